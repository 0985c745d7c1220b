/** Files that leave, written here so that the page stays free: told of as they grow, and stopped on request. */
import type { Area } from '../domain/area';
import { kindOf } from '../domain/kinds';
import type { Post } from '../domain/post';
import { err, fault, ok, type Fault, type Result } from '../domain/result';
import type { Thing } from '../domain/thing';
import type { Cell, ShapeList, TableOfRows } from '../domain/table';
import type { StudyMemory } from '../analysis/answer/studyMemory';
import type { IncidentFilter } from '../domain/filter';
import { SHAPE_FORMATS, SPOKEN_FORMATS } from '../exports/formats';
import type { FileFormat, Writing } from '../exports/formats/format';
import type { Sheet } from '../exports/formats/xlsx';
import { BOOK, type FileKind } from '../domain/fileKind';
import { areasGeoJson, incidentsTable, ownPostsTable } from '../exports/ownRows';
import { thingsGeoJson, thingsTable } from '../exports/ownThings';
import { pointList } from '../exports/tables';
import type { Content } from '../storage/datasetRepository';
import type { DatasetMeta } from '../storage/db';
import type { BookSheet, FormatId, IncidentsFile, ShownFile, SomeOfSheet, SomeShown } from './api';
import { drive } from './drive';

/** Things that the page hands over at a time. */
const PIECE = 2000;

interface Watch {
  readonly onProgress?: ((share: number) => unknown) | undefined;
  readonly isStopped: () => boolean;
}

/** A dataset of the user's own as a file; null when it was stopped. Areas go into files of shapes only. */
export async function datasetFile(
  { meta, content }: { readonly meta: DatasetMeta; readonly content: Content },
  id: FormatId,
  watch: Watch,
): Promise<Result<Blob | null, Fault>> {
  const shapes = SHAPE_FORMATS.find((format) => format.id === id);
  const table = SPOKEN_FORMATS.find((format) => format.id === id);
  if (meta.kind === 'areas') {
    if (!shapes) return err(fault('unexpected', { message: `areas as ${id}` }));
    return ok(await written<ShapeList>(shapes, areasGeoJson(listIn<Area>(content)), watch));
  }
  const kind = kindOf(meta.kind);
  if (kind?.reader === 'things') {
    const things = listIn<Thing>(content);
    if (shapes) return ok(await written<ShapeList>(shapes, thingsGeoJson(kind, things), watch));
    return ok(table ? await written<TableOfRows>(table, thingsTable(kind, things), watch) : null);
  }
  const rows = content instanceof Uint8Array ? ownPostsTable(listIn<Post>(content)) : incidentsTable(content);
  if (shapes) return ok(await written<ShapeList>(shapes, pointList(rows), watch));
  return ok(table ? await written<TableOfRows>(table, rows, watch) : null);
}

/** What the page shows as a file; null when it was stopped. */
export async function pageFile(what: ShownFile, some: SomeShown, watch: Watch): Promise<Blob | null> {
  const things = await fetched(what.length, some, watch);
  if (!things) return null;
  if (what.as === 'table') {
    const format: FileFormat<TableOfRows> = SPOKEN_FORMATS.find(({ id }) => id === what.format) ?? SPOKEN_FORMATS[0];
    const rows = things as unknown as TableOfRows['rows'];
    return written(format, { header: what.header, rows, spoken: what.spoken }, watch);
  }
  const format: FileFormat<ShapeList> = SHAPE_FORMATS.find(({ id }) => id === what.format) ?? SHAPE_FORMATS[0];
  return written(format, { ...what.about, features: things as unknown as ShapeList['features'] }, watch);
}

/** Tables of the page's as one workbook; null when it was stopped. */
export async function bookFile(sheets: readonly BookSheet[], some: SomeOfSheet, watch: Watch): Promise<Blob | null> {
  const filled: Sheet[] = [];
  for (const [i, { name, header, length }] of sheets.entries()) {
    const rows = await fetched(length, (from, to) => some(i, from, to), watch);
    if (!rows) return null;
    filled.push({ name, header, rows: rows as Sheet['rows'] });
  }
  const { writeBook } = await import('../exports/formats/xlsx');
  return blobOf(BOOK, writeBook(filled), watch);
}

/** The incidents that pass a filter as a file, made a row at a time; null when it was stopped. */
export async function incidentsFile(
  { study, rows }: Pick<StudyMemory, 'study' | 'rows'>,
  filter: IncidentFilter,
  { format: id, spoken, beside, about }: IncidentsFile,
  watch: Watch,
): Promise<Blob | null> {
  const passing = rows(filter);
  const all = incidentsTable(study.table);
  const [names, words] = [Object.keys(beside), Object.values(beside)];
  const at = (i: number): readonly Cell[] | undefined => {
    const row = i < passing.length ? all.rows.at(passing[i]) : undefined;
    return row && [...row, ...words];
  };
  const table: TableOfRows = { header: [...all.header, ...names], rows: { length: passing.length, at }, spoken };
  const shapes = SHAPE_FORMATS.find((format) => format.id === id);
  if (shapes) return written<ShapeList>(shapes, { ...pointList(table), ...about }, watch);
  const format: FileFormat<TableOfRows> = SPOKEN_FORMATS.find((one) => one.id === id) ?? SPOKEN_FORMATS[0];
  return written(format, table, watch);
}

/** What the page hands over, some at a time; null when it was stopped. */
async function fetched(length: number, some: SomeShown, watch: Watch): Promise<readonly unknown[] | null> {
  const things: unknown[] = [];
  for (let from = 0; from < length; from += PIECE) {
    if (watch.isStopped()) return null;
    things.push(...(await some(from, Math.min(length, from + PIECE))));
  }
  return things;
}

const listIn = <T>(content: Content): T[] =>
  content instanceof Uint8Array ? (JSON.parse(new TextDecoder().decode(content)) as T[]) : [];

async function written<What>(format: FileFormat<What>, what: What, watch: Watch): Promise<Blob | null> {
  const { write } = await format.load();
  return blobOf(format, write(what), watch);
}

async function blobOf({ mark = '', mediaType }: FileKind, writing: Writing, watch: Watch): Promise<Blob | null> {
  const pieces = await drive(writing, { onProgress: watch.onProgress, isCancelled: watch.isStopped });
  return pieces === 'cancelled' ? null : new Blob([mark, ...pieces], { type: mediaType });
}
