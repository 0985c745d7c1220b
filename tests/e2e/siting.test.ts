import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Papa from 'papaparse';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { words as siting } from '../../src/questions/siting/words';
import { filesOf } from './files';
import { addressHolds, plain, soon } from './planner';
import { picture, settled, startApp, visit, type App, type Visit } from './app';

const words = messagesFor('en');
const t = siting.en.room;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SEARCH_MS = 90_000;

interface Axe {
  run(): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>;
}

interface Manifest {
  readonly data: readonly { readonly id: string; readonly status: string }[];
  readonly question: { readonly plan: { readonly status: string; readonly objective: number; readonly bound: number } };
}
interface Plan {
  readonly features: readonly {
    readonly properties: { readonly near_name_ru: string | null; readonly state: string };
  }[];
  readonly qyragy: Manifest;
}

const rows = (page: Page) => page.locator('tr.site');
const names = (page: Page): Promise<string[]> => page.locator('tr.site .link').allTextContents();
const plan = (page: Page): string => new URL(page.url()).searchParams.get('plan') ?? '';
const coverage = (page: Page) => page.locator('.content table').last();

/** Asks for the plan and waits until it is there with its facts. */
async function suggest(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: t.suggest(count), exact: true }).click();
  await page.locator('[role=status].search').waitFor({ state: 'detached', timeout: SEARCH_MS });
  await soon(() => rows(page).count()).toBe(count);
  await known(page);
}

/** The figures of the plan on the screen are there. */
async function known(page: Page): Promise<void> {
  await soon(async () => (await names(page)).includes('…')).toBe(false);
  await page.locator('.status').waitFor({ timeout: SEARCH_MS });
}

