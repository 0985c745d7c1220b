/** Which rows of a file are in data that are there already: equal in all that is kept of a row, as often as there. */
import type { ChangedRows } from '../../domain/import';
import { allocateIncidents, type IncidentTable } from '../../domain/incident';

type NumericColumn = Float64Array | Uint32Array | Uint8Array;

const ANSWER_BITS = 0b11_1111;

/** What is compared of an incident. */
const columnsOf = (table: IncidentTable): readonly NumericColumn[] => [
  table.startMs,
  table.spanMin,
  table.lon,
  table.lat,
  table.category,
  table.place,
  table.severity,
  // Whether 00:00 is a time of day depends on the other rows of its file: the same row may be either.
  table.flags.map((flags) => flags & ANSWER_BITS),
];

/** What a file's rows are to data that are there. */
export interface Overlap {
  /** Rows of the file that come to what is there: new ones, and changed ones. */
  readonly fresh: Uint32Array;
  /** Rows there that give way to a changed one of the file. */
  readonly replaced: ReadonlySet<number>;
  /** Rows of the file that are older versions of rows there, and stay out. */
  readonly older: number;
  /** Of those that give way, rows of which nothing says that the file's is the newer. */
  readonly unversioned: number;
}

/**
 * Holds a file against what is there. Where both have identifiers that tell rows apart, a row of one that is there is
 * known when it is equal, and takes its place when it is not. Else rows are told by their contents: where there is a
 * row twice and the file has it three times, one is new. Where both say versions, an older one replaces nothing.
 */
export function overlapOf(table: IncidentTable, there: IncidentTable, changed: ChangedRows = 'replace'): Overlap {
  const here = columnsOf(table);
  const old = columnsOf(there);
  const byKey = identities(keyedRows(table, there), table, there);
  const chains = new Map<number, number>();
  const next = new Int32Array(there.count).fill(-1);
  for (let i = there.count - 1; i >= 0; i--) {
    if (byKey && !Number.isNaN(there.key?.[i])) continue;
    const print = hash(old, i);
    next[i] = chains.get(print) ?? -1;
    chains.set(print, i);
  }
  const taken = new Uint8Array(there.count);
  const fresh: number[] = [];
  const replaced = new Set<number>();
  let older = 0;
  let unversioned = 0;
  for (let row = 0; row < table.count; row++) {
    const key = byKey ? (table.key?.[row] ?? NaN) : NaN;
    if (!Number.isNaN(key)) {
      const before = byKey?.get(key);
      if (before !== undefined) {
        if (isEqual(here, row, old, before)) continue;
        const newer = (table.version?.[row] ?? NaN) - (there.version?.[before] ?? NaN);
        if (newer < 0) older++;
        if (newer < 0 || changed === 'keep') continue;
        if (Number.isNaN(newer)) unversioned++;
        replaced.add(before);
      }
      fresh.push(row);
      continue;
    }
    let at = chains.get(hash(here, row)) ?? -1;
    while (at >= 0 && (taken[at] === 1 || !isEqual(here, row, old, at))) at = next[at];
    if (at >= 0) taken[at] = 1;
    else fresh.push(row);
  }
  return { fresh: Uint32Array.from(fresh), replaced, older, unversioned };
}

/**
 * The rows by their identifiers, where these are the same cases in both: of the rows that meet at least half are equal,
 * or of the same moment or place, as corrected ones are. Numbers that every list begins anew with 1 are no identity.
 */
function identities(
  byKey: ReadonlyMap<number, number> | null,
  table: IncidentTable,
  there: IncidentTable,
): ReadonlyMap<number, number> | null {
  if (!byKey) return null;
  let met = 0;
  let akin = 0;
  for (let row = 0; row < table.count; row++) {
    const before = byKey.get(table.key?.[row] ?? NaN);
    if (before === undefined) continue;
    met++;
    const samePlace = table.lon[row] === there.lon[before] && table.lat[row] === there.lat[before];
    if (samePlace || table.startMs[row] === there.startMs[before]) akin++;
  }
  return 2 * akin >= met ? byKey : null;
}

