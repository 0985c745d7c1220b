import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlaceAnswer } from '../../src/domain/placeAnswer';
import { words as places } from '../../src/questions/place/words';
import { words as sitingWords } from '../../src/questions/siting/words';
import { answer } from '../golden/twinRun';
import { settled, startApp, visit, type App, type Visit } from './app';
import { address, addressHolds, numberOf, plain, soon } from './planner';

const place = places.en;
/** A post of the built-in file: its pin stands in the middle of the map that is centred on it. */
const { features } = JSON.parse(readFileSync(new URL('../../static/geo/posts.geojson', import.meta.url), 'utf8')) as {
  readonly features: readonly { readonly geometry: { readonly coordinates: readonly [number, number] } }[];
};
const [LON, LAT] = features[0].geometry.coordinates;

interface Middle {
  readonly x: number;
  readonly y: number;
}

describe('the card of a place', () => {
  let app: App;
  let guest: Visit;
  let page: Page;
  let middle: Middle;

  const card = (): Locator => page.locator('.card[role="dialog"]');
  const canvas = (): Locator => page.locator('.maplibregl-canvas');
  const count = async (): Promise<number> => numberOf(plain(await card().locator('.count').textContent()));
  /** As the command line counts them. */
  const told = (radius: number, more: readonly string[] = []): number =>
    answer<PlaceAnswer>(['place', '--at', `${LON},${LAT}`, '--radius', String(radius), ...more]).count;

  async function middleOf(of: Page): Promise<Middle> {
    const box = await of.locator('.maplibregl-canvas').boundingBox();
    if (!box) throw new Error('no map');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  beforeAll(async () => {
    app = await startApp();
    guest = await visit(app, `?lang=en&map=${LON},${LAT},15`);
    page = guest.page;
    await settled(page);
    middle = await middleOf(page);
  });
  afterAll(() => app.stop());

  it('says what the hover over the same post said, stands beside it and not over it, and counts as the command line does', async () => {
    await page.mouse.move(middle.x - 6, middle.y - 6);
    await page.mouse.move(middle.x, middle.y);
    const tip = page.locator('.tip');
    const hovered = async (): Promise<readonly string[]> => plain(await tip.textContent()).split('\n');
    // The map may draw the post after the pointer came to rest: the words follow what is drawn.
    await soon(async () => (await hovered()).length).toBeGreaterThan(2);
    const lines = await hovered();
    const under = await tip.boundingBox();
    expect(
      under &&
        middle.x > under.x &&
        middle.x < under.x + under.width &&
        middle.y > under.y &&
        middle.y < under.y + under.height,
    ).toBe(false);
    await page.mouse.click(middle.x, middle.y);
    await card().locator('.count').waitFor();
    await soon(() => page.locator('.tip').count()).toBe(0);
    const said = plain(await card().innerText()).toLowerCase();
    for (const line of lines) expect(said).toContain(line.trim().toLowerCase());
    const box = await card().boundingBox();
    expect(box && middle.x > box.x && middle.x < box.x + box.width).toBe(false);
    expect(await count()).toBe(told(250));
  });

  it('keeps the chosen radius in the address and counts anew', async () => {
    await card().getByText('500 m', { exact: true }).first().click();
    await addressHolds(page, 'within', '500');
    await soon(count).toBe(told(500));
    expect(plain(await card().innerText())).toContain(plain(place.within(500)));
  });

  it('follows the ground as the map moves, and the hover goes then', async () => {
    await page.mouse.move(middle.x, middle.y - 120);
    await page.locator('.tip').waitFor();
    const before = await card().boundingBox();
    await canvas().focus();
    await page.keyboard.press('ArrowRight');
    await soon(async () => (await card().boundingBox())?.x ?? NaN).not.toBe(before?.x);
    expect(await page.locator('.tip').count()).toBe(0);
  });

  it('filters by the ground around it, and takes that back', async () => {
    await card()
      .getByRole('button', { name: place.filterHere(500), exact: true })
      .click();
    await addressHolds(page, 'near', `${LON},${LAT},500`);
    await soon(count).toBe(told(500, ['--near', `${LON},${LAT},500`]));
    await card().getByRole('button', { name: place.filterOff, exact: true }).click();
    await addressHolds(page, 'near', null);
  });

  it('takes the focus when the keyboard opens it, gives it back on Escape, and leaves the map usable', async () => {
    await page.keyboard.press('Escape');
    await card().waitFor({ state: 'detached' });
    await addressHolds(page, 'at', null);
    await canvas().focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await card().waitFor();
    await soon(() => page.evaluate(() => document.activeElement?.closest('.card') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await card().waitFor({ state: 'detached' });
    await soon(() => page.evaluate(() => document.activeElement?.classList.contains('maplibregl-canvas'))).toBe(true);
    await addressHolds(page, 'at', null);
  });

  it('is a sheet over everything on a phone, under which the point never stays; a tap shows no hover', async () => {
    const context = await app.browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      locale: 'en',
    });
    const phone = await visit(app, `?lang=en&map=${LON},${LAT},15`, { context });
    await settled(phone.page);
    const at = await middleOf(phone.page);
    const before = address(phone.page).get('map');
    await phone.page.touchscreen.tap(at.x - 40, 360);
    await soon(() => address(phone.page).get('map')).not.toBe(before);
    const sheet = phone.page.locator('.card[role="dialog"]');
    await sheet.locator('.count').waitFor();
    const box = await sheet.boundingBox();
    expect(box && [box.x, box.width, Math.round(box.y + box.height)]).toEqual([0, 390, 844]);
    const covered = await sheet.evaluate((node) => {
      const { left, right, top, bottom } = node.getBoundingClientRect();
      return [0.1, 0.5, 0.9].flatMap((across) =>
        [0.1, 0.5, 0.9].filter((down) => {
          const under = document.elementFromPoint(left + across * (right - left), top + down * (bottom - top));
          return under !== null && !node.contains(under);
        }),
      );
    });
    expect(covered).toEqual([]);
    expect(await phone.page.locator('.tip').count()).toBe(0);
    expect(phone.errors).toEqual([]);
    await context.close();
  });

  const open = async (search: string): Promise<void> => {
    await page.goto(`${app.address}${search}`);
    await settled(page);
  };
  const press = (name: string): Promise<void> => card().getByRole('button', { name, exact: true }).click();
  const counted = (...args: string[]): number => answer<{ readonly count: number }>(args).count;

  it('answers for the district that was pressed as its table and the command line do; the ground around is one press away', async () => {
    await open(`?lang=en&map=${LON},${LAT},11&layers=districts&measure=count`);
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.move(middle.x + 40, middle.y + 40);
    await page.locator('.tip').waitFor();
    const hovered = plain(await page.locator('.tip').textContent());
    await page.mouse.click(middle.x + 40, middle.y + 40);
    await card().locator('.count').waitFor();
    await soon(() => address(page).get('chosen') ?? '').toMatch(/^district:/);
    const id = (address(page).get('chosen') ?? '').replace('district:', '');
    const whole = counted('place', '--area', id);
    expect(hovered).toMatch(new RegExp(`: ${whole.toLocaleString('en')}$`));
    await soon(count).toBe(whole);
    const at = address(page).get('at') ?? '';
    await card().getByText('250 m', { exact: true }).first().click();
    await soon(count).toBe(counted('place', '--at', at));
    await card().getByText(place.kinds.district, { exact: true }).first().click();
    await soon(count).toBe(whole);
    await press(place.filterBy.district);
    await addressHolds(page, 'district', id);
    await soon(count).toBe(whole);
    await press(place.filterOff);
    await addressHolds(page, 'district', null);
    await page.keyboard.press('Escape');
    await addressHolds(page, 'at', null);
    await page.goBack();
    await addressHolds(page, 'chosen', `district:${id}`);
    await soon(count).toBe(whole);
    // A link of it says the same elsewhere.
    await page.reload();
    await soon(count).toBe(whole);
  });

  it('answers for the hexagon that was pressed, whatever circle was asked before, and filters by that very cell', async () => {
    await open(`?lang=en&map=${LON},${LAT},13&layers=districts,hexagons&within=500`);
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.move(middle.x + 30, middle.y + 30);
    await page.locator('.tip').waitFor();
    const hovered = numberOf(plain(await page.locator('.tip').textContent()));
    await page.mouse.click(middle.x + 30, middle.y + 30);
    await card().locator('.count').waitFor();
    await soon(() => address(page).get('at')).not.toBeNull();
    const at = address(page).get('at') ?? '';
    const whole = counted('place', '--at', at, '--cell', 'hexagon:500');
    expect(hovered).toBe(whole);
    await soon(count).toBe(whole);
    await press(place.filterBy.cell);
    await soon(() => address(page).get('inside') ?? '').toMatch(/^cell:hexagon:500:/);
    const inside = address(page).get('inside') ?? '';
    expect(counted('summary', '--inside', inside)).toBe(whole);
    await soon(count).toBe(whole);
    await press(place.filterOff);
    await addressHolds(page, 'inside', null);
  });

  it('says the density that the pointer said there, which goes when the map moves', async () => {
    await open('?lang=en&map=76.945,43.25,13&layers=density&drawing=cells');
    const tip = page.locator('.tip');
    await page.mouse.move(middle.x - 30, middle.y - 30);
    await page.mouse.move(middle.x, middle.y);
    await soon(async () => ((await tip.count()) === 0 ? '' : plain(await tip.textContent()))).toMatch(
      /^Smoothed density/,
    );
    const [density] = plain(await tip.textContent()).split('\n');
    await page.mouse.click(middle.x, middle.y);
    await card().locator('.count').waitFor();
    await soon(async () => plain(await card().innerText())).toContain(density);
    await page.mouse.move(middle.x - 200, middle.y + 100);
    await tip.waitFor();
    await canvas().focus();
    await page.keyboard.press('ArrowRight');
    await tip.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
  });

  it('opens from a row of the table of districts by Enter, takes the focus and gives it back', async () => {
    await open('?lang=en&tab=areas&measure=count');
    const row = page.locator('.content table tbody button').first();
    await row.focus();
    await page.keyboard.press('Enter');
    await card().locator('.count').waitFor();
    await soon(() => page.evaluate(() => document.activeElement?.closest('.card') !== null)).toBe(true);
    await soon(() => address(page).get('chosen') ?? '').toMatch(/^district:/);
    const id = (address(page).get('chosen') ?? '').replace('district:', '');
    await soon(count).toBe(counted('place', '--area', id));
    await page.keyboard.press('Escape');
    await card().waitFor({ state: 'detached' });
    await soon(() => row.evaluate((node) => node === document.activeElement)).toBe(true);
  });

  it('makes the place a site that must stand, says so, and takes it back', async () => {
    await open(`?lang=en&tab=siting&at=${LON + 0.004},${LAT}&map=${LON},${LAT},14`);
    const room = sitingWords.en.room;
    await press(room.must);
    await card()
      .getByText(`${room.siteNumber(1)}: ${room.states.checked}`)
      .waitFor();
    await soon(() => card().getByRole('button', { name: room.must, exact: true }).isDisabled()).toBe(true);
    await press(room.remove);
    await card().getByRole('button', { name: room.addHere, exact: true }).waitFor();
    expect(plain(await card().innerText())).not.toContain(room.siteNumber(1));
  });

  it('asks whether the operator published precincts once, however many cards are opened', () => {
    const loads = guest.requests.filter((url) => new URL(url).pathname === '/' && url.startsWith('http')).length;
    const asked = guest.requests.filter((url) => new URL(url).pathname.endsWith('/snapshot.json')).length;
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThanOrEqual(loads);
  });

  it('asks nothing of other hosts and makes no error', () => {
    expect(guest.errors).toEqual([]);
    expect(
      guest.requests.filter((url) => new URL(url).origin !== new URL(app.address).origin && url.startsWith('http')),
    ).toEqual([]);
  });
});
