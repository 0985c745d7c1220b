import { PLACE_KINDS, type Category, type PlaceKind } from '../domain/incident';
import { HOURS } from './mix';
import { drawBelow, drawer, type Random } from './random';

interface DrawnTime {
  readonly startMs: number;
  /** 0 for an exact time; a row of which only the date is known spans its day. */
  readonly spanMin: number;
  readonly timeOfDay: boolean;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
const drawHour = new Map(PLACE_KINDS.map((kind) => [kind, drawer(HOURS[kind])]));

/** Hours after which a car, a bicycle or a flat was last seen whole. */
const drawEvening = drawer([
  0.5, 0.3, 0.2, 0.1, 0.1, 0.1, 0.2, 0.5, 0.5, 0.5, 0.5, 0.5, 0.6, 0.6, 0.8, 1, 1.5, 3, 6, 8, 9, 8, 6, 3,
]);
const drawMorning = drawer([
  0.3, 0.2, 0.2, 0.2, 0.2, 0.4, 1.5, 5, 9, 8, 5, 4, 3, 3, 2.5, 2, 2, 2, 2, 1.5, 1, 0.8, 0.6, 0.4,
]);

/** People round: most say a quarter of an hour, some five minutes, few the minute. */
function drawMinute(random: Random): number {
  const draw = random();
  if (draw < 0.55) return 15 * drawBelow(random, 4);
  return draw < 0.85 ? 5 * drawBelow(random, 12) : drawBelow(random, 60);
}

/** Share of rows known by date alone, and as a span from "last seen" to "found out", by what and where. */
function shares(place: PlaceKind, category: Category): { dateOnly: number; span: number; overnight: boolean } {
  if (category === 'fraud') return { dateOnly: 0.35, span: 0.1, overnight: false };
  if (category === 'vehicle') return { dateOnly: 0.03, span: 0.65, overnight: true };
  if (category !== 'theft') return { dateOnly: 0.03, span: 0.02, overnight: false };
  if (place === 'dwelling') return { dateOnly: 0.08, span: 0.6, overnight: false };
  if (place === 'yard') return { dateOnly: 0.06, span: 0.5, overnight: true };
  return { dateOnly: 0.04, span: 0.12, overnight: false };
}

/** Length of a span in minutes: hours, sometimes a night and a day, seldom a holiday. */
function drawSpan(random: Random, overnight: boolean): number {
  if (random() < 0.06) return 15 * (4 * 24 + drawBelow(random, 4 * 24 * 9));
  return overnight ? 15 * (20 + drawBelow(random, 32)) : 15 * (2 + drawBelow(random, 46));
}

/**
 * A time on the given day (`dayMs` = its midnight on the city's clock). A span starts on its day and ends before the
 * data do, at `endMs`.
 */
export function drawTime(
  random: Random,
  dayMs: number,
  endMs: number,
  place: PlaceKind,
  category: Category,
): DrawnTime {
  const { dateOnly, span, overnight } = shares(place, category);
  const draw = random();
  if (draw < dateOnly) return { startMs: dayMs, spanMin: DAY_MINUTES, timeOfDay: false };
  const inSpan = draw < dateOnly + span;
  const hours = !inSpan ? drawHour.get(place)! : overnight ? drawEvening : drawMorning;
  const startMs = dayMs + (60 * hours(random) + drawMinute(random)) * MINUTE_MS;
  if (!inSpan) return { startMs, spanMin: 0, timeOfDay: true };
  return { startMs, spanMin: Math.min(drawSpan(random, overnight), (endMs - startMs) / MINUTE_MS), timeOfDay: true };
}
