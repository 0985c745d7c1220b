import { createContext } from 'svelte';
import type { CellSize } from '../domain/drawnGround';
import type { CoverageAnswer, NearbyName } from '../domain/answers';
import type { Area } from '../domain/area';
import { isDrawnMask } from '../domain/studyMask';
import { fileOfChosen, type ChosenThing } from '../domain/chosenThing';
import { boxOf } from '../domain/drawn';
import { NO_FILTER } from '../domain/filter';
import type { Box, LonLat } from '../domain/geometry';
import { OBJECTIVES } from '../domain/siting';
import type { Indicator } from '../domain/indicator';
import { parseIndicators } from '../domain/parse/indicators';
import { kindOf, saysWhatWasDone, standsAsAreas, standsAsPosts } from '../domain/kinds';
import { hasAreas, type ThingList } from '../domain/thing';
import type { Period } from '../domain/period';
import type { Post } from '../domain/post';
import { fault, type Fault } from '../domain/result';
import { faultOf } from '../workers/client';
import { messagesFor, type Messages } from '../i18n';
import { labelPoint } from '../map/labelPoint';
import { originsFromList } from '../map/origins';
import { QUESTIONS, type QuestionId } from '../questions';
import { markedAsKept, markKept } from '../sources/keptMark';
import type { AnswerOf } from '../questions/answers';
import type { Screen } from '../questions/question';
import type { AnalysisApi, Asks, DatasetInfo, OpenReply, Query } from '../workers/api';
import { LiveAnswer } from './query/liveAnswer.svelte';
import { ownDatasets, type OwnDataset } from './map/ownPicture';
import { boxCamera } from './map/firstCamera';
import type { KnownStreet } from './find/streets';
import { russianNames } from '../i18n/foreignNames';
import { thingOnMap, type ThingOnMap } from './map/thingOnMap';
import { NO_MAP_FILES, readMapFiles, type MapFiles } from './map/mapFiles';
import type { BaseMap } from '../map/baseMap';
import { OwnGround } from './map/ownGround.svelte';
import { BUILT_IN_BASE_MAP, chooseBaseMap, type ChosenBaseMap } from './map/operatorConfig';
import { askingPrecincts } from './query/precincts';
import { SitingState } from './siting/siting.svelte';
import { missingOf, unsolved, type NamedFile } from './files/onDevice';
import { onMap } from './view/onMap';
import { FIRST_VIEW, type View } from './view/view';
import { heardOf, type Heard } from './files/heard';
import { otherTabs } from './files/otherTabs';
import type { ViewStore } from './view/viewStore.svelte';
import type { NamedPlace } from '../i18n/names';
import type { Trusted } from './words/cautions';

/** Of the window, about what a map has beside the panel and under the figures. */
const MAP_WIDE = 0.55;
const MAP_HIGH = 0.6;
const DEMO_DATASET = 'demo-incidents';

export type Opening =
  | { readonly kind: 'opening'; readonly share: number }
  | { readonly kind: 'ready' }
  /** All of ours was taken off this device, here or in another tab; not whole where a tab still holds some of it. */
  | { readonly kind: 'removed'; readonly isWhole: boolean }
  | { readonly kind: 'failed'; readonly fault: Fault };

/** Which of the user's own data are asked for their rows, and which state of them. */
interface OwnLists {
  readonly ids: readonly string[];
  readonly editions: readonly string[];
}

export type Answers = { readonly [Id in QuestionId]: LiveAnswer<Asks[Id]['question'], AnswerOf<Id>> };

/** What of a question's settings says which cells it lays over the map. */
const cellsOf = ({ shape, sizeM }: CellSize): CellSize => ({ shape, sizeM });

/**
 * Everything one open page knows: the view, the datasets at hand and the newest answers to the questions the view asks.
 * Made once by the root component; panels and the map read from it and change only the view.
 */
