import { OWN_CITY } from '../../domain/ownCity';
import type { AllSettings } from '../../questions';
import { FIRST_VIEW, type View } from './view';
import { namesToText, paramsToView, textToNames, viewToParams } from './url';

const UNDO_DEPTH = 100;
/** Changes of the same thing closer together than this are one step of undo: a dragged slider is one change. */
const SAME_STEP_MS = 600;

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
  #undo: View[] = $state.raw([]);
  #redo: View[] = $state.raw([]);
  #lastChange = 0;
  #lastChanged = '';
  #write: (search: string) => void;
  #pending = false;

  /**
   * `search` = the address's parameters at start; `write` puts new ones into it; `usual` = the first view of this
   * reader.
   */
  constructor(search: string, usual: View, write: (search: string) => void) {
    const params = new URLSearchParams(search);
    this.view = paramsToView(params, usual);
    this.titles = textToNames(params.get('names'));
    this.#write = write;
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  /** Changes the question: a step of undo. `alone` = never one step with the change before it, however quick. */
  change(patch: Partial<View>, { alone = false }: { readonly alone?: boolean } = {}): void {
    const now = performance.now();
    const next = { ...this.view, ...patch };
    const changed = changedKeys(this.view, next);
    if (changed === '') return;
    if (alone || now - this.#lastChange > SAME_STEP_MS || changed !== this.#lastChanged || this.#undo.length === 0) {
      this.#undo = [...this.#undo.slice(1 - UNDO_DEPTH), this.view];
    }
    this.#lastChange = now;
    this.#lastChanged = alone ? '' : changed;
    this.#redo = [];
    this.#set(next);
  }

  /** Changes settings of a question: a step of undo. */
  set<Id extends keyof AllSettings>(id: Id, patch: Partial<AllSettings[Id]>): void {
    this.change({ settings: { ...this.view.settings, [id]: { ...this.view.settings[id], ...patch } } });
  }

  /** Changes how one looks at it (camera, room, language, pinned breaks): no step of undo. */
  look(patch: Partial<View>): void {
    this.#set({ ...this.view, ...patch });
  }

  /** Learns what files are called. */
  learn(titles: Iterable<readonly [id: string, title: string]>): void {
    this.titles = new Map([...this.titles, ...titles]);
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
    this.#set({ ...view, camera, mode, locale, theme });
  }

  #set(view: View): void {
    this.view = view;
    if (this.#pending) return;
    // Browsers refuse more than about a hundred address changes in half a minute: write once per pause.
    this.#pending = true;
    setTimeout(() => {
      this.#pending = false;
      this.#write(addressOf(this.view, this.titles));
    }, 150);
  }
}

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
export function addressOf(view: View, titles: ReadonlyMap<string, string> = new Map()): string {
  const params = viewToParams(view);
  const names = namesToText(view, (id) => titles.get(id));
  if (names !== '') params.set('names', names);
  params.set('lang', view.locale);
  if (OWN_CITY) params.set('city', OWN_CITY.id);
  return params.toString();
}
