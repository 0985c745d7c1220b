/**
 * A question and what a page must know of it. One folder here holds a question: `question.ts` is what is asked, shown
 * and set, `answer.ts` (answering.ts) how it is computed, which no page loads. The lists are `index.ts` and
 * `answers.ts`. The worker, the twin, the rooms of the panel, the exports and the address go by them and know no
 * question by name.
 */
import type { StudyAreaSize } from '../domain/answers';
import type { Area } from '../domain/area';
import type { StudyMask } from '../domain/area';
import type { CompareWith } from '../domain/filter';
import type { Fields } from '../domain/field';
import type { Box, LonLat } from '../domain/geometry';
import type { DrawnShape } from '../domain/drawn';
import type { CellSize } from '../domain/drawnGround';
import type { PlaceGround } from '../domain/placeAnswer';
import type { OnMap } from '../domain/onMap';
import type { Period } from '../domain/period';
import type { Options } from '../domain/option';
import { toLonLat } from '../domain/projection';
import type { FeatureCollection, Table } from '../domain/table';
import type { Messages } from '../i18n';
import type { SpokenWords } from './spokenWords';

/** What of the planner's screen, beside the question's own settings, decides whether and how it is asked. */
export interface Screen {
  /** The open room of the panel. */
  readonly room: string;
  readonly shows: (layer: string) => boolean;
  /** Id of the areas of the user's own whose statistics stand in the tables; null = the districts. */
  readonly areas: string | null;
  /** True while `areas` names none, or areas that are here. */
  readonly areasAreHere: boolean;
  /** The part of the map in which single incidents are drawn, degrees; null while none are. */
  readonly box: Box | null;
  /** The study area. */
  readonly mask: StudyMask;
  /** The chosen place; null = none. */
  readonly at: LonLat | null;
  /** The cells of one size that the map shows; null = it shows none. */
  readonly cells: CellSize | null;
  /** The area or stretch that was chosen with the place: its ground, and whose area it is (null = a district). */
  readonly thing: { readonly ground: PlaceGround; readonly areas: string | null } | null;
  /** Shapes that were drawn and kept. */
  readonly drawn: readonly DrawnShape[];
  /** False while the file of what was chosen is not on this device. */
  readonly thingIsHere: boolean;
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
  /** Its answer takes seconds: the screen asks it when somebody wants it. */
  readonly onPress?: true;
  /** `dataset`: the question is of the whole file, filters aside. */
  readonly of?: 'dataset';
  /** It counts incidents, and with a drawn study area only those that lie in it (`IncidentFilter.studied`). */
  readonly isCutByStudy?: true;
  /** What people read of it; without it the question stands behind a layer, or in what another one says. */
  readonly shown?: Shown<S, Q, A>;
}

/** Questions of one subject, each asked for itself, which people read as one answer: in one room, by one verb. */
export interface Subject<Id extends string, Parts, A> {
  readonly id: Id;
  readonly parts: Parts;
  readonly settings: typeof NO_SETTINGS;
  readonly of?: never;
  readonly isCutByStudy?: never;
  readonly shown: Shown<object, object, A>;
}

/** A question that people read the answer of: a verb of the twin, and what of the panel and of the exports it says. */
export interface Shown<S extends object, Q extends object, A> {
  /** Of the languages that are spoken here. */
  readonly words: SpokenWords<QuestionWords<S, A>>;
  /** It has a room of the panel; without one it stands on the map, in the headline or in the tables. */
  readonly room?: Room;
  /** The setting that says which method it is answered by, where there are several. */
  readonly method?: keyof S & string;
  /** Whether the study area matters while it is set so, for its control; absent = always. */
  readonly isOfMask?: (set: S) => boolean;
  /** The question whose answer is read in its room before its own, asked by a press of its own. */
  readonly first?: string;
  /** The room in which its rows stand, where it brings some (`Rows.svelte`). */
  readonly rowsIn?: 'places' | 'areas';
  /** As CSV, unrounded. */
  readonly table: (answer: A) => Table;
  /**
   * What it brings to the map while its room is open, each shape with the `id` by which its words name it, how it is
   * drawn (`as` of domain/onMap) and what is written on it (`name`). Its words say the legend (`onMap`).
   */
  readonly drawn?: (answer: A) => FeatureCollection;
  /** What leaves the screen as files; none = it is read there, or by the twin. */
  readonly files?: readonly QuestionFile<A>[];
  /** The question that answers the same in full, where the screen begins with a part: for the files and the twin. */
  readonly full?: string;
  /** Which ground the answer is about; null, or nothing said, = all of the plane. */
  readonly cut?: (answer: A) => Cut | null;
  /** It is a verb of the twin, and its words say the answer in sentences. */
  readonly twin?: Twin<S, Q, A> | OwnTwin;
}

