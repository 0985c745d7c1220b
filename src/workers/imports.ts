/** A file from outside: looked at first, stored only when the user says so. */
import { formatIsoDate } from '../domain/clock';
import { registerSpan } from '../analysis/span/registerSpan';
import type { ImportChoices, ImportPreview } from '../domain/import';
import type { Provenance } from '../domain/provenance';
import { err, fault, ok, type Fault, type Result } from '../domain/result';

import { MAX_FILE_BYTES } from '../intake/text/signature';
import { openQuestion, readFile, type Intake } from '../intake/readFile';
import type { DatasetMeta } from '../storage/db';
import type { Content } from '../storage/datasetRepository';
import { sha256Hex } from '../storage/sha256';
import type { DatasetInfo } from './api';
import { drive } from './drive';
import { holdsOf } from './holds';
import type { Library } from './library';
import { rejectsCsv } from './rejectsCsv';
import type { Studies } from './studies';

const MEGABYTE = 1_048_576;

interface Waiting {
  readonly token: string;
  readonly intake: Intake;
  readonly sha256: string;
}

export interface Imports {
  preview(
    file: File,
    choices: ImportChoices,
    onProgress?: (share: number) => unknown,
  ): Promise<Result<ImportPreview, Fault>>;
  commit(token: string): Promise<Result<DatasetInfo, Fault>>;
  quarantineCsv(token: string): string;
  discard(token: string): void;
}

export function imports(books: Library, studies: Studies): Imports {
  // One at a time: a new look at a file lets go of the one before, which may hold a million rows.
  let waiting: Waiting | null = null;
  let looks = 0;
  return {
    async preview(file, choices, onProgress) {
      waiting = null;
      const look = ++looks;
      if (file.size > MAX_FILE_BYTES) {
        return err(
          fault('file-too-large', {
            file: file.name,
            sizeMb: Math.ceil(file.size / MEGABYTE),
            limitMb: MAX_FILE_BYTES / MEGABYTE,
          }),
        );
      }
      const bytes = await readBytes(file);
      if (!bytes) return err(fault('unreadable-file', { file: file.name }));
      const sha256 = await sha256Hex(bytes);
      const read = await drive(readFile(bytes, file.name, choices), { onProgress });
      if (read === 'cancelled') return err(fault('worker-failed'));
      if (!read.ok) return read;
      const token = `${sha256.slice(0, 12)}-${look}`;
      if (look === looks) waiting = { token, intake: read.value, sha256 };
      return ok({ ...read.value.preview, token });
    },
    async commit(token) {
      if (waiting?.token !== token) return err(fault('unexpected', { message: `no preview ${token}` }));
      const { intake, sha256 } = waiting;
      const open = openQuestion(intake);
      if (open) return err(open);
      const meta = metaOf(intake, sha256);
      const content = contentOf(intake);
      studies.close(meta.id);
      const added = await books.add(meta, content);
      if (!added.ok) return added;
      waiting = null;
      if (!(content instanceof Uint8Array)) await studies.prime(meta.id, content);
      if (intake.kind === 'posts') await studies.refreshPosts();
      return added;
    },
    discard(token) {
      if (waiting?.token === token) waiting = null;
    },
    quarantineCsv: (token) => rejectsCsv(waiting?.token === token ? waiting.intake.quarantine : []),
  };
}

/** Null when the file cannot be read (moved, or taken away since it was dropped). */
async function readBytes(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

/** What is kept: columns of incidents; posts and areas as JSON. */
function contentOf({ table, posts, areas }: Intake): Content {
  return table ?? new TextEncoder().encode(JSON.stringify(posts ?? areas ?? []));
}

function metaOf(intake: Intake, sha256: string): DatasetMeta {
  const { kind, table = null, preview, rowsRead, withCoordinates } = intake;
  const id = `import-${kind}-${sha256.slice(0, 12)}`;
  const register = table ? registerSpan(table) : null;
  const period = register?.span ?? null;
  const provenance: Provenance = {
    id,
    status: 'imported',
    source: preview.fileName,
    licence: '',
    sha256,
    period: period ? { from: formatIsoDate(period.fromMs), to: formatIsoDate(period.toMs) } : null,
  };
  return {
    id,
    kind,
    title: preview.fileName,
    sha256,
    provenance,
    rows: preview.accepted,
    period,
    register,
    holds: table ? holdsOf(table) : null,
    read: { rowsRead, withCoordinates },
    builtIn: false,
    importedAt: Date.now(),
  };
}
