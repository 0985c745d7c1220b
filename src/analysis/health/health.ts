import type { HealthAnswer } from '../../domain/answers';
import { knowsTimeOfDay, type IncidentTable } from '../../domain/incident';
import { repeatedPoints } from './repeatedPoints';

const REPEATED_SHOWN = 20;

/**
 * What the first look at a file says. `rowsRead` and `withCoordinates` come from intake (rows without usable coordinates
 * are not in the table); `outsideCity` counts rows in no district (0 when there are no districts to ask, null);
 * `withoutTimeOfDay` includes `withoutTime`.
 */
export function health(
  table: IncidentTable, rowsRead: number, withCoordinates: number, districtOfRow: Int16Array | null,
): HealthAnswer {
  let outsideCity = 0;
  let withoutTimeOfDay = 0;
  let withoutTime = 0;
  for (let i = 0; i < table.count; i++) {
    if (districtOfRow !== null && districtOfRow[i] < 0) outsideCity++;
    const noTime = Number.isNaN(table.startMs[i]);
    if (noTime) withoutTime++;
    if (noTime || !knowsTimeOfDay(table.flags[i])) withoutTimeOfDay++;
  }
  return {
    rows: rowsRead,
    withCoordinates,
    outsideCity,
    withoutTimeOfDay,
    withoutTime,
    repeated: repeatedPoints(table.lon, table.lat, REPEATED_SHOWN),
  };
}
