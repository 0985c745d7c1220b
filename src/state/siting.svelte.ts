import type { LonLat } from '../domain/geometry';
import { doubtsOf, type SiteDoubt } from '../domain/siteDoubt';
import {
  FIRST_SETUP,
  handId,
  roundedSite,
  type PlanSite,
  type SitePoint,
  type SiteReason,
  type SiteState,
  type SitingSetup,
} from '../domain/siting';
import type {
  BackTest,
  CurvePoint,
  DemandAnswer,
  EquityAnswer,
  LiveCoverage,
  PlaceBound,
  PlannedSite,
  Replans,
  SitingAnswer,
  SitingNews,
  StandingPost,
  Survival,
} from '../domain/sitingAnswers';
import type { AnalysisApi, Asks, Query, SitingAsks, SitingQuestion } from '../workers/api';
import { Asked, type JobHandle } from './query/asked.svelte';
import type { NamedFile } from './files/onDevice';
import { OnDemand } from './query/onDemand.svelte';
import { SiteDrag } from './siteDrag.svelte';
import type { LayerId } from '../map/layers';
import type { View } from './view/view';
import type { ViewStore } from './view/viewStore.svelte';

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

/**
 * Choosing sites for new posts: the plan on the screen is the view's (`view.siting.sites`); here are the questions
 * about it and their answers. Long ones are asked on demand, the facts of the planner's own sites follow the plan.
 */
export class SitingState {
  readonly suggestion: OnDemand<SitingQuestion, SitingAnswer, SitingNews>;
  /** Facts of the plan once it is no longer the suggested one. */
  readonly judged: Asked<SitingQuestion, SitingAnswer>;
  readonly demand: Asked<SitingQuestion, DemandAnswer>;
  readonly candidates: Asked<SitingQuestion, readonly SitePoint[]>;
  readonly curve: OnDemand<SitingQuestion, readonly CurvePoint[], CurvePoint>;
  readonly standing: OnDemand<SitingQuestion, readonly StandingPost[]>;
  readonly backTest: OnDemand<SitingQuestion, { readonly found: BackTest | null }>;
  readonly survival: OnDemand<SitingQuestion, Survival>;
  /**
   * How much of the plan on the screen comes back on incidents drawn anew: asked by itself once its facts are known.
   */
  readonly replans: Asked<SitingQuestion, { readonly found: Replans | null }>;
  readonly equity: OnDemand<SitingQuestion, EquityAnswer>;
  readonly placeBound: OnDemand<SitingQuestion & { readonly at: LonLat }, PlaceBound>;
  readonly drag: SiteDrag;
  /** Id of the site whose details are open; it stays open when the site is moved or ruled out. */
  opened = $state<string | null>(null);
  /** What was known of sites when they were ruled out: they are in no plan since, and no answer tells it again. */
  ruledOut = $state.raw<ReadonlyMap<string, PlannedSite>>(new Map());
  #host: SitingHost;

