import { formatIsoDate } from '../../domain/clock';
import { CELL, GROUND, middleOf } from '../../domain/drawn';
import type { CellSize } from '../../domain/drawnGround';
import { maybe } from '../../domain/field';
import type { LonLat } from '../../domain/geometry';
import { RADIUS } from '../../domain/near';
import type { PlaceAnswer, PlaceGround } from '../../domain/placeAnswer';
import { POINT, words as text } from '../../domain/value';
import { question, settings, type Screen } from '../question';
import { placeTable } from './table';
import { words } from './words';

/** Around a chosen place, where nothing else of it is shown. */
export const USUAL_RADIUS_M = 250;
/** The radii that the card of a place offers, metres. */
export const RADII_M = [100, 250, 500] as const;

export interface PlaceQuestion {
  readonly at: LonLat;
  readonly ground: PlaceGround;
  /** Id of the user's own areas that an area of the ground is one of; null = of the districts. */
  readonly areas: string | null;
}

/** The ground of the chosen thing, or of the cell that the map shows there; null = there is none but a circle. */
export const thingGround = ({ thing, cells }: Pick<Screen, 'thing' | 'cells'>): PlaceGround | null =>
  thing?.ground ?? cells;

/**
 * What was recorded around one place, in an area, in a cell or along a line, when and of what kind. It stands on the
 * card of the chosen place.
 */
export const place = question({
  id: 'place',
  isCutByStudy: true,
  settings: settings('place', {
    /** Of the circle; null = the chosen thing, or the cell where the map shows cells, else the usual radius. */
    radiusM: maybe(RADIUS, { key: 'within', option: { name: 'radius' } }),
    /** The twin's; on the screen they are of the chosen place. */
    point: maybe(POINT, { option: { name: 'at' } }),
    cell: maybe(CELL, { option: { name: 'cell', slot: 'hexagon:METRES|square:METRES' } }),
    area: maybe(text(), { option: { name: 'area' } }),
    drawn: maybe(GROUND, { option: { name: 'drawn', slot: 'circle:...|polygon:...|strip:...|cell:...' } }),
  }),
  asks: (screen, { radiusM }): PlaceQuestion | null => {
    const { at, thing, thingIsHere } = screen;
    // A circle would answer under the name of what is not here.
    if (radiusM === null && !thingIsHere) return null;
    const own = radiusM === null ? thingGround(screen) : null;
    return at && { at, ground: own ?? { radiusM: radiusM ?? USUAL_RADIUS_M }, areas: (own && thing?.areas) ?? null };
  },
  shown: {
    words,
    table: placeTable,
    twin: {
      asks: ({ radiusM, point, cell, area, drawn }, { areas }): PlaceQuestion => ({
        at: point ?? (drawn ? middleOf(drawn) : [NaN, NaN]),
        ground: groundOf(radiusM, cell, area, drawn === null ? null : { drawn }),
        areas,
      }),
      needs: [['at', 'area', 'drawn']],
      area: ({ ground }) => ('area' in ground ? ground.area : null),
      json: (answer: PlaceAnswer) => ({
        ...answer,
        months: answer.months.map(({ fromMs, ...month }) => ({ month: formatIsoDate(fromMs).slice(0, 7), ...month })),
      }),
      isOfPosts: true,
      needsCity: true,
    },
  },
});

/** What the twin was asked for, the most exact of it. */
const groundOf = (
  radiusM: number | null,
  cell: CellSize | null,
  area: string | null,
  drawn: PlaceGround | null,
): PlaceGround => (area !== null ? { area } : (drawn ?? cell ?? { radiusM: radiusM ?? USUAL_RADIUS_M }));