describe('a planner who asks where seven new posts should stand', () => {
  let app: App;
  let guest: Visit;
  let page: Page;

  beforeAll(async () => {
    app = await startApp();
    guest = await visit(app, '?tab=siting&lang=en&s.from=hexagon%3A500', { map: 'none' });
    page = guest.page;
    await settled(page);
  });
  afterAll(() => app.stop());

  it('reads what is asked, and gets seven sites with the proof or the gap beside them', async () => {
    const asked = (): Promise<string | null> => page.getByTestId('asked').textContent();
    expect(await asked()).toContain('7 new posts in the built-up area');
    // Until the incidents are counted, the sentence says that what counts is not known.
    await soon(asked).toContain('only in the street and in public places, without fraud, without dwellings');
    await suggest(page, 7);
    const status = (await page.locator('.status .words strong').textContent()) ?? '';
    expect(status.startsWith(t.statuses.proved) || status.includes('short of the best possible')).toBe(true);
    expect((await names(page)).every((name) => name.length > 5)).toBe(true);
    expect(await page.locator('.content').textContent()).toContain(t.example);
    // The proof never stands alone: how much of it survives is being found out, then said.
    await soon(() => page.getByTestId('survives').textContent()).toMatch(
      /Re-plans on resampled incidents: 20\. .*: \d of 7\./,
    );
    await picture(page, 'siting-plan');
  });

  it('moves a site by keys: the figures follow, Esc puts it back, Enter keeps it, undo restores it', async () => {
    await soon(() => plan(page).split('~').length).toBe(7);
    const before = plan(page);
    const first = rows(page).first().locator('.link');
    await first.focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowRight');
    await page.getByTestId('carry').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('carry').waitFor({ state: 'detached' });
    expect(plan(page)).toBe(before);

    // Each step's figures are waited for: those of the third may already read as a gain and a loss.
    for (let i = 0; i < 4; i++) {
      const was = await coverage(page).textContent();
      await page.keyboard.press('Shift+ArrowRight');
      await soon(() => coverage(page).textContent()).not.toBe(was);
    }
    expect(await page.getByTestId('carry').textContent()).toMatch(/gained \d.*lost [1-9]/);
    const figures = await coverage(page).textContent();
    await page.keyboard.press('Enter');
    await known(page);
    expect(await coverage(page).textContent()).toBe(figures);
    await soon(() => plan(page)).not.toBe(before);
    expect(await page.locator('.status .words strong').textContent()).toContain(t.statuses.own);

    await page.keyboard.press('Control+z');
    await soon(() => plan(page)).toBe(before);
    await known(page);
  });

  it('sees nothing that axe faults, with a row opened', async () => {
    await rows(page).first().locator('.link').click();
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: Axe }).axe.run();
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.slice(0, 3).map((node) => `${id} (${help}): ${node.html.slice(0, 160)}`),
      );
    });
    expect(found).toEqual([]);
  });

  it('rules a site out: the next suggestion does without it', async () => {
    const [vetoed] = plan(page).split('~');
    const place = vetoed.split(',').slice(0, 2).join(',');
    await page.locator('.content').getByText(t.states.impossible, { exact: true }).first().click();
    await soon(() => rows(page).count()).toBe(6);
    // What was open stays open, with what was known of it.
    await page.locator('.out details[open]').getByText(t.whenRuledOut).waitFor();
    expect(await page.locator('tr.site .link[aria-expanded=true]').count()).toBe(0);
    await suggest(page, 7);
    await soon(() =>
      plan(page)
        .split('~')
        .filter((site) => site.startsWith(place))
        .map((site) => site.split(',')[2]),
    ).toEqual(['impossible']);
    const [lon, lat] = place.split(',').map(Number);
    const metresTo = (site: string): number => {
      const [x, y] = site.split(',').map(Number);
      return Math.hypot((x - lon) * 111_320 * Math.cos((lat * Math.PI) / 180), (y - lat) * 111_130);
    };
    // Hexagons of 500 m: one and a half steps.
    for (const site of plan(page)
      .split('~')
      .filter((other) => !other.startsWith(place)))
      expect(metresTo(site)).toBeGreaterThan(745);
    for (const row of await rows(page).all()) expect(await row.textContent()).not.toMatch(/better by/);
    // Opened elsewhere, where nobody has ruled it out, the place goes by its name too, and not by its degrees.
    const name = page.locator('.out summary .figure');
    const named = plain(await name.innerText());
    expect(named).toMatch(/ district$/);
    const other = await visit(app, new URL(page.url()).search, { map: 'none' });
    await soon(async () => plain(await other.page.locator('.out summary .figure').innerText())).toBe(named);
    await other.page.close();
  });

  it('takes the plan away as files: names, states and figures, the proof, and the word that the data are invented', async () => {
    await page.getByRole('button', { name: words.shell.regions.export, exact: true }).click();
    await page.getByRole('dialog', { name: words.exporting.title }).waitFor();
    await page.getByText(words.exporting.others).click();
    const shown = await names(page);
    const tables = await filesOf(page, `${t.plan}: ${words.exporting.csv}`, 2);
    const shapes = await filesOf(page, `${t.plan}: ${words.exporting.geojson}`, 1);
    const ending = (files: Record<string, Buffer>, end: string): string =>
      Object.entries(files)
        .find(([name]) => name.startsWith('qyragy-sites') && name.endsWith(end))?.[1]
        .toString('utf8') ?? '';

    const csv = Papa.parse<Record<string, string>>(ending(tables, '.csv').replace(/^\ufeff/, ''), {
      header: true,
      skipEmptyLines: true,
    }).data;
    expect(csv.map((row) => row['state'])).toEqual([...Array<string>(7).fill('proposed'), 'impossible']);
    expect(csv.map((row) => row['rank'])).toEqual(['1', '2', '3', '4', '5', '6', '7', '']);
    expect(csv.every((row) => row['data_status'] === 'illustrative')).toBe(true);
    // The screen's names are made of these.
    shown.forEach((name, i) => expect(name).toContain(csv[i]['near_name_ru']));
    expect(csv.slice(0, 7).every((row) => Number(row['adds']) > 0)).toBe(true);

    const { features, qyragy } = JSON.parse(ending(shapes, '.geojson')) as Plan;
    expect(features.map(({ properties }) => properties.near_name_ru ?? '')).toEqual(
      csv.map((row) => row['near_name_ru']),
    );
    expect(features.map(({ properties }) => properties.state)).toEqual(csv.map((row) => row['state']));
    for (const manifest of [qyragy, JSON.parse(ending(tables, '.manifest.json')) as Manifest]) {
      expect(manifest).toMatchObject({
        product: 'Qyragy',
        illustrative: true,
        question: { siting: { setup: { objective: 'mclp', count: 7 } } },
      });
      expect(manifest.data).toContainEqual(expect.objectContaining({ id: 'demo-incidents', status: 'illustrative' }));
      const { status, objective, bound } = manifest.question.plan;
      expect(['proved', 'gap']).toContain(status);
      expect(bound).toBeGreaterThanOrEqual(objective);
      expect(await page.locator('.status').textContent()).toContain(objective.toLocaleString('en'));
    }
    await page.keyboard.press('Escape');
  });

  it('is understood in the other two languages', async () => {
    for (const locale of ['kk', 'ru'] as const) {
      await page.getByText({ kk: 'ҚАЗ', ru: 'РУС' }[locale], { exact: true }).click();
      await page.getByRole('button', { name: siting[locale].room.suggest(7), exact: true }).waitFor();
      expect(await page.locator('.content').textContent()).toContain(siting[locale].room.example);
    }
    await page.getByText('ENG', { exact: true }).click();
    await page.getByRole('button', { name: t.suggest(7), exact: true }).waitFor();
  });

  it('sends the plan in a link', async () => {
    // The address follows what is on the screen after a short pause.
    await addressHolds(page, 'lang', 'en');
    const there = await visit(app, `?${new URL(page.url()).searchParams.toString()}`, {
      context: guest.context,
      map: 'none',
    });
    await settled(there.page);
    await known(there.page);
    expect(await rows(there.page).count()).toBe(7);
    expect(await names(there.page)).toEqual(await names(page));
    expect(there.errors).toEqual([]);
    await there.page.close();
  });

  it('stops a search: the best so far stays, and says that it is not proved', async () => {
    // A question that lasts: fine hexagons, counting only what two posts cover.
    const hard = {
      's.from': 'hexagon:150',
      's.count': '25',
      's.radius': '800',
      's.backup': 'yes',
      's.apart': '700',
      's.max': '4',
    };
    const address = new URL(page.url());
    address.searchParams.delete('plan');
    for (const [key, value] of Object.entries(hard)) address.searchParams.set(key, value);
    await page.goto(address.href);
    await settled(page);
    const button = page.getByRole('button', { name: t.suggest(25), exact: true });
    await button.click();
    const stop = page.locator('[role=status].search').getByRole('button');
    await stop.waitFor();
    await page.locator('[role=status].search .figure').waitFor({ timeout: SEARCH_MS });
    await stop.dispatchEvent('click');
    await page.locator('[role=status].search').waitFor({ state: 'detached', timeout: SEARCH_MS });
    await soon(() => rows(page).count()).toBe(25);
    const status = (await page.locator('.status .words strong').textContent()) ?? '';
    expect(status.startsWith(t.statuses.stopped)).toBe(true);
  });

  it('is told why no plan meets rules that contradict each other', async () => {
    await page.getByRole('slider', { name: t.count }).fill('2');
    await page.locator('summary').filter({ hasText: t.rules }).click();
    await page.getByLabel(t.minPerDistrict).selectOption('1');
    await page.getByRole('button', { name: t.suggest(2), exact: true }).click();
    await page.getByRole('alert').filter({ hasText: t.statuses.infeasible }).waitFor({ timeout: SEARCH_MS });
    expect(await page.getByRole('alert').locator('li').count()).toBeGreaterThan(0);
  });

  it('meets no error of the page', () => {
    expect(guest.errors).toEqual([]);
  });
});
