import { OBJECTIVES } from '../../../domain/siting';
import type { Job } from '../../../domain/job';
import type { PreparedCase } from './desk';

/** Candidates measured between two pauses. */
const AT_ONCE = 64;

/**
 * Measures what lies around the candidates and builds the model before anybody asks for a plan, so that its first
 * answer comes at once. Only for objectives of coverage, whose reach is short; others are measured when they are asked.
 */
export function* warmUp(prepared: PreparedCase): Job<void> {
  const { problem } = prepared.open;
  if (!OBJECTIVES[problem.objective].isMaximised) return;
  for (let site = 0; site < problem.candidates + problem.kept; site++) {
    problem.travel.within(site, problem.radiusM, () => undefined);
    if (site % AT_ONCE === 0) yield site / problem.candidates;
  }
  yield* prepared.ready();
}
