import type { NearbyName } from '../../domain/answers';
import type { LonLat } from '../../domain/geometry';
import { doubtsOf, type SiteDoubt } from '../../domain/siteDoubt';
import {
  handId,
  roundedSite,
  type PlanSite,
  type SitePoint,
  type SiteReason,
  type SiteState,
  type SitingSetup,
} from '../../domain/siting';
import type { LiveCoverage, PlannedSite, SitingAnswer } from '../../domain/sitingAnswers';
import { planOf, SITING, type SitingIdWhen, type ShownPlan, type SitingScreen } from '../../questions';
import type { AnalysisApi, Asks, News, Query, SitingQuestion } from '../../workers/api';
import { LiveAnswer, type JobHandle } from '../query/liveAnswer.svelte';
import type { NamedFile } from '../files/onDevice';
import { OnDemand } from '../query/onDemand.svelte';
import { SiteDrag } from './siteDrag.svelte';
import type { LayerId } from '../../map/layers';
import type { View } from '../view/view';
import type { ViewStore } from '../view/viewStore.svelte';

/** What siting needs of the session it belongs to. */
export interface SitingHost {
  readonly store: ViewStore;
  readonly api: AnalysisApi;
  readonly query: Query | null;
  /** Files the view names that are not here: a question that needs one is not asked without it. */
  readonly missing: readonly NamedFile[];
}

/** A place to add: a candidate, or any point of the map. */
export type NewSite = SitePoint | { readonly lon: number; readonly lat: number };

/** A site and where it is. */
type PlacedId = readonly [id: string, lon: number, lat: number];

/** A question of which only the form is known. */
type AnyAsked = Query & object;

const [JUDGE] = SITING.filter(({ id }) => id === 'judge');
const [START_DRAG] = SITING.filter(({ id }) => id === 'startDrag');

/** Each question about sites with its newest answer. */
type SitingAnswers = {
  readonly [Id in SitingIdWhen<'following'>]: LiveAnswer<Asks[Id]['question'], Asks[Id]['answer']>;
} & {
  readonly [Id in SitingIdWhen<'on demand'>]: OnDemand<Asks[Id]['question'], Asks[Id]['answer'], Asks[Id]['part']>;
};

/**
 * Choosing sites for new posts: the plan on the screen is the view's (`view.siting.sites`); here are the questions
 * about it and their answers. Long ones are asked on demand, the facts of the planner's own sites follow the plan.
 */
export class SitingState {
  /** Each question of the list (src/questions/siting) but those of a site under the hand. */
  readonly answers: SitingAnswers;
  readonly drag: SiteDrag;
  /** Id of the site whose details are open; it stays open when the site is moved or ruled out. */
  opened = $state<string | null>(null);
  /** Every site's details are open: reasons of all are read in one go. */
  allOpened = $state(false);
  /** What was known of sites when they were ruled out: they are in no plan since, and no answer tells it again. */
  ruledOut = $state.raw<ReadonlyMap<string, PlannedSite>>(new Map());
  /** What those lie near to that were ruled out elsewhere: a kept plan knows only where they are. */
  readonly #namedOut: LiveAnswer<readonly PlacedId[], ReadonlyMap<string, NearbyName | null>>;
  #host: SitingHost;

  /** Call during a component's initialisation. */
  constructor(host: SitingHost) {
    this.#host = host;
    const { api } = host;
    const cancel = (jobId: string): void => void api.cancel(jobId);
    this.answers = Object.fromEntries(
      SITING.filter(({ when }) => when !== 'in hand').map((of) => {
        const question = (): AnyAsked | null => this.#asked(of);
        const run = (q: AnyAsked, job: JobHandle<never>) =>
          api.ask(of.id, q as never, job.id, job.tell as (news: News<unknown>) => void);
        return [
          of.id,
          of.when === 'following'
            ? new LiveAnswer(question, run, cancel)
            : new OnDemand(question, run, cancel, (answer) => {
                if (of.id === 'suggest') this.#fill(answer as SitingAnswer);
              }),
        ];
      }),
      // One line for all of them cannot say which answer belongs to which question; the list's own types do.
    ) as unknown as SitingAnswers;
    this.#namedOut = new LiveAnswer(
      () => (host.query === null || this.#unnamedOut.length === 0 ? null : this.#unnamedOut),
      async (all) => new Map(await Promise.all(all.map(async ([id, ...at]) => [id, await api.name(...at)] as const))),
    );
    this.drag = new SiteDrag(
      {
        start: () => {
          const q = this.#asked(START_DRAG);
          return q ? live(api.ask('startDrag', q as SitingQuestion)) : Promise.reject(new Error('no data'));
        },
        move: (index, to) => live(api.ask('moveSite', { index, to })),
      },
      (id, to) => this.moveTo(id, to),
    );
  }

