/** Pieces that several scenes' sheets share. */
import { compareSums } from '../../../analysis/comparison/compareSums';
import { isTooRounded } from '../../../analysis/comparison/rounding';
import type { CountSum } from '../../../analysis/comparison/sumCounts';
import { holeIn, newCategories, type Days } from '../../../analysis/published/holes';
import { CONFOUNDED } from '../../../domain/thisCityFacts';
import { parseDate, type Period } from '../../../domain/period';
import { dayOf, midnightOfDay, wallTime } from '../../../domain/clock';
import type { Count, Snapshot } from '../../../domain/snapshot';
import { formatDate, formatNumber, messagesFor, nameIn, type Locale } from '../../../i18n';
import { isStated } from '../../../i18n/stated';
import { periodWords } from '../../words/dates';
import { sourceWords } from '../../words/indicators';
import type { Figure, Moment, Sheet, WallData } from './sheet';

/** Made of invented incidents: nothing of it is said of a real place. */
export const isExample = (snapshot: Snapshot): boolean => snapshot.status === 'illustrative';

/** A sheet of the snapshot's counts with everything that always stands on it; `more` fills in the scene's own part. */
export function countSheet(
  { snapshot }: WallData,
  { slide, locale }: Moment,
  title: string,
  more: Partial<Sheet>,
): Sheet {
  const t = messagesFor(locale).wall;
  const example = isExample(snapshot);
  const heading = slide.scene.title === '' ? title : slide.scene.title;
  return {
    kind: slide.scene.kind,
    period: '',
    filters: [],
    marks: example ? [t.marks.example] : [],
    watermark: example ? t.watermark : null,
    stamp: '',
    figures: [],
    charts: [],
    sentences: [],
    caption: slide.scene.text,
    sources: sourcesOf(snapshot, locale),
    ...more,
    title: example ? t.exampleTitle(heading) : heading,
  };
}

/** The snapshot's own source; of an example, the word for it, since its title is a file's. */
export function sourcesOf(snapshot: Snapshot, locale: Locale): readonly string[] {
  const t = messagesFor(locale);
  const { title, source } = snapshot;
  return [
    t.wall.foot.source(
      isExample(snapshot)
        ? t.domain.datasets['demo-incidents']
        : isStated(source)
          ? [title, source].filter(isStated).join(', ')
          : t.wall.foot.notStated,
    ),
  ];
}

/** Where facts that a sentence leans on come from, one piece each. */
export const factSources = (locale: Locale, facts: readonly string[]): readonly string[] => [
  ...new Set(facts.map((fact) => sourceWords(locale, fact))),
];

/** Facts behind the sentence on confounding: the police's own reasons, and the whole country's fall. */
export const CONFOUNDING_FACTS: readonly string[] = CONFOUNDED?.facts ?? [];

/**
 * The sentence on confounding, which the foot gives the sources of; none for a city without such a year.
 */
export function confoundingWords(locale: Locale): readonly string[] {
  if (!CONFOUNDED) return [];
  return [messagesFor(locale).indicators.confounding(CONFOUNDED.year)];
}

/** The sentence on counts that are held against those of the quarantine. */
export const quarantineWords = (locale: Locale): readonly string[] =>
  CONFOUNDED ? [messagesFor(locale).wall.quarantine(CONFOUNDED.year)] : [];

/** Facts behind it. */
export const QUARANTINE_FACTS: readonly string[] = CONFOUNDED?.quarantineFacts ?? [];

/** A sentence that counts something: from example data it carries the word. */
export const counted = (snapshot: Snapshot, locale: Locale, sentence: string): string =>
  isExample(snapshot) ? messagesFor(locale).wall.exampleSentence(sentence) : sentence;

/** Of the counts of a sum; a least value without more of them is taken for the sum, and two of them for a change. */
const MOST_WITHHELD_SHARE = 0.1;

/** Whether a sum is shown at all: without withheld counts, or with so few that a least value stands for it. */
export const isPublished = (sum: CountSum | null): boolean =>
  sum !== null && (sum.withheld === 0 || (sum.known > 0 && sum.withheld <= MOST_WITHHELD_SHARE * sum.of));

/** A published sum; with few withheld counts in it, a least value; with more, that it is not published. */
export function sumText(locale: Locale, sum: CountSum | null): string {
  const t = messagesFor(locale).wall.count;
  if (!sum) return messagesFor(locale).shell.notPublished;
  if (sum.withheld === 0) return formatNumber(locale, sum.known);
  return isPublished(sum) ? t.atLeast(sum.known) : t.withheld;
}

/** What such a sum counts; nothing where no number is shown. */
export const sumNoun = (locale: Locale, sum: CountSum | null): { readonly noun?: string } =>
  sum && isPublished(sum) ? { noun: messagesFor(locale).wall.count.noun(sum.known) } : {};

