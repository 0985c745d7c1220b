import { part, type Job } from '../../domain/job';
import type { MipSolver } from '../siting/mip/mip';
import { keyOf } from './box';
import type { TableName } from './countSet';
import { joint, type Joint, type JointInput } from './joint';
import type { Sum } from './boxes';
import { blocksOf, type Block } from './ledger';
import type { Secret } from './rules';
import { chanceOf } from './sipHash';
import { sumProgram, type Knowledge, type Table } from './sumProgram';
import { boundsOfSmall, strike, watch, type Bounds, type Secrets, type Watched } from './watched';
import { LIMIT_S, witnesses } from './witnesses';

/**
 * Why a count is not published: it is small; it would give a small one away; an earlier publication withheld it; or a
 * corrected register changed it by so few that old and new together would tell of these few.
 */
export type Withheld = 'small' | 'complementary' | 'earlier' | 'difference';

export interface Protected {
  readonly joint: Joint;
  readonly blocks: readonly Block[];
  /** By entry; absent = published, if it is a count of the new publication at all. */
  readonly withheld: ReadonlyMap<number, Withheld>;
  /** What an attacker must not find out, counts that are never published among them. */
  readonly secrets: Secrets;
  readonly knowledge: Knowledge;
  /** What somebody may know besides who reads words about silences closely; null where there are none. */
  readonly disclosed: Knowledge | null;
  /**
   * By block: tables that showed secrets to be uncertain. An attacker may begin with them, but has to add them up
   * himself.
   */
  readonly shown: readonly (readonly Table[])[];
  /** Sums with exactly two withheld counts, a small one among them. */
  readonly twoWithheld: number;
}

export interface ProtectInput extends Omit<JointInput, 'takesUnchanged'> {
  /** Counts below this are withheld. */
  readonly least: number;
  readonly secret: Secret | null;
  readonly forbidsTwo: boolean;
}

/**
 * What it costs to withhold, a unit: windows and cells are given up before days and hours, those before months, and
 * years last.
 */
const PRICE: Readonly<Record<TableName, number>> = {
  cell: 1,
  'city-recent': 2,
  'city-time': 4,
  'district-band': 6,
  'district-weekday': 6,
  'city-day': 8,
  'district-category': 12,
  'city-category-month': 15,
  'district-month': 20,
  'city-category': 60,
  'city-month': 60,
  'district-year': 120,
  'city-year': 400,
  'city-closed': 400,
  part: 0,
};

/**
 * Withholds every small count, then as much more as keeps each of them (and of the counts that are never published but
 * are parts of published ones) uncertain: for each there is a table of whole numbers that agrees with everything
 * published, now and earlier, in which it is at least one less than the least published count, and one in which it is
 * at most 1.
 *
 * The rule: tables are looked for first among those with the published counts as they are. For a small count without
 * such a table, the cheapest change of published counts that allows one is found (`PRICE` a unit: it depends on the
 * table, and with a secret on a number drawn from it, but on no count), and the counts that change are withheld; so
 * every repair withholds at least one more and they come to an end. Then the same for whoever knows besides that counts
 * in silent stretches are nothing. Should the solver fail, everything new in the block is withheld.
 */
export function* protect(input: ProtectInput, solve: MipSolver): Job<Protected> {
  const linked = joint({ ...input, takesUnchanged: true });
  const first = prepared(linked, input);
  // Where no table agrees with old and new at once, something that seems unchanged is not, and whoever tries finds that
  // out too.
  const isPossible =
    linked.old.size === 0 ||
    first.blocks.every(
      (block) => !block.entries.some((entry) => linked.old.has(entry)) || anyTable(block, first.knowledge, solve),
    );
  const state = isPossible ? first : prepared(joint({ ...input, takesUnchanged: false }), input);
  const { blocks, knowledge, secrets } = state;
  const { hinted, values } = state.joint;
  const disclosed = hinted.size > 0 ? disclosedWith(knowledge, hinted) : null;
  const shown: Table[][] = [];
  const share = 1 / Math.max(1, blocks.length);
  for (const [b, block] of blocks.entries()) {
    const watched = watch(block, knowledge, secrets);
    const isTrue = isPossible && block.entries.every((entry) => !Number.isNaN(values[entry]));
    // The true table is one of those that agree.
    const truth: Table = new Map(block.entries.map((entry) => [entry, values[entry]]));
    if (isTrue) strike(watched, truth);
    yield* part(witnesses(block, knowledge, watched, solve, false), b * share, (b + 0.5) * share);
    for (const progress of mended(state, block, knowledge, watched, solve)) yield (b + 0.5 + 0.4 * progress) * share;
    shown.push(watched.shown);
    if (!disclosed || !block.entries.some((entry) => hinted.has(entry))) continue;
    const beside = watch(block, disclosed, unhinted(secrets, hinted));
    if (isTrue) strike(beside, truth);
    yield* part(witnesses(block, disclosed, beside, solve, false), (b + 0.9) * share, (b + 0.95) * share);
    for (const progress of mended(state, block, disclosed, beside, solve)) yield (b + 0.95 + 0.05 * progress) * share;
  }
  if (input.forbidsTwo) yield* part(withoutTwo(state, solve), 0.9, 1);
  return {
    joint: state.joint,
    blocks,
    withheld: state.withheld,
    secrets,
    knowledge,
    disclosed,
    shown,
    twoWithheld: twosOf(state).length,
  };
}

