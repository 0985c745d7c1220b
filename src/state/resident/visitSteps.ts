import type { ChosenPlace } from './chosenPlace';

/**
 * Places of this visit by their step in the browser's history. The history itself holds an address and a number: a
 * point stands in no address, and in nothing kept.
 */
export class VisitSteps {
  readonly #places: ChosenPlace[] = [];
  #step: number;
  /** The address's search part as it was last written or travelled to. */
  #search: string | null = null;

  constructor() {
    this.#step = stepOf(history.state) ?? 0;
  }

  /** Writes the address; a new step is what "back" comes back from. */
  tell(address: string, place: ChosenPlace, isNew: boolean): void {
    this.#search = new URL(address, location.href).search;
    if (isNew) this.#step += 1;
    this.#places[this.#step] = place;
    if (isNew) history.pushState({ step: this.#step }, '', address);
    else history.replaceState({ step: this.#step }, '', address);
  }

  /**
   * The place of an entry the browser went to: `here` where only the hash is another (a skip link, a link to a
   * heading), which is no step at all; undefined for an entry of an earlier load.
   */
  go(state: unknown, search: string): ChosenPlace | 'here' | undefined {
    const step = stepOf(state);
    if (step === this.#step || (step === undefined && search === this.#search)) {
      // The browser made this entry without a number: "back" from a later place must find this one.
      if (step === undefined) history.replaceState({ step: this.#step }, '');
      return 'here';
    }
    this.#search = search;
    this.#step = step ?? 0;
    return this.#places[this.#step];
  }
}

/** Step of an entry of the browser's history that this page made; undefined for any other. */
const stepOf = (state: unknown): number | undefined =>
  typeof state === 'object' && state !== null && 'step' in state && typeof state.step === 'number'
    ? state.step
    : undefined;
