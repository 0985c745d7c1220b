import {
  freshOf,
  knowsDay,
  knowsTimeOfDay,
  publicOf,
  streetOf,
  CATEGORIES,
  PLACE_KINDS,
  SEVERITIES,
  UNKNOWN,
  type IncidentTable,
} from '../domain/incident';
import type { Holds } from '../storage/db';

const OTHER_CATEGORY = CATEGORIES.indexOf('other');
const OTHER_PLACE = PLACE_KINDS.indexOf('other');
const UNKNOWN_SEVERITY = SEVERITIES.indexOf('unknown');

/** Of what has no such columns. */
export const HOLDS_NOTHING: Holds = {
  time: false,
  timeOfDay: false,
  category: false,
  place: false,
  severity: false,
  inPublic: false,
  street: false,
  fresh: false,
};

/** Which optional columns say anything: a filter for a column that says nothing is not offered. */
export function holdsOf(table: IncidentTable): Holds {
  const { count, category, place, severity, flags, startMs } = table;
  const seen = { ...HOLDS_NOTHING, day: false };
  const kinds = new Uint8Array(256);
  for (let i = 0; i < count; i++) {
    seen.category ||= category[i] !== OTHER_CATEGORY;
    seen.place ||= place[i] !== OTHER_PLACE;
    seen.severity ||= severity[i] !== UNKNOWN_SEVERITY;
    kinds[flags[i]] = 1;
  }
  // Sorted by start, unknown times last: the first row tells.
  seen.time = count > 0 && !Number.isNaN(startMs[0]);
  for (let f = 0; f < 256; f++) {
    if (kinds[f] === 0) continue;
    seen.timeOfDay ||= knowsTimeOfDay(f);
    seen.day ||= seen.time && knowsDay(f);
    seen.inPublic ||= publicOf(f) !== UNKNOWN;
    seen.street ||= streetOf(f) !== UNKNOWN;
    seen.fresh ||= freshOf(f) !== UNKNOWN;
  }
  return seen;
}
