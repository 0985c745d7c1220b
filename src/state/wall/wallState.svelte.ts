import type { Snapshot } from '../../domain/snapshot';
import { messagesFor, nameIn, sortByName, type Locale } from '../../i18n';
import { findCity, findSnapshot, findWallConfig, type WallFiles } from '../../sources/wallFiles';
import { wallAge } from './age';
import { cellScaleOf } from './cellsPicture';
import { coverOf } from './cover';
import { withoutForeignWords } from './foreignWords';
import { keepPlaylist, keptPlaylist } from './keptPlaylist';
import { play, startPlaying, type PlayEvent } from './playlist';
import { joined, parsePlaylist } from './playlistFile';
import { USUAL_SETTINGS, usualScene, type Scene, type WallSettings } from './scene';
import type { WallData } from './sheet';
import { shareAt, shownAt } from './shown';
import { playedSlides } from './emptyScenes';
import { slidesOf, type Slide } from './slides';
import { fitsAddress, paramsToWall, wallToParams, type WallTheme } from './wallUrl';

/** How often the host is asked for newer data. */
const ASK_EVERY_MS = 4 * 60_000;

/** One open wall: what it plays, what it shows now, and how fresh that is. */
export class WallState {
  settings = $state.raw<WallSettings>(USUAL_SETTINGS);
  theme = $state<WallTheme>('auto');
  /** null until the first data are there. */
  data = $state.raw<WallData | null>(null);
  /** There is nothing to show: not published, or neither a network nor a kept copy (`offline`). */
  failed = $state(false);
  offline = $state(false);
  /** snapshot.json is there and cannot be read; the playlist was there and could not be read. */
  refused = $state(false);
  playlistBad = $state<'bad' | 'newer' | null>(null);
  playing = $state.raw(startPlaying(0));
  /** UTC ms, once a second. */
  nowMs = $state(Date.now());
  /** A slide held still for its picture, whatever the playlist does. */
  pose = $state.raw<{ readonly slide: Slide; readonly share: number } | null>(null);

