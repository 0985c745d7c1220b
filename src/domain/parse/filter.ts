import type { CompareWith, IncidentFilter } from '../filter';
import type { LonLat } from '../geometry';
import { CATEGORIES, PLACE_KINDS, SEVERITIES } from '../incident';
import type { Period } from '../period';
import { flag, instant, latitude, listOf, longitude, name } from './pieces';
import { field, list, oneOf, orNull, refuse, whole, type Piece } from './shape';

const COMPARE: readonly CompareWith[] = ['none', 'last-year', 'previous'];

export const readCompare = (piece: Piece): CompareWith => oneOf(piece, COMPARE);

/** A filter of incidents as it stands in a scenario. */
export function readFilter(piece: Piece): IncidentFilter {
  const of = (key: string): Piece => field(piece, key);
  return {
    period: orNull(of('period'), readPeriod),
    categories: orNull(of('categories'), (p) => listOf(p, (word) => oneOf(word, CATEGORIES))),
    places: orNull(of('places'), (p) => listOf(p, (word) => oneOf(word, PLACE_KINDS))),
    severities: orNull(of('severities'), (p) => listOf(p, (word) => oneOf(word, SEVERITIES))),
    districts: orNull(of('districts'), (p) => listOf(p, name)),
    inPublic: orNull(of('inPublic'), flag),
    street: orNull(of('street'), flag),
    hours: orNull(of('hours'), (p) => ({ from: whole(field(p, 'from'), 0, 24), to: whole(field(p, 'to'), 0, 24) })),
    weekdays: orNull(of('weekdays'), (p) => listOf(p, (day) => whole(day, 1, 7), 7)),
    excludedPoints: listOf(of('excludedPoints'), readPoint),
  };
}

function readPeriod(piece: Piece): Period {
  const fromMs = instant(field(piece, 'fromMs'));
  const toMs = instant(field(piece, 'toMs'));
  return toMs > fromMs ? { fromMs, toMs } : refuse(field(piece, 'toMs'), 'later than fromMs');
}

function readPoint(piece: Piece): LonLat {
  const pair = list(piece);
  return pair.length === 2 ? [longitude(pair[0]), latitude(pair[1])] : refuse(piece, 'longitude and latitude');
}
