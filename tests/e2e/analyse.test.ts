import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BacktestMethod } from '../../src/domain/backtest';
import { familyOf, type EmergingClass, type EmergingFamily } from '../../src/domain/emerging';
import { messagesFor } from '../../src/i18n';
import { formatPercent } from '../../src/i18n/numbers';
import { words as aoristic } from '../../src/questions/aoristic/words';
import { words as backtest } from '../../src/questions/backtest/words';
import { words as chains } from '../../src/questions/chains/words';
import { words as changeWords } from '../../src/questions/change/words';
import { words as cluster } from '../../src/questions/cluster/words';
import { words as emerging } from '../../src/questions/emerging/words';
import { words as evaluate } from '../../src/questions/evaluate/words';
import { words as firstPlaces } from '../../src/questions/firstPlaces/words';
import { words } from '../../src/questions/hotspots/words';
import { words as knox } from '../../src/questions/knox/words';
import { words as risk } from '../../src/questions/risk/words';
import { words as ripley } from '../../src/questions/ripley/words';
import { roomTitle } from '../../src/state/words/names';
import { answer } from '../golden/twinRun';
import { address, addressHolds, answered, apart, choose, openTab, plain, soon } from './planner';
import { type App, reached, settled, startApp, visit } from './app';

const t = messagesFor('en');
interface Found {
  readonly cells: readonly { readonly held: string }[];
}
interface Tested {
  readonly results: readonly {
    readonly method: BacktestMethod;
    readonly at: readonly { readonly share: number; readonly hitRate: number }[];
  }[];
}
/** What the twin holds of the demonstration, by class. */
const held = (...options: readonly string[]): Readonly<Record<string, number>> => {
  const { cells } = answer<Found>(['hotspots', ...options]);
  return Object.fromEntries(
    [...new Set(cells.map((cell) => cell.held))].map((name) => [
      name,
      cells.filter((cell) => cell.held === name).length,
    ]),
  );
};

