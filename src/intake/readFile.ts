import { inFile, type FaultInFile } from '../domain/inFile';
import type { Area } from '../domain/area';
import type { Box } from '../domain/geometry';
import type { ColumnSeen, ImportChoices, ImportKind, ImportPreview, QuarantinedRow } from '../domain/import';
import type { IncidentTable } from '../domain/incident';
import { finish, part, type Job } from '../domain/job';
import type { Post } from '../domain/post';
import { err, fault, ok, type Fault, type Result } from '../domain/result';
import { fieldsOf, kindIdOf, kindOf, SHAPE } from '../domain/kinds';
import { areas as areasKind } from '../domain/kinds/areas';
import { POSITION } from '../domain/kinds/fields';
import type { DatasetKind, FieldValue } from '../domain/kinds/kind';
import type { Thing } from '../domain/thing';
import { KNOWS_ARTICLES } from '../domain/penalCode';
import { INTAKE_BOX } from '../domain/thisCityFiles';
import { isObject } from './text/jsonText';
import { areaFields, areaPairs, propertyText, readAreas } from './rows/areaRows';
import { FIELDS_OF } from './columns/columnNames';
import { guessKind, hasPosition, mapColumns, type ColumnMap } from './columns/columns';
import { mapKind } from './columns/fieldColumns';
import { kindsOfShape, looksLikeGrid, mayCount, namesOneOf, tellingKinds, tellsOfCrime } from './columns/kindGuess';
import { firstRows, isEmpty, valuesOf } from './rows/firstRows';
import { withDatePieces } from './columns/datePieces';
import { columnsSeen, readsOfKind } from './columns/columnsSeen';
import { barePairs, settleCoordinates, type BarePairs, type CoordinateRule } from './places/coordinates';
import { checkLines, normaliseLineEnds } from './csv/csvRecords';
import { lineCells } from './csv/csvLine';
import { openCsv, shownCell } from './csv/csvTable';
import { decode, type Decoded } from './text/decode';
import { firstLetter, lostLetters, textOfUtf8 } from './text/utf8';
import { cleanText, shortFileName } from './text/cellText';
import { maskPersonal, quoted } from './text/personalData';
import type { Opened } from './formats/format';
import { isAllPoints, mostOf } from './formats/geojson';
import { pointTable, shapeTable } from './formats/pointTable';
import { codeOfShapes, shapeColumn, wktFeatures, withShapes } from './formats/wkt';
import { readJson } from './formats/json/readJson';
import { DEGREES, systemOfName, type NamedSystem } from './places/crs';
import type { OpenedFile } from './formats/openFile';
import { readIncidents } from './rows/incidentRows';
import { readPosts } from './rows/postRows';
import { readThings } from './rows/thingRows';
import { settleQuantities } from './rows/quantities';
import { withPlaces } from './rows/joinPlaces';
import { withMended, type RawTable } from './rows/rawTable';
import { Report } from './report';
import { MAX_WHOLE_BYTES, refuseBySignature } from './text/signature';
import { pointsOfBytes } from './formats/json/pointBytes';
import { ANY_TIME, type TimeRules } from './cells/times';
import { settleIds, settleTimes, survey, surveyThings, type Survey } from './rows/survey';

/** What a file from outside became: domain rows and a list of what was left out. */
export interface Intake {
  readonly kind: ImportKind;
  readonly table?: IncidentTable;
  readonly posts?: readonly Post[];
  readonly areas?: readonly Area[];
  readonly things?: readonly Thing[];
  readonly preview: Omit<ImportPreview, 'token'>;
  readonly quarantine: readonly QuarantinedRow[];
  readonly rowsRead: number;
  /** Rows with usable coordinates, those outside the city's bounds included. */
  readonly withCoordinates: number;
}

export interface IntakeSettings {
  /** The present, against which dates of the future are refused. */
  readonly nowMs: number;
  /** Bounds of the area check in degrees; the city's when not given. */
  readonly bounds?: Box;
  /** x, y (and weight) in the user's own metres: no projection, no area check. */
  readonly planar?: boolean;
  /** A column of weights counts in the city too: demand of a siting question. */
  readonly weighted?: boolean;
}

/** An object, a list, or the mark before each value of a sequence (RFC 8142). */
const JSON_STARTS = ['{', '[', '\u001e'];

