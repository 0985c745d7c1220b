/** Turns: frames that open at once all wait for the same host, and for each other, until the last is there. */

/** A frame that is not drawn by then has failed, and keeps no other waiting. */
const LONGEST_MS = 20_000;

export class OneByOne {
  readonly #waiting: (() => void)[] = [];
  #isTaken = false;

  /** Calls `begin` when it is its turn; what comes back gives the turn, or the wait for it, up. */
  ask(begin: () => void): () => void {
    let leave = (): void => {
      const at = this.#waiting.indexOf(start);
      if (at >= 0) this.#waiting.splice(at, 1);
    };
    const start = (): void => {
      this.#isTaken = true;
      let isOver = false;
      leave = () => {
        if (isOver) return;
        isOver = true;
        clearTimeout(timer);
        this.#isTaken = false;
        this.#waiting.shift()?.();
      };
      const timer = setTimeout(leave, LONGEST_MS);
      begin();
    };
    if (this.#isTaken) this.#waiting.push(start);
    else start();
    return () => leave();
  }
}
