import type { DrawnGround } from '../../../domain/drawnGround';
import { err, ok, type Result } from '../../../domain/result';
import { FIRST_SETUP, OBJECTIVES, objectivesThat, type Boundary, type SitingObjective } from '../../../domain/siting';
import { SETUP_FIELDS } from '../../../domain/sitingFields';
import { usage, type Failure } from '../../../cli/fail';
import { readOptions, type Command } from '../../../cli/parseArgs';

/** What a command asks of the sites beside demand and candidates. */
export interface SitesOptions {
  readonly objective: SitingObjective;
  /** null = not said. */
  readonly count: number | null;
  readonly radiusM: number;
  readonly boundary: Boundary;
  readonly targetShare: number;
  readonly must: readonly string[];
  readonly forbid: readonly string[];
  /** Ground in which no new post may stand. */
  readonly closedGround: readonly DrawnGround[];
  /** null = not said. */
  readonly vetoReachM: number | null;
  readonly minPerGroup: number | null;
  readonly maxPerGroup: number | null;
  readonly separationM: number;
  readonly backup: boolean;
  readonly limitS: number;
  /** Answer although there are too few incidents. */
  readonly anyway: boolean;
  readonly exact: boolean;
  /** Plans made anew on resampled incidents; null = not said. */
  readonly replans: number | null;
}

export const DEFAULT_COUNT = FIRST_SETUP.count;
/** The twin serves the whole demand unless it is told a share: its data are often a reference case. */
const WHOLE_SHARE = 1;
const DEFAULT_LIMIT_S = 60;

/** Options that name points, which a graph has of its own. */
const POINT_OPTIONS = ['demand', 'candidates', 'existing'] as const;

/** Reads the rules of a command; options that say nothing together are asked wrongly. */
export function readSitesOptions(command: Command): Result<SitesOptions, Failure> {
  const { values, numbers, flags } = command;
  const setup = readOptions(command, SETUP_FIELDS, { ...FIRST_SETUP, targetShare: WHOLE_SHARE });
  if (!setup.ok) return setup;
  const { objective, backup, radiusM, targetShare, vetoReachM, separationM, anyway, closedGround } = setup.value;
  if (backup && !OBJECTIVES[objective].takesBackup)
    return err(
      usage('option-not-with', {
        option: 'backup',
        other: `--objective ${objective}`,
        with: objectivesThat(({ takesBackup }) => takesBackup).join(', '),
      }),
    );
  const misplaced = misplacedOption(command, objective);
  if (misplaced) return err(misplaced);
  return ok({
    objective,
    count: numbers.get('count') ?? null,
    radiusM,
    boundary: values.get('boundary') === 'exclusive' ? 'exclusive' : 'inclusive',
    targetShare,
    must: idsOf(values.get('must')),
    forbid: idsOf(values.get('forbid')),
    closedGround,
    vetoReachM,
    minPerGroup: setup.value.minPerDistrict,
    maxPerGroup: setup.value.maxPerDistrict,
    separationM,
    backup,
    limitS: numbers.get('time-limit') ?? DEFAULT_LIMIT_S,
    anyway,
    exact: flags.has('exact-count'),
    replans: numbers.get('replans') ?? null,
  });
}

function misplacedOption({ values, flags }: Command, objective: SitingObjective): Failure | null {
  if (values.has('closed-ground') && (flags.has('planar') || values.has('edges'))) return usage('closed-ground-planar');
  if (values.has('incidents')) return usage('sites-incidents');
  if (values.has('posts')) return usage('sites-posts');
  if (!values.has('edges')) {
    if (!values.has('demand')) return usage('sites-need-demand');
    return values.has('candidates') ? null : usage('sites-need-candidates');
  }
  if (OBJECTIVES[objective].usesRadius)
    return usage('option-not-with', {
      option: 'edges',
      other: `--objective ${objective}`,
      with: objectivesThat(({ usesRadius }) => !usesRadius).join(', '),
    });
  const both = POINT_OPTIONS.find((name) => values.has(name));
  return both ? usage('edges-alone', { option: both }) : null;
}

const idsOf = (text: string | undefined): readonly string[] =>
  text === undefined
    ? []
    : [
        ...new Set(
          text
            .split(',')
            .map((id) => id.trim())
            .filter((id) => id !== ''),
        ),
      ];
