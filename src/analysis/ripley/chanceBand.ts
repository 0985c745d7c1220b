import type { Job } from '../../domain/job';
import { part } from '../../domain/job';
import type { RipleyEnvelope } from '../../domain/ripley';
import { randomOf } from '../chance/random';
import { ripleyK, ripleyL, type RipleyCounter } from './ripleyK';
import { scatterOver } from './studyWindow';

/** How rarely chance alone shall leave the band. */
const LEVEL = 0.05;

/**
 * A band about L(r) = r that as many places scattered evenly over the window leave anywhere at all with the stated
 * chance: the greatest distance from r of each scatter over all distances together (Ripley 1981; a maximum absolute
 * deviation test, Baddeley et al. 2014), and not one distance after another, of which some always stand out. p is
 * (1 + scatters that lie as far) / (1 + scatters).
 */
export function* chanceBand(
  counter: RipleyCounter,
  l: Float64Array,
  n: number,
  scatters: number,
  seed: number,
): Job<RipleyEnvelope> {
  const { r, window } = counter;
  const next = randomOf(seed);
  const drawn: number[] = [];
  const most = (of: Float64Array): number => {
    let largest = -1;
    of.forEach((value, k) => {
      if (Number.isNaN(l[k]) || Number.isNaN(value)) return;
      if (largest < 0 || Math.abs(value - r[k]) > Math.abs(of[largest] - r[largest])) largest = k;
    });
    return largest;
  };
  for (let s = 0; s < scatters; s++) {
    const { x, y } = scatterOver(window, n, next);
    const of = ripleyL(yield* part(ripleyK(counter, x, y), s / scatters, (s + 1) / scatters));
    const at = most(of);
    drawn.push(at < 0 ? 0 : Math.abs(of[at] - r[at]));
  }
  const at = most(l);
  const deviationM = at < 0 ? 0 : Math.abs(l[at] - r[at]);
  const rank = Math.max(1, Math.floor(LEVEL * (scatters + 1) + 1e-9));
  const as = drawn.filter((one) => one >= deviationM).length;
  return {
    widthM: drawn.toSorted((a, b) => b - a)[rank - 1],
    deviationM,
    at,
    p: (1 + as) / (1 + scatters),
    level: rank / (scatters + 1),
  };
}
