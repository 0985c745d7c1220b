import type { HealthAnswer } from '../../domain/answers';
import { knowsTimeOfDay, type IncidentTable } from '../../domain/incident';
import { judgedPlaces } from './leanAt';
import { judgeTimes } from './judgeTimes';
import type { PointTally } from './tallyPoints';
import { healthReasons, trustOf } from './trust';

const REPEATED_SHOWN = 20;

/**
 * What the first look at a file says. `rowsRead` and `withCoordinates` come from intake (rows without usable
 * coordinates are not in the table); `outsideCity` counts rows in no district (0 when there are no districts to ask,
 * null); `withoutTimeOfDay` includes `withoutTime`; `days` = how many the register covers, null = not known, and
 * `lateDays` the last of them that are not complete.
 */
export function health(
  table: IncidentTable,
  rowsRead: number,
  withCoordinates: number,
  districtOfRow: Int16Array | null,
  days: number | null = null,
  lateDays = 0,
): Omit<HealthAnswer, 'span' | 'silentDistricts' | 'emptyDistricts' | 'withoutCategory'> {
  let outsideCity = 0;
  let withoutTimeOfDay = 0;
  let withoutTime = 0;
  for (let i = 0; i < table.count; i++) {
    if (districtOfRow !== null && districtOfRow[i] < 0) outsideCity++;
    const noTime = Number.isNaN(table.startMs[i]);
    if (noTime) withoutTime++;
    if (noTime || !knowsTimeOfDay(table.flags[i])) withoutTimeOfDay++;
  }
  const { places, tally } = judgedPlaces(table);
  const { times, dates } = judgeTimes(table);
  const measures = {
    rows: rowsRead,
    withCoordinates,
    outsideCity,
    withoutTimeOfDay,
    withoutTime,
    places,
    times,
    dates,
  };
  const reasons = healthReasons({ ...measures, imported: table.count, days, lateDays });
  return {
    ...measures,
    trust: trustOf(reasons, measures),
    reasons,
    repeated: mostRepeated(table, tally),
  };
}

/** Most first, then by lon, lat. */
function mostRepeated({ lon, lat, count: n }: IncidentTable, { rows, counts }: PointTally): HealthAnswer['repeated'] {
  return [...counts.keys()]
    .filter((point) => counts[point] > 1)
    .sort((a, b) => counts[b] - counts[a] || lon[rows[a]] - lon[rows[b]] || lat[rows[a]] - lat[rows[b]])
    .slice(0, REPEATED_SHOWN)
    .map((point) => ({ point: [lon[rows[point]], lat[rows[point]]], count: counts[point], share: counts[point] / n }));
}