describe('the questions of the room "Analyse"', () => {
  let app: App;
  let page: Page;
  let errors: readonly string[];

  beforeAll(async () => {
    app = await startApp();
    ({ page, errors } = await visit(app, '?lang=en&map=76.93,43.25,12'));
    await settled(page);
  });
  afterAll(() => app.stop());

  const legend = async (): Promise<string> => plain(await page.locator('.legends').first().innerText());

  it('open by the rail and by Back close again, with the map as it was', async () => {
    await page.getByRole('navigation').getByRole('button', { name: t.shell.rooms.analyse, exact: true }).click();
    const list = page.locator('.content').getByRole('listitem');
    await soon(() => list.count()).toBeGreaterThan(2);
    expect(plain(await list.first().innerText())).toContain(words.en.intro);
    expect(await legend()).toContain('Density');
    await apart(page);
    await list.first().getByRole('button').press('Enter');
    await page.getByRole('heading', { level: 2, name: words.en.title, exact: true }).waitFor();
    await addressHolds(page, 'tab', 'hotspots');
    await soon(legend).toContain(plain(t.hotCells.title(250)).slice(0, 30));
    expect(await legend()).not.toContain('Density');
    await page.goBack();
    await addressHolds(page, 'tab', 'analyse');
    await soon(legend).toContain('Density');
    await addressHolds(page, 'layers', null);
  });

  it('are answered in words first, with the figures of the twin, and settings under the fold', async () => {
    await openTab(page, 'hotspots');
    await answered(page);
    const text = async (): Promise<string> => plain(await page.locator('.content').innerText());
    const usual = held();
    await soon(text).toContain(`${usual['hot-95'] + usual['hot-99']} of`);
    await soon(legend).toContain(`${plain(t.hotCells.classes['hot-99'])}: ${usual['hot-99']} cells`);
    expect(await text()).not.toContain(words.en.methods.gistar.name);
    await page.locator('.content summary').click();
    await soon(text).toContain(words.en.methods.gistar.formula);
    await choose(page, words.en.settings.sizeM, '500 m');
    await addressHolds(page, 'hotSize', '500');
    const coarse = held('--size', '500');
    await soon(legend).toContain(`${plain(t.hotCells.classes['hot-99'])}: ${coarse['hot-99']} cells`);
    await choose(page, words.en.settings.stat, words.en.choices.stat['moran'] ?? '');
    const drawn = held('--size', '500', '--stat', 'moran');
    await soon(legend).toContain(`${t.hotCells.classes.HH}: ${drawn['HH'] ?? 0} cells`);
    if (drawn['HH'] === undefined) await soon(text).toMatch(/with 999 draws a cell is named only where at least \d+/);
    await choose(page, words.en.settings.stat, words.en.choices.stat['gistar'] ?? '');
    await soon(legend).toContain(plain(t.hotCells.classes['hot-99']));
  });

  it('say before any place whether incidents gather at all, when it is asked for, with the curve of the twin', async () => {
    await openTab(page, 'hotspots');
    const content = page.locator('.content');
    const text = async (): Promise<string> => plain(await content.innerText());
    expect(await text()).toContain(ripley.en.title);
    expect(await text()).toContain(ripley.en.intro);
    await content.getByRole('button', { name: t.shell.actions.goOn, exact: true }).click();
    const { k, r } = answer<{ readonly k: readonly number[]; readonly r: readonly number[] }>([
      'ripley',
      '--envelope',
      '0',
    ]);
    await answered(page);
    await soon(text).toContain(
      `${(k[k.length - 1] / (Math.PI * r[r.length - 1] ** 2)).toFixed(2)} times as many others`,
    );
    expect(await content.locator('figure svg path').count()).toBeGreaterThanOrEqual(4);
  });

  it('say where a kind is relatively high, with the places of the twin, and that all of them leave nothing to compare', async () => {
    await openTab(page, 'risk');
    await page.getByRole('heading', { level: 2, name: risk.en.title, exact: true }).waitFor();
    await answered(page);
    const text = async (): Promise<string> => plain(await page.locator('.content').innerText());
    await soon(text).toContain('The filter leaves nothing out');
    const before = new URL(page.url()).search;
    await reached(page, `${before}&category=robbery`);
    await answered(page);
    const { places, cases } = answer<{
      readonly cases: number;
      readonly places: readonly { readonly times: number; readonly cases: number }[];
    }>(['risk', '--category', 'robbery']);
    await soon(text).toContain(`${cases.toLocaleString('en')} incidents of the filter`);
    expect(await text()).toContain(`${places[0].cases.toLocaleString('en')}, `);
    await soon(legend).toContain('Times as dense as elsewhere');
    await reached(page, before);
  });

  it('say which places became hot spots, last, come and go or ended, with the cells of the twin, and by weeks', async () => {
    const familiesOf = (...options: readonly string[]): Readonly<Record<'new' | 'lasting', number>> => {
      const found = answer<Found>(['emerging', ...options]).cells.map((cell) => familyOf(cell.held as EmergingClass));
      const of = (family: EmergingFamily): number =>
        found.filter((one) => one?.family === family && one.side === 1).length;
      return { new: of('new'), lasting: of('lasting') };
    };
    await openTab(page, 'emerging');
    await answered(page);
    const content = page.locator('.content');
    const text = async (): Promise<string> => plain(await content.innerText());
    const months = familiesOf();
    await soon(text).toContain(`lasting hot spots ${months.lasting},`);
    expect(await text()).toContain(`${months.new} of`);
    await soon(legend).toContain(`${t.emergingCells.hot.lasting}: ${months.lasting} cells`);
    expect(await legend()).not.toContain(t.hotCells.title(250).slice(0, 20));
    await content.locator('summary').click();
    await choose(page, emerging.en.settings.step, emerging.en.choices.step['week'] ?? '');
    await addressHolds(page, 'newStep', 'week');
    const weeks = familiesOf('--step', 'week');
    await soon(legend).toContain(`${t.emergingCells.hot.lasting}: ${weeks.lasting} cells`);
    await soon(text).toContain('60 weeks');
  });

  it('say at what hours incidents come, by shifts that are set, with the sums of the twin', async () => {
    interface Hours {
      readonly ofShifts: readonly { readonly sum: number }[];
      readonly byWeekday: readonly (readonly number[])[];
      readonly weekdayDays: readonly number[];
    }
    await openTab(page, 'aoristic');
    await answered(page);
    const content = page.locator('.content');
    const text = async (): Promise<string> => plain(await content.innerText());
    const whole = (sum: number): string => Math.round(sum).toLocaleString('en');
    const usual = answer<Hours>(['aoristic']);
    for (const { sum } of usual.ofShifts) await soon(text).toContain(whole(sum));
    const [table] = await content.getByRole('table', { name: aoristic.en.room.table }).all();
    await soon(() => table.locator('tbody tr').count()).toBe(25);
    // Means of a day of each weekday, in the last row.
    const means = usual.byWeekday.map((hours, k) => hours.reduce((a, b) => a + b, 0) / usual.weekdayDays[k]);
    const last = plain(await table.locator('tbody tr').last().innerText());
    for (const mean of means) expect(last).toContain(mean < 100 ? mean.toFixed(1) : mean.toFixed(0));
    await content.locator('summary').click();
    await page.getByLabel(aoristic.en.settings.shifts, { exact: true }).fill('6, 14, 22');
    await page.getByLabel(aoristic.en.settings.shifts, { exact: true }).press('Tab');
    await addressHolds(page, 'shifts', '6,14,22');
    const set = answer<Hours>(['aoristic', '--shifts', '6,14,22']);
    for (const { sum } of set.ofShifts) await soon(text).toContain(whole(sum));
    await choose(page, aoristic.en.settings.by, aoristic.en.choices.by.start);
    await addressHolds(page, 'hoursBy', 'start');
    await soon(text).toContain(aoristic.en.as.noHour);
  });

  it('test the maps of earlier days on what came after, with the hit rates of the twin', async () => {
    await openTab(page, 'backtest');
    await answered(page);
    const content = page.locator('.content');
    const text = async (): Promise<string> => plain(await content.innerText());
    const { results } = answer<Tested>(['backtest']);
    const rate = (hitRate: number): string => `${Number((hitRate * 100).toFixed(1))}%`;
    await soon(text).toContain('Yes: on 5% of the ground');
    const told = await text();
    for (const { method, at } of results) {
      const on5 = at.find(({ share }) => share === 0.05);
      expect(told).toContain(backtest.en.maps[method]);
      expect(told).toContain(rate(on5?.hitRate ?? NaN));
    }
    // Eight maps, the most possible and chance.
    expect(await content.locator('figure svg path').count()).toBeGreaterThanOrEqual(10);
    await content.locator('summary').click();
    await choose(page, backtest.en.settings.percent, '1');
    await addressHolds(page, 'testShare', '1');
    await soon(text).toContain('Yes: on 1% of the ground');
    await openTab(page, 'hotspots');
    await answered(page);
  });

  it('say whether something helped only where nothing else is mixed in, as the twin does, and ask for the day of what is drawn', async () => {
    const { interventions } = answer<{ interventions: readonly { readonly effect: object | null }[] }>([
      'evaluate',
      '--posts',
      'all',
    ]);
    const judged = interventions.filter(({ effect }) => effect !== null).length;
    await openTab(page, 'evaluate');
    await answered(page);
    const content = page.locator('.content');
    const text = async (): Promise<string> => plain(await content.innerText());
    await soon(text).toContain(`${judged} of ${interventions.length} can be held against places like them`);
    expect(await text()).toContain('Whether it helped cannot be told of any of them');
    expect(await text()).toContain('says nothing about Almaty');
    // The fold stays as it was left in another question's room.
    if (!(await text()).includes(evaluate.en.settings.of)) await content.locator('summary').click();
    await choose(page, evaluate.en.settings.of, evaluate.en.choices.of['drawn']);
    await addressHolds(page, 'evaluated', 'drawn');
    await soon(text).toContain('Nothing is drawn');
    await content.getByLabel(evaluate.en.settings.startMs, { exact: true }).fill('2019-09-01');
    await addressHolds(page, 'evalFrom', '2019-09-01');
    await openTab(page, 'hotspots');
    await answered(page);
  });

  it('name where each chain and cluster lies, show it at a press, and lead to the setting that a caution speaks of', async () => {
    const content = page.locator('.content');
    for (const [tab, setting] of [
      ['chains', chains.en.settings.distanceM],
      ['cluster', cluster.en.settings.epsM],
    ] as const) {
      await openTab(page, tab);
      await answered(page);
      const place = content.locator('table .link').first();
      await place.waitFor();
      expect(plain(await place.innerText())).toMatch(/ district$/);
      await place.click();
      await soon(() => address(page).get('at')).toMatch(/^76\.\d+,43\.\d+$/);
      await page.locator('.card .count').waitFor();
      await page.keyboard.press('Escape');
      await addressHolds(page, 'at', null);
      // The demonstration is dense enough for both cautions.
      if (await content.locator('summary + *').first().isVisible()) await content.locator('summary').click();
      await content.getByRole('button', { name: setting, exact: true }).click();
      await soon(() =>
        content.getByLabel(setting, { exact: true }).evaluate((of) => of === document.activeElement),
      ).toBe(true);
    }
    await openTab(page, 'hotspots');
    await answered(page);
  });

  it('draw clusters with as many outlines as the twin finds, said in the legend and on the card, in their own room alone', async () => {
    await openTab(page, 'cluster');
    await answered(page);
    const { clusters } = answer<{ readonly clusters: readonly { readonly incidents: number }[] }>(['cluster']);
    await soon(legend).toContain(`what belongs together (${clusters.length})`);
    await page.locator('.content table .link').nth(1).click();
    await soon(() => page.locator('.card .body').innerText().then(plain)).toMatch(/^Together here: [\d,]+ incidents/);
    await page.keyboard.press('Escape');
    await addressHolds(page, 'at', null);
    await openTab(page, 'chains');
    await answered(page);
    // With steps that hang half of the incidents together none is drawn.
    expect(plain(await page.locator('.content').innerText())).toContain('The map draws none of them');
    expect(await legend()).not.toContain('chain:');
    await page.locator('.content').getByRole('button', { name: chains.en.settings.distanceM, exact: true }).click();
    const steps = page.getByLabel(chains.en.settings.distanceM, { exact: true });
    await steps.fill('100');
    await steps.press('Enter');
    await answered(page);
    await soon(legend).toContain('chain: from each incident to the next in time');
    await openTab(page, 'hotspots');
    await answered(page);
    expect(await legend()).not.toContain('chain:');
  });

  it('show every column of the table of near repeats beside the map and on a phone, six of them and pairs in millions', async () => {
    await openTab(page, 'knox');
    await answered(page);
    if (!(await page.locator('.content summary + *').first().isVisible()))
      await page.locator('.content summary').click();
    const table = page.locator('.content .fold').first();
    const outOfSight = (): Promise<number> =>
      table.evaluate((box) => {
        const { right } = box.getBoundingClientRect();
        const rights = [...box.querySelectorAll('th, td')].map((cell) => cell.getBoundingClientRect().right - right);
        return Math.max(box.scrollWidth - box.clientWidth, Math.ceil(Math.max(...rights)));
      });
    await choose(page, knox.en.settings.time, knox.en.choices.time['0,1,2,3,4,8'] ?? '');
    await answered(page);
    await soon(() => table.locator('thead th').count()).toBe(7);
    expect(await table.innerText()).toMatch(/\(\d+(\.\d)?M\)/);
    await soon(outOfSight).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 390, height: 844 });
    await soon(outOfSight).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 800 });
    await openTab(page, 'hotspots');
    await answered(page);
  });

  it('tell a cell under the pointer, and open its card', async () => {
    const box = await page.locator('.maplibregl-canvas').boundingBox();
    if (!box) throw new Error('no map');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x - 20, y);
    await page.mouse.move(x, y);
    await page.locator('.tip').waitFor();
    expect(plain(await page.locator('.tip').innerText())).toMatch(/incidents?\nThe cell with its neighbours: .*\n/);
    await page.mouse.click(x, y);
    await page.locator('.card .count').waitFor();
    await page.keyboard.press('Escape');
    expect(roomTitle('en', 'hotspots')).toBe(words.en.title);
    expect(errors).toEqual([]);
  });

  it('wait for a press where they take seconds, and are answered with the figures of the twin', async () => {
    const text = async (): Promise<string> => plain(await page.locator('.content').innerText());
    const compute = page.locator('.content').getByRole('button', { name: t.shell.actions.goOn, exact: true });
    await openTab(page, 'firstPlaces');
    await compute.waitFor();
    expect(await text()).toContain(firstPlaces.en.intro);
    expect(await text()).toContain(t.desk.onPress);
    expect(await text()).not.toContain('of the study area;');
    await compute.click();
    const { together } = answer<{ readonly together: { readonly share: number; readonly chance: number } }>(['places']);
    await soon(text).toContain(`hold ${formatPercent('en', together.share)} of the incidents`);
    expect(await text()).toContain(`would put ${formatPercent('en', together.chance)} into as many`);
    expect(await compute.count()).toBe(0);
    expect(await text()).not.toContain(t.desk.onPress);
    const place = page.locator('.content table .link').first();
    expect(plain(await place.innerText())).toMatch(/^1\. /);
    // Six columns in a room beside the map: none of them is out of sight.
    const beyond = await page
      .locator('.content .fold')
      .first()
      .evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(beyond).toBe(0);
    await openTab(page, 'stability');
    await compute.click();
    await soon(text).toMatch(/densest places? stays? among the densest 1%|densest places stay among|uncertain/);
    expect(errors).toEqual([]);
  });

  it('hold changes against chance, with the figures of the twin, offer a period that can be compared, and read their chart by keys', async () => {
    const text = async (): Promise<string> => plain(await page.locator('.content').innerText());
    await reached(page, '?lang=en&tab=change&compare=last-year');
    await answered(page);
    await soon(text).toContain(t.comparison.noChange['no-data']);
    await page
      .locator('.content')
      .getByRole('button', { name: /^Compare / })
      .click();
    await soon(text).toContain('January – April 2021, against January – April 2020');
    const { found } = answer<{ readonly found: readonly { readonly now: number; readonly verdict: string }[] }>(
      'change --from 2021-01-01 --to 2021-05-01 --compare last-year'.split(' '),
    );
    const rows = page.locator('.content table').first().locator('tbody tr');
    await soon(() => rows.count()).toBe(found.length);
    const shown = (await rows.allInnerTexts()).map(plain);
    found.forEach(({ now, verdict }, k) => {
      expect(shown[k]).toContain(now.toLocaleString('en'));
      expect(shown[k]).toContain(changeWords.en.verdicts[verdict as 'rose' | 'fell' | 'unclear']);
    });
    await rows.first().locator('.link').click();
    await soon(() => address(page).get('chosen')).toMatch(/^district/);
    await page.locator('.card .count').waitFor();
    await page.keyboard.press('Escape');
    const chart = page.getByRole('slider', { name: changeWords.en.chart.caption });
    const first = await chart.getAttribute('aria-valuetext');
    await chart.press('ArrowRight');
    await soon(() => chart.getAttribute('aria-valuetext')).not.toBe(first);
    // The fold stays as it was left in another question's room.
    if (!(await text()).includes(changeWords.en.methods.change.formula)) await page.locator('.content summary').click();
    await soon(text).toContain(changeWords.en.methods.change.formula);
    expect(await text()).not.toContain(t.ground.mask);
    await choose(page, changeWords.en.settings.rows, changeWords.en.choices.rows['cells'] ?? '');
    await addressHolds(page, 'changeRows', 'cells');
    await soon(text).toContain(t.ground.mask);
    await soon(text).toMatch(/Of [\d,]+ cells/);
    expect(errors).toEqual([]);
  });
});
