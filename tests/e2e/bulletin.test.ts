import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { LOCALES } from '../../src/i18n/locale';
import { folderWith, twin } from '../golden/twinRun';
import { settled, startApp, visit, type App, type Visit } from './app';
import { filesOf } from './files';

const FILTER = { from: '2020-01-01', to: '2021-05-01', category: 'robbery,hooliganism', district: 'almaly' };
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-z])/g)?.length ?? 0;
/** What a reader sees of a file, the styles aside. */
const textOf = (html: string): string => html.replace(/<style>[\s\S]*?<\/style>/, '');

describe('the bulletin', () => {
  let app: App;
  let guest: Visit;
  let page: Page;

  beforeAll(async () => {
    app = await startApp();
    guest = await visit(app, `?${new URLSearchParams(FILTER).toString()}&lang=en`, { map: 'none' });
    page = guest.page;
    await settled(page);
  });
  afterAll(() => app.stop());

  it('is made by one press where files are taken away, and is the sheet that the twin writes', async () => {
    const t = messagesFor('en');
    await page.getByRole('button', { name: t.shell.regions.export, exact: true }).click();
    await page.getByRole('button', { name: t.bulletin.name, exact: true }).click();
    await page.locator('.bulletin h1').waitFor({ timeout: 60_000 });
    const files = await filesOf(page, t.bulletin.saveFile, 1);
    const folder = folderWith({});
    const options = Object.entries(FILTER).flatMap(([name, value]) => [`--${name}`, value]);
    expect(twin(['bulletin', '--out', 'sheet.html', ...options], folder)).toMatchObject({ status: 0 });
    expect(textOf(String(Object.values(files)[0]))).toBe(textOf(readFileSync(join(folder, 'sheet.html'), 'utf8')));
  });

  it('lies on one A4 in each language, marked as a method example', async () => {
    for (const locale of LOCALES) {
      const t = messagesFor(locale);
      await page.getByRole('dialog').getByText(t.shell.languages[locale], { exact: true }).click();
      await page.locator(`.bulletin[lang="${locale}"]`, { hasText: t.bulletin.example }).waitFor();
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      expect([locale, pagesOf(pdf)]).toEqual([locale, 1]);
    }
  });

  it('is left by a key and by Back, and the page stands as it stood', async () => {
    const sheet = page.locator('.bulletin');
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    expect(await page.locator('.planner').getAttribute('inert')).toBeNull();
    await page.goBack();
    await page.goForward();
    await sheet.waitFor({ state: 'detached' });
    expect(guest.errors).toEqual([]);
  });
});
