import type { Camera } from '../../domain/geometry';
import { OWN_CITY } from '../../domain/ownCity';
import { LOCALES, type Locale } from '../../i18n';
import type { AllSettings } from '../../questions';
import { isSpoken, speak } from '../../questions/spoken';
import { FIRST_VIEW, type View } from './view';
import type { FileSize } from '../files/onDevice';
import { namesToText, paramsToView, sizesToText, textToNames, textToSizes, viewToParams } from './url';

const UNDO_DEPTH = 100;
/** Changes of the same thing closer together than this are one step of undo: a dragged slider is one change. */
const SAME_STEP_MS = 600;

/** Visits closer together than this are one entry of the browser's history: a key held down is one way. */
const SAME_VISIT_MS = 400;
/** Browsers refuse more than about a hundred address changes in half a minute: write once per pause. */
const PAUSE_MS = 150;

/** What lies over the whole page and is left by Back. */
export type Over = 'export' | 'about' | 'report' | 'bulletin';

/** What of a visit no address says: what lay over the page, and which data were shown where the view names none. */
export interface Visit {
  readonly over: Over | null;
  readonly dataset: string | null;
}

/** `isNew` = an entry of its own in the browser's history, in place of the one on the screen otherwise. */
type Write = (search: string, isNew: boolean) => void;

/** As an address says it. */
const isAbout = (a: Camera, b: Camera): boolean =>
  Math.abs(a.lon - b.lon) < 2e-5 && Math.abs(a.lat - b.lat) < 2e-5 && Math.abs(a.zoom - b.zoom) < 0.011;

/** Which changes are one step of undo. */
interface StepRules {
  readonly alone?: boolean;
  readonly visit?: boolean;
  readonly stroke?: symbol | null;
}

/**
 * The view of this page, its address and its history. The address always says what is on the screen; undo walks back
 * through changes of the question (never through mere moves of the map or the open room).
 */
export class ViewStore {
  view: View = $state.raw(FIRST_VIEW);
  /**
   * Titles of files by id, those of the link and those at hand: the address carries them for whoever lacks the file.
   */
  titles: ReadonlyMap<string, string> = $state.raw(new Map());
  /** Their sizes, likewise. */
  sizes: ReadonlyMap<string, FileSize> = $state.raw(new Map());
  /** What lies over the page; no part of the view. */
  over: Over | null = $state(null);
  #undo: View[] = $state.raw([]);
  #redo: View[] = $state.raw([]);
  #lastChange = 0;
  #lastChanged = '';
  #stroke: symbol | null = null;
  #usual: View;
  #write: Write;
  #pending: ReturnType<typeof setTimeout> | null = null;
  #isNew = false;
  #lastVisit = -Infinity;
  /** The language that was chosen last, whose words may be on their way. */
  #awaited: Locale | null = null;

  /**
   * `search` = the address's parameters at start; `write` puts new ones into it; `usual` = the first view of this
   * reader.
   */
  constructor(search: string, usual: View, write: Write = () => undefined) {
    this.#usual = usual;
    const params = new URLSearchParams(search);
    const asked = paramsToView(params, usual);
    // An address may name a language that the page's first words are not of.
    this.view = { ...asked, locale: isSpoken(asked.locale) ? asked.locale : (LOCALES.find(isSpoken) ?? usual.locale) };
    if (this.view.locale !== asked.locale) this.#speak(asked.locale);
    this.titles = textToNames(params.get('names'));
    this.sizes = textToSizes(params.get('sizes'));
    this.#write = write;
  }

  /** Where the first visit looks: all of the town in a window of this size. */
  get home(): Camera {
    return this.#usual.camera;
  }

