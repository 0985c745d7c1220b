import { looksLikeScenario } from '../../domain/parse/scenario';
import { looksLikeProject } from '../../domain/project';
import { SCENARIO_ENDING } from '../../domain/scenario';
import { guessGround } from '../map/ownGround.svelte';
import type { PlannerRoom } from '../view/rooms';

/** Who takes a file, by what it is. */
interface Takers {
  /** Leads to the room where what was taken stands. */
  readonly show: (room: PlannerRoom) => void;
  readonly ground: (file: File) => unknown;
  readonly project: (file: File) => Promise<unknown>;
  readonly scenario: (file: File) => Promise<unknown>;
}

/** As much of a file as tells a project and a scenario from data. */
const BEGINNING_BYTES = 400;

/**
 * Files that came to the desk, chosen or dropped. A ground, a project and a scenario are taken at once; which it is
 * shows at a file's beginning. Any other is data, to be looked at one at a time, and what may be a ground or data is
 * asked about first.
 */
export class ReceivedFiles {
  /** Files to look at; the first is the one that is looked at now. */
  data: readonly File[] = $state.raw([]);
  /** Files that may be a ground or data. */
  asked: readonly File[] = $state.raw([]);
  readonly #dropped = new WeakSet<File>();
  readonly #takers: Takers;

  constructor(takers: Takers) {
    this.#takers = takers;
  }

  /** Whether a file was dropped on the page. */
  isDropped(file: File): boolean {
    return this.#dropped.has(file);
  }

  async receive(given: readonly File[], isDropped = false): Promise<void> {
    for (const file of given) {
      const guess = await guessGround(file);
      if (guess === 'ground') this.#takeGround(file);
      else if (guess === 'maybe') this.asked = [...this.asked, file];
      else await this.#take(file, isDropped);
    }
  }

  /** What the first of the files asked about is; null = it is left alone. */
  answer(as: 'ground' | 'data' | null): void {
    const [file, ...rest] = this.asked;
    this.asked = rest;
    if (file && as === 'ground') this.#takeGround(file);
    if (file && as === 'data') this.data = [...this.data, file];
  }

  /** The file that was looked at is done with. */
  next(): void {
    this.data = this.data.slice(1);
  }

  async #take(file: File, isDropped: boolean): Promise<void> {
    const start = await file
      .slice(0, BEGINNING_BYTES)
      .text()
      .catch(() => '');
    if (looksLikeProject(start)) {
      this.#takers.show('data');
      await this.#takers.project(file);
    } else if (looksLikeScenario(start) || file.name.endsWith(SCENARIO_ENDING)) await this.#takers.scenario(file);
    else {
      if (isDropped) this.#dropped.add(file);
      this.data = [...this.data, file];
    }
  }

  /** In the room of layers it is named and can be taken away, and there a file that cannot be drawn is told. */
  #takeGround(file: File): void {
    this.#takers.show('layers');
    this.#takers.ground(file);
  }
}