/** What one does in a room: look, plan, or see to what it all rests on. */
export type RoomGroup = 'explore' | 'plan' | 'data';

interface Room {
  /** The rail's picture: a path of lines on a 24-unit grid. */
  readonly icon: string;
  readonly group: RoomGroup;
  /** The room whose door it shares; none = it has its own. */
  readonly behind?: string;
  /** The surface of the map that shows its answer while the room is open, in place of the one that is switched on. */
  readonly surface?: string;
}

/** A file of the export dialog: a table, and shapes where there are some. */
export interface QuestionFile<A> {
  /** What it holds, in its name; as the question is called without it. */
  readonly id?: string;
  /** Else its words say it (`files`), or its title; null = it is not offered while the screen stands so. */
  readonly title?: (t: Messages, screen: Screen) => string | null;
  /** False = this answer has none. */
  readonly isIn?: (answer: A) => boolean;
  /** As the question's own without it; null = this answer has none. */
  readonly table?: (answer: A) => Table | null;
  /** `points`: the rows of the table, by their lon and lat. */
  readonly shapes?: 'points' | Shapes<A>;
  /** Made of posts too, and not of incidents alone. */
  readonly isOfPosts?: boolean;
  /** What its manifest says of the question beside the view. */
  readonly manifest?: (answer: A) => Readonly<Record<string, unknown>>;
}

/** `areas`: the districts, or areas of the user's own in their place. */
type Shapes<A> = ((answer: A, areas: readonly Area[]) => FeatureCollection) | ShapesOf<A>;

/** Shapes that are the answer of another question of the list, by its own settings. */
interface ShapesOf<A> {
  readonly of: string;
  readonly made: (answer: A, found: unknown) => FeatureCollection;
}

/** A question as a verb of the twin, whose options are those of its settings. */
export interface Twin<S extends object, Q extends object, A> {
  /** What it is called, where it is not the question's id. */
  readonly verb?: string;
  readonly asks: (set: S, given: Given) => Q;
  readonly json: (answer: A) => object;
  /** Options by which it is asked of a table of its own in place of incidents: its `verb.ts` answers it then. */
  readonly tables?: Options;
  /** Options that must be given, of each list one. */
  readonly needs?: readonly (readonly string[])[];
  /** Id of the district, or of the area of the user's own in their place, that must be there; null = none is named. */
  readonly area?: (question: Q) => string | null;
  /**
   * Posts are read too: always; `where-known`: on a plane of the user's own only those that are given; or by what is
   * set, and then also where a file of them is named.
   */
  readonly isOfPosts?: boolean | 'where-known' | ((set: S) => boolean);
  /** Asked by longitude and latitude alone: not on a plane of the user's own. */
  readonly needsCity?: boolean;
  /** Says itself what it is held against. */
  readonly saysCompared?: boolean;
  /** As GeoJSON, which a plane of the user's own has none of. */
  readonly shapes?: Shapes<A>;
}

/** A verb that answers otherwise than the general one does: by `verb.ts` of its question. */
export interface OwnTwin {
  /** What it is called, where it is not the question's id. */
  readonly verb?: string;
  readonly options: Options;
}

/** What of the options that every verb takes a question may ask by. */
interface Given {
  /** The study area. */
  readonly mask: StudyMask;
  /** Not null when areas of the user's own stand in place of the districts. */
  readonly areas: string | null;
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
  readonly t: Messages;
  /** "of incidents", or what the filter leaves of them. */
  readonly ofThem: string;
  /** The study area, in the case that the language needs after "of". */
  readonly maskIn: string;
  /** Incidents of the selection. */
  readonly recorded: number;
  /** What an answer by area tells of: the city's districts, or areas of the user's own. */
  readonly areas: readonly Area[];
  readonly areAreasOwn: boolean;
  /** Without districts: a plane of the user's own. */
  readonly isPlane: boolean;
  /** The period that rates are taken over; null when there is no time. */
  readonly period: Period | null;
  readonly compare: CompareWith;
}

/** A table in words; a line of text stands around it. */
export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Too wide for a room: there what a row is of stands above the rest of it. */
  readonly folds?: true;
  /** What each row stands for, which its first cell leads to on the map; absent = rows of no place. */
  readonly leads?: readonly Lead[];
}

/** A place in degrees, or a district, or an area of the user's own in their place. */
export type Lead = { readonly at: LonLat } | { readonly areaId: string };

