/**
 * Whether a snapshot whose fields are each right also makes sense as a whole: dates in order, lists that agree, nothing
 * twice.
 */
import { dayOfDate, dayOfIso, isoOfDay } from '../clock';
import type { Precinct } from '../precinct';
import type { Snapshot } from '../snapshot';
import { refuse } from './shape';

/** Outside these no register of a city was kept, and no file of ours was made. */
const EARLIEST = '1900-01-01';
const LATEST = '2100-12-31';
/** A file may be made long after its data, not a lifetime after; and a day early by the clock of another time zone. */
const MOST_YEARS_LATER = 50;

const lastDayOf = (month: string): string =>
  isoOfDay(dayOfDate(Number(month.slice(0, 4)), Number(month.slice(5)) + 1, 0));

/**
 * The snapshot itself, or a refusal with the place that contradicts the rest. Rules: docs/public-edition.md, field by
 * field.
 */
export function sensible(snapshot: Snapshot): Snapshot {
  const { from, through, madeOn, years, months, city, districts, posts, precincts } = snapshot;
  const holds = (isRight: boolean, at: string, expected: string): unknown =>
    isRight || refuse({ at, value: null }, expected);
  holds(from >= EARLIEST, 'from', `${EARLIEST} or later`);
  holds(from <= through, 'through', `${from} or later`);
  holds(through <= LATEST, 'through', `${LATEST} or earlier`);
  holds(dayOfIso(madeOn) >= dayOfIso(through) - 1, 'madeOn', `${through} or later`);
  holds(
    madeOn <= LATEST && dayOfIso(madeOn) - dayOfIso(through) <= MOST_YEARS_LATER * 366,
    'madeOn',
    `at most ${MOST_YEARS_LATER} years after ${through}`,
  );
  years.forEach((year, k) =>
    holds(
      `${year}-01-01` >= from && `${year}-12-31` <= through,
      `years[${k}]`,
      `a year wholly within ${from} - ${through}`,
    ),
  );
  months.forEach((month, k) => {
    holds(
      `${month}-01` >= from && lastDayOf(month) <= through,
      `months[${k}]`,
      `a month wholly within ${from} - ${through}`,
    );
    holds(
      k === 0 || isoOfDay(dayOfIso(lastDayOf(months[k - 1])) + 1).startsWith(month),
      `months[${k}]`,
      'the month after the one before',
    );
  });
  const firstDaily = isoOfDay(dayOfIso(through) - city.daily.length + 1);
  holds(
    city.daily.length > 0 && firstDaily >= from && (firstDaily === from || firstDaily.endsWith('-01')),
    'city.daily',
    `a count a day up to ${through}, from ${from} or the first of a month`,
  );
  completenessMakesSense(snapshot, holds);
  once(
    districts.map(({ id }) => id),
    (k) => `districts[${k}].id`,
  );
  once(
    posts.map(({ id }) => id),
    (k) => `posts[${k}].id`,
  );
  once(
    precincts.map(({ id }) => id),
    (k) => `precincts[${k}].id`,
  );
  const doubled = doubledPrecinct(precincts);
  holds(doubled === null, `precincts[${doubled ?? 0}].number`, 'a number given once');
  return snapshot;
}

function completenessMakesSense(
  { completeness, city: { recent }, from, through }: Snapshot,
  holds: (isRight: boolean, at: string, expected: string) => unknown,
): void {
  const within = (month: string): boolean => month >= from.slice(0, 7) && month <= through.slice(0, 7);
  if (completeness) {
    const { completeThrough, silent, recordedFrom } = completeness;
    // The day before the first says that none is complete yet.
    holds(
      dayOfIso(completeThrough) >= dayOfIso(from) - 1 && completeThrough <= through,
      'completeness.completeThrough',
      `a day of ${from} - ${through}`,
    );
    silent.forEach(({ months }, k) =>
      holds(months.every(within), `completeness.silent[${k}].months`, `months of ${from} - ${through}`),
    );
    recordedFrom.forEach(({ month }, k) =>
      holds(within(month), `completeness.recordedFrom[${k}].month`, `a month of ${from} - ${through}`),
    );
  }
  if (recent)
    holds(
      dayOfIso(recent.through) >= dayOfIso(from) - 1 && recent.through <= through,
      'city.recent.through',
      `a day of ${from} - ${through}`,
    );
}

function once(names: readonly string[], at: (k: number) => string): void {
  const seen = new Set<string>();
  names.forEach((name, k) =>
    seen.has(name) ? refuse({ at: at(k), value: name }, 'a name given once') : seen.add(name),
  );
}

/**
 * Place of the first precinct whose number an earlier one has with another inspector, or on the same ground; null when
 * there is none. One precinct in two polygons, with one and the same card, is no doubling: files write it so.
 */
export function doubledPrecinct(precincts: readonly Precinct[]): number | null {
  const seen = new Map<string, { readonly card: string; readonly grounds: Set<string> }>();
  for (const [k, { id: _, number, geometry, ...words }] of precincts.entries()) {
    const key = number.trim().toLowerCase();
    const [card, ground] = [JSON.stringify(words), JSON.stringify(geometry)];
    const same = seen.get(key);
    if (same && (same.card !== card || same.grounds.has(ground))) return k;
    seen.set(key, { card, grounds: new Set([...(same?.grounds ?? []), ground]) });
  }
  return null;
}