/** A column of addresses, by its name. */
const ADDRESS = /адрес|мекен|address|улица|көше|street/i;

/** What the index of nearest posts can number. */
const MAX_POSTS = 65_535;
const SHOWN_REJECTS = 50;
/** Rows by which a person judges what a column is. */
const SEEN_ROWS = 500;
/** Lines of a text shown as they stand, and the most of one. */
const SHOWN_LINES = 12;
const SHOWN_LINE_CHARS = 300;

/**
 * Reads a file of incidents, posts or areas: CSV or GeoJSON by its bytes, any other as `openFile` opened it. Never
 * throws: a file that cannot be read is a Fault, a row that cannot be used is quarantined, what only the user can know
 * is a question in the preview (see `openQuestion`). rowsRead = accepted + duplicates + quarantined.
 */
export function* readFile(
  source: Uint8Array | OpenedFile,
  fileName: string,
  choices: ImportChoices,
  settings: IntakeSettings = { nowMs: Date.now() },
): Job<Result<Intake, FaultInFile>> {
  const file = shortFileName(fileName);
  const named = (reason: FaultInFile): Result<never, FaultInFile> => err(inFile(reason, file));
  const { content, report, told }: OpenedFile =
    source instanceof Uint8Array
      ? { content: { as: 'text', bytes: source }, report: new Report(choices), told: null }
      : source;
  const refused = content.as === 'text' ? refuseBySignature(content.bytes, file) : null;
  if (refused) return err(refused);
  // Decoding a large file takes a while: whoever waits is told that reading has begun.
  yield 0;
  const read = yield* readContent(content, { file, choices, settings, report, told });
  return read.ok ? read : named(read.error);
}

function* readContent(content: Opened, context: Context): Job<Result<Intake, FaultInFile>> {
  if (content.as === 'table') return yield* readTable(content.table, context);
  if (content.as === 'features') return yield* readFeatures(content, context);
  const opened = openText(content, context);
  if (!opened.ok) return opened;
  yield 0.05;
  if (!opened.value.isJson) return yield* readCsv(opened.value, context);
  const { bytes, broken } = opened.value;
  const text = { bytes, broken, lost: lostLetters(bytes) };
  const points = isOfAreas(context.choices.kind)
    ? null
    : yield* part(pointsOfBytes(text, isOfShapes(context.choices.kind)), 0.05, 0.3);
  if (points) return yield* readPoints(points.table, context, points.system);
  const sizeMb = Math.ceil(bytes.length / 1_048_576);
  if (bytes.length > MAX_WHOLE_BYTES)
    return err(fault('file-too-large', { sizeMb, limitMb: MAX_WHOLE_BYTES / 1_048_576 }));
  const read = readJson(textOfUtf8(bytes), context.report);
  if (!read.ok) return read;
  yield 0.3;
  return yield* readContent(read.value, context);
}

/** Rows of the kind may be of any shape, and none of them is left out for the sake of speed. */
const isOfShapes = (kind: ImportKind | undefined): boolean => {
  const told = kind === undefined ? null : kindOf(kind);
  return told?.reader === 'things' && takesShapes(told);
};

/** Lines and areas are read from whole features, not from bytes as points are. */
const isOfAreas = (kind: ImportKind | undefined): boolean =>
  kind !== undefined && !(kindOf(kind)?.geometry.includes('point') ?? false);

interface Source extends Decoded {
  readonly isJson: boolean;
  /** Set where the rows were written by a format of ours, not by the user. */
  readonly separator: string | null;
}

function openText(content: Extract<Opened, { as: 'text' }>, { choices, report }: Context): Result<Source, FaultInFile> {
  const separator = content.separator ?? null;
  const decoded = decode(content.bytes, separator === null ? (choices.answers ?? {}) : {});
  if ('code' in decoded) return err(decoded);
  const first = firstLetter(decoded.bytes);
  if (first === '') return err(fault('empty-file'));
  const isJson = separator === null && JSON_STARTS.includes(first);
  const head = textOfUtf8(decoded.bytes.subarray(0, SHOWN_LINES * SHOWN_LINE_CHARS));
  if (first === '<' && /^\s*<(!doctype|\?xml|html|kml|gpx)/i.test(head.slice(0, 200)))
    return err(fault('not-text', { kind: 'html/xml' }));
  for (const repair of decoded.repairs) report.repaired(repair);
  report.questions.push(...decoded.questions);
  if (separator === null) report.settled('encoding', decoded.encoding);
  report.lines = head
    .trimEnd()
    .split(/\r\n?|\n/)
    .slice(0, SHOWN_LINES)
    .map((line) => maskPersonal(cleanText(isJson ? withLetters(line) : line)).text.slice(0, SHOWN_LINE_CHARS));
  return ok({ ...decoded, isJson, separator });
}

