import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { words as siting } from '../../src/questions/siting/words';
import { reached, settled, startApp, visit, type App, type Visit } from './app';
import { address, numberOf, openTab, soon } from './planner';

const t = messagesFor('en').draw;
const card = (page: Page) => page.getByRole('region', { name: t.shapes });
const inside = async (page: Page): Promise<number> =>
  numberOf((await card(page).locator('.count').textContent({ timeout: 15_000 })) ?? '');

async function openTools(page: Page): Promise<void> {
  await page.getByRole('button', { name: t.open }).click();
}

describe('drawing on the map', () => {
  let app: App;
  let guest: Visit;
  beforeAll(async () => {
    app = await startApp();
    guest = await visit(app, '?lang=en', { map: 'blank' });
    await settled(guest.page);
  });
  afterAll(() => app.stop());
  /**
   * The one page at another address: what was drawn before is not in it, no shape is chosen, and the tools are put
   * away.
   */
  async function at(search: string): Promise<Visit> {
    await reached(guest.page, search);
    const chosen = card(guest.page).locator('[aria-pressed="true"]');
    if ((await chosen.count()) > 0) await chosen.click();
    const open = guest.page.getByRole('button', { name: t.open });
    if ((await open.getAttribute('aria-expanded')) === 'true') await open.click();
    return guest;
  }

  it('makes a circle of two presses, says its size and what was recorded inside, and filters by it; the link, undo and another page keep it', async () => {
    const { page, errors } = await at('?lang=en&map=76.93,43.25,13');
    await openTools(page);
    await page.getByRole('button', { name: t.tools.circle, exact: true }).click();
    const canvas = page.locator('.maplibregl-canvas');
    const box = (await canvas.boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.click(x, y);
    await page.mouse.move(x + 120, y);
    await page.mouse.click(x + 120, y);
    await soon(() => address(page).get('shapes')).toMatch(/^;circle:76\.9\d*,43\.2\d*:\d+$/);
    await soon(() => card(page).innerText()).toContain('km²');
    const count = await inside(page);
    expect(count).toBeGreaterThan(0);
    await card(page).getByRole('button', { name: t.filter }).click();
    await soon(() => address(page).get('inside')).toMatch(/^circle:/);
    await soon(() => page.getByRole('group', { name: messagesFor('en').filters.inForce }).innerText()).toMatch(
      /inside a shape/i,
    );
    expect(await inside(page)).toBe(count);
    const link = page.url();
    await page.keyboard.press('Control+z');
    await soon(() => address(page).get('inside')).toBeNull();
    await page.keyboard.press('Control+z');
    await soon(() => address(page).get('shapes')).toBeNull();
    await page.goto(link);
    await settled(page);
    await card(page)
      .getByRole('button', { name: t.unnamed(1), exact: true })
      .click();
    await soon(() => inside(page)).toBe(count);
    expect(errors).toEqual([]);
  });

  it('drags out a circle from its middle and a rectangle from a corner, by mouse and by finger; the map stays, Esc takes it back, and undo does', async () => {
    const { page, errors } = await visit(app, '?lang=en&map=76.93,43.25,13', {
      map: 'blank',
      context: await app.browser.newContext({
        viewport: { width: 1280, height: 800 },
        hasTouch: true,
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
      }),
    });
    await settled(page);
    const tool = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const shapes = (): readonly string[] => address(page).get('shapes')?.split('|') ?? [];
    const box = (await page.locator('.maplibregl-canvas').boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await openTools(page);
    await tool(t.tools.circle);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 50, y, { steps: 4 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await page.getByRole('button', { name: t.tools.circle, exact: true }).getAttribute('aria-pressed')).toBe(
      'false',
    );
    expect(shapes()).toEqual([]);
    await tool(t.tools.circle);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 100, y, { steps: 4 });
    await page.mouse.up();
    await soon(shapes).toEqual([expect.stringMatching(/^;circle:76\.9\d*,43\.2\d*:\d+$/)]);
    await page.keyboard.press('Control+z');
    await soon(shapes).toEqual([]);
    await page.keyboard.press('Control+Shift+z');
    await soon(() => shapes().length).toBe(1);

    const finger = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints });
    await openTools(page);
    await tool(t.tools.rectangle);
    const before = address(page).get('map');
    await touch('touchStart', [{ x, y }]);
    for (let step = 1; step <= 5; step++) await touch('touchMove', [{ x: x + 20 * step, y: y + 12 * step }]);
    await touch('touchEnd', []);
    await soon(() => shapes().length).toBe(2);
    const [a, b, c, d] = shapes()[1]
      .replace(/^;polygon:/, '')
      .split('~');
    expect([b, d]).toEqual([`${c.split(',')[0]},${a.split(',')[1]}`, `${a.split(',')[0]},${c.split(',')[1]}`]);
    expect(address(page).get('map')).toBe(before);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('ends a line by a double press that leaves the map where it is', async () => {
    const { page, errors } = await at('?lang=en&map=76.93,43.25,13');
    await openTools(page);
    await page.getByRole('button', { name: t.tools.line, exact: true }).click();
    const box = (await page.locator('.maplibregl-canvas').boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.click(x, y);
    await page.mouse.dblclick(x + 90, y);
    await soon(() => address(page).get('shapes')).toMatch(/^;strip:/);
    // A zoom by a double press glides for a third of a second, and the address follows.
    await page.waitForTimeout(1500);
    expect(address(page).get('map')).toBe('76.93000,43.25000,13.00');
    expect(errors).toEqual([]);
  });

  it('ends by Enter what the mouse has drawn, in one line over the search while a tool is in hand, and leaves the card alone', async () => {
    const { page, errors } = await visit(app, '?lang=ru&map=76.93,43.25,13', { map: 'blank' });
    const { draw: words } = messagesFor('ru');
    await settled(page);
    const opener = page.getByRole('button', { name: words.open, exact: true });
    await opener.click();
    await page.getByRole('button', { name: words.tools.polygon, exact: true }).click();
    const box = (await page.locator('.maplibregl-canvas').boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    for (const [dx, dy] of [
      [-150, -90],
      [120, -140],
      [60, 130],
    ]) {
      await page.mouse.click(x + dx, y + dy);
      await page.mouse.move(x + dx + 20, y + dy + 20);
    }
    const tools = (await page.locator('.draw .tools').boundingBox())!;
    expect(tools.height).toBeLessThan(60);
    expect(tools.x).toBeCloseTo((await page.locator('.find').boundingBox())!.x, 0);
    await page.keyboard.press('Enter');
    await soon(() => address(page).get('shapes')).toMatch(/^;polygon:/);
    expect(address(page).get('shapes')?.split('~')).toHaveLength(3);
    const shown = () => Promise.all(['.draw .tools', '.shapes .card'].map((what) => page.locator(what).count()));
    await soon(shown).toEqual([0, 1]);
    await opener.click();
    await soon(shown).toEqual([1, 0]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('makes a polygon by keys alone: Enter sets a point in the middle of the map, Enter twice ends', async () => {
    const { page, errors } = await at('?lang=en&map=76.93,43.25,13');
    await openTools(page);
    await page.getByRole('button', { name: t.tools.polygon, exact: true }).press('Enter');
    const centre = (): string | null => address(page).get('map');
    const step = async (key: string): Promise<void> => {
      const before = centre();
      await page.keyboard.press(key);
      await soon(centre).not.toBe(before);
      // The map glides: it is pressed where it stands.
      let last = '';
      await soon(() => {
        const now = centre() ?? '';
        const stands = now === last;
        last = now;
        return stands;
      }).toBe(true);
    };
    await page.keyboard.press('Enter');
    await step('ArrowRight');
    await page.keyboard.press('Enter');
    await step('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await soon(() => address(page).get('shapes')).toMatch(/^;polygon:/);
    expect(address(page).get('shapes')?.split('~')).toHaveLength(3);
    expect(errors).toEqual([]);
  });

  it('draws a circle by numbers, names it, and keeps it as an area of one’s own by a name alone, which is taken back by one press', async () => {
    const { page, errors } = await visit(app, '?lang=en', { map: 'none' });
    await settled(page);
    await openTools(page);
    await page.getByText(t.byNumbers).click();
    await page.getByLabel(t.middle).fill('99, 99');
    await page.getByRole('button', { name: t.add }).click();
    await page.getByRole('alert').filter({ hasText: t.wrong }).waitFor();
    await page.getByLabel(t.middle).fill('43,25 76,93');
    await page.getByLabel(t.radius).fill('400');
    await page.getByRole('button', { name: t.add }).click();
    await soon(() => address(page).get('shapes')).toBe(';circle:76.93,43.25:400');
    await card(page).getByLabel(t.name).fill('Market');
    await card(page).getByLabel(t.name).press('Enter');
    await soon(() => address(page).get('shapes')).toBe('Market;circle:76.93,43.25:400');
    await card(page).getByRole('button', { name: t.keep }).click();
    const form = page.getByRole('form', { name: t.keep });
    expect(await form.getByLabel(t.keepName).inputValue()).toBe('Market');
    await form.getByLabel(t.keepName).press('Enter');
    await page
      .getByRole('status')
      .filter({ hasText: t.kept('Market') })
      .waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await soon(() => [address(page).get('tab'), address(page).get('areas')]).toEqual([
      'areas',
      expect.stringMatching(/^import-areas-/),
    ]);
    await page
      .getByRole('row', { name: /Market/ })
      .first()
      .waitFor();
    await page
      .getByRole('button', { name: messagesFor('en').shell.actions.undo, exact: true })
      .last()
      .click();
    await page
      .getByRole('status')
      .filter({ hasText: t.unkept('Market') })
      .waitFor();
    await soon(() => address(page).get('areas')).toBeNull();
    expect(address(page).get('shapes')).toBe('Market;circle:76.93,43.25:400');
    expect(errors).toEqual([]);
  });

  it('closes drawn ground to new posts by one press: no candidate stands there, the question says so, the room and undo open it again', async () => {
    const { page, errors } = await at(
      '?lang=en&tab=siting&s.from=hexagon%3A500&layers=candidates&shapes=Park%3Bcircle%3A76.93%2C43.25%3A1500',
    );
    const room = siting.en.room;
    const count = async (): Promise<number> =>
      numberOf((await page.getByText(/candidate sites?$/).textContent()) ?? '');
    await page.getByText(room.rules).first().click();
    await soon(count).toBeGreaterThan(100);
    const before = await count();
    await card(page).getByRole('button', { name: 'Park', exact: true }).click();
    await card(page).getByRole('button', { name: t.close }).click();
    await soon(() => address(page).get('s.closed')).toBe('circle:76.93,43.25:1500');
    await soon(count).toBeLessThan(before);
    const closed = page.getByRole('checkbox', { name: /^Park, area 7/ });
    expect(await closed.isChecked()).toBe(true);
    await soon(() => page.locator('body').innerText()).toContain('none inside a shape drawn on the map');
    await closed.uncheck();
    await soon(() => address(page).get('s.closed')).toBeNull();
    await soon(count).toBe(before);
    await page.keyboard.press('Control+z');
    await soon(() => address(page).get('s.closed')).toBe('circle:76.93,43.25:1500');
    await card(page).getByRole('button', { name: t.remove }).click();
    await soon(() => [address(page).get('shapes'), address(page).get('s.closed')]).toEqual([null, null]);
    expect(errors).toEqual([]);
  });

  it('warns at once of a site that is carried onto closed ground, and says so in its row and of the plan; the legend names the hatching', async () => {
    const closed = 'circle%3A76.93%2C43.25%3A500';
    const { page, errors } = await at(
      `?lang=en&tab=siting&plan=76.9425,43.25,proposed&shapes=Park%3B${closed}&s.closed=${closed}&map=76.93,43.25,13`,
    );
    const room = siting.en.room;
    const onClosed = room.onClosed('Park');
    await soon(() => page.locator('body').innerText()).toContain(t.closedLegend);
    const site = page.getByRole('button', { name: new RegExp(`^${room.siteNumber(1)}: `) });
    await site.focus();
    expect(await page.getByText(onClosed).count()).toBe(0);
    for (let step = 0; step < 8; step++) await page.keyboard.press('Shift+ArrowLeft');
    await page.getByRole('alert').filter({ hasText: onClosed }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(room.sitesOnClosed('1')).waitFor();
    await page.getByRole('row').filter({ hasText: onClosed }).waitFor();
    await page.keyboard.press('Control+z');
    await soon(() => page.getByText(room.sitesOnClosed('1')).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('studies only a shape by one press: a chip and the method say so, its removal ends it', async () => {
    const circle = 'circle:76.93,43.25:1500';
    const { page, errors } = await at(`?lang=en&tab=method&shapes=Park%3B${encodeURIComponent(circle)}`);
    await card(page).getByRole('button', { name: 'Park', exact: true }).click();
    await card(page).getByRole('button', { name: t.study, exact: true }).click();
    await soon(() => address(page).get('mask')).toBe(circle);
    await soon(() => page.getByRole('group', { name: messagesFor('en').filters.inForce }).innerText()).toContain(
      t.studied,
    );
    const { ground } = messagesFor('en');
    await soon(() => page.locator('body').innerText()).toContain(ground.size(7.0686, 0));
    await card(page).getByRole('button', { name: t.remove, exact: true }).click();
    await soon(() => address(page).get('mask')).toBeNull();
    await page.keyboard.press('Control+z');
    await soon(() => address(page).get('mask')).toBe(circle);
    expect(errors).toEqual([]);
  });

  it('lets a hand drag corner, side and the whole of a shape, and refuses sides that cross; each is one step of undo', async () => {
    const square = 'polygon:76.92,43.245~76.94,43.2451~76.94,43.255~76.92,43.2551';
    const { page, errors } = await at(`?lang=en&map=76.92,43.25,13&shapes=A%3B${square}`);
    await card(page).getByRole('button', { name: 'A', exact: true }).click();
    const count = await inside(page);
    const shapes = (): string[] => (address(page).get('shapes') ?? '').replace(/^.*polygon:/, '').split('~');
    const corners = shapes();
    const handle = (name: string) => page.getByRole('button', { name, exact: true });
    const drag = async (name: string, east: number, south: number): Promise<void> => {
      const box = (await handle(name).boundingBox())!;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + east / 2, y + south / 2);
      await page.mouse.move(x + east, y + south);
      await page.mouse.up();
    };
    await drag(t.edit.corner(3, 4), 60, -60);
    await soon(shapes).not.toEqual(corners);
    const widened = shapes();
    expect([widened[0], widened[1], widened[3]]).toEqual([corners[0], corners[1], corners[3]]);
    await soon(() => inside(page)).toBeGreaterThan(count);
    await drag(t.edit.side(1), 0, 70);
    await soon(() => shapes().length).toBe(5);
    expect(shapes().toSpliced(1, 1)).toEqual(widened);
    await drag(t.edit.whole, 40, 30);
    await soon(() => shapes()[0]).not.toBe(corners[0]);
    const moved = shapes();
    await drag(t.edit.corner(1, 5), 330, -110);
    await card(page).getByRole('alert').filter({ hasText: t.edit.crossed }).waitFor();
    expect(shapes()).toEqual(moved);
    for (const before of [5, 4, 4]) {
      await page.keyboard.press('Control+z');
      await soon(() => shapes().length).toBe(before);
    }
    await soon(shapes).toEqual(corners);
    await page.keyboard.press('Control+Shift+z');
    await soon(shapes).toEqual(widened);
    expect(errors).toEqual([]);
  });

  it('changes a shape by keys alone: Tab to a corner, arrows by the stated metres, Enter adds one, Delete removes it', async () => {
    const { page, errors } = await at(
      '?lang=en&map=76.93,43.25,13.5&shapes=A%3Bpolygon%3A76.92%2C43.245~76.94%2C43.245~76.94%2C43.255|B%3Bcircle%3A76.93%2C43.25%3A400',
    );
    const shapes = (): string => address(page).get('shapes') ?? '';
    await card(page).getByRole('button', { name: 'A', exact: true }).press('Enter');
    const corner = page.getByRole('button', { name: t.edit.corner(1, 3), exact: true });
    await page.getByRole('button', { name: t.edit.whole, exact: true }).focus();
    await page.keyboard.press('Tab');
    expect(await corner.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowUp');
    await soon(shapes).toContain('polygon:76.92,43.24509~');
    await page.keyboard.press('Shift+ArrowUp');
    await soon(shapes).toContain('polygon:76.92,43.24599~');
    await page.keyboard.press('Enter');
    await soon(() => shapes().split('|')[0].split('~').length).toBe(4);
    await page.getByRole('button', { name: t.edit.corner(2, 4), exact: true }).waitFor();
    await page.keyboard.press('Delete');
    await soon(() => shapes().split('|')[0].split('~').length).toBe(3);
    await page.keyboard.press('Delete');
    await card(page).getByRole('alert').filter({ hasText: t.edit.few }).waitFor();
    await page.keyboard.press('Escape');
    await soon(() => corner.count()).toBe(0);
    await card(page).getByRole('button', { name: 'B', exact: true }).press('Enter');
    await page.getByRole('button', { name: t.edit.radius, exact: true }).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await soon(shapes).toContain('circle:76.93,43.25:500');
    await card(page).getByLabel(t.radius).fill('321');
    await card(page).getByLabel(t.radius).press('Enter');
    await soon(shapes).toContain('circle:76.93,43.25:321');
    expect(errors).toEqual([]);
  });

  it('hides a shape without taking off what it does, and puts a removed one back with its uses', async () => {
    const circle = 'circle:76.93,43.25:1500';
    const { page, errors } = await at(
      `?lang=en&shapes=Park%3B${encodeURIComponent(circle)}%7CB%3Bcircle%3A76.9%2C43.24%3A300&inside=${encodeURIComponent(circle)}`,
    );
    const inForce = page.getByRole('group', { name: messagesFor('en').filters.inForce });
    await card(page).getByRole('button', { name: 'Park', exact: true }).click();
    await page.getByRole('button', { name: t.edit.whole, exact: true }).waitFor();
    await card(page)
      .getByRole('button', { name: t.hide('Park') })
      .click();
    await soon(() => address(page).get('shapes')).toBe(`Park;${circle};hidden|B;circle:76.9,43.24:300`);
    await soon(() => page.getByRole('button', { name: t.edit.whole, exact: true }).count()).toBe(0);
    await soon(() => card(page).innerText()).toContain(t.hidden);
    expect(address(page).get('inside')).toBe(circle);
    expect(await inForce.innerText()).toMatch(/inside a shape/i);
    await card(page).getByRole('button', { name: t.remove, exact: true }).click();
    await soon(() => [address(page).get('shapes'), address(page).get('inside')]).toEqual([
      'B;circle:76.9,43.24:300',
      null,
    ]);
    await card(page).getByText(t.removed('Park')).waitFor();
    await card(page).getByRole('button', { name: t.putBack }).click();
    await soon(() => address(page).get('inside')).toBe(circle);
    await card(page)
      .getByRole('button', { name: t.unhide('Park') })
      .click();
    await soon(() => address(page).get('shapes')).toBe(`Park;${circle}|B;circle:76.9,43.24:300`);
    await page.getByRole('button', { name: t.edit.whole, exact: true }).waitFor();
    // With the next thing that is done the word of it goes; undo has it still.
    await card(page).getByRole('button', { name: t.remove, exact: true }).click();
    const gone = card(page).getByText(t.removed('Park'));
    await gone.waitFor();
    await openTab(page, 'when');
    await soon(() => gone.count()).toBe(0);
    expect(address(page).get('shapes')).toBe('B;circle:76.9,43.24:300');
    await page.keyboard.press('Control+z');
    await soon(() => address(page).get('shapes')).toBe(`Park;${circle}|B;circle:76.9,43.24:300`);
    expect(errors).toEqual([]);
  });

  it('says for a while that a shape was removed, and as long as the way back is under the pointer', async () => {
    const { page, context, errors } = await visit(app, '?lang=en&shapes=Park%3Bcircle%3A76.9%2C43.24%3A300', {
      fresh: true,
      map: 'blank',
    });
    await page.clock.install();
    await card(page).getByRole('button', { name: 'Park', exact: true }).click();
    await card(page).getByRole('button', { name: t.remove, exact: true }).click();
    const gone = card(page).getByText(t.removed('Park'));
    await card(page).getByRole('button', { name: t.putBack }).hover();
    await page.clock.runFor(30_000);
    expect(await gone.isVisible()).toBe(true);
    await page.mouse.move(5, 5);
    await page.clock.runFor(13_000);
    await soon(() => gone.count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('says beside the figures, in the sentence and in the legend that the densest place is that of the studied shape', async () => {
    const { page, errors } = await at('?lang=en&mask=circle%3A76.93%2C43.25%3A1500');
    const { desk, shell } = messagesFor('en');
    const figures = page.getByRole('group', { name: desk.figures });
    await soon(() => figures.innerText()).toContain(t.densest);
    const [, inside] = /inside the shape: ([\d,]+) of 90,167/.exec(await figures.innerText()) ?? [];
    expect(await figures.innerText()).toContain(`Incidents\n${inside}\n`);
    expect(await figures.innerText()).toMatch(/of a post, inside the shape/);
    expect(await page.getByRole('region', { name: shell.regions.sentence }).innerText()).toContain(t.densestWithin);
    await soon(() => page.locator('body').innerText()).toContain(t.legendEdge);
    expect(errors).toEqual([]);
  });

  it('leaves a phone’s map to the shape: its card is one line, the sheet lies low, and a finger drags a corner', async () => {
    const square = 'polygon:76.92,43.245~76.94,43.245~76.94,43.255~76.92,43.255';
    const { page, errors } = await visit(app, `?lang=en&map=76.93,43.25,13&shapes=A%3B${square}`, {
      map: 'blank',
      context: await app.browser.newContext({
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
      }),
    });
    await settled(page);
    await card(page).getByRole('button', { name: 'A', exact: true }).tap();
    const open = card(page).getByRole('button', { name: t.more });
    await open.waitFor();
    expect(await card(page).getByLabel(t.name).isVisible()).toBe(false);
    await soon(() => card(page).innerText()).toMatch(/perimeter\s5[.,]\d+\skm\s+[\d,]+\srecorded/);
    const corners = [1, 2, 3, 4].map((k) => page.getByRole('button', { name: t.edit.corner(k, 4), exact: true }));
    const over = async (): Promise<boolean> => {
      const foot = (await card(page).boundingBox())!;
      const boxes = await Promise.all(corners.map((corner) => corner.boundingBox()));
      return boxes.every((box) => box !== null && box.y >= foot.y + foot.height - 22);
    };
    await soon(over).toBe(true);
    const shapes = (): string[] => (address(page).get('shapes') ?? '').replace(/^.*polygon:/, '').split('~');
    const before = shapes();
    const box = (await corners[2].boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const finger = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', [{ x, y }]);
    for (let step = 1; step <= 5; step++) await touch('touchMove', [{ x: x - 8 * step, y: y + 4 * step }]);
    await touch('touchEnd', []);
    await soon(shapes).not.toEqual(before);
    // A rectangle stays one: the corner across is fixed, the two beside it follow.
    const [across, one, held, other] = shapes();
    expect(across).toBe(before[0]);
    expect([one, other]).toEqual([
      `${held.split(',')[0]},${across.split(',')[1]}`,
      `${across.split(',')[0]},${held.split(',')[1]}`,
    ]);
    await open.tap();
    await card(page).getByLabel(t.name).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
