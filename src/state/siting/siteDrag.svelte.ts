import type { LonLat } from '../../domain/geometry';
import type { Fault } from '../../domain/result';
import type { LiveCoverage } from '../../domain/sitingAnswers';
import { faultOf } from '../../workers/client';

/** Who answers a drag: the plan it starts from, then each step of the hand. */
export interface DragAnswers {
  readonly start: () => Promise<LiveCoverage>;
  readonly move: (index: number, to: LonLat) => Promise<LiveCoverage>;
}

/**
 * A site under the hand, and what the plan covers with it there. One step is under way at a time and only the newest
 * next one is remembered, so that figures keep up with the hand and never queue up behind it.
 */
export class SiteDrag {
  /** Id of the site under the hand; null = none. */
  id = $state<string | null>(null);
  at = $state.raw<LonLat | null>(null);
  live = $state.raw<LiveCoverage | null>(null);
  fault = $state.raw<Fault | null>(null);

  #answers: DragAnswers;
  #put: (id: string, to: LonLat) => void;
  #from: LonLat | null = null;
  #index = 0;
  #next: LonLat | null = null;
  #turn = 0;
  #busy = false;

  /** `put` = the hand has let go: the site stands there now. */
  constructor(answers: DragAnswers, put: (id: string, to: LonLat) => void) {
    this.#answers = answers;
    this.#put = put;
  }

  get isOn(): boolean {
    return this.id !== null;
  }

  /** Takes up a site; `index` = its number in the plan the answers start from. */
  begin(id: string, index: number, at: LonLat): void {
    if (this.id === id) return;
    this.release();
    this.id = id;
    this.at = at;
    this.live = null;
    this.fault = null;
    this.#from = at;
    this.#index = index;
    this.#next = null;
    this.#turn += 1;
    this.#busy = true;
    void this.#follow(this.#turn, this.#answers.start);
  }

  /** The hand has moved. */
  to(at: LonLat): void {
    if (this.id === null) return;
    this.at = at;
    this.#next = at;
    if (!this.#busy) void this.#step(this.#turn);
  }

  /** The hand lets go: the site stays where it is. */
  release(): void {
    const { id, at } = this;
    const moved = at !== null && this.#from !== null && (at[0] !== this.#from[0] || at[1] !== this.#from[1]);
    this.cancel();
    if (id !== null && at !== null && moved) this.#put(id, at);
  }

  /** Puts the site back where it was. */
  cancel(): void {
    this.#turn += 1;
    this.#busy = false;
    this.#next = null;
    this.id = null;
    this.at = null;
    this.live = null;
  }

  #step(turn: number): Promise<void> {
    const to = this.#next;
    if (to === null || turn !== this.#turn) return Promise.resolve();
    this.#next = null;
    this.#busy = true;
    return this.#follow(turn, () => this.#answers.move(this.#index, to));
  }

  async #follow(turn: number, ask: () => Promise<LiveCoverage>): Promise<void> {
    try {
      const live = await ask();
      if (turn === this.#turn) this.live = live;
    } catch (cause) {
      if (turn === this.#turn) this.fault = faultOf(cause);
    }
    if (turn !== this.#turn) return;
    this.#busy = false;
    await this.#step(turn);
  }
}
