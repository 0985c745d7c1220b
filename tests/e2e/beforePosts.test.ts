import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { NO_VALUE } from '../../src/i18n/numbers';
import { words } from '../../src/questions/coverage/words';
import { openTab, plain, soon } from './planner';
import { settled, startApp, visit, type App, type Visit } from './app';

const t = messagesFor('en');
const coverage = words.en;
/** Of a week in which no stationary post stood yet. */
const ROWS = Array.from(
  { length: 12 },
  (_, k) => `0${1 + (k % 7)}.12.2018 1${k % 10}:15;2000;76,9${30 + k};43,23${k % 10}`,
);
const FILE = {
  name: 'december.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`дата;статья;долгота;широта\n${ROWS.join('\n')}\n`),
};

describe('a file of days before the first post', () => {
  let app: App;
  let guest: Visit;
  let page: Page;

  beforeAll(async () => {
    app = await startApp();
    guest = await visit(app, '?tab=data&lang=en', { map: 'none' });
    page = guest.page;
    await settled(page);
    await page.locator('.content input[type=file]').first().setInputFiles(FILE);
    await page.getByRole('dialog').getByText(t.intake.previewTitle(FILE.name)).waitFor();
    await page.getByRole('button', { name: t.intake.import, exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
  afterAll(() => app.stop());

  it('is named over the map, where the demonstration has its mark', async () => {
    await soon(async () => plain(await page.locator('.strip .badge').innerText())).toContain('december');
  });

  it('has no covered share, ground or places, and says that no post stood then', async () => {
    await openTab(page, 'coverage');
    await page.locator('.tiles').waitFor();
    const big = page.locator('.tiles .big');
    await soon(async () => new Set((await big.allInnerTexts()).map(plain))).toEqual(new Set([NO_VALUE]));
    expect(await page.locator('.tiles').innerText()).toContain(t.desk.noneStood);
    const table = page.locator('.content table', { hasText: t.filters.district });
    for (const row of await table.locator('tbody tr').all())
      expect((await row.locator('td').allInnerTexts()).map(plain).slice(2)).toEqual([NO_VALUE, NO_VALUE]);
  });

  it('marks a share that posts of unknown opening dates make, beside it', async () => {
    const mobile = page.locator('.content tr', { hasText: t.domain.postKindsPlural.mobile });
    expect(plain(await mobile.first().innerText())).toContain(coverage.openingUnknown(1, 1).split(' (')[0]);
  });

  it('did all this without an error', () => {
    expect(guest.errors).toEqual([]);
  });
});
