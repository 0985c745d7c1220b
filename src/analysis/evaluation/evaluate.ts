import type {
  Evaluated,
  EvaluateMethod,
  Intervention,
  MeanEffect,
  NoVerdict,
  WeightedDifference,
  Zone,
  ZoneCounts,
} from '../../domain/evaluation';
import { isTold } from '../../domain/evaluation';
import type { Job } from '../../domain/job';
import { qValues } from '../chance/falseDiscovery';
import { pointGrid, stretchesNear, type PointGrid } from '../plane/pointGrid';
import { differenceByMonth, eventSteps, LEAST_MONTHS, preTrend, type MonthsOfTwo } from './byMonth';
import { displacementQuotient } from './displacementQuotient';
import { boxOfGround, metresBetween, metresTo, reachOf, targetM2 } from './grounds';
import { meanEffect } from './meanEffect';
import { monthsAround, type Calendar, type MonthsAround } from './monthsAround';
import {
  addEvent,
  controlPlaces,
  LEAST_PLACES,
  likestPlaces,
  noCounts,
  sumIn,
  type ControlPlace,
  type MonthlyCounts,
  type MonthlyEvents,
} from './places';
import { atLevel, sumsOf, weightedDifference, type ZoneSums } from './weightedDifference';

/** Of fewer incidents in the target before the start a few of them decide. */
const LEAST_BEFORE = 10;

/** What is known of the ground and the days that interventions are judged by. */
export interface EvaluationScene {
  readonly events: MonthlyEvents;
  readonly calendar: Calendar;
  readonly isInArea: (x: number, y: number) => boolean;
  /** Number of the district at a place; -1 = none. */
  readonly districtAt: (x: number, y: number) => number;
  /** A district says nothing of a month: it fell silent. */
  readonly isSilent: (district: number, month: number) => boolean;
  /** First day of 2020 and of the year after, whose months the quarantine touched; null where it is not known. */
  readonly quarantine: readonly [from: number, to: number] | null;
}

export interface EvaluatedAll {
  readonly all: readonly Evaluated[];
  readonly mean: MeanEffect | null;
  readonly meanOfAll: MeanEffect | null;
  /** Places of the first radius that may serve as control. */
  readonly places: number;
}

/**
 * Judges each intervention by what was counted on its target and in the ring about it, month by month, against the
 * places that were most like it before (`likestPlaces`) and on which nothing began or ended in these months; then all
 * of them together: the rate of false finds over their effects (Benjamini and Hochberg 1995), and their mean.
 * `others` = where something else was done, or may have been, whose day is not known (fromDay NaN): no control lies
 * there.
 */
export function* evaluateAll(
  interventions: readonly Intervention[],
  others: readonly Intervention[],
  scene: EvaluationScene,
  method: EvaluateMethod,
): Job<EvaluatedAll> {
  const { events, calendar } = scene;
  const months = calendar.isWhole.length;
  const grid = pointGrid(events.x, events.y, method.radiusM + method.ringM);
  const byRadius = new Map<number, readonly ControlPlace[]>();
  const placesOf = (radiusM: number): readonly ControlPlace[] => {
    const key = Math.max(1, Math.round(radiusM));
    const known = byRadius.get(key) ?? controlPlaces(events, months, { ...method, radiusM: key }, scene.isInArea);
    byRadius.set(key, known);
    return known;
  };
  const known = [...interventions, ...others];
  const all: Evaluated[] = [];
  for (const [k, one] of interventions.entries()) {
    yield k / interventions.length;
    all.push(judge(one, known, scene, method, grid, placesOf));
  }
  const q = qValues(
    all.map(({ effect }) => effect?.p ?? NaN),
    'bh',
  );
  const judged = all.map((one, k): Evaluated => (Number.isNaN(q[k]) ? one : { ...one, q: q[k] }));
  const effects = (some: readonly Evaluated[]) => meanEffect(some.flatMap(({ effect }) => effect ?? []));
  return {
    all: judged,
    mean: effects(judged.filter(isTold)),
    meanOfAll: effects(judged),
    places: interventions.length === 0 ? 0 : placesOf(method.radiusM).length,
  };
}

