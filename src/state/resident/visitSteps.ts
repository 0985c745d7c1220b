import type { LonLat } from '../../domain/geometry';
import type { Locale } from '../../i18n/locale';

/** A place's name in the reader's language; null = only a point. */
export type PointName = ((locale: Locale) => string) | null;

/** Where the person asked about at one step of the browser's history. */
export interface PlaceStep {
  readonly districtId: string | null;
  readonly point: LonLat | null;
  readonly pointName: PointName;
}

/**
 * Places of this visit by their step in the browser's history. The history itself holds an address and a number: a point
 * stands in no address, and in nothing kept.
 */
export class VisitSteps {
  readonly #places: PlaceStep[] = [];
  #step: number;

  constructor() {
    this.#step = stepOf(history.state) ?? 0;
  }

  /** Writes the address; a new step is what "back" comes back from. */
  tell(address: string, place: PlaceStep, isNew: boolean): void {
    if (isNew) this.#step += 1;
    this.#places[this.#step] = place;
    if (isNew) history.pushState({ step: this.#step }, '', address);
    else history.replaceState({ step: this.#step }, '', address);
  }

  /** The place of an entry the browser went to; undefined for one of an earlier load. */
  go(state: unknown): PlaceStep | undefined {
    this.#step = stepOf(state) ?? 0;
    return this.#places[this.#step];
  }
}

/** Step of an entry of the browser's history that this page made; undefined for any other. */
const stepOf = (state: unknown): number | undefined =>
  typeof state === 'object' && state !== null && 'step' in state && typeof state.step === 'number' ? state.step : undefined;