  get setup(): SitingSetup {
    return this.#host.store.view.siting.setup;
  }

  /** Every site the planner keeps in mind, the impossible ones too. */
  get sites(): readonly PlanSite[] {
    return this.#host.store.view.siting.sites;
  }

  readonly #unnamedOut: readonly PlacedId[] = $derived.by(() =>
    this.sites
      .filter(({ id, state }) => state === 'impossible' && !this.ruledOut.has(id))
      .map(({ id, lon, lat }) => [id, lon, lat]),
  );

  /** What a place that was ruled out lies near to; null = nothing is, or it is not known yet. */
  nearRuledOut(id: string): NearbyName | null {
    return this.ruledOut.get(id)?.near ?? this.#namedOut.answer?.get(id) ?? null;
  }

  /** The sites that make the plan, in the order of their numbers. */
  readonly plan: readonly PlanSite[] = $derived.by(() => planOf(this.sites));

  /** True while the plan on the screen is the one the newest suggestion gave. */
  readonly isSuggested: boolean = $derived.by(() => {
    const answer = this.answers.suggest.isCurrent ? this.answers.suggest.answer : null;
    return (
      answer !== null &&
      answer.status !== 'infeasible' &&
      answer.status !== 'too-few' &&
      samePlaces(answer.sites, this.plan)
    );
  });

  readonly #found: SitingAnswer | null = $derived.by(() => {
    if (this.isSuggested) return this.answers.suggest.answer;
    const { judge } = this.answers;
    return this.#asked(JUDGE) && judge.isCurrent ? judge.answer : null;
  });

  /**
   * Facts of the plan on the screen, with how much of it comes back once that is known; null while they are not known.
   */
  readonly facts: SitingAnswer | null = $derived.by(() => {
    const replans = this.answers.replans.isCurrent ? this.answers.replans.answer?.found : null;
    return this.#found && replans ? { ...this.#found, replans } : this.#found;
  });

  /** The plan on the screen with its facts, as it leaves the page; null while there is none, or they are not known. */
  readonly shown: ShownPlan | null = $derived.by(() =>
    this.facts && this.sites.length > 0 ? { facts: this.facts, setup: this.setup, sites: this.sites } : null,
  );

  /** How sure each site of the plan is, by its id. */
  readonly doubts: ReadonlyMap<string, SiteDoubt> = $derived.by(() =>
    this.facts ? doubtsOf(this.facts, this.setup, this.sites) : new Map<string, SiteDoubt>(),
  );

  /** The newest facts at hand, of an earlier plan perhaps. */
  readonly lastFacts: SitingAnswer | null = $derived.by(
    () => this.facts ?? this.answers.judge.answer ?? this.answers.suggest.answer,
  );

  /** Changes a rule of the question. */
  ask(patch: Partial<SitingSetup>): void {
    this.#change({ setup: { ...this.setup, ...patch } });
  }

  /** Adds a place to the plan; a place that is there already stays as it is. */
  add(place: NewSite, state: SiteState = 'proposed', reason: SiteReason | null = null): void {
    const { lon, lat } = roundedSite(place);
    const id = 'id' in place ? place.id : handId(lon, lat);
    if (this.sites.some((site) => site.id === id)) return;
    this.#put([...this.sites, { id, lon, lat, state, reason, note: '' }]);
  }

  /** Asks for a suggestion although there are too few incidents to plan by. */
  suggestAnyway(): void {
    this.ask({ anyway: true });
    this.answers.suggest.ask();
  }

  remove(id: string): void {
    this.#put(this.sites.filter((site) => site.id !== id));
  }

  clear(): void {
    this.#put([]);
  }

  /** What was found out about a site on the ground; `note` may be typed letter by letter. */
  mark(id: string, patch: Partial<Pick<PlanSite, 'state' | 'reason' | 'note'>>): void {
    const fact = patch.state === 'impossible' ? this.facts?.sites.find((site) => site.id === id) : undefined;
    if (fact) this.ruledOut = new Map([...this.ruledOut, [id, fact]]);
    this.#put(
      this.sites.map((site) => (site.id === id ? { ...site, ...patch } : site)),
      !('note' in patch),
    );
    const { store } = this.#host;
    const [lon, lat] = store.view.selection ?? [];
    const isOpen = this.sites.some((site) => site.id === id && site.lon === lon && site.lat === lat);
    // Its card speaks of a site of the plan, which it is no more.
    if (patch.state === 'impossible' && isOpen) store.look({ selection: null });
  }

  /** Opens the details of a site, or closes them; of all that were open it leaves that one. */
  toggle(id: string): void {
    this.opened = this.opened === id && !this.allOpened ? null : id;
    this.allOpened = false;
  }

  isOpened(id: string): boolean {
    return this.allOpened || this.opened === id;
  }

  /** Opens the details of every site, or closes them. */
  toggleAll(): void {
    this.allOpened = !this.allOpened;
    this.opened = null;
  }

  /** Moves a site. What was checked was the old place, so the new one is only proposed. */
  moveTo(id: string, to: LonLat): void {
    const { lon, lat } = roundedSite({ lon: to[0], lat: to[1] });
    const moved = handId(lon, lat);
    if (this.sites.some((site) => site.id === moved)) return;
    if (this.opened === id) this.opened = moved;
    this.#put(
      this.sites.map((site) =>
        site.id === id ? { ...site, id: moved, lon, lat, state: 'proposed', reason: null } : site,
      ),
    );
  }

  /** Takes up a site of the plan, by mouse, finger or keys. */
  take(id: string): void {
    const index = this.plan.findIndex((site) => site.id === id);
    if (index >= 0) this.drag.begin(id, index, [this.plan[index].lon, this.plan[index].lat]);
  }

  /** What a question of the list asks now; null = nothing. One about new posts is held against no other period. */
  #asked(of: (typeof SITING)[number]): AnyAsked | null {
    const { query } = this.#host;
    const asked = of.asks(this.#screen, this.#host.store.view.siting);
    return query && asked && { ...query, compare: 'none', ...asked };
  }

  /** A question looks only at what it hangs on, so that none waits for its own answer. */
  get #screen(): SitingScreen {
    const { store, missing } = this.#host;
    const isSuggested = (): boolean => this.isSuggested;
    const isSearching = (): boolean => this.answers.suggest.busy;
    const isKnown = (): boolean => this.#found !== null;
    const isInHand = (): boolean => this.drag.isOn;
    return {
      room: store.view.mode.room,
      shows: (layer) => store.view.layers.some((shown) => shown === layer),
      selection: store.view.selection,
      areFilesHere: !missing.some(({ use }) => use === 'forbidden' || use === 'candidates'),
      isSuggested,
      isSearching,
      isKnown,
      isInHand,
    };
  }

  /** The suggested sites become the plan; what is known of a place stays with it. */
  #fill(answer: SitingAnswer): void {
    if (answer.sites.length === 0) return;
    const known = new Map(this.sites.map((site) => [site.id, site]));
    const chosen = answer.sites.map(
      ({ id, lon, lat }): PlanSite =>
        known.get(id) ?? roundedSite({ id, lon, lat, state: 'proposed', reason: null, note: '' }),
    );
    this.#put([...chosen, ...this.sites.filter((site) => site.state === 'impossible')]);
  }

  #put(sites: readonly PlanSite[], alone = true): void {
    this.#change({ sites }, sites.length > 0 ? ['sites', 'reach'] : [], alone);
  }

  #change(patch: Partial<View['siting']>, shown: readonly LayerId[] = [], alone = false): void {
    const { view } = this.#host.store;
    const layers = [
      ...view.layers,
      ...shown.filter((layer) => this.sites.length === 0 && !view.layers.includes(layer)),
    ];
    this.#host.store.change({ siting: { ...view.siting, ...patch }, layers }, { alone });
  }
}

/** The answer of a question that nobody cancels. */
async function live(answer: Promise<LiveCoverage | 'cancelled'>): Promise<LiveCoverage> {
  const found = await answer;
  if (found === 'cancelled') throw new Error(found);
  return found;
}

/** The same places, whatever their order; the view keeps them rounded. */
function samePlaces(a: readonly SitePoint[], b: readonly SitePoint[]): boolean {
  const keys = (sites: readonly SitePoint[]): string =>
    sites
      .map(roundedSite)
      .map(({ id, lon, lat }) => `${id} ${lon} ${lat}`)
      .sort()
      .join();
  return a.length === b.length && keys(a) === keys(b);
}
