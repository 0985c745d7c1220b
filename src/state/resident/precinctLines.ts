/** What is said of one precinct, of several that a place may lie in, and of how it was found. */
import type { Precinct } from '../../domain/precinct';
import type { FoundBy } from '../../i18n/placeKinds';
import type { PlaceWords, ResidentMessages } from '../../i18n/residentMessages';

/** number: a precinct opened by its own. */
export interface FoundPlace {
  readonly by: FoundBy | 'number';
  readonly withinM: number;
  /** Loaded with the first place. */
  readonly words: PlaceWords;
}

type Of = (text: string) => string;
interface Said {
  readonly kind: 'lead' | 'head' | 'item' | 'quiet';
  readonly text: string;
}

/** What its inspector lets be known, each in a line. */
export function cardLines({ inspector: words, notPublished }: ResidentMessages, of: Of, { inspector, phone, receptionHours, address, nextMeeting }: Precinct): readonly Said[] {
  const said = (name: string, value: string | null): Said => ({ kind: 'item', text: of(`${name}: ${value ?? notPublished}`) });
  return [said(words.name, inspector), said(words.phone, phone), said(words.hours, receptionHours), said(words.address, address), said(words.meeting, nextMeeting)];
}

/** Several precincts are all named: one of them would be a guess. */
export function manyPrecincts(m: ResidentMessages, of: Of, precincts: readonly Precinct[], found: FoundPlace): readonly Said[] {
  return [
    { kind: 'lead', text: of(found.words.oneOf(precincts.map(({ number }) => number))) },
    ...foundLines(of, found),
    ...precincts.slice(0, MOST_CARDS).flatMap((precinct): readonly Said[] => [{ kind: 'head', text: of(m.inspector.precinct(precinct.number)) }, ...cardLines(m, of, precinct).slice(0, 3)]),
  ];
}

/** More would bury the question. */
const MOST_CARDS = 6;

export const foundLines = (of: Of, found: FoundPlace | null): readonly Said[] =>
  found ? [{ kind: 'quiet', text: of(found.by === 'number' ? found.words.byNumber : found.words.foundBy(found.by, found.withinM)) }] : [];
