/** A person's own data as files that come in equal again: what was read is written, nothing is worked out. */
import type { Area } from '../domain/area';
import { clockOffsetMs, fromCityClock, toCityClock } from '../domain/clock';
import {
  CATEGORIES,
  freshOf,
  knowsDay,
  knowsTimeOfDay,
  NO,
  PLACE_KINDS,
  publicOf,
  SEVERITIES,
  streetOf,
  YES,
  type Answer,
  type IncidentTable,
} from '../domain/incident';
import type { Hours, Post } from '../domain/post';
import type { FeatureCollection, Table } from '../domain/table';

const MINUTE_MS = 60_000;

/** Incidents, one a row; a column that says nothing of any row is left out. */
export function incidentsTable(table: IncidentTable): Table {
  const { count, category, place, severity, flags, lon, lat, startMs, spanMin } = table;
  const rows = Array.from({ length: count }, (_, i) => {
    const ms = startMs[i];
    const isDay = !knowsTimeOfDay(flags[i]) && isMidnight(ms);
    const end = ms + spanMin[i] * MINUTE_MS;
    // A span whose time of day is not known has it at one end alone.
    const isDayAtEnd = !knowsTimeOfDay(flags[i]) && !isDay && isMidnight(end);
    return {
      start: Number.isNaN(ms) ? '' : knowsDay(flags[i]) ? momentText(ms, isDay) : momentText(ms, true).slice(0, 7),
      end: spanMin[i] === 0 || !knowsDay(flags[i]) ? '' : momentText(end, isDayAtEnd),
      category: CATEGORIES[category[i]],
      place: PLACE_KINDS[place[i]],
      severity: SEVERITIES[severity[i]],
      public: answerText(publicOf(flags[i])),
      street: answerText(streetOf(flags[i])),
      fresh: answerText(freshOf(flags[i])),
      lon: lon[i],
      lat: lat[i],
    };
  });
  const names = ['start', 'end', 'category', 'place', 'severity', 'public', 'street', 'fresh', 'lon', 'lat'] as const;
  const silent: Readonly<Record<string, string>> = { severity: 'unknown' };
  const header = names.filter(
    (name) => name === 'lon' || name === 'lat' || rows.some((row) => row[name] !== (silent[name] ?? '')),
  );
  return { header, rows: rows.map((row) => header.map((name) => row[name])) };
}

const answerText = (answer: Answer): string => (answer === YES ? 'yes' : answer === NO ? 'no' : '');

const isMidnight = (ms: number): boolean => toCityClock(ms) % 86_400_000 === 0;

/** A moment on the city's clock; with its offset where the clock showed the same twice and the other is meant. */
function momentText(ms: number, isDay: boolean): string {
  const wall = new Date(toCityClock(ms)).toISOString();
  const [day, time] = [wall.slice(0, 10), wall.slice(11, 23)];
  if (isDay) return day;
  const [h, min, s] = time.split(/[:.]/).map(Number);
  const [year, month, date] = day.split('-').map(Number);
  const isFirst = fromCityClock(year, month, date, h, min, s) === ms - (ms % 1000);
  const clock = time.endsWith('.000') ? time.slice(0, 8) : time;
  return isFirst ? `${day} ${clock}` : `${day}T${clock}${offsetText(clockOffsetMs(ms))}`;
}

function offsetText(ms: number): string {
  const minutes = Math.abs(ms) / MINUTE_MS;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${ms < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Posts, one a row, with hours in the form that files have. */
export const ownPostsTable = (posts: readonly Post[]): Table => ({
  header: ['id', 'kind', 'name', 'lon', 'lat', 'opened', 'hours'],
  rows: posts.map(({ id, kind, name, lon, lat, openedOn, hours }) => [
    id,
    kind,
    name ?? '',
    lon,
    lat,
    openedOn ?? '',
    hoursText(hours),
  ]),
});

function hoursText(hours: Hours): string {
  if (typeof hours === 'string') return hours === 'unknown' ? '' : hours;
  const clock = (hour: number): string => {
    const minutes = Math.round(hour * 60);
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  };
  return `${clock(hours.from)}-${clock(hours.to)}`;
}

export const areasGeoJson = (areas: readonly Area[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: areas.map(({ id, names, population, geometry }) => ({
    type: 'Feature',
    properties: { id, name: names.en, population },
    geometry: { type: 'MultiPolygon', coordinates: geometry },
  })),
});
