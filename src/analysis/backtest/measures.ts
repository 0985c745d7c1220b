/**
 * How well a map that was made before says where incidents lie after. Scores, incidents and ground (any unit) are by
 * cell, in one order.
 */

/** The cells of a map from the first on, each with all before it; a row a cell, in the order of the map. */
export interface Surveillance {
  /** Which cell each row adds. */
  readonly order: Uint32Array;
  readonly areaShare: Float64Array;
  readonly hitRate: Float64Array;
  readonly pai: Float64Array;
  /** PAI over the largest PAI of as many cells (Hunt 2016); of cells of unequal ground it can lie above 1. */
  readonly pei: Float64Array;
  /** Incidents over the most that could lie on as much ground, a part of a cell included: at most 1. */
  readonly peiStar: Float64Array;
  /** (n2 / n1) / (N2 / N1), the scores being the counts before (Levine 2008); NaN where n1, N1 or N2 is 0. */
  readonly rri: Float64Array;
  /** What was foretold over what came (Wheeler and Steenbeek 2021). */
  readonly predictedOverObserved: Float64Array;
}

/**
 * Cells in order of their score per ground; of equal ones those with the fewest incidents first, so that no order that
 * the file happens to have flatters a map (as ptools does). NaN where there is no incident at all.
 */
export function surveillance(scores: Float64Array, incidents: Float64Array, area: Float64Array): Surveillance {
  const per = scores.map((score, cell) => score / area[cell]);
  const order = ordered(per, (a, b) => incidents[a] - incidents[b]);
  const all = { incidents: total(incidents), scores: total(scores), area: total(area) };
  const along = (values: Float64Array, of: Uint32Array): Float64Array => {
    let sum = 0;
    return Float64Array.from(of, (cell) => (sum += values[cell]));
  };
  const [hits, ground, foretold] = [incidents, area, scores].map((values) => along(values, order));
  const bestOrder = bestFirst(incidents, area);
  const [bestHits, bestGround] = [incidents, area].map((values) => along(values, bestOrder));
  const pai = hits.map((n, k) => n / all.incidents / (ground[k] / all.area));
  let reached = 0;
  return {
    order,
    areaShare: ground.map((part) => part / all.area),
    hitRate: hits.map((n) => n / all.incidents),
    pai,
    pei: pai.map((value, k) => value / (bestHits[k] / all.incidents / (bestGround[k] / all.area))),
    peiStar: hits.map((n, k) => {
      while (reached < bestGround.length - 1 && bestGround[reached] < ground[k]) reached++;
      const before = reached === 0 ? 0 : reached - 1;
      const [from, to] = reached === 0 ? [0, bestGround[0]] : [bestGround[before], bestGround[reached]];
      const [least, most] = reached === 0 ? [0, bestHits[0]] : [bestHits[before], bestHits[reached]];
      const part = to > from ? Math.min(1, (ground[k] - from) / (to - from)) : 1;
      return all.incidents > 0 ? (n === 0 ? 0 : Math.min(1, n / (least + part * (most - least)))) : NaN;
    }),
    rri: hits.map((n, k) => ratio(ratio(n, foretold[k]), ratio(all.incidents, all.scores))),
    predictedOverObserved: foretold.map((score, k) => ratio(score, hits[k])),
  };
}

const ratio = (a: number, b: number): number => (b === 0 ? NaN : a / b);

const total = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);

/** Cells by what they hold per ground, most first: what a map that knew the future would say. */
const bestFirst = (incidents: Float64Array, area: Float64Array): Uint32Array =>
  ordered(incidents.map((n, cell) => n / area[cell]));

/** Indices by falling value; NaN last. */
function ordered(values: Float64Array, ofEqual?: (a: number, b: number) => number): Uint32Array {
  const rank = values.map((value) => (Number.isNaN(value) ? -Infinity : value));
  return Uint32Array.from(values, (_, cell) => cell).sort((a, b) =>
    rank[a] === rank[b] ? (ofEqual?.(a, b) ?? 0) : rank[b] - rank[a],
  );
}

/**
 * What the first cells hold at shares of the ground (rising, 0 to 1), of each of several columns. Cells of one score
 * are taken together, each for its part: the mean over all orders they could stand in. Whoever must choose among equal
 * cells does not know the future, so neither does the measure; the worst order would speak for maps that happen to have
 * no equal cells, against plain counts. Scores are compared as they are, whatever ground a cell has; NaN stands last.
 */
export function heldAt(
  scores: Float64Array,
  area: Float64Array,
  columns: readonly Float64Array[],
  shares: readonly number[],
): readonly Float64Array[] {
  const order = ordered(scores);
  const ground = shares.map((share) => share * total(area));
  const held = columns.map(() => new Float64Array(shares.length));
  const sums = columns.map(() => 0);
  const group = columns.map(() => 0);
  let [taken, asked, from] = [0, 0, 0];
  while (from < order.length && asked < shares.length) {
    const score = scores[order[from]];
    let [to, wide] = [from, 0];
    group.fill(0);
    for (; to < order.length && Object.is(scores[order[to]], score); to++) {
      wide += area[order[to]];
      for (let k = 0; k < columns.length; k++) group[k] += columns[k][order[to]];
    }
    for (; asked < shares.length && (ground[asked] <= taken + wide || to === order.length); asked++) {
      const part = Math.min(1, (ground[asked] - taken) / wide);
      for (let k = 0; k < columns.length; k++) held[k][asked] = sums[k] + part * group[k];
    }
    for (let k = 0; k < columns.length; k++) sums[k] += group[k];
    taken += wide;
    from = to;
  }
  return held;
}

/** The most that shares of the ground could hold, had the future been known. */
export const bestAt = (incidents: Float64Array, area: Float64Array, shares: readonly number[]): Float64Array =>
  heldAt(
    incidents.map((n, cell) => n / area[cell]),
    area,
    [incidents],
    shares,
  )[0];
