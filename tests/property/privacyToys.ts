/**
 * An attacker who knows the rule by heart: on tables so small that all can be listed, he runs the published rule on
 * each table that agrees with what was published, and keeps those that would have been published so.
 */
import { dayOfIso } from '../../src/domain/clock';
import { OPEN_CATEGORIES } from '../../src/domain/snapshot';
import { finish } from '../../src/domain/job';
import { protect } from '../../src/analysis/privacy/protect';
import type { Box } from '../../src/analysis/privacy/box';
import { boxesOf, daysOfMonth, places, type Frame } from '../../src/analysis/privacy/countSet';
import type { RegisterCounts } from '../../src/analysis/privacy/registerCounts';
import type { Secret } from '../../src/analysis/privacy/rules';
import type { MipSolver } from '../../src/analysis/siting/mip/mip';
import { random } from '../unit/areasFixtures';

const LEAST = 5;
const YEAR = 2023;
const MONTHS = Array.from({ length: 12 }, (_, m) => `${YEAR}-${String(m + 1).padStart(2, '0')}`);
const FIRST = dayOfIso(`${YEAR}-01-01`);
/** What a withheld count that no sum ends is taken to be at most. */
const CAP = 9;

/** Counts of one year: by district and, as `by` says, month or category; the other of the two is large everywhere. */
export interface Toy {
  readonly by: 'month' | 'category';
  readonly counts: readonly (readonly number[])[];
  /** Ends (months) of the publications, one after another. */
  readonly ends: readonly number[];
}

/** What everybody sees: by name the count, null = withheld. */
type Seen = ReadonlyMap<string, number | null>;

export function toyOf(seed: number): Toy {
  const next = random(seed);
  const pick = (k: number): number => Math.floor(next() * k);
  const by = seed % 3 === 0 ? 'category' : 'month';
  const width = by === 'month' ? 12 : OPEN_CATEGORIES.length;
  const counts = Array.from({ length: 2 + pick(2) }, () => Array.from({ length: width }, () => 30 + pick(20)));
  for (let k = 2 + pick(3); k > 0; k--) counts[pick(counts.length)][pick(width)] = pick(LEAST);
  for (let k = 2 + pick(4); k > 0; k--) {
    const [d, m] = [pick(counts.length), pick(width)];
    if (counts[d][m] >= LEAST) counts[d][m] = LEAST + pick(5);
  }
  return { by, counts, ends: by === 'month' && seed % 3 === 1 ? [11, 12] : [12] };
}

const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);

function registerOf({ by, counts }: Toy, end: number): RegisterCounts {
  const to = daysOfMonth(MONTHS[end - 1]).to;
  const ofDistrict = (d: number, box: Box): number => {
    const whole = sum(counts[d]);
    if (by === 'category') {
      if (box.category !== null) return counts[d][Number(box.category)];
      if (box.to - box.from > 31) return whole;
      // Months all alike; what is left over falls into the last.
      const each = Math.floor(whole / 12);
      return box.to === dayOfIso(`${YEAR + 1}-01-01`) ? whole - 11 * each : each;
    }
    if (box.category !== null) return Math.floor((whole + Number(box.category)) / OPEN_CATEGORIES.length);
    return sum(
      MONTHS.map((month, m) =>
        daysOfMonth(month).from >= box.from && daysOfMonth(month).to <= box.to ? counts[d][m] : 0,
      ),
    );
  };
  return {
    from: FIRST,
    to,
    cells: new Map(),
    leftOut: { withoutTime: 0, outsidePeriod: 0, outsideDistricts: 0 },
    otherKinds: { count: 0, of: 0 },
    count(box) {
      if (box.to > to) return NaN;
      if (box.category === 'closed') return 50;
      return box.district === null
        ? sum(counts.map((_, d) => ofDistrict(d, box)))
        : ofDistrict(Number(box.district.slice(1)), box);
    },
  };
}

/** What is published of a toy, one publication after another. */
function publishedOf(toy: Toy, solver: MipSolver, secret: Secret | null): readonly Seen[] {
  const earlier: {
    readonly counts: readonly { readonly box: Box; readonly table: 'city-month'; readonly count: number | null }[];
    readonly silent: readonly Box[];
    readonly roundedTo: null;
    readonly least: number;
  }[] = [];
  return toy.ends.map((end) => {
    const frame: Frame = {
      years: end === 12 ? [YEAR] : [],
      months: MONTHS.slice(0, end),
      days: [],
      districtIds: toy.counts.map((_, d) => `d${d}`),
      cellIds: [],
      windows: null,
      absent: [],
      silent: [],
      has: { categoryMonths: false, times: false, districtBands: false, districtWeekdays: false },
    };
    const register = registerOf(toy, end);
    const current = places(boxesOf(frame)).map(({ value: box, table }) => ({ box, table }));
    const { joint, withheld } = finish(
      protect(
        { register, ground: new Map(), frame, least: LEAST, secret, forbidsTwo: false, current, earlier: [...earlier] },
        solver,
      ),
    );
    const numbers = new Map(joint.entries.map(({ box }, entry) => [name(box), entry]));
    const told = current.map(({ box }) => {
      const entry = numbers.get(name(box)) ?? NaN;
      return { box, table: 'city-month' as const, count: withheld.has(entry) ? null : joint.values[entry] };
    });
    earlier.push({ counts: told, silent: [], roundedTo: null, least: LEAST });
    return new Map(told.map(({ box, count }) => [name(box), count]));
  });
}

