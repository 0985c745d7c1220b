import { createContext } from 'svelte';
import type { SearchIndex } from '../../analysis/resident/searchPlaces';
import { areaFacts, type AreaFacts, type Here } from '../../analysis/resident/areaFacts';
import { isInside } from '../../analysis/resident/inside';
import type { DistrictFact } from '../../domain/districtFacts';
import type { LonLat, LonLatMultiPolygon } from '../../domain/geometry';
import type { Precinct } from '../../domain/precinct';
import type { Snapshot } from '../../domain/snapshot';
import { preferredLocale, type Locale } from '../../i18n/locale';
import { placeKindWords, residentMessages, type ResidentMessages } from '../../i18n/residentMessages';
import { fetchSnapshot, forgetPublished, keptPrecincts, keptSnapshot } from '../../sources/published';
import { areaSections, type Section } from './areaSections';
import { readAddress, writeAddress } from './areaUrl';
import type { Found } from './findables';
import type { PrecinctReader } from './takeFile';
import { forgetVisits, sinceVisit, type SinceVisit } from './visit';

/** What the person is told once about something they did; the words are made by the page. */
export type Notice = { readonly kind: 'outside' | 'example-failed' | 'places-failed' } | { readonly kind: 'file'; readonly text: string };

/** One open page of a resident: where they ask about, and everything that can be said of it. */
export class ResidentState {
  readonly districts: readonly DistrictFact[];
  readonly #base: string;
  readonly #readPrecincts: PrecinctReader;
  readonly #populations: ReadonlyMap<string, number>;
  locale: Locale = $state('kk');
  m: ResidentMessages | null = $state.raw(null);
  districtId: string | null = $state(null);
  /** A point the person named; it stays on this device. */
  point: LonLat | null = $state.raw(null);
  pointName: ((locale: Locale) => string) | null = $state.raw(null);
  cells: readonly string[] | null = $state.raw(null);
  published: Snapshot | null = $state.raw(null);
  example: Snapshot | null = $state.raw(null);
  ownPrecincts: readonly Precinct[] = $state.raw([]);
  isKept: boolean = $state(false);
  isRead: boolean = $state(false);
  /** Cells and precincts of what is published are here too. */
  isWhole: boolean = $state(false);
  notice: Notice | null = $state.raw(null);
  visit: SinceVisit | null = $state.raw(null);
  index: SearchIndex<Found> | null = $state.raw(null);
  placeKinds: Readonly<Record<string, string>> = $state.raw({});
  /** Settles once the first answer is there: what can wait is loaded after it. */
  readonly answered: Promise<void>;

  constructor(districts: readonly DistrictFact[], base: string, search: string, readPrecincts: PrecinctReader) {
    this.districts = districts;
    this.#base = base;
    this.#readPrecincts = readPrecincts;
    this.#populations = new Map(districts.map(({ id, population }) => [id, population]));
    const asked = readAddress(search, districts.map(({ id }) => id));
    this.locale = asked.locale ?? preferredLocale(navigator.languages);
    this.districtId = asked.districtId;
    this.answered = this.#open(asked.isExample, asked.point);
  }

  /** What stands behind the answer: the example while it is open, else what is published. */
  readonly snapshot: Snapshot | null = $derived.by(() => this.example ?? this.published);
  readonly precincts: readonly Precinct[] = $derived.by(() => (this.ownPrecincts.length > 0 ? this.ownPrecincts : (this.snapshot?.precincts ?? [])));
  readonly district: DistrictFact | null = $derived.by(() => this.districts.find(({ id }) => id === this.districtId) ?? null);

  readonly facts: AreaFacts = $derived.by(() => {
    const here: Here = { districtId: this.districtId, point: this.point && { lon: this.point[0], lat: this.point[1] }, cells: this.cells };
    return areaFacts(this.snapshot, here, this.#populations, this.precincts);
  });

  readonly sections: readonly Section[] = $derived.by(() =>
    this.m
      ? areaSections(this.m, {
          district: this.district, hasPoint: this.point !== null, facts: this.facts, snapshot: this.snapshot, hasPrecincts: this.precincts.length > 0, isWhole: this.isWhole, visit: this.visit,
        })
      : []);

  async speak(locale: Locale): Promise<void> {
    this.locale = locale;
    this.m = await residentMessages(locale);
    if (this.index) this.placeKinds = await placeKindWords(locale);
    this.#tell();
  }

  async #open(isExample: boolean, point: { lon: number; lat: number } | null): Promise<void> {
    this.m = await residentMessages(this.locale);
    const [kept, precincts, summary] = await Promise.all([keptSnapshot(), keptPrecincts(), fetchSnapshot(`${this.#base}snapshot-summary.json`)]);
    this.#publish(kept ?? (summary.ok ? summary.value : null));
    this.ownPrecincts = precincts;
    this.isKept = kept !== null || precincts.length > 0;
    // Of what is published the first answer needs the districts; cells and precincts follow it.
    const rest = kept ? null : this.#fetchPublished();
    if (!this.snapshot) await rest;
    this.isRead = true;
    await rest;
    this.isWhole = true;
    if (isExample) await this.showExample();
    if (point) await this.choosePoint([point.lon, point.lat], null);
    this.#remember();
  }

