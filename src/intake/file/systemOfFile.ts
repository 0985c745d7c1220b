/** In which coordinate system a file is, and what is said of that. */
import type { QuarantinedRow } from '../../domain/import';
import { fault, type Fault } from '../../domain/result';
import { barePairs, type BarePairs, type CoordinateRule } from '../places/coordinates';
import { DEGREES, type NamedSystem } from '../places/crs';
import type { RawTable } from '../rows/rawTable';
import { Report } from '../report';

/** Degrees that a file names by default may still be no degrees: only another system is believed. */
export const foreign = (system: NamedSystem | null): NamedSystem | null => (system === DEGREES ? null : system);

/** What a column of both coordinates says of their order; null where there is none. */
export const pairsIn = (
  column: number | undefined,
  { columns }: RawTable,
  values: (column: number) => readonly string[],
): BarePairs | null => (column === undefined ? null : barePairs(columns[column], values(column)));

/** Counts what bringing a file's numbers to longitude and latitude has changed. */
export function noteSystem(place: CoordinateRule, accepted: number, report: Report): void {
  const { system } = place;
  const rows = accepted - (place.byOthers ?? 0);
  report.settled('coordinate-system', system.id);
  if (system.id !== 'EPSG:4326') report.repaired(systemRepair(system.id), rows);
  else if (place.swap) report.repaired('swapped-coordinates', rows);
  if (place.turnDeg) report.repaired('wrapped-longitude', rows);
  if (system.accuracyM) report.warn(fault('system-accuracy', { system: system.id, metres: system.accuracyM }));
}

/** Rows whose numbers are in another system than the file's are not just wrong: the file was joined from two. */
export function warnOfOtherSystems(report: Report): void {
  const rowsOf = (code: Fault['code']): readonly QuarantinedRow[] =>
    report.quarantine.filter(({ reason }) => reason.code === code);
  const swapped = rowsOf('row-swapped');
  if (swapped.length > 0) report.warn(fault('row-swappeds', { count: swapped.length, line: swapped[0].line }));
  const others = rowsOf('row-other-system');
  const first = others.at(0)?.reason;
  if (first?.code === 'row-other-system') {
    const { system } = first.params;
    report.warn(fault('row-other-systems', { count: others.length, line: others[0].line, system }));
  }
}

/** What was done to coordinates of a system other than degrees of WGS 84. */
function systemRepair(id: string): string {
  const code = Number(id.slice(5));
  if (code === 3857) return 'web-mercator';
  if (code > 32_700 && code <= 32_760) return `utm-${code - 32_700}s`;
  return code > 32_600 && code <= 32_660 ? `utm-${code - 32_600}n` : 'other-system';
}
