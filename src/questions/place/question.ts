import { formatIsoDate } from '../../domain/clock';
import { maybe } from '../../domain/field';
import type { LonLat } from '../../domain/geometry';
import { RADIUS } from '../../domain/near';
import type { PlaceAnswer, PlaceGround } from '../../domain/placeAnswer';
import { POINT } from '../../domain/value';
import { question, settings } from '../question';
import { placeTable } from './table';
import { words } from './words';

/** Around a chosen place, where no cells are shown. */
export const USUAL_RADIUS_M = 250;
/** The radii that the card of a place offers, metres. */
export const RADII_M = [100, 250, 500] as const;

export interface PlaceQuestion {
  readonly at: LonLat;
  readonly ground: PlaceGround;
}

/** What was recorded around one place, when and of what kind. It stands on the card of the chosen place. */
export const place = question({
  id: 'place',
  settings: settings('place', {
    /** Of the circle; null = the cell where the map shows cells, else the usual radius. */
    radiusM: maybe(RADIUS, { key: 'within', option: { name: 'radius' } }),
    /** The twin's; on the screen it is the chosen place. */
    point: maybe(POINT, { option: { name: 'at' } }),
  }),
  asks: ({ at, cells }, { radiusM }): PlaceQuestion | null =>
    at && { at, ground: radiusM === null && cells ? cells : { radiusM: radiusM ?? USUAL_RADIUS_M } },
  shown: {
    words,
    table: placeTable,
    twin: {
      asks: ({ radiusM, point }): PlaceQuestion => ({
        at: point ?? [NaN, NaN],
        ground: { radiusM: radiusM ?? USUAL_RADIUS_M },
      }),
      needs: ['at'],
      json: (answer: PlaceAnswer) => ({
        ...answer,
        months: answer.months.map(({ fromMs, ...month }) => ({ month: formatIsoDate(fromMs).slice(0, 7), ...month })),
      }),
      isOfPosts: true,
      needsCity: true,
    },
  },
});
