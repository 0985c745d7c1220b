/** The resident's answer as sections of sentences: what the page shows, a screen reader reads and the card prints. */
import type { AreaFacts, CellFacts, DistrictFacts } from '../../analysis/resident/areaFacts';
import type { Near } from '../../analysis/resident/nearest';
import type { DistrictFact } from '../../domain/districtFacts';
import { districtNames } from '../../domain/districtFacts';
import type { Hours } from '../../domain/post';
import type { Precinct } from '../../domain/precinct';
import type { Snapshot, SnapshotPost } from '../../domain/snapshot';
import { dayParts } from '../../i18n/dates';
import type { ResidentMessages } from '../../i18n/residentMessages';
import { cardLines, foundLines, manyPrecincts, type FoundPlace } from './precinctLines';
import type { SinceVisit } from './visit';

export type SectionId = 'usual' | 'inspector' | 'post' | 'planned' | 'visit' | 'act' | 'facts' | 'data';

export interface Line {
  readonly text: string;
  /** lead: the answer in one sentence; head: a title inside the section; item: one of a list; quiet: how to read it. */
  readonly kind: 'lead' | 'plain' | 'head' | 'item' | 'quiet';
}

export interface Section {
  readonly id: SectionId;
  readonly title: string;
  readonly lines: readonly Line[];
  /** Months for a small picture; its words are among the lines, so it waits until everything is here. */
  readonly bars?: DistrictFacts['trend'];
  readonly card?: Precinct;
}

export interface AreaInput {
  readonly district: DistrictFact | null;
  readonly hasPoint: boolean;
  /** By what the point was found, where there is one. */
  readonly found?: FoundPlace | null;
  readonly facts: AreaFacts;
  readonly snapshot: Snapshot | null;
  /** Precincts at hand, from the operator's file or the snapshot. */
  readonly hasPrecincts: boolean;
  /** False while precincts may still be on their way. */
  readonly isWhole: boolean;
  /** What is published could not be read; nothing is said then of what is not published. */
  readonly isUnread: boolean;
  readonly visit: SinceVisit | null;
  /** Puts before a sentence whose the figures are, and whose the precincts; the publisher's own need nothing. */
  readonly of?: Of;
  readonly ofCard?: Of;
  /** What is said of the file on the inspector's card; null = nothing. */
  readonly cardNote?: string | null;
}

/** Nothing of an example is said without the word in the sentence; what comes from published facts needs none. */
export function areaSections(m: ResidentMessages, { district, hasPoint, found = null, facts, snapshot, hasPrecincts, isWhole, isUnread, visit, of: given, ofCard = given, cardNote = null }: AreaInput): readonly Section[] {
  const isExample = snapshot?.status === 'illustrative';
  const of: Of = given ?? (isExample ? m.example : plain);
  if (!district) return [
    { id: 'usual', title: m.sections.usual, lines: [line('plain', m.choose)] },
    { id: 'act', title: m.sections.act, lines: m.act.map((text) => line('item', text)) },
    { id: 'facts', title: m.sections.facts, lines: factLines(m, null) },
    { id: 'data', title: m.sections.data, lines: dataLines(m, of, snapshot) },
  ];
  return [
    isUnread && !snapshot ? { id: 'usual', title: m.sections.usual, lines: [line('lead', m.usual.unread)] } : usualSection(m, of, district, facts, isWhole),
    isWhole || hasPrecincts
      ? inspectorSection(m, ofCard ?? of, facts, found, hasPrecincts, hasPoint, isUnread, cardNote)
      : { id: 'inspector', title: m.sections.inspector, lines: [line('plain', m.loading)] },
    ...(isUnread && !snapshot ? [] : [postSection(m, of, facts, snapshot, hasPoint), plannedSection(m, of, facts, snapshot, hasPoint)]),
    ...(visit && !isExample ? [{ id: 'visit' as const, title: m.sections.visit, lines: visitLines(m, visit) }] : []),
    { id: 'act', title: m.sections.act, lines: m.act.map((text) => line('item', text)) },
    { id: 'facts', title: m.sections.facts, lines: factLines(m, district) },
    { id: 'data', title: m.sections.data, lines: dataLines(m, of, snapshot) },
  ];
}

