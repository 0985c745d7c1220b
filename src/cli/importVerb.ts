import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { READINGS, type ImportChoices, type ImportKind, type QuarantinedRow } from '../domain/import';
import type { PlacesJoin } from '../domain/importPlaces';
import type { ToldWords } from '../domain/importWords';
import { reportOf, type ImportReport } from '../domain/importReport';
import type { IncidentTable } from '../domain/incident';
import { finish } from '../domain/job';
import type { ShapeList, TableOfRows } from '../domain/table';
import { err, fault, ok, type Fault, type Result, type TwinFault } from '../domain/result';
import { formatOf, SHAPE_FORMATS, TABLE_FORMATS } from '../exports/formats';
import { utf8, written, type Bytes } from '../exports/formats/format';
import { importReportJson } from '../exports/importReport';
import { areasGeoJson, incidentsTable, ownPostsTable } from '../exports/ownRows';
import { thingsGeoJson, thingsTable } from '../exports/ownThings';
import { rejectsCsv } from '../exports/rejectsCsv';
import { pointList } from '../exports/tables';
import { openFile } from '../intake/formats/openFile';
import { namedPlaces } from '../intake/points/namedPlaces';
import { openQuestion } from '../intake/openQuestion';
import type { Intake } from '../intake/file/intake';
import { readFile } from '../intake/readFile';
import { freshThings, joined, joinedThings, overlapOf } from '../intake/rows/joinRows';
import type { Area } from '../domain/area';
import { kindIdOf, kindOf } from '../domain/kinds';
import type { DatasetKind } from '../domain/kinds/kind';
import type { Thing } from '../domain/thing';
import type { Post } from '../domain/post';
import { refused, usage, type Failure } from './fail';
import type { Command } from './parseArgs';
import type { Answered } from './print';
import { readBytes, sayRead, wordsOf, type Twin } from './readInput';

/** What several files of one kind make together. */
interface Whole {
  readonly kind: ImportKind;
  readonly table: IncidentTable | null;
  readonly posts: readonly Post[];
  readonly areas: readonly Area[];
  readonly things: readonly Thing[];
  readonly reports: readonly ImportReport[];
  readonly left: readonly QuarantinedRow[];
}

/** By which a file that is written here may end. */
const ENDINGS = [...new Set([...TABLE_FORMATS, ...SHAPE_FORMATS].flatMap(({ extensions }) => extensions))]
  .map((ending) => `.${ending}`)
  .join(', ');