/** Rows there by their identifiers; null where one of the two has none. */
function keyedRows(table: IncidentTable, there: IncidentTable): ReadonlyMap<number, number> | null {
  const { key } = there;
  if (!key || !table.key) return null;
  const rows = new Map<number, number>();
  key.forEach((value, i) => {
    if (!Number.isNaN(value)) rows.set(value, i);
  });
  return rows;
}

function hash(columns: readonly NumericColumn[], row: number): number {
  let h = 0x811c9dc5;
  for (const column of columns) {
    // Twelve digits behind the point are more than any file has of a degree.
    const value = Math.round(column[row] * 1e6);
    h = Math.imul(h ^ (value | 0), 0x01000193);
    h = Math.imul(h ^ Math.floor(value / 0x100000000), 0x85ebca6b);
  }
  return h | 0;
}

const isEqual = (a: readonly NumericColumn[], i: number, b: readonly NumericColumn[], j: number): boolean =>
  a.every((column, k) => Object.is(column[i], b[k][j]) || column[i] === b[k][j]);

/** Rows of both, in order of their start; those without a time last. */
export function joined(there: IncidentTable, table: IncidentTable, { fresh, replaced }: Overlap): IncidentTable {
  const kept = replaced.size === 0 ? there.count : there.count - replaced.size;
  const olds = new Uint32Array(kept);
  for (let i = 0, k = 0; i < there.count; i++) if (!replaced.has(i)) olds[k++] = i;
  const count = kept + fresh.length;
  const startOf = (k: number): number => (k < kept ? there.startMs[olds[k]] : table.startMs[fresh[k - kept]]);
  const order = Uint32Array.from({ length: count }, (_, k) => k).sort((i, j) => {
    const [a, b] = [startOf(i), startOf(j)];
    if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return i - j;
    return Number.isNaN(a) ? 1 : Number.isNaN(b) ? -1 : a - b;
  });
  const pick = <T extends NumericColumn>(old: T, from: T, to: T): T => {
    for (let k = 0; k < count; k++) {
      const i = order[k];
      to[k] = i < kept ? old[olds[i]] : from[fresh[i - kept]];
    }
    return to;
  };
  const empty = allocateIncidents(count);
  const orNone = (column: Float64Array | null | undefined, { count: rows }: IncidentTable): Float64Array =>
    column ?? new Float64Array(rows).fill(NaN);
  const extra = (name: 'key' | 'version'): Float64Array | null =>
    there[name] || table[name]
      ? pick(orNone(there[name], there), orNone(table[name], table), new Float64Array(count))
      : null;
  const [key, version] = [extra('key'), extra('version')];
  return {
    count,
    startMs: pick(there.startMs, table.startMs, empty.startMs),
    spanMin: pick(there.spanMin, table.spanMin, empty.spanMin),
    lon: pick(there.lon, table.lon, empty.lon),
    lat: pick(there.lat, table.lat, empty.lat),
    x: pick(there.x, table.x, empty.x),
    y: pick(there.y, table.y, empty.y),
    category: pick(there.category, table.category, empty.category),
    place: pick(there.place, table.place, empty.place),
    severity: pick(there.severity, table.severity, empty.severity),
    flags: pick(there.flags, table.flags, empty.flags),
    weight: null,
    ...(key ? { key } : {}),
    ...(version ? { version } : {}),
  };
}

/** Things of a list that another does not hold; their ids do not count, since those without one are numbered. */
export function freshThings<T extends { readonly id: string }>(list: readonly T[], there: readonly T[]): readonly T[] {
  const print = (one: T): string => JSON.stringify({ ...one, id: '' });
  const known = new Map<string, number>();
  for (const one of there) known.set(print(one), (known.get(print(one)) ?? 0) + 1);
  return list.filter((one) => {
    const left = known.get(print(one)) ?? 0;
    known.set(print(one), left - 1);
    return left <= 0;
  });
}

/** Both lists as one in which every id stands once. */
export function joinedThings<T extends { readonly id: string }>(
  there: readonly T[],
  fresh: readonly T[],
): readonly T[] {
  const ids = new Set(there.map(({ id }) => id));
  const named = fresh.map((one) => {
    let id = one.id;
    for (let k = 2; ids.has(id); k++) id = `${one.id}-${k}`;
    ids.add(id);
    return id === one.id ? one : { ...one, id };
  });
  return [...there, ...named];
}
