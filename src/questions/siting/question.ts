/**
 * Where new posts should stand: the suggestion, the planner's own plan, and what is asked of a plan before it is
 * believed. All of them are of one setup and the sites the planner keeps in mind; `view.siting` holds both, by the
 * table of domain/sitingFields.
 */
import type { LonLat } from '../../domain/geometry';
import { FLAG, free, numeric, ofFields, one } from '../../domain/option';
import { FIRST_SETUP, type PlanSite, type SitingSetup } from '../../domain/siting';
import type { SitingAnswer } from '../../domain/sitingAnswers';
import { SETUP_FIELDS } from '../../domain/sitingFields';
import { ABOVE_0 } from '../../domain/value';
import { NO_SETTINGS, subject } from '../question';
import { planCoverageTable, planQuestion, sitesTable } from './table';
import { words } from './words';

/** What is set: the rules of a plan, and what the planner knows of places. */
export interface SitingSet {
  readonly setup: SitingSetup;
  /** `checked` sites must be in the plan, `impossible` ones may not. */
  readonly sites: readonly PlanSite[];
}

/**
 * What of the screen decides whether a question about sites is asked. What hangs on other answers is asked for, so
 * that no question waits for its own.
 */
export interface SitingScreen {
  /** The open room of the panel. */
  readonly room: string;
  readonly shows: (layer: string) => boolean;
  /** The chosen point of the map. */
  readonly selection: LonLat | null;
  /** True while every file that the setup names is here: a question is not asked without one. */
  readonly areFilesHere: boolean;
  /** True while the plan is the one the newest suggestion gave. */
  readonly isSuggested: () => boolean;
  /** True while a plan is looked for. */
  readonly isSearching: () => boolean;
  /** True once the facts of the plan on the screen are known. */
  readonly isKnown: () => boolean;
  /** True while a site is under the hand. */
  readonly isInHand: () => boolean;
}

/** The plan of the last `startDrag` with site `index` at another place; null = taken away. */
export interface SiteStep {
  readonly index: number;
  readonly to: LonLat | null;
}

interface SitingAsk<Id extends string, When extends string, Q extends object> {
  readonly id: Id;
  /** `following` the screen; `on demand`, by a button, since it takes long; `in hand`, while a site is dragged. */
  readonly when: When;
  /** What is asked while the screen stands so; null = nothing. */
  readonly asks: (screen: SitingScreen, set: SitingSet) => Q | null;
}

const ask = <const Id extends string, const When extends 'following' | 'on demand' | 'in hand', Q extends object>(
  of: SitingAsk<Id, When, Q>,
): SitingAsk<Id, When, Q> => of;

/** Rooms in which a plan is looked at: where it is made, and where plans are kept. */
export const isPlanning = (room: string): boolean => room === 'siting' || room === 'scenarios';

const asked = ({ areFilesHere }: SitingScreen, set: SitingSet): SitingSet | null => (areFilesHere ? set : null);
/** With the sites that bind a plan. */
const ofBound = (screen: SitingScreen, { setup, sites }: SitingSet): SitingSet | null =>
  asked(screen, { setup, sites: sites.filter(({ state }) => state !== 'proposed') });
/** With no site at all. */
const ofNone = (screen: SitingScreen, { setup }: SitingSet): SitingSet | null => asked(screen, { setup, sites: [] });

/** The sites that make the plan, in the order of their numbers. */
export const planOf = (sites: readonly PlanSite[]): readonly PlanSite[] =>
  sites.filter(({ state }) => state !== 'impossible');

