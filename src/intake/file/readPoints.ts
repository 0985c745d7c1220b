import type { FaultInFile } from '../../domain/inFile';
import type { ImportPreview } from '../../domain/import';
import { part, type Job } from '../../domain/job';
import { err, fault, ok, type Result } from '../../domain/result';
import { KNOWS_ARTICLES } from '../../domain/penalCode';
import { INTAKE_BOX } from '../../domain/thisCityFiles';
import { FIELDS_OF } from '../columns/columnNames';
import { hasPosition, mapColumns, type ColumnMap } from '../columns/columns';
import { firstRows, isEmpty, valuesOf } from '../rows/firstRows';
import { withDatePieces } from '../columns/datePieces';
import { columnsSeen } from '../columns/columnsSeen';
import { settleCoordinates } from '../places/coordinates';
import { wordKey } from '../text/cellText';
import { quoted } from '../text/personalData';
import type { NamedSystem } from '../places/crs';
import { readIncidents } from '../rows/incidentRows';
import { readPosts } from '../rows/postRows';
import { settleQuantities } from '../rows/quantities';
import { withPlaces } from '../rows/joinPlaces';
import { withMended, type RawTable } from '../rows/rawTable';
import { ANY_TIME, type TimeRules } from '../cells/times';
import { settleIds, settleTimes, survey } from '../rows/survey';
import type { Intake, Context } from './intake';
import { settleKind } from './kindOfFile';
import { foreign, pairsIn, noteSystem, warnOfOtherSystems } from './systemOfFile';
import { SEEN_ROWS, type Shown, describe, damagedShare, warnOfIgnored } from './preview';
import { readThingRows } from './readThingRows';

/** A column of addresses, by its name. */
const ADDRESS = /адрес|мекен|address|улица|көше|street/i;

/** Times on a plane of the user's own: days of any count. */
const DAY_NAME = 't';

/** What the index of nearest posts can number. */
const MAX_POSTS = 65_535;

