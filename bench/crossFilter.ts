/**
 * The counts beside each condition of a filter, kept right while one condition moves: what the bars of the filters'
 * room stand on. crossfilter2 keeps the same counts by an index of every dimension; the plain scan looks at every row.
 */
import crossfilter from 'crossfilter2';
import { crossFilter } from '../src/analysis/selection/crossFilter';
import { dayCursor, moveTo } from '../src/analysis/selection/dayCursor';
import { answerCross } from '../src/analysis/answer/answerCross';
import type { Study } from '../src/analysis/answer/study';
import { areaOfRows, buildLocator } from '../src/analysis/areas/locator';
import type { CrossAnswer } from '../src/domain/answers';
import type { City } from '../src/domain/city';
import { fromCityClock, HOUR_MS, wallTime } from '../src/domain/clock';
import { NO_FILTER, type IncidentFilter } from '../src/domain/filter';
import { hourPasses } from '../src/domain/hourRange';
import { CATEGORIES, knowsTimeOfDay, NO, publicOf, YES } from '../src/domain/incident';
import { finish } from '../src/domain/job';
import { statedSpan } from '../src/domain/register';
import { measure, type Job } from './harness';
import { clusteredIncidents, districts } from './scene';

const COUNT = Number(process.env['QYRAGY_BENCH_ROWS'] ?? 1_000_000);
const MONTHS = 36;
const NO_HOUR = 24;

const table = clusteredIncidents(COUNT);
const areas = districts();
const span = { fromMs: fromCityClock(2019, 1, 1), toMs: fromCityClock(2022, 1, 1) };
const study: Study = {
  city: { districts: areas, areaKm2: 0, places: [], masks: {} } as unknown as City,
  table,
  districtOfRow: areaOfRows(buildLocator(areas), table.lon, table.lat),
  dataPeriod: span,
  register: statedSpan(span, COUNT),
  posts: [],
};
const districtIds = areas.map(({ id }) => id);
const ours = () => crossFilter(table, study.districtOfRow, districtIds);

/** Columns that the peers go by: codes worked out beforehand, in their favour. */
const hour = new Uint8Array(COUNT);
const weekday = new Uint8Array(COUNT);
const month = new Uint8Array(COUNT);
const cursor = dayCursor();
for (let row = 0; row < COUNT; row++) {
  const ms = table.startMs[row];
  if (!(ms >= cursor.validFromMs && ms < cursor.validToMs)) moveTo(cursor, ms);
  hour[row] = knowsTimeOfDay(table.flags[row]) ? Math.floor((ms - cursor.midnightMs) / HOUR_MS) : NO_HOUR;
  weekday[row] = cursor.weekday;
  const at = wallTime(cursor.midnightMs);
  month[row] = (at.year - 2019) * 12 + at.month - 1;
}

/** The counts of one filter, chart after chart, to be held against each other. */
type Counts = readonly number[];
const countsOf = (answer: CrossAnswer): Counts => [
  ...Object.values(answer.byCategory),
  ...Object.values(answer.byDistrict),
  answer.inPublic.no,
  answer.inPublic.yes,
  answer.inPublic.notStated,
  ...answer.byWeekday,
  ...answer.byHour,
  ...answer.months.map(({ count }) => count),
];

/** The same by crossfilter2: a dimension and a group of each. */
function peer(): (filter: IncidentFilter) => Counts {
  const rows = crossfilter(Array.from({ length: COUNT }, (_, row) => row));
  const of = (column: ArrayLike<number>, length: number, shift = 0) => {
    const dimension = rows.dimension((row) => column[row] + shift);
    const group = dimension.group().reduceCount();
    const counts = (): Counts => {
      const found = new Map(group.all().map(({ key, value }) => [Number(key), Number(value)]));
      return Array.from({ length }, (_, code) => found.get(code) ?? 0);
    };
    return { dimension, counts };
  };
  const category = of(table.category, CATEGORIES.length);
  const district = of(study.districtOfRow, areas.length);
  const inPublic = of(table.flags.map(publicOf), 3);
  const days = of(weekday, 7);
  const hours = of(hour, 24);
  const months = of(month, MONTHS);
  return (filter) => {
    if (filter.hours) {
      const { from, to } = filter.hours;
      if (from < to) hours.dimension.filterRange([from, to]);
      else hours.dimension.filterFunction((h) => Number(h) >= from !== Number(h) < to && Number(h) < NO_HOUR);
    } else hours.dimension.filterAll();
    const codes = filter.categories?.map((id) => CATEGORIES.indexOf(id));
    if (codes) category.dimension.filterFunction((code) => codes.includes(Number(code)));
    else category.dimension.filterAll();
    if (filter.inPublic === null) inPublic.dimension.filterAll();
    else inPublic.dimension.filterExact(filter.inPublic ? YES : NO);
    if (filter.period) months.dimension.filterRange([monthOf(filter.period.fromMs), monthOf(filter.period.toMs)]);
    else months.dimension.filterAll();
    return [category, district, inPublic, days, hours, months].flatMap(({ counts }) => [...counts()]);
  };
}