/** JSON with its letters as letters where they are written as numbers: what is not seen cannot be hidden. */
const withLetters = (json: string): string =>
  json.replace(/\\u([\da-f]{4})/gi, (escape, code: string) => {
    const letter = String.fromCharCode(parseInt(code, 16));
    return /\p{L}/u.test(letter) ? letter : escape;
  });

interface Context {
  readonly file: string;
  readonly choices: ImportChoices;
  readonly settings: IntakeSettings;
  readonly report: Report;
  /** The coordinate system that the user describes at length. */
  readonly told: NamedSystem | null;
}

function* readCsv(source: Source, context: Context): Job<Result<Intake, FaultInFile>> {
  const { bytes, mixed } = yield* part(normaliseLineEnds(source.bytes), 0.05, 0.08);
  if (mixed) context.report.repaired('line-ends');
  const long = yield* part(checkLines(bytes), 0.08, 0.1);
  if (long) return err(long);
  context.report.settled('missing-words', context.report.told('missing-words') ?? '');
  const text = { bytes, broken: source.broken, lost: lostLetters(bytes) };
  const opened = openCsv(text, context.report, false, source.separator);
  if (!opened.ok) return opened;
  const table = opened.value;
  context.report.hideInLines(table, lineCells);
  return yield* readTable(table, context);
}

/** A table whose rows are points, or have their outlines in a column. */
function* readTable(table: RawTable, context: Context): Job<Result<Intake, FaultInFile>> {
  const { choices, report } = context;
  const told = choices.kind === undefined ? null : kindOf(choices.kind);
  const named = told ? table.columns.indexOf(choices.columns?.[SHAPE.id] ?? '\u0000') : -1;
  const shapes = told && !takesShapes(told) ? null : shapeColumn(table);
  const column = named >= 0 ? named : (shapes?.column ?? -1);
  if (column < 0) return yield* readPoints(table, context);
  const code = codeOfShapes(table, column);
  const system = code === null ? null : systemOfName(code);
  const kind = told ?? kindOfShapes(table, shapes?.of ?? 'mixed', null, context);
  if (kind.reader === 'things') {
    const mended = withMended(table, choices.mended ?? {});
    return yield* readRows(withShapes(mended, column), kind, context, system, column);
  }
  const { features } = yield* part(wktFeatures(table, column, report), 0.1, 0.5);
  return yield* readFeatures({ features, system }, { ...context, choices: { ...choices, kind: 'areas' } });
}

const takesShapes = ({ geometry }: DatasetKind): boolean => geometry.includes('area') || geometry.includes('line');

/** What a file of lines or areas holds: what its columns speak for, else areas; where that is not plain it is asked. */
function kindOfShapes(
  table: RawTable,
  of: 'line' | 'area' | 'mixed',
  shapes: readonly unknown[] | null,
  { report }: Context,
): DatasetKind {
  const file = { columns: table.columns, values: valuesOf(table) };
  const geometry = of === 'mixed' ? 'line' : of;
  const told = tellingKinds(file, geometry);
  const cells =
    of === 'area' && shapes && looksLikeGrid(shapes) ? kindsOfShape('area').filter((kind) => kind.isRegular) : [];
  const regular = cells.filter((kind) => namesOneOf(kind, table.columns));
  // Cells with a number that no list knows the name of: what it counts is for a person to say.
  const unnamed = regular.length === 0 && mayCount(file) ? cells : [];
  const named = told.filter(({ surely }) => surely).map(({ kind }) => kind);
  // Names of columns say more than equal shapes.
  const sure = named.length > 0 ? named : regular;
  const perhaps = told.map(({ kind }) => kind);
  const fallback = of === 'area' ? [areasKind] : kindsOfShape(geometry);
  const only = new Set([...sure, ...perhaps, ...unnamed]);
  if (sure.length > 0 && only.size === 1) return sure[0];
  if (of === 'area' && only.size === 0) return areasKind;
  const offered = [...new Set([...sure, ...perhaps, ...fallback, ...unnamed])].map(({ id }) => id);
  const [first, ...others] = offered;
  return kindOf(report.ask('kind', {}, [first, ...others])) ?? areasKind;
}

