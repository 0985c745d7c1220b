import { flushSync } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { LiveAnswer } from '../../src/state/query/liveAnswer.svelte';

/** A question whose answers are given by hand, as a slow worker would. */
function slowQuestion(onPress = false) {
  const open: { question: number; answer: (value: string | 'cancelled') => void; fail: () => void }[] = [];
  const cancelled: string[] = [];
  let asked: LiveAnswer<number, string> | undefined;
  let question = $state<number | null>(null);
  const end = $effect.root(() => {
    asked = new LiveAnswer<number, string>(
      () => question,
      (q) =>
        new Promise((resolve, reject) =>
          open.push({ question: q, answer: resolve, fail: () => reject(new Error('broken')) }),
        ),
      (id) => {
        cancelled.push(id);
        open.at(-1)?.answer('cancelled');
      },
      onPress,
    );
  });
  ends.push(end);
  if (!asked) throw new Error('no question');
  return {
    asked,
    open,
    cancelled,
    async ask(next: number) {
      question = next;
      flushSync();
      await settle();
    },
  };
}

const ends: (() => void)[] = [];
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
afterEach(() => ends.splice(0).forEach((end) => end()));

describe('a question that follows the view', () => {
  it('is under way once, and only the newest of those that came meanwhile is asked next', async () => {
    const { asked, open, ask } = slowQuestion();
    await ask(1);
    // Both come before the first computation has let itself be cancelled.
    const second = ask(2);
    await Promise.all([second, ask(3)]);
    expect(open.map((o) => o.question)).toEqual([1, 3]);
    open[1].answer('three');
    await settle();
    expect([asked.answer, asked.answered, asked.busy, asked.isCurrent]).toEqual(['three', 3, false, true]);
  });

  it('says nothing of an earlier question’s fault once another is asked', async () => {
    const { asked, open, ask } = slowQuestion();
    await ask(1);
    open[0].fail();
    await settle();
    expect(asked.fault).not.toBeNull();
    await ask(2);
    expect(asked.fault).toBeNull();
    asked.stop();
    await settle();
    expect([asked.fault, asked.stopped]).toEqual([null, true]);
  });

  it('keeps the older answer while the next one is computed, and says that it is older', async () => {
    const { asked, open, ask } = slowQuestion();
    await ask(1);
    open[0].answer('one');
    await settle();
    await ask(2);
    expect([asked.answer, asked.isCurrent, asked.busy]).toEqual(['one', false, true]);
  });

  it('can be stopped and then gone on with', async () => {
    const { asked, open, ask } = slowQuestion();
    await ask(1);
    open[0].answer('one');
    await settle();
    await ask(2);
    asked.stop();
    await settle();
    expect([asked.stopped, asked.isCurrent, asked.answer, asked.busy]).toEqual([true, false, 'one', false]);
    asked.again();
    await settle();
    open[2].answer('two');
    await settle();
    expect([asked.stopped, asked.isCurrent, asked.answer]).toEqual([false, true, 'two']);
  });

  it('that takes long waits for a press, each time it changes', async () => {
    const { asked, open, ask } = slowQuestion(true);
    await ask(1);
    expect([open.length, asked.waits, asked.hasQuestion, asked.busy]).toEqual([0, true, false, false]);
    asked.press();
    flushSync();
    await settle();
    expect([open.length, asked.waits, asked.hasQuestion, asked.busy]).toEqual([1, false, true, true]);
    open[0].answer('one');
    await settle();
    expect([asked.answer, asked.isCurrent]).toEqual(['one', true]);
    await ask(2);
    expect([open.length, asked.waits, asked.answer, asked.isCurrent]).toEqual([1, true, 'one', false]);
  });

  it('is not asked twice when it is put in the same words', async () => {
    const { open, ask } = slowQuestion();
    await ask(1);
    open[0].answer('one');
    await settle();
    await ask(1);
    expect(open).toHaveLength(1);
  });
});