const monthOf = (ms: number): number => (wallTime(ms).year - 2019) * 12 + wallTime(ms).month - 1;

/** The same by one look at every row: how many conditions it fails, and which when it is one. */
function scan(filter: IncidentFilter): Counts {
  const byCategory = new Uint32Array(CATEGORIES.length);
  const byDistrict = new Uint32Array(areas.length + 1);
  const byPublic = new Uint32Array(3);
  const byDay = new Uint32Array(7);
  const byHour = new Uint32Array(25);
  const byMonth = new Uint32Array(MONTHS);
  const { hours, categories, inPublic, period } = filter;
  const failsHour = Uint8Array.from({ length: 25 }, (_, h) => (!hours || (h < 24 && hourPasses(hours, h)) ? 0 : 1));
  const failsCategory = Uint8Array.from(CATEGORIES, (id) => (!categories || categories.includes(id) ? 0 : 2));
  const failsPublic = Uint8Array.from([NO, YES, 2], (said) =>
    inPublic === null || said === (inPublic ? YES : NO) ? 0 : 4,
  );
  const [first, end] = period ? [monthOf(period.fromMs), monthOf(period.toMs)] : [0, MONTHS];
  for (let row = 0; row < COUNT; row++) {
    const said = publicOf(table.flags[row]);
    const at = month[row];
    const fails =
      failsHour[hour[row]] | failsCategory[table.category[row]] | failsPublic[said] | (at >= first && at < end ? 0 : 8);
    if ((fails & (fails - 1)) !== 0) continue;
    if ((fails & ~1) === 0) byHour[hour[row]]++;
    if ((fails & ~2) === 0) byCategory[table.category[row]]++;
    if ((fails & ~4) === 0) byPublic[said]++;
    if ((fails & ~8) === 0) byMonth[at]++;
    if (fails === 0) {
      byDistrict[study.districtOfRow[row] + 1]++;
      byDay[weekday[row]]++;
    }
  }
  return [...byCategory, ...byDistrict.subarray(1), ...byPublic, ...byDay, ...byHour.subarray(0, 24), ...byMonth];
}

/** Every step's counts, or the place where an exact peer differs. */
function same(a: unknown, b: unknown): string {
  const [one, other] = [a as readonly Counts[], b as readonly Counts[]];
  one.forEach((counts, step) =>
    counts.forEach((count, k) => {
      if (count !== other[step][k]) throw new Error(`step ${step}, count ${k}: ${count} against ${other[step][k]}`);
    }),
  );
  return 'same counts';
}

function moving(title: string, steps: readonly IncidentFilter[]): Job {
  const cross = ours();
  const ask = peer();
  return {
    title: `${title}: ${steps.length} changes, all counts read after each, ${COUNT.toLocaleString('en')} incidents`,
    turns: 5,
    ours: {
      name: 'a bit a condition',
      run: () => steps.map((filter) => countsOf(finish(answerCross(study, cross, filter)))),
    },
    peers: [
      { name: 'crossfilter2', run: () => steps.map(ask) },
      { name: 'plain scan of typed columns', run: () => steps.map(scan) },
    ],
    compare: same,
  };
}

const narrowed: IncidentFilter = { ...NO_FILTER, categories: ['theft', 'robbery'], inPublic: true };
const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, k) => k);
const monthFrom = (k: number): number => fromCityClock(2019 + Math.floor(k / 12), (k % 12) + 1, 1);

measure([
  moving(
    'the end of the hours dragged through the day, nothing else chosen',
    upTo(23).map((k) => ({ ...NO_FILTER, hours: { from: 0, to: k + 1 } })),
  ),
  moving(
    'a night of eight hours dragged round the clock, two kinds in public chosen',
    upTo(24).map((k) => ({ ...narrowed, hours: { from: k, to: (k + 8) % 24 } })),
  ),
  moving(
    'half a year dragged through three years, two kinds in public chosen',
    upTo(31).map((k) => ({ ...narrowed, period: { fromMs: monthFrom(k), toMs: monthFrom(k + 6) } })),
  ),
  moving(
    'one kind after another',
    CATEGORIES.map((id) => ({ ...NO_FILTER, categories: [id] })),
  ),
  {
    title: `the first counts, ${COUNT.toLocaleString('en')} incidents`,
    turns: 3,
    ours: { name: 'a bit a condition', run: () => [countsOf(finish(answerCross(study, ours(), NO_FILTER)))] },
    peers: [
      { name: 'crossfilter2', run: () => [peer()(NO_FILTER)] },
      { name: 'plain scan of typed columns', run: () => [scan(NO_FILTER)], caveat: 'codes of hours and days given' },
    ],
    compare: same,
  },
]);
