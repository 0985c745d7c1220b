import { OWN_CITY } from '../../../../domain/ownCity';
import { nameIn, quoted } from '../../../../i18n/names';
import { numbersOf } from '../../../../i18n/numbers';
import type { StepInput } from '../../../../i18n/selection';
import { listed, ownSteps, type SitingSentenceInput } from '../sentenceInput';
import { selection } from '../../../../i18n/messages/en/selection';
import { domain } from '../../../../i18n/messages/en/domain';

const { int, num, pct, metres } = numbersOf('en');
const posts = (count: number): string => `${int(count)} ${count === 1 ? 'post' : 'posts'}`;

/** What is asked about new posts, in one or two sentences. */
export function sentence(q: SitingSentenceInput): string {
  const { demand } = q;
  const what =
    demand.kind === 'places'
      ? demand.places.map((p) => domain.protectedPlaces[p].toLowerCase()).join(', ')
      : 'incidents';
  const line = q.detour === 1 ? 'in a straight line' : `by straight line × ${num(q.detour)}`;
  const goal = {
    mclp: `most ${what} within ${metres(q.radiusM)} ${line}`,
    decay: `most ${what} within ${metres(q.radiusM)} ${line}, near ones counting more`,
    pmedian: `the least mean distance ${line} from ${what} to a post`,
    pcenter: `the least distance ${line} to the farthest of ${what}`,
    lscp: `as few as will do for ${pct(q.targetShare)} of ${what} within ${metres(q.radiusM)} ${line}`,
  }[q.objective];
  const where =
    q.districts === null
      ? OWN_CITY
        ? 'in the city'
        : 'in the built-up area'
      : `in ${q.districts.map((name) => nameIn('en', name)).join(', ') || 'no district'}`;
  const first = listed(
    [
      `${q.objective === 'lscp' ? 'New posts' : `${int(q.count)} new ${q.count === 1 ? 'post' : 'posts'}`} ${where}`,
      goal,
      q.kept === 0 ? 'no post that stands is counted' : `${posts(q.kept)} stay${q.kept === 1 ? 's' : ''}`,
    ],
    ', ',
  );
  return `${first}; ${listed([demanded(q), candidates(q), ...rules(q)], '; ')}.`;
}

function demanded({ demand }: SitingSentenceInput): string {
  if (demand.kind === 'places') return 'every place counts once';
  const { counted, filter, halfLifeDays } = demand;
  if (!counted) return 'what counts is not known yet';
  const inForce = selection.inForce(filter);
  const { applied, silent, undone } = ownSteps(counted.steps);
  const what = listed(
    [
      `${int(counted.points)} of ${int(counted.rows)} incidents count${inForce === '' ? '' : ` (${inForce})`}`,
      ...applied.map((step) => selection.inSentence(step, halfLifeDays)),
    ],
    ', ',
  );
  const named = (steps: readonly StepInput[]): string =>
    steps.map((step) => quoted('en', selection.inSentence(step, null))).join(', ');
  return listed(
    [
      what,
      silent.length > 0 ? `not applied, as the file does not say it: ${named(silent)}` : null,
      undone.length > 0 ? `not applied: ${named(undone)}` : null,
    ],
    '; ',
  );
}

function candidates({ candidates: { kind, sizeM, top } }: SitingSentenceInput): string {
  const places = {
    hexagon: `a grid of hexagons of ${metres(sizeM)}`,
    square: `a grid of squares of ${metres(sizeM)}`,
    crossings: 'street crossings',
    busiest: `the ${int(top)} busiest places`,
    dataset: 'the points of your file',
  }[kind];
  return `candidate sites: ${places}`;
}

function rules(q: SitingSentenceInput): readonly (string | null)[] {
  return [
    q.hasForbidden ? 'none inside forbidden areas' : null,
    q.closed === 0 ? null : `none inside ${q.closed === 1 ? 'a shape' : `${int(q.closed)} shapes`} drawn on the map`,
    q.minPerDistrict === null ? null : `at least ${int(q.minPerDistrict)} in each district`,
    q.maxPerDistrict === null ? null : `at most ${int(q.maxPerDistrict)} in each district`,
    q.separationM === 0 ? null : `at least ${metres(q.separationM)} apart`,
    q.backup ? 'counting only what two posts cover' : null,
    q.must === 0 ? null : `${int(q.must)} checked ${q.must === 1 ? 'site' : 'sites'} must be in`,
    q.impossible === 0
      ? null
      : `${int(q.impossible)} impossible ${q.impossible === 1 ? 'place' : 'places'} left out${q.vetoM === 0 ? '' : ` with all within ${metres(q.vetoM)}`}`,
  ];
}