function* readFeatures(
  { features, system }: { readonly features: readonly unknown[]; readonly system: NamedSystem | null },
  context: Context,
): Job<Result<Intake, FaultInFile>> {
  const { report, choices, file, settings } = context;
  const table = pointTable(features);
  const told = choices.kind === undefined ? null : kindOf(choices.kind);
  const most = mostOf(features);
  const arePoints = told?.reader === 'things' && takesShapes(told) ? isAllPoints(features) : most === 'point';
  if (told?.reader !== 'areas' && (arePoints || (told !== null && !takesShapes(told))))
    return yield* readPoints(table, context, system);
  const shaped = shapeTable(features);
  const kind = told ?? kindOfShapes(shaped, most === 'point' ? 'mixed' : most, shapesOf(features), context);
  if (kind.reader === 'things')
    return yield* readRows(withMended(shaped, choices.mended ?? {}), kind, context, system, null);
  const names = table.columns.filter((name, i) => i > 1 && name !== '');
  const fields = areaFields(names, choices.columns ?? {}, report);
  report.noteFields(names, new Map());
  const { a, b } = areaPairs(features);
  const place = settleCoordinates(a, b, settings.bounds ?? INTAKE_BOX, report, context.told ?? foreign(system));
  if ('code' in place) return err(place);
  const { areas, withCoordinates } = readAreas(features, { place, fields, names }, report);
  noteSystem(place, areas.length, report);
  const columns = Object.fromEntries(fields);
  const byName = new Map([...fields].map(([field, name]) => [name, field]));
  const preview = describe(
    {
      file,
      kind: 'areas',
      columns,
      allColumns: names,
      fields: FIELDS_OF.areas,
      seen: columnsSeen(
        names,
        (i) => byName.get(names[i]),
        features.slice(0, SEEN_ROWS).map((feature) => names.map((name) => shownCell(propertyText(feature, name)))),
        ANY_TIME,
      ),
    },
    areas.length,
    report,
  );
  return ok({
    kind: 'areas',
    areas,
    preview,
    quarantine: report.quarantine,
    rowsRead: report.rowsRead,
    withCoordinates,
  });
}

const shapesOf = (features: readonly unknown[]): readonly unknown[] =>
  features.map((feature) => (isObject(feature) ? feature['geometry'] : null));

/** Degrees that a file names by default may still be no degrees: only another system is believed. */
const foreign = (system: NamedSystem | null): NamedSystem | null => (system === DEGREES ? null : system);

