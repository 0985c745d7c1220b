import { fault } from '../../domain/result';
import { wordKey } from '../text/cellText';
import { quoted } from '../text/personalData';
import { parseNumber } from '../cells/numbers';
import type { Report } from '../report';

/** A cell of the population's column as a number of people; null = not known. */
export type PopulationRule = (cell: string) => number | null;

/** One area as its population is judged: the cell, and the ground under it. */
export interface PopulationCell {
  readonly text: string;
  readonly areaKm2: number;
}

/** People per km² between which the middle one of a file's areas must lie to be taken as it stands. */
const PLAUSIBLE_PER_KM2 = { min: 20, max: 100_000 } as const;
const RANK_BY_WORD = 1000;

const GROUPED_ONCE = /^\d{1,3}[.,]\d{3}$/;
const GROUPED = /^\d{1,3}(?:[\s'’`]\d{3})+$|^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+$/;
const THOUSANDS = /тыс|thous|мың|\b000\b/;
const MILLIONS = /млн|million|миллион/;
const SHARES = /%|процент|пайыз|percent|доля|share|үлес|улес/;

/** Figures about people that are not how many there are. */
const NOT_HEADS = /плотност|densit|тыгызды|на кв|км2|km2|шаршы|прирост|growth|осим|возраст/;

/**
 * A column whose name begins or goes on with a word for people ("население 2024", "pop_2020") and is no density, growth
 * or age of theirs; null = none.
 */
export function populationRank(column: string): number | null {
  if (NOT_HEADS.test(wordKey(column))) return null;
  return /(^| )(население|населения|population|халык|тургындар)( |$|,)|^pop( |\d|$)|^tot p( |$)/.test(wordKey(column))
    ? RANK_BY_WORD
    : null;
}

/**
 * What the figures of a column of populations mean. A whole number stands for itself, also with spaces or apostrophes
 * between thousands; one mark before exactly three digits (317.700, 317,700) groups thousands, since nobody counts
 * people in thousandths, and is counted as a repair. Where the name speaks of thousands, millions or shares, where a
 * figure has a fraction, or where the middle area would hold under 20 or over 100,000 people per km², `population-unit`
 * is asked. What cannot be read is left blank and counted (`population-unread`).
 */
export function settlePopulation(column: string, cells: readonly PopulationCell[], report: Report): PopulationRule {
  const filled = cells.filter(({ text }) => text !== '');
  const read = filled.map(({ text }) => readPeople(text));
  const unread = filled.filter((_, i) => Number.isNaN(read[i].value));
  if (unread.length > 0)
    report.warn(fault('population-unread', { column, count: unread.length, value: quoted(unread[0].text) }));
  const known = read.filter(({ value }) => !Number.isNaN(value));
  if (known.length === 0) return () => null;
  const unit = unitOf(column);
  const fraction = filled.find((_, i) => read[i].fraction);
  const densities = filled
    .flatMap(({ areaKm2 }, i) => (areaKm2 > 0 && !Number.isNaN(read[i].value) ? [read[i].value / areaKm2] : []))
    .sort((a, b) => a - b);
  const middle = densities[densities.length >> 1];
  const plausible = middle === undefined || (middle >= PLAUSIBLE_PER_KM2.min && middle <= PLAUSIBLE_PER_KM2.max);
  if (unit === 'people' && !fraction && plausible) {
    report.repaired('population-grouped', read.filter(({ grouped }) => grouped).length);
    return (text) => peopleOf(text, 1);
  }
  const value = (fraction ?? filled[read.findIndex((r) => !Number.isNaN(r.value))]).text.slice(0, 60);
  const answer = report.ask(
    'population-unit',
    { column, value },
    CHOICES[fraction && unit === 'people' ? 'thousands' : unit],
  );
  if (answer === 'population-leave') return () => null;
  const factor = answer === 'population-thousands' ? 1000 : answer === 'population-millions' ? 1_000_000 : 1;
  return (text) => peopleOf(text, factor);
}

const CHOICES = {
  people: ['population-leave', 'population-people', 'population-thousands'],
  thousands: ['population-thousands', 'population-people', 'population-leave'],
  millions: ['population-millions', 'population-people', 'population-leave'],
  shares: ['population-leave', 'population-people'],
} as const;

function unitOf(column: string): keyof typeof CHOICES {
  const name = column.toLowerCase();
  if (SHARES.test(name)) return 'shares';
  if (MILLIONS.test(name)) return 'millions';
  return THOUSANDS.test(name) ? 'thousands' : 'people';
}

interface People {
  readonly value: number;
  /** One mark before three digits was taken for a group of thousands. */
  readonly grouped: boolean;
  readonly fraction: boolean;
}

function readPeople(cell: string): People {
  const text = cell.replace(/[\u00a0\u202f\u2009]/g, ' ').trim();
  if (GROUPED_ONCE.test(text)) return { value: Number(text.replace(/[.,]/, '')), grouped: true, fraction: false };
  const value = GROUPED.test(text) ? Number(text.replace(/\D/g, '')) : parseNumber(text);
  return value >= 0 && Number.isFinite(value)
    ? { value, grouped: false, fraction: !Number.isInteger(value) }
    : { value: NaN, grouped: false, fraction: false };
}

/** People of a cell counted in `factor`: in thousands and millions a mark is a decimal one. */
function peopleOf(cell: string, factor: number): number | null {
  const { value, grouped } = readPeople(cell);
  if (Number.isNaN(value)) return null;
  return Math.round(grouped && factor > 1 ? (value / 1000) * factor : value * factor);
}