export type Of = (text: string) => string;
const plain: Of = (text) => text;
const line = (kind: Line['kind'], text: string): Line => ({ kind, text });

function usualSection(m: ResidentMessages, of: Of, district: DistrictFact, { district: own, cell }: AreaFacts, isWhole: boolean): Section {
  const title = m.sections.usual;
  if (!own) return { id: 'usual', title, lines: [line('lead', m.usual.noData), line('quiet', m.usual.noDataHow)] };
  const { now, before, usual, lastMonth, rate, heads, cityRate, categories, trend, year, yearCount, completeThrough, isHoled } = own;
  const isTrend = trend.filter(({ count }) => count !== null).length > 1;
  const lines: Line[] = [];
  const names = districtNames(district);
  lines.push(line('lead', of(usual.verdict === null ? m.usual.unjudged[usual.why] : m.usual.verdict(usual.verdict, names))));
  if (now !== null && lastMonth) lines.push(line('plain', of(m.usual.now(now, lastMonth))));
  else if (yearCount !== null && year !== null) lines.push(line('plain', of(m.usual.year(yearCount, year))));
  if (usual.verdict !== null) lines.push(line('plain', of(m.usual.range(usual.low, usual.high, usual.periods))));
  else if (now !== null && before !== null && !isHoled) lines.push(line('plain', of(m.usual.before(before))));
  if (rate && heads !== null) lines.push(line('plain', of(m.usual.rate(rate.per1000, rate.low, rate.high, heads))));
  if (rate && cityRate) lines.push(line('plain', of(m.usual.cityRate(cityRate.per1000, cityRate.low, cityRate.high))));
  if (isHoled) lines.push(line('plain', of(m.usual.holed)));
  if (completeThrough !== null) lines.push(line('plain', of(m.usual.stillArriving(dayParts(completeThrough)))));
  lines.push(line('quiet', of(m.usual.caution)));
  if (cell) lines.push(line('head', m.cell.title), ...cellLines(m, of, cell));
  if (isTrend) lines.push(line('plain', of(trendSentence(m, trend))));
  if (year !== null) {
    lines.push(line('head', m.usual.categories(year)));
    lines.push(...categories.map(({ category, count }) => line('item', of(m.usual.category(m.categories[category], count)))));
  }
  return { id: 'usual', title, lines, ...(isTrend && isWhole ? { bars: trend } : {}) };
}

function trendSentence(m: ResidentMessages, trend: DistrictFacts['trend']): string {
  const known = trend.map(({ count }) => count).filter((count) => count !== null);
  return m.usual.trend(trend[0].month, trend[trend.length - 1].month, Math.min(...known), Math.max(...known), trend.length - known.length);
}

function cellLines(m: ResidentMessages, of: Of, { usual, yearly, perKm2, comparable, hasVisitors, areaKm2 }: CellFacts): readonly Line[] {
  const lines: Line[] = [];
  const last = yearly[yearly.length - 1];
  if (usual.verdict !== null) lines.push(line('lead', of(m.cell.verdict(usual.verdict, areaKm2))), line('plain', of(m.cell.range(usual.low, usual.high, usual.periods))));
  else lines.push(line('lead', of(m.cell.area(areaKm2))), line('plain', of(m.usual.unjudged[usual.why])));
  lines.push(...yearly.map(({ year, count }) => line('item', of(m.cell.year(year, count)))));
  lines.push(line('plain', of(m.cell.perKm2(perKm2, last.year))));
  if (comparable) lines.push(line('plain', of(m.cell.comparable(comparable.cells, comparable.low, comparable.high))));
  if (hasVisitors) lines.push(line('plain', of(m.cell.visitors)));
  lines.push(line('quiet', of(m.cell.noPopulation)));
  return lines;
}

