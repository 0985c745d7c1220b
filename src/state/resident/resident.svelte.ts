import type { SearchIndex } from '../../analysis/resident/searchPlaces';
import { ageOf, type Age } from '../../analysis/published/age';
import { areaAnswer, districtAnswer, type AreaAnswer, type Here } from '../../analysis/resident/areaAnswer';
import type { Spot } from '../../analysis/resident/extent';
import type { Ground } from '../../analysis/resident/ground';
import { formatIsoDate, wallTime, type WallTime } from '../../domain/clock';
import type { DistrictFact } from '../../domain/districtFacts';
import type { LonLat } from '../../domain/geometry';
import type { Precinct } from '../../domain/precinct';
import type { Snapshot } from '../../domain/snapshot';
import { preferredLocale, type Locale } from '../../i18n/locale';
import {
  residentMessages,
  type FindWords,
  type PlaceWords,
  type ResidentMessages,
  type ResidentMore,
} from '../../i18n/residentMessages';
import { deviceNotes, HELD_POINT, tabNotes } from '../../sources/deviceNotes';
import { askQuickly } from '../../sources/keptFile';
import { findOperatorFile, type Trust } from '../../sources/operatorFile';
import { findSummary, findWholeSnapshot, type Published } from '../../sources/published';
import { readAddress, writeAddress } from './areaUrl';
import type { Beneath } from './areaSections';
import type { Chooser } from './choosing';
import type { Found } from './findables';
import { firstLines } from './firstLines';
import type { KeptPlace } from './keptPlaces';
import type { Covered } from './offlineFiles';
import { line, type Section } from './line';
import type { Opener } from './opening';
import type { FoundPlace } from './precinctLines';
import type { PrecinctReader } from './takeFile';
import { sentenceOf } from './inForce';
import { TrustState } from './trustState.svelte';
import type { SinceVisit } from './visit';
import type { ChosenPlace, Option, PlaceSpot, PointName, Question } from './chosenPlace';
import { VisitSteps } from './visitSteps';

/** What the person is told once about something they did; the words are made by the page. */
export type Notice =
  | { readonly kind: 'outside' | 'borders-failed' | 'example-failed' | 'places-failed' | 'no-own' }
  | { readonly kind: 'file'; readonly text: string }
  | { readonly kind: 'no-precinct'; readonly number: string };

/** One open page of a resident: where they ask about, and everything that can be said of it. */
export class ResidentState {
  readonly districts: readonly DistrictFact[];
  readonly #base: string;
  readonly #readPrecincts: PrecinctReader;
  readonly #chooser: Chooser;
  #joined: Promise<void> = Promise.resolve();
  readonly #opener: Opener;
  readonly #steps = new VisitSteps();
  readonly #populations: ReadonlyMap<string, number>;
  locale: Locale = $state('kk');
  m: ResidentMessages | null = $state.raw(null);
  districtId: string | null = $state(null);
  /** A point the person named, how exact it is and by what it was found; it stays on this device. */
  spot: PlaceSpot | null = $state.raw(null);
  pointName: PointName = $state.raw(null);
  /** What is asked where one answer would be a guess. */
  question: Question | null = $state.raw(null);
  /** A precinct opened by its number. */
  precinctId: string | null = $state(null);
  cells: readonly string[] | null = $state.raw(null);
  #ground: Ground | null = $state.raw(null);
  /** Files in force, whose they are, and what is said of that. */
  readonly trust: TrustState;
  readonly #trusted: Promise<Trust>;
  #opened: Snapshot | null = $state.raw(null);
  #isExampleLeft: boolean = $state(false);
  isRead: boolean = $state(false);
  /** UTC ms; the page reads the clock again every half a minute. */
  now: number = $state(Date.now());
  /** What stands beneath the four lines; loaded after them. */
  #beneath: Beneath | null = $state.raw(null);
  #isRestFailed: boolean = $state(false);
  /** Cells and precincts of what is published are here too. */
  isWhole: boolean = $state(false);
  /** What is published could not be read: the page must not say that nothing is. */
  isUnread: boolean = $state(false);
  notice: Notice | null = $state.raw(null);
  visit: SinceVisit | null = $state.raw(null);
  index: SearchIndex<Found> | null = $state.raw(null);
  placeKinds: Readonly<Record<string, string>> = $state.raw({});
  /** What is said of how a place was found; comes with the first place. */
  placeWords: PlaceWords | null = $state.raw(null);
  /** Remembered by the person's wish, once that is read. */
  kept: readonly KeptPlace[] = $state.raw([]);
  /** Words of what finds another place; they come with it. */
  find: FindWords | null = $state.raw(null);
  /** The address named a district: the answer comes first, then what finds another place. */
  readonly opensWithDistrict: boolean;
  /** Settles once the first answer is there: what can wait is loaded after it. */
  readonly answered: Promise<void>;

