/** The answer in four lines: as usual, who, where, better or worse. Everything else stands beneath them. */
import type { AreaAnswer } from '../../analysis/resident/areaAnswer';
import type { Age } from '../../analysis/published/age';
import type { Near } from '../../analysis/resident/nearest';
import { districtNames, type DistrictFact } from '../../domain/districtFacts';
import { isWholeDay } from '../../domain/hourRange';
import type { Hours } from '../../domain/post';
import type { Snapshot, SnapshotPost } from '../../domain/snapshot';
import { dayParts, formatClock, type WallParts } from '../../i18n/dates';
import type { NearPost, ResidentMessages, EarlierYear } from '../../i18n/residentMessages';
import type { FoundPlace } from './precinctLines';
import { line, own, ownPhones, type Line, type Section } from './line';

/** Whose the figures and the inspector's card are, put before a sentence; the publisher's own need nothing. */
export interface Said {
  readonly of?: (text: string) => string;
  readonly ofCard?: (text: string) => string;
  /** What is said of the file on the inspector's card; null = nothing. */
  readonly cardNote?: string | null;
  /** The card comes from a file beside the counts, of no known age. */
  readonly hasOwnCard?: boolean;
}

export interface FirstInput extends Said {
  readonly district: DistrictFact | null;
  readonly hasPoint: boolean;
  /** By what the point was found, where there is one. */
  readonly found?: FoundPlace | null;
  readonly answer: AreaAnswer;
  readonly snapshot: Snapshot | null;
  /** Of the snapshot today; null of an example, whose invented days have none, and without a snapshot. */
  readonly age: Age | null;
  /** the city's clock. */
  readonly now: WallParts;
  /** Precincts at hand, from the operator's file or the snapshot. */
  readonly hasPrecincts: boolean;
  /** False while precincts may still be on their way. */
  readonly isWhole: boolean;
  /** What is published could not be read; nothing is said then of what is not published. */
  readonly isUnread: boolean;
}

/**
 * What is put around what is claimed of published data: whose they are, and the marks of old age. A line that claims
 * nothing carries no mark.
 */
export interface Wording {
  readonly of: (text: string) => string;
  readonly ofCard: (text: string) => string;
  /** Of what stands in the file beside its counts, such as posts: as old as the file. */
  readonly mark: string | undefined;
  /** Of a figure whose own last day (ISO) is not that of the data. */
  readonly markOf: (endsOn: string) => string | undefined;
  /** Of the inspector's card, whose file may be another one of no known age. */
  readonly cardMark: string | undefined;
}

export function wordingOf(
  m: ResidentMessages,
  { snapshot, age, of: given, ofCard, hasOwnCard = false }: Said & Pick<FirstInput, 'snapshot' | 'age'>,
): Wording {
  const of = given ?? (snapshot?.status === 'illustrative' ? m.example : (text: string) => text);
  const ahead = age?.aheadOn ? m.lines.ahead(dayParts(age.aheadOn)) : undefined;
  const markOf = (endsOn: string): string | undefined =>
    ahead ?? (age?.isPast ? m.lines.old(dayParts(endsOn)) : undefined);
  const mark = snapshot
    ? (ahead ?? (age?.isFilePast ? m.lines.published(dayParts(snapshot.madeOn)) : undefined))
    : undefined;
  return { of, ofCard: ofCard ?? of, mark, markOf, cardMark: hasOwnCard ? undefined : mark };
}

/** Where no district is chosen: what to do for an answer. */
export function firstLines(m: ResidentMessages, input: FirstInput): Section {
  const { district, snapshot, age, isUnread } = input;
  if (!district) return { id: 'usual', title: m.sections.usual, lines: [line('plain', m.choose)] };
  const isPast = snapshot !== null && age !== null && age.isPast;
  const head = { id: 'lines' as const, title: m.lines.title };
  const { labels } = m.lines;
  const said =
    isUnread && !snapshot
      ? [line('lead', m.lines.unread, { label: labels.usual }), inspectorLine(m, input)]
      : [
          usualLine(m, input, district, isPast),
          inspectorLine(m, input),
          ...postLines(m, input),
          changeLine(m, input, district),
        ];
  const note = age?.aheadOn
    ? m.lines.aheadNote(dayParts(age.aheadOn))
    : isPast
      ? m.lines.past(dayParts(snapshot.through), age.days)
      : null;
  return { ...head, lines: [...(note === null ? [] : [line('note', note)]), ...said] };
}

