import { untrack } from 'svelte';
import type { Fault } from '../../domain/result';
import { faultOf, nextJobId } from '../../workers/client';
import type { JobHandle } from './liveAnswer.svelte';

/**
 * A question that is asked only when somebody wants to know, since its answer takes long. Once the question has
 * changed, work on the old one ends and its answer is no longer current; it may be shown, marked as old.
 */
export class OnDemand<Q, A, N = never> {
  answer = $state.raw<A | null>(null);
  busy = $state(false);
  progress = $state(0);
  fault = $state.raw<Fault | null>(null);
  /** True after the user stopped the work and it had no answer yet. */
  stopped = $state(false);
  /** Parts of the answer under way, in the order they came. */
  news = $state.raw<readonly N[]>([]);

  #question: () => Q | null;
  #run: (question: Q, job: JobHandle<N>) => Promise<A | 'cancelled'>;
  #cancel: (jobId: string) => void;
  #onanswer: (answer: A) => void;
  #key: string;
  #answeredKey = $state('');
  #running: { readonly id: string; readonly key: string; dropped: boolean } | null = null;
  #wanted = false;

  /** Call during a component's initialisation. `question` null = cannot be asked now. */
  constructor(
    question: () => Q | null,
    run: (question: Q, job: JobHandle<N>) => Promise<A | 'cancelled'>,
    cancel: (jobId: string) => void,
    onanswer: (answer: A) => void = () => undefined,
  ) {
    this.#question = question;
    this.#run = run;
    this.#cancel = cancel;
    this.#onanswer = onanswer;
    this.#key = $derived(JSON.stringify(question()));
    $effect(() => {
      const key = this.#key;
      untrack(() => this.#leave(key));
    });
  }

  /** True while the answer at hand is the answer to the question as it stands now. */
  get isCurrent(): boolean {
    return this.answer !== null && this.#answeredKey === this.#key;
  }

  /** True when the answer at hand belongs to an earlier question. */
  get isOld(): boolean {
    return this.answer !== null && !this.isCurrent;
  }

  /** Asks the question as it stands now. */
  ask(): void {
    if (this.#running && !this.#running.dropped) return;
    this.#wanted = true;
    if (!this.#running) void this.#work();
  }

  /** Ends the work under way; what it has so far may still become the answer. */
  stop(): void {
    this.#wanted = false;
    if (this.#running) this.#cancel(this.#running.id);
  }

  #leave(key: string): void {
    const running = this.#running;
    if (!running || running.dropped || running.key === key) return;
    running.dropped = true;
    this.#cancel(running.id);
  }

  async #work(): Promise<void> {
    while (this.#wanted) {
      this.#wanted = false;
      const question = untrack(this.#question);
      if (question === null) break;
      const running = { id: nextJobId(), key: JSON.stringify(question), dropped: false };
      this.#running = running;
      this.busy = true;
      this.progress = 0;
      this.stopped = false;
      this.fault = null;
      this.news = [];
      const alive = (): boolean => this.#running === running && !running.dropped;
      try {
        const answer = await this.#run(question, {
          id: running.id,
          tell: (news) => {
            if (!alive()) return;
            if ('share' in news) this.progress = news.share;
            else this.news = [...this.news, news.part];
          },
        });
        if (alive()) {
          if (answer === 'cancelled') this.stopped = true;
          else {
            this.answer = answer;
            this.#answeredKey = running.key;
            this.#onanswer(answer);
          }
        }
      } catch (cause) {
        if (alive()) this.fault = faultOf(cause);
      }
      this.#running = null;
    }
    this.busy = false;
    this.news = [];
  }
}