function inspectorSection(m: ResidentMessages, of: Of, { precinct, precincts }: AreaFacts, found: FoundPlace | null, hasPrecincts: boolean, hasPoint: boolean, isUnread: boolean, note: string | null): Section {
  const { inspector: words } = m;
  const head = { id: 'inspector' as const, title: m.sections.inspector };
  if (precincts.length > 1 && found) return { ...head, lines: [...(note === null ? [] : [line('plain', note)]), ...manyPrecincts(m, of, precincts, found), line('plain', words.call), line('quiet', words.fact)] };
  if (!precinct) {
    if (isUnread && !hasPrecincts) return { ...head, lines: [line('lead', m.usual.unread), line('plain', words.call), line('quiet', words.fact)] };
    const why = !hasPrecincts ? words.notPublished : hasPoint ? words.notHere : words.needsPoint;
    return { ...head, lines: [line('lead', hasPrecincts ? of(why) : why), line('plain', words.call), line('quiet', words.fact), ...(hasPrecincts ? [] : [line('quiet', words.how)])] };
  }
  return {
    ...head,
    card: precinct,
    lines: [
      line('lead', of(words.precinct(precinct.number))),
      ...(note === null ? [] : [line('plain', note)]),
      ...cardLines(m, of, precinct),
      ...foundLines(of, found),
      line('plain', words.call), line('quiet', words.fact),
    ],
  };
}

function nearLines(m: ResidentMessages, of: Of, { what, distanceM, walkMin, direction }: Near<SnapshotPost>): readonly Line[] {
  const { kind, name, hours } = what;
  return [
    line('lead', of(m.post.near({ kind, name, metres: distanceM, minutes: walkMin, direction }))),
    line('plain', of(m.post.hours(hoursOf(m, hours)))),
  ];
}

const hoursOf = (m: ResidentMessages, hours: Hours): string =>
  hours === 'unknown' ? m.hours.unknown : hours === '24h' ? m.hours.allDay : m.hours.range(hours.from, hours.to);

function postSection(m: ResidentMessages, of: Of, { post, mobile }: AreaFacts, snapshot: Snapshot | null, hasPoint: boolean): Section {
  const isPublished = snapshot?.posts.some(({ kind }) => kind !== 'planned') ?? false;
  const near = [post, mobile].flatMap((found) => (found ? nearLines(m, of, found) : []));
  const lines = !isPublished
    ? [line('lead', m.post.notPublished), line('quiet', m.post.facts)]
    : hasPoint ? [...near, line('quiet', of(m.post.walk))] : [line('lead', of(m.post.needsPoint))];
  return { id: 'post', title: m.sections.post, lines };
}

function plannedSection(m: ResidentMessages, of: Of, { planned }: AreaFacts, snapshot: Snapshot | null, hasPoint: boolean): Section {
  const isPublished = snapshot?.posts.some(({ kind }) => kind === 'planned') ?? false;
  const lines = !isPublished
    ? [line('lead', m.planned.notPublished), line('quiet', m.planned.fact)]
    : planned ? nearLines(m, of, planned) : [line('lead', of(hasPoint ? m.planned.none : m.post.needsPoint))];
  return { id: 'planned', title: m.sections.planned, lines };
}

function visitLines(m: ResidentMessages, { visitedOn, isOther, before, now, counts }: SinceVisit): readonly Line[] {
  if (!visitedOn) return [line('plain', isOther ? m.visit.other : m.visit.first)];
  if (!before || !now) return [line('plain', m.visit.same(visitedOn))];
  return [line('plain', m.visit.newer(visitedOn, before, now)), ...(counts ? [line('plain', m.visit.counts(counts.before, counts.now))] : [])];
}

function factLines(m: ResidentMessages, district: DistrictFact | null): readonly Line[] {
  const { facts } = m;
  return [
    ...(district ? [line('item', facts.population(districtNames(district), district.population, district.atLeast))] : []),
    line('item', facts.crime), line('item', facts.confounding), line('item', facts.posts), line('item', facts.points), line('quiet', facts.sources),
  ];
}

function dataLines(m: ResidentMessages, of: Of, snapshot: Snapshot | null): readonly Line[] {
  if (!snapshot) return [line('plain', m.data.none)];
  const { title, source, from, through } = snapshot;
  return [
    // The words of an example's file are its maker's; ours say the same in the reader's language.
    line('plain', snapshot.status === 'illustrative' ? m.exampleMode.on : of(m.data.source(title, source))),
    line('plain', of(m.data.period(dayParts(from), dayParts(through)))),
    line('quiet', of(m.data.small)),
    line('quiet', of(m.data.cells)),
  ];
}
