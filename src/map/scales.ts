/**
 * Classes and colours shared by layer, legend, table and export. A scale is only its breaks: the view pins them, so two
 * moments drawn with the same breaks compare, and every reader of a figure puts it into the same class.
 */
import { mixRamp } from './colour';

export type Theme = 'light' | 'dark';
/** What a person chose; `auto` follows the device, and the map's theme is what comes of it. */
export const THEME_CHOICES = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** What is put into classes on a map; addresses hold the breaks of each under its name: never changed. */
export const BREAKS_OF = ['density', 'difference', 'bins', 'count', 'perKm2', 'per100k', 'change'] as const;
export type BreaksOf = (typeof BREAKS_OF)[number];

/**
 * `sequential`: `breaks` are the lower bounds of the classes, ascending; class k is [breaks[k], breaks[k + 1]), the
 * last is open above, and a value below the first break has no class (-1: not drawn). `diverging`: `breaks` are
 * magnitudes, ascending and positive, used on both sides of zero; class -k or k where |value| reaches the k-th
 * magnitude, 0 = smaller than the first ("about the same").
 */
export interface Scale {
  readonly kind: 'sequential' | 'diverging';
  readonly breaks: readonly number[];
}

/**
 * What is put into classes: a density surface or counts in cells (a few very high values), figures of a handful of
 * areas (the first break is 0), a difference of densities or a relative change of areas (symmetric around 0). All
 * breaks are of the steps 1, 2, 5, 10, 20, 50 ...; areas that these do not part have equal classes, one such step
 * wide.
 */
export type BreaksKind = 'density' | 'count' | 'area' | 'difference' | 'change';

/** Beyond this many values a regular sample decides the breaks: they are rounded to a digit anyway. */
const SAMPLE = 40_000;

/**
 * Readable breaks for the values; `classes` = classes, or classes on each side of zero for a diverging scale. With a
 * `floor` every class but the palest begins there at the least, and all classes stand even if few are reached: a
 * picture of few incidents keeps to the palest colour. An area's figures have no floor.
 */
export function breaksFor(
  values: ArrayLike<number>,
  classes: number,
  { kind, floor = 0 }: { kind: BreaksKind; floor?: number },
): Scale {
  const diverging = kind === 'difference' || kind === 'change';
  const sorted = sortedSample(values, diverging);
  if (kind === 'area') return { kind: 'sequential', breaks: areaBreaks(sorted, leastOf(values), classes) };
  const whole = kind === 'count';
  const last = sorted.at(-1) ?? step(classes - 1);
  const top = sorted.length === 0 ? last : quantile(sorted, whole ? 0.98 : 0.995);
  const fitted = stepsTo(top, last, classes, whole);
  const breaks = raised(fitted, floor);
  const reached = breaks === fitted ? breaks.filter((value, index) => index === 0 || value <= last) : breaks;
  return { kind: diverging ? 'diverging' : 'sequential', breaks: reached };
}

/** Class of a value: see `Scale`. A value that is no number has no class. */
export function classOf(scale: Scale, value: number): number {
  const magnitude = scale.kind === 'diverging' ? Math.abs(value) : value;
  let reached = 0;
  while (reached < scale.breaks.length && magnitude >= scale.breaks[reached]) reached += 1;
  if (scale.kind === 'sequential') return reached - 1;
  return value < 0 ? -reached || 0 : reached;
}

/** Class of a value that rests on too few incidents: the palest at most, on either side of zero. */
export function weakClass({ kind }: Scale, classId: number): number {
  const most = kind === 'sequential' ? 0 : 1;
  return Math.max(-1, Math.min(most, classId));
}

export interface ClassRange {
  readonly id: number;
  /** null = open on that side. */
  readonly from: number | null;
  readonly to: number | null;
}

/** Every class of the scale, low to high. */
export function classesOf(scale: Scale): readonly ClassRange[] {
  const { breaks } = scale;
  const up = (offset: number): readonly ClassRange[] =>
    breaks.map((from, k) => ({ id: k + offset, from, to: breaks[k + 1] ?? null }));
  if (scale.kind === 'sequential') return up(0);
  const rise = up(1);
  const fall = rise.map(({ id, from, to }) => ({
    id: -id,
    from: to === null ? null : -to,
    to: from === null ? null : -from,
  }));
  const middle = breaks.length > 0 ? [{ id: 0, from: -breaks[0], to: breaks[0] }] : [];
  return [...fall.reverse(), ...middle, ...rise];
}

/**
 * Light ground: more is darker; dark ground: more is lighter. Lightness alone already tells the classes apart, so the
 * ramps survive every colour-vision deficiency and a black-and-white print. Blue is a fall, orange a rise.
 */
