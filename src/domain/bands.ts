/** Bands of a measure, half-open: [0, 100), [100, 200) and so on, as a person lists their edges. */
import { choice, decimalOf, type Value } from './value';

/** Edges as they were written, rising, the last one perhaps `Inf`: `0,100,200`. */
export type Bands = `${number},${string}`;

const MOST_EDGES = 41;

/** Edges in numbers: of the last band, which has no end, Infinity. */
export const edgesOf = (bands: Bands): readonly number[] =>
  bands.split(',').map((edge) => (/^inf(inity)?$/i.test(edge.trim()) ? Infinity : decimalOf(edge)));

/** Bands that a person chooses among; any others in an address or behind an option. */
export const bandsOf = (of: readonly Bands[]): Value<Bands> => ({
  ...choice<Bands>(of),
  fromText: (text) => {
    const edges = edgesOf(text as Bands);
    const isRising = edges.every((edge, k) => edge >= 0 && (k === 0 || edge > edges[k - 1]));
    const ends = edges.slice(0, -1).every(Number.isFinite);
    if (!isRising || !ends || edges.length < 2 || edges.length > MOST_EDGES) return undefined;
    return edges.map((edge) => (edge === Infinity ? 'Inf' : String(edge))).join(',') as Bands;
  },
});
