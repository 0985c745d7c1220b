import type { ConcentrationAnswer } from '../../domain/answers';
import type { StudyMask } from '../../domain/area';
import type { Job } from '../../domain/job';
import { concentration } from '../concentration/concentration';
import { pointsOf, rowsOf } from './selection';
import { maskOf, type Study, type StudyQuery } from './study';

/**
 * Share of the study area that holds 25, 50 and 80 % of the incidents. Squares start at the origin of EPSG:32643, with
 * a window at its south-west corner.
 */
export function* answerConcentration(
  study: Study,
  question: StudyQuery & { readonly cellM: number; readonly mask: StudyMask },
  rows: Uint32Array = rowsOf(study, question.filter),
): Job<ConcentrationAnswer> {
  const mask = maskOf(study, question.mask);
  const corner = mask?.id === 'window' ? lowerCorner(mask.shape.rings) : null;
  return yield* concentration(pointsOf(study, rows), question.cellM, mask, corner);
}

function lowerCorner(rings: readonly Float64Array[]): { x: number; y: number } {
  let x = Infinity;
  let y = Infinity;
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      x = Math.min(x, ring[i]);
      y = Math.min(y, ring[i + 1]);
    }
  }
  return { x, y };
}
