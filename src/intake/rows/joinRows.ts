/** Which rows of a file are in data that are there already: equal in all that is kept of a row, as often as there. */
import { allocateIncidents, type IncidentTable } from '../../domain/incident';

type NumericColumn = Float64Array | Uint32Array | Uint8Array;

/** What is compared of an incident. */
const columnsOf = (table: IncidentTable): readonly NumericColumn[] => [
  table.startMs,
  table.spanMin,
  table.lon,
  table.lat,
  table.category,
  table.place,
  table.severity,
  table.flags,
];

/** Rows of `table` that `there` does not hold: where it holds a row twice and the file three times, one is new. */
export function freshRows(table: IncidentTable, there: IncidentTable): Uint32Array {
  const here = columnsOf(table);
  const old = columnsOf(there);
  const chains = new Map<number, number>();
  const next = new Int32Array(there.count).fill(-1);
  for (let i = there.count - 1; i >= 0; i--) {
    const key = hash(old, i);
    next[i] = chains.get(key) ?? -1;
    chains.set(key, i);
  }
  const taken = new Uint8Array(there.count);
  const fresh: number[] = [];
  for (let row = 0; row < table.count; row++) {
    let at = chains.get(hash(here, row)) ?? -1;
    while (at >= 0 && (taken[at] === 1 || !isEqual(here, row, old, at))) at = next[at];
    if (at >= 0) taken[at] = 1;
    else fresh.push(row);
  }
  return Uint32Array.from(fresh);
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
export function joined(there: IncidentTable, table: IncidentTable, rows: Uint32Array): IncidentTable {
  const count = there.count + rows.length;
  const startOf = (i: number): number => (i < there.count ? there.startMs[i] : table.startMs[rows[i - there.count]]);
  const order = Uint32Array.from({ length: count }, (_, i) => i).sort((i, j) => {
    const [a, b] = [startOf(i), startOf(j)];
    if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return i - j;
    return Number.isNaN(a) ? 1 : Number.isNaN(b) ? -1 : a - b;
  });
  const pick = <T extends NumericColumn>(old: T, fresh: T, to: T): T => {
    for (let k = 0; k < count; k++) {
      const i = order[k];
      to[k] = i < there.count ? old[i] : fresh[rows[i - there.count]];
    }
    return to;
  };
  const empty = allocateIncidents(count);
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
