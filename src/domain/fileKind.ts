/** A kind of file that leaves. */
export interface FileKind {
  readonly id: string;
  /** The first is the one that files get; by all of them a file is known. */
  readonly extensions: readonly [string, ...string[]];
  readonly mediaType: string;
  /** What a spreadsheet needs before the text to know its encoding; programs need none. */
  readonly mark?: string;
  /** The run manifest stands in the file itself, as a foreign member, and not beside it. */
  readonly holdsManifest?: boolean;
}

/** Files of rows: every table goes into each. */
export const TABLE_KINDS = [
  { id: 'csv', extensions: ['csv'], mediaType: 'text/csv', mark: '\ufeff' },
  {
    id: 'xlsx',
    extensions: ['xlsx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  { id: 'parquet', extensions: ['parquet'], mediaType: 'application/vnd.apache.parquet' },
] as const satisfies readonly FileKind[];

/** The same for a spreadsheet of one language: figures rounded, columns in words (`Spoken`). */
export const EXCEL_CSV = {
  id: 'excelCsv',
  extensions: ['csv'],
  mediaType: 'text/csv',
  mark: '\ufeff',
} as const satisfies FileKind;

/** All tables of a view in one file, a sheet each; the first says what is in force. */
export const BOOK = { ...TABLE_KINDS[1], holdsManifest: true } as const satisfies FileKind;

/** Files of points, lines and areas, each with figures of its own. */
export const SHAPE_KINDS = [
  { id: 'geojson', extensions: ['geojson', 'json'], mediaType: 'application/geo+json', holdsManifest: true },
  { id: 'kml', extensions: ['kml'], mediaType: 'application/vnd.google-earth.kml+xml' },
  { id: 'geoparquet', extensions: ['geo.parquet', 'parquet'], mediaType: 'application/vnd.apache.parquet' },
] as const satisfies readonly FileKind[];

export type TableKindId = (typeof TABLE_KINDS)[number]['id'] | typeof EXCEL_CSV.id;
export type ShapeKindId = (typeof SHAPE_KINDS)[number]['id'];
