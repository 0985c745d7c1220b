import { leastToPlan, type SitingSetup } from '../../../domain/siting';
import { conflict } from '../../../domain/sitingConflict';
import type { PlanOutcome } from '../../../domain/sitingAnswers';

type PlanSetup = Parameters<typeof leastToPlan>[0] & Pick<SitingSetup, 'anyway'>;

/**
 * The answer where so few incidents (or places) carry the demand that nothing should be planned by them; null where
 * there are enough.
 */
export function tooFew(setup: PlanSetup, incidents: number): PlanOutcome | null {
  const least = leastToPlan(setup);
  if (setup.anyway || incidents >= least) return null;
  return {
    status: 'too-few',
    objective: NaN,
    bound: NaN,
    gap: NaN,
    sites: [],
    conflicts: [conflict('too-few-incidents', { incidents, least, of: setup.demand.kind })],
  };
}
