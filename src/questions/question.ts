/**
 * A question and what a page must know of it. One folder here holds a question: `question.ts` is what is asked, shown
 * and set, `answer.ts` (answering.ts) how it is computed, which no page loads. The lists are `index.ts` and
 * `answers.ts`. The worker, the twin, the rooms of the panel, the exports and the address go by them and know no
 * question by name.
 */
import type { StudyAreaSize } from '../domain/answers';
import type { MaskId } from '../domain/area';
import type { Fields } from '../domain/field';
import type { Box } from '../domain/geometry';
import type { Table } from '../domain/table';
import type { Locale } from '../i18n/locale';

/** What of the planner's screen, beside the question's own settings, decides whether and how it is asked. */
export interface Screen {
  /** The open room of the panel. */
  readonly tab: string;
  readonly shows: (layer: string) => boolean;
  /** Id of the areas of the user's own whose statistics stand in the tables; null = the districts. */
  readonly areas: string | null;
  /** True while `areas` names none, or areas that are here. */
  readonly areasAreHere: boolean;
  /** The part of the map in which single incidents are drawn, degrees; null while none are. */
  readonly box: Box | null;
  /** The study area. */
  readonly mask: MaskId;
}

/** What can be set of a question, or of a few together: `id` is its name in the view. */
export interface Settings<Id extends string, S extends object> {
  readonly id: Id;
  readonly fields: Fields<S>;
}

export const settings = <const Id extends string, S extends object>(id: Id, fields: Fields<S>): Settings<Id, S> => ({
  id,
  fields,
});

/** Of a question that has nothing to set. */
export const NO_SETTINGS = settings('none', {});

export interface Question<Id extends string, Of extends string, S extends object, Q extends object, A = unknown> {
  readonly id: Id;
  readonly settings: Settings<Of, S>;
  /** What is asked beside the filter while the screen stands so; null = nothing. */
  readonly asks: (screen: Screen, set: S) => Q | null;
  /** `dataset`: the question is of the whole file, filters aside. */
  readonly of?: 'dataset';
  /** Has a room of the panel, a line in the exports and a verb of the twin. */
  readonly shown?: Shown<S, Q, A>;
}

/** A question that people read the answer of. */
export interface Shown<S extends object, Q extends object, A> {
  /** The rail's picture: a path of lines on a 24-unit grid. */
  readonly icon: string;
  readonly words: Readonly<Record<Locale, QuestionWords<S, A>>>;
  /** As CSV, unrounded. */
  readonly table: (answer: A) => Table;
  /** Which ground the answer is about; null = all of the plane. */
  readonly cut: (answer: A) => Cut | null;
  readonly twin: Twin<S, Q, A>;
}

/** A question as a verb of the twin, whose options are those of its settings. */
interface Twin<S extends object, Q extends object, A> {
  readonly asks: (set: S, mask: MaskId) => Q;
  readonly json: (answer: A) => object;
}

/** What an answer says of the ground it is about. */
interface Cut {
  readonly incidents: number;
  /** Incidents of the selection that lie outside the study area. */
  readonly outside: number;
  readonly area: StudyAreaSize | null;
}

/** What the sentences of an answer must know beside it. */
export interface About {
  /** "of incidents", or what the filter leaves of them. */
  readonly ofThem: string;
  /** The study area, in the case that the language needs after "of". */
  readonly maskIn: string;
}

interface Bar {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  /** Drawn hollow: what chance would give, beside what was found. */
  readonly hollow?: boolean;
}

/** A question in one language. */
interface QuestionWords<S extends object, A> {
  /** Of the room, the rail and the export. */
  readonly title: string;
  /** What is asked, in one sentence. */
  readonly intro: string;
  readonly settings: { readonly [K in keyof S]: string };
  /** The answer in sentences, what must be known to read it behind it. */
  readonly sentences: (answer: A, about: About) => readonly string[];
  /** Why the answer stands on too little to be trusted; '' when it does not. */
  readonly caution: (answer: A) => string;
  /** The figures behind it: what each is, and the figure with its unit. */
  readonly figures: (answer: A) => readonly (readonly [what: string, figure: string])[];
  /** A picture of the answer: bars that start at nought; null = there is nothing to draw. */
  readonly bars?: (answer: A) => { readonly caption: string; readonly bars: readonly Bar[] } | null;
  readonly twin: { readonly verb: string; readonly options: Readonly<Record<string, string>> };
}

/** A definition as it stands, its types found from what it says. */
export const question = <const Id extends string, const Of extends string, S extends object, Q extends object, A>(
  of: Question<Id, Of, S, Q, A>,
): Question<Id, Of, S, Q, A> => of;
