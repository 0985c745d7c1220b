import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Indicator } from '../../src/domain/indicator';
import { LOCALES } from '../../src/i18n';
import { residentMore } from '../../src/i18n/residentLater';
import { residentMessages } from '../../src/i18n/residentMessages';
import { stretchFeatures } from '../../src/state/map/mapFiles';
import { areaSections } from '../../src/state/resident/areaSections';
import { confoundingWords, inQuarantine, quarantineWords } from '../../src/state/wall/scenes/parts';

/** A city of which nothing is published but what a test says. */
vi.hoisted(() => void vi.resetModules());
vi.mock('../../src/domain/thisCityFacts', () => ({ CONFOUNDED: null, FOUNDING_FACTS: '', SOURCE_PAGES: {} }));
afterAll(() => void vi.resetModules());

const figure = (fact: string, measure: string, year: number, value: number): Indicator => ({
  fact,
  measure,
  year,
  months: null,
  value,
  unit: 'count',
  kind: 'actual',
  source: 'invented, for a test',
  reading: null,
});

const INVENTED = [
  figure('X1', 'crime-level', 2005, 111),
  figure('X1', 'crime-level', 2006, 98.5),
  figure('X2', 'stationary-posts', 2007, 12),
  figure('X3', 'modular-posts', 2004, 21),
  figure('X4', 'modular-posts-planned', 2008, 1),
  figure('X5', 'people-per-precinct-point', 2008, 800),
];
/** What Almaty's facts say in figures, years and marks. */
const ALMATYS = /\b(2019|2020|2021|2023|37|44|7|F[1-8]|P\d+)\b|2.?889|1.?457|3.000/u;

async function lines(locale: (typeof LOCALES)[number], indicators: readonly Indicator[]): Promise<readonly string[]> {
  const sections = areaSections(await residentMessages(locale), await residentMore(locale), {
    indicators,
    district: { id: 'west', kk: 'Батыс', ru: 'Западн', en: 'West', population: 50_000, atLeast: false },
    hasPoint: false,
    facts: {
      district: null,
      cell: null,
      precinct: null,
      precincts: [],
      post: null,
      mobile: null,
      planned: null,
    },
    snapshot: null,
    age: null,
    today: '2010-01-01',
    hasPrecincts: true,
    isWhole: true,
    isUnread: false,
    visit: null,
  });
  return sections.flatMap((section) =>
    ['post', 'planned', 'facts'].includes(section.id) ? section.lines.map(({ text }) => text) : [],
  );
}

describe('facts of a second city, invented, are data', () => {
  it.each(LOCALES)('a resident reads its figures, years and marks, and none of Almaty: %s', async (locale) => {
    const own = (await lines(locale, INVENTED)).join('\n').replace(/P10/g, '');
    expect(own).not.toMatch(ALMATYS);
    for (const said of ['X1', 'X2', 'X3', 'X4', 'X5', '2004', '2005', '2006', '2007', '2008', '111', '12', '21', '800'])
      expect(own).toContain(said);
    expect(own).toMatch(/98[.,]5/);
  });

  it.each(LOCALES)('what is not published is not said: %s', async (locale) => {
    expect((await lines(locale, [])).join('\n').replace(/P10/g, '')).not.toMatch(/\b[FPX]\d|\b\d{4}\b|NaN|undefined/);
  });

  it('no quarantine and no other cause is named where there was none', () => {
    expect(confoundingWords('en')).toEqual([]);
    expect(quarantineWords('en')).toEqual([]);
    expect(inQuarantine(Date.UTC(2020, 3, 15))).toBe(false);
  });

  it('stretches of whatever years lie beside each other, the oldest leftmost', () => {
    const sides = (...years: readonly number[]) =>
      stretchFeatures(
        years.map((year) => ({
          id: String(year),
          year,
          districtId: 'west',
          lengthM: 100,
          position: 'published' as const,
          line: [
            [0, 0],
            [1, 1],
          ],
        })),
      ).features.map(({ properties }) => properties?.['side']);
    expect(sides(2020, 2019)).toEqual([1, -1]);
    expect(sides(2004, 2011, 2007)).toEqual([-2, 2, 0]);
    expect(sides(2011)).toEqual([0]);
  });
});