  /** Another place is looked at first from now on, at once where nobody has moved the map yet. */
  moveHome(to: Camera): void {
    const { home } = this;
    const { camera } = this.view;
    this.#usual = { ...this.#usual, camera: to };
    if (isAbout(camera, home)) this.look({ camera: to });
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  /** From now on the address is written by this. */
  writeTo(write: Write): void {
    this.#write = write;
  }

  /**
   * Changes the question: a step of undo. `alone` = never one step with the change before it, however quick; `visit` =
   * Back leads to what was before; `stroke` = one step with every change of the same movement of a hand, however slow.
   */
  change(patch: Partial<View>, { alone = false, visit = false, stroke = null }: StepRules = {}): void {
    const now = performance.now();
    const next = patched(this.view, patch);
    const changed = changedKeys(this.view, next);
    if (changed === '') return;
    const isSame =
      (stroke !== null && stroke === this.#stroke) ||
      (stroke === null && !alone && now - this.#lastChange <= SAME_STEP_MS && changed === this.#lastChanged);
    if (!isSame || this.#undo.length === 0) {
      this.#undo = [...this.#undo.slice(1 - UNDO_DEPTH), this.view];
    }
    this.#lastChange = now;
    this.#lastChanged = alone ? '' : changed;
    this.#stroke = stroke;
    this.#redo = [];
    this.#set(next, visit || isElsewhere(this.view, next));
    // What was asked at a place makes it one to come back to, however soon it is left.
    this.#lastVisit = -Infinity;
  }

  /** Changes settings of a question: a step of undo. */
  set<Id extends keyof AllSettings>(id: Id, patch: Partial<AllSettings[Id]>): void {
    this.change({ settings: { ...this.view.settings, [id]: { ...this.view.settings[id], ...patch } } });
  }

  /** Changes how one looks at it (camera, room, language, pinned breaks): no step of undo. */
  look(patch: Partial<View>): void {
    const asked = patched(this.view, patch);
    if (patch.locale !== undefined) this.#awaited = patch.locale;
    const isSaid = isSpoken(asked.locale);
    if (!isSaid) this.#speak(asked.locale);
    const next = isSaid ? asked : { ...asked, locale: this.view.locale };
    this.#set(next, isElsewhere(this.view, next));
  }

  /** Lays something over the page: Back leads out of it. */
  cover(over: Over): void {
    if (this.over === over) return;
    this.#visit();
    this.over = over;
    this.#writeSoon();
  }

  /** Takes it away again; another one may lie there by then, and stays. */
  uncover(over: Over): void {
    if (this.over !== over) return;
    this.over = null;
    this.#writeSoon();
  }

  /**
   * Takes the view of an entry of the browser's history. Language and colours are the reader's and stay; a changed
   * question is a step of undo. False when it shows what is on the screen, the camera aside, and classes, which an
   * answer pins that came after the entry was written.
   */
  arrive(search: string, { over, dataset }: Visit): boolean {
    if (this.#pending !== null) clearTimeout(this.#pending);
    this.#pending = null;
    this.#isNew = false;
    const params = new URLSearchParams(search);
    const { locale, theme, camera, mode } = this.view;
    const there = paramsToView(params, this.#usual);
    const next = { ...there, locale, theme, dataset: there.dataset ?? dataset };
    this.learn(textToNames(params.get('names')), textToSizes(params.get('sizes')));
    // As addresses, since what is read from one may list its parts in another order.
    const differs = (view: View): boolean => addressOf(view) !== addressOf(this.view);
    const { selection, chosen, breaks } = this.view;
    const isOther = this.over !== over || differs({ ...next, camera, breaks });
    if (differs({ ...next, camera, mode, selection, chosen, breaks })) {
      this.#undo = [...this.#undo.slice(1 - UNDO_DEPTH), this.view];
      this.#redo = [];
    }
    this.#lastChange = 0;
    this.#lastVisit = -Infinity;
    this.over = over;
    this.#set(next, false);
    return isOther;
  }

  /** Writes at once what waits to be written. */
  settle(): void {
    if (this.#pending !== null) this.#writeNow();
  }

  #writeNow(): void {
    if (this.#pending !== null) clearTimeout(this.#pending);
    this.#pending = null;
    const isNew = this.#isNew;
    this.#isNew = false;
    this.#write(addressOf(this.view, this.titles, this.sizes), isNew);
  }

  /** Learns what files are called and how large they are. */
  learn(
    titles: Iterable<readonly [id: string, title: string]>,
    sizes: Iterable<readonly [id: string, size: FileSize]> = [],
  ): void {
    this.titles = new Map([...this.titles, ...titles]);
    this.sizes = new Map([...this.sizes, ...sizes]);
  }

  undo(): void {
    const before = this.#undo.at(-1);
    if (!before) return;
    this.#undo = this.#undo.slice(0, -1);
    this.#redo = [...this.#redo, this.view];
    this.#restore(before);
  }

  redo(): void {
    const after = this.#redo.at(-1);
    if (!after) return;
    this.#redo = this.#redo.slice(0, -1);
    this.#undo = [...this.#undo, this.view];
    this.#restore(after);
  }

  /** Where one looks stays where it is; only the question goes back. */
  #restore(view: View): void {
    const { camera, mode, locale, theme } = this.view;
    this.#lastChange = 0;
    this.#stroke = null;
    this.#set({ ...view, camera, mode, locale, theme }, false);
  }

  #set(view: View, isVisit: boolean): void {
    if (isVisit) this.#visit();
    this.view = view;
    this.#writeSoon();
  }

  /**
   * Takes a language once its words are here, if none was chosen since; until then the page stays in the one before.
   */
  #speak(locale: Locale): void {
    this.#awaited = locale;
    void speak(locale).then(
      () => this.#awaited === locale && this.look({ locale }),
      // Words that are gone from the host are told of by the page itself (missingPart.ts).
      () => undefined,
    );
  }

  /** What is on the screen stays in the entry it is in; what comes next begins one of its own. */
  #visit(): void {
    const now = performance.now();
    const isBurst = now - this.#lastVisit < SAME_VISIT_MS;
    this.#lastVisit = now;
    if (isBurst) return;
    this.#writeNow();
    this.#isNew = true;
  }

  #writeSoon(): void {
    this.#pending ??= setTimeout(() => this.#writeNow(), PAUSE_MS);
  }
}

/** Whether another room or another place is looked at. */
const isElsewhere = (a: View, b: View): boolean =>
  a.mode.room !== b.mode.room ||
  a.selection?.join() !== b.selection?.join() ||
  JSON.stringify(a.chosen) !== JSON.stringify(b.chosen);

/** Another point is no longer of the thing that was chosen with the one before. */
const patched = (view: View, patch: Partial<View>): View => ({
  ...view,
  ...('selection' in patch ? { chosen: null } : {}),
  ...patch,
});

/** Names of what differs between two views; of the filter and of siting their parts. '' = nothing. */
function changedKeys(a: View, b: View): string {
  const differing = <T extends object>(one: T, other: T): readonly (keyof T)[] =>
    (Object.keys(other) as (keyof T)[]).filter((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]));
  const parts = (key: keyof View): readonly string[] => {
    if (key === 'filter') return differing(a.filter, b.filter).map((part) => `filter.${part}`);
    if (key === 'settings')
      return differing(a.settings, b.settings).flatMap((of) =>
        differing<object>(a.settings[of], b.settings[of]).map((part) => `${of}.${String(part)}`),
      );
    if (key !== 'siting') return [key];
    const setup = differing(a.siting.setup, b.siting.setup).map((part) => `setup.${part}`);
    return a.siting.sites === b.siting.sites ? setup : [...setup, 'sites'];
  };
  return differing(a, b).flatMap(parts).join(' ');
}

/** Parameters of a view's address. The language is always written: the receiver's own first choice may be another. */
export function addressOf(
  view: View,
  titles: ReadonlyMap<string, string> = new Map(),
  sizes: ReadonlyMap<string, FileSize> = new Map(),
): string {
  const params = viewToParams(view);
  const names = namesToText(view, (id) => titles.get(id));
  if (names !== '') params.set('names', names);
  const known = sizesToText(view, (id) => sizes.get(id));
  if (known !== '') params.set('sizes', known);
  params.set('lang', view.locale);
  if (OWN_CITY) params.set('city', OWN_CITY.id);
  return params.toString();
}
