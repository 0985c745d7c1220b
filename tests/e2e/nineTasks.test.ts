import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { words as places } from '../../src/questions/place/words';
import { words as siting } from '../../src/questions/siting/words';
import { roomTitle } from '../../src/state/words/names';
import type { PlannerRoom } from '../../src/state/view/rooms';
import { reached, settled, startApp, visit, type App, type Visit } from './app';
import { NINE_TASKS, type Task } from './nineTasks';
import { addressHolds, plain, soon } from './planner';
import { inTurn } from '../prove';

const t = messagesFor('en');
const room = siting.en.room;
const card = places.en;
const FILE = { name: 'own-registry.csv', mimeType: 'text/csv' };
const CONTENT = readFileSync(new URL('fixtures/own-registry.csv', import.meta.url));
/** Rows of the file that can be used. */
const ACCEPTED = '238';
const SEARCH_MS = 60_000;
/** Sites asked for where nothing else is said. */
const SITES = 7;

/** Who walks: everything that is done on a page goes through here. */
interface Hand {
  readonly page: Page;
  readonly isPhone: boolean;
  press(what: Locator): Promise<void>;
  /** Takes a choice of a list. */
  choose(list: Locator, option: string): Promise<void>;
  /** Puts the cursor into a field and writes a word. */
  type(field: Locator, text: string): Promise<void>;
  /** Takes what is marked in the search. */
  take(): Promise<void>;
  /** Chooses the ground in the middle of the map. */
  onGround(): Promise<void>;
  /** Gives the page a file. */
  give(): Promise<void>;
}

const button = (of: Page | Locator, name: string | RegExp): Locator => of.getByRole('button', { name, exact: true });

/** Counts presses, typed words and choices of a list; a word counts with the cursor put before it, as it did then. */
class Pointer implements Hand {
  readonly isPhone = false;
  count = 0;
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  async press(what: Locator): Promise<void> {
    this.count++;
    await what.click();
  }
  async choose(list: Locator, option: string): Promise<void> {
    this.count++;
    await list.selectOption(option);
  }
  async type(field: Locator, text: string): Promise<void> {
    this.count++;
    await field.click();
    await this.page.keyboard.type(text);
  }
  async take(): Promise<void> {
    this.count++;
    await this.page.keyboard.press('Enter');
  }
  async onGround(): Promise<void> {
    this.count++;
    await this.page.locator('.maplibregl-canvas').click();
  }
  async give(): Promise<void> {
    this.count++;
    const transfer = await this.page.evaluateHandle(
      ({ name, text }) => {
        const files = new DataTransfer();
        files.items.add(new File([text], name, { type: 'text/csv' }));
        return files;
      },
      { name: FILE.name, text: CONTENT.toString() },
    );
    await this.page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
    await this.page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  }
}

class Keyboard implements Hand {
  readonly isPhone = false;
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  /** Tab until the focus is on it, or in its list or group; from there by arrows. */
  async #reach(what: Locator): Promise<void> {
    const { page } = this;
    await what.waitFor({ state: 'attached' });
    const where = (): Promise<'here' | 'before' | 'after' | 'away'> =>
      what.evaluate((node) => {
        const aim = node instanceof HTMLLabelElement ? (node.control ?? node) : node;
        const now = document.activeElement;
        if (now === aim || now === null) return now === null ? 'away' : 'here';
        const group = aim.closest('ul, fieldset');
        const isOne = aim instanceof HTMLInputElement || (aim as HTMLElement).tabIndex < 0;
        if (!isOne || !group?.contains(now)) return 'away';
        return now.compareDocumentPosition(aim) & Node.DOCUMENT_POSITION_FOLLOWING ? 'before' : 'after';
      });
    for (let i = 0; i < 250; i++) {
      const now = await where();
      if (now === 'here') return;
      await page.keyboard.press(now === 'before' ? 'ArrowDown' : now === 'after' ? 'ArrowUp' : 'Tab');
    }
    throw new Error(`Tab never reached ${what}`);
  }
  async press(what: Locator): Promise<void> {
    await this.#reach(what);
    // Arrows have taken a round button by now.
    const isTaken = await what.evaluate((node) => node instanceof HTMLLabelElement);
    if (!isTaken) await this.page.keyboard.press('Enter');
  }
  async choose(list: Locator, option: string): Promise<void> {
    await this.#reach(list);
    await this.page.keyboard.type(`${option.padStart(2, '0')}:00`);
    await soon(() => list.inputValue()).toBe(option);
  }
  async type(_field: Locator, text: string): Promise<void> {
    await this.page.keyboard.press('/');
    await this.page.keyboard.type(text);
  }
  async take(): Promise<void> {
    await this.page.keyboard.press('Enter');
  }
  async onGround(): Promise<void> {
    // What was found is told of in a card, which has the keys until it is closed.
    const card = this.page.locator('.card[role="dialog"]');
    await card.locator(':focus').waitFor();
    await this.page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await soon(() => this.page.evaluate(() => document.activeElement?.closest('.map') !== null)).toBe(true);
    await this.page.keyboard.press('Enter');
  }
  give(): Promise<void> {
    return giveByRoom(this);
  }
}