export class Session {
  readonly store: ViewStore;
  readonly api: AnalysisApi & { dispose?(): void };
  opening: Opening = $state.raw({ kind: 'opening', share: 0 });
  datasets: readonly DatasetInfo[] = $state.raw([]);
  posts: readonly Post[] = $state.raw([]);
  districts: readonly Area[] = $state.raw([]);
  indicators: readonly Indicator[] = $state.raw([]);
  /** What opening found worth saying: what was fetched, repaired, or went wrong without stopping us. */
  news: Pick<OpenReply, 'fetched' | 'repaired' | 'faults'> = $state.raw({ fetched: [], repaired: [], faults: [] });
  /** What another tab did to files that matter here, until it is read. */
  heard: readonly Heard[] = $state.raw([]);
  /** What a view that names no file shows from the moment another tab adds one: nothing changes under the hand. */
  #stands: string | null = $state(null);
  /** Built-in files that only the map and its table show. */
  mapFiles: MapFiles = $state.raw(NO_MAP_FILES);
  /** The ground under the figures: built in, or the operator's own (config.json). */
  baseMap: ChosenBaseMap = $state.raw(BUILT_IN_BASE_MAP);
  /** A file of the user's own in its place. */
  readonly ownGround = new OwnGround();
  /** The part of the city the map shows, for the points of single incidents; null while zoomed out too far. */
  pointsBox: Box | null = $state.raw(null);

  /** Each question of the list with its newest answer. */
  readonly answers: Answers;
  readonly selectionName: LiveAnswer<LonLat, NearbyName | null>;
  /** The street that was looked for; its line is worked out of the published places when it is chosen. */
  readonly #street: LiveAnswer<string, KnownStreet | null>;
  readonly importedAreas: LiveAnswer<{ id: string; edition: string }, readonly Area[]>;
  /** Areas of the user's own on which a plan may put no post. */
  readonly #forbidden: LiveAnswer<{ id: string; edition: string }, readonly Area[]>;
  readonly siting: SitingState;
  readonly #ownLists: LiveAnswer<OwnLists, readonly (ThingList & { readonly id: string })[]>;
  readonly tabs = otherTabs();
  /** Of what the operator publishes, asked for once. */
  readonly toldPrecincts = askingPrecincts();

