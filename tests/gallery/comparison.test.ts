import '../../src/fonts';
import '../../src/ui/theme.css';
import { describe, expect, it } from 'vitest';
import { page as screen } from 'vitest/browser';
import { looksOf, pictureHeight, pictureName } from '../../gallery/entry';
import { entries } from '../../gallery/planner/entries';
import { holdStill, settled } from '../../gallery/stillPage';

holdStill();

/** Changes a part that is on the screen. */
type Change = (box: HTMLElement) => void;
const first = (box: HTMLElement, selector: string): HTMLElement => {
  const found = box.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

const CHANGES: readonly (readonly [string, Change])[] = [
  ['one word', (box) => first(box, 'p').append(' 7')],
  ['a colour', (box) => first(box, '.chosen').style.setProperty('background', 'var(--accent-soft)')],
  ['a button two pixels further', (box) => first(box, '.chosen').style.setProperty('translate', '2px')],
];

describe('the comparison of pictures', () => {
  it.each([['nothing', null] as const, ...CHANGES])('sees a change of %s', async (_, change) => {
    const [entry, state] = [entries.find(({ id }) => id === 'rooms/nni')!, 'computing'];
    const [look] = looksOf(entry, state);
    await screen.viewport(entry.width, entry.height);
    const box = document.createElement('div');
    box.id = 'app';
    document.body.replaceChildren(box);
    const drawn = await entry.show(state, look, box);
    await screen.viewport(entry.width, pictureHeight(entry, state, box.scrollHeight));
    change?.(box);
    await settled();
    const comparing = expect(screen.elementLocator(document.body)).toMatchScreenshot(
      pictureName('planner', entry, state, look),
    );
    if (change) await expect(comparing).rejects.toThrow('does not match');
    else await comparing;
    drawn.end();
  });
});
