import type { Snapshot } from './snapshot';

/**
 * A snapshot without its cells, precincts, hours, kinds by month and (where it says itself how far it is complete)
 * days: enough for a resident's first answer, and a tenth of the bytes. It stands beside the whole as
 * snapshot-summary.json and carries the whole's `sha256`. The whole's signature is not over it: whoever holds the key
 * signs it anew.
 */
export function summaryOf(snapshot: Snapshot): Snapshot {
  const { signature: _, ...rest } = snapshot;
  const { yearly, monthly, byCategory, daily, closed } = snapshot.city;
  return {
    ...rest,
    city: { yearly, monthly, byCategory, daily: snapshot.completeness ? [] : daily, closed },
    districts: snapshot.districts.map(({ bands: _bands, weekdays: _weekdays, ...district }) => district),
    cells: { ids: [], areaKm2: [], land: [], busy: [], visitors: [], yearly: snapshot.years.map(() => []) },
    precincts: [],
  };
}

/** The text of the summary's file, of the text of the whole one. */
export const summaryText = (whole: string): string => JSON.stringify(summaryOf(JSON.parse(whole) as Snapshot));
