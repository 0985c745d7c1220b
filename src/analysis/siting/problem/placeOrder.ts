/**
 * The order of points by their places alone: south to north, then west to east; of one place by weight or name. A
 * file's rows in another order are the same question then, to the last bit of every sum, and of equal plans the search
 * meets the same first.
 */
export function placeOrder(
  { x, y }: { readonly x: Float64Array; readonly y: Float64Array },
  compare: (a: number, b: number) => number = () => 0,
): Uint32Array {
  return Uint32Array.from({ length: x.length }, (_, k) => k).sort(
    (a, b) => y[a] - y[b] || x[a] - x[b] || compare(a, b) || a - b,
  );
}

/** Names in an order of their own, whatever the language. */
export const byName = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
