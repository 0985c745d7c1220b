/**
 * What stands beneath the four lines, as sections of sentences: what the page shows, a screen reader reads and the card
 * prints.
 */
import { otherKinds } from '../../analysis/published/otherKinds';
import type { Age } from '../../analysis/published/age';
import { areaFacts, type AreaFacts, type CellFacts, type DistrictFacts } from '../../analysis/resident/areaFacts';
import type { Near } from '../../analysis/resident/nearest';
import { parseIndicators } from '../../domain/parse/indicators';
import { districtNames, type DistrictFact } from '../../domain/districtFacts';
import { actualsOf, newestOf, type Indicator } from '../../domain/indicator';
import { SOURCE_MARKS, sourceUrl, type SourceMark } from '../../domain/sourcePages';
import { CONFOUNDED, FOUNDING_FACTS, SOURCE_PAGES } from '../../domain/thisCityFacts';
import { SMALLEST_COUNT, type Snapshot, type SnapshotPost } from '../../domain/snapshot';
import { dayParts } from '../../i18n/dates';
import { isStated } from '../../i18n/stated';
import type { EarlierYear, ResidentMessages, ResidentMore } from '../../i18n/residentMessages';
import { keptFile } from '../../sources/keptFile';
import { parseJson } from './borders';
import { countTables } from './countTables';
import { earlierYears, hoursOf, nearWords, wordingOf, type FirstInput, type Said, type Wording } from './firstLines';
import { line, own, type Line, type Section, type Part } from './line';
import { cardLines, foundLines, manyPrecincts, type FoundPlace } from './precinctLines';
import type { SinceVisit } from './visit';
import type { Locale } from '../../i18n/locale';
import { residentMore } from '../../i18n/residentLater';

export interface AreaInput extends Said {
  /** The four lines above, with what came after them. */
  readonly first?: Section;
  /** By what the point was found, where there is one. */
  readonly found?: FoundPlace | null;
  readonly district: DistrictFact | null;
  readonly hasPoint: boolean;
  readonly facts: AreaFacts;
  /** The city's published figures; what they lack is not said. */
  readonly indicators: readonly Indicator[];
  readonly snapshot: Snapshot | null;
  /** Of the snapshot today; null of an example and without a snapshot. */
  readonly age: Age | null;
  /** Today by the city's clock, ISO. */
  readonly today: string;
  /** Precincts at hand, from the operator's file or the snapshot. */
  readonly hasPrecincts: boolean;
  /** False while precincts may still be on their way. */
  readonly isWhole: boolean;
  /** What is published could not be read; nothing is said then of what is not published. */
  readonly isUnread: boolean;
  readonly visit: SinceVisit | null;
}

/** The words of the page and how they are put. */
interface Words extends Wording {
  readonly m: ResidentMessages;
  readonly more: ResidentMore;
  /** How exactly the place is known. */
  readonly withinM: number;
}

/** Nothing of an example is said without the word in the sentence; what comes from published facts needs none. */
export const areaSections = (m: ResidentMessages, more: ResidentMore, input: AreaInput): readonly Section[] =>
  withSourceLinks(sectionsOf(m, more, input));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
function postWithHours(m: ResidentMessages, more: ResidentMore, near: Near<SnapshotPost>, withinM: number): string {
  const what = capital(m.nearby(nearWords(near, withinM)));
  return near.what.hours === 'unknown'
    ? `${what}; ${m.hours.unknown}.`
    : more.post.withHours(what, hoursOf(m, near.what.hours));
}

/** Either of the two compared years holds days of the season that the published figures call quarantine. */
function touchesQuarantine({ answer: { district } }: FirstInput): boolean {
  const { change, endsOn } = district?.change ?? { change: null, endsOn: null };
  if (!CONFOUNDED || !change || endsOn === null) return false;
  const { year, month } = dayParts(endsOn);
  const [from, to] = CONFOUNDED.quarantineMonths;
  /** Months from the year's start to the last one compared. */
  const last = 12 * (year - CONFOUNDED.year) + month;
  return from <= last && to > last - 24;
}

/**
 * The four lines with what comes after them: that one of the compared years is that of a quarantine, and what paper
 * says of posts.
 */
export function withBeneath(m: ResidentMessages, more: ResidentMore, first: Section, input: FirstInput): Section {
  const causes = touchesQuarantine(input) ? confoundingLines(more, 'plain') : [];
  const { lines, ...section } = withPaperPosts(m, more, first, input);
  return { ...section, lines: [...lines, ...causes.map(linked)] };
}