class Touch implements Hand {
  readonly isPhone = true;
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  async press(what: Locator): Promise<void> {
    await what.tap();
  }
  async choose(list: Locator, option: string): Promise<void> {
    await list.tap();
    await list.selectOption(option);
  }
  async type(field: Locator, text: string): Promise<void> {
    await field.tap();
    await this.page.keyboard.insertText(text);
  }
  async take(): Promise<void> {
    await this.page.getByRole('option').first().tap();
  }
  async onGround(): Promise<void> {
    // Between what lies over its top and the sheet.
    await this.page.locator('.maplibregl-canvas').tap({ position: { x: 150, y: 200 } });
  }
  give(): Promise<void> {
    return giveByRoom(this);
  }
}

/** Goes to a room of the panel; on a phone one of the five tabs, or what stands behind "more". */
async function enter(hand: Hand, of: PlannerRoom): Promise<void> {
  const nav = hand.page.getByRole('navigation', { name: t.shell.regions.panel });
  const name = roomTitle('en', of);
  if (!hand.isPhone) return hand.press(button(nav, name));
  const tab = button(nav, of === 'siting' ? t.desk.groups.plan : name);
  if ((await tab.count()) > 0) return hand.press(tab);
  await hand.press(button(nav, t.desk.more));
  await hand.press(button(hand.page.getByRole('dialog'), name));
}

/** Chosen among the device's own files. */
async function giveByRoom(hand: Hand): Promise<void> {
  await enter(hand, 'data');
  const chooser = hand.page.waitForEvent('filechooser');
  await hand.press(hand.page.locator('.content button').getByText(t.shell.actions.addFile, { exact: true }));
  await (await chooser).setFiles({ ...FILE, buffer: CONTENT });
  await hand.press(button(hand.page.getByRole('dialog'), t.intake.import));
}

/** A press on a link or button behind "more", where a phone has it. */
async function pressAside(hand: Hand, what: (of: Page | Locator) => Locator): Promise<void> {
  if (!hand.isPhone) return hand.press(what(hand.page));
  await hand.press(button(hand.page.getByRole('navigation'), t.desk.more));
  await hand.press(what(hand.page.getByRole('dialog')));
}

const figure = (page: Page, id: string): Locator => page.locator(`.strip .figure.${id}`);
const INTERVAL = /[+−]?\d+(\.\d+)?% … [+−]?\d+(\.\d+)?%/;

/** The same of last year, offered under the map or, on a phone, in the menu of periods. */
async function compare(hand: Hand): Promise<void> {
  const { page } = hand;
  if (!hand.isPhone) return hand.press(page.locator('.period .pair'));
  await hand.press(button(page.locator('.period'), t.when.menu));
  await hand.press(
    button(page.locator('[popover]:popover-open'), new RegExp(`${t.when.presets.year}.*${t.when.withLastYear}`)),
  );
}