  readonly languages = $derived.by(() => (this.settings.languages.length > 0 ? this.settings.languages : [this.#usual]));
  readonly locale: Locale = $derived(this.languages[this.playing.round % this.languages.length]);
  readonly t = $derived(messagesFor(this.locale));
  readonly districts = $derived(this.data ? sortByName(this.locale, this.data.districts, ({ names }) => nameIn(this.locale, names)) : []);
  readonly slides = $derived(this.data ? playedSlides(this.data, slidesOf(this.settings.scenes, this.districts.map(({ id }) => id))) : []);
  readonly index = $derived(Math.min(this.playing.index, this.slides.length - 1));
  readonly slide: Slide | null = $derived(this.#inTheLight() ?? this.slides[this.index] ?? null);
  /** How old the data are today; by itself, so that a second's passing makes no scene anew. */
  readonly age = $derived(this.data ? wallAge(this.data.snapshot, this.settings.staleAfterDays, this.nowMs) : null);
  readonly isPast = $derived(this.age?.isPast ?? false);
  readonly #share = $derived(this.slide ? shareAt(this.slide, this.playing.shownMs) : 0);
  readonly shown = $derived.by(() => {
    const moment = this.pose ?? (this.slide ? { slide: this.slide, share: this.#share } : null);
    return this.data && moment ? shownAt(this.data, { ...moment, locale: this.locale, past: this.isPast }) : null;
  });

  readonly #base: string;
  readonly #usual: Locale;
  readonly #write: (search: string) => void;
  readonly #takesForeignWords: boolean;
  #pending: Snapshot | null = null;
  #askAt = 0;
  #closed = false;

  /** `write` gets the address's search part whenever the playlist changes. Without `takesForeignWords` nothing that came by a link is said. */
  constructor(base: string, usual: Locale, write: (search: string) => void, takesForeignWords = true) {
    this.#takesForeignWords = takesForeignWords;
    this.#base = base;
    this.#usual = usual;
    this.#write = write;
  }

  /** Reads the address, the operator's playlist and the data. */
  async open(search: string, now: number): Promise<void> {
    const address = paramsToWall(search);
    this.theme = address.theme;
    this.playing = startPlaying(now, address.start);
    this.#askAt = now + ASK_EVERY_MS;
    const [config, city, found] = await Promise.all([findWallConfig(this.#base), findCity(this.#base), findSnapshot(this.#base)]);
    if (this.#closed) return;
    const operator = config === null ? null : parsePlaylist(config);
    this.playlistBad = operator === null || operator.ok ? null : operator.error.code === 'playlist-newer' ? 'newer' : 'bad';
    const configured = operator?.ok ? operator.value : USUAL_SETTINGS;
    const kept = address.kept ? keptPlaylist() : null;
    const asked = joined(configured, { ...configured, scenes: this.#said(address.scenes) ?? this.#said(kept?.scenes ?? null) ?? configured.scenes, languages: kept?.languages ?? [] });
    this.settings = address.languages.length > 0 ? { ...asked, languages: address.languages } : asked;
    this.offline = found.offline;
    this.refused = found.refused;
    if (city && found.snapshot) return this.#take({ ...city, snapshot: found.snapshot });
    this.failed = true;
    this.offline ||= city === null;
  }

  close(): void {
    this.#closed = true;
  }

  /** Time passes: `now` of a clock that only runs on, `wallMs` of the one on the wall. */
  tick(now: number, wallMs: number): void {
    if (Math.floor(wallMs / 1000) !== Math.floor(this.nowMs / 1000)) this.nowMs = wallMs;
    // While pictures are made of the scenes, none of them and no language may change.
    if (this.pose === null) this.#move({ type: 'tick' }, now);
    if (now >= this.#askAt) void this.ask(now);
  }

  /** A key, a remote or a button. */
  act(event: PlayEvent, now: number): void {
    this.#move(event, now);
  }

  /** Asks the host for newer data; they come onto the screen with the next scene. */
  async ask(now: number): Promise<void> {
    this.#askAt = now + ASK_EVERY_MS;
    if (this.failed || !this.data) return this.#openAnew();
    const found = await findSnapshot(this.#base);
    if (this.#closed) return;
    this.offline = found.offline;
    this.refused = found.refused;
    this.#pending = found.snapshot && found.snapshot.sha256 !== this.data.snapshot.sha256 ? found.snapshot : null;
  }

  /** Plays other settings from now on; the address or this browser keeps them. */
  change(settings: WallSettings): void {
    this.settings = settings;
    this.playlistBad = null;
    this.#publish();
  }

  paint(theme: WallTheme): void {
    this.theme = theme;
    this.#publish();
  }

  /** Whether the whole playlist stands in the address. */
  readonly inAddress = $derived(fitsAddress(this.settings.scenes));

  async #openAnew(): Promise<void> {
    const [city, found] = await Promise.all([findCity(this.#base), findSnapshot(this.#base)]);
    if (this.#closed || !city || !found.snapshot) return;
    this.failed = false;
    this.offline = found.offline;
    this.#take({ ...city, snapshot: found.snapshot });
  }

  #move(event: PlayEvent, now: number): void {
    const before = this.playing;
    const next = play(before, event, now, this.slides.map(({ ms }) => ms));
    this.playing = next;
    if (this.#pending && this.data && !next.frozen && (next.index !== before.index || next.round !== before.round)) {
      this.#take({ ...this.data, snapshot: this.#pending });
      this.#pending = null;
    }
  }

  #take(files: WallFiles): void {
    const { snapshot, districts } = files;
    this.data = { ...files, cover: coverOf(snapshot.posts, districts), cellScale: cellScaleOf(snapshot) };
  }

  #said(scenes: readonly Scene[] | null): readonly Scene[] | null {
    return scenes === null || this.#takesForeignWords ? scenes : withoutForeignWords(scenes);
  }

  #publish(): void {
    keepPlaylist(this.settings);
    const { scenes, languages, staleAfterDays } = this.settings;
    this.#write(wallToParams({ languages, theme: this.theme, start: 0, staleAfterDays, scenes: this.inAddress ? scenes : null, kept: !this.inAddress }));
  }

  /** The slide of the district in the light. */
  #inTheLight(): Slide | null {
    const district = this.playing.spotlight === null ? undefined : this.districts[this.playing.spotlight];
    return district ? { key: `light ${district.id}`, scene: usualScene('district'), district: district.id, ms: Infinity } : null;
  }
}