/** One published count in words. */
export const countText = (locale: Locale, count: Count): string =>
  count === null ? messagesFor(locale).wall.count.withheld : messagesFor(locale).wall.count.incidents(count);

/**
 * A sum held against the one of a year earlier; `hole` says why they cannot be compared, though both are there. `days`
 * are the lengths of the two stretches where those may differ.
 */
export function comparedFigure(
  locale: Locale,
  label: string,
  now: CountSum | null,
  before: CountSum | null,
  hole: string | null,
  days?: { readonly now: number; readonly before: number },
): Figure {
  const { wall, comparison } = messagesFor(locale);
  const t = wall.compared;
  const earlier = before ? [t.before(sumText(locale, before))] : [];
  const shown = { label, value: sumText(locale, now), ...sumNoun(locale, now) };
  if (hole !== null) return { ...shown, verdict: null, details: [...earlier, hole] };
  const result = compareSums(now, before, days);
  if (!result.change)
    return { ...shown, verdict: null, details: [...earlier, result.why === 'withheld' ? t.withheld : t.noData] };
  const { ratio, interval, days: unequal } = result.change;
  if (ratio === null || !interval) return { ...shown, verdict: null, details: [...earlier, t.tooFew] };
  const [low, high] = interval;
  const verdict = low > 0 ? t.above : high < 0 ? t.below : t.usual;
  return {
    ...shown,
    verdict: `${comparison.ratio(ratio)}, ${verdict}`,
    details: [...earlier, ...(unequal ? [t.perDay(unequal.now, unequal.before)] : []), t.interval(low, high)],
  };
}

/**
 * Why sums of rounded counts cannot be compared, in words; null when they can. A sum that is not there is another
 * matter.
 */
export const roundedText = (
  { roundedTo }: Snapshot,
  locale: Locale,
  sums: readonly (Pick<CountSum, 'known' | 'of'> | null)[],
): string | null =>
  isTooRounded(
    roundedTo,
    sums.filter((sum) => sum !== null),
  )
    ? messagesFor(locale).wall.compared.rounded
    : null;

/**
 * Why two stretches of days cannot be compared, in words: a hole in either, or kinds that were not recorded before;
 * null when they can.
 */
export function holeText(
  snapshot: Snapshot,
  locale: Locale,
  district: string | null,
  now: Days,
  before: Days,
): string | null {
  const { wall, domain } = messagesFor(locale);
  const hole = holeIn(snapshot, district, now) ?? holeIn(snapshot, district, before);
  if (hole) return wall.compared.holes[hole];
  const kinds = newCategories(snapshot, before, now);
  return kinds.length > 0
    ? wall.compared.notRecordedBefore(kinds.map((kind) => domain.categories[kind]).join(', '))
    : null;
}

/** Dates of the days from the first to the last, both included. */
export function daysText(locale: Locale, firstMs: number, lastMs: number): string {
  return periodWords(locale, { fromMs: firstMs, toMs: nextDay(lastMs) });
}

/** The midnight after. */
function nextDay(utcMs: number): number {
  return midnightOfDay(dayOf(utcMs) + 1);
}

/** Said of changes, and only where one is given. */
export const causeWords = (locale: Locale, figures: readonly Figure[]): readonly string[] =>
  figures.some(({ verdict }) => verdict !== null) ? [messagesFor(locale).wall.notCause] : [];

/** An ISO date of the snapshot in words. */
export function isoText(locale: Locale, iso: string): string {
  const day = parseDate(iso);
  return day.ok ? formatDate(locale, wallTime(day.value)) : iso;
}

/** A stretch of the snapshot's months, both included, as a period. */
export function monthsPeriod(first: string, last: string): Period | null {
  const from = parseDate(`${first}-01`);
  const [year, month] = last.split('-').map(Number);
  const to = parseDate(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`);
  return from.ok && to.ok ? { fromMs: from.value, toMs: to.value } : null;
}

export const monthsText = (locale: Locale, first: string, last: string): string => {
  const period = monthsPeriod(first, last);
  return period ? periodWords(locale, period) : '';
};

/** What a scene that looks at one district, or at none, says of it among its filters. */
export function placeFilter({ districts, snapshot }: WallData, { slide, locale }: Moment): string {
  const t = messagesFor(locale).wall;
  const district = districts.find(({ id }) => id === slide.district);
  if (!district) return t.filters.wholeCity;
  const name = nameIn(locale, district.names);
  return isExample(snapshot) ? t.exampleTitle(name) : name;
}

/** Of the season that the published figures call quarantine. */
export function inQuarantine(utcMs: number): boolean {
  const { year, month } = wallTime(utcMs);
  if (year !== CONFOUNDED?.year) return false;
  const [first, last] = CONFOUNDED.quarantineMonths;
  return month >= first && month <= last;
}
