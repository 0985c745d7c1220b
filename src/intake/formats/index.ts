import type { Format, Source } from './format';

const starts =
  (...bytes: readonly number[]) =>
  (source: Source): boolean =>
    bytes.every((byte, i) => source.bytes[i] === byte);
const holds =
  (name: RegExp) =>
  ({ entries }: Source): boolean =>
    entries.some((entry) => name.test(entry));
const says =
  (mark: RegExp) =>
  ({ head }: Source): boolean =>
    mark.test(head);
/** XML whose outermost element has this name, maybe with a prefix, below whatever stands before it. */
const xml = (name: string): RegExp => new RegExp(`^(\u00ef\u00bb\u00bf)?\\s*<([^]*<)?(\\w+:)?${name}[\\s>]`, 'i');

/** A web page, or a table of one. */
const HTML = /^(\u00ef\u00bb\u00bf)?\s*<(!doctype html|html|head|meta|body|table)[\s>]/i;

/**
 * Formats beside plain text, each a file that is loaded when the first file of its kind comes; the first that knows a
 * file opens it. What none knows is text: rows, or JSON.
 */
export const FORMATS: readonly Format[] = [
  { id: 'gzip', knows: starts(0x1f, 0x8b), load: () => import('./gzip'), isArchive: true },
  { id: 'xlsx', knows: holds(/^xl\/workbook\.xml$/i), load: () => import('./xlsx') },
  { id: 'xls', knows: starts(0xd0, 0xcf, 0x11, 0xe0), load: () => import('./unreadWorkbook') },
  { id: 'ods', knows: holds(/^(xl\/workbook\.bin|content\.xml)$/i), load: () => import('./unreadWorkbook') },
  { id: 'shapefile', knows: holds(/^(?!.*__MACOSX\/).*\.shp$/i), load: () => import('./shapefile') },
  { id: 'zip', knows: starts(0x50, 0x4b, 3, 4), load: () => import('./zip'), isArchive: true },
  { id: 'parquet', knows: starts(0x50, 0x41, 0x52, 0x31), load: () => import('./parquet') },
  { id: 'flatgeobuf', knows: starts(0x66, 0x67, 0x62, 3, 0x66, 0x67, 0x62), load: () => import('./flatgeobuf') },
  { id: 'kml', knows: says(xml('kml')), load: () => import('./kml') },
  { id: 'gpx', knows: says(xml('gpx')), load: () => import('./gpx') },
  { id: 'html', knows: says(HTML), load: () => import('./htmlTable') },
];
