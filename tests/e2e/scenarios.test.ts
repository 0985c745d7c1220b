import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Download, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseScenarioText } from '../../src/domain/parse/scenario';
import { roomTitle } from '../../src/state/words/names';
import { messagesFor } from '../../src/i18n';
import { words as sitingWords } from '../../src/questions/siting/words';
import { inTurn } from '../prove';
import { picture, settled, startApp, visit, type App, type Visit } from './app';
import { address, addressHolds, soon, openTab } from './planner';

const t = messagesFor('en');
const siting = sitingWords.en.room;
const OUT = fileURLToPath(new URL('screenshots', import.meta.url));
let app: App;
let guest: Visit;
let page: Page;

beforeAll(async () => {
  app = await startApp();
  guest = await visit(app, '?tab=siting&lang=en', { fresh: true, map: 'none' });
  page = guest.page;
  await settled(page);
});
afterAll(() => app?.stop());

const button = (name: string, exact = true) => page.getByRole('button', { name, exact });
const names = (): Promise<string[]> => page.locator('section li .words > strong').allTextContents();
const more = async (name: string): Promise<void> => {
  const details = page
    .locator('section li')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('details');
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
};
/** A button in the opened details of a scenario. */
const inRow = (name: string, label: string) =>
  page
    .locator('section li')
    .filter({ has: page.getByText(name, { exact: true }) })
    .getByRole('button', { name: label, exact: true });
const saved = (click: Promise<void>): Promise<Download> =>
  Promise.all([page.waitForEvent('download'), click]).then(([download]) => download);
const reportReady = (): Promise<unknown> => soon(() => button(t.report.open).isEnabled()).toBe(true);

async function suggest(): Promise<void> {
  await button(siting.suggest(7)).click();
  await reportReady();
}

describe('scenarios', () => {
  it('are saved under a name, with status and covered share', async () => {
    await suggest();
    await page.getByLabel(t.scenarios.nameLabel).fill('First idea');
    await button(t.scenarios.saveAs).click();
    await openTab(page, 'scenarios');
    await soon(names).toEqual(['First idea']);
    const line = await page.locator('section li .words p').first().textContent();
    expect(line).toContain(t.scenarios.sites(7));
    expect(line).toMatch(/\d%/);
  });

  it('are duplicated, renamed and carry notes', async () => {
    await more('First idea');
    await inRow('First idea', t.scenarios.duplicate).click();
    await soon(names).toContain(t.scenarios.copyOf('First idea'));
    await more(t.scenarios.copyOf('First idea'));
    const copy = page
      .locator('section li')
      .filter({ has: page.getByText(t.scenarios.copyOf('First idea'), { exact: true }) });
    await copy.getByLabel(t.scenarios.note).fill('Ask about power');
    await copy.getByLabel(t.scenarios.rename).fill('Second idea');
    await copy.getByLabel(t.scenarios.rename).blur();
    await soon(names).toContain('Second idea');
  });

  it('open into the view as one step of undo', async () => {
    const before = address(page).get('plan');
    await openTab(page, 'siting');
    await button(siting.clearPlan).click();
    await addressHolds(page, 'plan', null);
    await openTab(page, 'scenarios');
    await button(`${t.scenarios.open}: First idea`).click();
    await addressHolds(page, 'plan', before);
    await page.getByRole('button', { name: t.shell.actions.undo }).first().click();
    await addressHolds(page, 'plan', null);
    await openTab(page, 'scenarios');
    await button(`${t.scenarios.open}: First idea`).click();
    await addressHolds(page, 'plan', before);
  });

  it('take changes over the older ones, and give them back', async () => {
    await page.locator('tr.site .link').first().press('Delete');
    await button(t.scenarios.saveChanges).waitFor();
    await reportReady();
    await button(t.scenarios.saveChanges).click();
    await openTab(page, 'scenarios');
    await page.getByText(t.scenarios.overwritten('First idea')).waitFor();
    const line = page
      .locator('section li')
      .filter({ has: page.getByText('First idea', { exact: true }) })
      .locator('.words p');
    await soon(() => line.textContent()).toContain(t.scenarios.sites(6));
  });

  it('stand side by side with the difference', async () => {
    await page.getByLabel(t.scenarios.compareRow('Second idea')).check();
    await page.getByLabel(t.scenarios.compareRow('First idea')).check();
    const table = page.getByRole('group', { name: t.scenarios.compared }).getByRole('table').first();
    await table.waitFor();
    const sites = await table
      .getByRole('row')
      .filter({ hasText: t.scenarios.rows.sites })
      .getByRole('cell')
      .allTextContents();
    // The one made first is A, though the other was chosen first.
    expect(sites.slice(1)).toEqual(['6', '7', '+1']);
    await page.getByText(t.scenarios.inBoth).first().waitFor();
    await picture(page, 'scenarios-compare');
    await button(t.scenarios.stopCompare).click();
  });

  it('are deleted without a question and put back', async () => {
    await more('Second idea');
    await inRow('Second idea', t.scenarios.remove).click();
    await soon(names).toEqual(['First idea']);
    await button(t.scenarios.putBack).click();
    await soon(names).toContain('Second idea');
  });

  it('go out as a file and come back in, also dropped; a foreign file is refused in words', async () => {
    await more('Second idea');
    const file = await saved(inRow('Second idea', t.scenarios.toFile).click());
    expect(file.suggestedFilename()).toBe('Second-idea.qyragy-scenario.json');
    const text = readFileSync(await file.path(), 'utf8');
    expect(parseScenarioText(text)).toMatchObject({
      ok: true,
      value: { name: 'Second idea', note: 'Ask about power' },
    });
    await inRow('Second idea', t.scenarios.remove).click();
    await soon(names).toEqual(['First idea']);
    await page.setInputFiles(`input[aria-label="${t.scenarios.fromFile}"]`, {
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await page.getByRole('heading', { level: 2, name: roomTitle('en', 'siting') }).waitFor();
    await openTab(page, 'scenarios');
    await soon(names).toContain('Second idea');
    await page.setInputFiles(`input[aria-label="${t.scenarios.fromFile}"]`, {
      name: 'y.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"a":1}'),
    });
    await page.getByRole('alert').filter({ hasText: 'no scenario of Qyragy' }).waitFor();
    const strange = text
      .replace('"Second idea"', '"Dropped"')
      .replace(/"id": "demo-incidents"/, '"id": "import-gone"')
      .replace(/"sha256": "\w+"/, '"sha256": "00"')
      .replace(/"title": "[^"]*"/, '"title": "own.csv"');
    await page.evaluate((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'plan.qyragy-scenario.json', { type: 'application/json' }));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, strange);
    await page.getByRole('heading', { level: 2, name: roomTitle('en', 'siting') }).waitFor();
    await openTab(page, 'scenarios');
    await soon(names).toContain('Dropped');
    await page.locator('.notices').getByText(t.selection.missingFile.incidents('own.csv')).waitFor();
    await page
      .getByRole('button', { name: t.selection.missingFile.instead(t.domain.datasets['demo-incidents']) })
      .click();
    await page
      .locator('.notices')
      .getByText(t.selection.missingFile.incidents('own.csv'))
      .waitFor({ state: 'detached' });
    await settled(page);
  });

  it('are still there on the next visit', async () => {
    const before = await names();
    expect(guest.errors).toEqual([]);
    await page.close();
    // The report wants the map's picture.
    guest = await visit(app, '?tab=scenarios&lang=en', { context: guest.context });
    page = guest.page;
    await settled(page);
    await soon(names).toEqual(before);
  });
});