/** A sentence that tells to take another setting, with the labels of those it speaks of, which lie folded. */
export interface Advice {
  readonly says: string;
  readonly settings: readonly string[];
}

/** Rows of places that were found lead to the middle of each, but on a plane of the user's own. */
export const leadsTo = (
  places: readonly { readonly x: number; readonly y: number }[],
  isPlane: boolean,
): Pick<Rows, 'leads'> => (isPlane ? {} : { leads: places.map(({ x, y }) => ({ at: toLonLat(x, y) })) });

/** What is said, without the way to the settings. */
export const textOf = (said: string | Advice): string => (typeof said === 'string' ? said : said.says);

/** A method as its field names it. */
interface Method {
  readonly name: string;
  /** In one line. */
  readonly formula: string;
  /** What is asked of it before something is said. */
  readonly held?: string;
  readonly source: string;
}

interface Bar {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  /** Drawn hollow: what chance would give, beside what was found. */
  readonly hollow?: boolean;
}

/** Curves over one axis: what others are held against, what stands out, the rest, what bounds them; with both axes. */
interface Curves {
  readonly caption: string;
  readonly curves: readonly {
    readonly label: string;
    readonly points: readonly (readonly [x: number, y: number])[];
    readonly as: 'base' | 'first' | 'other' | 'bound';
  }[];
  readonly across: readonly Tick[];
  readonly up: readonly Tick[];
}

interface Tick {
  readonly at: number;
  readonly text: string;
}

/** Rows by how far each lies from no change, with the lines of two and three standard deviations. */
export interface Funnel {
  readonly caption: string;
  /** What the axes count. */
  readonly across: string;
  readonly up: string;
  readonly hint: string;
  /** Beside the hint where a dot lies beyond the axis. */
  readonly beyond: string;
  /** Numbers of the axis across. */
  readonly format: (size: number) => string;
  readonly dots: readonly {
    readonly size: number;
    readonly z: number;
    /** Said to have changed: drawn filled. */
    readonly isNamed: boolean;
    readonly text: string;
  }[];
}

/** What --help says of a verb, and of its options by their names. */
export interface VerbHelp {
  readonly verb: string;
  readonly options: Readonly<Record<string, string>>;
}

/** A question in one language. */
interface QuestionWords<S extends object, A> {
  /** Of the room, the rail and the export. */
  readonly title: string;
  readonly settings: { readonly [K in keyof S]: string };
  /** What each choice of a setting is called, where its values are words and not sizes. */
  readonly choices?: { readonly [K in keyof S]?: Readonly<Record<string, string>> };
  /** What its files are called, by their ids, where they are called otherwise than the question. */
  readonly files?: Readonly<Record<string, string>>;
  /** The answer in sentences and tables, what must be known to read it behind it. */
  readonly sentences?: (answer: A, about: About) => readonly (string | Advice | Rows)[];
  /** What --help says of its verb and of the options; long ones stand beside the verb (verbHelp.ts). */
  readonly twin?: VerbHelp;
  /** What is asked, in one sentence, for the general room. */
  readonly intro?: string;
  /**
   * How the answer is found, for the fold of the general room: by the value of `Shown.method`, else by the question's
   * id.
   */
  readonly methods?: Readonly<Record<string, Method>>;
  /** Why the answer stands on too little to be trusted; '' when it does not. */
  readonly caution?: (answer: A) => string | Advice;
  /** The figures behind it, in the general room: what each is, and the figure with its unit. */
  readonly figures?: (answer: A) => readonly (readonly [what: string, figure: string])[];
  /** A period to be asked about in place of the one that has no answer, for a button; null = none. */
  readonly offer?: (answer: A) => Period | null;
  /** A chart of its rows against chance; null = there are too few. */
  readonly funnel?: (answer: A, about: About) => Funnel | null;
  /** A picture of the answer: bars that start at nought; null = there is nothing to draw. */
  readonly bars?: (answer: A) => { readonly caption: string; readonly bars: readonly Bar[] } | null;
  /** Of what it brings to the map (`Shown.drawn`). */
  readonly onMap?: (answer: A) => OnMap;
  /** Another one: curves, whose figures stand in a table of the sentences too. */
  readonly curves?: (answer: A) => Curves | null;
}

/** A definition as it stands, its types found from what it says. */
export const question = <const Id extends string, const Of extends string, S extends object, Q extends object, A>(
  of: Question<Id, Of, S, Q, A>,
): Question<Id, Of, S, Q, A> => of;

/** The same of several of one subject. */
export const subject = <const Id extends string, const Parts, A>(of: Subject<Id, Parts, A>): Subject<Id, Parts, A> =>
  of;