/** What else happened in the year that was published to be unlike others. */
function confoundingLines({ facts }: ResidentMore, kind: Line['kind']): readonly Line[] {
  if (!CONFOUNDED) return [];
  const causes = [...CONFOUNDED.facts, ...CONFOUNDED.quarantineFacts].join(', ');
  return [line(kind, facts.confounding(CONFOUNDED.year, causes))];
}

/**
 * The four lines with what paper says of posts: which are near and when they are open. Which of them is open now is
 * said on the screen alone, for who reads the card reads it at another hour.
 */
function withPaperPosts(m: ResidentMessages, more: ResidentMore, first: Section, input: FirstInput): Section {
  const {
    answer: { post },
    snapshot,
  } = input;
  if (!post || !snapshot || !input.hasPoint) return first;
  const { of, mark } = wordingOf(m, input);
  const at = first.lines.findIndex(({ label }) => label === m.lines.labels.post);
  const after = first.lines.findIndex(({ label }, k) => k > at && label !== undefined);
  if (at < 0 || after < 0) return first;
  const near = [...(post.open ? [post.open] : []), ...(post.other ? [post.other.near] : [])].sort(
    (a, b) => a.distanceM - b.distanceM,
  );
  const paper = near.map((one, k) =>
    line(k === 0 ? 'lead' : 'plain', of(postWithHours(m, more, one, input.found?.withinM ?? 0)), {
      isPrinted: 'only',
      ...(k === 0 ? { label: more.post.onPaper, mark } : {}),
    }),
  );
  const shown = first.lines.slice(at, after).map((one): Line => ({ ...one, isPrinted: false }));
  return {
    ...first,
    lines: [
      ...first.lines.slice(0, at),
      ...(near.length === 0 ? first.lines.slice(at, after) : [...shown, ...paper]),
      ...first.lines.slice(after),
    ],
  };
}

function sectionsOf(m: ResidentMessages, more: ResidentMore, input: AreaInput): readonly Section[] {
  const { district, facts, snapshot, age, hasPrecincts, isWhole, isUnread, visit } = input;
  const words: Words = { m, more, withinM: input.found?.withinM ?? 0, ...wordingOf(m, input) };
  const act: Section = { id: 'act', title: more.sections.act, lines: more.act.map((text) => line('item', text)) };
  const ending = (before: readonly Section[]): readonly Section[] => [
    ...before,
    act,
    { id: 'facts', title: more.sections.facts, lines: factLines(more, input) },
    {
      id: 'data',
      title: more.sections.data,
      lines: [
        ...dataLines(words, snapshot),
        ...sourceLines(more, [...(input.first ? [input.first] : []), ...before]),
        line('quiet', more.printed(dayParts(input.today)), { isPrinted: 'only' }),
      ],
    },
  ];
  if (!district) return ending([]);
  return ending([
    ...(isUnread && !snapshot ? [] : [usualSection(words, snapshot, district, facts, age?.isPast ?? false, isWhole)]),
    ...(isWhole || hasPrecincts ? [inspectorSection(words, input)] : []),
    postSection(words, input),
    plannedSection(words, input),
    ...(visit && snapshot?.status !== 'illustrative'
      ? [{ id: 'visit' as const, title: more.sections.visit, lines: visitLines(more, visit) }]
      : []),
  ]);
}