/** Each task by the shortest way, and what must be on the screen at its end. */
const WALKS: Readonly<Record<string, (hand: Hand) => Promise<void>>> = {
  async start(hand) {
    const { page } = hand;
    await compare(hand);
    await soon(async () => plain(await figure(page, 'count').innerText())).toMatch(INTERVAL);
    expect(plain(await figure(page, 'count').innerText())).toMatch(/ before: .* … /);
    expect(plain(await figure(page, 'covered').innerText())).toMatch(/\d%/);
    expect(plain(await figure(page, 'densest').innerText())).toMatch(/“.+”[^]*per km² per year/);
    expect(plain(await figure(page, 'date').innerText())).toContain('2021-04-30');
  },
  async file(hand) {
    const { page } = hand;
    await hand.give();
    await page.getByText(t.intake.report.close, { exact: true }).waitFor();
    if (hand.isPhone) await hand.press(button(page.getByRole('navigation'), t.shell.regions.map));
    await soon(async () => plain(await figure(page, 'count').locator('strong').textContent())).toBe(ACCEPTED);
    await soon(() => page.locator('.map .mark, .strip .badge:not(.own)').count()).toBe(0);
    await settled(page);
  },
  async 'worst-place'(hand) {
    const { page } = hand;
    await hand.press(figure(page, 'densest'));
    const told = page.locator('.card[role="dialog"]');
    await told.getByRole('img', { name: card.hours }).waitFor();
    const said = plain(await told.innerText());
    expect(said).toMatch(/“.+”, .+ district/);
    expect(said).toMatch(/incidents per km² per year/);
    expect(await told.getByRole('img', { name: card.hours }).locator('rect').count()).toBe(24);
  },
  async night(hand) {
    const { page } = hand;
    await compare(hand);
    await enter(hand, 'filters');
    const content = page.locator('.content');
    const name = `${t.domain.categories.robbery} (${t.domain.articles.robbery})`;
    await hand.press(content.locator('button.bar').filter({ hasText: name }));
    await hand.choose(content.getByLabel(`${t.filters.hours}: ${t.filters.hoursFrom}`), '22');
    await hand.choose(content.getByLabel(`${t.filters.hours}: ${t.filters.hoursTo}`), '6');
    await addressHolds(page, 'category', 'robbery');
    await addressHolds(page, 'hours', '22-6');
    await addressHolds(page, 'compare', 'last-year');
    if (hand.isPhone) await hand.press(button(page.getByRole('navigation'), t.shell.regions.map));
    await soon(async () => plain(await figure(page, 'count').innerText())).toMatch(INTERVAL);
  },
  async sites(hand) {
    const { page } = hand;
    const rows = page.locator('tr.site');
    const ready = async (): Promise<void> => {
      await page.locator('.content .search').waitFor({ state: 'detached', timeout: SEARCH_MS });
      await soon(() => rows.count()).toBe(SITES);
      await page.locator('.status').waitFor({ timeout: SEARCH_MS });
    };
    await enter(hand, 'siting');
    await hand.press(button(page, room.suggest(SITES)));
    await ready();
    await hand.press(button(page, room.openAll));
    const reasons = page.locator('.content td.more dl');
    await soon(() => reasons.count()).toBe(SITES);
    for (const reason of await reasons.allInnerTexts()) expect(reason).toContain(room.addsAlone);
    const place = plain(await rows.first().locator('.link').textContent());
    await hand.press(
      page
        .locator('.content td.more')
        .first()
        .locator('label', { has: page.getByText(room.states.impossible, { exact: true }) }),
    );
    await soon(() => rows.count()).toBe(SITES - 1);
    await hand.press(button(page, room.suggest(SITES)));
    await ready();
    expect((await rows.locator('.link').allTextContents()).map(plain)).not.toContain(place);
  },
  async inspector(hand) {
    const { page } = hand;
    await hand.type(page.getByRole('combobox', { name: t.search.label }), 'Абая 10');
    await page.getByRole('option').first().waitFor();
    await hand.take();
    await soon(() => new URL(page.url()).searchParams.get('map')).not.toBeNull();
    await hand.onGround();
    const told = page.locator('.card[role="dialog"] .precinct');
    await told.first().waitFor();
    const said = plain(await told.first().innerText());
    expect(said).toMatch(/^Precinct Д-\d+ /);
    expect(said).toContain(card.precinct.example);
    expect(said).toContain(`${card.precinct.inspector}: ${card.precinct.notPublished}`);
  },
  async wall(hand) {
    await pressAside(hand, (of) => of.getByRole('link', { name: t.desk.pages.wall, exact: true }));
    await hand.page.locator('.stage[data-kind]').waitFor();
  },
  async language(hand) {
    const { page } = hand;
    await pressAside(hand, (of) => button(of, 'РУС'));
    await soon(() => page.locator('html').getAttribute('lang')).toBe('ru');
    await soon(async () => plain(await page.locator('.strip').innerText())).toContain(messagesFor('ru').desk.count);
  },
  async 'take-away'(hand) {
    const files: Download[] = [];
    hand.page.on('download', (one) => files.push(one));
    await hand.press(button(hand.page.locator('.map'), t.exporting.png));
    await soon(() => files.length).toBe(2);
    const [picture] = files.filter((one) => one.suggestedFilename().endsWith('.png'));
    expect(
      readFileSync(await picture.path())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  },
};

/** Tasks that leave nothing on the device and no other page: the next one begins at its address on the same page. */
const LEAVE_NOTHING: readonly string[] = ['start', 'worst-place', 'night', 'language'];
/** Another task is touched on the day than is done by keys, where not all are proved. */
const AHEAD = 4;
/** Where nothing is counted the search for sites has fewer places to try. */
const FEWER_PLACES = '&s.from=hexagon%3A500';

/** One press cannot be halved. */
const most = ({ before }: Task): number => Math.max(1, Math.floor(before / 2));

describe('nine tasks of a planner', () => {
  let app: App;
  let guest: Visit | undefined;
  /** Whose page goes from one task to the next. */
  let shared: Visit | undefined;
  const errors: string[] = [];
  /** What the page was touched by in the walk under way. */
  let felt: string[] = [];

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());
  afterEach(async () => {
    errors.push(...(guest?.errors ?? []));
    await guest?.context.close();
    guest = undefined;
  });

  /** A fresh visitor in front of the demonstration. */
  async function opened(isPhone: boolean, { id }: Task, more = ''): Promise<Page> {
    const context = await app.browser.newContext({
      viewport: isPhone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
      locale: 'en',
      hasTouch: isPhone,
      isMobile: isPhone,
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
      acceptDownloads: true,
    });
    felt = [];
    await context.exposeFunction('tellFelt', (what: string) => felt.push(what));
    await context.addInitScript(() => {
      const { tellFelt } = window as unknown as { tellFelt: (what: string) => void };
      window.addEventListener('pointerdown', (event) => tellFelt(event.pointerType), true);
      window.addEventListener('keydown', () => tellFelt('key'), true);
    });
    const map = id === 'take-away' ? 'drawn' : id === 'inspector' ? 'blank' : 'none';
    guest = await visit(app, `?lang=en${more}`, { context, map });
    await settled(guest.page);
    return guest.page;
  }

  it.each(NINE_TASKS)('take at most half of the presses that they took: $id', async (task) => {
    const leavesNothing = LEAVE_NOTHING.includes(task.id);
    if (leavesNothing && shared) await reached(shared.page, '?lang=en');
    const page = leavesNothing && shared ? shared.page : await opened(false, task);
    if (leavesNothing && !shared) [shared, guest] = [guest, undefined];
    const hand = new Pointer(page);
    await WALKS[task.id](hand);
    expect(hand.count).toBeLessThanOrEqual(most(task));
  });

  it.each(inTurn(NINE_TASKS))('are done by the keyboard alone: $id', async (task) => {
    await WALKS[task.id](new Keyboard(await opened(false, task, FEWER_PLACES)));
    expect(new Set(felt)).toEqual(new Set(['key']));
  });

  it.each(inTurn(NINE_TASKS, AHEAD))('are done by touch alone on a phone: $id', async (task) => {
    await WALKS[task.id](new Touch(await opened(true, task, FEWER_PLACES)));
    expect(new Set(felt)).toEqual(new Set(['touch']));
  });

  it('meet no error of the page', () => {
    expect([...errors, ...(shared?.errors ?? [])]).toEqual([]);
  });
});
