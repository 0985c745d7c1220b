import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { startApp, visit, type App, type Visit } from './app';
import { address, addressHolds, sentenceHolds, soon } from './planner';

const t = messagesFor('en');
const { when } = t;

describe('the period and the compared one', () => {
  let app: App;
  let guest: Visit;

  beforeAll(async () => {
    app = await startApp();
    guest = await visit(app, '', { map: 'blank' });
  });
  afterAll(async () => {
    await app.stop();
  });

  it('takes the last whole month with the same of last year at two presses, and undo takes both back', async () => {
    const { page } = guest;
    await sentenceHolds(page, /^January 2019 – April 2021: /);
    await page.getByRole('button', { name: when.menu }).click();
    const menu = page.getByRole('group', { name: when.menu });
    await menu.getByText(when.countedBack('30 April 2021')).waitFor();
    const whole = menu.getByRole('button', { name: `${when.presets.whole} ${when.withLastYear}` });
    expect(await whole.isDisabled()).toBe(true);
    await menu.getByRole('button', { name: `${when.presets.month} ${when.withLastYear}` }).click();
    await addressHolds(page, 'from', '2021-04-01');
    await addressHolds(page, 'to', '2021-05-01');
    await addressHolds(page, 'compare', 'last-year');
    await page.locator('.against', { hasText: 'April 2020' }).waitFor();
    await page.keyboard.press('Control+z');
    await addressHolds(page, 'compare', null);
    await addressHolds(page, 'from', null);
    await page.keyboard.press('Control+y');
    await addressHolds(page, 'from', '2021-04-01');
  });

  it('shows both periods on two maps, and one map again', async () => {
    const { page } = guest;
    const canvases = page.locator('canvas.maplibregl-canvas');
    await soon(() => canvases.count()).toBe(1);
    await page.locator('.period').getByRole('button', { name: when.twoMaps }).click();
    await addressHolds(page, 'maps2', 'yes');
    await soon(() => canvases.count()).toBe(2);
    await page.locator('.plate', { hasText: when.before }).getByText('April 2020').waitFor();
    await page.locator('.plate', { hasText: when.now }).getByText('April 2021').waitFor();
    // Either moves both, and the address says where they are.
    await page.getByRole('button', { name: t.shell.actions.zoomIn }).click();
    await soon(() => address(page).get('map')).not.toBeNull();
    await page.locator('.period').getByRole('button', { name: when.onePeriodMap }).click();
    await soon(() => canvases.count()).toBe(1);
    await addressHolds(page, 'maps2', null);
  });

  it('flies with two maps to the whole city, which the second map’s jump to the end of the flight took back', async () => {
    const search = '?lang=en&from=2021-04-01&to=2021-05-01&compare=last-year&maps2=yes&map=76.93,43.25,13';
    // The map is drawn: one without frames flies nowhere.
    const { page, errors } = await visit(app, search, { width: 900, height: 600 });
    await soon(() => page.locator('canvas.maplibregl-canvas').count()).toBe(2);
    await page.locator('[data-map-ready="true"]').waitFor();
    await page.locator('.before [data-drawn], .before canvas').first().waitFor();
    await page.getByRole('button', { name: t.shell.actions.wholeCity }).click();
    const zoom = (): number => Number(address(page).get('map')?.split(',')[2]);
    await soon(zoom).toBeLessThan(11);
    // Where the flight ends, and not where it was about to.
    await page.getByRole('button', { name: t.shell.actions.zoomOut }).click();
    await soon(zoom).toBeLessThan(10);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('says why where the two may not be compared, in place of a second map', async () => {
    const { page } = guest;
    await page.goto(`${app.address}?lang=en&from=2019-03-01&to=2019-06-01&compare=last-year&maps2=yes`);
    await page.locator('.before').getByText(t.comparison.noChange['none-before']).waitFor();
    expect(await page.locator('canvas.maplibregl-canvas').count()).toBe(1);
    expect(guest.errors).toEqual([]);
  });
});
