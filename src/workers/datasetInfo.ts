import { registerSpan } from '../analysis/span/registerSpan';
import { parsePeriod, type Period } from '../domain/period';
import type { BuiltInDataset } from '../sources/builtIn';
import type { DatasetMeta } from '../storage/db';
import type { DatasetInfo } from './api';
import { HOLDS_NOTHING, holdsOf } from './holds';

/** Built-in datasets that are asked about like the user's own; the others are files of the map. */
const KINDS: Readonly<Record<string, DatasetInfo['kind']>> = {
  'demo-incidents': 'incidents',
  accidents: 'accidents',
  posts: 'posts',
  'mobile-points': 'posts',
  districts: 'areas',
};

/** What the page is told of a built-in dataset; null for the map's files. */
export function builtInInfo({ entry, content }: BuiltInDataset): DatasetInfo | null {
  const { id, file: _file, bytes, rows, ...provenance } = entry;
  const kind = KINDS[id];
  if (!kind) return null;
  const isTable = !(content instanceof Uint8Array);
  const stated = publishedPeriod(entry.period);
  const register = isTable ? registerSpan(content, stated) : null;
  return {
    id,
    kind,
    title: id,
    provenance: { id, ...provenance },
    status: entry.status,
    rows,
    bytes,
    period: stated ?? register?.span ?? null,
    register,
    edition: entry.sha256,
    has: isTable
      ? holdsOf(content)
      : kind === 'accidents'
        ? { ...HOLDS_NOTHING, time: true, timeOfDay: true }
        : HOLDS_NOTHING,
    kept: true,
  };
}

/** What the page is told of an imported dataset. */
export function importedInfo(meta: DatasetMeta, bytes: number, kept: boolean): DatasetInfo {
  const fileBytes = meta.reports?.length === 1 ? meta.reports[0].fileBytes : undefined;
  return {
    id: meta.id,
    kind: meta.kind === 'file' ? 'areas' : meta.kind,
    title: meta.title,
    provenance: meta.provenance,
    status: meta.provenance.status,
    rows: meta.rows,
    bytes,
    ...(fileBytes === undefined ? {} : { fileBytes }),
    period: meta.register?.span ?? meta.period,
    register: meta.register ?? null,
    edition: `${meta.sha256} ${meta.importedAt} ${meta.register?.span.fromMs ?? ''}`,
    has: meta.holds ?? HOLDS_NOTHING,
    kept,
  };
}

/** The manifest's period is said in dates; it holds even where the first or last days are empty. */
function publishedPeriod(period: BuiltInDataset['entry']['period']): Period | null {
  const parsed = period ? parsePeriod(period.from, period.to) : null;
  return parsed?.ok ? parsed.value : null;
}
