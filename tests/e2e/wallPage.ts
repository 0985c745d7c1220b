import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { WALL_TEXT } from '../../src/state/wall/sizes';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(context: {
    readonly exclude: readonly (readonly string[])[];
  }): Promise<{ violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/**
 * Violations of axe's rules, one line each. The watermark is left out: it is faint so that what lies under it can be
 * read, and its words stand in full contrast in the title and the marks.
 */
export async function violations(page: Page, where: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async (where) => {
    const found = await (window as unknown as { axe: Axe }).axe.run({ exclude: [['.mark']] });
    return found.violations.flatMap(({ id, help, nodes }) =>
      nodes
        .slice(0, 3)
        .map(
          (node) =>
            `${where}: ${id} (${help}): ${node.html.slice(0, 160)} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`,
        ),
    );
  }, where);
}

/**
 * What of the wall's text is too small, outside the screen, cut off by the frame of its own column, or under another
 * text; one line each. The watermark lies over everything by its nature.
 */
export function textFaults(page: Page, where: string): Promise<string[]> {
  return page.evaluate(
    ({ where, smallest }) => {
      const faults: string[] = [];
      const least = smallest * Math.min(innerHeight, (innerWidth * 9) / 16);
      const column = document.querySelector('.words')?.getBoundingClientRect();
      const seen: { text: string; box: DOMRect; of: Element }[] = [];
      const walker = document.createTreeWalker(document.querySelector('.stage') ?? document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent?.trim() ?? '';
        const element = node.parentElement;
        if (
          text === '' ||
          !element ||
          element.closest('.visually-hidden, .mark') ||
          getComputedStyle(element).visibility === 'hidden'
        )
          continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const size = Number.parseFloat(getComputedStyle(element).fontSize);
        if (size < least - 0.1) faults.push(`${where}: ${size.toFixed(1)} px, at least ${least.toFixed(1)}: ${text}`);
        for (const box of range.getClientRects()) {
          if (box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || box.bottom > innerHeight + 1)
            faults.push(`${where}: outside the screen: ${text}`);
          if (
            column &&
            element.closest('.words') &&
            (box.bottom > column.bottom + size * 0.2 || box.right > column.right + 1)
          )
            faults.push(`${where}: cut off: ${text}`);
          seen.push({ text, box, of: element });
        }
      }
      for (const [k, one] of seen.entries()) {
        for (const other of seen.slice(k + 1)) {
          const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
          const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
          // Line boxes are taller than letters: a fifth of a line is no overlap.
          if (across > 2 && down > Math.min(one.box.height, other.box.height) * 0.3 && one.of !== other.of)
            faults.push(`${where}: "${one.text}" and "${other.text}" overlap`);
        }
      }
      return [...new Set(faults)];
    },
    { where, smallest: WALL_TEXT.smallest },
  );
}

/**
 * What says that a scene with a table leaves the wall empty beneath it, or its figures small though there is room;
 * nothing of other scenes.
 */
export function roomLeft(page: Page, where: string): Promise<string[]> {
  return page.evaluate((where) => {
    const [words, table] = [document.querySelector('.words'), document.querySelector('.words table')];
    if (!words || !table) return [];
    const column = words.getBoundingClientRect();
    const used = (words.lastElementChild?.getBoundingClientRect().bottom ?? 0) - column.top;
    const grow = Number(getComputedStyle(words).getPropertyValue('--grow'));
    const rows = [...table.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect().height);
    const letters = Number.parseFloat(getComputedStyle(table).fontSize);
    return [
      ...(used < column.height * 0.95
        ? [`${where}: ${Math.round(used)} of ${Math.round(column.height)} px are used`]
        : []),
      // A row of one line that is three lines high would be one with room for larger letters.
      ...(grow < 2 && Math.min(...rows) > letters * 1.25 * 2.4
        ? [`${where}: letters of ${letters.toFixed(0)} px in rows of ${Math.min(...rows).toFixed(0)} px`]
        : []),
    ];
  }, where);
}

/** Words of the scene that the buttons of a moved mouse lie over, one line each. */
export async function underTools(page: Page, where: string): Promise<string[]> {
  const tools = page.locator('.tools');
  // They go after four seconds without a movement; a slow machine may take longer to look.
  for (let at = 0; ; at++) {
    await page.mouse.move(300 + at, 300);
    await tools.waitFor();
    const found = await tools.evaluateAll(([bar], where) => {
      const box = bar?.getBoundingClientRect();
      if (!box) return null;
      const walker = document.createTreeWalker(document.querySelector('.stage') ?? document.body, NodeFilter.SHOW_TEXT);
      const covered: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        if (node.parentElement?.closest('.visually-hidden, .mark')) continue;
        for (const text of range.getClientRects()) {
          if (
            Math.min(text.right, box.right) - Math.max(text.left, box.left) > 1 &&
            Math.min(text.bottom, box.bottom) - Math.max(text.top, box.top) > 1
          )
            covered.push(`${where}: covered: ${node.textContent}`);
        }
      }
      return [
        ...covered,
        ...(box.bottom > innerHeight || box.right > innerWidth ? [`${where}: the buttons are cut`] : []),
      ];
    }, where);
    if (found) return found;
  }
}

/** Waits for the scene of a kind. */
export const sceneOf = (page: Page, kind: string): Promise<void> =>
  page.locator(`main[data-scene="${kind}"] .stage[data-kind="${kind}"]`).waitFor({ timeout: 30_000 });

export const heading = (page: Page): Promise<string> => page.locator('.stage h1').innerText();
