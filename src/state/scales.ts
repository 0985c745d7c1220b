import type { BinsAnswer, DensityGrid, DistrictsAnswer } from '../domain/answers';
import { breaksFor, type BreaksKind, type Scale } from '../map/scales';
import type { BreaksOf, DistrictMeasure, View } from './view';

const KINDS: Readonly<Record<BreaksOf, BreaksKind>> = {
  density: 'density',
  difference: 'difference',
  bins: 'count',
  count: 'area',
  perKm2: 'area',
  per100k: 'area',
  change: 'change',
};
const CLASSES: Readonly<Record<BreaksOf, number>> = { density: 5, difference: 3, bins: 5, count: 5, perKm2: 5, per100k: 5, change: 3 };

const scaleOf = (of: BreaksOf, breaks: readonly number[]): Scale => ({
  kind: KINDS[of] === 'difference' || KINDS[of] === 'change' ? 'diverging' : 'sequential',
  breaks,
});

/** Fresh breaks for these values. */
export function freshBreaks(of: BreaksOf, values: ArrayLike<number>): readonly number[] {
  return breaksFor(values, CLASSES[of], { kind: KINDS[of] }).breaks;
}

/** The scale in force: the pinned breaks of the view, else what fits these values. */
export function scaleFor(view: View, of: BreaksOf, values: ArrayLike<number>): Scale {
  return scaleOf(of, view.breaks[of] ?? freshBreaks(of, values));
}

/** Values that decide the breaks of each surface. */
export const gridValues = (grid: Pick<DensityGrid, 'values'>): ArrayLike<number> => grid.values;
export const binValues = (bins: BinsAnswer): ArrayLike<number> => bins.counts;

/** The figure of each district (or area) that the map is coloured by; null = cannot be said. */
export function districtValues(answer: DistrictsAnswer, measure: Exclude<DistrictMeasure, 'outline'>): ReadonlyMap<string, number | null> {
  return new Map(
    answer.districts.map((row) => [row.id, measure === 'change' ? (row.change?.ratio ?? null) : row[measure]] as const),
  );
}
