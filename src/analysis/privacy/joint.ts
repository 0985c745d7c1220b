import { dayOfIso } from '../../domain/clock';
import type { Count } from '../../domain/snapshot';
import { isWithin } from './absent';
import { CATEGORY_INDEXES, cityBox, keyOf, type Box, type Days } from './box';
import { daysOfMonth, type Frame } from './countSet';
import type { Entry, Sum } from './boxes';
import { ledgerOf } from './ledger';
import type { RegisterCounts } from './registerCounts';
import type { CellGround } from './relations';
import type { DisclosedCount } from './disclosed';

/** An earlier publication as it is held against the new one. */
interface Earlier {
  readonly counts: readonly DisclosedCount[];
  /** Stretches with days without data, by its words. */
  readonly silent?: readonly Box[];
  readonly roundedTo: number | null;
  /** It withheld counts below this. */
  readonly least: number;
}

/**
 * The new publication and all earlier ones as one table of counts: what is known, what may still be withheld, and all
 * sums.
 */
export interface Joint {
  readonly entries: readonly Entry[];
  readonly sums: readonly Sum[];
  /**
   * True count by today's register; NaN where it says nothing: days outside it, and counts of a register that was
   * corrected since.
   */
  readonly values: readonly number[];
  /** Counts that everybody knows: earlier publications gave them, or words say that nothing was recorded. */
  readonly fixed: ReadonlyMap<number, number>;
  /** Of them those that the new publication alone tells, by saying that nothing was recorded there. */
  readonly saidNow: ReadonlySet<number>;
  /**
   * Counts of nothing that words about silences, now or earlier, may give away: they are looked after, and all others
   * as if these were known.
   */
  readonly hinted: ReadonlySet<number>;
  /** Counts that the new publication gives unless they are withheld. */
  readonly open: ReadonlySet<number>;
  /**
   * Of them those that it does not give: sums up to now of a year or month that is not over, taken as if they were
   * published, since they will be.
   */
  readonly coming: ReadonlySet<number>;
  /** Counts that stand in earlier publications, given or withheld. */
  readonly before: ReadonlySet<number>;
  /** Counts that an earlier publication withheld and none gave. */
  readonly withheldBefore: ReadonlySet<number>;
  /**
   * The least count of earlier publications under which a count was withheld: of a count under it that may be known.
   */
  readonly leastBefore: ReadonlyMap<number, number>;
  /** Counts that a corrected register changed, with what was published last. */
  readonly changed: ReadonlyMap<number, number>;
  /** Entries of registers as they were before a correction. */
  readonly old: ReadonlySet<number>;
}

export interface JointInput {
  readonly register: RegisterCounts;
  readonly ground: CellGround;
  readonly frame: Frame;
  readonly current: readonly Entry[];
  readonly earlier: readonly Earlier[];
  /** False: nothing of a register before a correction is taken to be still so. */
  readonly takesUnchanged: boolean;
}

/**
 * Joins publications. A box is one entry wherever it stands, so a count given once is known for good. Where a published
 * count is not today's, that publication is one of another register: those of its counts that the change may have
 * touched are entries of their own, with their own sums. Untouched are the counts that are published and the same, and
 * those that only such ones separate from the changed: an attacker will take them as still the same, so that they stay
 * one entry with today's.
 */
export function joint({ register, ground, frame, current, earlier, takesUnchanged }: JointInput): Joint {
  const disclosed = earlier.flatMap(({ counts }) => counts);
  const coming = comingOf(frame, current);
  const { entries: first, sums: firstSums } = ledgerOf(
    [...current, ...coming, ...disclosed, ...frame.absent.map((box) => ({ box, table: 'part' as const }))],
    ground,
  );
  const entries = [...first];
  const sums = [...firstSums];
  const values = first.map(({ box }) => register.count(box));
  const numbers = new Map(first.map(({ box }, entry) => [keyOf(box), entry]));
  const numberOf = (box: Box): number => numbers.get(keyOf(box)) ?? NaN;

  const fixed = new Map<number, number>();
  const withheldBefore = new Set<number>();
  const leastBefore = new Map<number, number>();
  const changed = new Map<number, number>();
  const old = new Set<number>();
  const agrees = ({ box, count }: DisclosedCount, roundedTo: number | null): boolean => {
    const value = values[numberOf(box)];
    return (
      count === null ||
      Number.isNaN(value) ||
      (roundedTo === null ? count === value : Math.abs(count - value) < roundedTo)
    );
  };
  const registers: Map<string, DisclosedCount>[] = [];
  for (const { counts, roundedTo, least } of earlier) {
    const isOld = counts.some((one) => !agrees(one, roundedTo));
    for (const one of counts) {
      const entry = numberOf(one.box);
      const value = values[entry];
      if (one.count === null) {
        withheldBefore.add(entry);
        leastBefore.set(entry, Math.min(least, leastBefore.get(entry) ?? least));
      } else if (!agrees(one, roundedTo)) changed.set(entry, one.count);
      // A rounded count is taken as if it gave the true one: more than anybody knows.
      else if (!Number.isNaN(value)) fixed.set(entry, value);
      else if (roundedTo === null) fixed.set(entry, one.count);
    }
    if (isOld) addRegister(registers, counts);
  }
  const saidNow = new Set<number>();
  const absentBefore = disclosed.flatMap(({ box, count }) => (count === 0 && values[numberOf(box)] === 0 ? [box] : []));
  for (const [boxes, isNew] of [
    [absentBefore, false],
    [frame.absent, true],
  ] as const)
    for (const [entry, { box }] of first.entries()) {
      if (fixed.has(entry) || values[entry] !== 0 || !boxes.some((absent) => isWithin(box, absent))) continue;
      fixed.set(entry, 0);
      if (isNew) saidNow.add(entry);
    }
  for (const counts of registers) {
    const { entries: local, sums: localSums } = ledgerOf([...counts.values()], ground);
    const disclosed = (entry: number): Count => counts.get(keyOf(local[entry].box))?.count ?? null;
    const isSame = (entry: number): boolean =>
      takesUnchanged && disclosed(entry) !== null && !changed.has(numberOf(local[entry].box));
    const own = touched(
      localSums,
      local.flatMap(({ box }, entry) => (!takesUnchanged || changed.has(numberOf(box)) ? [entry] : [])),
      isSame,
    );
    const at = local.map((entry, k) => {
      if (!own.has(k)) return numbers.get(keyOf(entry.box)) ?? put(entry);
      const number = put(entry);
      old.add(number);
      const count = disclosed(k);
      if (count !== null) fixed.set(number, count);
      return number;
    });
    for (const { total, parts } of localSums) {
      if ([total, ...parts].some((entry) => own.has(entry)))
        sums.push({ total: at[total], parts: parts.map((part) => at[part]) });
    }
  }
  function put(entry: Entry): number {
    values.push(NaN);
    return entries.push(entry) - 1;
  }
  for (const entry of fixed.keys()) withheldBefore.delete(entry);
  return {
    entries,
    sums,
    values,
    fixed,
    saidNow,
    hinted: hintedIn({ entries, sums, values, fixed }, [
      ...(frame.silent ?? []),
      ...earlier.flatMap(({ silent = [] }) => silent),
    ]),
    before: new Set(disclosed.map(({ box }) => numberOf(box))),
    withheldBefore,
    leastBefore,
    changed,
    old,
    open: new Set([...current, ...coming].map(({ box }) => numberOf(box))),
    coming: new Set(coming.map(({ box }) => numberOf(box))),
  };
}

