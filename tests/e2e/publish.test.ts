import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseSnapshotText } from '../../src/domain/parse/snapshot';
import { canonicalText } from '../../src/domain/snapshotText';
import { LOCALES, messagesFor } from '../../src/i18n';
import { words } from '../../src/questions/health/words';
import { filesOf } from './files';
import { cells, openTab, speak } from './planner';
import { picture, settled, startApp, visit, type App, type Visit } from './app';

const t = messagesFor('en');
const FILE = fileURLToPath(new URL('fixtures/own-registry.csv', import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const EXAMPLE = JSON.parse(
  readFileSync(new URL('../../static/geo/example-snapshot.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;

const dialog = (page: Page) => page.getByRole('dialog');
const prepare = (page: Page) => dialog(page).getByRole('button', { name: t.publish.prepare });

/** Whether the dialog's title lies whole inside it, and the report begins inside the scrolled part. */
const titleStands = (page: Page): Promise<{ whole: boolean; reportInView: boolean }> =>
  dialog(page).evaluate((node) => {
    const box = (selector: string): DOMRect => (node.querySelector(selector) ?? node).getBoundingClientRect();
    const [frame, title, body, report] = [node.getBoundingClientRect(), box('h2'), box('.body'), box('.result')];
    return {
      whole: title.top >= frame.top && title.bottom <= body.top + 1,
      reportInView: report.top >= body.top - 1 && report.top < body.bottom,
    };
  });

describe('publishing', () => {
  let app: App;
  let guest: Visit;
  let page: Page;

  beforeAll(async () => {
    app = await startApp();
    guest = await visit(app, '?lang=en', { map: 'none' });
    page = guest.page;
    await settled(page);
  });
  afterAll(() => app.stop());

  it('makes an example of the demonstration data, the same counts as in the example that comes with the product', async () => {
    await openTab(page, 'publish');
    await page
      .getByRole('button', { name: `${t.publish.openExample}: ${t.domain.datasets['demo-incidents']}` })
      .click();
    await dialog(page).getByText(t.publish.example).waitFor();
    await prepare(page).click();
    await dialog(page).getByRole('heading', { name: t.publish.will }).waitFor({ timeout: 60_000 });
    const table = await cells(dialog(page).locator('table'));
    expect(table.find(([name]) => name === t.publish.tables.cell)).toEqual([
      t.publish.tables.cell,
      '1,098',
      '277',
      '0',
      '0',
    ]);
    expect(await titleStands(page)).toEqual({ whole: true, reportInView: true });
    await picture(page, 'publish-en');
    expect(
      await page.evaluate(
        `${AXE}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
      ),
    ).toEqual([]);

    const [[name, bytes]] = Object.entries(await filesOf(page, t.publish.download, 1));
    expect(name).toBe('snapshot.json');
    const read = parseSnapshotText(bytes.toString('utf8'));
    if (!read.ok) throw new Error(read.error.code);
    const { city, districts, cells: hexagons, status, sha256 } = read.value;
    expect({ city, districts, cells: hexagons, status }).toEqual({
      city: EXAMPLE['city'],
      districts: EXAMPLE['districts'],
      cells: EXAMPLE['cells'],
      status: 'illustrative',
    });
    expect(
      createHash('sha256')
        .update(canonicalText(JSON.parse(bytes.toString('utf8')) as object))
        .digest('hex'),
    ).toBe(sha256);
    await dialog(page).getByText(t.publish.saved).waitFor();
  });

  it('marks what was counted before a word was changed', async () => {
    await dialog(page).getByLabel(t.publish.fields.title).fill('Another');
    await dialog(page).getByText(t.publish.old).waitFor();
    expect(await dialog(page).getByRole('button', { name: t.publish.download }).isDisabled()).toBe(true);
    await dialog(page).getByRole('button', { name: t.shell.actions.close }).click();
    await dialog(page).waitFor({ state: 'detached' });
  });

  it('asks who says so before a file of one’s own is published, and refuses precincts that are none', async () => {
    await openTab(page, 'data');
    await page.getByLabel(t.shell.actions.addFile, { exact: true }).and(page.locator('input')).setInputFiles(FILE);
    await page.getByRole('button', { name: t.intake.import, exact: true }).click();
    await page.getByRole('heading', { level: 2, name: words.en.title }).waitFor();
    await openTab(page, 'publish');
    await page.getByRole('button', { name: `${t.publish.open}: own-registry.csv` }).click();
    // The dialog's part is loaded when it is opened first.
    await prepare(page).waitFor();
    expect(await prepare(page).isDisabled()).toBe(true);
    for (const field of ['title', 'source', 'licence'] as const)
      await dialog(page).getByLabel(t.publish.fields[field]).fill(`Our ${field}`);
    const precincts = dialog(page).getByLabel(t.publish.fields.precincts);
    await precincts.setInputFiles({
      name: 'p.geojson',
      mimeType: 'application/json',
      buffer: Buffer.from('{"type":"Topology"}'),
    });
    await prepare(page).click();
    await dialog(page).getByText('this JSON is no GeoJSON').waitFor({ timeout: 60_000 });
    await precincts.setInputFiles([]);
    await dialog(page).getByLabel(t.publishForm.rhythm).fill('30');
    await dialog(page).getByLabel(t.publishForm.smallest).selectOption('7');
    await prepare(page).click();
    await dialog(page).getByRole('heading', { name: t.publish.willNot }).waitFor({ timeout: 60_000 });
    const [[, bytes]] = Object.entries(await filesOf(page, t.publish.download, 1));
    const read = parseSnapshotText(bytes.toString('utf8'));
    expect(read.ok && read.value).toMatchObject({
      status: 'imported',
      title: 'Our title',
      posts: [],
      precincts: [],
      rhythmDays: 30,
      smallestCount: 7,
    });

    // What was saved is on the list, is no earlier publication of itself, and counts as one as soon as it is counted
    // anew.
    await dialog(page).getByText(t.publishForm.savedBoth).waitFor();
    const tick = dialog(page).getByRole('checkbox', { name: 'Our title' });
    expect(await tick.isChecked()).toBe(true);
    expect(await dialog(page).getByRole('button', { name: t.publish.download }).isEnabled()).toBe(true);
    const [[summaryName, summary]] = Object.entries(await filesOf(page, t.publishForm.downloadSummary, 1));
    expect(summaryName).toBe('snapshot-summary.json');
    expect(JSON.parse(summary.toString('utf8'))).toMatchObject({
      title: 'Our title',
      rhythmDays: 30,
      cells: { ids: [] },
    });
    await prepare(page).click();
    await dialog(page)
      .getByText(/^Earlier publications: [1-9]\d* of their counts stand, 0 were changed/)
      .waitFor({ timeout: 60_000 });
    await dialog(page).getByRole('button', { name: t.shell.actions.close }).click();

    // It is kept for the next time.
    await page.getByRole('button', { name: `${t.publish.open}: own-registry.csv` }).click();
    await tick.waitFor();
    await dialog(page).getByRole('button', { name: t.shell.actions.close }).click();
  });

  it('reads in three languages', async () => {
    for (const locale of LOCALES) {
      await speak(page, locale);
      const words = messagesFor(locale);
      await page
        .getByRole('button', { name: `${words.publish.openExample}: ${words.domain.datasets['demo-incidents']}` })
        .click();
      await dialog(page).getByRole('button', { name: words.publish.prepare }).click();
      await dialog(page).getByRole('heading', { name: words.publish.willNot }).waitFor({ timeout: 60_000 });
      // The report is brought into view under the dialog's own title, which stays whole.
      expect(await titleStands(page)).toEqual({ whole: true, reportInView: true });
      await picture(page, `publish-${locale}`);
      await dialog(page).getByRole('button', { name: words.shell.actions.close }).click();
    }
  });
});
