import '../../src/fonts';
import '../../src/ui/theme.css';
import { describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { looksOf } from '../../gallery/entry';
import { entries } from '../../gallery/planner/entries';
import { look } from './pictures';

/** Something that is seen, in a part that is on the screen. */
function seen(box: HTMLElement, selector: string): HTMLElement {
  const found = [...box.querySelectorAll<HTMLElement>(selector)].find((one) => one.checkVisibility());
  if (!found) throw new Error(`no ${selector} is seen`);
  return found;
}

const CHANGES: Readonly<Record<string, (box: HTMLElement) => void>> = {
  'one word': (box) => {
    const sentence = seen(box, 'p');
    sentence.textContent = sentence.textContent.replace(/\p{L}+/u, (word) => [...word].toReversed().join(''));
  },
  'one figure': (box) => {
    const figure = seen(box, 'td, dd, strong, b');
    figure.textContent = figure.textContent.replace(/\d/, (digit) => `${(Number(digit) + 1) % 10}`);
  },
  'the colour of a sentence': (box) => seen(box, 'p').style.setProperty('color', 'var(--accent)'),
  'the ground of a button': (box) => seen(box, 'button').style.setProperty('background', 'var(--accent-soft)'),
  'the ground of all, by a shade': (box) =>
    seen(box, 'div').style.setProperty('background', 'color-mix(in srgb, var(--surface), var(--bg) 80%)'),
  'the place of a button, by two pixels': (box) => seen(box, 'button').style.setProperty('translate', '2px'),
};

describe('the comparison of pictures', () => {
  const entry = entries.find(({ id }) => id === 'rooms/coverage');
  if (!entry) throw new Error('the room is not in the gallery');
  const [state] = entry.states;
  const [at] = looksOf(entry, state);

  it('sees no difference where nothing has changed', () =>
    look('planner', entry, state, at, async (compare) => expect(await compare()).toBe('')));

  it.each(Object.entries(CHANGES))('sees a change of %s, and leaves what to look at', (_, change) =>
    look('planner', entry, state, at, async (compare, box) => {
      change(box);
      const fault = await compare();
      expect(fault).toMatch(/^planner\/rooms-coverage\/\S+: \d+ pixels differ\./);
      const left = fault.match(/\.cache\/gallery\/\S+?\.png/g) ?? [];
      expect(left.map((path) => /-(\w+)\.png$/.exec(path)?.[1])).toEqual(['kept', 'new', 'difference']);
      for (const path of left) await expect(commands.readFile(path, 'base64')).resolves.not.toBe('');
    }),
  );
});