function judge(
  one: Intervention,
  known: readonly Intervention[],
  scene: EvaluationScene,
  method: EvaluateMethod,
  grid: PointGrid,
  placesOf: (radiusM: number) => readonly ControlPlace[],
): Evaluated {
  const { calendar, events } = scene;
  const [minX, minY, maxX, maxY] = boxOfGround(one.ground);
  const [x, y] = [(minX + maxX) / 2, (minY + maxY) / 2];
  const district = scene.districtAt(x, y);
  const around = monthsAround(calendar, one, method.months, (month) => !scene.isSilent(district, month));
  const used = [...around.before, ...around.after].map(({ index }) => index);
  const isChanging = ({ fromDay, toDay }: Intervention): boolean => {
    const [from, to] = [calendar.starts[Math.min(...used)], calendar.starts[Math.max(...used) + 1]];
    const isIn = (day: number): boolean => day >= from && day < to;
    return Number.isNaN(fromDay) || isIn(fromDay) || (toDay !== null && isIn(toDay));
  };
  const changing = used.length === 0 ? [] : known.filter((other) => other !== one && isChanging(other));
  const nearM = 2 * method.ringM;
  const mixed = changing.filter(
    ({ ground, fromDay }) =>
      !Number.isNaN(fromDay) &&
      metresBetween(one.ground, ground) < reachOf(one.ground, method.radiusM) + reachOf(ground, method.radiusM) + nearM,
  );
  const base: Evaluated = {
    id: one.id,
    name: one.name,
    fromDay: one.fromDay,
    toDay: one.toDay,
    isIllustrative: one.isIllustrative,
    x,
    y,
    why: null,
    monthsBefore: around.before.length,
    monthsAfter: around.after.length,
    counts: null,
    controls: 0,
    wdd: null,
    harm: null,
    wdq: null,
    effect: null,
    q: null,
    preTrend: null,
    steps: [],
    months: [],
    isInQuarantine: isInQuarantine(scene, used),
    others: mixed.map(({ id, name }) => name ?? id),
  };
  const not = (why: NoVerdict): Evaluated => ({ ...base, why });
  if (!Number.isFinite(x) || !scene.isInArea(x, y)) return not('nowhere');
  if (one.fromDay < calendar.starts[0]) return not('before-data');
  if (around.before.length < LEAST_MONTHS) return not('short-before');
  if (around.after.length < LEAST_MONTHS) return not('short-after');
  const target = countAround(one, scene, method, grid);
  const [before, after] = [around.before.map(({ index }) => index), around.after.map(({ index }) => index)];
  if (sumIn(target.inside.counts, before) < LEAST_BEFORE)
    return { ...not('few'), counts: countsOf(target, [], before, after) };
  const radiusM = Math.sqrt(targetM2(one.ground, method.radiusM) / Math.PI);
  const controls = likestPlaces(
    target.inside.counts,
    placesOf(radiusM).filter(
      (place) =>
        isFree(place, radiusM + method.ringM, [one, ...changing], method) &&
        used.every((month) => !scene.isSilent(place.district, month)),
    ),
    before,
  );
  if (controls.length < LEAST_PLACES)
    return { ...not('no-control'), counts: countsOf(target, [], before, after), controls: controls.length };
  return { ...base, ...compared(target, controls, around, events.weight !== null) };
}

const isInQuarantine = ({ quarantine, calendar }: EvaluationScene, used: readonly number[]): boolean =>
  quarantine !== null &&
  used.some((month) => calendar.starts[month] < quarantine[1] && calendar.starts[month + 1] > quarantine[0]);

/** Nothing else reaches into the circle or its ring. */
const isFree = (
  { x, y }: ControlPlace,
  reachM: number,
  changing: readonly Intervention[],
  { radiusM, ringM }: EvaluateMethod,
): boolean => changing.every(({ ground }) => metresTo(ground, x, y) >= reachM + reachOf(ground, radiusM) + ringM);

interface Around {
  readonly inside: MonthlyCounts;
  readonly ring: MonthlyCounts;
}

