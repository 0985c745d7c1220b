/** Every question, in the order of the panel's rooms and of the exports. */
import { group, usualOf, type Fields } from '../domain/field';
import { bins } from './bins/question';
import { concentration } from './concentration/question';
import { coverage, coverageByKind, coverageGround, rings } from './coverage/question';
import { density } from './density/question';
import { districts } from './districts/question';
import { health } from './health/question';
import { nni } from './nni/question';
import { points } from './points/question';
import type { Question, Settings, Shown } from './question';
import { summary } from './summary/question';

export const QUESTIONS = [
  summary,
  districts,
  density,
  coverage,
  coverageGround,
  coverageByKind,
  rings,
  bins,
  points,
  concentration,
  nni,
  health,
] as const;

type Listed = (typeof QUESTIONS)[number];
export type QuestionId = Listed['id'];
type Of<Id extends QuestionId> = Extract<Listed, { readonly id: Id }>;

/** What is asked beside the filter, of each question by its id. */
export type QuestionOf<Id extends QuestionId> =
  Of<Id> extends Question<Id, infer _Of, infer _S, infer Q, infer _A> ? Q : never;

/** What is set of all questions, by the name of their settings. */
export type AllSettings = {
  readonly [T in Listed['settings'] as T['id']]: T extends Settings<string, infer S> ? S : never;
};

/** The same as one table of fields; tables that questions share stand in it once. */
export const SETTINGS_FIELDS = Object.fromEntries(
  QUESTIONS.map(({ settings: { id, fields } }) => [id, group(fields as Fields<object>)]),
  // One line for all of them cannot say which fields belong to which question; the list's own types do.
) as unknown as Fields<AllSettings>;

export const USUAL_SETTINGS: AllSettings = usualOf(SETTINGS_FIELDS);

/** A question that people read the answer of, when nothing is known of its types. */
export interface ShownQuestion {
  readonly id: QuestionId;
  readonly of?: 'dataset';
  readonly settings: Settings<keyof AllSettings, Readonly<Record<string, unknown>>>;
  readonly shown: Shown<Readonly<Record<string, unknown>>, object, unknown>;
}

/** The questions that people read the answer of, in the order of the list. */
export const SHOWN = QUESTIONS.filter((of) => of.shown !== undefined) as unknown as readonly ShownQuestion[];

/** A question with a verb of the twin. */
export interface VerbQuestion extends ShownQuestion {
  readonly shown: ShownQuestion['shown'] & Required<Pick<ShownQuestion['shown'], 'twin'>>;
}

const isVerb = (of: ShownQuestion): of is VerbQuestion => of.shown.twin !== undefined;

export const VERB_QUESTIONS: readonly VerbQuestion[] = SHOWN.filter(isVerb);

/** Those of them with a room of the panel. */
export const ROOMS = SHOWN.filter((of) => of.shown.room !== undefined);

/** The questions about sites for new posts: of one setup and one plan, that `view.siting` holds. */
export { planOf, SITING } from './siting/question';
export type { SitingAskOf, SitingId, SitingIdAsked, SitingScreen, SitingSet } from './siting/question';
