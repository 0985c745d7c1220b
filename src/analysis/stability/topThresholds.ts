/**
 * For shares of the ground, falling: the least value that is among the highest of that share, which a value is while
 * less than the share is strictly higher. Places of one value are in or out together. Of the columns the first `count`
 * are taken, and put in another order. Hoare's selection by ground in place of by number: a few passes over what is
 * left, nothing is sorted.
 */
export function topThresholds(
  values: Float64Array,
  grounds: Float64Array,
  count: number,
  shares: readonly number[],
): readonly number[] {
  let all = 0;
  for (let k = 0; k < count; k++) all += grounds[k];
  let end = count - 1;
  return shares.map((share) => {
    // What may be strictly higher than the value that is looked for, among those from `left` on.
    let wanted = share * all;
    let [left, right] = [0, end];
    while (left < right) {
      const [i, j] = parted(values, grounds, left, right);
      let higher = 0;
      for (let k = left; k <= j; k++) higher += grounds[k];
      if (higher >= wanted) {
        right = j;
        continue;
      }
      for (let k = j + 1; k < i; k++) higher += grounds[k];
      if (higher >= wanted) {
        [left, right] = [j + 1, j + 1];
        break;
      }
      wanted -= higher;
      left = i;
    }
    // All before are as high or higher: a smaller share ends among them.
    end = Math.min(left, count - 1);
    return count > 0 ? values[end] : Infinity;
  });
}

/** Puts the higher values first: up to j none is lower than those between j and i, from i on none is higher. */
function parted(values: Float64Array, grounds: Float64Array, left: number, right: number): readonly [number, number] {
  const [a, b, c] = [values[left], values[(left + right) >> 1], values[right]];
  const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  let [i, j] = [left, right];
  while (i <= j) {
    while (values[i] > pivot) i++;
    while (values[j] < pivot) j--;
    if (i > j) break;
    const [value, ground] = [values[i], grounds[i]];
    values[i] = values[j];
    grounds[i] = grounds[j];
    values[j] = value;
    grounds[j] = ground;
    i++;
    j--;
  }
  return [i, j];
}
