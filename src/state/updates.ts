/** Loads the page anew by the newer version. */
export type Renew = () => void;

/**
 * Says once that a newer version is there. Nothing happens until whoever listens calls `renew`, so nobody loses what
 * they are at.
 */
export class Updates {
  #renew: Renew | null = null;
  readonly #listeners: ((renew: Renew) => void)[] = [];

  /** `tell` is called when a newer version is ready, at once where it already is. */
  onUpdateReady(tell: (renew: Renew) => void): void {
    if (this.#renew) tell(this.#renew);
    else this.#listeners.push(tell);
  }

  ready(renew: Renew): void {
    if (this.#renew) return;
    this.#renew = renew;
    for (const tell of this.#listeners.splice(0)) tell(renew);
  }
}