/** Reads files as the page does, joins them, and writes what was read so that it comes in equal again. */
export async function importVerb(command: Command, twin: Twin): Promise<Result<Answered, Failure>> {
  if (command.operands.length === 0) return err(usage('import-needs-file'));
  const out = command.values.get('out');
  for (const option of ['out', 'report', 'quarantine']) {
    const file = command.values.get(option);
    const over = command.operands.some(
      (path) => file !== undefined && resolve(twin.cwd, path) === resolve(twin.cwd, file),
    );
    if (file !== undefined && over) return err(usage('import-over-input', { option, file }));
  }
  let whole: Whole | null = null;
  for (const path of command.operands) {
    const read = await readOne(path, command, twin, whole?.kind);
    if (!read.ok) return read;
    whole = withFile(whole, read.value.intake, read.value.sha256, twin);
    const { replaced = 0, known = 0 } = whole.reports.at(-1) ?? {};
    if (known > 0) twin.say(`  ${twin.words.lines.known(known)}`);
    if (replaced > 0) twin.say(`  ${twin.words.lines.replaced(replaced)}`);
  }
  if (!whole) return err(usage('import-needs-file'));
  const made = whole;
  const files: [option: string, bytes: () => Bytes | Promise<Bytes>][] = [
    ['report', () => utf8(importReportJson(made.reports))],
    ['quarantine', () => utf8(rejectsCsv(made.left))],
  ];
  if (out !== undefined) {
    const shapes = formatOf(SHAPE_FORMATS, out);
    if (made.kind === 'areas' && !shapes) return err(usage('import-areas-out'));
    const table = formatOf(TABLE_FORMATS, out);
    const writing = shapes
      ? async () => (await shapes.load()).write(shapesOf(made))
      : table && (async () => (await table.load()).write(tableOf(made)));
    if (!writing) return err(usage('import-out-kind', { value: out, endings: ENDINGS }));
    files.push(['out', async () => written(await writing())]);
  }
  for (const [option, bytes] of files) {
    const file = command.values.get(option);
    const failed = file === undefined ? null : write(file, await bytes(), twin);
    if (failed) return err(failed);
  }
  const rows = made.reports.map(({ file, rowsIn, imported, known, duplicates, quarantined }) => ({
    file,
    rowsIn,
    imported,
    duplicates: duplicates + known,
    quarantined,
  }));
  const header = ['file', 'rowsIn', 'imported', 'duplicates', 'quarantined'] as const;
  return ok({
    json: { kind: made.kind, rows: sizeOf(made), files: rows, ...(out === undefined ? {} : { out }) },
    text: ({ m }) =>
      `${rows
        .map(({ file, ...counts }) =>
          [
            file,
            `${m.intake.counts.rowsIn}: ${counts.rowsIn}`,
            `${m.intake.report.imported}: ${counts.imported}`,
            `${m.intake.counts.duplicates}: ${counts.duplicates}`,
            `${m.intake.counts.quarantined}: ${counts.quarantined}`,
          ].join('; '),
        )
        .join('\n')}\n`,
    table: () => ({ header, rows: rows.map((row) => header.map((name) => row[name])) }),
  });
}

/** The choices that the options say, in the words of the dialog. */
function choicesOf({ values, pairs }: Command, kind: ImportKind | undefined, words: ToldWords): ImportChoices {
  const told = Object.entries(READINGS).flatMap(([code, { option }]) => {
    const value = values.get(option);
    return value === undefined ? [] : [[code, value] as const];
  });
  const wanted = values.get('kind');
  const own = kindIdOf(wanted ?? '') ?? kind;
  return {
    ...(own === undefined ? {} : { kind: own }),
    columns: pairs.get('map') ?? {},
    words,
    answers: { ...pairs.get('answer'), ...Object.fromEntries(told) },
  };
}

/** The second file that says where names lie, read as the options say; null where there is none. */
async function placesJoin(command: Command, twin: Twin): Promise<Result<PlacesJoin | null, Failure>> {
  const [path, on] = [command.values.get('join'), command.values.get('join-on')];
  if (path === undefined && on === undefined) return ok(null);
  if (path === undefined || on === undefined) return err(usage('join-needs-both'));
  const bytes = readBytes(path, twin);
  if (!bytes.ok) return bytes;
  const file = basename(path);
  const places = await namedPlaces(
    file,
    (choices) => openFile(bytes.value, file, choices),
    (job) => Promise.resolve(finish(job)),
    { nowMs: twin.nowMs },
  );
  return places.ok ? ok({ file, on, places: places.value }) : err(refused(places.error));
}

async function readOne(
  path: string,
  command: Command,
  twin: Twin,
  kind: ImportKind | undefined,
): Promise<Result<{ readonly intake: Intake; readonly sha256: string }, Failure>> {
  const bytes = readBytes(path, twin);
  if (!bytes.ok) return bytes;
  const words = wordsOf(command);
  if (!words.ok) return words;
  const join = await placesJoin(command, twin);
  if (!join.ok) return join;
  const choices = { ...choicesOf(command, kind, words.value), ...(join.value ? { join: join.value } : {}) };
  const opened = await openFile(bytes.value, basename(path), choices);
  if (!opened.ok) return err(refused(opened.error));
  const read = finish(readFile(opened.value, basename(path), choices, { nowMs: twin.nowMs }));
  if (!read.ok) return err(refused(read.error));
  const intake = read.value;
  for (const [field, value] of Object.entries(choices.columns ?? {})) {
    const { allColumns } = intake.preview;
    if (value !== '' && !allColumns.includes(value))
      return err(usage('import-no-column', { field, value, columns: allColumns.slice(0, 50).join(', ') }));
  }
  if (join.value && !intake.preview.allColumns.includes(join.value.on))
    return err(
      usage('import-no-column', {
        field: 'join-on',
        value: join.value.on,
        columns: intake.preview.allColumns.slice(0, 50).join(', '),
      }),
    );
  sayRead(intake, command.verb, twin);
  const expected = choices.kind;
  if (expected !== undefined && intake.kind !== expected)
    return err(refused(fault('wrong-kind', { file: basename(path), expected, found: intake.kind })));
  const open = openQuestion(intake);
  if (open) return err(refused(byOwnOption(open)));
  return ok({ intake, sha256: createHash('sha256').update(bytes.value).digest('hex') });
}

