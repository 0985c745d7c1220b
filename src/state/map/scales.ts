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
  /**
   * What is said is a value times this; not given = the value itself. Breaks are pinned as they are said: a period of
   * another length then keeps its classes, of 2, 50, 100 in nine days as in two.
   */
  readonly times?: number | undefined;
}

/** Breaks as they are said, in the values of a surface that are said `times` as large. */
const drawnBreaks = (said: readonly number[], { times }: Pick<Surface, 'times'>): readonly number[] =>
  times === undefined ? said : said.map((bound) => bound / times);

/** The way back of `drawnBreaks`: breaks of the map's scale as they are said, and pinned. */
export const saidBreaks = (drawn: readonly number[], { times }: Pick<Surface, 'times'>): readonly number[] =>
  times === undefined ? drawn : drawn.map((bound) => Number((bound * times).toPrecision(12)));

/** Fresh breaks for these values, as they are said. */
export function freshBreaks(of: BreaksOf, { values, floor, times }: Surface): readonly number[] {
  const [kind, classes] = [KINDS[of], CLASSES[of]];
  if (times === undefined) return breaksFor(values, classes, { kind, floor }).breaks;
  const said = Float64Array.from(values, (value) => value * times);
  return breaksFor(said, classes, { kind, floor: floor * times }).breaks;
}

/** The scale in force, in the surface's own values: the pinned breaks of the view, else what fits these values. */
export function scaleFor(view: Pick<View, 'breaks'>, of: BreaksOf, surface: Surface): Scale {
  return scaleOf(of, drawnBreaks(view.breaks[of] ?? freshBreaks(of, surface), surface));
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
 * What pinned classes make of a newer picture: `below` = no value reaches the first class, `above` = more than
 * three fifths of what is coloured lie in the highest, `one` = all that is coloured lies in the lowest,
 * `few` = they colour less than a tenth of the ground that fresh ones would (`coloursFew`).
 */
export type Misfit = 'below' | 'above' | 'one' | 'few';

/** `scale` with breaks as they are said. Null = the classes tell values apart, or there is nothing but zeros. */
export function misfit(scale: Scale, surface: Surface): Misfit | null {
  const { values } = surface;
  const breaks = drawnBreaks(scale.breaks, surface);
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
  if (highest > 0.6 * coloured) return 'above';
  return scale.kind === 'sequential' && lowest === coloured ? 'one' : null;
}

/** True where these breaks, as they are said, colour less than a tenth of what fresh ones would. */
export function coloursFew(of: BreaksOf, breaks: readonly number[], surface: Surface): boolean {
  const coloured = (from: number): number => {
    let found = 0;
    for (let i = 0; i < surface.values.length; i++) if (Math.abs(surface.values[i]) >= from) found++;
    return found;
  };
  const [held, fresh] = [breaks, freshBreaks(of, surface)].map((said) => drawnBreaks(said, surface)[0]);
  return coloured(held) < 0.1 * coloured(fresh);
}

/**
 * The figure of each district (or area) that the map is coloured by; null = cannot be said. Those where nothing was
 * counted are not among them.
 */
export function districtValues(
  answer: DistrictsAnswer,
  measure: Exclude<DistrictMeasure, 'outline'>,
): ReadonlyMap<string, number | null> {
  return new Map(
    answer.districts.flatMap((row) =>
      row.count === null
        ? []
        : [[row.id, measure === 'change' ? (row.change?.ratio ?? null) : row.filledDays === 0 ? null : row[measure]]],
    ),
  );
}
