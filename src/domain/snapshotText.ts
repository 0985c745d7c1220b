import type { Snapshot } from './snapshot';

/**
 * The canonical text of a snapshot, of which `sha256` is the sum: JSON without spaces, the keys of every object in the
 * order of their UTF-16 units, without the field `sha256` of the outermost object. Takes the value as it was read, so
 * that fields of a later edition are summed too.
 */
export function canonicalText(snapshot: object): string {
  const { sha256: _, ...rest } = snapshot as Readonly<Record<string, unknown>>;
  return canonicalJson(rest);
}

/** JSON without spaces, the keys of every object in the order of their UTF-16 units. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** The text of a snapshot's file: the snapshot with the sum of its canonical text. `sha256Hex` takes UTF-8 text. */
export async function snapshotFile(
  snapshot: Omit<Snapshot, 'sha256'>,
  sha256Hex: (text: string) => Promise<string>,
): Promise<string> {
  return JSON.stringify({ ...snapshot, sha256: await sha256Hex(canonicalText(snapshot)) } satisfies Snapshot);
}

/** True when a snapshot carries the sum of its own canonical text. */
export async function isWhole(
  snapshot: object & { readonly sha256?: unknown },
  sha256Hex: (text: string) => Promise<string>,
): Promise<boolean> {
  return snapshot.sha256 === (await sha256Hex(canonicalText(snapshot)));
}