function countAround(
  { ground }: Intervention,
  { events, calendar }: EvaluationScene,
  { radiusM, ringM }: EvaluateMethod,
  grid: PointGrid,
): Around {
  const isWeighed = events.weight !== null;
  const months = calendar.isWhole.length;
  const found = { inside: noCounts(months, isWeighed), ring: noCounts(months, isWeighed) };
  const [minX, minY, maxX, maxY] = boxOfGround(ground);
  const reach = reachOf(ground, radiusM);
  const half = Math.max(maxX - minX, maxY - minY) / 2 + reach + ringM;
  stretchesNear(grid, (minX + maxX) / 2, (minY + maxY) / 2, half, (from, to) => {
    for (let k = from; k < to; k++) {
      const i = grid.order[k];
      const metres = metresTo(ground, events.x[i], events.y[i]);
      if (metres <= reach) addEvent(found.inside, events, i);
      else if (metres <= reach + ringM) addEvent(found.ring, events, i);
    }
  });
  return found;
}

/** Sums before and after of each zone; of the control a mean place. */
function countsOf(
  target: Around,
  controls: readonly Around[],
  before: readonly number[],
  after: readonly number[],
): Readonly<Record<Zone, ZoneCounts>> {
  const sums = (places: readonly MonthlyCounts[]): ZoneCounts => {
    const of = (months: readonly number[]): number =>
      places.reduce((sum, { counts }) => sum + sumIn(counts, months), 0) / Math.max(1, places.length);
    return { before: of(before), after: of(after) };
  };
  return {
    target: sums([target.inside]),
    control: sums(controls.map(({ inside }) => inside)),
    ring: sums([target.ring]),
    'ring-control': sums(controls.map(({ ring }) => ring)),
  };
}

function compared(
  target: Around,
  controls: readonly ControlPlace[],
  { before, after }: MonthsAround,
  isWeighed: boolean,
): Partial<Evaluated> {
  const [indexBefore, indexAfter] = [before.map(({ index }) => index), after.map(({ index }) => index)];
  // What was counted before, as if it had lasted as long as what was counted after.
  const time = { before: before.length / after.length, after: 1 };
  const counts = countsOf(target, controls, indexBefore, indexAfter);
  const scaled = ({ before: was, after: is }: ZoneCounts): ZoneCounts => ({ before: was / time.before, after: is });
  const monthsOf = (side: MonthsAround['before']): MonthsOfTwo['before'] =>
    side.map(({ index, month }) => ({
      month,
      target: target.inside.counts[index],
      control: controls.reduce((sum, { inside }) => sum + inside.counts[index], 0),
    }));
  const two: MonthsOfTwo = { before: monthsOf(before), after: monthsOf(after) };
  const zones = (sumsIn: (places: readonly MonthlyCounts[]) => ZoneSums): WeightedDifference => {
    const [of, ofControl] = atLevel(sumsIn([target.inside]), sumsIn(controls.map(({ inside }) => inside)), time);
    const [ring, ofRing] = atLevel(sumsIn([target.ring]), sumsIn(controls.map(({ ring: its }) => its)), time);
    return weightedDifference({ target: of, control: ofControl, ring, 'ring-control': ofRing }, { time });
  };
  const total = (columns: readonly (Float64Array | null)[], months: readonly number[]): number =>
    columns.reduce((sum, column) => sum + (column ? sumIn(column, months) : 0), 0);
  return {
    counts,
    controls: controls.length,
    wdd: zones((places) => {
      const columns = places.map((place) => place.counts);
      return sumsOf([
        { before: total(columns, indexBefore), after: total(columns, indexAfter), weight: 1 / places.length },
      ]);
    }),
    harm: isWeighed
      ? zones((places) => {
          const [sums, squares] = [places.map((place) => place.sums), places.map((place) => place.squares)];
          return {
            before: total(sums, indexBefore) / places.length,
            after: total(sums, indexAfter) / places.length,
            before2: total(squares, indexBefore) / places.length ** 2,
            after2: total(squares, indexAfter) / places.length ** 2,
          };
        })
      : null,
    wdq: displacementQuotient(scaled(counts.target), scaled(counts.control), scaled(counts.ring)),
    effect: differenceByMonth(two),
    preTrend: preTrend(two.before),
    steps: eventSteps(two),
    months: [...two.before, ...two.after].map(({ month, target: of, control }) => ({
      month,
      target: of,
      control: control / controls.length,
    })),
  };
}
