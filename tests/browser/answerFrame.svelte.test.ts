import { createRawSnippet, flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { fault, type Fault } from '../../src/domain/result';
import { faultText, messagesFor } from '../../src/i18n';
import AnswerFrame from '../../src/ui/shared/AnswerFrame.svelte';

const ended: (() => void)[] = [];
afterEach(() => ended.splice(0).forEach((end) => end()));
const t = messagesFor('en');

function shown(
  how: Partial<{ answer: unknown; busy: boolean; stopped: boolean; isCurrent: boolean; waits: boolean; fault: Fault }>,
  room: unknown = how.answer === undefined ? 1 : how.answer,
) {
  const box = document.createElement('div');
  document.body.append(box);
  let [again, pressed] = [0, 0];
  const of = $state({
    answer: 1 as unknown,
    busy: false,
    progress: 0.5,
    fault: null as Fault | null,
    stopped: false,
    isCurrent: true,
    waits: false,
    stop: () => undefined,
    again: () => void (again += 1),
    press: () => void (pressed += 1),
    ...how,
  });
  const children = createRawSnippet(() => ({ render: () => '<p>figure</p>' }));
  const view = mount(AnswerFrame, { target: box, props: { answer: room, of, messages: t, children } });
  flushSync();
  ended.push(() => {
    void unmount(view);
    box.remove();
  });
  const answer = box.querySelector('p:last-child')?.parentElement;
  return { box, answer, button: box.querySelector('button'), asked: () => again, pressed: () => pressed };
}

describe('a question’s answer in its room', () => {
  it('stands plain, with no word, while it answers what is set', () => {
    const { box, answer } = shown({});
    expect(box.textContent.trim()).toBe('figure');
    expect(answer && getComputedStyle(answer).opacity).toBe('1');
  });

  it('is faint while it answers what was set before', async () => {
    const { answer } = shown({ isCurrent: false, busy: true });
    await expect.poll(() => answer && Number(getComputedStyle(answer).opacity)).toBeLessThan(0.6);
    expect(answer?.ariaBusy).toBe('true');
  });

  it('that takes long is asked on a press', () => {
    const { button, asked, pressed } = shown({ isCurrent: false, waits: true }, null);
    expect(button?.textContent).toBe(t.shell.actions.goOn);
    button?.click();
    expect([pressed(), asked()]).toEqual([1, 0]);
  });

  it('says that it was stopped, and goes on when asked', () => {
    const { box, button, asked } = shown({ isCurrent: false, stopped: true });
    expect(box.textContent).toContain(t.shell.state.stopped);
    button?.click();
    expect(asked()).toBe(1);
  });

  it('says that there was none yet where the first was stopped', () => {
    const { box } = shown({ isCurrent: false, stopped: true, answer: null });
    expect(box.textContent).toContain(t.shell.state.stoppedHere);
    expect(box.textContent).not.toContain(t.shell.state.stopped);
  });

  it('does not speak of figures shown where the room shows none, as of other data', () => {
    const { box, answer } = shown({ isCurrent: false, stopped: true, answer: 1 }, null);
    expect(box.textContent).toContain(t.shell.state.stoppedHere);
    expect(answer && getComputedStyle(answer).opacity).toBe('1');
  });

  it('says why there is none, and asks again when told', () => {
    const broken = fault('worker-failed');
    const { box, button, asked } = shown({ isCurrent: false, fault: broken });
    expect(box.textContent).toContain(faultText(t, broken));
    button?.click();
    expect(asked()).toBe(1);
  });
});
