import { inFile, type FaultInFile } from '../domain/inFile';
import type { ImportChoices } from '../domain/import';
import { finish, part, type Job } from '../domain/job';
import { err, fault, ok, type Result } from '../domain/result';
import { kindOf, SHAPE } from '../domain/kinds';
import { INTAKE_BOX } from '../domain/thisCityFiles';
import { isObject } from './text/jsonText';
import { areaFields, areaPairs, propertyText, readAreas } from './rows/areaRows';
import { FIELDS_OF } from './columns/columnNames';
import { columnsSeen } from './columns/columnsSeen';
import { settleCoordinates } from './places/coordinates';
import { checkLines, normaliseLineEnds } from './csv/csvRecords';
import { lineCells } from './csv/csvLine';
import { openCsv, shownCell } from './csv/csvTable';
import { lostLetters, textOfUtf8 } from './text/utf8';
import { shortFileName } from './text/cellText';
import type { Opened } from './formats/format';
import { isAllPoints, mostOf } from './formats/geojson';
import { pointTable, shapeTable } from './formats/pointTable';
import { codeOfShapes, shapeColumn, wktFeatures, withShapes } from './formats/wkt';
import { readJson } from './formats/json/readJson';
import { systemOfName, type NamedSystem } from './places/crs';
import type { OpenedFile } from './formats/openFile';
import { withMended, type RawTable } from './rows/rawTable';
import { Report } from './report';
import { MAX_WHOLE_BYTES, refuseBySignature } from './text/signature';
import { pointsOfBytes } from './formats/json/pointBytes';
import { ANY_TIME } from './cells/times';
import type { Intake, IntakeSettings, Context } from './file/intake';
import { type Source, openText } from './file/openText';
import { takesShapes, isOfShapes, isOfAreas, kindOfShapes } from './file/kindOfFile';
import { foreign, noteSystem } from './file/systemOfFile';
import { SEEN_ROWS, describe } from './file/preview';
import { readThingRows } from './file/readThingRows';
import { readPoints } from './file/readPoints';

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
    return yield* readThingRows(withShapes(mended, column), kind, context, system, column);
  }
  const { features } = yield* part(wktFeatures(table, column, report), 0.1, 0.5);
  return yield* readFeatures({ features, system }, { ...context, choices: { ...choices, kind: 'areas' } });
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
    return yield* readThingRows(withMended(shaped, choices.mended ?? {}), kind, context, system, null);
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

/** `readFile` run straight through. */
export const readFileNow = (
  bytes: Uint8Array,
  fileName: string,
  choices: ImportChoices,
  settings: IntakeSettings,
): Result<Intake, FaultInFile> => finish(readFile(bytes, fileName, choices, settings));