  constructor(store: ViewStore, api: AnalysisApi & { dispose?(): void }) {
    this.store = store;
    this.api = api;
    const cancel = (jobId: string): void => void api.cancel(jobId);
    this.answers = Object.fromEntries(
      QUESTIONS.map((of) => [
        of.id,
        new LiveAnswer(
          () => this.#asked(of),
          (q, job) => api.ask(of.id, q, job.id, job.tell),
          cancel,
          of.onPress ?? false,
        ),
      ]),
      // One line for all of them cannot say which answer belongs to which question; the list's own types do.
    ) as unknown as Answers;
    this.selectionName = new LiveAnswer(
      () => (this.ready ? this.view.selection : null),
      (p) => api.name(p[0], p[1]),
    );
    this.#street = new LiveAnswer(
      () => (this.ready && this.view.chosen?.kind === 'street' ? this.view.chosen.id : null),
      async (name) => (await import('./find/streets')).knownStreet(this.mapFiles.places, name),
    );
    this.importedAreas = new LiveAnswer(
      () => (this.ready && this.areasDataset !== null ? { id: this.areasDataset, edition: this.#edition } : null),
      ({ id }) => api.areas(id),
    );
    this.#forbidden = new LiveAnswer(
      () => {
        const file = this.datasets.find(({ id }) => id === this.view.siting.setup.forbiddenAreas);
        return this.ready && file ? { id: file.id, edition: file.edition } : null;
      },
      ({ id }) => api.areas(id),
    );
    this.#ownLists = new LiveAnswer(
      (): OwnLists | null => {
        const own = this.ready ? this.#ownInfos : [];
        return own.length === 0 ? null : { ids: own.map(({ id }) => id), editions: own.map((d) => d.edition) };
      },
      ({ ids }) => Promise.all(ids.map(async (id) => ({ id, ...(await api.things(id)) }))),
    );
    this.siting = new SitingState(this);
    this.tabs.listen((news) => {
      if (news === 'removed') this.end('told');
      else if (news === 'datasets' && this.ready) void this.#follow().catch(() => undefined);
    });
  }

  get view(): View {
    return this.store.view;
  }

  /** The ground that is drawn. */
  get ground(): BaseMap {
    return this.ownGround.map ?? this.baseMap;
  }

  readonly ready: boolean = $derived(this.opening.kind === 'ready');
  readonly t: Messages = $derived.by(() => messagesFor(this.store.view.locale));

  /** Names of places that the page's language has none for, in its quotation marks. */
  readonly russianNames: ReadonlySet<string> = $derived.by(() =>
    russianNames(this.store.view.locale, [
      ...(this.mapFiles.places?.features ?? []).map(({ properties }) => properties as NamedPlace),
      ...(this.#street.answer ? [this.#street.answer] : []),
    ]),
  );

  readonly incidentDatasets: readonly DatasetInfo[] = $derived(this.datasets.filter((d) => d.kind === 'incidents'));

  /**
   * The incidents on the screen: the chosen ones (null while these are not here), else the user's newest, else the
   * demonstration.
   */
  readonly dataset: DatasetInfo | null = $derived.by(() => {
    const all = this.incidentDatasets;
    const own = all.filter((d) => d.id !== DEMO_DATASET);
    const asked = this.store.view.dataset;
    // A file that is not here is never stood in for: its filters would be applied to other incidents.
    if (asked !== null) return all.find((d) => d.id === asked) ?? null;
    return all.find((d) => d.id === this.#stands) ?? own.at(-1) ?? all[0] ?? null;
  });

  /** Files that the view names and this device does not hold. */
  readonly missing: readonly NamedFile[] = $derived.by(() =>
    this.ready ? missingOf(this.store.view, (id) => this.datasets.some((d) => d.id === id)) : [],
  );

  /** What can be shown in place of a file that is not here: the user's newest, else the demonstration. */
  readonly instead: DatasetInfo | null = $derived.by(
    () => this.incidentDatasets.filter((d) => d.id !== DEMO_DATASET).at(-1) ?? this.incidentDatasets[0] ?? null,
  );

  /** Where the posts on the screen come from: the user's files stand in place of the built-in ones of their kinds. */
  readonly postDatasets: readonly DatasetInfo[] = $derived.by(() => {
    const all = this.datasets.filter((d) => standsAsPosts(d.kind));
    const own = all.filter((d) => d.status === 'imported');
    return own.some((d) => d.kind === 'posts') ? own : all;
  });

  readonly isDemo: boolean = $derived(this.dataset?.status === 'illustrative');

  /** The user's own areas, and what stands as areas: precincts, zones, cells of a grid; points alone stand for none. */
  readonly ownAreas: readonly DatasetInfo[] = $derived.by(() => {
    const lists = this.#ownLists.answer ?? [];
    const isOfPoints = (id: string): boolean => lists.some((list) => list.id === id && !hasAreas(list.things));
    return this.datasets.filter((d) => standsAsAreas(d.kind) && d.status === 'imported' && !isOfPoints(d.id));
  });

  /** Imported areas whose statistics or outlines are shown. */
  readonly areasDataset: string | null = $derived.by(() => {
    const all = this.ownAreas;
    return (all.find((d) => d.id === this.store.view.areas) ?? all.at(-1))?.id ?? null;
  });

  /** Areas of the user's own on which no new post may stand, as far as they have come. */
  readonly forbiddenAreas: readonly Area[] = $derived.by(() =>
    this.#forbidden.answered?.id === this.store.view.siting.setup.forbiddenAreas ? (this.#forbidden.answer ?? []) : [],
  );

  readonly #ownInfos: readonly DatasetInfo[] = $derived(
    this.datasets.filter((d) => d.status === 'imported' && kindOf(d.kind)?.reader === 'things'),
  );

  /** The user's own data of kinds without a form of their own, with their first rows, as far as these have come. */
  readonly ownRows: readonly OwnDataset[] = $derived.by(() => ownDatasets(this.#ownInfos, this.#ownLists.answer ?? []));

  /** The area or line that was chosen with the point. */
  readonly thing: ThingOnMap | null = $derived.by(() =>
    thingOnMap(this.store.view.chosen, this.store.view.selection, {
      districts: this.districts,
      areas: this.importedAreas.answer,
      areasDataset: this.areasDataset,
      stretches: this.mapFiles.stretches,
      ownRows: this.ownRows,
      street: this.#street.answer,
    }),
  );

  /** The period in force: the filter's, else the data's own. */
  readonly period: Period | null = $derived.by(() => this.store.view.filter.period ?? this.dataset?.period ?? null);

  /** Of everything that answers depend on: incidents, posts, areas and interventions. */
  readonly #edition: string = $derived.by(() =>
    [
      this.dataset,
      ...this.postDatasets,
      ...this.datasets.filter((d) => standsAsAreas(d.kind) || (saysWhatWasDone(d.kind) && !standsAsPosts(d.kind))),
    ]
      .map((d) => d?.edition ?? '')
      .join(' '),
  );

  readonly query: Query | null = $derived.by(() => {
    const { filter, compare } = this.store.view;
    return this.ready && this.dataset ? { dataset: this.dataset.id, filter, compare, edition: this.#edition } : null;
  });

  /** What a question of the list asks now; null = nothing. */
  #asked(of: (typeof QUESTIONS)[number]): Asks[QuestionId]['question'] | null {
    // Of all questions together no one can be told whose settings these are.
    const set = this.view.settings[of.settings.id] as never;
    const asked = of.asks(this.screen, set);
    if (!this.query || !asked) return null;
    // A question of the whole file is no other question under another filter.
    const query = of.of === 'dataset' ? { ...this.query, filter: NO_FILTER, compare: 'none' } : this.query;
    const { mask } = this.screen;
    const filter = of.isCutByStudy && isDrawnMask(mask) ? { ...this.query.filter, studied: mask } : query.filter;
    return { ...query, filter, ...asked } as Asks[QuestionId]['question'];
  }

  /** What of the screen decides what is asked. */
  get screen(): Screen {
    const { view } = this.store;
    return {
      room: view.mode.room,
      shows: (layer) => this.onMap.layers.some((shown) => shown === layer),
      areas: view.areas,
      areasAreHere: view.areas === null || !this.missing.some(({ use }) => use === 'areas'),
      box: this.pointsBox,
      mask: view.settings.density.mask,
      at: view.selection,
      cells: this.shows('hexagons')
        ? { shape: 'hexagon', sizeM: view.settings.bins.sizeM }
        : this.shows('squares')
          ? { shape: 'square', sizeM: view.settings.bins.sizeM }
          : this.shows('hotspots') && view.mode.room !== 'risk'
            ? cellsOf(view.settings[view.mode.room === 'emerging' ? 'emerging' : 'hotspots'])
            : null,
      thing: this.thing,
      drawn: view.shapes,
      thingIsHere:
        !this.missing.some(({ id }) => id === fileOfChosen(view.chosen)) &&
        (view.chosen?.kind !== 'street' || this.thing !== null),
    };
  }

  /** While the line of a chosen street is worked out. */
  get looksUpStreet(): boolean {
    return this.#street.busy || !this.ready;
  }

  /** While any figure that the view asks for is on its way. */
  get isAnswering(): boolean {
    const { suggest, judge } = this.siting.answers;
    return !this.ready || [...Object.values(this.answers), suggest, judge].some(({ busy }) => busy);
  }

  /** What the map shows of the view. */
  readonly onMap: Pick<View, 'layers' | 'districtMeasure'> = $derived.by(() => onMap(this.store.view));

  shows(layer: View['layers'][number]): boolean {
    return this.onMap.layers.includes(layer);
  }

  /** The newest answer, if it is about the dataset on the screen. */
  current<Q extends Pick<Query, 'dataset' | 'edition'>, A>(asked: LiveAnswer<Q, A>): A | null {
    return asked.answered?.dataset === this.dataset?.id && asked.answered?.edition === this.#edition
      ? asked.answer
      : null;
  }

  /** What the words of caution go by. */
  get trusted(): Trusted {
    const { locale, filter } = this.view;
    return { locale, health: this.current(this.answers.health), excludedPoints: filter.excludedPoints };
  }

  /**
   * Shows the words and figures of a point, with those of the thing it was chosen with first: of an area or a line, or
   * of the cell that the map shows there.
   */
  choose(selection: LonLat, thing: ChosenThing | 'cell' | null): void {
    const { settings } = this.store.view;
    const isOfThing = thing !== null && settings.place.radiusM !== null;
    this.store.look({
      selection,
      chosen: thing === 'cell' ? null : thing,
      ...(isOfThing ? { settings: { ...settings, place: { ...settings.place, radiusM: null } } } : {}),
    });
  }

  /** Moves the map to a point and shows its words and figures. */
  lookAt(lon: number, lat: number, thing: ChosenThing | 'cell' | null = null): void {
    this.choose([lon, lat], thing);
    this.store.look({ camera: { lon, lat, zoom: Math.max(14, this.view.camera.zoom) } });
  }

  /**
   * Shows the words and figures of a place of the plan: of what a post there reaches, as the plan counts it. Another
   * circle would stand beside the gain and contradict it.
   */
  chooseSite(selection: LonLat): void {
    const { settings, siting } = this.store.view;
    const { radiusM, objective } = siting.setup;
    if (OBJECTIVES[objective].usesRadius)
      this.store.look({ settings: { ...settings, place: { ...settings.place, radiusM } } });
    this.choose(selection, null);
  }

  /** The same, with the map moved there. */
  lookAtSite(lon: number, lat: number): void {
    this.chooseSite([lon, lat]);
    this.lookAt(lon, lat);
  }

  /** Shows the words and figures of an area, and the map of it as far as a window of this size can. */
  lookAtArea(area: Area, thing: ChosenThing): void {
    const points = area.geometry.flatMap(([ring]) => ring);
    const middle = labelPoint(area.geometry) ?? points[0];
    const { minX, minY, maxX, maxY } = boxOf(points);
    this.choose([Number(middle[0].toFixed(5)), Number(middle[1].toFixed(5))], thing);
    this.store.look({ camera: boxCamera([minX, minY, maxX, maxY], innerWidth * MAP_WIDE, innerHeight * MAP_HIGH, 15) });
  }

  /** Coverage with its ground when that is known for this very question, else without. */
  readonly coverageShown: CoverageAnswer | null = $derived.by(() => {
    const { coverage, coverageGround } = this.answers;
    const quick = this.current(coverage);
    return quick && coverage.isCurrent && coverageGround.isCurrent ? coverageGround.answer : quick;
  });

  /** Switches layers on beside those that are. */
  showLayers(layers: readonly View['layers'][number][]): void {
    const missing = layers.filter((layer) => !this.shows(layer));
    if (missing.length > 0) this.store.change({ layers: [...this.view.layers, ...missing] });
  }

  /** Turns tables and colours to the user's own areas, or back to the districts: other areas need other classes. */
  showAreas(id: string | null): void {
    const { count: _count, perKm2: _perKm2, per100k: _per100k, change: _change, ...breaks } = this.view.breaks;
    const layers = id === null || this.shows('areas') ? this.view.layers : [...this.view.layers, 'areas' as const];
    this.store.change({ areas: id, layers, breaks });
  }

  /** Areas whose statistics stand in the tables: the user's own when chosen, else the districts. */
  readonly areasShown: readonly Area[] = $derived.by(() =>
    this.view.areas === null ? this.districts : (this.importedAreas.answer ?? []),
  );

  districtById(id: string): Area | undefined {
    return this.districts.find((d) => d.id === id);
  }

  /** Loads the city and the datasets; called once at start and again when the reader asks to retry. */
  async open(base: string): Promise<void> {
    this.opening = { kind: 'opening', share: 0 };
    // Not waited for: a slow or endless answer must not hold up the figures.
    void this.#chooseBaseMap(base);
    void this.ownGround.restore();
    try {
      const opened = await this.api.open(base, (share) => {
        if (this.opening.kind === 'opening') this.opening = { kind: 'opening', share };
      });
      if (!opened.ok) {
        this.opening = { kind: 'failed', fault: opened.error };
        return;
      }
      this.datasets = opened.value.datasets;
      this.news = { ...opened.value, faults: [...opened.value.faults, ...(await this.#evicted())] };
      this.#learnTitles();
      // The address says what is on the screen, so that a link of it can name the file.
      const own = this.store.view.dataset === null ? this.instead : null;
      if (own && own.id !== DEMO_DATASET) this.store.look({ dataset: own.id });
      await this.#refreshPlaces();
      const indicators = parseIndicators(await this.json('indicators'));
      if (indicators.ok) this.indicators = indicators.value;
      this.mapFiles = await readMapFiles((id) => this.json(id));
      this.opening = { kind: 'ready' };
    } catch (cause) {
      this.opening = { kind: 'failed', fault: faultOf(cause) };
    }
  }

  /** A built-in file by its id in the manifest, from what this browser keeps; null when there is none. */
  async json(id: string): Promise<unknown> {
    const text = await this.api.file(id);
    return text === null ? null : JSON.parse(text);
  }

  /** The end of this page's work: what is kept is being removed, here (which the other tabs are told) or by another. */
  end(why: 'removing' | 'told'): void {
    if (why === 'removing') this.tabs.tell('removed');
    this.opening = { kind: 'removed', isWhole: true };
    this.api.dispose?.();
    this.tabs.close();
  }

  /** Reads the datasets anew after an import or a removal, and tells the other tabs. */
  async refresh(): Promise<void> {
    this.tabs.tell('datasets');
    this.#stands = null;
    await this.#readAnew();
  }

  /** Another tab has changed what is kept. */
  async #follow(): Promise<void> {
    await this.api.relist();
    const { dataset: shown, datasets: had } = this;
    const used = new Set([shown?.id, this.view.areas, ...this.postDatasets.map(({ id }) => id)]);
    // The wall goes by its own scenes, and nobody stands before it to be asked.
    if (shown && this.view.dataset === null && this.view.mode.kind === 'planner') this.#stands = shown.id;
    await this.#readAnew();
    const fresh = heardOf(had, this.datasets, ({ id }) => used.has(id));
    this.heard = [...this.heard.filter(({ info }) => fresh.every((one) => one.info.id !== info.id)), ...fresh];
    // The address says what is on the screen.
    if (shown && this.view.dataset === null && this.dataset?.id === this.#stands)
      this.store.look({ dataset: this.#stands });
  }

  async #readAnew(): Promise<void> {
    const before = this.dataset?.id;
    const had = new Set(this.datasets.map(({ id }) => id));
    this.datasets = await this.api.datasets();
    this.heard = this.heard.filter(
      ({ news, info }) => news === 'removed' || this.datasets.some((d) => d.id === info.id),
    );
    this.#mark();
    if (this.news.faults.length > 0)
      this.news = { ...this.news, faults: unsolved(this.news.faults, (await this.api.storage()).rows, this.datasets) };
    this.#learnTitles();
    const { dataset, areas } = this.view;
    const taken = (id: string | null): boolean => id !== null && had.has(id) && !this.datasets.some((d) => d.id === id);
    if (taken(dataset)) this.store.look({ dataset: null, breaks: {} });
    if (taken(areas)) this.store.look({ areas: null });
    // A file that the view had named and that has come now is asked what the view asked.
    const came = dataset !== null && !had.has(dataset) && this.dataset?.id === dataset;
    if (!came && this.dataset?.id !== before)
      this.store.look({ breaks: {}, filter: { ...this.view.filter, period: null, excludedPoints: [] } });
    await this.#refreshPlaces();
  }

  #mark(): void {
    markKept(this.datasets.filter(({ status, kept }) => status === 'imported' && kept).map(({ title }) => title));
  }

  /**
   * What was kept here at the last visit and is gone without having been removed: the browser took it. The mark stays
   * until something is kept again.
   */
  async #evicted(): Promise<readonly Fault[]> {
    const titles = markedAsKept();
    const { rows, memoryOnly } = await this.api.storage();
    if (memoryOnly) return [];
    if (titles.length === 0 || rows.some(({ builtIn }) => !builtIn)) {
      this.#mark();
      return [];
    }
    return [fault('storage-evicted', { files: titles.join(', ') })];
  }

  #learnTitles(): void {
    const own = this.datasets.filter(({ status }) => status === 'imported');
    this.store.learn(
      own.map(({ id, title }) => [id, title] as const),
      own.map(({ id, rows, fileBytes }) => [id, { bytes: fileBytes ?? null, rows }] as const),
    );
  }

  /** Gives a dataset of the user's own another name, here and in the other tabs. */
  async rename(id: string, title: string): Promise<Fault | null> {
    const refused = await this.api.rename(id, title);
    if (!refused) await this.refresh();
    return refused;
  }

  /** Leaves the link's file: what is here, without the filters and the plan that were meant for the other. */
  showInstead(): void {
    this.store.change(
      {
        dataset: this.instead?.id ?? null,
        filter: NO_FILTER,
        compare: 'none',
        breaks: {},
        siting: FIRST_VIEW.siting,
        areas: this.missing.some(({ use }) => use === 'areas') ? null : this.view.areas,
      },
      { alone: true },
    );
  }

  /** Shows the incidents of a file at hand: they have their own period and their own classes. */
  showDataset(id: string): void {
    this.store.change({
      dataset: id,
      filter: { ...this.view.filter, period: null, excludedPoints: [] },
      breaks: {},
    });
    this.heard = this.heard.filter(({ news, info }) => news !== 'added' || info.id !== id);
  }

  /** What another tab did was read. */
  unhear(heard: Heard): void {
    this.heard = this.heard.filter((one) => one !== heard);
  }

  /** The operator's style turned out not to be drawable: back to the built-in base map, with the reason. */
  refuseBaseMap(reason: string): void {
    if (this.ownGround.map) return this.ownGround.refuse();
    const { streetView } = this.baseMap;
    this.baseMap = { ...BUILT_IN_BASE_MAP, streetView, fault: fault('config-invalid', { reason }) };
  }

  async #chooseBaseMap(base: string): Promise<void> {
    this.baseMap = await chooseBaseMap({
      base: new URL(base, document.baseURI).href,
      allowed: originsFromList(import.meta.env['VITE_QYRAGY_ORIGINS']),
      fetch: (url) => fetch(url, { cache: 'no-cache' }),
    });
  }

  async #refreshPlaces(): Promise<void> {
    [this.posts, this.districts] = await Promise.all([this.api.posts(), this.api.areas('districts')]);
  }
}

export const [getSession, setSession] = createContext<Session>();