  async #fetchPublished(): Promise<void> {
    const found = await fetchSnapshot(`${this.#base}snapshot.json`);
    if (found.ok && found.value) this.#publish(found.value);
  }

  /** What was made of invented incidents is an example wherever it lies. */
  #publish(snapshot: Snapshot | null): void {
    if (snapshot?.status === 'illustrative') this.example = snapshot;
    else this.published = snapshot;
  }

  chooseDistrict(id: string | null): void {
    this.districtId = id;
    this.point = null;
    this.pointName = null;
    this.cells = null;
    this.notice = null;
    this.#tell();
    this.#remember();
  }

  /** A point by name, by touch or by position. Outside the city nothing is chosen, and the page says so. */
  async choosePoint(point: LonLat, name: ((locale: Locale) => string) | null): Promise<void> {
    const id = await this.#districtAt(point);
    if (id === null) {
      this.notice = { kind: 'outside' };
      return;
    }
    this.districtId = id;
    this.point = point;
    this.pointName = name;
    this.notice = null;
    this.#tell();
    this.#remember();
    this.cells = null;
    if (this.snapshot) await this.#findCell();
  }

  /** The hexagon library is large: it comes only for a place, and only where there are counts by cell. */
  async #findCell(): Promise<void> {
    const { point } = this;
    if (!point || !this.snapshot) return;
    const { cellsOfPoint } = await import('./cellsOfPoint');
    if (this.point === point) this.cells = cellsOfPoint(point);
  }

  #borders: Promise<ReadonlyMap<string, LonLatMultiPolygon>> | null = null;

  async #districtAt([lon, lat]: LonLat): Promise<string | null> {
    this.#borders ??= loadBorders(this.#base);
    const borders = await this.#borders.catch(() => null);
    if (!borders) {
      this.#borders = null;
      return null;
    }
    return [...borders].find(([, geometry]) => isInside(lon, lat, geometry))?.[0] ?? null;
  }

  async showExample(): Promise<void> {
    const found = await fetchSnapshot(`${this.#base}geo/example-snapshot.json`);
    if (!found.ok || !found.value) {
      this.notice = { kind: 'example-failed' };
      return;
    }
    this.example = found.value;
    this.#tell();
    await this.#findCell();
  }

  leaveExample(): void {
    this.example = null;
    this.#tell();
    void this.#findCell();
  }

  /** At the first key: the list of places. */
  async needIndex(): Promise<void> {
    if (this.index) return;
    const { loadFindables } = await import('./findables');
    this.placeKinds = await placeKindWords(this.locale);
    this.index = await loadFindables(this.#base, this.districts, this.precincts);
    if (!this.index) this.notice = { kind: 'places-failed' };
  }

  /** A file dropped on the page or chosen: precincts or a snapshot; kept on this device. */
  async addFile(file: File): Promise<void> {
    if (!this.m) return;
    const { takeFile } = await import('./takeFile');
    const taken = await takeFile(file, this.m, this.locale, this.#readPrecincts);
    if (taken.kind === 'precincts') this.ownPrecincts = taken.precincts;
    if (taken.kind !== 'refused') {
      this.isKept = true;
      this.example = null;
      if (taken.kind === 'snapshot') this.#publish(taken.snapshot);
      this.index = null;
      await this.#findCell();
    }
    this.notice = { kind: 'file', text: taken.text };
  }

  async forgetFiles(): Promise<void> {
    await forgetPublished();
    this.ownPrecincts = [];
    this.isKept = false;
    this.index = null;
    this.published = null;
    await this.#fetchPublished();
  }

  forgetVisits(): void {
    forgetVisits(localStorage);
    this.visit = null;
  }

  /** The link a person shares; the exact place only when they chose so. */
  link(withPoint: boolean): string {
    const { locale, districtId, point } = this;
    return new URL(writeAddress({ locale, districtId, point: withPoint && point ? { lon: point[0], lat: point[1] } : null, isExample: this.example !== null }), location.href).href;
  }

  #tell(): void {
    const { locale, districtId } = this;
    history.replaceState(null, '', writeAddress({ locale, districtId, point: null, isExample: this.example !== null }));
  }

  #remember(): void {
    if (!this.isRead || this.districtId === null || this.example) return;
    const today = new Date(Date.now() + ALMATY_MS).toISOString().slice(0, 10);
    const count = areaFacts(this.published, { districtId: this.districtId, point: null, cells: null }, this.#populations, []).district?.usual?.now ?? null;
    this.visit = sinceVisit(localStorage, today, this.districtId, this.published, count);
  }
}

/** UTC+5; a visit's day is a word on the page, not an instant of the data. */
const ALMATY_MS = 5 * 3_600_000;

async function loadBorders(base: string): Promise<ReadonlyMap<string, LonLatMultiPolygon>> {
  const response = await fetch(`${base}geo/districts.geojson`);
  const { parseAreas } = await import('../../domain/parse/areas');
  const areas = parseAreas(await response.json());
  if (!areas.ok) throw new Error('districts.geojson cannot be read');
  return new Map(areas.value.map(({ id, geometry }) => [id, geometry]));
}

export const [getResident, setResident] = createContext<ResidentState>();
