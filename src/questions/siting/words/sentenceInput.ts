import type { NameForms } from '../../../domain/area';
import type { CandidateSetup, SitingSetup } from '../../../domain/siting';
import type { FilterWords, StepInput } from '../../../i18n/selection';

/** What is asked about new posts, as the sentence says it: the setup, with names in place of ids. */
export interface SitingSentenceInput extends Pick<
  SitingSetup,
  | 'objective'
  | 'count'
  | 'radiusM'
  | 'detour'
  | 'targetShare'
  | 'minPerDistrict'
  | 'maxPerDistrict'
  | 'separationM'
  | 'backup'
> {
  /** Posts that stay. */
  readonly kept: number;
  readonly demand: DemandInput;
  readonly candidates: {
    readonly kind: CandidateSetup['kind'];
    readonly sizeM: number;
    readonly top: number;
  };
  /** Districts for new posts; null = all. */
  readonly districts: readonly NameForms[] | null;
  readonly hasForbidden: boolean;
  /** Drawn shapes in which no new post may stand. */
  readonly closed: number;
  /** Sites the planner has ruled out, and those that must be in. */
  readonly impossible: number;
  /** Metres around an impossible place in which nothing is proposed. */
  readonly vetoM: number;
  readonly must: number;
}

type DemandInput =
  | { readonly kind: 'places'; readonly places: readonly ('schools' | 'stops' | 'markets')[] }
  | {
      readonly kind: 'incidents';
      readonly halfLifeDays: number | null;
      /** What is in force beside the setup. */
      readonly filter: FilterWords;
      /** What was really done, from the rows of the file to those that count; null while it is not known. */
      readonly counted: { readonly rows: number; readonly points: number; readonly steps: readonly StepInput[] } | null;
    };

/** Parts of a sentence that are there, parted by a sign. */
export const listed = (parts: readonly (string | null)[], sign: string): string =>
  parts.filter((part) => part !== null && part !== '').join(sign);

const OWN: ReadonlySet<string> = new Set([
  'outdoors',
  'noFraud',
  'noDwelling',
  'noOther',
  'bySeverity',
  'byCategory',
  'byAge',
]);

/**
 * Steps that are the setup's own (the filter is named already): applied, asked for and not in the file, and left undone
 * for another reason.
 */
export function ownSteps(steps: readonly StepInput[]): {
  readonly applied: readonly StepInput[];
  readonly silent: readonly StepInput[];
  readonly undone: readonly StepInput[];
} {
  const own = steps.filter(({ condition }) => OWN.has(condition));
  return {
    applied: own.filter((s) => s.applied),
    silent: own.filter((s) => !s.applied && s.missing),
    undone: own.filter((s) => !s.applied && !s.missing),
  };
}