/** What is known, and besides that some counts are of nothing. */
const disclosedWith = (knowledge: Knowledge, nothing: ReadonlySet<number>): Knowledge => ({
  ...knowledge,
  isOpen: (entry) => !nothing.has(entry) && knowledge.isOpen(entry),
  published: (entry) => (nothing.has(entry) ? 0 : knowledge.published(entry)),
});

/** Secrets but those that somebody is taken to know. */
export const unhinted = (secrets: Secrets, hinted: ReadonlySet<number>): Secrets =>
  new Map([...secrets].filter(([entry]) => !hinted.has(entry)));

interface State {
  readonly joint: Joint;
  readonly blocks: readonly Block[];
  readonly withheld: Map<number, Withheld>;
  readonly secrets: Map<number, Bounds>;
  readonly knowledge: Knowledge;
  readonly price: (entry: number) => number;
}

/** What is withheld from the start, and what is known then. */
function prepared(whole: Joint, { least, secret }: ProtectInput): State {
  const { entries, values, fixed, open, coming, before, withheldBefore, leastBefore, changed } = whole;
  /** Sums up to now are not published as they stand, but where a window once was one. */
  const isToCome = (entry: number): boolean => coming.has(entry) && !before.has(entry);
  const withheld = new Map<number, Withheld>();
  const secrets = new Map<number, Bounds>();
  /**
   * Who knows of a count withheld under an earlier, lower least count that it was small knows that it is under that
   * one.
   */
  const smallOf = (entry: number): Bounds => {
    const before = leastBefore.get(entry) ?? least;
    return boundsOfSmall(values[entry] < before ? before : least);
  };
  for (const [entry, value] of values.entries()) {
    const last = changed.get(entry);
    const difference = last === undefined ? NaN : value - last;
    const isPublic = fixed.has(entry);
    if (value < least) {
      if (open.has(entry)) withheld.set(entry, 'small');
      // How many lack an hour tells of nobody.
      if (!isPublic && entries[entry].box.band !== 'unknown' && !isToCome(entry)) secrets.set(entry, smallOf(entry));
    } else if (open.has(entry) && Math.abs(difference) < least) {
      withheld.set(entry, 'difference');
      if (last !== undefined && !isPublic)
        secrets.set(
          entry,
          difference > 0 ? { low: last + 1, high: last + least - 1 } : { low: last - least + 1, high: last - 1 },
        );
    } else if (open.has(entry) && withheldBefore.has(entry)) withheld.set(entry, 'earlier');
  }
  return {
    joint: whole,
    blocks: blocksOf(whole.sums),
    withheld,
    secrets,
    knowledge: {
      published: (entry) => fixed.get(entry) ?? (open.has(entry) && !withheld.has(entry) ? values[entry] : null),
      isOpen: (entry) => open.has(entry) && !fixed.has(entry),
      most: (entry) =>
        values[entry] < least && entries[entry].table !== 'part' && !isToCome(entry) ? smallOf(entry).high : Infinity,
    },
    // Never by the count: whoever knows this rule could rule out tables for which it would have withheld something
    // else.
    price: (entry) =>
      PRICE[entries[entry].table] * (secret ? 1 + chanceOf(secret, `price ${keyOf(entries[entry].box)}`) : 1),
  };
}

function anyTable(block: Block, knowledge: Knowledge, solve: MipSolver): boolean {
  const program = sumProgram(block, knowledge, {});
  const { solution } = solve(program.model, LIMIT_S, null);
  return solution !== null && program.read(solution) !== null;
}

interface Next {
  readonly entry: number;
  readonly side: 'high' | 'low';
}

function nextOf({ high, low }: Watched): Next | null {
  const [entry] = (high.size > 0 ? high : low).keys();
  return entry === undefined ? null : { entry, side: high.size > 0 ? 'high' : 'low' };
}

/** Withholds until nothing watched is left but what the earlier publications alone give away; yields its progress. */
function* mended(
  state: State,
  block: Block,
  knowledge: Knowledge,
  watched: Watched,
  solve: MipSolver,
): Generator<number, void> {
  const { withheld, joint: whole } = state;
  for (let next = nextOf(watched); next !== null; next = nextOf(watched)) {
    const more = repair(state, block, knowledge, watched, next, solve);
    if (more) for (const entry of more) withheld.set(entry, 'complementary');
    else if (isLost(block, knowledge, whole, next, watched, solve)) watched[next.side].delete(next.entry);
    else {
      for (const entry of block.entries)
        if (whole.open.has(entry) && !withheld.has(entry)) withheld.set(entry, 'complementary');
      return;
    }
    const left = watched.high.size + watched.low.size;
    yield 1 - left / (left + 1);
  }
}

