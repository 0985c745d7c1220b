import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { words } from '../../src/questions/health/words';
import {
  cells,
  districtTable,
  numberOf,
  openTab,
  plain,
  sentence,
  sentenceHolds,
  soon,
  twinDistricts,
} from './planner';
import { picture, settled, startApp, visit, type App, type Visit } from './app';

const t = messagesFor('en');
const health = words.en;
const FILE = fileURLToPath(new URL('fixtures/own-registry.csv', import.meta.url));
const ACCEPTED = 238;

/** The figures of the preview by their words. */
const counts = (page: Page): Promise<Record<string, string>> =>
  page
    .getByRole('dialog')
    .locator('dl > div')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((row) => [
          row.querySelector('dt')?.textContent?.trim() ?? '',
          row.querySelector('dd')?.textContent?.trim() ?? '',
        ]),
      ),
    );

/** Drops a file on the window, as a hand would from another window. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, text }) => {
      const files = new DataTransfer();
      files.items.add(new File([text], name, { type: 'text/csv' }));
      return files;
    },
    { name, text },
  );
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
  await page.getByText(t.intake.dropNow).waitFor();
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
}

async function choose(page: Page): Promise<void> {
  await openTab(page, 'data');
  await page.locator('input[type=file]').setInputFiles(FILE);
  await page.getByRole('dialog').getByText(t.intake.previewTitle('own-registry.csv')).waitFor();
}

describe('a file of the user’s own', () => {
  let app: App;
  let guest: Visit;
  let page: Page;
  const demoMarks = () => page.locator('main').getByText(t.shell.demo.short);

  beforeAll(async () => {
    app = await startApp();
    guest = await visit(app, '', { map: 'none' });
    page = guest.page;
    await settled(page);
  });
  afterAll(() => app.stop());

  it('is shown before anything is kept: counts, columns, first rows, and the rows left out with line and reason', async () => {
    await choose(page);
    expect(await counts(page)).toMatchObject({
      [t.intake.kindQuestion]: t.intake.kinds.incidents,
      [t.intake.counts.rowsIn]: '240',
      [t.intake.counts.accepted]: String(ACCEPTED),
      [t.intake.counts.duplicates]: '0',
      [t.intake.counts.quarantined]: '2',
    });
    const dialog = page.getByRole('dialog');
    const taken = await dialog
      .locator('.grid label')
      .evaluateAll((all) =>
        Object.fromEntries(
          all.map((label) => [label.querySelector('span')?.textContent ?? '', label.querySelector('select')?.value]),
        ),
      );
    expect(taken).toMatchObject({
      [t.domain.fields.date]: 'дата',
      [t.domain.fields.article]: 'статья',
      [t.domain.fields.severity]: 'тяжесть',
      [t.domain.fields.lon]: 'долгота',
      [t.domain.fields.lat]: 'широта',
    });
    expect((await cells(dialog.locator('table').first()))[1]).toEqual([
      '01.12.2018 09:36',
      '2000',
      '3',
      '76,936',
      '43,236',
    ]);
    const rejects = (await dialog.locator('.rejects li').allInnerTexts()).map(plain);
    expect(rejects).toHaveLength(2);
    expect(rejects[0]).toMatch(/^Line 102\. .*“31\.02\.2019 10:00” is no date/);
    expect(rejects[1]).toMatch(/^Line 182\. No coordinates/);
    await picture(page, 'import-preview');
  });

  it('is left alone when the user says no', async () => {
    await page.getByRole('button', { name: t.intake.leave }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await sentence(page)).toContain(t.shell.demo.short);
    expect(await cells(page.locator('.content table').last())).not.toContainEqual(
      expect.arrayContaining([expect.stringContaining('own-registry')]),
    );
  });

  it('opens also where the file numbers its own repeated names', async () => {
    await drop(
      page,
      'repeated.csv',
      'Дата;Дата;Дата (2);Широта;Долгота\n11.03.2024;10.03.2024;15.03.2024;43,2567;76,9286\n',
    );
    const dialog = page.getByRole('dialog');
    await dialog.getByText(t.intake.previewTitle('repeated.csv')).waitFor();
    await dialog.getByText(t.intake.questionsTitle).waitFor();
    expect(await dialog.locator('th').allInnerTexts()).toEqual(['Дата', 'Дата (3)', 'Дата (2)', 'Широта', 'Долгота']);
    await page.getByRole('button', { name: t.intake.leave }).click();
  });

  it('cannot be added after a reading that failed, and goes back to the one before', async () => {
    await drop(page, 'metres.csv', `date,x,y\n${'2024-03-01,656543,4791127\n'.repeat(3)}`);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: t.intake.choices.refuse }).click();
    await dialog.getByText(/metres\.csv: not imported, as you answered/).waitFor();
    expect(await page.getByRole('button', { name: t.intake.import, exact: true }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: t.intake.readAsBefore }).click();
    await dialog.getByRole('button', { name: t.intake.choices['EPSG:32643'] }).click();
    await soon(() => page.getByRole('button', { name: t.intake.import, exact: true }).isEnabled()).toBe(true);
    await page.getByRole('button', { name: t.intake.leave }).click();
  });

  it('dropped on the window takes the demonstration’s place, with Data health first', async () => {
    await drop(page, 'own-registry.csv', readFileSync(FILE, 'utf8'));
    await page.getByRole('button', { name: t.intake.import, exact: true }).click();
    await page.getByRole('heading', { level: 2, name: health.title }).waitFor();
    await sentenceHolds(page, /^1 December 2018 – 2 March 2019: 238 recorded incidents\./);
    expect(await sentence(page)).not.toContain(t.shell.demo.short);
    await demoMarks().first().waitFor({ state: 'detached' });
    expect(await demoMarks().count()).toBe(0);
    expect(await page.title()).not.toContain(t.shell.demo.short);
  });

  it('is judged by Data health: coordinates, the most repeated point, and the user’s official total beside ours', async () => {
    await page.locator('.content table').nth(1).waitFor();
    const found = Object.fromEntries(await cells(page.locator('.content table').first()));
    expect(found[health.rows]).toBe('240');
    expect(found[health.withCoordinates]).toBe('239 (99.6%)');
    expect(found[health.outsideCity]).toMatch(/^\d+ \(/);
    const repeated = await cells(page.locator('.content table').nth(1));
    expect(repeated[0].slice(0, 2)).toEqual(['43.2580, 76.9460', health.repeatedCount(12, 12 / ACCEPTED)]);
    await page.getByLabel(health.official).fill('250');
    await page.getByText(/Ours minus the official: −12/).waitFor();
  });

  it('lets a suspicious point be left out and taken in again', async () => {
    const row = page.locator('.content table').nth(1).locator('tr').first();
    await row.getByRole('button', { name: health.exclude }).click();
    await sentenceHolds(page, ' 226 recorded incidents');
    await row.getByRole('button', { name: health.include }).click();
    await sentenceHolds(page, ' 238 recorded incidents');
  });

  it('gives the same counts in the table as on the command line', async () => {
    const { total, outside, districts } = twinDistricts('--incidents', FILE);
    expect(total).toBe(ACCEPTED);
    await openTab(page, 'table');
    const { rows, total: onScreen } = await districtTable(page);
    expect(onScreen).toBe(total);
    expect(
      Object.entries(rows)
        .filter(([name]) => ![t.table.total, t.table.outside, t.domain.city].includes(name))
        .map(([, [count]]) => numberOf(count))
        .sort((a, b) => a - b),
    ).toEqual(districts.map(({ count }) => count).sort((a, b) => a - b));
    expect(numberOf(rows[t.table.outside]?.[0] ?? '0')).toBe(outside);
  });

  it('is still there after a reload, also without the address', async () => {
    await page.reload();
    await settled(page);
    await sentenceHolds(page, ' 238 recorded incidents.');
    await page.goto(app.address);
    await settled(page);
    await sentenceHolds(page, /^1 December 2018 – 2 March 2019: 238 recorded incidents\./);
    expect(await demoMarks().count()).toBe(0);
  });

  it('is listed with its rows and fingerprint, and removed from this device on request', async () => {
    await openTab(page, 'data');
    const row = page.locator('.content table').last().locator('tr', { hasText: 'own-registry' }).first();
    await row.waitFor();
    expect(plain(await row.innerText())).toContain(t.storage.yours);
    expect(plain(await row.innerText())).toMatch(/sha256\): [0-9a-f]{12}…/);
    expect((await row.locator('td').nth(1).innerText()).trim()).toBe('238');
    await row.getByRole('button', { name: t.storage.remove, exact: true }).click();
    await page.locator('.note').getByRole('button', { name: t.storage.remove, exact: true }).click();
    await sentenceHolds(page, t.shell.demo.short);
    await demoMarks().first().waitFor({ state: 'attached' });
    expect(await page.locator('.content table').last().getByText('own-registry').count()).toBe(0);
    await page.reload();
    await settled(page);
    expect(await sentence(page)).toContain(t.shell.demo.short);
  });

  it('is refused with a plain sentence when it holds no data', async () => {
    await openTab(page, 'data');
    await page.locator('input[type=file]').setInputFiles({
      name: 'holiday.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1]),
    });
    const refusal = page.getByRole('dialog').getByRole('alert');
    await refusal.waitFor();
    expect(await refusal.innerText()).toMatch(/\w+ \w+/);
    expect(await page.getByRole('button', { name: t.intake.import, exact: true }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('of areas gets the same statistics as the districts, and an outline on the map', async () => {
    await openTab(page, 'data');
    await page
      .locator('input[type=file]')
      .setInputFiles(fileURLToPath(new URL('../fixtures/zones.geojson', import.meta.url)));
    await page.getByRole('dialog').getByText(t.intake.previewTitle('zones.geojson')).waitFor();
    expect((await counts(page))[t.intake.kindQuestion]).toBe(t.intake.kinds.areas);
    await page.getByRole('button', { name: t.intake.import, exact: true }).click();
    await page.getByRole('heading', { level: 2, name: t.shell.rooms.table }).waitFor();
    await soon(async () => (await cells(page.locator('.content table').first()))[0]?.[0]).toContain(
      t.table.columns.area,
    );
    const { total } = await districtTable(page);
    expect(total).toBe(numberOf(/: ([\d,]+) /.exec(await sentence(page))?.[1] ?? ''));
  });

  it('did all this without an error', () => {
    expect(guest.errors).toEqual([]);
  });
});
