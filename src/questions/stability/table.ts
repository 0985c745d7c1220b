import { toLonLat } from '../../domain/projection';
import { LEAST_STABILITY_INCIDENTS, LEAST_STAY, TOP_PERCENTS, type StabilityAnswer } from '../../domain/stability';
import { planeLine } from '../../domain/planeRing';
import type { FeatureCollection, Shape, Table } from '../../domain/table';
import { cellShapes, wholeCell } from '../../domain/cellShapes';

const degrees = (value: number): number => Number(value.toFixed(6));

/** Every square that is on top in a run, with the part of the runs in which it is, by the share of the study area. */
export const stabilityTable = ({ x, y, stays, runs, isPlane }: StabilityAnswer): Table => ({
  header: ['x_m', 'y_m', 'lon', 'lat', ...TOP_PERCENTS.map((percent) => `stays_top_${percent}`)],
  rows: Array.from(x, (_, cell) => {
    const [lon, lat] = isPlane ? [null, null] : toLonLat(x[cell], y[cell]).map(degrees);
    return [x[cell], y[cell], lon, lat, ...stays.map((times) => times[cell] / runs)];
  }),
});

/** The same as shapes, each square whole. */
export const stabilityShapes = (answer: StabilityAnswer): FeatureCollection =>
  cellShapes(stabilityTable(answer), wholeCell('square', answer.sizeM), (k) => [answer.x[k], answer.y[k]]);

/** Of each square in which part of the runs it is on top of the share that was asked for; of too few incidents none. */
export const staysOf = ({ stays, runs, top, incidents }: StabilityAnswer): readonly number[] =>
  incidents < LEAST_STABILITY_INCIDENTS ? [] : Array.from(stays[TOP_PERCENTS.indexOf(top)], (times) => times / runs);

/** Squares that are ever on top: the uncertain ones hatched, a line around those that stay; `id` = the square. */
export function stabilityDrawn(answer: StabilityAnswer): FeatureCollection {
  const { x, y, sizeM } = answer;
  const cell = wholeCell('square', sizeM);
  const half = sizeM / 2;
  const stays = staysOf(answer);
  const keyOf = (atX: number, atY: number): string => `${Math.round(atX)} ${Math.round(atY)}`;
  const steady = new Set(stays.flatMap((share, k) => (share >= LEAST_STAY ? [keyOf(x[k], y[k])] : [])));
  const sides: (readonly (readonly number[])[])[] = [];
  const squares = stays.flatMap((share, k): readonly Shape[] => {
    if (share === 0) return [];
    const isSteady = share >= LEAST_STAY;
    if (isSteady)
      for (const [dx, dy] of [
        [1, 0],
        [0, 1],
        [-1, 0],
        [0, -1],
      ]) {
        if (steady.has(keyOf(x[k] + dx * sizeM, y[k] + dy * sizeM))) continue;
        const [sideX, sideY] = [x[k] + dx * half, y[k] + dy * half];
        sides.push(
          planeLine([
            [sideX - dy * half, sideY - dx * half],
            [sideX + dy * half, sideY + dx * half],
          ]),
        );
      }
    return [
      {
        type: 'Feature',
        properties: { id: String(k), as: isSteady ? null : 'hatch' },
        geometry: cell(x[k], y[k]),
      },
    ];
  });
  const outline: Shape = {
    type: 'Feature',
    properties: { id: '', as: 'line' },
    geometry: { type: 'MultiLineString', coordinates: sides },
  };
  return { type: 'FeatureCollection', features: sides.length > 0 ? [...squares, outline] : squares };
}

/** Part of the runs by the share of the study area: `{ "1": 0.9, "2": 1, "5": 1 }`. */
const byPercent = (stays: readonly number[]): object =>
  Object.fromEntries(TOP_PERCENTS.map((percent, k) => [percent, stays[k]]));

/** For programs: the densest places and every square that is on top in a run; others are in none. */
export function stabilityJson({
  area: _area,
  outside: _outside,
  isPlane: _isPlane,
  share: _share,
  x,
  y,
  stays,
  places,
  ...answer
}: StabilityAnswer): object {
  return {
    ...answer,
    places: places.map(({ near: _near, stays: parts, ...place }) => ({ ...place, stays: byPercent(parts) })),
    cells: Array.from(x, (_, cell) => ({
      x: x[cell],
      y: y[cell],
      stays: byPercent(stays.map((times) => times[cell] / answer.runs)),
    })),
  };
}