/**
 * The published counts to withhold for one secret's sake; takes off `watched` whatever the new table shows. Null where
 * there is none.
 */
function repair(
  { price }: State,
  block: Block,
  knowledge: Knowledge,
  watched: Watched,
  { entry, side }: Next,
  solve: MipSolver,
): readonly number[] | null {
  const { low, high } = boundsIn(watched, entry);
  const bounds =
    side === 'high' ? { least: high, most: Math.max(high, knowledge.most(entry)) } : { least: 0, most: low };
  const program = sumProgram(block, knowledge, {
    change: { entry, ...bounds, price, alsoHigh: [...watched.high.keys()], alsoLow: [...watched.low.keys()] },
  });
  const { solution } = solve(program.model, LIMIT_S, null);
  const table = solution && program.read(solution);
  if (!table) return null;
  const changed = block.entries.filter(
    (other) =>
      knowledge.isOpen(other) && knowledge.published(other) !== null && table.get(other) !== knowledge.published(other),
  );
  strike(watched, table);
  // A table that shows nothing new although nothing in it is forbidden would go round for ever.
  return watched[side].has(entry) ? null : changed;
}

const boundsIn = ({ secrets }: Watched, entry: number): Bounds => secrets.get(entry) ?? { low: NaN, high: NaN };

/** True when a secret is known too well from earlier publications alone: nothing that is withheld now can mend that. */
function isLost(
  block: Block,
  knowledge: Knowledge,
  joint: Joint,
  { entry, side }: Next,
  watched: Watched,
  solve: MipSolver,
): boolean {
  if (!block.entries.some((one) => isOfEarlier(joint, one))) return false;
  const earlier = onlyEarlier(knowledge, joint);
  const program = sumProgram(block, earlier, { sum: { of: [entry], largest: side === 'high' } });
  const { status, solution } = solve(program.model, LIMIT_S, null);
  const value = (status === 'optimal' && solution ? program.read(solution) : null)?.get(entry) ?? NaN;
  const { low, high } = boundsIn(watched, entry);
  return side === 'high' ? value < high : value > low;
}

/** Whether anything is known of a count from earlier publications: what they gave, or that it was small. */
export const isOfEarlier = ({ fixed, before }: Joint, entry: number): boolean => fixed.has(entry) || before.has(entry);

/** What is known from earlier publications alone. */
export const onlyEarlier = (knowledge: Knowledge, { fixed, saidNow, before }: Joint): Knowledge => ({
  ...knowledge,
  published: (entry) => (saidNow.has(entry) ? null : (fixed.get(entry) ?? null)),
  most: (entry) => (before.has(entry) ? knowledge.most(entry) : Infinity),
});

interface Two {
  readonly sum: Sum;
  readonly withheld: readonly [number, number];
}

/**
 * Sums of published tables in which exactly two counts are withheld, a secret among them: whoever knows one knows the
 * other.
 */
function twosOf({ joint: { entries, sums, old }, knowledge, secrets }: State): readonly Two[] {
  return sums.flatMap((sum): Two[] => {
    const members = [sum.total, ...sum.parts];
    const [first, second, third] = members.filter((entry) => knowledge.published(entry) === null);
    // A sum of one part says that two counts are the same one.
    if (
      sum.parts.length < 2 ||
      second === undefined ||
      third !== undefined ||
      members.some((entry) => entries[entry].table === 'part' || old.has(entry))
    )
      return [];
    return secrets.has(first) || secrets.has(second) ? [{ sum, withheld: [first, second] }] : [];
  });
}

/** Withholds more until in every such sum each secret stays uncertain to whoever knows the other count of the two. */
function* withoutTwo(state: State, solve: MipSolver): Job<void> {
  const {
    blocks,
    knowledge,
    secrets,
    joint: { values },
  } = state;
  const blockOf = new Map(blocks.flatMap((block) => block.entries.map((entry) => [entry, block] as const)));
  const done = new Set<string>();
  for (let isNew = true; isNew;) {
    isNew = false;
    for (const {
      withheld: [first, second],
    } of twosOf(state))
      for (const [known, secret] of [
        [first, second],
        [second, first],
      ] as const) {
        const block = blockOf.get(secret);
        const bounds = secrets.get(secret);
        if (!block || !bounds || done.has(`${known} ${secret}`)) continue;
        done.add(`${known} ${secret}`);
        isNew = true;
        const disclosed: Knowledge = {
          ...knowledge,
          isOpen: (entry) => entry !== known && knowledge.isOpen(entry),
          published: (entry) => (entry === known ? values[known] : knowledge.published(entry)),
        };
        const watched = watch(block, disclosed, new Map([[secret, bounds]]));
        yield* witnesses(block, disclosed, watched, solve, false);
        for (const _ of mended(state, block, disclosed, watched, solve)) yield 0.5;
      }
  }
}
