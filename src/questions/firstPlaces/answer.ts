import { pointsOf } from '../../analysis/answer/selection';
import { maskOf, type StudyQuery } from '../../analysis/answer/study';
import type { StudyMemory } from '../../analysis/answer/studyMemory';
import { groundPosts } from '../../analysis/answer/answerCoverage';
import { trendRows } from '../../analysis/answer/trendRows';
import { qValues } from '../../analysis/chance/falseDiscovery';
import { estimateChange } from '../../analysis/comparison/estimateChange';
import { fullestByChance } from '../../analysis/concentration/fullestByChance';
import { classesOf } from '../../analysis/concentration/studyCells';
import { enteringEvents } from '../../analysis/density/enteringEvents';
import { crowdedHours } from '../../analysis/firstPlaces/crowdedHours';
import { fullestCells, type FullCell } from '../../analysis/firstPlaces/fullestCells';
import { judgedPlaces, leansAt } from '../../analysis/health/leanAt';
import { boxOfPoints, studyLattice, type StudyLattice } from '../../analysis/lattice/studyLattice';
import { countsByClock } from '../../analysis/selection/tally';
import { stayingOnTop } from '../../analysis/stability/stayingOnTop';
import { maskSizes } from '../../domain/area';
import type { Change } from '../../domain/answers';
import type { FirstPlace, FirstPlacesAnswer } from '../../domain/firstPlaces';
import { part, type Job } from '../../domain/job';
import { isMadePosition } from '../../domain/madePosition';
import { toLonLat } from '../../domain/projection';
import { LEAST_STABILITY_INCIDENTS, USUAL_CELLS, USUAL_RADII } from '../../domain/stability';
import { answering } from '../answering';
import type { FirstPlacesQuestion } from './question';

/** Side of the squares by which the study area is measured in the runs, metres. */
const RULER_M = 100;
/** Rate of false finds among the trends. */
const LEVEL = 0.05;

export const firstPlaces = answering({ answer: answerPlaces });

function* answerPlaces(
  memory: StudyMemory,
  { set, mask: asked, ...q }: StudyQuery & FirstPlacesQuestion,
): Job<FirstPlacesAnswer> {
  const { study } = memory;
  const points = pointsOf(study, memory.selection(q).rows);
  const mask = maskOf(study, asked);
  const area = mask?.shape ?? boxOfPoints(points, set.sizeM);
  const lattice = studyLattice(area, set.shape, set.sizeM);
  yield 0.05;
  const { places, incidents, weight, outside } = fullestCells(lattice, points, set.count);
  const entered = yield* part(enteringEvents(points, mask, memory.density), 0.05, 0.1);
  const isEnough = places.length > 0 && incidents >= LEAST_STABILITY_INCIDENTS;
  const runs = { bandwidths: USUAL_RADII, cells: USUAL_CELLS, runs: set.runs, seed: set.seed };
  const stays = isEnough
    ? (yield* part(stayingOnTop(points, entered, studyLattice(area, 'square', RULER_M), places, runs), 0.1, 0.95))
        .places
    : null;
  const { changes, ...trend } = changesOf(memory, q, lattice, places);
  const trends = trendsOf(changes);
  const { suspects } = judgedPlaces(study.table).places;
  const leans = leansAt(points, suspects, places, set.sizeM / Math.sqrt(3));
  const standing = groundPosts(
    study,
    q.filter,
    study.posts.filter(({ kind }) => kind !== 'planned'),
  ).posts;
  const found = places.map((place, k): FirstPlace => {
    const { x, y, rows } = place;
    const posts = standing.map((post) => ({ post, distanceM: Math.hypot(post.x - x, post.y - y) }));
    const nearest = posts.length > 0 ? posts.reduce((a, b) => (b.distanceM < a.distanceM ? b : a)) : null;
    return {
      x,
      y,
      cellX: lattice.x[place.cell],
      cellY: lattice.y[place.cell],
      near: study.isPlane ? null : memory.nameAt(...toLonLat(x, y)),
      incidents: rows.length,
      weight: place.weight,
      share: place.weight / weight,
      stays: stays && stays.map((times) => times[k] / set.runs),
      hours: crowdedHours(countsByClock(study.table, rows).byHour),
      change: changes?.[k] ?? null,
      trend: trends?.[k] ?? null,
      post: nearest && { id: nearest.post.id, distanceM: nearest.distanceM },
      leans: leans[k],
    };
  });
  const ground = lattice.share.reduce((a, b) => a + b, 0);
  const isWeighted = points.weight !== null;
  return {
    ...set,
    mask: asked,
    incidents,
    outside,
    area: maskSizes(mask),
    isPlane: study.isPlane ?? false,
    cells: lattice.count,
    places: found,
    held: found.reduce((sum, { share }) => sum + share, 0),
    ground: ground > 0 ? places.reduce((sum, { cell }) => sum + lattice.share[cell], 0) / ground : 0,
    chance:
      isWeighted || places.length === 0
        ? null
        : fullestByChance(classesOf(lattice.share, set.sizeM), incidents, places.length) / incidents,
    ...trend,
    arePostsMade: found.some(({ post }) => standing.some((one) => one.id === post?.id && isMadePosition(one))),
  };
}

/** What each place held in the two periods. */
function changesOf(
  memory: StudyMemory,
  q: StudyQuery,
  lattice: StudyLattice,
  places: readonly FullCell[],
): Pick<FirstPlacesAnswer, 'compared' | 'change' | 'noChange'> & { readonly changes: readonly Change[] | null } {
  const trend = trendRows(memory, q);
  if ('noChange' in trend) return { changes: null, change: null, compared: null, noChange: trend.noChange };
  const { x, y } = memory.study.table;
  const countIn = (rows: Uint32Array): { readonly counts: ReadonlyMap<number, number>; readonly all: number } => {
    const counts = new Map(places.map(({ cell }) => [cell, 0]));
    let all = 0;
    for (const row of rows) {
      const cell = lattice.cellOf(x[row], y[row]);
      if (cell >= 0) all++;
      const known = counts.get(cell);
      if (known !== undefined) counts.set(cell, known + 1);
    }
    return { counts, all };
  };
  const [now, before] = [countIn(trend.now), countIn(trend.before)];
  return {
    changes: places.map(({ cell }) =>
      estimateChange(now.counts.get(cell) ?? 0, before.counts.get(cell) ?? 0, trend.days),
    ),
    change: now.all + before.all > 0 ? estimateChange(now.all, before.all, trend.days) : null,
    compared: trend.periods,
    noChange: null,
  };
}

/** What may be said of each change beside so many others. */
function trendsOf(changes: readonly Change[] | null): readonly Change['word'][] | null {
  if (!changes) return null;
  const q = qValues(
    changes.map(({ p }) => p),
    'bh',
  );
  return changes.map(({ word }, k) => (q[k] <= LEVEL ? word : 'unclear'));
}
