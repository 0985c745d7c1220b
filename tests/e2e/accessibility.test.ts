import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { PLANNER_TABS } from '../../src/state/view/view';
import { openTab } from './planner';
import { picture, settled, startApp, visit, type App, type Visit } from './app';

const t = messagesFor('en');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(): Promise<{ violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/** Violations of axe's rules, one line each. */
function faults(page: Page, where: string): Promise<string[]> {
  return page.evaluate(async (where) => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run();
    return violations.flatMap(({ id, help, nodes }) =>
      nodes
        .slice(0, 3)
        .map(
          (node) =>
            `${where}: ${id} (${help}): ${node.html.slice(0, 160)} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`,
        ),
    );
  }, where);
}

describe.each([
  ['a desktop', 1440, 900],
  ['a phone', 390, 844],
] as const)('axe finds nothing on %s', (device, width, height) => {
  let app: App;
  let guest: Visit;
  let page: Page;

  beforeAll(async () => {
    app = await startApp();
    guest = await visit(app, '?compare=last-year&from=2020-01-01&to=2021-01-01&lang=en', { width, height });
    page = guest.page;
    await settled(page);
    await page.evaluate(AXE);
  });
  afterAll(() => app.stop());

  it.each(['light', 'dark'] as const)('in any room, %s', async (theme) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.locator(`html[data-theme="${theme}"]`).waitFor();
    const found = await faults(page, 'first screen');
    for (const tab of PLANNER_TABS) {
      await openTab(page, tab);
      // The room's answers come first; in the second colours they are at hand.
      await page.waitForTimeout(theme === 'light' ? 350 : 100);
      found.push(...(await faults(page, tab)));
    }
    await openTab(page, 'layers');
    await picture(page, `${device.replace('a ', '')}-${theme}`);
    expect(found).toEqual([]);
  });

  it('in the dialogs', async () => {
    const found: string[] = [];
    for (const room of [t.shell.rooms.export, t.shell.rooms.about]) {
      await page.getByRole('button', { name: room, exact: true }).click();
      await page.getByRole('dialog').waitFor();
      found.push(...(await faults(page, room)));
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await openTab(page, 'data');
    await page
      .locator('input[type=file]')
      .setInputFiles(fileURLToPath(new URL('fixtures/own-registry.csv', import.meta.url)));
    await page.getByRole('dialog').getByText(t.intake.previewTitle('own-registry.csv')).waitFor();
    found.push(...(await faults(page, t.intake.title)));
    await page.getByRole('button', { name: t.intake.leave }).click();
    expect(found).toEqual([]);
  });

  it('with a place chosen on the map', async () => {
    await openTab(page, 'table');
    await page.locator('.content table').nth(1).locator('button').first().click();
    await page.locator('.card').waitFor();
    expect(await faults(page, 'chosen place')).toEqual([]);
  });

  it('without an error of the page', () => {
    expect(guest.errors).toEqual([]);
  });
});
