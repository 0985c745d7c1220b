/**
 * A scenario (variant): one plan for new posts under a name, with everything it was computed from, so that it can be
 * kept, put beside another one, sent as a file and computed anew.
 */
import type { CompareWith, IncidentFilter } from './filter';
import type { PlanSite, SitingSetup } from './siting';
import type { SitingAnswer } from './sitingAnswers';

export const SCENARIO_FORMAT = 'qyragy-scenario';
/** Raised when an older program could no longer read the file. */
export const SCENARIO_VERSION = 1;
/** Ending of a scenario's file. */
export const SCENARIO_ENDING = '.qyragy-scenario.json';

export const SCENARIO_LIMITS = { name: 120, note: 10_000, fileBytes: 4_000_000 } as const;

/** Which incidents it is about: told apart by their sum, since another device gives files other ids. */
interface ScenarioData {
  readonly id: string;
  readonly sha256: string;
  readonly title: string;
}

export interface Scenario {
  readonly format: typeof SCENARIO_FORMAT;
  readonly version: typeof SCENARIO_VERSION;
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** UTC ms. */
  readonly madeAtMs: number;
  readonly changedAtMs: number;
  readonly dataset: ScenarioData;
  readonly filter: IncidentFilter;
  readonly compare: CompareWith;
  readonly setup: SitingSetup;
  readonly sites: readonly PlanSite[];
  /** The figures as they were computed, by that version of the program; null = not computed yet. */
  readonly answer: SitingAnswer | null;
  readonly program: string;
  /**
   * The file as it came, when a newer program wrote it: what this one knows of it is shown, nothing of it is changed,
   * and it is written out with all that this program does not know. Absent in scenarios of this version.
   */
  readonly source?: Readonly<Record<string, unknown>>;
}

/** Whether a scenario may be looked at and passed on, but not changed. */
export const isReadOnly = ({ source }: Scenario): boolean => source !== undefined;

/**
 * The text of a scenario's file; of one that a newer program wrote, as it came. Figures that cannot be said (NaN) are
 * written as null.
 */
export const scenarioFile = ({ source, ...scenario }: Scenario): string =>
  JSON.stringify(source ? { ...source, id: scenario.id } : scenario, null, 1);

/** Share of the demand weight that the plan covers, kept posts included; null when there is nothing to say. */
export function coveredShare(answer: SitingAnswer | null): number | null {
  const city = answer?.coverage.find((row) => row.id === 'city');
  return city && city.demand > 0 ? city.coveredAfter / city.demand : null;
}
