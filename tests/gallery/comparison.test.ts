import '../../src/fonts';
import '../../src/ui/theme.css';
import { expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { looksOf } from '../../gallery/entry';
import { entries } from '../../gallery/planner/entries';
import { IS_COMPARED, look } from './pictures';

/** Something that is seen, in a part that is on the screen. */
function seen(box: HTMLElement, selector: string): HTMLElement {
  const found = [...box.querySelectorAll<HTMLElement>(selector)].find((one) => one.checkVisibility());
  if (!found) throw new Error(`no ${selector} is seen`);
  return found;
}

/** Changes something, and gives back how to undo that. */
type Change = (box: HTMLElement) => () => void;

const written =
  (selector: string, change: (words: string) => string): Change =>
  (box) => {
    const one = seen(box, selector);
    const { textContent: before } = one;
    one.textContent = change(before);
    expect(one.textContent).not.toBe(before);
    return () => (one.textContent = before);
  };
const styled =
  (selector: string, property: string, value: string): Change =>
  (box) => {
    const { style } = seen(box, selector);
    style.setProperty(property, value);
    return () => style.removeProperty(property);
  };

const CHANGES: Readonly<Record<string, Change>> = {
  'a word': written('p', (words) => words.replace(/\p{L}+/u, (word) => [...word].toReversed().join(''))),
  'a figure': written('td, dd, strong', (words) => words.replace(/\d/, (digit) => `${(Number(digit) + 1) % 10}`)),
  'the colour of a sentence': styled('p', 'color', 'var(--accent)'),
  'the ground of a button': styled('button', 'background', 'var(--accent-soft)'),
  'the ground of all, by half a shade': styled('div', 'background', 'color-mix(in srgb, var(--surface), var(--bg))'),
  'the place of a button, by two pixels': styled('button', 'translate', '2px'),
};

it.skipIf(!IS_COMPARED)(
  'sees no difference where nothing has changed, sees each change, and leaves what to look at',
  async () => {
    const entry = entries.find(({ id }) => id === 'rooms/coverage');
    if (!entry) throw new Error('the room is not in the gallery');
    const [state] = entry.states;
    await look('planner', entry, state, looksOf(entry, state)[0], async (compare, box) => {
      expect(await compare()).toBe('');
      for (const [what, change] of Object.entries(CHANGES)) {
        const undo = change(box);
        const fault = await compare();
        expect(fault, what).toMatch(/^planner\/rooms-coverage\/\S+: \d+ pixels differ\./);
        const left = fault.match(/\.cache\/gallery\/\S+?\.png/g) ?? [];
        expect(left.map((path) => /-(\w+)\.png$/.exec(path)?.[1])).toEqual(['kept', 'new', 'difference']);
        for (const path of left) expect(await commands.readFile(path, 'base64')).not.toBe('');
        undo();
      }
      expect(await compare()).toBe('');
    });
  },
);