  constructor(districts: readonly DistrictFact[], base: string, search: string, readPrecincts: PrecinctReader) {
    this.districts = districts;
    this.#base = base;
    this.#readPrecincts = readPrecincts;
    this.#populations = new Map(districts.map(({ id, population }) => [id, population]));
    const asked = readAddress(
      search,
      districts.map(({ id }) => id),
    );
    this.locale = asked.locale ?? preferredLocale(navigator.languages);
    this.districtId = asked.districtId;
    this.opensWithDistrict = asked.districtId !== null;
    this.trust = new TrustState(this.locale);
    this.#trusted = findOperatorFile(base, askQuickly).then(({ trust }) => trust);
    this.#chooser = this.#forChoosing(base);
    this.#opener = this.#forOpening();
    this.answered = this.#open(asked.isExample, asked.point, asked.precinct);
    if (new URLSearchParams(search).get('own') === '1') void this.answered.then(() => this.#tellNoOwn());
  }

  /** What was made of invented incidents is an example wherever it lies. */
  readonly example: Snapshot | null = $derived.by(
    () => this.#opened ?? (this.#isExampleLeft ? null : only(this.trust.sources.snapshot?.snapshot, true)),
  );
  /** What the publisher says, whatever is shown. */
  readonly published: Snapshot | null = $derived.by(() => only(this.trust.published.found?.snapshot, false));
  readonly isKept: boolean = $derived.by(
    () => this.trust.own.snapshot !== null || this.trust.own.precincts !== null || this.trust.own.isRefused,
  );
  /** What stands behind the answer: the example while it is open, else the file in force. */
  readonly snapshot: Snapshot | null = $derived.by(
    () => this.example ?? only(this.trust.sources.snapshot?.snapshot, false),
  );
  readonly #hasOwnPrecincts: boolean = $derived.by(() => this.trust.own.precincts !== null && !this.trust.own.isUnused);
  readonly precincts: readonly Precinct[] = $derived.by(() =>
    this.#hasOwnPrecincts ? this.trust.sources.precincts : (this.snapshot?.precincts ?? []),
  );
  /** Districts in which some of `of` lie, once their borders are here. */
  #covered: Covered | null = $state.raw(null);
  /** Some are published, and not for other districts alone. */
  readonly #hasPrecincts: boolean = $derived.by(() => {
    const { precincts, districtId } = this;
    return (
      precincts.length > 0 &&
      (districtId === null || this.#covered?.of !== precincts || this.#covered.districts.has(districtId))
    );
  });
  readonly district: DistrictFact | null = $derived.by(
    () => this.districts.find(({ id }) => id === this.districtId) ?? null,
  );

  /** The precinct whose page is open. */
  get precinct(): Precinct | null {
    return this.precincts.find(({ id }) => id === this.precinctId) ?? null;
  }

  get point(): LonLat | null {
    return this.spot?.at ?? null;
  }

  get found(): FoundPlace | null {
    const { spot, precinctId, placeWords: words } = this;
    if (!words) return null;
    return spot ? { ...spot, words } : precinctId === null ? null : { by: 'number', withinM: 0, words };
  }

