import { SMALLEST_COUNT, type Count, type Snapshot } from '../snapshot';

type Counts = Pick<Snapshot, 'city' | 'districts' | 'cells' | 'smallestCount' | 'roundedTo'>;

/**
 * What is wrong with the counts of a snapshot by its own rules: a count under the least that it publishes was not
 * protected, one that is no multiple of the base was not rounded. Null when nothing is.
 */
export function wrongCount({
  city,
  districts,
  cells,
  smallestCount = SMALLEST_COUNT,
  roundedTo,
}: Counts): { readonly at: string; readonly expected: string } | null {
  const expected = `a count of at least ${smallestCount}${roundedTo === undefined ? '' : `, a multiple of ${roundedTo}`}, or null`;
  const isWrong = (count: Count): boolean =>
    count !== null && (count < smallestCount || (roundedTo !== undefined && count % roundedTo !== 0));
  const tables: readonly (readonly [string, readonly Count[]])[] = [
    ...['city' as const, ...districts].flatMap((who): (readonly [string, readonly Count[]])[] => {
      const [name, tally] = who === 'city' ? ['city', city] : [`districts.${who.id}`, who];
      return [
        [`${name}.yearly`, tally.yearly],
        [`${name}.monthly`, tally.monthly],
        [`${name}.byCategory`, tally.byCategory.flat()],
      ];
    }),
    ['city.daily', city.daily],
    ['city.closed', city.closed],
    ['city.categoryMonthly', city.categoryMonthly?.flat() ?? []],
    ['city.recent', city.recent?.windows.flatMap(({ now, before }) => [...now, ...before]) ?? []],
    ['city.times', city.times?.flatMap(({ byWeekdayAndBand, unknown }) => [...byWeekdayAndBand, unknown]) ?? []],
    ...districts.flatMap(({ id, bands, weekdays }): (readonly [string, readonly Count[]])[] => [
      [`districts.${id}.bands`, bands?.flat() ?? []],
      [`districts.${id}.weekdays`, weekdays?.flat() ?? []],
    ]),
    ['cells.yearly', cells.yearly.flat()],
  ];
  const wrong = tables.find(([, counts]) => counts.some(isWrong));
  return wrong ? { at: wrong[0], expected } : null;
}
