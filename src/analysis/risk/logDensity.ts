import type { Kernel } from '../../domain/density';
import type { Job } from '../../domain/job';
import { kernelPeak, kernelShape } from '../density/kernels';

const PAIRS_PER_STEP = 300_000;

export interface Sample {
  /** Metres. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** null = 1 each. */
  readonly weight: Float64Array | null;
}

/**
 * The natural logarithm of the sum of w k(d) at places: exact, and of the gaussian finite however far away all points
 * are (its largest part is taken out before it is summed). -Infinity where no kernel of finite reach lies.
 */
export function* logDensity(
  of: Sample,
  at: Omit<Sample, 'weight'>,
  kernel: Kernel,
  bandwidthM: number,
): Job<Float64Array> {
  const perSquare = 1 / (bandwidthM * bandwidthM);
  const peak = Math.log(kernelPeak(kernel, bandwidthM));
  const { x, y, weight } = of;
  const found = new Float64Array(at.x.length);
  let work = 0;
  for (let k = 0; k < found.length; k++) {
    let least = 0;
    if (kernel === 'gaussian') {
      least = Infinity;
      for (let i = 0; i < x.length; i++) {
        if (weight && weight[i] <= 0) continue;
        least = Math.min(least, (x[i] - at.x[k]) ** 2 + (y[i] - at.y[k]) ** 2);
      }
      if (least === Infinity) least = 0;
    }
    let sum = 0;
    for (let i = 0; i < x.length; i++) {
      const square = (x[i] - at.x[k]) ** 2 + (y[i] - at.y[k]) ** 2;
      sum += (weight ? weight[i] : 1) * kernelShape(kernel, (square - least) * perSquare);
    }
    found[k] = peak + Math.log(sum) - (least * perSquare) / 2;
    work += 2 * x.length;
    if (work > PAIRS_PER_STEP) {
      work = 0;
      yield k / found.length;
    }
  }
  return found;
}
