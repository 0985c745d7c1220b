import { flushSync } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { OnDemand } from '../../src/state/query/onDemand.svelte';

/** A question whose answers are given by hand, as a slow worker would. */
function slowQuestion(stopsWith: string | 'cancelled' = 'cancelled') {
  const open: { question: number; answer: (value: string | 'cancelled') => void; tell: (news: string) => void }[] = [];
  const cancelled: string[] = [];
  const given: string[] = [];
  let asked: OnDemand<number, string, string> | undefined;
  let question = $state<number | null>(1);
  ends.push(
    $effect.root(() => {
      asked = new OnDemand<number, string, string>(
        () => question,
        (q, job) =>
          new Promise((resolve) => open.push({ question: q, answer: resolve, tell: (part) => job.tell({ part }) })),
        (id) => {
          cancelled.push(id);
          open.at(-1)?.answer(stopsWith);
        },
        (answer) => given.push(answer),
      );
    }),
  );
  flushSync();
  if (!asked) throw new Error('no question');
  return {
    asked,
    open,
    cancelled,
    given,
    async change(next: number | null) {
      question = next;
      flushSync();
      await settle();
    },
  };
}

const ends: (() => void)[] = [];
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
afterEach(() => ends.splice(0).forEach((end) => end()));

describe('a question asked on demand', () => {
  it('is asked only when somebody wants to know, and once at a time', async () => {
    const { asked, open, given } = slowQuestion();
    await settle();
    expect(open).toHaveLength(0);
    asked.ask();
    asked.ask();
    expect(open).toHaveLength(1);
    open[0].tell('so far');
    expect([asked.busy, asked.news]).toEqual([true, ['so far']]);
    open[0].answer('one');
    await settle();
    expect([asked.answer, asked.isCurrent, asked.isOld, asked.busy, asked.news]).toEqual([
      'one',
      true,
      false,
      false,
      [],
    ]);
    expect(given).toEqual(['one']);
  });

  it('marks its answer as old once the question is another, and as current when it is the same again', async () => {
    const { asked, open, change } = slowQuestion();
    asked.ask();
    open[0].answer('one');
    await settle();
    await change(2);
    expect([asked.answer, asked.isCurrent, asked.isOld]).toEqual(['one', false, true]);
    await change(1);
    expect([asked.isCurrent, asked.isOld]).toEqual([true, false]);
  });

  it('ends work on a question that has changed, and drops what comes of it', async () => {
    const { asked, open, cancelled, given, change } = slowQuestion('best so far');
    asked.ask();
    await change(2);
    expect(cancelled).toHaveLength(1);
    await settle();
    expect([asked.answer, asked.busy, given]).toEqual([null, false, []]);
    asked.ask();
    expect(open.map((o) => o.question)).toEqual([1, 2]);
  });

  it('asked again before the old work has ended is asked as it stands then', async () => {
    const { asked, open, change } = slowQuestion();
    asked.ask();
    const changed = change(2);
    asked.ask();
    await changed;
    expect(open.map((o) => o.question)).toEqual([1, 2]);
    open[1].answer('two');
    await settle();
    expect([asked.answer, asked.isCurrent]).toEqual(['two', true]);
  });

  it('stopped by hand takes the best there is, or says that it stopped', async () => {
    const withBest = slowQuestion('best so far');
    withBest.asked.ask();
    withBest.asked.stop();
    await settle();
    expect([withBest.asked.answer, withBest.asked.stopped]).toEqual(['best so far', false]);
    const without = slowQuestion();
    without.asked.ask();
    without.asked.stop();
    await settle();
    expect([without.asked.answer, without.asked.stopped]).toEqual([null, true]);
  });

  it('that cannot be asked is not', async () => {
    const { asked, open, change } = slowQuestion();
    await change(null);
    asked.ask();
    await settle();
    expect([open.length, asked.busy, asked.isCurrent]).toEqual([0, false, false]);
  });
});