function usualLine(m: ResidentMessages, input: FirstInput, district: DistrictFact, isPast: boolean): Line {
  const label = m.lines.labels.usual;
  const own = input.answer.district;
  if (!own) return line('lead', m.lines.noData, { label });
  const { of, markOf } = wordingOf(m, input);
  const { usual, endsOn } = own;
  const where = m.lines.wheres.district;
  if (usual.verdict === null && usual.why !== 'too-wide')
    return line('lead', of(m.lines.unjudged[usual.why](where)), { label });
  if (endsOn === null) return line('lead', of(m.lines.unjudged['no-period'](where)), { label });
  const names = districtNames(district);
  const words =
    usual.verdict === null
      ? m.lines.tooWide(names, dayParts(endsOn), usual.low, usual.high, earlierYears(dayParts(endsOn), usual.past))
      : m.lines.usual(usual.verdict, names, dayParts(endsOn), isPast, usual.hidesHalf);
  return line('lead', of(words), { label, mark: markOf(endsOn) });
}

function inspectorLine(m: ResidentMessages, input: FirstInput): Line {
  const {
    answer: { precinct, precincts },
    found,
    hasPrecincts,
    hasPoint,
    isWhole,
    isUnread,
  } = input;
  const label = m.lines.labels.inspector;
  const { ofCard: of, cardMark: mark } = wordingOf(m, input);
  if (!precinct && precincts.length > 0)
    return found
      ? line('lead', of(found.words.oneOf(precincts.map(({ number }) => own(number)))), { label, mark })
      : line('lead', m.loading, { label });
  if (!precinct) {
    if (!hasPrecincts)
      return line(
        'lead',
        !isWhole ? m.loading : isUnread ? m.lines.unread : `${m.inspector.notPublished} ${m.inspector.call}`,
        { label },
      );
    return hasPoint
      ? line('lead', of(m.inspector.notHere), { label, mark })
      : line('lead', m.inspector.needsPoint, { label });
  }
  const { number, inspector, phone, receptionHours } = precinct;
  return line(
    'lead',
    of(
      m.lines.inspector(
        own(number),
        inspector && own(inspector),
        phone && ownPhones(phone),
        receptionHours && m.quote(own(receptionHours)),
      ),
    ),
    { label, mark },
  );
}

/** A place known to less is as good as a point. */
const EXACT_M = 50;

/**
 * A post in a sentence, its name as its operator gave it. `withinM`: how exactly the place is known; half the distance
 * and more makes it one that is only about right.
 */
export const nearWords = (
  { what: { kind, name }, distanceM, walkMin, direction }: Near<SnapshotPost>,
  withinM: number,
): NearPost => ({
  kind,
  name: name && own(name),
  metres: distanceM,
  minutes: walkMin,
  direction,
  withinM: withinM > EXACT_M && withinM * 2 > distanceM ? withinM : null,
});

export const hoursOf = (m: ResidentMessages, hours: Hours): string =>
  hours === 'unknown'
    ? m.hours.unknown
    : hours === '24h' || isWholeDay(hours)
      ? m.hours.allDay
      : m.hours.range(hours.from, hours.to);

function postLines(m: ResidentMessages, input: FirstInput): readonly Line[] {
  const {
    answer: { post },
    snapshot,
    age,
    hasPoint,
    now,
    found,
  } = input;
  const isPast = age?.isFilePast ?? false;
  const withinM = found?.withinM ?? 0;
  const label = m.lines.labels.post;
  const isPublished = snapshot?.posts.some(({ kind }) => kind !== 'planned') ?? false;
  if (!isPublished) return [line('lead', m.post.notPublished, { label })];
  if (!hasPoint || !post) return [line('lead', hasPoint ? m.loading : m.post.needsPoint, { label })];
  const { of, mark } = wordingOf(m, input);
  const clock = formatClock(now);
  const { open, other } = post;
  const lines = [
    line(
      'lead',
      of(
        open
          ? m.lines.openPost(nearWords(open, withinM), clock, hoursOf(m, open.what.hours), isPast)
          : m.lines.noneOpen(clock, isPast),
      ),
      { label, mark },
    ),
  ];
  if (!other) return lines;
  const words = nearWords(other.near, withinM);
  const said =
    other.opens === null
      ? m.lines.unknownPost(words, open !== null)
      : m.lines.closedPost(words, other.opens, open !== null, isPast);
  return [...lines, line('plain', of(said))];
}

function changeLine(m: ResidentMessages, input: FirstInput, fact: DistrictFact): Line {
  const { district } = input.answer;
  const label = m.lines.labels.change;
  if (!district) return line('lead', m.lines.unchanged.none, { label });
  const { of, markOf } = wordingOf(m, input);
  const { change } = district;
  return change.change
    ? line('lead', of(m.lines.change(change.change, districtNames(fact), dayParts(change.endsOn))), {
        label,
        mark: markOf(change.endsOn),
      })
    : line('lead', of(m.lines.unchanged[change.why]), { label });
}

/**
 * Counts of the twelves of months before those that end with `end`, newest first, oldest first: `2024`, or `2023/24`
 * where a year ends within one.
 */
export const earlierYears = ({ year, month }: WallParts, past: readonly number[]): readonly EarlierYear[] =>
  past
    .map((count, k): EarlierYear => {
      const of = year - k - 1;
      return [month === 12 ? `${of}` : `${of - 1}/${`${of}`.slice(2)}`, count];
    })
    .reverse();