const name = ({ district, category, from, to }: Box): string => `${district ?? 'city'} ${category ?? ''} ${from} ${to}`;

/** All tables that agree with what is seen; null when there are more than `most`. */
function tablesOf({ by, counts, ends }: Toy, seen: readonly Seen[], most: number): readonly Toy[] | null {
  const latest = new Map(seen.flatMap((one) => [...one].filter(([, count]) => count !== null)));
  const width = counts[0].length;
  const end = dayOfIso(`${YEAR + 1}-01-01`);
  const nameAt = (d: number | null, k: number): string =>
    name({
      district: d === null ? null : `d${d}`,
      cell: null,
      category: by === 'month' ? null : k,
      weekday: null,
      band: null,
      ...(by === 'month' ? daysOfMonth(MONTHS[k]) : { from: FIRST, to: end }),
    });
  const known = (d: number | null, k: number): number | null => latest.get(nameAt(d, k)) ?? null;
  const cells = counts.flatMap((row, d) => row.flatMap((_, k) => (known(d, k) === null ? [{ d, k }] : [])));
  const wholes = counts.map(
    (row, d) => (latest.get(`d${d}  ${FIRST} ${end}`) ?? Infinity) - sum(row.map((_, k) => known(d, k) ?? 0)),
  );
  const columns = Array.from(
    { length: width },
    (_, k) => (known(null, k) ?? Infinity) - sum(counts.map((_, d) => known(d, k) ?? 0)),
  );
  const city =
    (latest.get(`city  ${FIRST} ${end}`) ?? Infinity) -
    sum(counts.map((row, d) => sum(row.map((_, k) => known(d, k) ?? 0))));
  const tables: Toy[] = [];
  const at = counts.map((row, d) => row.map((_, k) => known(d, k) ?? 0));
  const put = (c: number, left: number): boolean => {
    if (c === cells.length) {
      if ([...wholes, ...columns, left].some((rest) => rest !== Infinity && rest !== 0)) return true;
      tables.push({ by, counts: at.map((row) => [...row]), ends });
      return tables.length <= most;
    }
    const { d, k } = cells[c];
    const top = Math.min(wholes[d], columns[k], left);
    // The last of a row or column takes what is left.
    const isLast = (is: (one: { d: number; k: number }) => boolean): boolean => !cells.slice(c + 1).some(is);
    const forced =
      wholes[d] !== Infinity && isLast((one) => one.d === d)
        ? wholes[d]
        : columns[k] !== Infinity && isLast((one) => one.k === k)
          ? columns[k]
          : null;
    const values =
      forced === null
        ? Array.from({ length: Math.min(top, top === Infinity ? CAP : top) + 1 }, (_, v) => v)
        : forced <= top
          ? [forced]
          : [];
    for (const value of values) {
      at[d][k] = value;
      wholes[d] -= value;
      columns[k] -= value;
      const goes = put(c + 1, left - value);
      wholes[d] += value;
      columns[k] += value;
      if (!goes) return false;
    }
    return true;
  };
  return put(0, city) ? tables : null;
}

/** Of one withheld small count: the values that it can have by the sums alone, and by the rule as well. */
export interface Ruled {
  readonly at: string;
  readonly truth: number;
  readonly bySums: readonly number[];
  readonly byRule: readonly number[];
}

/**
 * What the attacker rules out; `secrets` = those he tries a table with (one null: he knows that none was used). Null:
 * too many tables.
 */
export function ruledOut(
  toy: Toy,
  solver: MipSolver,
  secret: Secret | null,
  secrets: readonly (Secret | null)[],
  most: number,
): { readonly tables: number; readonly left: number; readonly counts: readonly Ruled[] } | null {
  const seen = publishedOf(toy, solver, secret);
  const tables = tablesOf(toy, seen, most);
  if (!tables) return null;
  const text = JSON.stringify(seen.map((one) => [...one]));
  const left = tables.filter((table) =>
    secrets.some((one) => JSON.stringify(publishedOf(table, solver, one).map((seen) => [...seen])) === text),
  );
  const counts = toy.counts.flatMap((row, d) =>
    row.flatMap((truth, k): Ruled[] => {
      if (truth >= LEAST) return [];
      const values = (of: readonly Toy[]): readonly number[] =>
        [...new Set(of.map((table) => table.counts[d][k]))].filter((value) => value < LEAST).sort();
      return [{ at: `${d} ${k}`, truth, bySums: values(tables), byRule: values(left) }];
    }),
  );
  return { tables: tables.length, left: left.length, counts };
}
