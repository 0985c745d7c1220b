import { pointsOf } from '../../analysis/answer/selection';
import { maskOf, type StudyQuery } from '../../analysis/answer/study';
import { randomOf } from '../../analysis/chance/random';
import { clarkEvans, nearestNeighbours } from '../../analysis/clustering/nearestNeighbour';
import { enteringEvents } from '../../analysis/density/enteringEvents';
import { chanceBand } from '../../analysis/ripley/chanceBand';
import { ripleyCounter, ripleyK, ripleyL } from '../../analysis/ripley/ripleyK';
import { studyWindow, type StudyWindow } from '../../analysis/ripley/studyWindow';
import { maskSizes } from '../../domain/area';
import { part } from '../../domain/job';
import { distancesOf, DRAWN, MOST_TAKEN, type RipleyAnswer } from '../../domain/ripley';
import { answering } from '../answering';
import type { RipleyQuestion } from './question';

export const ripley = answering({
  *answer(memory, { method, ...q }: StudyQuery & RipleyQuestion): Generator<number, RipleyAnswer, void> {
    const { rows } = memory.selection(q);
    const points = pointsOf(memory.study, rows);
    const mask = maskOf(memory.study, q.mask);
    const entered = yield* part(enteringEvents(points, mask, memory.density), 0, 0.02);
    const taken = entered.length > MOST_TAKEN ? drawn(entered, DRAWN, method.seed) : entered;
    const at = (of: Uint32Array, axis: ArrayLike<number>): Float64Array => Float64Array.from(of, (i) => axis[i]);
    const r = distancesOf(method.r);
    const said = {
      r,
      edge: method.edge,
      simulations: method.envelope,
      seed: method.seed,
      mask: q.mask,
      areaM2: mask?.areaM2 ?? null,
      area: maskSizes(mask),
      incidents: entered.length,
      outside: rows.length - entered.length,
      taken: taken.length,
    };
    const none = r.map(() => null);
    if (mask === null || taken.length < 2)
      return { ...said, k: none, l: none, envelope: null, samePlaceK: null, nearest: null };
    const window = studyWindow(mask);
    const { meanM } = yield* part(nearestNeighbours(at(entered, points.x), at(entered, points.y)), 0.02, 0.06);
    const { index, z } = clarkEvans(entered.length, meanM, mask.areaM2, perimeterOf(window));
    const [x, y] = [at(taken, points.x), at(taken, points.y)];
    const counter = yield* part(ripleyCounter(window, r, method.edge), 0.06, 0.1);
    const [samePlaceK, ...k] = yield* part(ripleyK({ ...counter, r: [0, ...r] }, x, y), 0.1, 0.2);
    const found = Float64Array.from(k);
    const envelope =
      method.envelope > 0
        ? yield* part(chanceBand(counter, ripleyL(found), taken.length, method.envelope, method.seed), 0.2, 1)
        : null;
    return {
      ...said,
      k: k.map(orNull),
      l: Array.from(ripleyL(found), orNull),
      envelope,
      samePlaceK: orNull(samePlaceK),
      nearest: { index, z },
    };
  },
});

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Donnelly's edge is of ground of one piece without bays: said of a rectangle alone. */
const perimeterOf = ({ isBox, index: { box } }: StudyWindow): number | null =>
  isBox ? 2 * (box.maxX - box.minX + box.maxY - box.minY) : null;

/** `most` of some rows by chance, in their order; K is the same of a thinned pattern. */
function drawn(rows: Uint32Array, most: number, seed: number): Uint32Array {
  const next = randomOf(seed);
  const mixed = rows.slice();
  for (let k = 0; k < most; k++) {
    const other = k + Math.floor(next() * (mixed.length - k));
    [mixed[k], mixed[other]] = [mixed[other], mixed[k]];
  }
  return mixed.slice(0, most).sort();
}
