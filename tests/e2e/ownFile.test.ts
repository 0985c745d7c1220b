import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
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
import { filesOf } from './files';
import { picture, settled, startApp, visit, type App, type Visit } from './app';

const t = messagesFor('en');
const health = words.en;
const FILE = fileURLToPath(new URL('fixtures/own-registry.csv', import.meta.url));
const ACCEPTED = 238;
/** Where the demonstration is densest, close up. */
const CLOSE = '76.94530,43.25670,14.00';

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

/** The columns of the preview by their names: the first value, the field given, how well it reads. */
const columns = (page: Page): Promise<Record<string, { field: string; first: string; reads: string }>> =>
  page
    .getByRole('dialog')
    .locator('li.line')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((line) => [
          line.querySelector('strong')?.textContent ?? '',
          {
            field: line.querySelector('select')?.value ?? '',
            first: line.querySelector('.value')?.textContent ?? '',
            reads: line.querySelector('.reads')?.textContent ?? '',
          },
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
  await page.locator('.content input[type=file]').first().setInputFiles(FILE);
  await page.getByRole('dialog').getByText(t.intake.previewTitle('own-registry.csv')).waitFor();
}

describe('a file of the user’s own', () => {
  let app: App;
  let guest: Visit;
  let page: Page;
  const demoMarks = () => page.locator('main').getByText(t.shell.demo.short);

  beforeAll(async () => {
    app = await startApp();
    guest = await visit(app, `?map=${CLOSE}`, { map: 'none' });
    page = guest.page;
    await settled(page);
  });
  afterAll(() => app.stop());

  it('is shown before anything is kept: counts, columns, first rows, and the rows left out with line and reason', async () => {
    await choose(page);
    expect(await counts(page)).toMatchObject({
      [t.intake.counts.rowsIn]: '240',
      [t.intake.counts.accepted]: String(ACCEPTED),
      [t.intake.counts.duplicates]: '0',
      [t.intake.counts.quarantined]: '2',
    });
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel(t.intake.kindQuestion).inputValue()).toBe('incidents');
    expect(await columns(page)).toMatchObject({
      дата: { field: 'date', first: '01.12.2018 09:36', reads: t.intake.columns.reads(100, 100) },
      статья: { field: 'article' },
      тяжесть: { field: 'severity' },
      долгота: { field: 'lon', first: '76,936' },
      широта: { field: 'lat', first: '43,236' },
    });
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
    expect(Object.keys(await columns(page))).toEqual(['Дата', 'Дата (3)', 'Дата (2)', 'Широта', 'Долгота']);
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

  it('stays open to another answer where the system that is told is not known, and calls no row rejected before', async () => {
    await drop(page, 'feet.csv', `date,X_COORD_CD,Y_COORD_CD\n${'2024-03-01,986533,204895\n'.repeat(3)}`);
    const dialog = page.getByRole('dialog');
    const tell = async (system: string): Promise<void> => {
      await dialog.getByLabel(t.intake.systemName).fill(system);
      await dialog.locator('form.row').getByRole('button', { name: t.intake.how.apply }).first().click();
    };
    await tell('EPSG:2263');
    await dialog.getByText('“EPSG:2263” is no coordinate system that is known here').waitFor();
    expect((await counts(page))[t.intake.counts.quarantined]).toBe(t.intake.notCounted);
    await tell(
      '+proj=lcc +lat_0=40.1666666666667 +lon_0=-74 +lat_1=41.0333333333333 +lat_2=40.6666666666667 ' +
        '+x_0=300000 +y_0=0 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=us-ft',
    );
    await dialog.getByRole('form', { name: messagesFor('en').cities.open.title }).waitFor();
    await page.getByRole('button', { name: t.intake.leave }).click();
  });

  it('is read as the user says: any column as any field, a header line, a mended row, and so again the next time', async () => {
    const rows = '5;01.03.2024;188;43,25;76,93\n6;вчера;188;43,26;76,94\n';
    const text = `Сводка за март;;;;\nколонка;когда то;что было;сев;вост\n${rows}`;
    await drop(page, 'odd.csv', text);
    const dialog = page.getByRole('dialog');
    await dialog.locator('summary').click();
    await dialog.getByRole('button', { name: t.intake.how.headerLine(2) }).click();
    const give = async (column: string, field: string): Promise<void> => {
      await dialog.getByLabel(t.intake.columns.takenFor(column), { exact: true }).selectOption(field);
      await soon(async () => (await columns(page))[column]?.field).toBe(field);
    };
    await dialog.getByLabel(t.intake.columns.takenFor('сев'), { exact: true }).waitFor();
    await give('вост', 'lat');
    await give('сев', 'lat');
    await dialog.getByText(t.intake.columns.moved(t.intake.fields.lat, 'вост', 'сев')).waitFor();
    await give('вост', 'lon');
    await give('когда то', 'date');
    await give('что было', 'article');
    await soon(async () => (await counts(page))[t.intake.counts.quarantined]).toBe('1');
    expect(new URL(page.url()).searchParams.get('map')).toBe(CLOSE);
    await dialog.getByRole('button', { name: t.intake.mend.open }).click();
    const cell = dialog.getByLabel(t.intake.mend.cell(4, 'когда то'));
    expect(await cell.getAttribute('aria-invalid')).toBe('true');
    await cell.fill('02.03.2024');
    await dialog.getByRole('button', { name: t.intake.mend.apply }).click();
    await soon(async () => await counts(page)).toMatchObject({
      [t.intake.counts.rowsIn]: '2',
      [t.intake.counts.accepted]: '2',
      [t.intake.counts.quarantined]: '0',
    });
    await page.getByRole('button', { name: t.intake.import, exact: true }).click();
    await sentenceHolds(page, /^1–2 March 2024: 2 recorded incidents\./);
    // The map shows all of the town: close up, where the data before were densest, these have nothing.
    await soon(() => Number(new URL(page.url()).searchParams.get('map')?.split(',')[2] ?? 0)).toBeLessThan(11.5);

    await drop(page, 'next.csv', text.replaceAll('.03.', '.04.'));
    await dialog.getByText(t.intake.remembered).waitFor();
    await soon(async () => (await columns(page))['когда то']?.field).toBe('date');
    await page.getByRole('button', { name: t.intake.leave }).click();
  });

  it('that was added is told of, taken back with one press, and the demonstration is there again', async () => {
    const note = page.locator('.done .note');
    await note.getByText(t.intake.report.added('odd.csv', { added: 2, changed: 0, rejected: 0 })).waitFor();
    await note.getByRole('button', { name: t.intake.report.open }).click();
    const report = page.getByRole('dialog');
    await report.getByText(t.intake.repairs.mended).waitFor();
    await page.keyboard.press('Escape');
    await note.getByRole('button', { name: t.intake.report.undo }).click();
    await note.getByText(t.intake.report.undone('odd.csv')).waitFor();
    await sentenceHolds(page, t.shell.demo.short);
    await note.getByRole('button', { name: t.intake.report.close }).click();
  });

  it('dropped on the window takes the demonstration’s place at once where nothing is to ask, with Data health first', async () => {
    await drop(page, 'own-registry.csv', readFileSync(FILE, 'utf8'));
    // Of the note, not of the dialog, which stands while the file is read and has a button of the same word.
    await page.locator('.done .note').getByRole('button', { name: t.intake.report.close }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
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
    // Of the rows that can pass, as the filters say it; why the file has more is said beside.
    await page.getByText(`${t.filters.passing(ACCEPTED, ACCEPTED)}. ${health.unused(240 - ACCEPTED)}`).waitFor();
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
    await openTab(page, 'areas');
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

  it('that comes again has 0 new rows, and one that overlaps is added by its new rows alone', async () => {
    const text = readFileSync(FILE, 'utf8');
    await drop(page, 'copy.csv', text);
    const dialog = page.getByRole('dialog');
    await dialog.getByText(t.intake.meets.same('own-registry.csv')).waitFor();
    await page.getByRole('button', { name: t.intake.leave }).click();
    const lines = text.trimEnd().split(/\r?\n/);
    await drop(page, 'longer.csv', [lines[0], lines[2], '03.03.2019 10:00;1880;2;76,9;43,25'].join('\r\n'));
    await dialog.getByText(t.intake.meets.some('own-registry.csv', 1, 1, 0)).waitFor();
    await dialog.getByRole('button', { name: t.intake.meets.addNew(1, 0) }).click();
    await sentenceHolds(page, ' 239 recorded incidents.');
    await page.getByRole('button', { name: t.intake.report.undo }).click();
    await sentenceHolds(page, ' 238 recorded incidents.');
    await page.getByRole('button', { name: t.intake.report.close }).click();
  });

  it('is not called a demonstration by the first line of its workbook, whatever the posts beside it are', async () => {
    await page.getByRole('button', { name: t.shell.regions.export, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: t.exporting.title });
    await dialog.waitFor();
    const book = Object.values(await filesOf(page, t.exporting.book, 1))[0];
    const about = strFromU8(unzipSync(new Uint8Array(book))['xl/worksheets/sheet1.xml']);
    expect(about).not.toContain(t.shell.demo.long);
    const { imported, illustrative } = t.domain.statuses;
    expect(about).toContain(`own-registry.csv: ${imported}; ${t.domain.datasets.posts}: ${illustrative}`);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
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
    // The address follows the view a moment later.
    await soon(() => page.url().includes('own-registry')).toBe(false);
    await page.reload();
    await settled(page);
    expect(await sentence(page)).toContain(t.shell.demo.short);
  });

  it('is refused with a plain sentence when it holds no data', async () => {
    await openTab(page, 'data');
    await page
      .locator('.content input[type=file]')
      .first()
      .setInputFiles({
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
      .locator('.content input[type=file]')
      .first()
      .setInputFiles(fileURLToPath(new URL('../fixtures/zones.geojson', import.meta.url)));
    await page.getByRole('dialog').getByText(t.intake.previewTitle('zones.geojson')).waitFor();
    const kind = page.getByRole('dialog').getByLabel(t.intake.kindQuestion);
    expect(await kind.inputValue()).toBe('areas');
    await page.getByRole('button', { name: t.intake.import, exact: true }).click();
    await page.getByRole('heading', { level: 2, name: t.shell.rooms.areas }).waitFor();
    await soon(async () => (await cells(page.locator('.content table').first()))[0]?.[0]).toContain(
      t.table.columns.area,
    );
    const { total } = await districtTable(page);
    expect(total).toBe(numberOf(/: ([\d,]+) /.exec(await sentence(page))?.[1] ?? ''));
  });

  it('that holds nothing of most districts says so over their zeros, and one press asks about the others alone', async () => {
    const { page: fresh, errors } = await visit(app, '?lang=en&tab=data', { map: 'none', fresh: true });
    await settled(fresh);
    const row = (i: number): string =>
      `0${1 + (i % 9)}.12.2018 1${i % 10}:36;2000;3;76,9${36 + (i % 3)};43,2${36 + (i % 4)}`;
    await fresh
      .locator('.content input[type=file]')
      .first()
      .setInputFiles({
        name: 'part.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(
          ['дата;статья;тяжесть;долгота;широта', ...Array.from({ length: 300 }, (_, i) => row(i))].join('\n'),
        ),
      });
    await fresh.getByRole('button', { name: t.intake.import, exact: true }).click();
    const press = fresh.locator('.content').getByRole('button', { name: health.onlyWithRecords });
    await press.waitFor();
    await openTab(fresh, 'areas');
    await press.click();
    await press.waitFor({ state: 'detached' });
    await soon(() => new URL(fresh.url()).searchParams.get('district') ?? '').toMatch(/^\w/);
    expect(errors).toEqual([]);
    await fresh.close();
  });

  it('did all this without an error', () => {
    expect(guest.errors).toEqual([]);
  });
});
