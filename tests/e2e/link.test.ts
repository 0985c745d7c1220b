import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { formatBytes } from '../../src/i18n/numbers';
import { words } from '../../src/questions/coverage/words';
import { words as densityWords } from '../../src/questions/density/words';
import { words as sitingWords } from '../../src/questions/siting/words';
import { addressHolds, cells, choose, openTab, plain, sentence, sentenceHolds, setBoxes, soon } from './planner';
import { settled, startApp, visit, type App, type Visit } from './app';

const t = messagesFor('en');
const coverage = words.en;
const density = densityWords.en;

/** Everything a reader sees of a view, as text. */
async function seen({ page }: Visit) {
  await openTab(page, 'areas');
  await page.locator('.content table').first().waitFor();
  const areas = await Promise.all((await page.locator('.content table').all()).map(cells));
  await openTab(page, 'places');
  await page.locator('.content table').first().waitFor();
  return {
    sentence: await sentence(page),
    period: await page.locator('.period strong').textContent(),
    tables: [...areas, ...(await Promise.all((await page.locator('.content table').all()).map(cells)))],
    legends: await page.locator('.legends figure').allInnerTexts(),
    scale: await page.locator('main .start').innerText(),
    lang: await page.locator('html').getAttribute('lang'),
    theme: await page.locator('html').getAttribute('data-theme'),
  };
}

describe('a copied link', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('from a page that fell back to the first view, its own address being nonsense, opens the same view with the same figures at a stranger’s', async () => {
    const sender = await visit(
      app,
      '?tab=nowhere&from=2020-13-45&to=x&layers=&kernel=%00&map=1,2&bandwidth=-5&district=mars&hours=99-1&lang=en',
      { fresh: true, locale: 'en', map: 'blank' },
    );
    const { page } = sender;
    await sender.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await settled(page);
    await sentenceHolds(page, 'no recorded incidents');
    await openTab(page, 'filters');
    await page.getByRole('button', { name: t.filters.clearAll }).click();
    await sentenceHolds(page, /^January 2019 – April 2021: \d\d,\d{3} /);

    await page.getByLabel(t.filters.periodTo, { exact: true }).and(page.locator('input')).fill('2021-04-30');
    await page.getByLabel(t.filters.periodFrom, { exact: true }).and(page.locator('input')).fill('2021-01-01');
    await choose(page, t.comparison.title, t.comparison.with['last-year']);
    await setBoxes(page.getByRole('group', { name: t.filters.district }).getByRole('checkbox'), (label) =>
      /Almaly|Medeu|Auezov/.test(label),
    );
    await choose(page, t.filters.inPublic, t.filters.onlyYes);
    await page.getByLabel(`${t.filters.hours}: ${t.filters.hoursFrom}`).selectOption({ label: '18:00' });
    await page.getByLabel(`${t.filters.hours}: ${t.filters.hoursTo}`).selectOption({ label: '03:00' });
    await openTab(page, 'layers');
    for (const layer of ['density', 'stationary', 'mobile', 'stretches'] as const)
      await page.getByRole('checkbox', { name: t.layers.names[layer] }).check();
    await openTab(page, 'method');
    await choose(page, density.settings.kernel, density.kernels.gaussian);
    await choose(page, t.ground.mask, t.ground.masks.city);
    await openTab(page, 'coverage');
    await choose(page, coverage.settings.radiusM, coverage.presets.presence);
    const zoom = (): number => Number(new URL(page.url()).searchParams.get('map')?.split(',')[2] ?? 0);
    const wide = zoom();
    await page.getByRole('button', { name: t.shell.actions.zoomIn }).click();
    await addressHolds(page, 'posts', null);
    await addressHolds(page, 'radius', '200');
    await soon(zoom).toBeGreaterThan(wide + 0.9);
    await sentenceHolds(
      page,
      /^January – April 2021, in Almaly, Auezov and Medeu districts, in public places, 18:00–03:00: .*within 200 m.*Against the same period last year: [−+]\d/,
    );
    await page.getByRole('button', { name: /^Colours/ }).click();
    await addressHolds(page, 'theme', 'light');

    await page.getByRole('button', { name: t.shell.actions.copyLink }).click();
    await page.getByText(t.shell.state.linkCopied).first().waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link.startsWith(app.address)).toBe(true);
    const view = Object.fromEntries(new URL(link).searchParams);
    expect(view, 'the whole view in words').toMatchObject({
      from: '2021-01-01',
      to: '2021-05-01',
      compare: 'last-year',
      public: 'yes',
      hours: '18-3',
      district: 'almaly,auezov,medeu',
      kernel: 'gaussian',
      mask: 'city',
      radius: '200',
      lang: 'en',
      theme: 'light',
    });
    expect(view['layers'].split(',')).toEqual(expect.arrayContaining(['density', 'stationary', 'mobile', 'stretches']));
    expect(view['b.density']).toMatch(/^[\d.]+(_[\d.]+)+$/);

    const stranger = await visit(app, new URL(link).search, { locale: 'kk-KZ', map: 'blank' });
    await settled(stranger.page);
    await sentenceHolds(stranger.page, await sentence(page));
    expect(await seen(stranger)).toEqual(await seen(sender));
    await addressHolds(page, 'tab', 'table');
    // Both addresses follow their view a moment later.
    await soon(() => new URL(stranger.page.url()).search === new URL(page.url()).search).toBe(true);
    expect([...sender.errors, ...stranger.errors]).toEqual([]);
  });
});

