import { beforeAll, describe, expect, it } from 'vitest';
import { buildLocator, areaOfRows } from '../../src/analysis/areas/locator';
import { tabulate, type Tabulated } from '../../src/analysis/privacy/tabulate';
import { CATEGORIES, PLACE_KINDS, type IncidentTable } from '../../src/domain/incident';
import { finish } from '../../src/domain/job';
import { parsePeriod } from '../../src/domain/period';
import { OPEN_CATEGORIES } from '../../src/domain/snapshot';
import { random } from './areasFixtures';
import { city, valueOf } from './geoFiles';
import { tableOf } from './selectFixtures';

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Almaty',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  weekday: 'short',
  hourCycle: 'h23',
});
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

interface Read {
  readonly date: string;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly kind: number;
  readonly district: number;
  /** 0 ... 7 where the hour is known for certain. */
  readonly band: number | null;
}

/**
 * 2022-2024 with spans, default times at 12:00 and dates alone: two years of a register and the first days of March of
 * a leap year.
 */
function register(): IncidentTable {
  const next = random(77);
  const from = Date.parse('2022-01-01T00:00+06:00');
  const days = (Date.parse('2024-03-10T00:00+06:00') - from) / 86_400_000;
  return tableOf(
    Array.from({ length: 9000 }, () => {
      const day = from + Math.floor(next() * days) * 86_400_000;
      const shape = next();
      const startMs = shape < 0.15 ? day + 12 * 3_600_000 : day + Math.floor(next() * 1440) * 60_000;
      return {
        startMs,
        spanMin: shape > 0.85 ? Math.floor(next() * 400) : 0,
        timeOfDay: shape < 0.75 || shape > 0.85,
        category: Math.floor(next() * CATEGORIES.length),
        place: Math.floor(next() * PLACE_KINDS.length),
        lon: 76.82 + next() * 0.2,
        lat: 43.19 + next() * 0.15,
      };
    }),
  );
}

describe('the tables of hours, weekdays, kinds by month and last days', () => {
  const table = register();
  const { districts, places } = city();
  const districtOfRow = areaOfRows(buildLocator(districts), table.lon, table.lat);
  let made: Tabulated;
  const rows: Read[] = [];
  beforeAll(() => {
    made = finish(
      tabulate(
        {
          table,
          districtOfRow,
          districts,
          places,
          roads: [],
          period: valueOf(parsePeriod('2022-01-01', '2024-03-10')),
        },
        { completeness: { completeThrough: '2024-02-29', silent: [], recordedFrom: [] }, previous: [] },
      ),
    );
    for (let row = 0; row < table.count; row++) {
      const parts = Object.fromEntries(CLOCK.formatToParts(table.startMs[row]).map(({ type, value }) => [type, value]));
      const [hour, minute] = [Number(parts['hour']), Number(parts['minute'])];
      const kind = OPEN_CATEGORIES.findIndex((open) => open === CATEGORIES[table.category[row]]);
      const isHome = CATEGORIES[table.category[row]] === 'harm' && PLACE_KINDS[table.place[row]] === 'dwelling';
      const end = hour * 60 + minute + Math.max(0, table.spanMin[row] - 1 / 60);
      const isKnown =
        (table.flags[row] & 64) !== 0 &&
        !(hour === 12 && minute === 0) &&
        Math.floor(end / 180) === Math.floor(hour / 3);
      if (districtOfRow[row] >= 0 && kind >= 0 && !isHome)
        rows.push({
          date: `${parts['year']}-${parts['month']}-${parts['day']}`,
          weekday: WEEKDAYS.indexOf(parts['weekday']),
          hour,
          minute,
          kind,
          district: districtOfRow[row],
          band: isKnown ? Math.floor(hour / 3) : null,
        });
    }
  });
  const count = (is: (row: Read) => boolean): number => rows.filter(is).length;

  it('hold each open incident once: by weekday and three hours where the hour is known, else among the unknown', () => {
    const { city: counts, districts: byDistrict } = made.counts;
    [2022, 2023].forEach((year, y) => {
      const inYear = ({ date }: Read): boolean => date.startsWith(`${year}-`);
      const times = counts.times?.[y];
      expect(times?.byWeekdayAndBand).toEqual(
        Array.from({ length: 56 }, (_, k) =>
          count((row) => inYear(row) && row.weekday === Math.floor(k / 8) && row.band === k % 8),
        ),
      );
      expect(times?.unknown).toBe(count((row) => inYear(row) && row.band === null));
      expect(times?.unknown).toBeGreaterThan(200);
      byDistrict.forEach(({ bands, weekdays }, d) => {
        expect(bands?.[y]).toEqual(
          Array.from({ length: 8 }, (_, band) =>
            count((row) => inYear(row) && row.district === d && row.band === band),
          ),
        );
        expect(weekdays?.[y]).toEqual(
          WEEKDAYS.map((_, weekday) =>
            count((row) => inYear(row) && row.district === d && row.weekday === weekday && row.band !== null),
          ),
        );
      });
    });
  });

  it('hold each kind by month', () => {
    expect(made.counts.city.categoryMonthly).toEqual(
      OPEN_CATEGORIES.map((_, kind) =>
        made.periods.months.map((month) => count((row) => row.kind === kind && row.date.startsWith(month))),
      ),
    );
  });

  it('hold the last complete days by kind, and the same days a year earlier; 29 February stands beside the 28th', () => {
    const between = (from: string, through: string): number[] =>
      OPEN_CATEGORIES.map((_, kind) => count((row) => row.kind === kind && row.date >= from && row.date <= through));
    expect(made.frame.windows?.map(({ days }) => days)).toEqual([1, 7, 28, 'year']);
    expect(made.counts.city.recent).toEqual([
      { now: between('2024-02-29', '2024-02-29'), before: between('2023-02-28', '2023-02-28') },
      { now: between('2024-02-23', '2024-02-29'), before: between('2023-02-22', '2023-02-28') },
      { now: between('2024-02-02', '2024-02-29'), before: between('2023-02-01', '2023-02-28') },
      { now: between('2024-01-01', '2024-02-29'), before: between('2023-01-01', '2023-02-28') },
    ]);
  });
});
