import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { messagesFor, type Locale } from '../../src/i18n';
import type { PlannerRoom } from '../../src/state/view/rooms';
import { words as siting } from '../../src/questions/siting/words';
import { roomTitle } from '../../src/state/words/names';

const OWN_FILE = fileURLToPath(new URL('fixtures/own-registry.csv', import.meta.url));
/** CSS pixels, as the tests of parts have it. */
export const PHONE_WIDTH = 390;
const SLOW_MS = 90_000;

/** Something that is shown beside the rooms: how it is opened, and put away again. */
interface Part {
  readonly name: string;
  /** The room that it is opened in. */
  readonly room?: PlannerRoom;
  /** Stands only on a phone, or only elsewhere. */
  readonly only?: 'phone' | 'desk';
  open(page: Page, locale: Locale): Promise<void>;
  close?(page: Page, locale: Locale): Promise<void>;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const escape = (page: Page): Promise<void> => page.keyboard.press('Escape');
const isPhone = (page: Page): boolean => page.viewportSize()?.width === PHONE_WIDTH;

/** By a key: the press of a pointer may meet the bar before it took its place in a window of another size. */
async function openPresets(page: Page): Promise<void> {
  await page.locator('.period [popovertarget]').press('Enter');
  await page.locator('[popover]:popover-open li').first().waitFor();
}

/** Draws a circle by numbers. */
async function drawCircle(page: Page, locale: Locale): Promise<void> {
  const { draw } = messagesFor(locale);
  await button(page, draw.open).click();
  await page.getByText(draw.byNumbers).click();
  await page.getByLabel(draw.middle).fill('43.25, 76.93');
  await button(page, draw.add).click();
  await page.getByRole('region', { name: draw.shapes }).locator('.card').waitFor();
  await button(page, draw.open).click();
}

/** What opens beside and over the rooms of the planner. */
export const PARTS: readonly Part[] = [
  {
    name: 'card of a place',
    room: 'places',
    async open(page) {
      await page.locator('.content table').first().locator('button').first().click();
      await page.locator('.card[role="dialog"] .count').waitFor();
    },
    close: escape,
  },
  {
    name: 'search with what was found',
    async open(page, locale) {
      const box = page.getByRole('combobox', { name: messagesFor(locale).search.label });
      await box.click();
      await page.keyboard.insertText('Абай');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
    },
    close: escape,
  },
  {
    name: 'shape and its card',
    open: drawCircle,
    async close(page, locale) {
      const { draw } = messagesFor(locale);
      const card = page.getByRole('region', { name: draw.shapes }).locator('.card');
      // One line until it is opened.
      if (isPhone(page)) await card.getByRole('button', { name: draw.more, exact: true }).click();
      await card.getByRole('button', { name: draw.remove, exact: true }).click();
      await card.waitFor({ state: 'detached' });
    },
  },
  ...(['circle', 'rectangle', 'polygon', 'line'] as const).map((tool): Part => ({
    name: `drawing: ${tool}`,
    async open(page, locale) {
      const { draw } = messagesFor(locale);
      await button(page, draw.open).click();
      await button(page, draw.tools[tool]).click();
    },
    async close(page, locale) {
      const { draw } = messagesFor(locale);
      await button(page, draw.cancel).click();
      await button(page, draw.open).click();
    },
  })),
  {
    name: 'circle by numbers, refused',
    async open(page, locale) {
      const { draw } = messagesFor(locale);
      await button(page, draw.open).click();
      await page.getByText(draw.byNumbers).click();
      await page.getByLabel(draw.middle).fill('99, 99');
      await button(page, draw.add).click();
      await page.getByRole('alert').filter({ hasText: draw.wrong }).waitFor();
    },
    close: (page, locale) => button(page, messagesFor(locale).draw.open).click(),
  },
  {
    name: 'what can be taken away',
    room: 'filters',
    async open(page, locale) {
      await button(page, messagesFor(locale).shell.regions.export).click();
      await page.getByRole('dialog', { name: messagesFor(locale).exporting.title }).waitFor();
    },
    close: escape,
  },
  {
    name: 'help',
    async open(page, locale) {
      const t = messagesFor(locale);
      if (isPhone(page)) await button(page, t.desk.more).click();
      await button(page, t.shell.regions.about).click();
      await page.getByRole('dialog', { name: t.shell.about.title }).waitFor();
    },
    close: escape,
  },
  {
    name: 'look at a file',
    room: 'data',
    async open(page, locale) {
      await page.locator('.content input[type=file]').first().setInputFiles(OWN_FILE);
      await page.getByRole('dialog').getByText(messagesFor(locale).intake.previewTitle('own-registry.csv')).waitFor();
    },
    close: (page, locale) => button(page, messagesFor(locale).intake.leave).click(),
  },
  {
    name: 'kept views',
    room: 'when',
    async open(page, locale) {
      const { views } = messagesFor(locale);
      await button(page, views.title).click();
      await page.getByLabel(views.nameLabel).fill('Night');
      await button(page, views.keep).click();
      await page.locator('[popover]:popover-open summary').first().click();
    },
    async close(page, locale) {
      await page
        .locator('[popover]:popover-open')
        .getByRole('button', { name: messagesFor(locale).views.remove })
        .click();
      await escape(page);
    },
  },
  {
    name: 'periods at one press',
    only: 'desk',
    async open(page) {
      await openPresets(page);
    },
    close: escape,
  },
  {
    name: 'what a room is about',
    room: 'places',
    async open(page, locale) {
      await button(page, messagesFor(locale).desk.about(roomTitle(locale, 'places'))).click();
    },
    close: (page, locale) => button(page, messagesFor(locale).desk.about(roomTitle(locale, 'places'))).click(),
  },
  {
    name: 'sentence',
    only: 'desk',
    async open(page) {
      await page.locator('.strip .say').click();
      await page.locator('.headline:not(.visually-hidden)').waitFor();
    },
    close: (page) => page.locator('.strip .say').click(),
  },
  {
    name: 'map, figures, legend and periods of a phone',
    only: 'phone',
    async open(page, locale) {
      await page
        .getByRole('navigation')
        .getByRole('button', { name: messagesFor(locale).shell.regions.map })
        .click();
      await page.locator('details.legends summary').click();
      await openPresets(page);
    },
    async close(page) {
      await escape(page);
      await page.locator('details.legends summary').click();
    },
  },
  {
    name: 'all doors',
    only: 'phone',
    async open(page, locale) {
      await page
        .getByRole('navigation')
        .getByRole('button', { name: messagesFor(locale).desk.more })
        .click();
      await page.getByRole('dialog').waitFor();
    },
    close: escape,
  },
  {
    name: 'what is published',
    room: 'publish',
    async open(page, locale) {
      const { publish } = messagesFor(locale);
      await page.locator('.content').getByRole('button', { name: publish.openExample }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(publish.example).waitFor();
      await dialog.getByRole('button', { name: publish.prepare }).click();
      await dialog.getByRole('heading', { name: publish.will }).waitFor({ timeout: SLOW_MS });
    },
    close: escape,
  },
  {
    name: 'card of a district',
    room: 'areas',
    async open(page) {
      await page.locator('.content tbody').first().locator('button').first().click();
      await page.locator('.card[role="dialog"] .count').waitFor();
    },
    close: escape,
  },
  {
    name: 'two maps',
    room: 'when',
    async open(page, locale) {
      const { when } = messagesFor(locale);
      await page.locator('.content').getByRole('button', { name: when.twoMaps }).click();
      await page.locator('.before [role="note"]').waitFor();
    },
    close: (page, locale) =>
      page
        .locator('.content')
        .getByRole('button', { name: messagesFor(locale).when.onePeriodMap })
        .click(),
  },
  {
    name: 'plan with its report',
    room: 'siting',
    async open(page, locale) {
      const t = siting[locale].room;
      const rows = page.locator('tr.site');
      if ((await rows.count()) === 0) await button(page, t.suggest(7)).click();
      await page.locator('.content .status').waitFor({ timeout: SLOW_MS });
      await button(page, messagesFor(locale).report.open).click();
      await page.locator('.report').waitFor();
    },
    close: escape,
  },
];
