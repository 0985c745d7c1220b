import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { words as places } from '../../src/questions/place/words';
import { words as siting } from '../../src/questions/siting/words';
import { answer } from '../golden/twinRun';
import { settled, startApp, visit, type App, type Visit } from './app';
import { address, addressHolds, numberOf, openTab, plain, soon } from './planner';

const t = messagesFor('en');
const place = places.en;
const ZONES = fileURLToPath(new URL('../fixtures/zones.geojson', import.meta.url));
/** In the first zone alone. */
const IN_ZONE = [76.87, 43.21] as const;
/** A line through the middle of the city, of a file of streets. */
const LINE = [
  [76.93, 43.245],
  [76.95, 43.245],
] as const;
const STREETS = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { id: 's1', 'street name': 'Long Row', 'street type': 'primary' },
      geometry: { type: 'LineString', coordinates: LINE },
    },
  ],
});

const card = (page: Page): Locator => page.locator('.card[role="dialog"]');
const heading = async (page: Page): Promise<string> => plain(await card(page).locator('h2').textContent());
const count = async (page: Page): Promise<number> => numberOf(plain(await card(page).locator('.count').textContent()));
const press = (page: Page, name: string): Promise<void> =>
  card(page).getByRole('button', { name, exact: true }).click();
const counted = (...args: string[]): number => answer<{ readonly count: number }>(args).count;

/** Brings a place to the middle of the map by the address, as a link does. */
async function open(page: Page, app: App, search: string): Promise<{ readonly x: number; readonly y: number }> {
  await page.goto(`${app.address}${search}`);
  await settled(page);
  return middle(page);
}

async function middle(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator('.maplibregl-canvas').boundingBox();
  if (!box) throw new Error('no map');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function add(page: Page, file: Parameters<Locator['setInputFiles']>[0], name: string): Promise<void> {
  await openTab(page, 'data');
  await page.locator('.content input[type=file]').first().setInputFiles(file);
  const asked = page.getByRole('dialog').getByText(t.intake.previewTitle(name));
  await asked.waitFor();
  await page.getByRole('button', { name: t.intake.import, exact: true }).click();
  await asked.waitFor({ state: 'detached' });
}

/** What stands beside the pointer at rest on the map. */
async function hovered(page: Page, { x, y }: { readonly x: number; readonly y: number }): Promise<string> {
  await page.mouse.move(x - 9, y - 9);
  await page.mouse.move(x, y);
  await page.locator('.tip').waitFor();
  return plain(await page.locator('.tip').textContent());
}

describe('the card of what is the user’s own', () => {
  let app: App;
  let guest: Visit;
  let page: Page;
  let chosen = '';

  beforeAll(async () => {
    app = await startApp();
    guest = await visit(app, '?lang=en');
    page = guest.page;
    await settled(page);
    await add(page, ZONES, 'zones.geojson');
  });
  afterAll(() => app.stop());

  it('answers for the area that was pressed as the pointer, the command line and a filter by it do; Back and a link open it again', async () => {
    const areas = address(page).get('areas') ?? '';
    const at = await open(page, app, `?lang=en&areas=${areas}&map=${IN_ZONE},13&layers=areas&measure=count`);
    const whole = counted('place', '--areas', ZONES, '--area', 'z1');
    await soon(async () => numberOf((await hovered(page, at)).split(': ')[1] ?? '')).toBe(whole);
    await page.mouse.click(at.x, at.y);
    await card(page).locator('.count').waitFor();
    await soon(() => count(page)).toBe(whole);
    expect(await heading(page)).toBe('Аймақ 1');
    await soon(() => address(page).get('chosen')).toMatch(/^area:.+:z1$/);
    chosen = address(page).get('chosen') ?? '';
    await press(page, place.filterBy.area);
    await soon(() => address(page).get('inside') ?? '').toMatch(/^polygon:/);
    const inside = address(page).get('inside') ?? '';
    expect(counted('summary', '--inside', inside)).toBe(whole);
    await soon(() => count(page)).toBe(whole);
    await press(page, place.filterOff);
    await addressHolds(page, 'inside', null);
    await page.keyboard.press('Escape');
    await addressHolds(page, 'at', null);
    await page.goBack();
    await addressHolds(page, 'chosen', chosen);
    await soon(() => count(page)).toBe(whole);
    await page.reload();
    await soon(() => count(page)).toBe(whole);
  });

  it('names in the legend the hatching of areas that are closed to new posts, and takes it away with them', async () => {
    const areas = address(page).get('areas') ?? '';
    await open(page, app, `?lang=en&tab=siting&s.without=${areas}&map=${IN_ZONE},12`);
    const legend = page.getByRole('region', { name: t.layers.legend });
    await legend.getByText(t.draw.closedLegend).waitFor();
    await page.getByText(siting.en.room.rules).click();
    await page.getByLabel(siting.en.room.forbidden).selectOption(siting.en.room.forbiddenNone);
    await legend.getByText(t.draw.closedLegend).waitFor({ state: 'detached' });
  });

  it('answers for the line that was pressed, headed by what it is and its name', async () => {
    await add(
      page,
      { name: 'streets.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(STREETS) },
      'streets.geojson',
    );
    const at = await open(page, app, `?lang=en&map=76.94,43.245,14&layers=own-lines`);
    await soon(() => hovered(page, at)).toContain('Street: Long Row');
    await page.mouse.click(at.x, at.y);
    await soon(() => heading(page)).toBe('Street: Long Row');
    const drawn = `strip:50:${LINE.map((point) => point.join(',')).join('~')}`;
    await soon(() => count(page)).toBe(counted('place', '--drawn', drawn));
    await press(page, place.filterBy.line);
    await soon(() => address(page).get('inside') ?? '').toMatch(/^strip:50:/);
    expect(counted('summary', '--inside', address(page).get('inside') ?? '')).toBe(counted('place', '--drawn', drawn));
  });

  it('says that the file of a link is not here, answers nothing in its place, and reads the ground around by one press', async () => {
    const file = /^area:(.+):z1$/.exec(chosen)?.[1] ?? '';
    const search = `?lang=en&at=${IN_ZONE}&chosen=${chosen}&map=${IN_ZONE},13&names=${file}:zones.geojson`;
    const { page: other, context, errors } = await visit(app, search);
    await other.locator('.notices').getByText(t.selection.missingFile.chosen('zones.geojson')).waitFor();
    await card(other).getByText(place.notHere).waitFor();
    expect(await card(other).locator('.count').count()).toBe(0);
    expect(
      await card(other)
        .getByRole('button', { name: /^Filter by/ })
        .count(),
    ).toBe(0);
    await other.getByRole('button', { name: t.selection.missingFile.without.chosen, exact: true }).click();
    await soon(() => count(other)).toBe(counted('place', '--at', IN_ZONE.join()));
    await addressHolds(other, 'chosen', null);
    expect(await other.locator('.notices .note').count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('did all this without an error', () => {
    expect(guest.errors).toEqual([]);
  });
});
