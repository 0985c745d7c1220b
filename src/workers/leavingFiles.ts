/** Files that leave, written here so that the page stays free: told of as they grow, and stopped on request. */
import type { Area } from '../domain/area';
import { kindOf } from '../domain/kinds';
import type { Post } from '../domain/post';
import { err, fault, ok, type Fault, type Result } from '../domain/result';
import type { Thing } from '../domain/thing';
import type { ShapeList, TableOfRows } from '../domain/table';
import { SHAPE_FORMATS, TABLE_FORMATS } from '../exports/formats';
import type { FileFormat } from '../exports/formats/format';
import { areasGeoJson, incidentsTable, ownPostsTable } from '../exports/ownRows';
import { thingsGeoJson, thingsTable } from '../exports/ownThings';
import { pointList } from '../exports/tables';
import type { Content } from '../storage/datasetRepository';
import type { DatasetMeta } from '../storage/db';
import type { FormatId, ShownFile, SomeShown } from './api';
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
  const table = TABLE_FORMATS.find((format) => format.id === id);
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
  const things: unknown[] = [];
  for (let from = 0; from < what.length; from += PIECE) {
    if (watch.isStopped()) return null;
    things.push(...(await some(from, Math.min(what.length, from + PIECE))));
  }
  if (what.as === 'table') {
    const format: FileFormat<TableOfRows> = TABLE_FORMATS.find(({ id }) => id === what.format) ?? TABLE_FORMATS[0];
    const rows = things as unknown as TableOfRows['rows'];
    return written(format, { header: what.header, rows }, watch);
  }
  const format: FileFormat<ShapeList> = SHAPE_FORMATS.find(({ id }) => id === what.format) ?? SHAPE_FORMATS[0];
  return written(format, { ...what.about, features: things as unknown as ShapeList['features'] }, watch);
}

const listIn = <T>(content: Content): T[] =>
  content instanceof Uint8Array ? (JSON.parse(new TextDecoder().decode(content)) as T[]) : [];

async function written<What>(format: FileFormat<What>, what: What, watch: Watch): Promise<Blob | null> {
  const { write } = await format.load();
  const pieces = await drive(write(what), { onProgress: watch.onProgress, isCancelled: watch.isStopped });
  return pieces === 'cancelled' ? null : new Blob([format.mark ?? '', ...pieces], { type: format.mediaType });
}