export const SITING = [
  ask({ id: 'suggest', when: 'on demand', asks: ofBound }),
  /** Facts of the plan once it is no longer the suggested one. */
  ask({
    id: 'judge',
    when: 'following',
    asks: (screen, set) =>
      isPlanning(screen.room) && planOf(set.sites).length > 0 && !screen.isSuggested() && !screen.isSearching()
        ? asked(screen, set)
        : null,
  }),
  /** What a plan would be asked to serve, and what each condition of it took away. */
  ask({
    id: 'demand',
    when: 'following',
    asks: ({ room }, { setup: { demand } }): SitingSet | null =>
      isPlanning(room) ? { setup: { ...FIRST_SETUP, demand }, sites: [] } : null,
  }),
  /** Where a post may stand. Asked once the room is opened, so that the ground is laid before the first search. */
  ask({
    id: 'candidates',
    when: 'following',
    asks: (screen, { setup }) => {
      const { objective, count, targetShare, minPerDistrict, maxPerDistrict, separationM, backup } = FIRST_SETUP;
      const whatever = { objective, count, targetShare, minPerDistrict, maxPerDistrict, separationM, backup };
      return screen.shows('candidates') || isPlanning(screen.room)
        ? asked(screen, { setup: { ...setup, ...whatever }, sites: [] })
        : null;
    },
  }),
  /** Coverage against the number of posts, 1 ... 25, each point told as soon as it stands. */
  ask({ id: 'curve', when: 'on demand', asks: ofBound }),
  /** The posts that stand, by loss if removed, least first. */
  ask({ id: 'standing', when: 'on demand', asks: ofNone }),
  /** A plan of the period before, held against what came; null = there is no earlier period to plan by. */
  ask({ id: 'backTest', when: 'on demand', asks: asked }),
  /** Which sites stay in the plan under another radius, objective or period. */
  ask({ id: 'survival', when: 'on demand', asks: asked }),
  /**
   * How much of the plan on the screen comes back on incidents drawn anew; null = too slow to say. Without what is
   * only noted of its sites, and not while one is under the hand; places to protect are no sample. What a place ruled
   * out has left of a plan is not the plan of so many posts: of it nothing is said before the rest is chosen anew.
   */
  ask({
    id: 'replans',
    when: 'following',
    asks: (screen, { setup, sites }) => {
      const own = planOf(sites).length;
      if (own === 0 || !screen.isKnown() || screen.isInHand() || setup.demand.kind !== 'incidents') return null;
      const isRest = own < setup.count && sites.some(({ state }) => state === 'impossible');
      if (isRest && !screen.isSuggested()) return null;
      return asked(screen, {
        setup: { ...setup, count: screen.isSuggested() ? setup.count : own },
        sites: sites.map((site) => ({ ...site, reason: null, note: '' })),
      });
    },
  }),
  /** What equal districts would cost. */
  ask({ id: 'equity', when: 'on demand', asks: ofBound }),
  /** What a plan can cover at most when it must use the chosen place. */
  ask({
    id: 'placeBound',
    when: 'on demand',
    asks: (screen, set) => {
      const q = ofBound(screen, set);
      return q && screen.selection ? { ...q, at: screen.selection } : null;
    },
  }),
  /** Gets ready for a drag: the plan it starts from. */
  ask({
    id: 'startDrag',
    when: 'in hand',
    asks: (screen, { setup, sites }) => asked(screen, { setup, sites: planOf(sites) }),
  }),
  /** In a few milliseconds; the hand says where to. */
  ask({ id: 'moveSite', when: 'in hand', asks: (): SiteStep | null => null }),
] as const;

/** The plan on the screen with its facts. */
export interface ShownPlan extends SitingSet {
  readonly facts: SitingAnswer;
}

/** What is set of it stands in `view.siting`, beside the plan. */
export const siting = subject({
  id: 'siting',
  parts: SITING,
  settings: NO_SETTINGS,
  shown: {
    words,
    room: { icon: 'M12 21c-1.500-4-6-6.500-6-11a6 6 0 0 1 12 0c0 4.500-4.500 7-6 11ZM12 7v6M9 10h6', group: 'plan' },
    table: ({ facts, sites, setup }: ShownPlan) => sitesTable(facts, sites, setup),
    files: [
      {
        id: 'sites',
        shapes: 'points',
        isOfPosts: true,
        manifest: planQuestion,
      },
      {
        id: 'plan-coverage',
        table: ({ facts }) => planCoverageTable(facts),
        isOfPosts: true,
        manifest: planQuestion,
      },
    ],
    twin: {
      verb: 'sites',
      options: {
        demand: free('FILE|demo'),
        candidates: free('FILE|hex:250|square:250|crossings'),
        existing: free('FILE|stationary'),
        edges: free('FILE'),
        ...ofFields(SETUP_FIELDS),
        boundary: one(['inclusive', 'exclusive']),
        must: free('ID,ID'),
        forbid: free('ID,ID'),
        'exact-count': FLAG,
        replans: numeric({ min: 0, max: 1e6, whole: true, unit: 'plans' }),
        'time-limit': numeric({ min: ABOVE_0, max: 86_400, unit: 's' }),
      },
    },
  },
});

type Listed = (typeof SITING)[number];
export type SitingId = Listed['id'];
/** Questions asked at a time, by their ids. */
export type SitingIdWhen<When extends Listed['when']> = Extract<Listed, { readonly when: When }>['id'];

/** What is asked beside the filter, of each by its id. */
export type SitingAskOf<Id extends SitingId> =
  Extract<Listed, { readonly id: Id }> extends SitingAsk<Id, string, infer Q> ? Q : never;
