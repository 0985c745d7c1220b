/** A few sizes in metres that are tried one after another, as a person lists them. */
import { choice, decimalOf, type Value } from './value';

/** Rising, each above 0: `200,300,450`. */
export type Sizes = `${number}` | `${number},${string}`;

const MOST_SIZES = 9;
const MOST_M = 1e6;

/** The same in numbers, metres. */
export const metresOf = (sizes: Sizes): readonly number[] => sizes.split(',').map(decimalOf);

/** Sizes that a person chooses among; any others in an address or behind an option. */
export const sizesOf = (of: readonly Sizes[]): Value<Sizes> => ({
  ...choice<Sizes>(of),
  fromText: (text) => {
    const sizes = metresOf(text as Sizes);
    const areRising = sizes.every((size, k) => size > 0 && size <= MOST_M && (k === 0 || size > sizes[k - 1]));
    return areRising && sizes.length <= MOST_SIZES ? (sizes.join(',') as Sizes) : undefined;
  },
});
