import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import {
  address,
  addressHolds,
  choose,
  districtTable,
  numberOf,
  openTab,
  passes,
  passing,
  plain,
  sentence,
  sentenceHolds,
  setBoxes,
  soon,
  twinDistricts,
} from './planner';
import { picture, settled, startApp, visit, type App, type Visit } from './app';

const t = messagesFor('en');

/** English names of the districts, as the table has them, by id. */
const NAMES: Readonly<Record<string, string>> = {
  alatau: 'Alatau',
  almaly: 'Almaly',
  auezov: 'Auezov',
  bostandyk: 'Bostandyk',
  zhetysu: 'Zhetysu',
  medeu: 'Medeu',
  nauryzbay: 'Nauryzbay',
  turksib: 'Turksib',
};

describe('filters and comparison', () => {
  let app: App;
  let guest: Visit;
  let page: Page;
  let all = NaN;

  const categories = () => page.getByRole('group', { name: t.filters.category, exact: true }).getByRole('checkbox');
  const undo = () => page.getByRole('button', { name: t.shell.actions.undo, exact: true });
  async function dates(from: string, to: string): Promise<void> {
    await page.getByLabel(t.filters.periodFrom, { exact: true }).and(page.locator('input')).fill(from);
    await page.getByLabel(t.filters.periodTo, { exact: true }).and(page.locator('input')).fill(to);
  }
  /** Every journey starts from all the data, held against nothing. */
  async function fresh(): Promise<void> {
    await openTab(page, 'filters');
    const clear = page.getByRole('button', { name: t.filters.clearAll });
    if (await clear.isVisible()) await clear.click();
    await choose(page, t.comparison.title, t.comparison.with.none);
    await passes(page, all);
  }

  beforeAll(async () => {
    app = await startApp();
    guest = await visit(app, '', { fresh: true, map: 'none' });
    page = guest.page;
    await settled(page);
    // Time goes on by itself, and further where a test says so.
    await page.clock.install();
    await openTab(page, 'filters');
    all = await passing(page);
  });
  afterAll(() => app.stop());

  it('says how many pass, and with no filter all do', async () => {
    expect(await page.locator('.content strong').first().textContent()).toBe(t.filters.passing(all, all));
    await sentenceHolds(page, `${t.domain.incidents(all)} (`);
  });

  it('counts robberies alone as the command line does, in all and by district', async () => {
    const twin = twinDistricts('--incidents', 'demo', '--category', 'robbery');
    await setBoxes(categories(), (label) => label.startsWith(t.domain.categories.robbery));
    const { total, outside, districts } = twin;
    expect(total).toBeGreaterThan(1000);
    await passes(page, total);
    await addressHolds(page, 'category', 'robbery');
    await sentenceHolds(page, t.domain.incidents(total));
    const counts = await page
      .getByRole('group', { name: t.filters.category, exact: true })
      .locator('.count')
      .allTextContents();
    expect(counts.map(numberOf), 'the others keep their counts').toContain(total);
    expect(counts.reduce((sum, count) => sum + numberOf(count), 0)).toBe(all);
    await openTab(page, 'areas');
    await soon(async () => (await districtTable(page)).total).toBe(total);
    const { rows } = await districtTable(page);
    const onScreen = Object.fromEntries(districts.map(({ id }) => [id, numberOf(rows[NAMES[id]]?.[0] ?? '')]));
    expect(onScreen).toEqual(Object.fromEntries(districts.map(({ id, count }) => [id, count])));
    expect(Object.values(onScreen).reduce((sum, n) => sum + n, 0) + outside).toBe(total);
  });

  it('takes a filter back with the button and with Ctrl+Z, and gives it again with Ctrl+Y', async () => {
    await fresh();
    // Changes within half a second of each other are one step of undo; a hand is slower than that.
    await page.clock.fastForward(700);
    await setBoxes(categories(), (label) => label.startsWith(t.domain.categories.robbery));
    await addressHolds(page, 'category', 'robbery');
    await undo().click();
    await addressHolds(page, 'category', null);
    await sentenceHolds(page, t.domain.incidents(all));
    await openTab(page, 'filters');
    await choose(page, t.filters.inPublic, t.filters.onlyYes);
    await addressHolds(page, 'public', 'yes');
    await soon(() => passing(page)).toBeLessThan(all);
    const inPublic = await passing(page);
    await page.keyboard.press('Control+z');
    await passes(page, all);
    await page.keyboard.press('Control+y');
    await passes(page, inPublic);
    await page.keyboard.press('Control+z');
    await addressHolds(page, 'public', null);
  });

  it('follows hours over midnight as the command line does', async () => {
    await fresh();
    const twin = twinDistricts('--incidents', 'demo', '--hours', '22-6');
    await page.getByLabel(`${t.filters.hours}: ${t.filters.hoursFrom}`).selectOption({ label: '22:00' });
    await page.getByLabel(`${t.filters.hours}: ${t.filters.hoursTo}`).selectOption({ label: '06:00' });
    await passes(page, twin.total);
    await addressHolds(page, 'hours', '22-6');
    // Few posts stand open then, and the covered share falls by that alone: its figure says so.
    const covered = page.getByRole('group', { name: t.desk.figures }).getByText(/^Within 500\sm of a post/);
    await soon(() => covered.innerText()).toMatch(/ open then$/);
    expect(await page.getByText(t.filters.hoursWrap).isVisible()).toBe(true);
    await page.getByRole('button', { name: t.filters.allDay }).click();
    await passes(page, all);
  });

  it('asks for only one kind by a click on its bar, for one more with Shift, and for all again by a third', async () => {
    await fresh();
    const bar = (words: string) =>
      page.getByRole('group', { name: t.filters.category, exact: true }).getByRole('button', { name: words });
    await bar(t.domain.categories.fraud).click();
    await addressHolds(page, 'category', 'fraud');
    expect(await bar(t.domain.categories.fraud).getAttribute('aria-pressed')).toBe('true');
    await bar(t.domain.categories.hooliganism).click({ modifiers: ['Shift'] });
    await addressHolds(page, 'category', 'fraud,hooliganism');
    await bar(t.domain.categories.hooliganism).click();
    await addressHolds(page, 'category', 'hooliganism');
    await bar(t.domain.categories.hooliganism).click();
    await addressHolds(page, 'category', null);
    await passes(page, all);
  });

  it('takes hours and weekdays from their picture: a cell, a rectangle by a drag, over midnight with Shift, by keys', async () => {
    await fresh();
    const cell = (day: string, hour: string) => page.getByRole('gridcell', { name: new RegExp(`^${day}, ${hour}:00`) });
    await cell('Friday', '22').click();
    await addressHolds(page, 'weekdays', '5');
    await addressHolds(page, 'hours', '22-23');
    const { total } = twinDistricts('--incidents', 'demo', '--hours', '22-23', '--weekdays', '5');
    await passes(page, total);
    expect(numberOf(((await cell('Friday', '22').getAttribute('aria-label')) ?? '').split(': ')[1])).toBe(total);
    await cell('Saturday', '01').click({ modifiers: ['Shift'] });
    await addressHolds(page, 'weekdays', '5,6');
    await addressHolds(page, 'hours', '22-2');
    await cell('Monday', '08').dragTo(cell('Wednesday', '11'));
    await addressHolds(page, 'weekdays', '1,2,3');
    await addressHolds(page, 'hours', '8-12');
    await cell('Tuesday', '18').click();
    await addressHolds(page, 'hours', '18-19');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await addressHolds(page, 'weekdays', '2,3');
    await addressHolds(page, 'hours', '18-20');
    expect(await page.locator('[role=gridcell][aria-selected=true]').count()).toBe(4);
    await page.getByRole('button', { name: t.filters.clearAll }).click();
    await passes(page, all);
  });

  it('takes a period from the months by a click, and a longer one by Shift', async () => {
    await fresh();
    await page.getByRole('gridcell', { name: /^March 2020: / }).click();
    await addressHolds(page, 'from', '2020-03-01');
    await addressHolds(page, 'to', '2020-04-01');
    await page.getByRole('gridcell', { name: /^May 2020: / }).click({ modifiers: ['Shift'] });
    await addressHolds(page, 'to', '2020-06-01');
    await page.getByRole('rowheader', { name: '2019' }).getByRole('button').click();
    await passes(page, 54_014);
  });

  it('says in chips what is in force, takes one out by its cross, and undo gives it back', async () => {
    await fresh();
    const chips = page.getByRole('group', { name: t.filters.inForce });
    expect(await chips.count()).toBe(0);
    await page
      .getByRole('group', { name: t.filters.category, exact: true })
      .getByRole('button', { name: t.domain.categories.fraud })
      .click();
    await page
      .getByRole('group', { name: t.filters.inPublic, exact: true })
      .getByRole('button', { name: t.filters.onlyYes })
      .click();
    await soon(() => chips.locator('li > span:first-child').allTextContents()).toEqual(['Frauds', 'In public places']);
    await page.clock.fastForward(700);
    await chips.getByRole('button', { name: t.filters.takeOut('Frauds') }).click();
    await addressHolds(page, 'category', null);
    await undo().click();
    await addressHolds(page, 'category', 'fraud');
    await chips.getByRole('button', { name: t.filters.takeOutAll, exact: true }).click();
    await addressHolds(page, 'public', null);
    await passes(page, all);
    expect(await chips.count()).toBe(0);
  });

  it('takes a period by its dates, the last day included', async () => {
    await fresh();
    await dates('2020-01-01', '2020-12-31');
    await passes(page, 28_217);
    await addressHolds(page, 'from', '2020-01-01');
    await addressHolds(page, 'to', '2021-01-01');
    await sentenceHolds(page, /^2020: 28,217 recorded incidents/);
    expect(await page.locator('.period strong').textContent()).toBe('2020');
  });

  it('moves the ends of the period by the arrow keys, a month at a time', async () => {
    await fresh();
    await dates('2020-01-01', '2020-12-31');
    await addressHolds(page, 'to', '2021-01-01');
    const [from, to] = [
      page.getByRole('slider', { name: t.filters.periodFrom }),
      page.getByRole('slider', { name: t.filters.periodTo }),
    ];
    await from.focus();
    await page.keyboard.press('ArrowRight');
    await addressHolds(page, 'from', '2020-02-01');
    await soon(async () => plain(await from.getAttribute('aria-valuetext'))).toBe('1 February 2020');
    await to.focus();
    await page.keyboard.press('ArrowLeft');
    await addressHolds(page, 'to', '2020-12-01');
    await soon(async () => plain(await to.getAttribute('aria-valuetext'))).toBe('30 November 2020');
    await sentenceHolds(page, /^February – November 2020: /);
    await page.keyboard.press('Home');
    await addressHolds(page, 'to', '2020-03-01');
  });

  it('adds months up to years: twelve months of 2019 make its 54,014', async () => {
    await fresh();
    await dates('2019-01-01', '2019-06-30');
    await sentenceHolds(page, /^January – June 2019: /);
    const first = await passing(page);
    await dates('2019-07-01', '2019-12-31');
    await sentenceHolds(page, /^July – December 2019: /);
    await soon(async () => first + (await passing(page))).toBe(54_014);
  });

  it('plays the months one after another and stops when told', async () => {
    await fresh();
    await page.getByRole('button', { name: t.shell.actions.play, exact: true }).click();
    await sentenceHolds(page, /^January 2019: /);
    await sentenceHolds(page, /^February 2019: /);
    await sentenceHolds(page, /^March 2019: /);
    await page.getByRole('button', { name: t.shell.actions.pause, exact: true }).click();
    const stopped = await page.locator('.period strong').textContent();
    await page.clock.fastForward(10_000);
    expect(await page.locator('.period strong').textContent()).toBe(stopped);
    expect(await page.getByRole('button', { name: t.shell.actions.play, exact: true }).isVisible()).toBe(true);
  });

  it('keeps the legend’s classes while the period moves, until they are fitted anew', async () => {
    const classes = (): Promise<string[]> => page.locator('figure.legend li').allInnerTexts();
    const before = await classes();
    await fresh();
    // A year with half the incidents: classes of its own would begin lower.
    await dates('2020-01-01', '2020-12-31');
    await sentenceHolds(page, /^2020: /);
    expect(await classes()).toEqual(before);
    await page.getByRole('button', { name: t.layers.breaks.repin }).click();
    await soon(classes).not.toEqual(before);
  });

  it('compares 2020 with 2019 per day, as 2020 is a day longer: 28,217 instead of 54,014, −47.9%, in the sentence and the table', async () => {
    await fresh();
    await dates('2020-01-01', '2020-12-31');
    await choose(page, t.comparison.title, t.comparison.with['last-year']);
    await sentenceHolds(
      page,
      /Against the same period last year: −47\.9% \(95% interval from −48\.6% to −47\.1%\), 28,217 instead of 54,014; 366 days against 365, compared per day\./,
    );
    await addressHolds(page, 'compare', 'last-year');
    await openTab(page, 'areas');
    await soon(async () => (await districtTable(page)).rows[t.table.total]?.at(-1)).toMatch(/^−25,797 \(−47\.9%\)/);
    const { rows, total } = await districtTable(page);
    expect(total).toBe(28_217);
    for (const name of Object.values(NAMES))
      expect(rows[name].at(-1), name).toMatch(/^[−+][\d,]+ \([−+]\d+\.\d%\)\s+−\d+\.\d% … −\d+\.\d%$/);
  });

  it('shows where the density changed, with a legend of fewer and more', async () => {
    await fresh();
    await dates('2020-01-01', '2020-12-31');
    await choose(page, t.comparison.title, t.comparison.with['last-year']);
    await openTab(page, 'layers');
    await page.getByRole('checkbox', { name: t.layers.names.difference }).check();
    const legend = page.locator('figure.legend');
    await soon(() => legend.locator('figcaption strong').allTextContents()).toEqual([
      t.layers.legendTitles.difference(t.ground.units['per-km2-year']),
    ]);
    expect((await legend.locator('li').allInnerTexts()).some((label) => label.includes('−'))).toBe(true);
    await soon(() => address(page).get('layers')).toContain('difference');
    await picture(page, 'difference-2020-2019');
  });

  it('gives no percentage where the earlier count is under 20', async () => {
    await fresh();
    await setBoxes(categories(), (label) => label.startsWith(t.domain.categories.vehicle));
    await dates('2020-03-01', '2020-03-02');
    await choose(page, t.comparison.title, t.comparison.with['last-year']);
    await sentenceHolds(
      page,
      new RegExp(`^1–2 March 2020, unlawful takings of a vehicle: .*${t.comparison.tooFew}\\.$`),
    );
    expect((await sentence(page)).split('Against')[1]).not.toContain('%');
    await openTab(page, 'areas');
    const total = async (): Promise<string> => (await districtTable(page)).rows[t.table.total]?.at(-1) ?? '';
    await soon(total).toContain(t.comparison.tooFew);
    expect(await total()).not.toContain('%');
  });

  it('makes no comparison where the earlier period lies outside the data', async () => {
    await fresh();
    await dates('2019-01-01', '2019-12-31');
    await choose(page, t.comparison.title, t.comparison.with['last-year']);
    await sentenceHolds(page, 'There are no data for the same period last year, so no comparison is made.');
    expect(await page.locator('.note', { hasText: t.comparison.noChange['none-before'] }).isVisible()).toBe(true);
  });

  it('says so when nothing passes', async () => {
    await fresh();
    await page.getByRole('group', { name: t.filters.clock }).getByRole('checkbox').first().waitFor();
    await setBoxes(page.getByRole('group', { name: t.filters.clock }).getByRole('checkbox'), () => false);
    await sentenceHolds(page, 'no recorded incidents');
    expect(await page.getByText(t.shell.empty.nothingPasses).isVisible()).toBe(true);
    await page.getByRole('button', { name: t.filters.clearAll }).click();
    await passes(page, all);
  });

  it('did all this without an error', () => {
    expect(guest.errors).toEqual([]);
  });
});