  readonly #here: Here = $derived.by(() => {
    const { spot, precinctId, districtId, cells } = this;
    return {
      districtId,
      point: spot && { lon: spot.at[0], lat: spot.at[1] },
      withinM: spot?.withinM ?? 0,
      precinctId,
      cells,
    };
  });
  /** the city's clock and calendar now. */
  readonly clock: WallTime = $derived.by(() => wallTime(this.now));
  readonly #hour: number = $derived.by(() => this.clock.hour);
  readonly #today: string = $derived.by(() => formatIsoDate(this.now));
  /** Of what is published; an example's invented days have no age. */
  readonly age: Age | null = $derived.by(() =>
    this.snapshot && this.snapshot.status !== 'illustrative' ? ageOf(this.snapshot, this.#today) : null,
  );
  readonly #answer: AreaAnswer = $derived.by(() =>
    areaAnswer(this.snapshot, this.#here, this.precincts, this.#ground, this.#hour),
  );

  /** Words of what stands beneath the four lines, once they are here. */
  readonly more: ResidentMore | null = $derived.by(() =>
    this.#beneath?.m === this.m ? (this.#beneath?.more ?? null) : null,
  );

  /** The four lines first, then everything beneath them as it comes. */
  readonly sections: readonly Section[] = $derived.by(() => {
    const { m, district, snapshot, age, isWhole, isUnread } = this;
    if (!m) return [];
    const known = {
      district,
      hasPoint: this.point !== null,
      found: this.found,
      snapshot,
      age,
      hasPrecincts: this.#hasPrecincts,
      isWhole,
      isUnread,
      ...this.#said(m),
    };
    const input = { ...known, answer: this.#answer, now: this.clock };
    const first = firstLines(m, input);
    if (this.#beneath?.m === m) {
      const facts = this.#beneath.areaFacts(snapshot, this.#here, this.#populations, this.precincts, this.#ground);
      const above = this.#beneath.withBeneath(m, this.#beneath.more, first, input);
      return [
        above,
        ...this.#beneath.areaSections(m, this.#beneath.more, {
          first: above,
          indicators: this.#beneath.indicators,
          ...known,
          facts,
          today: this.#today,
          visit: this.visit,
        }),
      ];
    }
    return [
      { ...first, lines: [...first.lines, line('quiet', this.#isRestFailed ? m.lines.restFailed : m.lines.rest)] },
    ];
  });

  /** Whose the figures and the inspector's card are, in words. */
  #said(m: ResidentMessages): {
    readonly of: (sentence: string) => string;
    readonly ofCard: (sentence: string) => string;
    readonly cardNote: string | null;
    readonly hasOwnCard: boolean;
  } {
    const { words, sources } = this.trust;
    const of = this.example ? m.example : sentenceOf(words, sources.snapshot?.origin ?? 'publisher');
    if (this.example && !this.#hasOwnPrecincts) return { of, ofCard: m.example, cardNote: null, hasOwnCard: false };
    const { precinctsOrigin: origin } = sources;
    return {
      of,
      ofCard: sentenceOf(words, origin),
      cardNote: words && origin !== 'publisher' ? words.note[origin] : null,
      hasOwnCard: this.#hasOwnPrecincts,
    };
  }

  /** A sentence about precincts, with whose they are where they are not the publisher's. */
  readonly ofCard = (sentence: string): string => (this.m ? this.#said(this.m).ofCard(sentence) : sentence);

  async speak(locale: Locale): Promise<void> {
    this.locale = locale;
    [this.m] = await Promise.all([residentMessages(locale), this.trust.speak(locale)]);
    void this.#loadBeneath();
    if (this.index) this.placeKinds = await (await import('../../i18n/residentLater')).placeKindWords(locale);
    if (this.find) this.find = await (await import('../../i18n/residentLater')).findWords(locale);
    if (this.placeWords) this.placeWords = await (await import('../../i18n/residentLater')).placeWords(locale);
    this.#tell(false);
  }

  async #open(isExample: boolean, point: { lon: number; lat: number } | null, precinct: string | null): Promise<void> {
    this.m = await residentMessages(this.locale);
    const summary = await findSummary(`${this.#base}snapshot-summary.json`, this.#trusted);
    // Of what is published the first answer needs the districts; cells and precincts follow it.
    const rest = this.#fetchPublished(summary);
    // That there is no summary says nothing: older editions have none.
    await this.trust.take({ published: { found: summary.found, trouble: null } });
    if (!this.snapshot) await rest;
    this.isRead = true;
    void this.#loadBeneath();
    this.#joined = this.#joinOwn();
    await rest;
    this.isWhole = true;
    if (isExample) await (await opening()).openExample(this.#opener);
    void this.#keepForOffline();
    if (precinct !== null && (await (await choosing()).openPrecinct(this.#chooser, precinct, false))) return;
    const named = point
      ? { spot: { at: [point.lon, point.lat], withinM: LINK_M, by: 'link' } as const, name: null }
      : await this.#heldPoint();
    if (!named || !(await (await choosing()).choosePoint(this.#chooser, named.spot, named.name, false))) {
      this.#tell(false);
      void this.#remember();
    }
  }

  /** The point that was left for the page of the method, in this tab. */
  async #heldPoint(): Promise<{ readonly spot: PlaceSpot; readonly name: PointName } | null> {
    return tabNotes.getItem(HELD_POINT) === null
      ? null
      : (await import('./heldPoint')).takePoint(tabNotes, this.districtId);
  }

  async #loadBeneath(): Promise<void> {
    const { m, locale } = this;
    if (!m) return;
    try {
      const { loadBeneath } = await import('./areaSections');
      const beneath = await loadBeneath(m, locale, this.#base);
      if (this.m === m) this.#beneath = beneath;
    } catch {
      // A deployment may have taken the file away; the four lines stand, and say that the rest is missing.
      this.#isRestFailed = true;
    }
  }

  /** Few keep a file of their own: it joins the answer after it, unless a newer one was opened meanwhile. */
  async #joinOwn(): Promise<void> {
    const before = this.trust.own;
    const { ownFiles } = await import('../../sources/ownFiles');
    const own = await ownFiles(this.#trusted);
    if (this.trust.own !== before) return;
    await this.trust.take({ own });
    if (own.precincts) this.index = null;
  }

  /** The address asks for a file of one's own, and this device keeps none. */
  async #tellNoOwn(): Promise<void> {
    await this.#joined;
    if (!this.isKept) this.notice = { kind: 'no-own' };
  }

  async #fetchPublished(summary: Published): Promise<void> {
    const { found, trouble } = await findWholeSnapshot(`${this.#base}snapshot.json`, this.#trusted);
    this.isUnread = found === null && trouble !== null && trouble.kind !== 'gone';
    // A summary says more than the whole of an earlier publication, unless the whole of its own is there and cannot be
    // read.
    const isBetter =
      trouble !== null && trouble.kind !== 'unreadable' && summary.trouble === null && summary.found !== null;
    const isAll = found === null && trouble?.kind !== 'unreadable';
    await this.trust.take({ published: { found: isBetter || isAll ? summary.found : found, trouble } });
  }

  chooseDistrict(id: string | null): void {
    this.#go({ districtId: id, spot: null, name: null, question: null, precinctId: null }, true);
  }

  /** What choosing a place may ask and do here. */
  #forChoosing(base: string): Chooser {
    return {
      base,
      borders: null,
      now: () => ({ districtId: this.districtId, precincts: this.precincts, question: this.question }),
      go: (place, isStep) => this.#go(place, isStep),
      tell: (notice) => (this.notice = notice),
      measureBy: (ground) => (this.#ground = ground),
      needPlaceWords: () => this.needPlaceWords(),
    };
  }

  /** The answer, or the question, is now about this. */
  #go({ districtId, spot, name, question, precinctId }: ChosenPlace, isStep: boolean): void {
    this.districtId = districtId;
    this.spot = spot;
    this.pointName = name;
    this.question = question;
    this.precinctId = precinctId;
    this.cells = null;
    this.notice = null;
    this.#tell(isStep);
    void this.#remember();
    // The cell's figures join the answer when they come: whoever looks for another place meanwhile is not interrupted.
    void this.#findCell();
  }

  /**
   * A point by touch, by position, or one that was asked for. Outside the city nothing is chosen, and the page says so.
   */
  async choosePoint(spot: PlaceSpot, name: PointName): Promise<void> {
    await (await choosing()).choosePoint(this.#chooser, spot, name, true);
  }

  /** A place by name: a line, or a house in it, is asked about first. */
  async choosePlace(found: Found, house: string | null): Promise<void> {
    await (await choosing()).choosePlace(this.#chooser, found, house);
  }

  async chooseOption(option: Option): Promise<void> {
    await (await choosing()).chooseOption(this.#chooser, option);
  }

  /** Its inspector, and the figures of the district that it lies in. */
  async choosePrecinct(precinct: Precinct): Promise<void> {
    await (await choosing()).choosePrecinct(this.#chooser, precinct, true);
  }

  /** When the first answer has been given and the page rests. */
  async #keepForOffline(): Promise<void> {
    const { coveredBy, keepForOffline } = await import('./offlineFiles');
    await keepForOffline(this.#base, this.locale);
    this.#covered = await coveredBy(this.#base, this.precincts);
  }

  /** The browser's own "back" and "forward": a place of this visit, else what the address names. */
  async travel(search: string, state: unknown): Promise<void> {
    const { districtId, isExample, precinct } = readAddress(
      search,
      this.districts.map(({ id }) => id),
    );
    const known = this.#steps.go(state, search);
    if (known === 'here') return;
    const place = known ?? { districtId, spot: null, name: null, question: null, precinctId: null };
    if (!isExample) this.#opener.example(null, true);
    else if (!this.example) await (await opening()).openExample(this.#opener);
    if (known || precinct === null || !(await (await choosing()).openPrecinct(this.#chooser, precinct, false)))
      this.#go(place, false);
  }

  /** The hexagon library is large: it comes only for a place, and only where there are counts by cell. */
  async #findCell(): Promise<void> {
    const { point } = this;
    if (!point || !this.snapshot) return;
    const { cellsOfPoint } = await import('./cellsOfPoint');
    if (this.point === point) this.cells = cellsOfPoint(point);
  }

  /** What opening a file or the example may ask and do here. */
  #forOpening(): Opener {
    return {
      base: this.#base,
      trust: this.trust,
      trusted: this.#trusted,
      readPrecincts: this.#readPrecincts,
      locale: () => this.locale,
      example: (snapshot, isLeft) => {
        this.#opened = snapshot;
        this.#isExampleLeft = isLeft;
      },
      turned: () => {
        this.index = null;
        return this.#findCell();
      },
      moved: (isStep) => {
        this.#tell(isStep);
        void this.#remember();
        return this.#findCell();
      },
      tell: (notice) => (this.notice = notice),
    };
  }

  async showExample(): Promise<void> {
    await (await opening()).showExample(this.#opener);
  }

  async leaveExample(): Promise<void> {
    await (await opening()).leaveExample(this.#opener);
  }

  async needFind(): Promise<void> {
    this.find ??= await (await import('../../i18n/residentLater')).findWords(this.locale);
  }

  async needPlaceWords(): Promise<void> {
    this.placeWords ??= await (await import('../../i18n/residentLater')).placeWords(this.locale);
  }

  /** At the first key: the list of places. */
  async needIndex(): Promise<void> {
    if (this.index) return;
    const [{ loadFindables }, { placeKindWords }] = await Promise.all([
      import('./findables'),
      import('../../i18n/residentLater'),
    ]);
    this.placeKinds = await placeKindWords(this.locale);
    await this.needPlaceWords();
    this.index = await loadFindables(this.#base, this.districts, this.precincts);
    if (!this.index) this.notice = { kind: 'places-failed' };
  }

  /** A file dropped on the page or chosen: precincts or a snapshot; kept on this device. */
  async addFile(file: File): Promise<void> {
    if (this.m) await (await opening()).addFile(this.#opener, file);
  }

  async forgetFiles(): Promise<void> {
    await (await opening()).forgetFiles(this.#opener);
  }

  /** Back to what is published, or again to the person's own file. */
  async useOwn(isUnused: boolean): Promise<void> {
    await (await opening()).useOwn(this.#opener, isUnused);
  }

  async forgetVisits(): Promise<void> {
    const { forgetVisits } = await import('./visit');
    forgetVisits(deviceNotes);
    this.visit = null;
  }

  /** All precincts that some ground may lie in; none before a first point or question. */
  readonly precinctsNear = (spots: readonly Spot[]): readonly Precinct[] =>
    this.#ground?.touching(spots, this.precincts) ?? [];

  /** The one precinct that the place lies in; null where none or several may hold it. */
  get holdingPrecinct(): Precinct | null {
    return this.#answer.precinct;
  }

  /** The page of the precinct that the place lies in; null while none is named, or it is open. */
  get precinctLink(): string | null {
    const { locale, districtId } = this;
    const number = this.precinct ? null : this.holdingPrecinct?.number;
    return number
      ? writeAddress({ locale, districtId, point: null, isExample: this.example !== null, precinct: number })
      : null;
  }

  /** The link a person shares; the exact place only when they chose so. */
  link(withPoint: boolean): string {
    const { locale, districtId, point } = this;
    return new URL(
      writeAddress({
        locale,
        districtId,
        point: withPoint && point ? { lon: point[0], lat: point[1] } : null,
        isExample: this.example !== null,
        precinct: this.precinct?.number ?? null,
      }),
      location.href,
    ).href;
  }

  #tell(isStep: boolean): void {
    const { locale, districtId, spot, pointName: name, question, precinctId } = this;
    this.#steps.tell(
      writeAddress({
        locale,
        districtId,
        point: null,
        isExample: this.example !== null,
        precinct: this.precinct?.number ?? null,
      }),
      { districtId, spot, name, question, precinctId },
      isStep,
    );
  }

  /** What was said at the last visit is read after the answer, not before it. */
  async #remember(): Promise<void> {
    if (!this.isRead || this.districtId === null || this.example) return;
    const { sinceVisit } = await import('./visit');
    const { districtId, published } = this;
    if (districtId === null || this.example) return;
    this.visit = sinceVisit(
      deviceNotes,
      this.#today,
      districtId,
      published,
      (published && districtAnswer(published, districtId)?.now) ?? null,
    );
  }
}

/** The snapshot if it is an example, or only if it is none. */
const only = (snapshot: Snapshot | null | undefined, isExample: boolean): Snapshot | null =>
  snapshot && (snapshot.status === 'illustrative') === isExample ? snapshot : null;

/** A link's four decimals of a degree, metres. */
const LINK_M = 10;

/** The first place, option or precinct brings it. */
const choosing = () => import('./choosing');
/** The first file, or the example, brings it. */
const opening = () => import('./opening');
