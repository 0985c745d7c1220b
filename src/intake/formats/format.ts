import type { FaultInFile } from '../../domain/inFile';
import type { ImportChoices } from '../../domain/import';
import type { Result } from '../../domain/result';
import type { NamedSystem } from '../places/crs';
import type { Report } from '../report';
import type { RawTable } from '../rows/rawTable';
import { zipNames } from './archive/zipDirectory';

/** A file's bytes with what a format is told by: its first bytes, and only then its name. */
export interface Source {
  readonly bytes: Uint8Array;
  /** Without folders. */
  readonly name: string;
  /** The first 4,096 bytes, one character each. */
  readonly head: string;
  /** Names inside, where the file is a zip archive. */
  readonly entries: readonly string[];
}

/** What a format makes of a file's bytes. */
export type Opened =
  /** Text of rows or JSON, read on as such; `separator` where the format wrote the rows itself. */
  | { readonly as: 'text'; readonly bytes: Uint8Array; readonly separator?: string }
  | { readonly as: 'table'; readonly table: RawTable }
  /** GeoJSON features; null = nothing says of which coordinate system. */
  | { readonly as: 'features'; readonly features: readonly unknown[]; readonly system: NamedSystem | null };

/** What a format is lent while it opens a file. */
export interface Desk {
  readonly choices: ImportChoices;
  readonly report: Report;
  /** Tells how far it is (0..1) and lets others go first. */
  readonly breathe: (share: number) => Promise<void>;
  /** Opens a file found inside an archive; an archive in an archive is refused. */
  readonly openInner: (source: Source) => Promise<Result<Opened, FaultInFile>>;
}

export type OpenFormat = (source: Source, desk: Desk) => Promise<Result<Opened, FaultInFile>>;

/** One format: how it is known, and where the code that opens it is; that code is loaded when such a file comes. */
export interface Format {
  readonly id: string;
  readonly knows: (source: Source) => boolean;
  readonly load: () => Promise<{ readonly open: OpenFormat }>;
  /** Holds other files, and is therefore not opened inside another archive. */
  readonly isArchive?: boolean;
}

const HEAD_BYTES = 4096;
const ZIP = 'PK\u0003\u0004';

export function sourceOf(bytes: Uint8Array, name: string): Source {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  return { bytes, name, head, entries: head.startsWith(ZIP) ? zipNames(bytes) : [] };
}
