import type { Scale } from '../../map/scales';

/** Classes of a table of colours, and the first of its strongest. */
const CLASSES = 5;
const STRONG_FROM = 3;

/**
 * Classes of counts in the cells of a table, equally wide from one to the largest: a cell twice as dark holds about
 * twice as many, and few are as dark as the fullest. The strongest begin at `least` or above, and all classes stand
 * where no cell reaches it.
 */
export function cellShades(values: readonly (number | null | undefined)[], least: number): Scale {
  const top = values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  const wide = Math.max(Math.ceil(top / CLASSES), Math.ceil((least - 1) / STRONG_FROM));
  const breaks = Array.from({ length: CLASSES }, (_, k) => 1 + k * wide);
  return { kind: 'sequential', breaks: top < least ? breaks : breaks.filter((from) => from <= top) };
}
