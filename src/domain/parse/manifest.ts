import type { DataStatus, Manifest, ManifestEntry } from '../provenance';
import type { Fault, Result } from '../result';
import { field, isoDate, list, oneOf, orNull, read, refuse, text, whole, type Piece } from './shape';

const STATUSES: readonly DataStatus[] = ['published', 'approximate', 'illustrative', 'imported'];
const SHA256 = /^[0-9a-f]{64}$/;
const FILE_NAME = /^[a-z0-9][a-z0-9.-]*$/i;

/** static/geo/manifest.json. File names are plain: an entry cannot name a file outside its folder. */
export function parseManifest(value: unknown): Result<Manifest, Fault> {
  return read('manifest', value, (root): Manifest => {
    whole(field(root, 'version'), 1, 1);
    return { version: 1, datasets: list(field(root, 'datasets')).map(entry) };
  });
}

function entry(piece: Piece): ManifestEntry {
  const period = (at: Piece): { from: string; to: string } => ({
    from: isoDate(field(at, 'from')),
    to: isoDate(field(at, 'to')),
  });
  return {
    id: text(field(piece, 'id')),
    file: matching(field(piece, 'file'), FILE_NAME, 'file name'),
    sha256: matching(field(piece, 'sha256'), SHA256, 'sha256'),
    bytes: whole(field(piece, 'bytes'), 0, Number.MAX_SAFE_INTEGER),
    rows: whole(field(piece, 'rows'), 0, Number.MAX_SAFE_INTEGER),
    status: oneOf(field(piece, 'status'), STATUSES),
    source: text(field(piece, 'source')),
    licence: text(field(piece, 'licence')),
    period: orNull(field(piece, 'period'), period),
  };
}

function matching(piece: Piece, pattern: RegExp, expected: string): string {
  const value = text(piece);
  return pattern.test(value) ? value : refuse(piece, expected);
}