/** A question that an option of this verb answers names that option. */
function byOwnOption(open: Fault): Fault | TwinFault {
  if (open.code !== 'import-question') return open;
  const { question, field } = open.params;
  const reading = Object.entries(READINGS).find(([code]) => code === question)?.[1].option;
  const option =
    field !== undefined
      ? `--map ${field}=NAME`
      : reading !== undefined
        ? `--${reading} CHOICE`
        : question === 'system-unknown'
          ? '--crs EPSG:N'
          : question.endsWith('code-page')
            ? '--encoding CHOICE'
            : open.params.option;
  return { ...open, params: { ...open.params, option } };
}

/** One more file: rows that the earlier ones had already are duplicates, counted. */
function withFile(before: Whole | null, intake: Intake, sha256: string, { nowMs }: Twin): Whole {
  const { kind, table = null, posts = [], areas = [], things = [], preview, quarantine } = intake;
  const report = (fresh: number, replaced = 0): ImportReport =>
    reportOf(preview, quarantine, { sha256, importedAt: nowMs, known: preview.accepted - fresh, replaced });
  if (!before) return { kind, table, posts, areas, things, reports: [report(preview.accepted)], left: quarantine };
  const overlap = table && before.table ? overlapOf(table, before.table) : null;
  const newPosts = freshThings(posts, before.posts);
  const newAreas = freshThings(areas, before.areas);
  const newThings = freshThings(things, before.things);
  return {
    kind,
    table: table && before.table && overlap ? joined(before.table, table, overlap) : table,
    posts: joinedThings(before.posts, newPosts),
    areas: joinedThings(before.areas, newAreas),
    things: joinedThings(before.things, newThings),
    reports: [
      ...before.reports,
      report(
        overlap?.fresh.length ?? newPosts.length + newAreas.length + newThings.length,
        overlap?.replaced.size ?? 0,
      ),
    ],
    left: [...before.left, ...quarantine],
  };
}

const sizeOf = ({ table, posts, areas, things }: Whole): number =>
  table?.count ?? posts.length + areas.length + things.length;

/** The kind of data that have no form of their own; null for the others. */
const kindOfThings = ({ kind }: Whole): DatasetKind | null => {
  const found = kindOf(kind);
  return found?.reader === 'things' ? found : null;
};

function tableOf(whole: Whole): TableOfRows {
  const { table, posts, things } = whole;
  const kind = kindOfThings(whole);
  if (kind) return thingsTable(kind, things);
  return table ? incidentsTable(table) : ownPostsTable(posts);
}

function shapesOf(whole: Whole): ShapeList {
  const kind = kindOfThings(whole);
  if (kind) return thingsGeoJson(kind, whole.things);
  return whole.kind === 'areas' ? areasGeoJson(whole.areas) : pointList(tableOf(whole));
}

function write(file: string, bytes: Bytes, { cwd }: Twin): Failure | null {
  try {
    writeFileSync(resolve(cwd, file), bytes);
    return null;
  } catch (cause) {
    return usage('cannot-write', { file, why: cause instanceof Error && 'code' in cause ? String(cause.code) : '' });
  }
}