describe('the report', () => {
  it('opens in three languages and prints to a PDF with its text, on A4 and on A3', async () => {
    await button(`${t.scenarios.open}: First idea`).click();
    await reportReady();
    await button(t.report.open).click();
    const report = page.getByRole('dialog');
    mkdirSync(OUT, { recursive: true });
    for (const locale of [...inTurn(['kk', 'ru'] as const), 'en'] as const) {
      const words = messagesFor(locale);
      await report.getByText(words.shell.languages[locale], { exact: true }).click();
      await report
        .getByRole('heading', { level: 1 })
        .filter({ hasText: words.report.heading(6) })
        .waitFor();
      await report.getByText(sitingWords[locale].room.example).waitFor();
      await report.getByText(sitingWords[locale].room.caution).waitFor();
      await soon(() => report.locator('img').count()).toBe(1);
      await soon(() => report.getByRole('button', { name: words.report.print }).isEnabled()).toBe(true);
      await picture(page, `report-${locale}`);
      const pdf = await page.pdf({
        path: `${OUT}/report-${locale}.pdf`,
        preferCSSPageSize: true,
        printBackground: true,
      });
      expect(pdf.length).toBeGreaterThan(20_000);
      expect(boxOf(pdf)).toEqual([595, 842]);
    }
    await report.getByText(t.report.papers.a3, { exact: true }).click();
    expect(boxOf(await page.pdf({ path: `${OUT}/report-a3.pdf`, preferCSSPageSize: true }))).toEqual([1191, 842]);
    if (existsSync('/usr/bin/pdftotext')) {
      const text = execFileSync('/usr/bin/pdftotext', ['-layout', `${OUT}/report-en.pdf`, '-'], { encoding: 'utf8' });
      for (const words of [t.report.heading(6), t.report.sections.limits, 'Almaty']) expect(text).toContain(words);
      expect(text).not.toContain(t.scenarios.saveAs);
    }
    await page.keyboard.press('Escape');
    await soon(() => report.count()).toBe(0);
  });

  it('goes to the clipboard as a briefing note, text and table', async () => {
    await guest.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await button(t.report.copyNote).click();
    await page.getByText(t.report.noteCopied).waitFor();
    const held = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return {
        text: await (await item.getType('text/plain')).text(),
        html: await (await item.getType('text/html')).text(),
      };
    });
    expect(held.text).toContain(t.report.heading(6));
    expect(held.text).toContain(siting.caution);
    expect(held.html.match(/<tr/g)?.length).toBeGreaterThan(8);
  });

  it('is offered as text where the clipboard is refused', async () => {
    await page.evaluate(() =>
      Object.defineProperty(navigator.clipboard, 'write', {
        configurable: true,
        value: () => Promise.reject(new Error('refused')),
      }),
    );
    await button(t.report.copyNote).click();
    const box = page.getByLabel(t.report.noteText);
    await box.waitFor();
    expect(await box.inputValue()).toContain(t.report.heading(6));
    await page.keyboard.press('Escape');
    const map = await saved(button(t.report.copyMap).click());
    expect(map.suggestedFilename()).toBe('qyragy-plan-map.png');
  });

  it('did all this without an error, and without a request elsewhere', () => {
    expect(guest.errors).toEqual([]);
    expect(
      guest.requests.filter(
        (url) => !url.startsWith(app.address) && !url.startsWith('blob:') && !url.startsWith('data:'),
      ),
    ).toEqual([]);
  });
});

/** Width and height of a PDF's first page, whole points. */
function boxOf(pdf: Buffer): readonly number[] {
  const match = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf.toString('latin1'));
  return match ? [Math.round(Number(match[1])), Math.round(Number(match[2]))] : [];
}
