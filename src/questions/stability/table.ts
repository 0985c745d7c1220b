import { toLonLat } from '../../domain/projection';
import { TOP_PERCENTS, type StabilityAnswer } from '../../domain/stability';
import type { FeatureCollection, Table } from '../../domain/table';
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
