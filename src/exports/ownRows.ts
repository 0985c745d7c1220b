/** A person's own data as files that come in equal again: what was read is written, nothing is worked out. */
import type { Area } from '../domain/area';
import { clockOffsetMs, DAY_MS, dateOfDay, fromCityClock, HOUR_MS, toCityClock } from '../domain/clock';
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
import { weekText } from '../domain/weekHours';
import type { Cell, FeatureCollection, Table, TableOfRows } from '../domain/table';

const MINUTE_MS = 60_000;

/** Incidents, one a row, made when they are asked for; a column that says nothing of any row is left out. */
export function incidentsTable(table: IncidentTable): TableOfRows {
  const { count, lon, lat } = table;
  const columns = NAMES.map((name) => ({ name, ...COLUMNS[name] })).filter(({ said }) => said(table));
  const own = columns.map(({ cell }) => cell);
  const row = (i: number): readonly Cell[] => [...own.map((cell) => cell(table, i)), lon[i], lat[i]];
  return {
    header: [...columns.map(({ name }) => name), 'lon', 'lat'],
    rows: { length: count, at: (i) => (i >= 0 && i < count ? row(i) : undefined) },
  };
}

/** How a column's cells are written, and whether any row says something in it. */
interface OwnColumn {
  readonly cell: (table: IncidentTable, row: number) => string;
  readonly said: (table: IncidentTable) => boolean;
}

const answers = (of: (flags: number) => Answer): OwnColumn => ({
  cell: ({ flags }, i) => answerText(of(flags[i])),
  said: ({ flags }) => flags.some((packed) => answerText(of(packed)) !== ''),
});

const COLUMNS: Readonly<Record<string, OwnColumn>> = {
  start: {
    cell: ({ startMs, flags }, i) => {
      const ms = startMs[i];
      if (Number.isNaN(ms)) return '';
      if (!knowsDay(flags[i])) return momentText(ms, true).slice(0, 7);
      return momentText(ms, !knowsTimeOfDay(flags[i]) && isMidnight(ms));
    },
    said: ({ startMs }) => startMs.some((ms) => !Number.isNaN(ms)),
  },
  end: {
    cell: ({ startMs, spanMin, flags }, i) => {
      if (spanMin[i] === 0 || !knowsDay(flags[i])) return '';
      const ms = startMs[i];
      const end = ms + spanMin[i] * MINUTE_MS;
      // A span whose time of day is not known has it at one end alone.
      return momentText(end, !knowsTimeOfDay(flags[i]) && !isMidnight(ms) && isMidnight(end));
    },
    said: ({ spanMin, flags }) => spanMin.some((minutes, i) => minutes !== 0 && knowsDay(flags[i])),
  },
  category: { cell: ({ category }, i) => CATEGORIES[category[i]], said: ({ count }) => count > 0 },
  place: { cell: ({ place }, i) => PLACE_KINDS[place[i]], said: ({ count }) => count > 0 },
  severity: {
    cell: ({ severity }, i) => SEVERITIES[severity[i]],
    said: ({ severity }) => severity.some((code) => SEVERITIES[code] !== 'unknown'),
  },
  public: answers(publicOf),
  street: answers(streetOf),
  fresh: answers(freshOf),
};
const NAMES = Object.keys(COLUMNS);

const answerText = (answer: Answer): string => (answer === YES ? 'yes' : answer === NO ? 'no' : '');

const isMidnight = (ms: number): boolean => toCityClock(ms) % DAY_MS === 0;

/** Days as they are written: a million moments fall on a few thousand. */
const DAY_TEXTS = new Map<number, string>();
const MOST_DAYS = 20_000;

function dayText(day: number): string {
  const known = DAY_TEXTS.get(day);
  if (known !== undefined) return known;
  if (DAY_TEXTS.size >= MOST_DAYS) DAY_TEXTS.clear();
  const text = new Date(day * DAY_MS).toISOString().slice(0, 10);
  DAY_TEXTS.set(day, text);
  return text;
}

/** A moment on the city's clock; with its offset where the clock showed the same twice and the other is meant. */
function momentText(ms: number, isDay: boolean): string {
  const wall = toCityClock(ms);
  const day = Math.floor(wall / DAY_MS);
  const text = dayText(day);
  if (isDay) return text;
  const rest = wall - day * DAY_MS;
  const [h, min, s] = [Math.floor(rest / HOUR_MS), Math.floor(rest / MINUTE_MS) % 60, Math.floor(rest / 1000) % 60];
  const parts = rest % 1000 === 0 ? '' : `.${String(rest % 1000).padStart(3, '0')}`;
  const clock = `${two(h)}:${two(min)}:${two(s)}${parts}`;
  const [year, month, date] = dateOfDay(day);
  const isFirst = fromCityClock(year, month, date, h, min, s) === ms - (ms % 1000);
  return isFirst ? `${text} ${clock}` : `${text}T${clock}${offsetText(clockOffsetMs(ms))}`;
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

function offsetText(ms: number): string {
  const minutes = Math.abs(ms) / MINUTE_MS;
  return `${ms < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Posts, one a row, with hours in the form that files have. */
export const ownPostsTable = (posts: readonly Post[]): Table => ({
  header: ['id', 'kind', 'name', 'lon', 'lat', 'opened', 'hours'],
  rows: posts.map(({ id, kind, name, lon, lat, openedOn, hours, week }) => [
    id,
    kind,
    name ?? '',
    lon,
    lat,
    openedOn ?? '',
    week ? weekText(week) : hoursText(hours),
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
