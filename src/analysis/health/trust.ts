/**
 * What a file can be trusted for, and why: every rule that fires is one reason, the worst reason of a use is its level.
 */
import type {
  DateHealth,
  HealthAnswer,
  HealthReason,
  HealthUse,
  PlaceHealth,
  TimeHealth,
  TrustLevel,
} from '../../domain/answers';
import { LEAST_WEEKDAY_DAYS } from '../../domain/register';

/** Part of the records that, put at made-up places (times, dates), makes an answer misleading. */
const MISLEADING_PLACES = 0.1;
const MISLEADING_TIMES = 0.2;
/** Usable coordinates: below the first a map needs care, below the second it misleads; likewise unknown times above. */
const CARE_COORDINATES = 0.85;
const MISLEADING_KNOWN = 0.5;
const CARE_UNKNOWN_TIMES = 0.2;
/** Records outside the city: above it a map needs care. */
const CARE_OUTSIDE = 0.2;
/** A coarser lattice needs care; on one of about a kilometre no place of the city can be told from another. */
const SAID_STEP_M = 20;
const CARE_STEP_M = 150;
const MISLEADING_STEP_M = 900;
/** Records that share their coordinate beyond what rounding gives. */
const CARE_REPEATS = 0.3;
/**
 * Half of the records at so few coordinates: not places of incidents. Fewer records than the second say little of
 * anything.
 */
const FEW_POINTS = 25;
const ENOUGH_RECORDS = 50;
/** Full and half hours above this share are said; they need no care. */
const SAID_ROUNDED_TIMES = 0.5;
const ORDER: readonly TrustLevel[] = ['good', 'care', 'misleading'];

type Measures = Pick<
  HealthAnswer,
  'rows' | 'withCoordinates' | 'outsideCity' | 'withoutTimeOfDay' | 'places' | 'times' | 'dates'
> & {
  /** Rows of the table. */
  readonly imported: number;
  /** Days that the register covers; null = not known. */
  readonly days: number | null;
  /** The last of them, whose records are still arriving. */
  readonly lateDays: number;
};

export function healthReasons({
  rows,
  withCoordinates,
  outsideCity,
  withoutTimeOfDay,
  places,
  times,
  dates,
  imported,
  days,
  lateDays,
}: Measures): readonly HealthReason[] {
  return [
    ...fewRecords(places.located, times.timed, dates.dated),
    ...knownPlaces(withCoordinates / rows, outsideCity / imported),
    ...placeReasons(places),
    ...timeReasons(times, withoutTimeOfDay / imported),
    ...fewDays(dates.dated, days),
    ...lastDays(dates.dated, lateDays),
    ...dateReasons(dates),
  ];
}

export function trustOf(
  reasons: readonly HealthReason[],
  { places, times, dates }: Pick<Measures, 'places' | 'times' | 'dates'>,
): HealthAnswer['trust'] {
  const worst = (use: HealthUse): TrustLevel =>
    ORDER[Math.max(0, ...reasons.filter((reason) => reason.use === use).map(({ level }) => ORDER.indexOf(level)))];
  return {
    places: places.located > 0 ? worst('places') : null,
    hours: times.timed > 0 ? worst('hours') : null,
    dates: dates.dated > 0 ? worst('dates') : null,
  };
}

/** Of so few, chance alone decides which place, hour or weekday comes first. */
function* fewRecords(located: number, timed: number, dated: number): Generator<HealthReason> {
  for (const [use, count] of [
    ['places', located],
    ['hours', timed],
    ['dates', dated],
  ] as const) {
    if (count > 0 && count < ENOUGH_RECORDS) yield { use, code: 'few-records', level: 'care', count };
  }
}

/** Of so few days, chance decides which weekday comes first, however many the records. */
function* fewDays(dated: number, days: number | null): Generator<HealthReason> {
  if (dated > 0 && days !== null && days < LEAST_WEEKDAY_DAYS)
    yield { use: 'dates', code: 'few-days', level: 'care', days: Math.round(days) };
}

/** A fall in days that are not complete is none. */
function* lastDays(dated: number, days: number): Generator<HealthReason> {
  if (dated > 0 && days > 0) yield { use: 'dates', code: 'late-days', level: 'care', days };
}

function* knownPlaces(known: number, outside: number): Generator<HealthReason> {
  if (known < CARE_COORDINATES)
    yield { use: 'places', code: 'coordinates', level: known < MISLEADING_KNOWN ? 'misleading' : 'care', share: known };
  if (outside > CARE_OUTSIDE) yield { use: 'places', code: 'outside', level: 'care', share: outside };
}

function* placeReasons({
  located,
  stepM,
  halfAt,
  repeatedShare,
  expectedShare,
  suspectPoints,
  suspectRecords,
}: PlaceHealth): Generator<HealthReason> {
  if (located === 0) return;
  if (suspectPoints > 0) {
    const share = suspectRecords / located;
    yield {
      use: 'places',
      code: 'suspects',
      level: share >= MISLEADING_PLACES ? 'misleading' : 'care',
      points: suspectPoints,
      count: suspectRecords,
      share,
    };
  }
  const isBeyond = located >= ENOUGH_RECORDS && repeatedShare - expectedShare >= CARE_REPEATS;
  if (isBeyond && halfAt <= FEW_POINTS)
    yield { use: 'places', code: 'few-points', level: 'misleading', points: halfAt };
  else if (isBeyond)
    yield { use: 'places', code: 'repeats', level: 'care', share: repeatedShare, expected: expectedShare };
  if (stepM !== null && stepM >= SAID_STEP_M) {
    yield {
      use: 'places',
      code: 'rounded',
      level: stepM >= MISLEADING_STEP_M ? 'misleading' : stepM >= CARE_STEP_M ? 'care' : 'good',
      stepM: roundStep(stepM),
    };
  }
}

/** 94.9 is said as 100. */
function roundStep(stepM: number): number {
  const scale = 10 ** Math.floor(Math.log10(stepM));
  const round = [1, 2, 2.5, 5, 10].map((digit) => digit * scale);
  return round.reduce((best, value) =>
    Math.abs(Math.log(value / stepM)) < Math.abs(Math.log(best / stepM)) ? value : best,
  );
}

function* timeReasons({ timed, heaps, roundedShare }: TimeHealth, unknown: number): Generator<HealthReason> {
  const heaped = heaps.reduce((sum, { share }) => sum + share, 0);
  for (const { minute, count, share } of heaps) {
    yield {
      use: 'hours',
      code: 'time-heap',
      level: heaped >= MISLEADING_TIMES ? 'misleading' : 'care',
      minute,
      count,
      share,
    };
  }
  if (unknown > CARE_UNKNOWN_TIMES)
    yield {
      use: 'hours',
      code: 'unknown-times',
      level: unknown > 1 - MISLEADING_KNOWN ? 'misleading' : 'care',
      share: unknown,
    };
  if (timed >= ENOUGH_RECORDS && heaps.length === 0 && roundedShare >= SAID_ROUNDED_TIMES) {
    yield { use: 'hours', code: 'rounded-times', level: 'good', share: roundedShare };
  }
}

function* dateReasons({ heaps, rareWeekdays }: DateHealth): Generator<HealthReason> {
  const heaped = heaps.reduce((sum, { share }) => sum + share, 0);
  for (const { kind, count, share } of heaps)
    yield { use: 'dates', code: kind, level: heaped >= MISLEADING_TIMES ? 'misleading' : 'care', count, share };
  if (rareWeekdays.length > 0) yield { use: 'dates', code: 'rare-weekdays', level: 'care', weekdays: rareWeekdays };
}
