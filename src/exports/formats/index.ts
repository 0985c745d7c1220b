import type { FeatureCollection, Table } from '../../domain/table';
import { toCsv } from '../csv';
import { utf8, type FileFormat } from './format';

/** Files of rows: every table goes into each. */
export const TABLE_FORMATS = [
  {
    id: 'csv',
    extensions: ['csv'],
    mediaType: 'text/csv',
    mark: '\ufeff',
    load: () => Promise.resolve({ write: ({ header, rows }: Table) => utf8(toCsv(header, rows)) }),
  },
  {
    id: 'xlsx',
    extensions: ['xlsx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    load: () => import('./xlsx'),
  },
  {
    id: 'parquet',
    extensions: ['parquet'],
    mediaType: 'application/vnd.apache.parquet',
    load: () => import('./parquet'),
  },
] as const satisfies readonly FileFormat<Table>[];

/** Files of points, lines and areas, each with figures of its own. */
export const SHAPE_FORMATS = [
  {
    id: 'geojson',
    extensions: ['geojson', 'json'],
    mediaType: 'application/geo+json',
    holdsManifest: true,
    load: () => Promise.resolve({ write: (shapes: FeatureCollection) => utf8(`${JSON.stringify(shapes)}\n`) }),
  },
  {
    id: 'kml',
    extensions: ['kml'],
    mediaType: 'application/vnd.google-earth.kml+xml',
    load: () => import('./kml'),
  },
  {
    id: 'geoparquet',
    extensions: ['geo.parquet', 'parquet'],
    mediaType: 'application/vnd.apache.parquet',
    load: () => import('./geoParquet'),
  },
] as const satisfies readonly FileFormat<FeatureCollection>[];

/** The format that a file's name asks for. */
export const formatOf = <What>(formats: readonly FileFormat<What>[], file: string): FileFormat<What> | undefined =>
  formats.find(({ extensions }) => extensions.some((extension) => file.toLowerCase().endsWith(`.${extension}`)));
