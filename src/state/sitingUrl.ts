import { CATEGORIES, type Category } from '../domain/incident';
import { POST_KINDS } from '../domain/post';
import {
  FIRST_SETUP,
  PROTECTED_KINDS,
  SITE_REASONS,
  SITE_STATES,
  SITING_OBJECTIVES,
  SITING_RANGES,
  type CandidateSetup,
  type DemandSetup,
  type PlanSite,
  type SitingSetup,
} from '../domain/siting';

/** Siting's part of the address: a parameter for each rule that differs from the first setup, and the plan in one. */
export interface Siting {
  readonly setup: SitingSetup;
  readonly sites: readonly PlanSite[];
}

const PLAN_LIMIT = 400;
const NOTE_LIMIT = 500;
/** A tenth of a millimetre: coarser places would take an incident at the very edge of the radius in or out. */
const roundedDegree = (degrees: number): number => Number(degrees.toFixed(9));

/** A site as the view holds it, so that its address says exactly where it is. */
export const roundedSite = <T extends { readonly lon: number; readonly lat: number }>(site: T): T => ({
  ...site,
  lon: roundedDegree(site.lon),
  lat: roundedDegree(site.lat),
});

/** Parameters of a setup that differ from those of the first one, and the plan. */
export function sitingToText({ setup, sites }: Siting): Record<string, string> {
  const out: Record<string, string> = {};
  const usual = setupToText(FIRST_SETUP);
  for (const [key, value] of Object.entries(setupToText(setup))) if (value !== usual[key]) out[key] = value;
  if (sites.length > 0) out['plan'] = sites.map(siteToText).join('~');
  return out;
}

/** Reads them back; whatever is missing, unknown or out of range is as in the first setup. */
export function textToSiting(params: URLSearchParams): Siting {
  const text = (key: string): string | null => params.get(`s.${key}`);
  const { count, radiusM, detour, separationM, vetoReachM } = SITING_RANGES;
  return {
    setup: {
      demand: readDemand(text) ?? FIRST_SETUP.demand,
      candidates: readCandidates(text('from')) ?? FIRST_SETUP.candidates,
      districts: text('districts') === null ? null : names(text('districts')),
      forbiddenAreas: text('without') || null,
      objective: SITING_OBJECTIVES.find((o) => o === text('goal')) ?? FIRST_SETUP.objective,
      count: whole(text('count'), count) ?? FIRST_SETUP.count,
      radiusM: number(text('radius'), radiusM) ?? FIRST_SETUP.radiusM,
      detour: number(text('detour'), detour) ?? FIRST_SETUP.detour,
      targetShare: number(text('target'), { min: 0, max: 1 }) ?? FIRST_SETUP.targetShare,
      keep: text('keep') === null ? FIRST_SETUP.keep : POST_KINDS.filter((kind) => names(text('keep')).includes(kind)),
      minPerDistrict: whole(text('min'), PER_DISTRICT),
      maxPerDistrict: whole(text('max'), PER_DISTRICT),
      separationM: number(text('apart'), separationM) ?? FIRST_SETUP.separationM,
      backup: text('backup') === 'yes',
      vetoReachM: number(text('veto'), vetoReachM),
      anyway: text('anyway') === 'yes',
    },
    sites: (params.get('plan') ?? '')
      .split('~')
      .slice(0, PLAN_LIMIT)
      .map(textToSite)
      .filter((site) => site !== null),
  };
}

const PER_DISTRICT = { min: 0, max: SITING_RANGES.count.max };
const names = (text: string | null): readonly string[] =>
  (text ?? '')
    .split(',')
    .filter((name) => name !== '')
    .map(decoded);

function setupToText(setup: SitingSetup): Record<string, string> {
  const out: Record<string, string> = {
    's.from': candidatesToText(setup.candidates),
    's.goal': setup.objective,
    's.count': String(setup.count),
    's.radius': String(setup.radiusM),
    's.detour': String(setup.detour),
    's.target': String(setup.targetShare),
    's.keep': setup.keep.join(','),
    's.apart': String(setup.separationM),
    's.backup': setup.backup ? 'yes' : 'no',
    ...demandToText(setup.demand),
  };
  if (setup.districts) out['s.districts'] = setup.districts.map(encoded).join(',');
  if (setup.forbiddenAreas) out['s.without'] = setup.forbiddenAreas;
  if (setup.minPerDistrict !== null) out['s.min'] = String(setup.minPerDistrict);
  if (setup.maxPerDistrict !== null) out['s.max'] = String(setup.maxPerDistrict);
  if (setup.anyway) out['s.anyway'] = 'yes';
  if (setup.vetoReachM !== null) out['s.veto'] = String(setup.vetoReachM);
  return out;
}

