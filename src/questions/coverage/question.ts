import { POST_KINDS } from '../../domain/post';
import { question, type Screen } from '../question';
import { REACH, type Reach } from './reach';
import { coverageShapes, coverageTable, twinShapes } from './table';
import { words } from './words';

export interface CoverageQuestion extends Reach {
  /** Id of areas of the user's own in place of the districts. */
  readonly areas: string | null;
}

const asked = ({ areas, areasAreHere }: Screen, reach: Reach): CoverageQuestion | null =>
  areasAreHere ? { ...reach, areas } : null;

/** What share of incidents lies within reach of a post; of the covered ground only what is already known. */
export const coverage = question({
  id: 'coverage',
  isCutByStudy: true,
  settings: REACH,
  asks: asked,
  shown: {
    words,
    room: {
      icon: 'M12 12m-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 12m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0M12 12h.01',
      group: 'plan',
    },
    full: 'coverageGround',
    table: coverageTable,
    files: [
      {
        isOfPosts: true,
        shapes: { of: 'rings', made: coverageShapes },
        manifest: ({ counted }) => ({ counted }),
      },
    ],
    twin: {
      isOfPosts: true,
      // Which posts count is said by the file or the kinds that --posts names.
      asks: ({ radiusM }, { areas }): CoverageQuestion => ({ radiusM, kinds: POST_KINDS, areas }),
      // Ground without a border has no size.
      json: (answer) => ({ ...answer, city: { ...answer.city, areaKm2: answer.city.areaKm2 || null } }),
      shapes: { of: 'rings', made: twinShapes },
    },
  },
});

/**
 * The same with the covered ground, which takes Turf a while: asked where it is shown, dropped when the radius moves
 * on.
 */
export const coverageGround = question({
  id: 'coverageGround',
  isCutByStudy: true,
  settings: REACH,
  asks: (screen, reach) => (screen.room === 'coverage' ? asked(screen, reach) : null),
});

/** Coverage of each kind of posts that there is, and of all together. */
export const coverageByKind = question({
  id: 'coverageByKind',
  isCutByStudy: true,
  settings: REACH,
  asks: ({ room }, { radiusM }): Pick<Reach, 'radiusM'> | null => (room === 'coverage' ? { radiusM } : null),
});

/** The ground within reach as one shape. */
export const rings = question({
  id: 'rings',
  settings: REACH,
  asks: ({ shows }, reach): Reach | null => (shows('rings') ? reach : null),
});
