import type { ShapeList, TableOfRows } from '../../domain/table';
import type { FileFormat } from './format';
import {
  EXCEL_CSV,
  SHAPE_KINDS,
  TABLE_KINDS,
  type FileKind,
  type ShapeKindId,
  type TableKindId,
} from '../../domain/fileKind';

const TABLE_WRITERS: Readonly<Record<TableKindId, FileFormat<TableOfRows>['load']>> = {
  csv: () => import('./csvFile'),
  excelCsv: () => import('./excelCsv'),
  xlsx: () => import('./xlsx'),
  parquet: () => import('./parquet'),
};

const SHAPE_WRITERS: Readonly<Record<ShapeKindId, FileFormat<ShapeList>['load']>> = {
  geojson: () => import('./geojsonFile'),
  kml: () => import('./kml'),
  geoparquet: () => import('./geoParquet'),
};

export const TABLE_FORMATS = TABLE_KINDS.map((kind) => ({ ...kind, load: TABLE_WRITERS[kind.id] }));
/** With the one that is written for people, of which nothing is promised to come in equal to the last digit. */
export const SPOKEN_FORMATS = [...TABLE_FORMATS, { ...EXCEL_CSV, load: TABLE_WRITERS[EXCEL_CSV.id] }];
export const SHAPE_FORMATS = SHAPE_KINDS.map((kind) => ({ ...kind, load: SHAPE_WRITERS[kind.id] }));

/** The format that a file's name asks for. */
export const formatOf = <Format extends FileKind>(formats: readonly Format[], file: string): Format | undefined =>
  formats.find(({ extensions }) => extensions.some((extension) => file.toLowerCase().endsWith(`.${extension}`)));
