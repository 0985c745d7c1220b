import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { PLANNER_ROOMS } from '../../src/state/view/rooms';
import { inTurn } from '../prove';
import { answered, openTab } from './planner';
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

const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
/** How a room may be shown. */
const WAYS = (['light', 'dark'] as const).flatMap((theme) =>
  (['desktop', 'phone'] as const).map((device) => ({ theme, device })),
);

describe('axe finds nothing', () => {
  let app: App;
  let guest: Visit;
  let page: Page;

  beforeAll(async () => {
    app = await startApp();
    guest = await visit(app, '?compare=last-year&from=2020-01-01&to=2021-01-01&lang=en', { map: 'none' });
    page = guest.page;
    await settled(page);
    await page.evaluate(AXE);
  });
  afterAll(() => app.stop());

  async function show({ theme, device }: (typeof WAYS)[number]): Promise<string> {
    await page.setViewportSize(SIZES[device]);
    await page.emulateMedia({ colorScheme: theme });
    await page.locator(`html[data-theme="${theme}"]`).waitFor();
    return `${device}, ${theme}`;
  }
  /** Opens a dialog by its button, which on a phone stands on the raised sheet or behind "more". */
  async function reach(name: string): Promise<void> {
    const button = page.getByRole('button', { name, exact: true });
    if (!(await button.first().isVisible()))
      await (
        name === t.shell.regions.about
          ? page.getByRole('button', { name: t.desk.more, exact: true })
          : page.locator('.grip')
      ).click();
    await button.first().click();
  }
  /** Each room in one of the ways a day, so that neighbours are shown in different ones. */
  const rooms = PLANNER_ROOMS.map((tab, k) => [tab, inTurn(WAYS, k)] as const);

  it('in any room, light and dark, on a desktop and on a phone', async () => {
    const found: string[] = [];
    // Rooms of one way in a row: another size or theme has the page drawn anew.
    for (const way of WAYS) {
      const shown = rooms.filter(([, ways]) => ways.includes(way)).map(([tab]) => tab);
      if (shown.length === 0) continue;
      const where = await show(way);
      for (const tab of shown) {
        await openTab(page, tab);
        await answered(page);
        found.push(...(await faults(page, `${tab}: ${where}`)));
        await picture(page, `${tab}-${where.replace(', ', '-')}`);
      }
    }
    expect(found).toEqual([]);
  });

  it('in the dialogs', async () => {
    const found: string[] = [];
    for (const way of inTurn(WAYS, 1)) {
      const where = await show(way);
      for (const room of [t.shell.regions.export, t.shell.regions.about]) {
        await reach(room);
        await page
          .getByRole('dialog', { name: room === t.shell.regions.export ? t.exporting.title : t.shell.about.title })
          .waitFor();
        found.push(...(await faults(page, `${room}: ${where}`)));
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
      await openTab(page, 'data');
      await page
        .locator('.content input[type=file]')
        .first()
        .setInputFiles(fileURLToPath(new URL('fixtures/own-registry.csv', import.meta.url)));
      await page.getByRole('dialog').getByText(t.intake.previewTitle('own-registry.csv')).waitFor();
      found.push(...(await faults(page, `${t.intake.title}: ${where}`)));
      await page.getByRole('button', { name: t.intake.leave }).click();
    }
    expect(found).toEqual([]);
  });

  it('with a place chosen on the map', async () => {
    for (const way of inTurn(WAYS, 2)) {
      const where = await show(way);
      await openTab(page, 'places');
      await page.locator('.content table').first().locator('button').first().click();
      await page.locator('.card').waitFor();
      expect(await faults(page, `chosen place: ${where}`)).toEqual([]);
    }
  });

  it('without an error of the page', () => {
    expect(guest.errors).toEqual([]);
  });
});
