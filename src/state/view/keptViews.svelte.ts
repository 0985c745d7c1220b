import { createContext } from 'svelte';
import { OWN_CITY } from '../../domain/ownCity';
import { VIEW_LIMITS, viewNotesOf, type KeptView } from '../../domain/keptView';
import type { Notes } from '../../domain/project';
import { forgetView, keepView, keptViews, whenViewsChange } from '../../sources/keptViews';
import { askToPersist } from '../files/onDevice';
import type { Session } from '../session.svelte';
import { paramsToView, textToNames, textToSizes } from './url';
import type { View } from './view';
import { addressOf } from './viewStore.svelte';

/** The last step that took something away, and what brings it back. */
interface Undoable {
  readonly kind: 'removed' | 'overwritten';
  readonly before: KeptView;
}

/** Said after a step. */
interface Said {
  readonly kind: 'kept' | 'opened' | 'restored';
  readonly name: string;
}

const CITY = OWN_CITY?.id ?? null;

/**
 * The views this browser keeps under a name, of the page's city. Every step that takes something away can be taken
 * back; nothing asks first.
 */
export class KeptViews {
  list: readonly KeptView[] = $state.raw([]);
  undoable: Undoable | null = $state.raw(null);
  said: Said | null = $state.raw(null);
  #session: Session;
  /** Those that the browser does not keep, being full or shut off: they last until the page is closed. */
  #unkept: readonly KeptView[] = $state.raw([]);

  constructor(session: Session) {
    this.#session = session;
    this.load();
    whenViewsChange(CITY, () => this.load());
  }

  /** True while some of them last only until the page is closed. */
  get isSessionOnly(): boolean {
    return this.#unkept.length > 0;
  }

  /** Those that this page alone holds, as notes that a project file takes along. */
  get unkeptNotes(): Notes {
    return Object.fromEntries(this.#unkept.map((view) => [viewNotesOf(CITY) + view.id, JSON.stringify(view)]));
  }

  /** Reads what the browser keeps. */
  load(): void {
    const kept = keptViews(CITY);
    this.list = [...this.#unkept.filter((own) => kept.every(({ id }) => id !== own.id)), ...kept];
  }

  /** Keeps what is on the screen. */
  keep(name: string): void {
    const now = Date.now();
    const view = { id: newId(), name: clean(name), note: '', search: this.search, madeAtMs: now, changedAtMs: now };
    if (view.name === '') return;
    this.#put(view);
    this.#say('kept', view);
  }

  /** Puts what is on the screen in place of what a view held. */
  overwrite(id: string): void {
    const before = this.#now(id);
    if (!before) return;
    this.#put({ ...before, search: this.search, changedAtMs: Date.now() });
    this.said = null;
    this.undoable = { kind: 'overwritten', before };
  }

  /** The name or the note; an empty name stays what it was. */
  edit(id: string, patch: Partial<Pick<KeptView, 'name' | 'note'>>): void {
    const before = this.#now(id);
    if (!before) return;
    const name = clean(patch.name ?? before.name) || before.name;
    const note = (patch.note ?? before.note).slice(0, VIEW_LIMITS.note);
    if (name !== before.name || note !== before.note) this.#put({ ...before, name, note, changedAtMs: Date.now() });
  }

  remove(id: string): void {
    const before = this.#now(id);
    if (!before) return;
    forgetView(CITY, id);
    this.#unkept = this.#unkept.filter((view) => view.id !== id);
    this.load();
    this.said = null;
    this.undoable = { kind: 'removed', before };
  }

  /** Brings back what the last step took away. */
  putBack(): void {
    const before = this.undoable?.before;
    if (!before) return;
    this.#put(before);
    this.#say('restored', before);
  }

  /** Shows a view: one step of undo, and a visit of its own in the browser's history. */
  show(id: string): void {
    const kept = this.list.find((view) => view.id === id);
    if (!kept) return;
    this.#open(kept.search, {});
    this.#say('opened', kept);
  }

  /** Lays the view of a project onto the screen, under the room that tells what came; '' = it has none. */
  lay(search: string): void {
    if (search !== '') this.#open(search, { mode: this.#session.view.mode });
  }

  #open(search: string, patch: Partial<View>): void {
    const { store } = this.#session;
    const params = new URLSearchParams(search);
    const { locale, theme } = store.view;
    store.learn(textToNames(params.get('names')), textToSizes(params.get('sizes')));
    store.change({ ...paramsToView(params), locale, theme, ...patch }, { alone: true, visit: true });
  }

  /** Whether a view shows what is on the screen, wherever the map stands. */
  isOnScreen({ search }: Pick<KeptView, 'search'>): boolean {
    return withoutLook(search) === withoutLook(this.search);
  }

  /** The search part of an address that opens a view in the reader's language. */
  searchOf({ search }: KeptView): string {
    const params = new URLSearchParams(search);
    params.set('lang', this.#session.view.locale);
    return `?${params.toString()}`;
  }

  /**
   * Parameters of the address of what is on the screen. Data are named even where the view leaves it to what is at
   * hand: on another day that is another file.
   */
  get search(): string {
    const { view, dataset, store } = this.#session;
    return addressOf({ ...view, dataset: view.dataset ?? dataset?.id ?? null }, store.titles, store.sizes);
  }

  /** What is kept at this moment: another tab may have changed it. */
  #now(id: string): KeptView | undefined {
    this.load();
    return this.list.find((view) => view.id === id);
  }

  #put(view: KeptView): void {
    const others = this.#unkept.filter(({ id }) => id !== view.id);
    const isKept = keepView(CITY, view);
    this.#unkept = isKept ? others : [view, ...others];
    if (isKept) askToPersist();
    this.load();
  }

  #say(kind: Said['kind'], { name }: KeptView): void {
    this.said = { kind, name };
    if (kind !== 'opened') this.undoable = null;
  }
}

/** Parameters that say how one looks and not at what, or that only tell what files are called. */
const LOOKS = ['lang', 'theme', 'map', 'names', 'sizes'];

const withoutLook = (search: string): string =>
  new URLSearchParams(
    [...new URLSearchParams(search)].filter(([key]) => !LOOKS.includes(key) && !key.startsWith('b.')),
  ).toString();

const clean = (name: string): string => name.trim().slice(0, VIEW_LIMITS.name);
const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(9))].map((byte) => byte.toString(36).padStart(2, '0')).join('');

export const [getKeptViews, setKeptViews] = createContext<KeptViews>();
