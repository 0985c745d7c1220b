/**
 * The first of the highest values of those that are chosen; of all where none is: a peak of what a filter leaves out is
 * none of its own.
 */
export function peakOf(values: readonly number[], isChosen: (index: number) => boolean): number {
  const indices = values.map((_, index) => index);
  const chosen = indices.filter(isChosen);
  return (chosen.length > 0 ? chosen : indices).reduce((peak, index) => (values[index] > values[peak] ? index : peak));
}
