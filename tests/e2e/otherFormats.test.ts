/** Files whose readers are loaded by the worker of the built page when the first of them comes. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { openTab } from './planner';
import { settled, startApp, visit, type App } from './app';

const t = messagesFor('en');
const KML = `<kml><Placemark><TimeStamp><when>2024-03-01</when></TimeStamp><Point><coordinates>76.9,43.25</coordinates></Point></Placemark></kml>`;

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

it('reads a workbook, a zipped shapefile, Parquet and KML in the worker, and says how many rows they have', async () => {
  const { page } = await visit(app, '?lang=en', { map: 'none' });
  await settled(page);
  await openTab(page, 'data');
  const dialog = page.getByRole('dialog');
  const accepted = async (file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<string> => {
    await page.locator('.content input[type=file]').first().setInputFiles(file);
    const figure = dialog.locator('dl > div', { hasText: t.intake.counts.accepted }).locator('dd');
    await figure.waitFor();
    const text = (await figure.textContent())?.trim() ?? '';
    await dialog.getByRole('button', { name: t.intake.leave }).click();
    await dialog.waitFor({ state: 'detached' });
    return text;
  };
  const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/intake/${name}`, import.meta.url));
  expect(await accepted(fixture('one-sheet.xlsx'))).toBe('2');
  expect(await accepted(fixture('gdal-points.zip'))).toBe('2');
  expect(await accepted(fixture('duckdb.parquet'))).toBe('3');
  expect(await accepted({ name: 'f.kml', mimeType: 'text/xml', buffer: Buffer.from(KML) })).toBe('1');
});