function usualSection(
  words: Words,
  snapshot: Snapshot | null,
  fact: DistrictFact,
  { district, cell }: AreaFacts,
  isPast: boolean,
  isWhole: boolean,
): Section {
  const { m, more, of, markOf } = words;
  const title = isPast ? more.usual.titleThen : more.usual.title;
  if (!snapshot || !district) return { id: 'usual', title, lines: [line('quiet', more.usual.noDataHow)] };
  const { now, before, usual, endsOn, rates, trend, year, yearCount, completeThrough, isHoled, isBeforeHoled, change } =
    district;
  const names = districtNames(fact);
  const isOfYear = now === null && yearCount !== null && year !== null;
  const lastDay = isOfYear ? lastDayOf(year) : endsOn;
  const lines: Line[] = [];
  const said = (text: string): Line =>
    line(
      lines.length === 0 ? 'lead' : 'plain',
      of(text),
      lines.length === 0 && lastDay !== null ? { mark: markOf(lastDay) } : {},
    );
  if (now !== null && endsOn) lines.push(said(more.usual.now(now, names, dayParts(endsOn))));
  else if (isOfYear) lines.push(said(more.usual.year(yearCount, names, year)));
  // Limits are reckoned from twelves of months, which have a last day.
  const past = endsOn !== null && 'past' in usual ? earlierYears(dayParts(endsOn), usual.past) : [];
  if (usual.verdict !== null) lines.push(said(more.usual.range(usual.low, usual.high, past)));
  else if (usual.why === 'too-wide') lines.push(said(more.usual.tooWide(usual.low, usual.high, past)));
  else if (now !== null && before !== null && !isHoled && !isBeforeHoled) lines.push(said(more.usual.before(before)));
  if (rates)
    lines.push(
      said(more.usual.rate(rates.district, rates.city)),
      said(
        more.usual.heads(
          rates.district.heads,
          rates.city?.heads ?? null,
          dayParts(rates.headsOn),
          rates.isExtrapolated,
        ),
      ),
    );
  if (isHoled) lines.push(said(more.usual.holed));
  if (completeThrough !== null) lines.push(said(more.usual.stillArriving(dayParts(completeThrough))));
  // The title asks: without any figure it is still answered.
  if (lines.length === 0 && usual.verdict === null && usual.why !== 'too-wide')
    lines.push(line('lead', of(m.lines.unjudged[usual.why](m.lines.wheres.district))));
  lines.push(line('quiet', of(more.usual.caution), { isPrinted: true }));
  if (change.change && change.change.word !== 'unclear') lines.push(line('quiet', of(more.usual.yearsDiffer)));
  if (trend.filter(({ count }) => count !== null).length > 1)
    lines.push(line('quiet', of(trendSentence(more, fact, trend))));
  // They wait until everything is here.
  const counts = isWhole ? countTables(more, of, snapshot, fact, district) : null;
  if (counts?.empty) lines.push(line('quiet', counts.empty));
  // What is counted of a smaller ground comes last, so that no count of the district follows it.
  if (cell) lines.push(line('head', more.cell.title), ...cellLines(words, cell));
  return { id: 'usual', title, lines, ...(counts ? { tables: counts.tables } : {}) };
}

function trendSentence({ usual }: ResidentMore, fact: DistrictFact, trend: DistrictFacts['trend']): string {
  const known = trend.map(({ count }) => count).filter((count) => count !== null);
  const without = (why: 'withheld' | 'no-data'): number => trend.filter((month) => month.why === why).length;
  return usual.trend(
    districtNames(fact),
    trend[0].month,
    trend[trend.length - 1].month,
    Math.min(...known),
    Math.max(...known),
    without('withheld'),
    without('no-data'),
  );
}

function cellLines(
  { m, more, of, markOf }: Words,
  { usual, yearly, perKm2, comparable, hasVisitors, areaKm2 }: CellFacts,
): readonly Line[] {
  const lines: Line[] = [];
  const last = yearly[yearly.length - 1];
  const years = line('plain', of(more.cell.years(yearly)));
  const named = (past: readonly number[]): readonly EarlierYear[] =>
    past.map((count, k): EarlierYear => [`${yearly[yearly.length - 2 - k].year}`, count]).reverse();
  if (usual.verdict !== null)
    lines.push(
      line('lead', of(more.cell.verdict(usual.verdict, areaKm2, last.year, usual.hidesHalf)), {
        mark: markOf(lastDayOf(last.year)),
      }),
      years,
      line('plain', of(more.cell.range(usual.low, usual.high, usual.past.length))),
    );
  else
    lines.push(
      line('lead', of(more.cell.area(areaKm2))),
      years,
      line(
        'plain',
        of(
          usual.why === 'too-wide'
            ? more.usual.tooWide(usual.low, usual.high, named(usual.past))
            : m.lines.unjudged[usual.why](m.lines.wheres.around),
        ),
      ),
    );
  lines.push(line('plain', of(more.cell.perKm2(perKm2, last.year))));
  if (comparable)
    lines.push(line('plain', of(more.cell.comparable(comparable.cells, comparable.low, comparable.high))));
  if (hasVisitors) lines.push(line('plain', of(more.cell.visitors)));
  lines.push(line('quiet', of(more.cell.noPopulation)));
  return lines;
}

/** Of a whole calendar year, ISO. */
const lastDayOf = (year: number): string => `${year}-12-31`;

