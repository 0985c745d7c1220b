import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import { messagesFor } from '../../src/i18n';
import type { Viewing } from '../../src/state/wall/sizes';
import ViewingFields from '../../src/ui/wall/editor/ViewingFields.svelte';

describe('the size of the screen in the editor', () => {
  it('is taken when the field is left or Enter is pressed, refused by its range in words, and the field never shows what is not in force', async () => {
    const words = messagesFor('ru').wallMore.viewing;
    const taken: (Viewing | null)[] = [];
    const screen = await render(ViewingFields, {
      viewing: { inches: 68, distanceM: 6 },
      words,
      onchange: (viewing) => void taken.push(viewing),
    });
    const inches = screen.getByLabelText(words.inches);
    await userEvent.fill(inches, '');
    await userEvent.type(inches, '43');
    expect(taken).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(taken).toEqual([{ inches: 43, distanceM: 6 }]);
    await screen.rerender({ viewing: { inches: 43, distanceM: 6 } });
    await expect.element(screen.getByRole('status')).toHaveTextContent(words.inForce(43, 6));
    await userEvent.fill(inches, '6');
    await userEvent.tab();
    expect(taken).toHaveLength(1);
    await expect.element(inches).toHaveValue(43);
    await expect
      .element(screen.getByRole('status'))
      .toHaveTextContent(`${words.refused.inches(20, 400)} ${words.inForce(43, 6)}`);
  });
});
