import { CATEGORIES, type Category } from '../incident';
import { POST_KINDS } from '../post';
import {
  PROTECTED_KINDS,
  SITE_REASONS,
  SITE_STATES,
  SITING_OBJECTIVES,
  SITING_RANGES,
  type CandidateSetup,
  type DemandSetup,
  type PlanSite,
  type SitingSetup,
} from '../siting';
import { amount, flag, latitude, listOf, longitude, name, within, words } from './pieces';
import { field, oneOf, orNull, refuse, whole, type Piece } from './shape';

/** Everything that decides a plan, as it stands in a scenario. */
export function readSetup(piece: Piece): SitingSetup {
  const of = (key: string): Piece => field(piece, key);
  const fewPosts = (p: Piece): number => whole(p, 0, SITING_RANGES.count.max);
  return {
    demand: readDemand(of('demand')),
    candidates: readCandidates(of('candidates')),
    districts: orNull(of('districts'), (p) => listOf(p, name)),
    forbiddenAreas: orNull(of('forbiddenAreas'), name),
    objective: oneOf(of('objective'), SITING_OBJECTIVES),
    count: whole(of('count'), SITING_RANGES.count.min, SITING_RANGES.count.max),
    radiusM: within(of('radiusM'), SITING_RANGES.radiusM),
    detour: within(of('detour'), SITING_RANGES.detour),
    targetShare: within(of('targetShare'), { min: 0, max: 1 }),
    keep: listOf(of('keep'), (p) => oneOf(p, POST_KINDS)),
    minPerDistrict: orNull(of('minPerDistrict'), fewPosts),
    maxPerDistrict: orNull(of('maxPerDistrict'), fewPosts),
    separationM: within(of('separationM'), SITING_RANGES.separationM),
    backup: flag(of('backup')),
    // Scenarios of before vetoes had a reach are without it: it is then as for a new question.
    vetoReachM: orNull(of('vetoReachM'), (p) => within(p, SITING_RANGES.vetoReachM)),
    anyway: of('anyway').value !== undefined && flag(of('anyway')),
  };
}

/** A site of the planner's own plan, with what was found out about it. */
export function readPlanSite(piece: Piece): PlanSite {
  return {
    id: name(field(piece, 'id')),
    lon: longitude(field(piece, 'lon')),
    lat: latitude(field(piece, 'lat')),
    state: oneOf(field(piece, 'state'), SITE_STATES),
    reason: orNull(field(piece, 'reason'), (p) => oneOf(p, SITE_REASONS)),
    note: words(field(piece, 'note'), 2000),
  };
}

function readDemand(piece: Piece): DemandSetup {
  if (oneOf(field(piece, 'kind'), ['incidents', 'places']) === 'places') {
    return { kind: 'places', places: listOf(field(piece, 'places'), (p) => oneOf(p, PROTECTED_KINDS)) };
  }
  const halfLife = orNull(field(piece, 'halfLifeDays'), amount);
  return {
    kind: 'incidents',
    weights: oneOf(field(piece, 'weights'), ['count', 'severity', 'custom']),
    custom: readWeights(field(piece, 'custom')),
    halfLifeDays: halfLife === 0 ? refuse(field(piece, 'halfLifeDays'), 'number above 0') : halfLife,
    visibleOnly: flag(field(piece, 'visibleOnly')),
  };
}

/** Weights by category; a category that is not known is no reason to drop a weight silently. */
function readWeights(piece: Piece): Partial<Record<Category, number>> {
  const known = CATEGORIES.flatMap((category) => {
    const weight = field(piece, category);
    return weight.value === undefined ? [] : [[category, amount(weight)] as const];
  });
  const stranger = Object.keys(Object(piece.value)).find((key) => !CATEGORIES.some((category) => category === key));
  return stranger === undefined ? Object.fromEntries(known) : refuse(field(piece, stranger), CATEGORIES.join(' | '));
}

function readCandidates(piece: Piece): CandidateSetup {
  const kind = oneOf(field(piece, 'kind'), ['hexagon', 'square', 'crossings', 'busiest', 'dataset']);
  const sizeM = (): number => within(field(piece, 'sizeM'), SITING_RANGES.gridM);
  if (kind === 'crossings') return { kind };
  if (kind === 'dataset') return { kind, id: name(field(piece, 'id')) };
  return kind === 'busiest'
    ? { kind, sizeM: sizeM(), top: whole(field(piece, 'top'), 1, 100_000) }
    : { kind, sizeM: sizeM() };
}