  /** Call during a component's initialisation. */
  constructor(host: SitingHost) {
    this.#host = host;
    const { api } = host;
    const cancel = (jobId: string): void => void api.cancel(jobId);
    const ruled = (): SitingQuestion | null => this.#question(this.sites.filter((site) => site.state !== 'proposed'));
    const whole = (): SitingQuestion | null => this.#question(this.sites);
    const bare = (): SitingQuestion | null => this.#question([]);

    /** How a question of that id is asked of the worker. */
    const by =
      <Id extends keyof SitingAsks>(id: Id) =>
      (q: Asks[Id]['question'], job: JobHandle<Asks[Id]['part']>) =>
        api.ask(id, q, job.id, job.tell);

    this.suggestion = new OnDemand(ruled, by('suggest'), cancel, (answer) => this.#fill(answer));
    this.judged = new Asked(() => (this.#wantsJudging ? whole() : null), by('judge'), cancel);
    this.demand = new Asked<SitingQuestion, DemandAnswer>(
      () =>
        host.store.view.mode.tab === 'siting' && host.query
          ? { ...host.query, compare: 'none', setup: { ...FIRST_SETUP, demand: this.setup.demand }, sites: [] }
          : null,
      by('demand'),
      cancel,
    );
    this.candidates = new Asked(
      () =>
        host.store.view.layers.includes('candidates') || host.store.view.mode.tab === 'siting' ? this.#ground() : null,
      by('candidates'),
      cancel,
    );
    this.curve = new OnDemand(ruled, by('curve'), cancel);
    this.standing = new OnDemand(bare, by('standing'), cancel);
    this.backTest = new OnDemand(whole, by('backTest'), cancel);
    this.survival = new OnDemand(whole, by('survival'), cancel);
    this.replans = new Asked(() => this.#redrawn(), by('replans'), cancel);
    this.equity = new OnDemand(ruled, by('equity'), cancel);
    this.placeBound = new OnDemand(
      () => {
        const q = ruled();
        const at = host.store.view.selection;
        return q && at ? { ...q, at } : null;
      },
      by('placeBound'),
      cancel,
    );
    this.drag = new SiteDrag(
      {
        start: () => {
          const q = this.#question(this.plan);
          return q ? live(api.ask('startDrag', q)) : Promise.reject(new Error('no data'));
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

  /** The sites that make the plan, in the order of their numbers. */
  readonly plan: readonly PlanSite[] = $derived.by(() => this.sites.filter((site) => site.state !== 'impossible'));

  /** True while the plan on the screen is the one the newest suggestion gave. */
  readonly isSuggested: boolean = $derived.by(() => {
    const answer = this.suggestion.isCurrent ? this.suggestion.answer : null;
    return (
      answer !== null &&
      answer.status !== 'infeasible' &&
      answer.status !== 'too-few' &&
      samePlaces(answer.sites, this.plan)
    );
  });

  readonly #found: SitingAnswer | null = $derived.by(() => {
    if (this.isSuggested) return this.suggestion.answer;
    return this.#wantsJudging && this.judged.isCurrent ? this.judged.answer : null;
  });

  /**
   * Facts of the plan on the screen, with how much of it comes back once that is known; null while they are not known.
   */
  readonly facts: SitingAnswer | null = $derived.by(() => {
    const replans = this.replans.isCurrent ? this.replans.answer?.found : null;
    return this.#found && replans ? { ...this.#found, replans } : this.#found;
  });

  /** How sure each site of the plan is, by its id. */
  readonly doubts: ReadonlyMap<string, SiteDoubt> = $derived.by(() =>
    this.facts ? doubtsOf(this.facts, this.setup, this.sites) : new Map<string, SiteDoubt>(),
  );

  /** The newest facts at hand, of an earlier plan perhaps. */
  readonly lastFacts: SitingAnswer | null = $derived.by(
    () => this.facts ?? this.judged.answer ?? this.suggestion.answer,
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
    this.suggestion.ask();
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
  }

  /** Opens the details of a site, or closes them. */
  toggle(id: string): void {
    this.opened = this.opened === id ? null : id;
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

  get #wantsJudging(): boolean {
    const { mode } = this.#host.store.view;
    return mode.tab === 'siting' && this.plan.length > 0 && !this.isSuggested && !this.suggestion.busy;
  }

  /**
   * The plan's question without what is only noted of its sites; not while one is under the hand. Places to protect are
   * no sample.
   */
  #redrawn(): SitingQuestion | null {
    if (this.#found === null || this.plan.length === 0 || this.drag.isOn || this.setup.demand.kind !== 'incidents')
      return null;
    const q = this.#question(this.sites.map((site) => ({ ...site, reason: null, note: '' })));
    return (
      q && { ...q, setup: { ...q.setup, count: this.isSuggested ? q.setup.count : Math.max(1, this.plan.length) } }
    );
  }

  /** A question about new posts is held against no other period. */
  #question(sites: readonly PlanSite[]): SitingQuestion | null {
    const { query, missing } = this.#host;
    if (missing.some(({ use }) => use === 'forbidden' || use === 'candidates')) return null;
    return query && { ...query, compare: 'none', setup: this.setup, sites };
  }

  /**
   * What decides where a post may stand and what it reaches, and nothing else. Asked as soon as the room is opened, so
   * that the worker has laid it out before the first search.
   */
  #ground(): SitingQuestion | null {
    const { objective, count, targetShare, minPerDistrict, maxPerDistrict, separationM, backup } = FIRST_SETUP;
    const q = this.#question([]);
    return (
      q && {
        ...q,
        setup: { ...q.setup, objective, count, targetShare, minPerDistrict, maxPerDistrict, separationM, backup },
      }
    );
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
