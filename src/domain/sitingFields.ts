import { GROUNDS } from './drawn';
import { field, group, maybe, variants, type Fields } from './field';
import { CATEGORIES } from './incident';
import { latitude, listOf, longitude, name, words as anyWords } from './parse/pieces';
import { field as piece, oneOf, orNull, type Piece } from './parse/shape';
import { POST_KINDS } from './post';
import {
  DEMAND_WEIGHTS,
  FIRST_SETUP,
  handId,
  PLAN_LIMITS,
  PROTECTED_KINDS,
  SITE_REASONS,
  SITE_STATES,
  SITING_OBJECTIVES,
  SITING_RANGES,
  type CandidateSetup,
  type DemandSetup,
  type PlanSite,
  type SitingSetup,
} from './siting';
import {
  ABOVE_0,
  choice,
  choices,
  decimalOf,
  escaped,
  IDS,
  kinds,
  number,
  numbersBy,
  unescaped,
  words,
  YES_NO,
  type Value,
} from './value';

const METRES = number({ min: 0, max: 1e9, unit: 'm' });
const POSTS = number({ min: 0, max: 1e6, whole: true, unit: 'posts' });
const { count, radiusM, gridM, detour, separationM, vetoReachM } = SITING_RANGES;
const sizeM = number({ ...gridM, unit: 'm' });
const fewPosts = number({ min: 0, max: count.max, whole: true, unit: 'posts' });

/**
 * What is asked of a plan, in an address, in a scenario and (as far as the twin asks the same) behind its options,
 * which take any plane and so any distance.
 */
export const SETUP_FIELDS: Fields<SitingSetup> = {
  demand: variants<DemandSetup>(
    {
      incidents: {
        weights: field(choice(DEMAND_WEIGHTS), { key: 's.weights', usual: 'count' }),
        custom: field(numbersBy(CATEGORIES, number({ min: 0, max: 1e6, unit: 'times' })), {
          key: 's.custom',
          usual: {},
        }),
        halfLifeDays: maybe(number({ min: ABOVE_0, max: 1e5, unit: 'days' }), { key: 's.half' }),
        visibleOnly: field(YES_NO, { key: 's.visible', usual: true }),
      },
      places: { places: field(choices(PROTECTED_KINDS), { key: 's.protect', usual: [] }) },
    },
    FIRST_SETUP.demand,
  ),
  candidates: field(
    kinds<CandidateSetup>({
      hexagon: { sizeM },
      square: { sizeM },
      crossings: {},
      busiest: { sizeM, top: number({ min: 1, max: 100_000, whole: true }) },
      dataset: { id: words() },
    }),
    { key: 's.from', usual: FIRST_SETUP.candidates },
  ),
  districts: maybe(IDS, { key: 's.districts' }),
  forbiddenAreas: maybe(words(), { key: 's.without' }),
  // Scenarios of before ground could be closed are without it.
  closedGround: field(GROUNDS, {
    key: 's.closed',
    usual: [],
    mayLack: true,
    option: { name: 'closed-ground', slot: 'circle:...|polygon:...|strip:...' },
  }),
  objective: field(choice(SITING_OBJECTIVES), {
    key: 's.goal',
    usual: FIRST_SETUP.objective,
    option: { name: 'objective' },
  }),
  count: field(number({ ...count, whole: true, unit: 'posts' }), {
    key: 's.count',
    usual: FIRST_SETUP.count,
    option: { name: 'count', as: number({ min: 1, max: 1e6, whole: true, unit: 'posts' }) },
  }),
  radiusM: field(number({ ...radiusM, unit: 'm' }), {
    key: 's.radius',
    usual: FIRST_SETUP.radiusM,
    option: { name: 'radius', as: METRES },
  }),
  detour: field(number({ ...detour, unit: 'times' }), { key: 's.detour', usual: FIRST_SETUP.detour }),
  targetShare: field(number({ min: 0, max: 1, unit: 'share' }), {
    key: 's.target',
    usual: FIRST_SETUP.targetShare,
    option: { name: 'target-share' },
  }),
  keep: field(choices(POST_KINDS), { key: 's.keep', usual: FIRST_SETUP.keep }),
  minPerDistrict: maybe(fewPosts, { key: 's.min', option: { name: 'min-per-district', as: POSTS } }),
  maxPerDistrict: maybe(fewPosts, { key: 's.max', option: { name: 'max-per-district', as: POSTS } }),
  separationM: field(number({ ...separationM, unit: 'm' }), {
    key: 's.apart',
    usual: FIRST_SETUP.separationM,
    option: { name: 'separation', as: METRES },
  }),
  backup: field(YES_NO, { key: 's.backup', usual: false, option: { name: 'backup', isFlag: true } }),
  // Scenarios of before vetoes had a reach are without it: it is then as for a new question.
  vetoReachM: maybe(number({ ...vetoReachM, unit: 'm' }), {
    key: 's.veto',
    option: { name: 'veto-reach', as: METRES },
  }),
  anyway: field(YES_NO, { key: 's.anyway', usual: false, mayLack: true, option: { name: 'anyway', isFlag: true } }),
};

/** A site of the planner's own plan, with what was found out about it. */
const readSite = (at: Piece): PlanSite => ({
  id: name(piece(at, 'id')),
  lon: longitude(piece(at, 'lon')),
  lat: latitude(piece(at, 'lat')),
  state: oneOf(piece(at, 'state'), SITE_STATES),
  reason: orNull(piece(at, 'reason'), (p) => oneOf(p, SITE_REASONS)),
  note: anyWords(piece(at, 'note'), PLAN_LIMITS.note),
});

/** `lon,lat,state,reason,id,note`; what is as usual at the end is left out. */
function siteToText({ lon, lat, state, reason, id, note }: PlanSite): string {
  const parts = [String(lon), String(lat), state, reason ?? '', escaped(id), escaped(note)];
  while (parts.at(-1) === '') parts.pop();
  return parts.join(',');
}

function textToSite(text: string): PlanSite | null {
  const [lonText = '', latText = '', stateText, reasonText, idText = '', noteText = ''] = text.split(',');
  const [lon, lat] = [decimalOf(lonText), decimalOf(latText)];
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return null;
  return {
    id: unescaped(idText) || handId(lon, lat),
    lon,
    lat,
    state: SITE_STATES.find((state) => state === stateText) ?? 'proposed',
    reason: SITE_REASONS.find((reason) => reason === reasonText) ?? null,
    note: unescaped(noteText).slice(0, PLAN_LIMITS.note),
  };
}

/** The plan: its sites, parted by tildes. */
const PLAN: Value<readonly PlanSite[]> = {
  kind: { type: 'points' },
  toText: (sites) => sites.map(siteToText).join('~'),
  fromText: (text) =>
    text
      .split('~')
      .slice(0, PLAN_LIMITS.sites)
      .map(textToSite)
      .filter((site) => site !== null),
  fromJson: (at) => listOf(at, readSite, PLAN_LIMITS.sites),
};

/** What is asked and the plan on the screen. */
export interface Siting {
  readonly setup: SitingSetup;
  readonly sites: readonly PlanSite[];
}

export const SITING_FIELDS: Fields<Siting> = {
  setup: group(SETUP_FIELDS, FIRST_SETUP),
  sites: field(PLAN, { key: 'plan', usual: [] }),
};