function inspectorSection(
  words: Words,
  { facts: { precinct, precincts }, found = null, hasPrecincts, hasPoint, isUnread, today, cardNote }: AreaInput,
): Section {
  const { m, more, ofCard: of, cardMark: mark } = words;
  const { inspector } = m;
  const labels = more.inspector;
  const head = { id: 'inspector' as const, title: more.sections.inspector };
  const call = [line('plain', inspector.call), line('quiet', labels.fact)];
  const note = cardNote ? [line('plain', cardNote)] : [];
  if (!precinct && precincts.length > 0 && found)
    return { ...head, lines: [...note, ...manyPrecincts(words, of, precincts, found, today), ...call] };
  if (!precinct) {
    if (isUnread && !hasPrecincts) return { ...head, lines: [line('lead', m.lines.unread), ...call] };
    const why = !hasPrecincts ? inspector.notPublished : hasPoint ? inspector.notHere : inspector.needsPoint;
    const isClaim = hasPrecincts && hasPoint;
    return {
      ...head,
      lines: [
        isClaim ? line('lead', of(why), { mark }) : line('lead', why),
        ...call,
        ...(hasPrecincts ? [] : [line('quiet', labels.how)]),
      ],
    };
  }
  return {
    ...head,
    ...(precinct.photo === null
      ? {}
      : { photo: { src: precinct.photo, alt: labels.photo(precinct.inspector ?? precinct.number) } }),
    lines: [
      line('lead', of(inspector.precinct(own(precinct.number))), { mark }),
      ...note,
      ...cardLines(words, of, precinct, today),
      ...foundLines(of, found),
      ...call,
    ],
  };
}

function nearLines({ m, more, of, mark, withinM }: Words, near: Near<SnapshotPost>): readonly Line[] {
  return [
    line('lead', of(more.post.near(m.nearby(nearWords(near, withinM)))), { mark }),
    line(
      'plain',
      of(near.what.hours === 'unknown' ? `${capital(m.hours.unknown)}.` : more.post.hours(hoursOf(m, near.what.hours))),
    ),
  ];
}

/** Why nothing is said: where what is published could not be read, nobody knows that it is not published. */
const unpublished = (m: ResidentMessages, { isUnread, snapshot }: AreaInput, notPublished: string): string =>
  isUnread && !snapshot ? m.lines.unread : notPublished;

function postSection(words: Words, input: AreaInput): Section {
  const {
    facts: { post, mobile },
    indicators,
    snapshot,
    hasPoint,
  } = input;
  const { m, more, of } = words;
  const isPublished = snapshot?.posts.some(({ kind }) => kind !== 'planned') ?? false;
  const near = [post, mobile].flatMap((found) => (found ? nearLines(words, found) : []));
  const lines = !isPublished
    ? [
        line('lead', unpublished(m, input, m.post.notPublished)),
        ...said('quiet', newestOf(indicators, 'modular-posts'), more.post.facts),
      ]
    : hasPoint
      ? [...near, line('quiet', of(more.post.walk))]
      : [line('lead', m.post.needsPoint)];
  return { id: 'post', title: more.sections.post, lines };
}

function plannedSection(words: Words, input: AreaInput): Section {
  const {
    facts: { planned },
    indicators,
    snapshot,
    hasPoint,
  } = input;
  const { m, more, of, mark } = words;
  const isPublished = snapshot?.posts.some(({ kind }) => kind === 'planned') ?? false;
  const lines = !isPublished
    ? [
        line('lead', unpublished(m, input, more.planned.notPublished)),
        ...said('quiet', newestOf(indicators, 'modular-posts-planned'), more.planned.fact),
      ]
    : planned
      ? nearLines(words, planned)
      : [hasPoint ? line('lead', of(more.planned.none), { mark }) : line('lead', m.post.needsPoint)];
  return { id: 'planned', title: more.sections.planned, lines };
}

function visitLines(
  { visit: words }: ResidentMore,
  { visitedOn, isOther, change, counts }: SinceVisit,
): readonly Line[] {
  if (!visitedOn) return [line('plain', isOther ? words.other : words.first)];
  if (!change) return [line('plain', words.same(visitedOn))];
  const said = change.how === 'newer' ? words.newer : words.replaced;
  return [
    line('plain', change.now ? said(visitedOn, change.before, change.now) : words.gone(visitedOn, change.before)),
    ...(counts ? [line('plain', words.counts(counts.before, counts.now))] : []),
  ];
}

/** What a published figure says; nothing where it is not published. */
const said = (kind: Line['kind'], figure: Indicator | null, words: (figure: Indicator) => string): readonly Line[] =>
  figure ? [line(kind, words(figure))] : [];

function factLines(
  more: ResidentMore,
  { district, facts: { district: here }, indicators }: AreaInput,
): readonly Line[] {
  const { facts } = more;
  const crime = actualsOf(indicators, 'crime-level');
  return [
    // Where a rate is given, the people it is reckoned with are the one population of the page.
    ...(district && !here?.rates
      ? [line('item', facts.population(districtNames(district), district.population, district.atLeast))]
      : []),
    ...(crime.length > 0 ? [line('item', facts.crime(crime))] : []),
    ...confoundingLines(more, 'item'),
    ...said('item', newestOf(indicators, 'stationary-posts'), facts.posts),
    ...said('item', newestOf(indicators, 'people-per-precinct-point'), facts.points),
  ];
}

