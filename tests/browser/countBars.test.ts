import { flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Cell, CountTable } from '../../src/state/resident/line';
import CountTables from '../../src/ui/resident/CountTables.svelte';

const CELLS: readonly Cell[] = [
  { text: '40', share: 1, why: null },
  { text: '10', share: 0.25, why: null },
  { text: 'withheld', share: null, why: 'withheld' },
  { text: 'no data', share: null, why: 'no-data' },
  { text: '0', share: 0, why: null },
];
const TABLE: CountTable = {
  id: 'months',
  isCity: false,
  title: 'By month',
  heads: [],
  rows: CELLS.map((cell, k) => ({ label: `Row ${k}`, cells: [cell] })),
  notes: [],
};

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

/** The cells of a table in a page of some width. */
function cellsAt(widthPx: number): readonly HTMLElement[] {
  const target = document.createElement('div');
  target.style.width = `${widthPx}px`;
  document.body.append(target);
  const shown = mount(CountTables, { target, props: { tables: [TABLE] } });
  flushSync();
  ends.push(() => {
    void unmount(shown);
    target.remove();
  });
  return [...target.querySelectorAll<HTMLElement>('[role="cell"]')];
}

describe('the bars of a table of counts', () => {
  it.each([320, 1400])(
    'are as long as their count; a row without a count has a word and nothing of any length, %i px wide',
    (widthPx) => {
      const cells = cellsAt(widthPx);
      expect(cells.map((cell) => [...cell.querySelectorAll('rect')].map((bar) => bar.getAttribute('width')))).toEqual([
        ['100'],
        ['25'],
        [],
        [],
        ['0'],
      ]);
      expect(cells.map((cell) => cell.querySelector('.word')?.textContent ?? null)).toEqual([
        null,
        null,
        'withheld',
        'no data',
        null,
      ]);
      for (const cell of cells.slice(2, 4)) {
        expect(cell.querySelectorAll('svg, img, canvas')).toHaveLength(0);
        for (const part of [cell, ...cell.querySelectorAll('*')])
          expect([getComputedStyle(part).backgroundImage, getComputedStyle(part).backgroundColor]).toEqual([
            'none',
            'rgba(0, 0, 0, 0)',
          ]);
      }
    },
  );
});