/** A registry without a word about streets, and the id it gets wherever it is added. */
const FILE = fileURLToPath(new URL('fixtures/own-registry.csv', import.meta.url));
const BYTES = readFileSync(FILE);
const FILE_ID = `import-incidents-${createHash('sha256').update(BYTES).digest('hex').slice(0, 12)}`;

describe('a link without its file', () => {
  let app: App;
  const selection = t.selection.missingFile;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('says of another file that it is another one, and asks it nothing that was meant for the file of the link', async () => {
    const { page, errors } = await visit(
      app,
      `?data=${FILE_ID}&names=${FILE_ID}:own-registry.csv&category=theft&lang=en`,
      { map: 'none' },
    );
    await page.locator('.notices').getByText(selection.incidents('own-registry.csv')).waitFor();
    const shorter = Buffer.from(BYTES.toString('utf8').trimEnd().split('\n').slice(0, -1).join('\n'));
    await page
      .locator('.notices input[type=file]')
      .setInputFiles({ name: 'another.csv', mimeType: 'text/csv', buffer: shorter });
    await page.getByRole('dialog').getByRole('button', { name: t.intake.import }).click();
    await page.getByText(plain(selection.another('another.csv', 'own-registry.csv'))).waitFor();
    await addressHolds(page, 'category', null);
    await sentenceHolds(page, /237/);
    expect(errors).toEqual([]);
  });

  it('names the file, shows no figure under its name but what is here by one press, asks its own question once the file is there, and says what that cannot answer', async () => {
    const { page, context, errors } = await visit(
      app,
      `?data=${FILE_ID}&names=${FILE_ID}:own-registry.csv&sizes=${FILE_ID}:${BYTES.byteLength}:238` +
        '&category=theft&street=yes&tab=siting&lang=en',
      { map: 'none' },
    );
    const headline = page.locator('.notices');
    const missing = headline.getByText(selection.incidents('own-registry.csv'));
    await missing.waitFor();
    expect(plain(await missing.innerText())).toContain(plain(selection.size(formatBytes('en', BYTES.byteLength), 238)));
    await page.getByRole('button', { name: selection.instead(t.domain.datasets['demo-incidents']) }).click();
    await sentenceHolds(page, /^January 2019 – April 2021: \d\d,\d{3} /);
    await addressHolds(page, 'category', null);
    await page.getByRole('button', { name: t.shell.actions.undo }).click();
    await missing.waitFor();

    await headline.locator('input[type=file]').setInputFiles(FILE);
    // The file is read after whatever was asked before: an answer would be here by now.
    const add = page.getByRole('dialog').getByRole('button', { name: t.intake.import });
    await soon(() => add.isEnabled()).toBe(true);
    expect(plain(await headline.innerText())).not.toMatch(/recorded incident|demonstration data/i);
    expect(await page.locator('figure.legend').count()).toBe(0);
    await addressHolds(page, 'data', FILE_ID);
    await add.click();

    await sentenceHolds(
      page,
      /, thefts, street crime only: no recorded incidents\..*This file does not say what was street crime: 0 of 71 can be answered\./,
    );
    await addressHolds(page, 'category', 'theft');
    await addressHolds(page, 'names', `${FILE_ID}:own-registry.csv`);
    const asked = page.getByTestId('asked');
    const askedSays = () => soon(() => asked.innerText().then(plain));
    await askedSays().toContain('0 of 238 incidents count (thefts, street crime only)');
    await headline.getByRole('button', { name: t.selection.drop('street') }).click();
    await sentenceHolds(page, ', thefts: 71 recorded incidents');
    await addressHolds(page, 'street', null);
    await askedSays().toMatch(
      /of 238 incidents count.*; not applied, as the file does not say it: “only in the street and in public places”/,
    );
    expect(errors).toEqual([]);
    await context.close();
  });

  it('of areas or of places for posts is not answered without them, named or, in a link of an older version, by their id', async () => {
    const { page, context, errors } = await visit(
      app,
      '?areas=import-areas-1&s.without=import-areas-2&names=import-areas-1:patrols.geojson&tab=siting&lang=en',
      { map: 'none' },
    );
    await settled(page);
    for (const text of [selection.areas('patrols.geojson'), selection.forbidden('import-areas-2')])
      await page.locator('.notices').getByText(text).waitFor();
    await page.getByRole('button', { name: sitingWords.en.room.suggest(7), exact: true }).click();
    const answers = page.locator('.content tr.site, .content .search');
    expect(await answers.count()).toBe(0);
    await page.locator('.notices').getByRole('button', { name: selection.without.forbidden }).click();
    await addressHolds(page, 's.without', null);
    await page.locator('.notices').getByRole('button', { name: selection.without.areas }).click();
    await addressHolds(page, 'areas', null);
    await soon(() => page.locator('.notices').getByText(selection.forbidden('import-areas-2')).count()).toBe(0);
    // Asked with less than the link says only when asked anew.
    expect(await answers.count()).toBe(0);
    await page.getByRole('button', { name: sitingWords.en.room.suggest(7), exact: true }).click();
    await answers.first().waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});