const SEQUENTIAL: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#fbdf9d', '#f3ab55', '#dd6a36', '#a9322f', '#5c102c'],
  dark: ['#652e5b', '#ad386a', '#d56764', '#f1a25b', '#fde79b'],
};
const FALL: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#b5d3ea', '#4d8ec4', '#0f3f7d'],
  dark: ['#24486b', '#3f83bd', '#a6d3fb'],
};
const RISE: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#f8cf98', '#dd7d2a', '#7f3406'],
  dark: ['#5f3a17', '#bd6c21', '#ffc88a'],
};
const MIDDLE: Readonly<Record<Theme, string>> = { light: '#eeede8', dark: '#272c33' };

/** Colours of the classes, in the order of `classesOf`. */
export function rampOf(scale: Scale, theme: Theme): readonly string[] {
  const n = scale.breaks.length;
  if (scale.kind === 'sequential') return mixRamp(SEQUENTIAL[theme], n);
  if (n === 0) return [];
  return [...[...mixRamp(FALL[theme], n)].reverse(), MIDDLE[theme], ...mixRamp(RISE[theme], n)];
}

/** Colour of a class; null for a value that has none (nothing is drawn). */
export function colourOf(scale: Scale, classId: number, theme: Theme): string | null {
  const index = scale.kind === 'sequential' ? classId : classId + scale.breaks.length;
  return rampOf(scale, theme)[index] ?? null;
}

function sortedSample(values: ArrayLike<number>, magnitudes: boolean): Float64Array {
  const step = Math.max(1, Math.floor(values.length / SAMPLE));
  const kept: number[] = [];
  for (let i = 0; i < values.length; i += step) {
    const value = magnitudes ? Math.abs(values[i]) : values[i];
    if (value > 0 && Number.isFinite(value)) kept.push(value);
  }
  return Float64Array.from(kept).sort();
}

/** The least of the values that can be put into a class. */
function leastOf(values: ArrayLike<number>): number {
  let least = Infinity;
  for (let i = 0; i < values.length; i++) if (values[i] < least && values[i] >= 0) least = values[i];
  return least;
}

const quantile = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/** The k-th number of 1, 2, 5, 10, 20, 50 ...; below 0 those of 0.5, 0.2, 0.1 ... */
const step = (k: number): number => tidy([1, 2, 5][((k % 3) + 3) % 3] * 10 ** Math.floor(k / 3));

/** Index of the largest step that is not above the value. */
function stepIndex(value: number): number {
  let k = 3 * Math.floor(Math.log10(value));
  while (step(k) > value) k -= 1;
  while (step(k + 1) <= value) k += 1;
  return k;
}

/** The largest number of 1, 2, 5, 10, 20, 50 ... that is not above the value. */
export const stepBelow = (value: number): number => step(stepIndex(value));

/**
 * As many steps as there are classes, of which the last lies nearest to `top` and not above `most`; whole numbers begin
 * at 1.
 */
function stepsTo(top: number, most: number, classes: number, whole: boolean): number[] {
  const below = stepIndex(top);
  const above = step(below + 1);
  const last = above <= most && top / step(below) > above / top ? below + 1 : below;
  const first = whole ? Math.max(0, last - classes + 1) : last - classes + 1;
  return Array.from({ length: classes }, (_, k) => step(first + k));
}

/** The breaks themselves, or ones of which all but the first lie at the floor or just above it. */
function raised(breaks: number[], floor: number): number[] {
  if (breaks.length < 2 || breaks[1] >= floor) return breaks;
  const below = stepIndex(floor);
  const from = step(below) < floor ? below + 1 : below;
  return breaks.map((palest, k) => (k === 0 ? palest : step(from + k - 1)));
}

/**
 * Breaks from 0 on for a handful of figures: those of the steps 1, 2, 5, 10 ... that part them, and where they lie too
 * close together for these, equal classes one step wide. None is left empty at the low end.
 */
function areaBreaks(sorted: Float64Array, least: number, classes: number): number[] {
  const most = sorted.at(-1);
  if (most === undefined) return [0];
  const steps: number[] = [];
  for (let k = stepIndex(most); steps.length < classes - 1 && step(k) > least; k--) steps.unshift(step(k));
  const parted = new Set(Array.from(sorted, (value) => steps.filter((at) => value >= at).length)).size;
  if (parted >= 3) return [0, ...steps];
  // Whole numbers are parted at whole numbers.
  let wide = sorted.every(Number.isInteger) ? Math.max(0, stepIndex(most) - 6) : stepIndex(most) - 6;
  while (most / step(wide) >= classes) wide += 1;
  const equal = Array.from({ length: Math.floor(most / step(wide)) }, (_, k) => tidy((k + 1) * step(wide)));
  return [0, ...equal.filter((at) => at > least)];
}

/** Takes away what binary fractions add (0.30000000000000004). */
const tidy = (value: number): number => Number(value.toPrecision(12));