/**
 * What the marks in the sentences stand for, and who published it: on paper, which has no list of facts, those that
 * stand on it.
 */
function sourceLines({ facts }: ResidentMore, sections: readonly Section[]): readonly Line[] {
  const sentence = (marks: readonly SourceMark[]): string =>
    `${facts.sourcesTitle}: ${marks
      .map((mark) => {
        const publishers = SOURCE_PAGES[mark].map((page) =>
          'isSite' in page ? facts.site(page.publisher) : page.publisher,
        );
        return `${mark === 'F' ? FOUNDING_FACTS : mark} – ${facts.sources[mark]}: ${publishers.join(', ')}`;
      })
      .join('; ')}.`;
  const printed = sections
    .flatMap(({ lines }) => lines)
    .filter(({ kind, isPrinted }) => kind !== 'quiet' || isPrinted)
    .map(({ text }) => text)
    .join(' ');
  const marks = SOURCE_MARKS.filter((mark) => (mark === 'F' ? /\bF\d/ : new RegExp(`\\b${mark}\\b`)).test(printed));
  return [
    line('quiet', sentence(SOURCE_MARKS)),
    ...(marks.length > 0 ? [line('quiet', sentence(marks), { isPrinted: 'only' as const })] : []),
  ];
}

function dataLines({ m, more: { data }, of }: Words, snapshot: Snapshot | null): readonly Line[] {
  if (!snapshot) return [line('plain', data.none)];
  const { title, source, from, through, smallestCount = SMALLEST_COUNT, roundedTo, rhythmDays } = snapshot;
  const said = (words: string | null, instead: string): string => (isStated(words) ? m.quote(own(words)) : instead);
  return [
    // The words of an example's file are its maker's; ours say the same in the reader's language.
    line(
      'plain',
      snapshot.status === 'illustrative'
        ? m.exampleMode.on
        : of(data.source(said(title, data.notStated.title), said(source, data.notStated.source))),
    ),
    line('plain', of(data.period(dayParts(from), dayParts(through)))),
    line('quiet', of(data.otherKinds(otherKinds(snapshot))), { isPrinted: true }),
    line('quiet', of(data.small(smallestCount)), { isPrinted: true }),
    ...(roundedTo === undefined ? [] : [line('quiet', of(data.rounded(roundedTo)), { isPrinted: true })]),
    ...(rhythmDays === undefined ? [] : [line('quiet', of(data.rhythm(rhythmDays)))]),
    line('quiet', of(data.cells)),
  ];
}

const SOURCE = /\b([FP]\d{1,2})\b/;

/**
 * The same sections, the marks of sources in our sentences (F4, P10) made links to where the fact is published. An
 * operator's words are left alone.
 */
const withSourceLinks = (sections: readonly Section[]): readonly Section[] =>
  sections.map((section) => ({ ...section, lines: section.lines.map(linked) }));

const linked = (line: Line): Line => ({
  ...line,
  parts: line.parts.flatMap((part) => (part.isOwn || part.href ? [part] : split(part.text))),
});

function split(text: string): readonly Part[] {
  return text.split(SOURCE).flatMap((piece, k): readonly Part[] => {
    // Every second piece is a mark.
    const href = k % 2 === 1 ? sourceUrl(piece) : null;
    return piece === '' ? [] : [href === null ? { text: piece } : { text: piece, href }];
  });
}

/** From the host, or as they were kept; a phone is spared them until something is said of them. */
async function loadIndicators(base: string): Promise<readonly Indicator[]> {
  const { value } = await keptFile(`${base}geo/indicators.json`, (text) => {
    const read = parseIndicators(parseJson(text));
    return read.ok ? read.value : null;
  });
  return value ?? [];
}

/** Everything the page needs to say what stands beneath the four lines, in one language. */
export interface Beneath {
  readonly m: ResidentMessages;
  readonly more: ResidentMore;
  readonly indicators: readonly Indicator[];
  readonly areaFacts: typeof areaFacts;
  readonly areaSections: typeof areaSections;
  readonly withBeneath: typeof withBeneath;
}

export async function loadBeneath(m: ResidentMessages, locale: Locale, base: string): Promise<Beneath> {
  const [more, indicators] = await Promise.all([residentMore(locale), loadIndicators(base)]);
  return { m, more, indicators, areaFacts, areaSections, withBeneath };
}
