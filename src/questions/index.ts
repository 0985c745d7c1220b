/** Every question, in the order of the panel's rooms and of the exports. */
import { group, usualOf, type Fields } from '../domain/field';
import { ofFields, type Options } from '../domain/option';
import { aoristic } from './aoristic/question';
import { backtest } from './backtest/question';
import { bins } from './bins/question';
import { chains } from './chains/question';
import { change } from './change/question';
import { cluster } from './cluster/question';
import { concentration } from './concentration/question';
import { coverage, coverageByKind, coverageGround, rings } from './coverage/question';
import { cross } from './cross/question';
import { density } from './density/question';
import { emerging } from './emerging/question';
import { evaluate } from './evaluate/question';
import { districts } from './districts/question';
import { firstPlaces } from './firstPlaces/question';
import { health } from './health/question';
import { hotspots } from './hotspots/question';
import { knox } from './knox/question';
import { nni } from './nni/question';
import { place } from './place/question';
import { points } from './points/question';
import { risk } from './risk/question';
import { ripley } from './ripley/question';
import type { OwnTwin, Question, Settings, Shown, Twin } from './question';
import { siting } from './siting/question';
import { stability } from './stability/question';
import { summary } from './summary/question';

const LIST = [
  summary,
  cross,
  districts,
  density,
  coverage,
  coverageGround,
  coverageByKind,
  rings,
  siting,
  bins,
  points,
  place,
  ripley,
  hotspots,
  emerging,
  stability,
  firstPlaces,
  risk,
  change,
  aoristic,
  knox,
  chains,
  cluster,
  backtest,
  evaluate,
  concentration,
  nni,
  health,
] as const;

type Listed = Extract<(typeof LIST)[number], { readonly asks: unknown }>;

/** Those that are asked by themselves; the others are subjects of several (`parts`). */
export const QUESTIONS: readonly Listed[] = LIST.filter((of): of is Listed => 'asks' in of);

export type QuestionId = Listed['id'];
/** Of what people read the answer of, the subjects too. */
export type ShownId = (typeof LIST)[number]['id'];
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
  readonly id: ShownId;
  readonly of?: 'dataset';
  readonly isCutByStudy?: true;
  readonly settings: Settings<keyof AllSettings, Readonly<Record<string, unknown>>>;
  readonly shown: Shown<Readonly<Record<string, unknown>>, object, unknown>;
}

/** The questions that people read the answer of, in the order of the list. */
export const SHOWN = LIST.filter((of) => of.shown !== undefined) as unknown as readonly ShownQuestion[];

/** A question of the list by itself, and not a subject of several. */
export const isAskedAlone = (of: ShownQuestion): of is ShownQuestion & { readonly id: QuestionId } =>
  QUESTIONS.some(({ id }) => id === of.id);

interface WithTwin<T extends NonNullable<ShownQuestion['shown']['twin']>> extends ShownQuestion {
  readonly shown: ShownQuestion['shown'] & { readonly twin: T };
}

type GeneralTwin = Twin<Readonly<Record<string, unknown>>, object, unknown>;
/** A question with a verb of the twin. */
type VerbQuestion = WithTwin<GeneralTwin | OwnTwin>;
/** One that is answered as all are (cli/questionVerb). */
export type GeneralVerb = WithTwin<GeneralTwin> & { readonly id: QuestionId };

const isVerb = (of: ShownQuestion): of is VerbQuestion => of.shown.twin !== undefined;

export const VERB_QUESTIONS: readonly VerbQuestion[] = SHOWN.filter(isVerb);

export const isGeneralVerb = (of: VerbQuestion): of is GeneralVerb => !('options' in of.shown.twin);

/** What the verb of a question is called. */
export const verbOf = ({ id, shown: { twin } }: VerbQuestion): string => twin.verb ?? id;

/** Its options: the verb's own, else those of the settings. */
export const optionsOfVerb = ({ settings: { fields }, shown: { twin } }: VerbQuestion): Options =>
  'options' in twin ? twin.options : { ...ofFields(fields), ...twin.tables };

/** Those of them with a room of the panel. */
export const ROOMS = SHOWN.filter((of) => of.shown.room !== undefined);

/** The questions about sites for new posts: of one setup and one plan, that `view.siting` holds. */
export { isPlanning, planOf, SITING } from './siting/question';
export type { ShownPlan, SitingAskOf, SitingId, SitingIdWhen, SitingScreen, SitingSet } from './siting/question';
