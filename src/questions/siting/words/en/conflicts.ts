import type { OutOfReach, SitingConflicts } from '../../../../domain/sitingConflict';
import { paramsOf, placesIn, type WordsOf } from '../../../../i18n/params';

const { text, share, has } = paramsOf('en');

/** Why no plan meets the rules. Keys are the codes of `SitingConflicts`. */
export const conflicts = {
  'too-few-incidents': (p) =>
    p.of === 'places'
      ? `Too few to plan: ${text(p, 'incidents')} places to protect, at least ${text(p, 'least')} needed.`
      : `Too few to plan: incidents of the selection: ${text(p, 'incidents')}; at least ${text(p, 'least')} are needed.`,
  'no-candidates': () => 'There are no candidate sites: nothing to choose from.',
  'too-few-candidates': (p) =>
    `New posts asked for: ${text(p, 'count')}; candidate sites that may be used: only ${text(p, 'free')}.`,
  'must-forbidden': (p) => `The site “${text(p, 'site')}” is a must-have and excluded at once.`,
  'must-too-many': (p) =>
    `Must-have sites: ${text(p, 'must')}, more than the new posts asked for: ${text(p, 'count')}.`,
  'must-too-near': (p) =>
    `The must-have sites “${text(p, 'a')}” and “${text(p, 'b')}” are less than ${text(p, 'separationM')} m apart.`,
  'must-near-kept': (p) =>
    `The must-have site “${text(p, 'site')}” is less than ${text(p, 'separationM')} m from a post that stays.`,
  'district-min-free': (p) =>
    `${text(p, 'district')}: at least ${text(p, 'min')} new posts are asked for; candidate sites that may be used there: ${text(p, 'free')}.`,
  'district-min-total': (p) =>
    `The least numbers of all districts add up to ${text(p, 'needed')}, more than the new posts asked for: ${text(p, 'count')}.`,
  'district-max-total': (p) =>
    `The most that all districts allow is ${text(p, 'allowed')}, fewer than the new posts asked for: ${text(p, 'count')}.`,
  'district-max-must': (p) =>
    `${text(p, 'district')}: must-have sites ${text(p, 'must')}, allowed at most ${text(p, 'max')}.`,
  'district-min-max': (p) => `The least number per district (${text(p, 'min')}) is above the most (${text(p, 'max')}).`,
  separation: (p) =>
    `Sites at least ${text(p, 'separationM')} m apart: ${text(p, 'count')} of them cannot be found under these rules.`,
  'target-out-of-reach': (p) => {
    const served = `All candidate sites together, with the posts that stay, serve ${share(p, 'reachable')}; the target is ${share(p, 'target')}.`;
    const missed = `Demand points that no site reaches: ${text(p, 'unreached')} (weight ${text(p, 'unreachedWeight')})${placesOf(p, (more) => `${more} more`)}.`;
    return [served, ...(has(p, 'unreached') ? [missed, ...radii(p)] : [])].join(' ');
  },
  'pcenter-out-of-reach': () => 'Under these rules some of the demand reaches no site at all.',
  together: () => 'Each rule can be met by itself, all together cannot. Loosen one of them.',
} satisfies WordsOf<SitingConflicts>;

/** The smallest radii that would do. */
function radii(p: Readonly<OutOfReach>): readonly string[] {
  if (!has(p, 'radiusM')) return has(p, 'allRadiusM') ? [] : ['No larger radius is known that would reach the target.'];
  const target = `Smallest radius that brings the target within reach: ${text(p, 'radiusM')} m`;
  if (p.allRadiusM === p.radiusM) return [`${target}; it reaches all demand.`];
  return [has(p, 'allRadiusM') ? `${target}; all demand: ${text(p, 'allRadiusM')} m.` : `${target}.`];
}

/** The places named, and how many are not. */
function placesOf(p: Readonly<OutOfReach>, more: (count: string) => string): string {
  const named = placesIn(p);
  const left = p.unreached - named.length;
  return named.length > 0 ? `: ${[...named, ...(left > 0 ? [more(text({ left }, 'left'))] : [])].join('; ')}` : '';
}
