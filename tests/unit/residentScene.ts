/** The resident's whole page of one place, as sections of sentences. */
import { parseIndicators } from '../../src/domain/parse/indicators';
import facts from '../../data/facts/districts.json';
import { ageOf } from '../../src/analysis/published/age';
import { areaAnswer, type Here } from '../../src/analysis/resident/areaAnswer';
import { areaFacts } from '../../src/analysis/resident/areaFacts';
import { ground } from '../../src/analysis/resident/ground';
import { parseSnapshot } from '../../src/domain/parse/snapshot';
import type { Snapshot } from '../../src/domain/snapshot';
import type { Locale } from '../../src/i18n';
import { placeWords, residentMore } from '../../src/i18n/residentLater';
import { residentMessages } from '../../src/i18n/residentMessages';
import { areaSections, withBeneath } from '../../src/state/resident/areaSections';
import { cellsOfPoint } from '../../src/state/resident/cellsOfPoint';
import { firstLines, type Said } from '../../src/state/resident/firstLines';
import type { Section } from '../../src/state/resident/line';
import type { SinceVisit } from '../../src/state/resident/visit';
import { geoJson, valueOf } from './geoFiles';

export const example = valueOf(parseSnapshot(geoJson('example-snapshot.json')));
export const districts = facts.districts;
export const indicators = valueOf(parseIndicators(geoJson('indicators.json')));
export const point = { lon: 76.9296, lat: 43.243 };
const populations = new Map(districts.map(({ id, population }) => [id, population]));

export interface Asked extends Said {
  readonly districtId: string;
  readonly at: typeof point | null;
  /** the city's clock. */
  readonly today?: string;
  readonly hour?: number;
  readonly isUnread?: boolean;
  readonly withinM?: number;
  readonly visit?: SinceVisit;
  /** With what the card says in place of what the screen does. */
  readonly hasPaper?: boolean;
  readonly hasPrecincts?: boolean;
}

const FIRST_VISIT: SinceVisit = { visitedOn: null, isOther: false, change: null, counts: null };

/** The whole page in one language. */
export async function page(
  locale: Locale,
  snapshot: Snapshot | null,
  {
    districtId,
    at,
    today = '2026-01-10',
    hour = 14,
    isUnread = false,
    withinM = 0,
    visit = FIRST_VISIT,
    hasPaper = false,
    ...said
  }: Asked,
): Promise<readonly Section[]> {
  const [m, more, words] = await Promise.all([residentMessages(locale), residentMore(locale), placeWords(locale)]);
  const here: Here = { districtId, point: at, withinM, cells: at && cellsOfPoint([at.lon, at.lat]) };
  const precincts = snapshot?.precincts ?? [];
  const known = {
    district: districts.find(({ id }) => id === districtId) ?? null,
    hasPoint: at !== null,
    snapshot,
    hasPrecincts: precincts.length > 0,
    isWhole: true,
    isUnread,
    found: at && { by: 'crossing' as const, withinM, words },
    age: snapshot && snapshot.status !== 'illustrative' ? ageOf(snapshot, today) : null,
    ...said,
  };
  const [year, month, day] = today.split('-').map(Number);
  const input = {
    ...known,
    answer: areaAnswer(snapshot, here, precincts, ground, hour),
    now: { year, month, day, hour, minute: 5 },
  };
  const first = hasPaper ? withBeneath(m, more, firstLines(m, input), input) : firstLines(m, input);
  return [
    first,
    ...areaSections(m, more, {
      first,
      indicators,
      ...known,
      facts: areaFacts(snapshot, here, populations, precincts, ground),
      today,
      visit,
    }),
  ];
}

export const textsOf = (sections: readonly Section[]): string[] =>
  sections.flatMap(({ lines, tables = [] }) => [
    ...lines.filter(({ kind }) => kind !== 'head').map(({ text }) => text),
    ...tables.flatMap(({ title, notes }) => [title, ...notes]),
  ]);

const YEARS = [2022, 2023, 2024, 2025];
const MONTHS = YEARS.flatMap((year) =>
  Array.from({ length: 12 }, (_, m) => `${year}-${String(m + 1).padStart(2, '0')}`),
);

/** Four invented years of counts as a publisher's file holds them, two posts, and inspectors' cards with a meeting. */
export function publishedYears(change: Partial<Snapshot> = {}): Snapshot {
  return {
    ...example,
    status: 'imported',
    title: '«Жариялым»',
    source: '«Дереккөз»',
    madeOn: '2025-12-31',
    from: '2022-01-01',
    through: '2025-12-31',
    years: YEARS,
    months: MONTHS,
    completeness: undefined,
    city: {
      ...example.city,
      daily: Array.from({ length: 700 }, () => 26),
      monthly: MONTHS.map(() => 800),
      yearly: YEARS.map(() => 9_600),
      times: undefined,
      recent: undefined,
      categoryMonthly: undefined,
    },
    districts: example.districts.map(({ id, byCategory }, k) => ({
      id,
      monthly: MONTHS.map((_, m) => 50 + k * 5 + (m % 7)),
      yearly: YEARS.map(() => null),
      byCategory: byCategory.map((_, c) => YEARS.map((year) => 50 + c + (year % 3))),
    })),
    cells: { ...example.cells, yearly: YEARS.map((_, y) => example.cells.ids.map((_id, k) => 20 + (k % 5) + (y % 2))) },
    posts: [
      { id: 'a', kind: 'stationary', name: 'Абай', lon: 76.931, lat: 43.244, hours: { from: 8, to: 20 } },
      { id: 'b', kind: 'mobile', name: null, lon: 76.95, lat: 43.25, hours: '24h' },
    ],
    precincts: example.precincts.map((precinct) => ({
      ...precinct,
      inspector: 'А. Б.',
      phone: '+7 727 000-00-00',
      receptionHours: '18:00–20:00',
      address: 'Абай, 1',
      nextMeeting: '2026-01-15',
    })),
    ...change,
  };
}
