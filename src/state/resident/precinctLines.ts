/** What is said of one precinct, of several that a place may lie in, and of how it was found. */
import type { Precinct } from '../../domain/precinct';
import { dayParts } from '../../i18n/dates';
import type { FoundBy } from '../../i18n/placeKinds';
import { readDate } from '../../i18n/readDate';
import type { PlaceWords, ResidentMessages, ResidentMore } from '../../i18n/residentMessages';
import { line, own, ownPhones, type Line } from './line';

/** number: a precinct opened by its own. */
export interface FoundPlace {
  readonly by: FoundBy | 'number';
  readonly withinM: number;
  /** Loaded with the first place. */
  readonly words: PlaceWords;
}

type Of = (text: string) => string;
interface Words {
  /** Beside what is made of a file that is old. */
  readonly cardMark: string | undefined;
  readonly m: ResidentMessages;
  readonly more: ResidentMore;
}

/** What its inspector lets be known, each in a line; the words are the operator's. `today` by the city's clock, ISO. */
export function cardLines(
  { m, more }: Words,
  of: Of,
  { inspector, phone, receptionHours, address, nextMeeting }: Precinct,
  today: string,
): readonly Line[] {
  const labels = more.inspector;
  const said = (name: string, value: string | null): Line => line('item', of(`${name}: ${value ?? m.notPublished}`));
  return [
    said(labels.name, inspector && own(inspector)),
    said(labels.phone, phone && ownPhones(phone)),
    said(labels.hours, receptionHours && m.quote(own(receptionHours))),
    said(labels.address, address && m.quote(own(address))),
    line('item', of(meetingOf(m, more, nextMeeting, today))),
  ];
}

/**
 * A meeting is "next" only while its day is not over; where no date can be read, the operator's words stand as they
 * are.
 */
function meetingOf(m: ResidentMessages, { meeting }: ResidentMore, published: string | null, today: string): string {
  if (published === null) return meeting.none;
  const date = readDate(published);
  const words = m.quote(own(published));
  if (!date) return `${meeting.asPublished}: ${words}`;
  const sentence = date.iso < today ? meeting.past(dayParts(date.iso)) : meeting.next(dayParts(date.iso));
  return date.isAll ? sentence : `${sentence} (${words})`;
}

/** Several precincts are all named: one of them would be a guess. */
export function manyPrecincts(
  words: Words,
  of: Of,
  precincts: readonly Precinct[],
  found: FoundPlace,
  today: string,
): readonly Line[] {
  return [
    line('lead', of(found.words.oneOf(precincts.map(({ number }) => own(number)))), { mark: words.cardMark }),
    ...foundLines(of, found),
    ...precincts
      .slice(0, MOST_CARDS)
      .flatMap((precinct) => [
        line('head', of(words.m.inspector.precinct(own(precinct.number)))),
        ...cardLines(words, of, precinct, today).slice(0, 3),
      ]),
  ];
}

/** More would bury the question. */
const MOST_CARDS = 6;

export const foundLines = (of: Of, found: FoundPlace | null): readonly Line[] =>
  found
    ? [line('quiet', of(found.by === 'number' ? found.words.byNumber : found.words.foundBy(found.by, found.withinM)))]
    : [];
