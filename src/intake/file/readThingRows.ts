import type { FaultInFile } from '../../domain/inFile';
import { part, type Job } from '../../domain/job';
import { err, fault, ok, type Result } from '../../domain/result';
import { fieldsOf, kindIdOf, SHAPE } from '../../domain/kinds';
import { POSITION } from '../../domain/kinds/fields';
import type { DatasetKind, FieldValue } from '../../domain/kinds/kind';
import { INTAKE_BOX } from '../../domain/thisCityFiles';
import type { ColumnMap } from '../columns/columns';
import { mapKind } from '../columns/fieldColumns';
import { firstRows, isEmpty, valuesOf } from '../rows/firstRows';
import { columnsSeen, readsOfKind } from '../columns/columnsSeen';
import { settleCoordinates } from '../places/coordinates';
import type { NamedSystem } from '../places/crs';
import { readThings } from '../rows/thingRows';
import type { RawTable } from '../rows/rawTable';
import type { TimeRules } from '../cells/times';
import { settleIds, settleTimes, surveyThings } from '../rows/survey';
import type { Intake, Context } from './intake';
import { foreign, pairsIn, noteSystem, warnOfOtherSystems } from './systemOfFile';
import { SEEN_ROWS, type Shown, describe, damagedShare, warnOfIgnored } from './preview';

/** More rows than a browser shows and keeps as things. */
const MAX_THINGS = 100_000;

/**
 * Rows of a kind without a reader of its own, in two passes. `shaped` = each row brings its shape, from this column
 * where it stands in one.
 */
export function* readThingRows(
  table: RawTable,
  kind: DatasetKind,
  context: Context,
  system: NamedSystem | null,
  shapeAt: number | null,
  shaped = true,
): Job<Result<Intake, FaultInFile>> {
  const { report, choices, file, settings } = context;
  if (isEmpty(table)) return err(fault('no-rows'));
  const values = valuesOf(table);
  const found = mapKind(table.columns, kind, shaped, choices, report, values);
  const map = shapeAt === null ? found : { ...found, fields: new Map([...found.fields, [SHAPE.id, shapeAt]]) };
  const columns = Object.fromEntries([...map.fields].map(([field, index]) => [field, table.columns[index]]));
  report.noteFields(table.columns, map.fields);
  const fieldAt = new Map([...map.fields].map(([field, index]) => [index, field]));
  const fields = fieldsOf(kind).filter(({ isLeft, id }) => !isLeft && (!shaped || !isOfPlace(id) || id === SHAPE.id));
  const look = firstRows(table, SEEN_ROWS);
  const id = kindIdOf(kind.id) ?? 'areas';
  const shownBy = (rules: TimeRules): Shown => ({
    file,
    kind: id,
    columns,
    allColumns: table.columns,
    seen: columnsSeen(table.columns, (i) => fieldAt.get(i), look, rules, readsOfKind(fields)),
    fields: fields.map((field) => field.id),
  });
  const identity = (['id', 'version'] as const).flatMap((name) => {
    const index = map.fields.get(name);
    return index === undefined ? [] : [[name, index] as const];
  });
  const ofTimes = (...sorts: readonly FieldValue[]): readonly number[] =>
    fields.flatMap((field) => (sorts.includes(field.value) ? (map.fields.get(field.id) ?? []) : []));
  const places: ColumnMap = new Map([...map.position, ...identity]);
  const times = { dates: ofTimes('day', 'moment'), clocks: ofTimes('clock') };
  const seen = yield* part(surveyThings(table, places, times, settings.nowMs), 0.1, 0.5);
  if (seen.rows > MAX_THINGS) return err(fault('too-many-rows', { count: seen.rows, limit: MAX_THINGS }));
  report.notePairs(seen.a, seen.b);
  const damage = damagedShare(seen, report);
  if (damage) return err(damage);
  const hasPlace = shaped || map.position.size > 0;
  const rule = hasPlace
    ? settleCoordinates(
        seen.a,
        seen.b,
        settings.bounds ?? INTAKE_BOX,
        report,
        context.told ?? foreign(system),
        pairsIn(map.position.get('point'), table, values),
      )
    : null;
  if (rule && 'code' in rule) return err(rule);
  const time = settleTimes(seen, settings.nowMs, report);
  const place = rule && { ...rule, missing: time.missing };
  report.repaired('mended', Object.keys(choices.mended ?? {}).length);
  if (seen.dates.masks.some((count) => count > 0)) report.settled('date-order', time.order);
  settleIds(seen, table, places, report);
  if (seen.lostLetters > 0) report.warn(fault('characters-lost', { count: seen.lostLetters }));
  warnOfIgnored(table, [...fieldAt.keys()], report);
  const { things, withCoordinates } = yield* part(
    readThings(table, kind, map, { time, clock: seen.clock, place }, seen.ids, report),
    0.5,
    1,
  );
  if (place) noteSystem(place, things.filter(({ shape }) => shape !== null).length, report);
  warnOfOtherSystems(report);
  return ok({
    kind: id,
    things,
    preview: describe(shownBy(time), things.length, report),
    quarantine: report.quarantine,
    rowsRead: report.rowsRead,
    withCoordinates,
  });
}

const isOfPlace = (id: string): boolean => id === SHAPE.id || POSITION.some((field) => field.id === id);
