import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { districtTable, openTab, sentence } from './planner';
import { startApp, visit, type App, type Visit } from './app';

const t = messagesFor('en');

describe('a browser that cannot draw the map', () => {
  let app: App;
  let guest: Visit;

  beforeAll(async () => {
    app = await startApp({ args: ['--disable-gpu', '--disable-3d-apis'] });
    guest = await visit(app);
    await guest.page.locator('.headline p:not(.muted)').first().waitFor();
  });
  afterAll(() => app.stop());

  it('says so in a sentence and still gives the figures', async () => {
    const { page } = guest;
    expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull();
    expect(await page.getByRole('alert').first().innerText()).toBe(t.shell.state.noWebgl);
    expect(await sentence(page)).toMatch(
      /^January 2019 – April 2021: \d\d,\d{3} recorded incidents \(demonstration data/,
    );
    await openTab(page, 'table');
    await page.locator('.content table').first().waitFor();
    expect((await districtTable(page)).total).toBeGreaterThan(80_000);
    expect(guest.errors).toEqual([]);
  });
});
