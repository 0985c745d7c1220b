import { mount, unmount } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { messagesFor, LOCALES } from '../../src/i18n';
import { WITHHELD_SIGN, type Sheet, type Table, type TableCell } from '../../src/state/wall/scenes/sheet';
import { drawWords } from '../../src/ui/wall/export/sceneWords';
import { fit } from '../../src/ui/wall/fit';
import Grid from '../../src/ui/wall/scenes/Grid.svelte';

const cell = (text: string, shade: number | null = null): TableCell => ({
  text,
  note: '',
  mark: '',
  said: text,
  shade,
});
const eight: Table = {
  head: ['a', 'b'],
  rows: Array.from({ length: 8 }, (_, k) => ({ label: `row ${k + 1}`, cells: [cell('12'), cell('34')] })),
};
const UNIT_PX = 10;
const ended: (() => void)[] = [];
afterEach(() => ended.splice(0).forEach((end) => end()));

/** A table above a sentence in a box so high, as on the stage. */
function shown(table: Table, heightPx: number) {
  const box = document.createElement('div');
  box.setAttribute(
    'style',
    `--u: ${UNIT_PX}px; --smallest: 26px; display: flex; flex-direction: column; width: 900px; height: ${heightPx}px; overflow: hidden; font: 26px/1.3 sans-serif`,
  );
  document.body.append(box);
  const props = $state({
    table,
    theme: 'light' as const,
    leftOut: 0,
    rest: messagesFor('en').wallMore.categories.rest,
  });
  const grid = mount(Grid, { target: box, props });
  const sentence = document.createElement('p');
  sentence.textContent = messagesFor('en').wallMore.categories.dot(5);
  box.append(sentence);
  const onFitted = vi.fn<(cut: boolean) => void>();
  const action = fit(box, {
    content: table,
    onFitted,
    rows: table.rows.length,
    leave: (rows) => (props.leftOut = rows),
  });
  ended.push(() => {
    action.destroy();
    void unmount(grid);
    box.remove();
  });
  const isInside = (node: Element): boolean =>
    node.getBoundingClientRect().bottom <= box.getBoundingClientRect().bottom + 2;
  return { box, sentence, onFitted, isInside, rows: () => [...box.querySelectorAll('tbody tr')] };
}

describe('a table with more rows than the screen has room for', () => {
  it('is whole where there is room, and where shrinking to the usual words gives it', async () => {
    for (const heightPx of [900, 400]) {
      const { onFitted, rows, isInside, sentence } = shown(eight, heightPx);
      await vi.waitFor(() => expect(onFitted).toHaveBeenLastCalledWith(false));
      expect(rows()).toHaveLength(8);
      expect([...rows(), sentence].every(isInside)).toBe(true);
    }
  });

  it('says in its last line how many are not shown, and keeps the sentence that explains it', async () => {
    const { onFitted, rows, isInside, sentence } = shown(eight, 260);
    await vi.waitFor(() => expect(onFitted).toHaveBeenLastCalledWith(true));
    const left = 8 - (rows().length - 1);
    expect(left).toBeGreaterThan(0);
    expect(rows().at(-1)?.textContent.trim()).toBe(messagesFor('en').wallMore.categories.rest(left));
    expect([...rows(), sentence].every(isInside)).toBe(true);
  });

  it('shows them again once there is room', async () => {
    const { box, onFitted, rows } = shown(eight, 260);
    await vi.waitFor(() => expect(onFitted).toHaveBeenLastCalledWith(true));
    box.style.height = '900px';
    await vi.waitFor(() => expect(onFitted).toHaveBeenLastCalledWith(false));
    expect(rows()).toHaveLength(8);
  });

  it.each(LOCALES)('counts what is left out in words (%s)', (locale) => {
    const { categories, times } = messagesFor(locale).wallMore;
    for (const rest of [categories.rest, times.rest])
      expect([1, 4].map((count) => rest(count).includes(String(count)))).toEqual([true, true]);
  });
});

describe('a withheld number among numbers told by the darkness of their ground', () => {
  const shaded: Table = {
    head: ['0–3', '3–6'],
    rows: [{ label: 'Monday', cells: [cell('5', 0.05), cell(WITHHELD_SIGN)] }],
  };

  it('is hatched on the screen, not paler than the fewest', () => {
    const { box } = shown(shaded, 900);
    const [few, withheld] = [...box.querySelectorAll<HTMLElement>('.count')].map(
      (node) => getComputedStyle(node).backgroundImage,
    );
    expect(few).toBe('none');
    expect(withheld).toContain('repeating-linear-gradient');
    const plain = shown(eight, 900).box.querySelector('.count');
    expect(plain && getComputedStyle(plain).backgroundImage).toBe('none');
  });

  it('is hatched in the saved picture', () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [600, 200];
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    const sheet: Sheet = {
      kind: 'times',
      title: '',
      period: '',
      filters: [],
      marks: [],
      watermark: null,
      stamp: '',
      figures: [],
      charts: [],
      table: shaded,
      sentences: [],
      caption: '',
      sources: [],
    };
    drawWords(pen, sheet, 'light', { x: 0, y: 0, width: 600, height: 200 });
    // The right half of the last column holds no letters.
    const { data } = pen.getImageData(480, 0, 118, 200);
    const colours = new Set(
      Array.from({ length: data.length / 4 }, (_, k) => data[4 * k + 3]).filter((alpha) => alpha > 0),
    );
    expect(colours.size).toBeGreaterThan(1);
  });
});