/** Rows of points: two passes, one to learn what the file is, one to read it. */
export function* readPoints(
  given: RawTable,
  context: Context,
  system: NamedSystem | null = null,
): Job<Result<Intake, FaultInFile>> {
  const { report, choices, file, settings } = context;
  const firstValues = valuesOf(given);
  const pieced = withDatePieces(given, { names: given.columns, values: firstValues });
  const mended = withMended(pieced, choices.mended ?? {});
  const { join } = choices;
  const placed = join && mended.columns.includes(join.on) ? withPlaces(mended, join) : null;
  const table = placed?.table ?? mended;
  if (isEmpty(table)) return err(fault('no-rows'));
  const values = table === given ? firstValues : valuesOf(table);
  const kind = settleKind(table, values, context);
  const told = placed ? { ...choices, columns: { ...choices.columns, ...placed.columns } } : choices;
  if (kind !== 'incidents' && kind !== 'posts')
    return yield* readThingRows(table, kind, { ...context, choices: told }, system, null, false);
  const days = settings.planar && kind === 'incidents' ? dayColumn(table.columns) : null;
  // Days of the user's own count are no dates.
  const judged = (column: number): readonly string[] => (column === days ? [] : values(column));
  const map = withoutWeights(mapColumns(table.columns, kind, told, report, judged), table, context);
  const columns = Object.fromEntries([...map].map(([field, index]) => [field, table.columns[index]]));
  report.noteFields(table.columns, map);
  const fieldOf = new Map([...map].map(([field, index]) => [index, field]));
  const look = firstRows(table, SEEN_ROWS);
  const shownBy = (rules: TimeRules): Shown => ({
    file,
    kind,
    columns,
    allColumns: table.columns,
    fields: FIELDS_OF[kind],
    seen: columnsSeen(table.columns, (i) => fieldOf.get(i), look, rules),
  });
  if (!hasPosition(map)) {
    const isRefused = Object.values(choices.columns ?? {}).includes('');
    if (report.questions.length === 0 && !isRefused)
      return err(fault('no-header', { value: quoted(table.columns.join(table.separator)) }));
    const address = table.columns.find((name) => ADDRESS.test(name));
    if (address !== undefined) report.warn(fault('address-alone', { column: address }));
    const preview = describe(shownBy({ ...ANY_TIME, nowMs: settings.nowMs }), 0, report);
    return ok({ kind, preview, quarantine: [], rowsRead: 0, withCoordinates: 0 });
  }
  const seen = yield* part(survey(table, map, settings.nowMs), 0.1, 0.5);
  report.notePairs(seen.a, seen.b);
  const damage = damagedShare(seen, report);
  if (damage) return err(damage);
  const found = settings.planar
    ? null
    : settleCoordinates(
        seen.a,
        seen.b,
        settings.bounds ?? INTAKE_BOX,
        report,
        context.told ?? foreign(system),
        pairsIn(map.get('point'), table, values),
      );
  if (found && 'code' in found) return err(found);
  // The rows become a table where these stand: a million of them must not lie in memory twice.
  seen.a = seen.b = new Float64Array(0);
  const time = settleTimes(seen, settings.nowMs, report);
  const place = found && { ...found, missing: time.missing };
  report.repaired('mended', Object.keys(choices.mended ?? {}).length);
  if (seen.dates.masks.some((count) => count > 0)) report.settled('date-order', time.order);
  if (kind === 'incidents') {
    settleIds(seen, table, map, report);
    if (!settings.planar && !settings.weighted) yield* settleQuantities(table, map.values(), report);
    if (!KNOWS_ARTICLES && map.has('article'))
      report.warn(fault('articles-elsewhere', { column: columns['article'] ?? '' }));
  }
  if (seen.lostLetters > 0) report.warn(fault('characters-lost', { count: seen.lostLetters }));
  warnOfIgnored(table, [...map.values(), ...(days === null ? [] : [days])], report);
  const finishWith = (accepted: number): Omit<ImportPreview, 'token'> => {
    if (place) noteSystem(place, accepted, report);
    warnOfOtherSystems(report);
    if (!placed || !join) return describe(shownBy(time), accepted, report);
    const { matched, unmatched, ambiguous } = placed.joined;
    report.warn(fault('joined-positions', { file: join.file, column: join.on, matched, unmatched, ambiguous }));
    return { ...describe(shownBy(time), accepted, report), placesFile: join.file };
  };
  if (kind === 'posts') {
    if (seen.rows > MAX_POSTS) return err(fault('too-many-posts', { count: seen.rows, limit: MAX_POSTS }));
    const { posts, withCoordinates } = yield* part(readPosts(table, map, { time, place }, report), 0.5, 1);
    return ok({
      kind,
      posts,
      preview: finishWith(posts.length),
      quarantine: report.quarantine,
      rowsRead: report.rowsRead,
      withCoordinates,
    });
  }
  const { table: incidents, withCoordinates } = yield* part(
    readIncidents(
      table,
      map,
      { time, clock: seen.clock, place, weighted: settings.weighted ?? false, words: choices.words ?? {}, days },
      seen,
      report,
    ),
    0.5,
    1,
  );
  return ok({
    kind,
    table: incidents,
    preview: finishWith(incidents.count),
    quarantine: report.quarantine,
    rowsRead: report.rowsRead,
    withCoordinates,
  });
}

/** The column of days, which only this exact name holds; null = there is none. */
function dayColumn(columns: readonly string[]): number | null {
  const at = columns.findIndex((column) => wordKey(column) === DAY_NAME);
  return at < 0 ? null : at;
}

/** In the city every incident counts one: a column of weights is not used there, and that is said. */
function withoutWeights(map: ColumnMap, table: RawTable, { settings, report }: Context): ColumnMap {
  const weight = map.get('weight');
  if (weight === undefined || settings.planar || settings.weighted) return map;
  report.warn(fault('weights-unused', { column: table.columns[weight] }));
  return new Map([...map].filter(([field]) => field !== 'weight'));
}