function demandToText(demand: DemandSetup): Record<string, string> {
  if (demand.kind === 'places') return { 's.protect': demand.places.join(',') };
  const out: Record<string, string> = { 's.weights': demand.weights, 's.visible': demand.visibleOnly ? 'yes' : 'no' };
  const custom = CATEGORIES.filter((category) => demand.custom[category] !== undefined);
  if (custom.length > 0) out['s.custom'] = custom.map((category) => `${category}:${demand.custom[category]}`).join(',');
  if (demand.halfLifeDays !== null) out['s.half'] = String(demand.halfLifeDays);
  return out;
}

function readDemand(text: (key: string) => string | null): DemandSetup | null {
  const protect = text('protect');
  if (protect !== null)
    return { kind: 'places', places: PROTECTED_KINDS.filter((kind) => names(protect).includes(kind)) };
  const custom: Partial<Record<Category, number>> = {};
  for (const pair of names(text('custom'))) {
    const [name, value] = pair.split(':');
    const category = CATEGORIES.find((c) => c === name);
    const weight = number(value ?? null, { min: 0, max: 1e6 });
    if (category && weight !== null) custom[category] = weight;
  }
  const half = number(text('half'), { min: 0, max: 1e5 });
  return {
    kind: 'incidents',
    weights: (['count', 'severity', 'custom'] as const).find((w) => w === text('weights')) ?? 'count',
    custom,
    halfLifeDays: half === 0 ? null : half,
    visibleOnly: text('visible') !== 'no',
  };
}

function candidatesToText(setup: CandidateSetup): string {
  if (setup.kind === 'crossings') return setup.kind;
  if (setup.kind === 'dataset') return `dataset:${setup.id}`;
  return setup.kind === 'busiest' ? `busiest:${setup.sizeM}:${setup.top}` : `${setup.kind}:${setup.sizeM}`;
}

function readCandidates(text: string | null): CandidateSetup | null {
  const [kind, first, second] = (text ?? '').split(':');
  if (kind === 'crossings') return { kind };
  if (kind === 'dataset') return first ? { kind, id: first } : null;
  const sizeM = number(first ?? null, SITING_RANGES.gridM);
  if (sizeM === null) return null;
  if (kind === 'hexagon' || kind === 'square') return { kind, sizeM };
  const top = whole(second ?? null, { min: 1, max: 100_000 });
  return kind === 'busiest' && top !== null ? { kind, sizeM, top } : null;
}

/** `lon,lat,state,reason,id,note`; what is as usual at the end is left out. */
function siteToText({ lon, lat, state, reason, id, note }: PlanSite): string {
  const parts = [String(lon), String(lat), state, reason ?? '', encoded(id), encoded(note)];
  while (parts.at(-1) === '') parts.pop();
  return parts.join(',');
}

function textToSite(text: string): PlanSite | null {
  const [lonText = '', latText = '', stateText, reasonText, idText = '', noteText = ''] = text.split(',');
  const lon = number(lonText, { min: -180, max: 180 });
  const lat = number(latText, { min: -90, max: 90 });
  if (lon === null || lat === null) return null;
  return {
    id: decoded(idText) || handId(lon, lat),
    lon,
    lat,
    state: SITE_STATES.find((s) => s === stateText) ?? 'proposed',
    reason: SITE_REASONS.find((r) => r === reasonText) ?? null,
    note: decoded(noteText).slice(0, NOTE_LIMIT),
  };
}

/** Id of a place set by hand. */
export const handId = (lon: number, lat: number): string => `point:${lon},${lat}`;

/** Commas and tildes part the pieces of a parameter. */
export const encoded = (text: string): string =>
  text.replace(/[%,~]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
export const decoded = (text: string): string =>
  text.replace(/%(25|2c|7e)/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

function number(text: string | null, range: { readonly min: number; readonly max: number }): number | null {
  const value = text === null || text.trim() === '' ? NaN : Number(text);
  return value >= range.min && value <= range.max ? value : null;
}

function whole(text: string | null, range: { readonly min: number; readonly max: number }): number | null {
  const value = number(text, range);
  return value !== null && Number.isInteger(value) ? value : null;
}
