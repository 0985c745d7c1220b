import { untrack } from 'svelte';
import type { Fault } from '../../domain/result';
import type { News } from '../../workers/api';
import { faultOf, nextJobId } from '../../workers/client';

/** What a running question offers to whoever answers it. */
export interface JobHandle<Part = never> {
  readonly id: string;
  readonly tell: (news: News<Part>) => void;
}

/**
 * A question that follows the view and its newest answer. One question is under way at a time; while it runs only the
 * newest next one is remembered, so a dragged slider is followed at once and never queues up. The older answer stays
 * until the new one is there.
 */
export class LiveAnswer<Q, A> {
  answer = $state.raw<A | null>(null);
  /** The question that `answer` answers. */
  answered = $state.raw<Q | null>(null);
  busy = $state(false);
  progress = $state(0);
  fault = $state.raw<Fault | null>(null);
  /** True after the user stopped the computation; the older answer stays on the screen. */
  stopped = $state(false);
  /** True while the question stands but takes long, so that it waits for a press (`press`). */
  waits = $state(false);

  #run: (question: Q, job: JobHandle) => Promise<A | 'cancelled'>;
  #cancel: (jobId: string) => void;
  #jobId: string | null = null;
  #next: { readonly question: Q } | null = null;
  #key = $state('null');
  #question = $state.raw<Q | null>(null);
  /** What stands to be asked, and what was pressed for. */
  #offered = 'null';
  #pressed = $state('');

  /**
   * Call during a component's initialisation. `question` null = nothing to ask now; equal questions are asked once.
   * `onPress`: each question is asked only when somebody wants it.
   */
  constructor(
    question: () => Q | null,
    run: (question: Q, job: JobHandle) => Promise<A | 'cancelled'>,
    cancel: (jobId: string) => void = () => undefined,
    onPress = false,
  ) {
    this.#run = run;
    this.#cancel = cancel;
    $effect(() => {
      const stands = question();
      this.#offered = JSON.stringify(stands);
      const waits = onPress && stands !== null && this.#offered !== this.#pressed;
      const q = waits ? null : stands;
      const key = waits ? 'null' : this.#offered;
      untrack(() => {
        this.waits = waits;
        if (key === this.#key) return;
        this.#key = key;
        this.#question = q;
        if (q !== null) this.#ask(q);
      });
    });
  }

  /** Asks what waits. */
  press(): void {
    this.#pressed = this.#offered;
  }

  /** Stops the computation under way. */
  stop(): void {
    this.#next = null;
    if (this.#jobId === null) return;
    this.stopped = true;
    this.#cancel(this.#jobId);
  }

  /** Asks the newest question again, after a fault or a stop. */
  again(): void {
    if (this.#question !== null) this.#ask(this.#question);
  }

  /** True while the answer at hand is the answer to the newest question. */
  get isCurrent(): boolean {
    return this.answered !== null && JSON.stringify(this.answered) === this.#key;
  }

  /** True while there is something to ask. */
  get hasQuestion(): boolean {
    return this.#key !== 'null';
  }

  #ask(question: Q): void {
    this.#next = { question };
    if (this.#jobId !== null) {
      this.#cancel(this.#jobId);
      return;
    }
    void this.#work();
  }

  async #work(): Promise<void> {
    while (this.#next) {
      const { question } = this.#next;
      this.#next = null;
      const id = nextJobId();
      this.#jobId = id;
      this.busy = true;
      this.progress = 0;
      this.stopped = false;
      this.fault = null;
      try {
        const answer = await this.#run(question, {
          id,
          tell: (news) => {
            if ('share' in news) this.progress = news.share;
          },
        });
        if (answer !== 'cancelled') {
          this.answer = answer;
          this.answered = question;
          this.fault = null;
        } else if (!this.#next) {
          this.stopped = true;
        }
      } catch (cause) {
        this.fault = faultOf(cause);
      }
      this.#jobId = null;
    }
    this.busy = false;
  }
}