/**
 * Counts of nothing in silent stretches, and what follows from them: where all parts are nothing the whole is, and the
 * other way round.
 */
function hintedIn(
  { entries, sums, values, fixed }: Pick<Joint, 'entries' | 'sums' | 'values' | 'fixed'>,
  silent: readonly Box[],
): ReadonlySet<number> {
  if (silent.length === 0) return new Set();
  const hinted = new Set(
    entries.flatMap(({ box }, entry) =>
      values[entry] === 0 && !fixed.has(entry) && silent.some((stretch) => isWithin(box, stretch)) ? [entry] : [],
    ),
  );
  const isNothing = (entry: number): boolean => hinted.has(entry) || fixed.get(entry) === 0;
  for (let isNew = hinted.size > 0; isNew;) {
    isNew = false;
    for (const { total, parts } of sums) {
      const follow = isNothing(total) ? parts : parts.every(isNothing) ? [total] : [];
      for (const entry of follow) if (!isNothing(entry) && values[entry] === 0) isNew = hinted.add(entry).size > 0;
    }
  }
  return hinted;
}

/** Publications that contradict each other nowhere are of one register. */
function addRegister(registers: Map<string, DisclosedCount>[], counts: readonly DisclosedCount[]): void {
  const keyed = counts.map((one) => [keyOf(one.box), one] as const);
  const fits = registers.find((known) =>
    keyed.every(([key, { count }]) => count === null || (known.get(key)?.count ?? count) === count),
  );
  const into = fits ?? new Map<string, DisclosedCount>();
  if (!fits) registers.push(into);
  for (const [key, one] of keyed) if (one.count !== null || !into.has(key)) into.set(key, one);
}

/**
 * Entries that a change may have reached: from the changed ones over every sum, but not through a count that is the
 * same.
 */
function touched(
  sums: readonly Sum[],
  from: readonly number[],
  isSame: (entry: number) => boolean,
): ReadonlySet<number> {
  const own = new Set(from);
  for (let isNew = true; isNew;) {
    isNew = false;
    for (const { total, parts } of sums) {
      const members = [total, ...parts];
      if (!members.some((entry) => own.has(entry))) continue;
      for (const entry of members) if (!own.has(entry) && !isSame(entry)) isNew = own.add(entry).size > 0;
    }
  }
  return own;
}

/**
 * The sums up to now of the years and months that are not whole, or not published as years: of the city's days in such
 * a month, of the city's and districts' months in such a year, and of each category's. When the year is over its sum
 * will be published, and then all other months of it are known, at worst: so what they hold together counts as known
 * now.
 */
function comingOf({ years, months, days, districtIds, has }: Frame, current: readonly Entry[]): readonly Entry[] {
  const known = new Set(current.map(({ box }) => keyOf(box)));
  const entries: Entry[] = [];
  const put = (box: Box, table: Entry['table']): void => void (known.has(keyOf(box)) || entries.push({ box, table }));
  const loose = (
    names: readonly string[],
    length: number,
    isOver: (name: string) => boolean,
    daysOf: (name: string) => Days,
  ): readonly Days[] =>
    [...new Set(names.map((name) => name.slice(0, length)).filter((name) => !isOver(name)))].map((name) => {
      const inside = names.filter((one) => one.startsWith(name)).map(daysOf);
      return { from: inside[0].from, to: inside[inside.length - 1].to };
    });
  for (const span of loose(
    days,
    7,
    (month) => months.includes(month),
    (day) => ({ from: dayOfIso(day), to: dayOfIso(day) + 1 }),
  ))
    put(cityBox(span), 'city-month');
  for (const span of loose(months, 4, (year) => years.includes(Number(year)), daysOfMonth)) {
    put(cityBox(span), 'city-year');
    for (const district of districtIds) put({ ...cityBox(span), district }, 'district-year');
    if (has.categoryMonths)
      for (const category of CATEGORY_INDEXES) put({ ...cityBox(span), category }, 'city-category');
  }
  return entries;
}
