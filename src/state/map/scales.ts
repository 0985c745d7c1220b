import type { BinsAnswer, DensityGrid, DistrictsAnswer } from '../../domain/answers';
import { LEAST_NEAR } from '../../domain/density';
import { breaksFor, type BreaksKind, type BreaksOf, type Scale } from '../../map/scales';
import type { DistrictMeasure, View } from '../view/view';

const KINDS: Readonly<Record<BreaksOf, BreaksKind>> = {
  density: 'density',
  difference: 'difference',
  bins: 'count',
  count: 'area',
  perKm2: 'area',
  per100k: 'area',
  change: 'change',
};
const CLASSES: Readonly<Record<BreaksOf, number>> = {
  density: 5,
  difference: 3,
  bins: 5,
  count: 5,
  perKm2: 5,
  per100k: 5,
  change: 3,
};

/** The scale of a surface with these breaks. */
export const scaleOf = (of: BreaksOf, breaks: readonly number[]): Scale => ({
  kind: KINDS[of] === 'difference' || KINDS[of] === 'change' ? 'diverging' : 'sequential',
  breaks,
});

/** Values that decide the breaks of a surface, and where all classes but its palest may begin (0 = anywhere). */
export interface Surface {
  readonly values: ArrayLike<number>;
  readonly floor: number;
  /** Bounds are of the steps 1, 2, 5 ... when multiplied by this; not given = themselves. */
  readonly times?: number | undefined;
}

/** Fresh breaks for these values. */
export function freshBreaks(of: BreaksOf, { values, floor, times }: Surface): readonly number[] {
  const [kind, classes] = [KINDS[of], CLASSES[of]];
  if (times === undefined) return breaksFor(values, classes, { kind, floor }).breaks;
  const scaled = Float64Array.from(values, (value) => value * times);
  return breaksFor(scaled, classes, { kind, floor: floor * times }).breaks.map((bound) =>
    Number((bound / times).toPrecision(6)),
  );
}

/** The scale in force: the pinned breaks of the view, else what fits these values. */
export function scaleFor(view: View, of: BreaksOf, surface: Surface): Scale {
  return scaleOf(of, view.breaks[of] ?? freshBreaks(of, surface));
}

export const gridSurface = ({ values, floor }: Pick<DensityGrid, 'values' | 'floor'>, times?: number): Surface => ({
  values,
  floor,
  times,
});
export const binSurface = (bins: BinsAnswer): Surface => ({ values: bins.counts, floor: LEAST_NEAR });
export const areaSurface = (figures: ReadonlyMap<string, number | null>, times?: number): Surface => ({
  values: [...figures.values()].filter((v) => v !== null),
  floor: 0,
  times,
});

/**
 * What pinned classes make of a newer picture: `below` = no value reaches the first class, `above` = nine tenths of
 * what is coloured and more lies in the highest, `one` = all that is coloured lies in the lowest,
 * `few` = they colour less than a tenth of the ground that fresh ones would (`coloursFew`).
 */
export type Misfit = 'below' | 'above' | 'one' | 'few';

/** Null = the classes tell values apart, or there is nothing but zeros. */
export function misfit(scale: Scale, { values }: Surface): Misfit | null {
  const { breaks } = scale;
  if (breaks.length < 2) return null;
  let some = false;
  let coloured = 0;
  let lowest = 0;
  let highest = 0;
  for (let i = 0; i < values.length; i++) {
    const value = scale.kind === 'diverging' ? Math.abs(values[i]) : values[i];
    if (!(value > 0)) continue;
    some = true;
    if (value < breaks[0]) continue;
    coloured++;
    if (value < breaks[1]) lowest++;
    if (value >= breaks[breaks.length - 1]) highest++;
  }
  if (!some) return null;
  if (coloured === 0) return 'below';
  if (highest >= 0.9 * coloured) return 'above';
  return scale.kind === 'sequential' && lowest === coloured ? 'one' : null;
}

/** True where these breaks colour less than a tenth of what fresh ones would. */
export function coloursFew(of: BreaksOf, breaks: readonly number[], surface: Surface): boolean {
  const coloured = (from: number): number => {
    let found = 0;
    for (let i = 0; i < surface.values.length; i++) if (Math.abs(surface.values[i]) >= from) found++;
    return found;
  };
  return coloured(breaks[0]) < 0.1 * coloured(freshBreaks(of, surface)[0]);
}

/** The figure of each district (or area) that the map is coloured by; null = cannot be said. */
export function districtValues(
  answer: DistrictsAnswer,
  measure: Exclude<DistrictMeasure, 'outline'>,
): ReadonlyMap<string, number | null> {
  return new Map(
    answer.districts.map(
      (row) =>
        [
          row.id,
          measure === 'change' ? (row.change?.ratio ?? null) : row.filledDays === 0 ? null : row[measure],
        ] as const,
    ),
  );
}
