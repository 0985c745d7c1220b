import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { residentFind as enFind } from '../../src/i18n/messages/en/residentFind';
import { resident as en } from '../../src/i18n/messages/en/resident';
import { settled, startApp, visit, type App } from './app';

const t = messagesFor('en');
/** A link to a heading that somebody wrote, or a hash typed into the address line. */
const hashTo = (page: Page, hash: string): Promise<void> => page.evaluate((hash) => void (location.hash = hash), hash);
/** The browser has told the page of a hash, if anybody listens. */
const told = (page: Page): Promise<void> => page.evaluate(() => new Promise<void>((resolve) => setTimeout(resolve)));

describe('a skip link, or a hash, touches nothing', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('on the resident’s page: the answer to a place chosen by hand stays, and "back" still goes back', async () => {
    const { page, errors } = await visit(app, '?mode=resident&lang=en', { width: 390, height: 844 });
    await page.getByRole('button', { name: 'Medeu', exact: true }).click();
    await page.getByRole('button', { name: enFind.another }).click();
    await page.locator('#place').fill('abay baytursyn');
    await page.getByRole('option').first().click();
    // A point stands in no address: only the page knows it.
    await expect.poll(() => page.locator('#answer .where').innerText(), { timeout: 15_000 }).toMatch(/Abay|Абая/i);
    expect(page.url()).not.toContain('at=');
    // The borders come after the answer, and with them the question that stands in it.
    await page.locator('#answer').getByRole('group').first().waitFor();
    const tree = (): Promise<string> => page.locator('#answer').ariaSnapshot();
    const before = await tree();
    await page.locator('body').evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    for (let i = 0; i < 40 && !(await page.locator('a.skip:focus').count()); i++)
      await page.keyboard.press('Shift+Tab');
    expect(await page.locator('a.skip:focus').innerText()).toBe(en.skip);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer');
    expect(await tree()).toBe(before);
    await hashTo(page, 'answer');
    await hashTo(page, 'somewhere');
    await told(page);
    expect(await tree()).toBe(before);
    // Back over the two hashes, and only then to the district before.
    await page.goBack();
    await page.goBack();
    await told(page);
    expect(await tree()).toBe(before);
    await page.goBack();
    await expect.poll(() => new URL(page.url()).searchParams.get('district'), { timeout: 15_000 }).toBe('medeu');
    expect(errors).toEqual([]);
  });

  it('on the planner’s page: the first Tab leads to the panel, and the view, its address and its sentence stay', async () => {
    const { page, errors } = await visit(app, '?tab=filters&lang=en', { map: 'none' });
    await settled(page);
    // The address takes up where the map stands and the classes of the first answer a moment after it.
    await expect
      .poll(() => ['map', 'b.density'].every((key) => new URL(page.url()).searchParams.has(key)), { timeout: 15_000 })
      .toBe(true);
    // The sentence grows with its answers; coverage is the last of them.
    await page.locator('.headline').getByText('modular police post').waitFor();
    const said = await page.locator('.headline').ariaSnapshot();
    const address = page.url();
    await page.keyboard.press('Tab');
    expect(await page.locator('a.skip:focus').innerText()).toBe(t.shell.keyboard.skipToPanel);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('panel');
    expect(page.url()).toBe(address);
    await hashTo(page, 'panel');
    await told(page);
    expect(await page.locator('.headline').ariaSnapshot()).toBe(said);
    expect(await page.getByRole('heading', { name: t.shell.rooms.filters }).count()).toBe(1);
    expect(errors).toEqual([]);
  });

  it('on the wall: the scene, its pause and its words stay', async () => {
    const { page } = await visit(app, '?mode=wall&lang=en&start=2', { width: 960, height: 540, map: 'none' });
    await page.locator('.stage').waitFor({ timeout: 30_000 });
    await page.keyboard.press('f');
    const scene = await page.locator('main').getAttribute('data-index');
    const heading = await page.getByRole('heading').first().innerText();
    await hashTo(page, 'answer');
    await told(page);
    await page.goBack();
    await told(page);
    expect([
      await page.locator('main').getAttribute('data-index'),
      await page.getByRole('heading').first().innerText(),
    ]).toEqual([scene, heading]);
  });
});