/** Rows of points: two passes, one to learn what the file is, one to read it. */
function* readPoints(
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
    return yield* readRows(table, kind, { ...context, choices: told }, system, null, false);
  const map = withoutWeights(mapColumns(table.columns, kind, told, report, values), table, context);
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
  warnOfIgnored(table, map, report);
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
      { time, clock: seen.clock, place, weighted: settings.weighted ?? false, words: choices.words ?? {} },
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

/** What a column of both coordinates says of their order; null where there is none. */
const pairsIn = (
  column: number | undefined,
  { columns }: RawTable,
  values: (column: number) => readonly string[],
): BarePairs | null => (column === undefined ? null : barePairs(columns[column], values(column)));

/** In the city every incident counts one: a column of weights is not used there, and that is said. */
function withoutWeights(map: ColumnMap, table: RawTable, { settings, report }: Context): ColumnMap {
  const weight = map.get('weight');
  if (weight === undefined || settings.planar || settings.weighted) return map;
  report.warn(fault('weights-unused', { column: table.columns[weight] }));
  return new Map([...map].filter(([field]) => field !== 'weight'));
}

/** Counts what bringing a file's numbers to longitude and latitude has changed. */
function noteSystem(place: CoordinateRule, accepted: number, report: Report): void {
  const { system } = place;
  const rows = accepted - (place.byOthers ?? 0);
  report.settled('coordinate-system', system.id);
  if (system.id !== 'EPSG:4326') report.repaired(systemRepair(system.id), rows);
  else if (place.swap) report.repaired('swapped-coordinates', rows);
  if (place.turnDeg) report.repaired('wrapped-longitude', rows);
  if (system.accuracyM) report.warn(fault('system-accuracy', { system: system.id, metres: system.accuracyM }));
}

/** Rows whose numbers are in another system than the file's are not just wrong: the file was joined from two. */
function warnOfOtherSystems(report: Report): void {
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

/** More than one row in twenty with broken bytes is a question, not a detail. */
function damagedShare(seen: Survey, report: Report): FaultInFile | null {
  if (seen.damagedRows * 20 <= seen.rows) return null;
  const answer = report.ask('mixed-encoding', { percent: Math.round((100 * seen.damagedRows) / seen.rows) }, [
    'quarantine',
    'refuse',
  ]);
  return answer === 'refuse' ? fault('refused-by-answer', { question: 'mixed-encoding' }) : null;
}

/**
 * What a table of points, or of no place, holds: what it is told to be, else what its columns and words speak for. A
 * file that speaks for accidents and for crimes is never taken for either unasked.
 */
function settleKind(
  table: RawTable,
  values: (column: number) => readonly string[],
  { choices, file, report, settings }: Context,
): 'incidents' | 'posts' | DatasetKind {
  if (choices.kind === 'posts' || choices.kind === 'incidents') return choices.kind;
  const told = choices.kind === undefined ? null : kindOf(choices.kind);
  if (told?.reader === 'things') return told;
  if (settings.planar) return 'incidents';
  const judged = { columns: table.columns, values };
  const telling = settings.weighted ? [] : tellingKinds(judged, 'point');
  const guess = guessKind(table.columns, file, firstRows(table, 501).length, values);
  const [only] = telling;
  const isPlain = telling.length === 1 && only.surely && guess !== 'posts' && !tellsOfCrime(judged);
  if (isPlain) return only.kind;
  if (telling.length === 0 && guess !== null) return guess;
  const base = guess === null ? ['incidents', 'posts'] : [guess];
  const offered = telling.map(({ kind }) => kind.id);
  // What is tried before an answer is what speaks for itself; a crime register stays one.
  const [first, ...others] = tellsOfCrime(judged) ? [...base, ...offered] : [...offered, ...base];
  const answer = report.ask('kind', {}, [first, ...others]);
  if (answer === 'posts' || answer === 'incidents') return answer;
  return telling.find(({ kind }) => kind.id === answer)?.kind ?? 'incidents';
}

/** More rows than a browser shows and keeps as things. */
const MAX_THINGS = 100_000;

/**
 * Rows of a kind without a reader of its own, in two passes. `shaped` = each row brings its shape, from this column
 * where it stands in one.
 */
function* readRows(
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
  warnOfIgnored(table, new Map([...fieldAt].map(([index, field]) => [field, index])), report);
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

function warnOfIgnored(table: RawTable, map: ReadonlyMap<string, number>, report: Report): void {
  const used = new Set([...map.values(), ...(table.pieces ?? [])]);
  const unused = table.columns.filter((_, i) => !used.has(i));
  if (unused.length > 0)
    report.warn(
      fault('ignored-columns', { count: unused.length, columns: unused.slice(0, 20).join(', ').slice(0, 300) }),
    );
}

/** What is shown of a file before its rows are counted. */
interface Shown {
  readonly file: string;
  readonly kind: ImportKind;
  readonly columns: Readonly<Record<string, string>>;
  readonly allColumns: readonly string[];
  readonly seen: readonly ColumnSeen[];
  readonly fields: readonly string[];
}

function describe({ file, kind, ...shown }: Shown, accepted: number, report: Report): Omit<ImportPreview, 'token'> {
  return {
    ...shown,
    fileName: file,
    kind,
    readings: report.readings,
    lines: report.lines,
    pairs: report.pairs,
    elsewhere: report.elsewhere,
    rowsIn: report.rowsRead,
    accepted,
    duplicates: report.duplicates,
    quarantined: report.quarantine.length,
    rejects: report.quarantine.slice(0, SHOWN_REJECTS),
    repairs: report.repairs,
    questions: report.questions,
    answered: report.answered,
    warnings: report.warnings,
    unknownWords: report.unknownWords,
    readWords: report.readWords,
  };
}

/** `readFile` run straight through. */
export const readFileNow = (
  bytes: Uint8Array,
  fileName: string,
  choices: ImportChoices,
  settings: IntakeSettings,
): Result<Intake, FaultInFile> => finish(readFile(bytes, fileName, choices, settings));
