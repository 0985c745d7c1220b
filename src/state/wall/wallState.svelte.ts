import { messagesFor, nameIn, sortByName, type Locale } from '../../i18n';
import type { ThemeChoice } from '../../map/scales';
import { isOwn } from '../../domain/origin';
import type { Trouble } from '../../sources/keptFile';
import { findOperatorFile } from '../../sources/operatorFile';
import type { SourcedSnapshot } from '../../sources/published';
import { findCity, findSnapshot, hadData, type FoundSnapshot, type WallFiles } from '../../sources/wallFiles';
import { wallAge, ageMarks, nothingText, whyText } from './freshness';
import { cellScaleOf } from './scenes/cellsPicture';
import { coverAside } from './cover/coverAside';
import { withoutForeignWords } from './foreign';
import type { KeptPlace } from './playlist/keptPlace';
import { keepPlaylist, keptPlaylist, joined, parsePlaylist } from './playlist/playlistFile';
import { play, startPlaying, type PlayEvent } from './playlist/clock';
import { mayFollow, readRemote, remoteOf, type RemotePlaylist } from './playlist/remotePlaylist';
import { USUAL_SETTINGS, usualScene, type Scene, type WallSettings } from './scene';
import type { PostsCover, WallData } from './scenes/sheet';
import { isoText } from './scenes/parts';
import { shareAt, shownAt } from './scenes/shown';
import { playedSlides } from './scenes/empty';
import { placeOf, slidesOf, type Slide } from './playlist/slides';
import { FIRST_ADDRESS, fitsAddress, paramsToWall, wallToParams, type WallAddress } from './wallUrl';

/** How often the host is asked for newer data. */
const ASK_EVERY_MS = 4 * 60_000;
/** The same while there is nothing to show. */
const ASK_IN_NEED_MS = 60_000;

/** One open wall: what it plays, what it shows now, and how fresh that is. */
export class WallState {
  settings = $state.raw<WallSettings>(USUAL_SETTINGS);
  theme = $state<ThemeChoice>('auto');
  /** null until the first data are there. */
  data = $state.raw<WallData | null>(null);
  /** There is nothing to show. */
  failed = $state(false);
  /**
   * Why the data are not the host's newest, or why there are none; null = they are, or it is the city's own files that
   * are missing.
   */
  trouble = $state.raw<Trouble | null>(null);
  /** The playlist was there and could not be read. */
  playlistBad = $state<'bad' | 'newer' | null>(null);
  playing = $state.raw(startPlaying(0));
  /** Words of the scene on the screen have no room even at their smallest. */
  cut = $state(false);
  /** A list that is changed from afar is played. */
  following = $state(false);
  /** UTC ms, once a second. */
  nowMs = $state(Date.now());
  /** A slide held still for its picture, whatever the playlist does. */
  pose = $state.raw<{ readonly slide: Slide; readonly share: number } | null>(null);

