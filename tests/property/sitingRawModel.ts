/**
 * The textbook models of each objective put to HiGHS as they stand, one column for every demand point or every pair:
 * nothing merged, dropped or fixed beforehand, and none of the engine's own code (Church and ReVelle 1974; ReVelle and
 * Swain 1970; Daskin 1995, ch. 4-6).
 */
import type { Highs } from 'highs';
import { isServed, merit, shareAt, worth } from './sitingBrute';
import { apart, distance, type SitingCase } from './sitingCase';

interface Raw {
  readonly cost: number[];
  readonly upper: number[];
  readonly rows: { readonly at: number[]; readonly of: number[]; readonly lower: number; readonly upper: number }[];
}

/** Every amount a plan can be worth, by HiGHS alone; null = no plan keeps the rules. Throws when it does not finish. */
export function bestByHighs(highs: Highs, one: SitingCase): number | null {
  if ((one.min ?? 0) > (one.max ?? Infinity)) return null;
  if (one.objective === 'pcenter') return centreByHighs(highs, one);
  const raw = one.objective === 'decay' || one.objective === 'pmedian' ? assignment(one) : covering(one);
  const plan = solve(highs, raw, one.objective !== 'lscp', one);
  return plan && worth(one, plan);
}

/** Which candidates are in: columns 0 ... m - 1, with all rules but the number of sites. */
function chosen(one: SitingCase): Raw {
  const m = one.candidates.length;
  const raw: Raw = { cost: [], upper: [], rows: [] };
  const nearKept = (j: number): boolean =>
    one.kept.some((_, k) => apart(one, j, m + k) < one.separationM - one.toleranceM);
  for (let j = 0; j < m; j++) {
    raw.cost.push(0);
    raw.upper.push(one.forbid.includes(j) || nearKept(j) ? 0 : 1);
    if (one.must.includes(j)) raw.rows.push({ at: [j], of: [1], lower: 1, upper: 1 });
    for (let k = 0; k < j; k++)
      if (apart(one, j, k) < one.separationM - one.toleranceM)
        raw.rows.push({ at: [j, k], of: [1, 1], lower: 0, upper: 1 });
  }
  for (const group of new Set(one.candidates.map(({ group }) => group))) {
    if (group < 0 || (one.min === null && one.max === null)) continue;
    const at = one.candidates.flatMap((candidate, j) => (candidate.group === group ? [j] : []));
    raw.rows.push({ at, of: at.map(() => 1), lower: one.min ?? 0, upper: one.max ?? m });
  }
  if (one.objective !== 'lscp') {
    const at = one.candidates.map((_, j) => j);
    raw.rows.push({ at, of: at.map(() => 1), lower: one.count, upper: one.count });
  }
  return raw;
}

const column = (raw: Raw, cost: number): number => raw.upper.push(1) && raw.cost.push(cost) - 1;

function covering(one: SitingCase): Raw {
  const raw = chosen(one);
  const m = one.candidates.length;
  const need = one.backup ? 2 : 1;
  const served = one.demand.map(({ weight }, i) => {
    const y = column(raw, one.objective === 'mclp' ? weight : 0);
    const kept = one.kept.filter((_, k) => isServed(one, i, m + k)).length;
    const at = one.candidates.flatMap((_, j) => (isServed(one, i, j) ? [j] : []));
    raw.rows.push({ at: [...at, y], of: [...at.map(() => 1), -need], lower: -kept, upper: Infinity });
    return y;
  });
  if (one.objective === 'lscp') {
    raw.cost.fill(-1, 0, m);
    const whole = one.demand.reduce((sum, { weight }) => sum + weight, 0);
    const target = one.targetShare * whole - 1e-9 * Math.max(1, whole);
    raw.rows.push({ at: served, of: one.demand.map(({ weight }) => weight), lower: target, upper: Infinity });
  }
  return raw;
}

/**
 * Each demand point goes to one site at most (decay) or to just one (p-median); kept sites are open without a column.
 */
function assignment(one: SitingCase): Raw {
  const raw = chosen(one);
  const m = one.candidates.length;
  one.demand.forEach(({ weight }, i) => {
    const at: number[] = [];
    for (let site = 0; site < m + one.kept.length; site++) {
      const d = distance(one, i, site);
      const share = one.objective === 'decay' ? shareAt(one, d) : 1;
      if (share === 0) continue;
      const z = column(raw, one.objective === 'decay' ? weight * share : -weight * d);
      at.push(z);
      if (site < m) raw.rows.push({ at: [z, site], of: [1, -1], lower: -1, upper: 0 });
    }
    raw.rows.push({ at, of: at.map(() => 1), lower: one.objective === 'decay' ? 0 : 1, upper: 1 });
  });
  return raw;
}

/** The least distance within which some plan serves everybody, by halving the list of all distances. */
function centreByHighs(highs: Highs, one: SitingCase): number | null {
  const m = one.candidates.length;
  const needs = one.demand.map((_, i) => i).filter((i) => one.demand[i].weight > 0);
  const within = (radiusM: number): number[] | null => {
    const raw = chosen(one);
    for (const i of needs) {
      if (one.kept.some((_, k) => distance(one, i, m + k) <= radiusM)) continue;
      const at = one.candidates.flatMap((_, j) => (distance(one, i, j) <= radiusM ? [j] : []));
      raw.rows.push({ at, of: at.map(() => 1), lower: 1, upper: Infinity });
    }
    return raw.rows.some(({ at, lower }) => at.length === 0 && lower > 0) ? null : solve(highs, raw, false, one);
  };
  const radii = [
    ...new Set(needs.flatMap((i) => Array.from({ length: m + one.kept.length }, (_, site) => distance(one, i, site)))),
  ].sort((a, b) => a - b);
  let best = within(Infinity);
  if (!best) return null;
  for (let [low, high] = [0, radii.length - 1]; low < high;) {
    const middle = (low + high) >> 1;
    const plan = within(radii[middle]);
    if (plan) [best, high] = [plan, middle];
    else low = middle + 1;
  }
  return worth(one, best);
}

function solve(highs: Highs, { cost, upper, rows }: Raw, isExact: boolean, one: SitingCase): number[] | null {
  const starts = [0];
  for (const { at } of rows) starts.push(starts[starts.length - 1] + at.length);
  const model = highs.createModel({
    numCols: cost.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: cost,
    colLower: cost.map(() => 0),
    colUpper: upper,
    rowLower: rows.map((row) => row.lower),
    rowUpper: rows.map((row) => row.upper),
    integrality: Int32Array.from(cost, () => 1),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: cost.length,
      starts,
      indices: rows.flatMap(({ at }) => at),
      values: rows.flatMap(({ of }) => of),
    },
  });
  try {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-9, time_limit: 120 });
    model.run();
    const status = model.getModelStatus();
    if (status === highs.constants.modelStatus.infeasible) return null;
    if (status !== highs.constants.modelStatus.optimal) throw new Error(`HiGHS stopped: ${String(status)}`);
    const plan = one.candidates.flatMap((_, j) => (model.getSolution().colValue[j] > 0.5 ? [j] : []));
    const said = model.getObjectiveValue();
    // A wrong model would show here before it accuses the engine.
    if (isExact && Math.abs(said - merit(one, plan)) > 1e-6 * Math.max(1, Math.abs(said)))
      throw new Error(`the raw model says ${said}, its plan is worth ${merit(one, plan)}`);
    return plan;
  } finally {
    model.dispose();
  }
}
