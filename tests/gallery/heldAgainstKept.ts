/** Takes the picture of what a test has on its page and holds it against the kept one: this runs beside the browser. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CDPSession, Page } from 'playwright';
import type { BrowserCommand } from 'vitest/node';
import { differenceOf } from './difference.ts';
import { readPng, smallPng, wholePng, type Picture } from './png.ts';

/** What is taken: the page's upper left part, pixels. */
export interface Taken {
  readonly width: number;
  readonly height: number;
  /** A map is on it that was put together by the graphics. */
  readonly isMap: boolean;
}

const KEPT_IN = 'tests/gallery/pictures';
/** Where a comparison that fails leaves what to look at. */
const LOOK_AT = '.cache/gallery';
const RENEWS = process.env['QYRAGY_RENEW'] === '1';
/** Pictures taken of what will not stand still before it is given up. */
const MOST_TAKEN = 10;

const sessions = new WeakMap<Page, Promise<CDPSession>>();

async function take(page: Page, { width, height }: Taken): Promise<Picture> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  const { data } = await (
    await session
  ).send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    clip: { x: 0, y: 0, width, height, scale: 1 },
  });
  return readPng(Buffer.from(data, 'base64'));
}

/** The picture once two in a row are alike; null when it never stands still. */
async function takeStill(page: Page, taken: Taken): Promise<Picture | null> {
  let before = await take(page, taken);
  for (let k = 1; k < MOST_TAKEN; k++) {
    const after = await take(page, taken);
    if (Buffer.compare(before.data, after.data) === 0) return after;
    before = after;
  }
  return null;
}

function write(path: string, file: Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, file);
}

/**
 * Says in a sentence what differs from the kept picture of this name, and leaves the kept one, the new one and the
 * difference to be looked at; '' when nothing does. With QYRAGY_RENEW=1 the new one is kept in its place instead.
 * Before the last look nothing is left or kept: something may still be on its way.
 */
export const heldAgainstKept: BrowserCommand<[name: string, taken: Taken, isLast: boolean]> = async (
  { page, project: { config } },
  name,
  taken,
  isLast,
) => {
  const path = join(config.root, KEPT_IN, `${name}.png`);
  const left = (kind: string): string => join(LOOK_AT, `${name}-${kind}.png`);
  for (const kind of ['kept', 'new', 'difference']) rmSync(join(config.root, left(kind)), { force: true });

  const kept = existsSync(path) ? readPng(readFileSync(path)) : null;
  if (kept && !differenceOf(kept, await take(page, taken), taken.isMap)) return '';
  if (!isLast) return `${name} differs.`;
  const now = await takeStill(page, taken);
  if (!now) return `${name} does not stand still.`;
  const difference = kept && differenceOf(kept, now, taken.isMap);
  if (kept && !difference) return '';
  if (RENEWS) {
    write(path, smallPng(now));
    return '';
  }
  write(join(config.root, left('new')), wholePng(now));
  if (!kept || !difference) return `No picture of ${name} is kept: look at ${left('new')}, then npm run gallery:renew.`;
  write(join(config.root, left('kept')), wholePng(kept));
  if (difference.shown) write(join(config.root, left('difference')), wholePng(difference.shown));
  const where = `${left('kept')}, ${left('new')} and ${left('difference')}`;
  return `${name}: ${difference.words}. Look at ${where}; if the new one is right, npm run gallery:renew.`;
};

/** Names of a page's kept pictures that are none of these; with QYRAGY_RENEW=1 they go. */
export const keptBeside: BrowserCommand<[page: string, names: readonly string[]]> = (
  { project: { config } },
  page,
  names,
) => {
  const folder = join(config.root, KEPT_IN);
  const named = new Set(names);
  const others = readdirSync(join(folder, page), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.png'))
    .map((file) => `${page}/${file.slice(0, -'.png'.length)}`)
    .filter((name) => !named.has(name));
  if (!RENEWS) return others;
  for (const name of others) rmSync(join(folder, `${name}.png`));
  return [];
};