  readonly offline = $derived(this.trouble?.kind === 'silent');
  readonly languages = $derived.by(() =>
    this.settings.languages.length > 0 ? this.settings.languages : [this.#usual],
  );
  readonly locale: Locale = $derived(this.languages[this.playing.round % this.languages.length]);
  readonly t = $derived(messagesFor(this.locale));
  readonly districts = $derived(
    this.data ? sortByName(this.locale, this.data.districts, ({ names }) => nameIn(this.locale, names)) : [],
  );
  readonly slides = $derived(
    this.data
      ? playedSlides(
          this.data,
          slidesOf(
            this.settings.scenes,
            this.districts.map(({ id }) => id),
          ),
        )
      : [],
  );
  readonly index = $derived(Math.min(this.playing.index, this.slides.length - 1));
  readonly slide: Slide | null = $derived(this.#inTheLight() ?? this.slides[this.index] ?? null);
  /** Number at the foot of the slide shown, from 1; null = a district in the light that the list does not play. */
  readonly place: number | null = $derived(placeOf(this.slides, this.index, this.#inTheLight()));
  /** How old the data are today; by itself, so that a second's passing makes no scene anew. */
  readonly age = $derived(this.data ? wallAge(this.data.snapshot, this.settings.staleAfterDays, this.nowMs) : null);
  readonly isPast = $derived(this.age?.isPast ?? false);
  readonly isFilePast = $derived(this.age?.isFilePast ?? false);
  readonly #share = $derived(this.slide ? shareAt(this.slide, this.playing.shownMs) : 0);
  readonly shown = $derived.by(() => {
    const moment = this.pose ?? (this.slide ? { slide: this.slide, share: this.#share } : null);
    return this.data && moment
      ? shownAt(this.data, { ...moment, locale: this.locale, past: this.isPast, filePast: this.isFilePast })
      : null;
  });
  /** What is said of the data's age on every scene made of them: old, or of a day that has not come. */
  readonly ageMarks: readonly string[] = $derived(
    this.data && this.age && this.shown
      ? ageMarks(this.shown.sheet.kind, this.data.snapshot, this.age, this.locale)
      : [],
  );

  /** What a screen without anything to show says. */
  readonly nothingText = $derived.by(() =>
    nothingText(this.t, this.trouble, hadData(), (iso) => isoText(this.locale, iso)),
  );

  /** Why the last data read are shown in place of the newest, with their age; null while the newest are shown. */
  readonly keptText: string | null = $derived.by(() => {
    const snapshot = this.data?.snapshot;
    return this.trouble && snapshot
      ? this.t.wallTrust.stillShown(
          whyText(this.t, this.trouble),
          isoText(this.locale, snapshot.through),
          wallAge(snapshot, null, this.nowMs).days,
        )
      : null;
  });

  /** The address asks for a file of one's own, and this device keeps none that may be shown. */
  readonly isOwnMissing: boolean = $derived.by(() => this.#isOwn && this.data !== null && !isOwn(this.data.origin));

  readonly #base: string;
  readonly #usual: Locale;
  readonly #write: (search: string) => void;
  readonly #takesForeignWords: boolean;
  #pending: { readonly found: SourcedSnapshot; readonly cover: PostsCover | null } | null = null;
  #isOwn = $state(false);
  #address: WallAddress = FIRST_ADDRESS;
  #followed: { readonly remote: RemotePlaylist; readonly key: string; text: string } | null = null;
  #askAt = 0;
  #closed = false;

  /**
   * `write` gets the address's search part whenever the playlist changes. Without `takesForeignWords` nothing that came
   * by a link is said.
   */
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
    this.#isOwn = address.own === true;
    this.#askAt = now + ASK_EVERY_MS;
    const [{ config, found }, city] = await Promise.all([this.#find(), findCity(this.#base)]);
    if (this.#closed) return;
    const operator = config === null ? null : parsePlaylist(config);
    this.playlistBad =
      operator === null || operator.ok ? null : operator.error.code === 'playlist-newer' ? 'newer' : 'bad';
    const configured = operator?.ok ? operator.value : USUAL_SETTINGS;
    const kept = address.kept ? keptPlaylist() : null;
    this.#address = address;
    this.settings = this.#asAddressed(
      joined(configured, {
        scenes: this.#said(address.scenes) ?? this.#said(kept?.scenes ?? null) ?? configured.scenes,
        languages: kept?.languages ?? [],
        staleAfterDays: kept?.staleAfterDays ?? null,
        viewing: kept?.viewing ?? null,
      }),
    );
    await this.#follow(config, address.key);
    if (this.#closed) return;
    await this.#begin(city, found, now);
  }

  /** What an address says of the screen itself goes before any list. */
  #asAddressed(settings: WallSettings): WallSettings {
    const { languages, staleAfterDays, viewing } = this.#address;
    return {
      ...settings,
      ...(languages.length > 0 ? { languages } : {}),
      staleAfterDays: staleAfterDays ?? settings.staleAfterDays,
      viewing: viewing ?? settings.viewing,
    };
  }

  /** Plays the list that is changed from afar, where this screen's key allows it. */
  async #follow(config: unknown, key: string): Promise<void> {
    const remote = remoteOf(config);
    if (!remote || !(await mayFollow(remote, key))) return;
    this.#followed = { remote, key, text: '' };
    this.following = true;
    await this.#readFollowed();
  }

  async #readFollowed(): Promise<void> {
    const followed = this.#followed;
    const list = followed && (await readRemote(this.#base, followed.remote));
    if (!list || this.#closed || this.#followed !== followed) return;
    const text = JSON.stringify(list);
    if (text === followed.text) return;
    followed.text = text;
    this.settings = this.#asAddressed(joined(this.settings, list));
  }

  /** Goes on where the wall stood before its page was loaded anew. */
  resume(place: KeptPlace, now: number): void {
    this.playing = { ...this.playing, ...place, at: now };
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

  /** Asks the host for newer data, and for the list that is followed; data come onto the screen with the next scene. */
  async ask(now: number): Promise<void> {
    this.#askAt = now + ASK_EVERY_MS;
    if (this.failed || !this.data) return this.#openAnew(now);
    const [
      {
        found: { found, trouble },
      },
    ] = await Promise.all([this.#find(), this.#readFollowed()]);
    if (this.#closed) return;
    this.trouble = trouble;
    const { snapshot, origin, districts } = this.data;
    const isNew = found !== null && (found.snapshot.sha256 !== snapshot.sha256 || found.origin !== origin);
    const cover = isNew ? await coverAside(found.snapshot.posts, districts) : null;
    if (!this.#closed) this.#pending = isNew ? { found, cover } : null;
  }

  /** Plays other settings from now on; the address or this browser keeps them. */
  change(settings: WallSettings): void {
    this.settings = settings;
    // What is changed here plays here: the list from afar is followed no more.
    this.#followed = null;
    this.following = false;
    this.playlistBad = null;
    this.#publish();
  }

  paint(theme: ThemeChoice): void {
    this.theme = theme;
    this.#publish();
  }

  /** Whether the whole playlist stands in the address. */
  readonly inAddress = $derived(fitsAddress(this.settings.scenes));

  async #openAnew(now: number): Promise<void> {
    const [{ found }, city] = await Promise.all([this.#find(), findCity(this.#base)]);
    if (!this.#closed) await this.#begin(city, found, now);
  }

  async #begin(
    city: Awaited<ReturnType<typeof findCity>>,
    { found, trouble }: FoundSnapshot,
    now: number,
  ): Promise<void> {
    const cover = city && found ? await coverAside(found.snapshot.posts, city.districts) : null;
    if (this.#closed) return;
    this.trouble = trouble;
    this.failed = !city || !found;
    if (city && found) this.#take({ ...city, ...found }, cover);
    else this.#askAt = now + ASK_IN_NEED_MS;
  }

  /** The operator's word is read anew with the data: a screen that runs for years follows a changed key. */
  async #find(): Promise<{ readonly config: unknown; readonly found: FoundSnapshot }> {
    const operator = findOperatorFile(this.#base);
    const isReal = this.data !== null && this.data.snapshot.status !== 'illustrative';
    const mayExample = operator.then(
      ({ wall }) =>
        !isReal && !(typeof wall === 'object' && wall !== null && 'example' in wall && wall.example === false),
    );
    const found = await findSnapshot(
      this.#base,
      { isOwn: this.#isOwn, mayExample },
      operator.then(({ trust }) => trust),
    );
    return { config: (await operator).wall, found };
  }

  #move(event: PlayEvent, now: number): void {
    const before = this.playing;
    const next = play(
      before,
      event,
      now,
      this.slides.map(({ ms }) => ms),
    );
    this.playing = next;
    if (this.#pending && this.data && !next.frozen && (next.index !== before.index || next.round !== before.round)) {
      const { found, cover } = this.#pending;
      this.#take({ ...this.data, ...found }, cover);
      this.#pending = null;
    }
  }

  #take(files: WallFiles, cover: PostsCover | null): void {
    this.data = { ...files, cover, cellScale: cellScaleOf(files.snapshot) };
  }

  #said(scenes: readonly Scene[] | null): readonly Scene[] | null {
    return scenes === null || this.#takesForeignWords ? scenes : withoutForeignWords(scenes);
  }

  #publish(): void {
    keepPlaylist(this.settings);
    const { scenes, languages, staleAfterDays, viewing } = this.settings;
    const key = this.#followed?.key ?? '';
    if (key !== '') return this.#write(wallToParams({ ...this.#address, theme: this.theme, key }));
    this.#write(
      wallToParams({
        languages,
        theme: this.theme,
        start: 0,
        staleAfterDays,
        viewing,
        key,
        scenes: this.inAddress ? scenes : null,
        kept: !this.inAddress,
        ...(this.#isOwn ? { own: true as const } : {}),
      }),
    );
  }

  /** The slide of the district in the light. */
  #inTheLight(): Slide | null {
    const district = this.playing.spotlight === null ? undefined : this.districts[this.playing.spotlight];
    return district
      ? { key: `light ${district.id}`, scene: usualScene('district'), district: district.id, ms: Infinity }
      : null;
  }
}
