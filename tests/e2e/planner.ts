import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { messagesFor, type Locale } from '../../src/i18n';
import { answer } from '../golden/twinRun';
import { roomTitle } from '../../src/state/words/names';
import { doorOf, type PlannerRoom } from '../../src/state/view/rooms';

const SCREEN_MS = 20_000;
const ANSWER_MS = 90_000;

/** What holds soon: a slow machine draws and answers late. */
export const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: SCREEN_MS });

/** No-break spaces as plain ones; the thin one of Kazakh numbers stays. */
export const plain = (text: string | null): string => (text ?? '').replaceAll('\u00a0', ' ').trim();

/** The one sentence. */
export const sentence = async (page: Page): Promise<string> =>
  plain(await page.locator('.headline p').first().textContent());

/** Waits for the sentence to hold the words. */
export async function sentenceHolds(page: Page, words: string | RegExp): Promise<void> {
  const match = typeof words === 'string' ? expect.stringContaining(plain(words)) : expect.stringMatching(words);
  await soon(() => sentence(page)).toEqual(match);
}

/** Opens a room of the panel by its translated name: by its door, and where it shares one by its name behind it. */
export async function openTab(page: Page, tab: PlannerRoom, locale: Locale = 'en'): Promise<void> {
  const named = (room: PlannerRoom) => ({ name: roomTitle(locale, room), exact: true });
  const [first] = doorOf(tab);
  // On a phone all doors stand behind "more".
  const more = page.getByRole('navigation').getByRole('button', { name: messagesFor(locale).desk.more, exact: true });
  const { width, height } = page.viewportSize() ?? { width: 1440, height: 900 };
  const isPhone = width <= 760 || height <= 480;
  if (isPhone) await more.click();
  const door = page.getByRole('navigation').getByRole('button', named(first)).last();
  if (isPhone || (await door.getAttribute('aria-current')) === null) await door.click();
  // By its tab, or in the list of the door's first room, to which another room of it shows the way back.
  const back = page.locator('#panel .back');
  const heading = page.getByRole('heading', { level: 2, ...named(tab) });
  if (!(await heading.isVisible()) && (await back.isVisible())) await back.click();
  // A door of tabs leads to the one that was open last.
  const others = page.locator('#panel').getByRole('button', named(tab)).first();
  await heading.or(others).first().waitFor();
  if (!(await heading.isVisible())) await others.click();
  await heading.waitFor();
}

/** Waits until no answer of the room is under way; some are seconds of a machine that has nothing else to do. */
export const answered = (page: Page): Promise<void> =>
  expect.poll(() => page.locator('.content [aria-busy="true"]').count(), { timeout: ANSWER_MS }).toBe(0);

/** Places of the page apart from the burst in which they would be one. */
export const apart = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((done) => {
        setTimeout(done, 450);
      }),
  );

/** Switches the page's language: its button wears the short form, its hint the whole name. */
export const speak = (page: Page, locale: Locale): Promise<void> =>
  page.getByTitle(messagesFor('en').shell.languages[locale], { exact: true }).click();

/** Parameters of the address on the screen. */
export const address = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

/** Waits for a parameter of the address; null = absent. The address follows after a short pause. */
export async function addressHolds(page: Page, key: string, value: string | null): Promise<void> {
  await soon(() => address(page).get(key)).toBe(value);
}

/** The cells of a table as text, row by row, the head included. */
export const cells = (table: Locator): Promise<string[][]> =>
  table.evaluate((node) =>
    [...(node as HTMLTableElement).rows].map((row) =>
      [...row.cells].map((cell) => cell.innerText.replaceAll('\u00a0', ' ').trim()),
    ),
  );

export interface DistrictTable {
  readonly rows: Readonly<Record<string, readonly string[]>>;
  readonly total: number;
}

/** The table of districts: name to its other cells; open the tab before. */
export async function districtTable(page: Page, locale: Locale = 'en'): Promise<DistrictTable> {
  const { table } = messagesFor(locale);
  const all = await cells(page.locator('.content table').first());
  const rows = Object.fromEntries(all.slice(1).map(([name, ...rest]) => [name, rest]));
  return { rows, total: numberOf(rows[table.total]?.[0] ?? '') };
}

/** A printed number of any of the three languages. */
export function numberOf(text: string): number {
  const match = /-?\d+(\.\d+)?/.exec(text.replace(/(\d)[ \u00a0\u202f,](?=\d{3})/g, '$1').replace('\u2212', '-'));
  return match ? Number(match[0]) : NaN;
}

/** What passes the filters, by the words over them; open the filters before. */
export async function passing(page: Page): Promise<number> {
  return numberOf(((await page.locator('.content strong').first().textContent()) ?? '').split(' of ')[0]);
}

/** Counts on the screen reach this number. */
export async function passes(page: Page, count: number): Promise<void> {
  await soon(() => passing(page)).toBe(count);
}

interface TwinDistricts {
  readonly total: number;
  readonly outside: number;
  readonly districts: readonly { readonly id: string; readonly count: number }[];
}

/** What the command-line twin says of the same question. */
export const twinDistricts = (...options: string[]): TwinDistricts => answer<TwinDistricts>(['districts', ...options]);

/** Checks or unchecks boxes in one go, as fast as no hand could: one step of undo. */
export async function setBoxes(boxes: Locator, wanted: (label: string) => boolean): Promise<void> {
  const labels = await boxes.evaluateAll((all) =>
    all.map((box) => box.getAttribute('aria-label') ?? box.closest('label')?.innerText ?? ''),
  );
  const choice = labels.map(wanted);
  await boxes.evaluateAll(
    (all, choice) =>
      all.forEach((box, i) => {
        if ((box as HTMLInputElement).checked !== choice[i]) (box as HTMLInputElement).click();
      }),
    choice,
  );
}

/** Chooses in a group of radio buttons by its words, as the mouse does: the round button itself is not drawn. */
export async function choose(page: Page, group: string, option: string): Promise<void> {
  await page.getByRole('group', { name: group, exact: true }).getByText(option, { exact: true }).click();
}
