/**
 * The resident's page and the wall on a bad day: a host that answers anything, storage that answers nothing, a file
 * somebody sent.
 */
import { createHash } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { signedText } from '../../src/domain/signature';
import { summaryOf } from '../../src/domain/snapshotSummary';
import { canonicalText } from '../../src/domain/snapshotText';
import type { Snapshot } from '../../src/domain/snapshot';
import { messagesFor } from '../../src/i18n';
import { dayParts } from '../../src/i18n/dates';
import { residentMore as more } from '../../src/i18n/messages/ru/residentMore';
import { residentTrust as trust } from '../../src/i18n/messages/ru/residentTrust';
import { wallSnapshot } from '../fixtures/wallSnapshot';
import { inTurn } from '../prove';
import { drawNothing, picture, startApp, visit, type App } from './app';
import { soon } from './planner';

/** What the host answers for its files: a text, a status, or nothing at all for ever. */
type Answer = string | number | 'hangs';
const host = new Map<string, Answer>();
let app: App;

beforeAll(async () => {
  app = await startApp({
    answer(request, response, next) {
      const answer = host.get((request.url ?? '').split('?')[0]);
      if (answer === undefined) return next();
      if (answer === 'hangs') return undefined;
      response.statusCode = typeof answer === 'number' ? answer : 200;
      response.end(typeof answer === 'number' ? '' : answer);
    },
  });
});
afterAll(() => app.stop());
afterEach(() => host.clear());

const PORTAL = '<!doctype html><html><title>Wi-Fi</title><form action="/login"></form></html>';
const summed = (snapshot: object): string =>
  JSON.stringify({ ...snapshot, sha256: createHash('sha256').update(canonicalText(snapshot)).digest('hex') });
const file = (change: Partial<Snapshot> = {}): string => summed({ ...wallSnapshot(change) });
const publish = (text: string): void => {
  host.set('/snapshot.json', text);
  host.set('/snapshot-summary.json', JSON.stringify(summaryOf(JSON.parse(text) as Snapshot)));
};
const unpublish = (answer: Answer): void =>
  void ['/snapshot.json', '/snapshot-summary.json'].forEach((path) => host.set(path, answer));
/** Almaly's square around the crossing asked about, with an inspector nobody published. */
const PLANTED = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { number: '666', inspector: 'Planted', phone: '+7 700 666 66 66' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [76.9, 43.2],
            [76.99, 43.2],
            [76.99, 43.29],
            [76.9, 43.29],
            [76.9, 43.2],
          ],
        ],
      },
    },
  ],
});
const AT = '&lang=ru&district=almaly&at=76.93,43.25';
/** A visitor of all three pages, whose maps nobody looks at. */
async function guest(width = 390, height = 844): Promise<BrowserContext> {
  const context = await app.browser.newContext({ viewport: { width, height }, locale: 'ru', serviceWorkers: 'block' });
  await context.addInitScript(drawNothing);
  return context;
}
const text = (page: Page): Promise<string> => page.locator('body').innerText();
const open = (page: Page, name: string, content: string): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
const real = (errors: readonly string[]): string[] => errors.filter((line) => !/status of (404|503)|ERR_/.test(line));

describe('a resident who was sent a file', () => {
  it('reads beside every figure and on the card that it is not the publisher’s, sees the newer publication, and is back with one press, for good', async () => {
    publish(file());
    const context = await guest();
    const { page, errors } = await visit(app, `?mode=resident${AT}`, { context });
    await soon(() => text(page)).toContain(more.share.title);
    await open(page, 'list.geojson', PLANTED);
    await soon(() => text(page)).toContain('Planted');
    await open(
      page,
      'snapshot.json',
      file({
        title: 'Sent by a friend',
        madeOn: '2026-01-02',
        districts: wallSnapshot().districts.map((one) => ({
          ...one,
          monthly: one.monthly.map((count) => (count ?? 0) + 4000),
          yearly: [50_000, 50_001],
        })),
      }),
    );
    await soon(() => text(page)).toContain('Sent by a friend');
    await picture(page, 'resident-own-file-ru');
    // What the host publishes beside is known a moment later.
    await soon(() => text(page)).toContain(trust.other(dayParts('2025-12-31')));
    const said = await text(page);
    for (const line of said
      .split('\n')
      .filter((one) => /Planted|700 666|50\s?0|48\s?\d{3}|Sent by a friend/.test(one) && !one.startsWith('+7')))
      expect(line).toContain(trust.of.own('').trim());
    expect(said).toContain(trust.note.own);
    // Kept for the next visit, and marked then too. The place itself stands in no address, so the link is opened anew.
    await page.goto(`${app.address}?mode=resident${AT}`);
    await soon(() => text(page)).toContain('Planted');
    expect(await text(page)).toContain(trust.note.own);
    await page.getByRole('button', { name: trust.back }).click();
    await soon(() => text(page)).not.toContain('Planted');
    expect(await text(page)).toContain('Test registry');
    expect(await text(page)).not.toContain(trust.note.own);
    await page.reload();
    await soon(() => text(page)).toContain('Test registry');
    expect(await text(page)).not.toMatch(/Planted|Sent by a friend/);
    await page.getByRole('button', { name: trust.forward }).waitFor();
    // The wall of this device shows the publisher's, and the sent one only where its address asks for it.
    await page.goto(`${app.address}?mode=wall&lang=ru`);
    await page.locator('.stage').waitFor({ timeout: 30_000 });
    expect(await page.locator('footer').innerText()).toContain('Test registry');
    await page.goto(`${app.address}?mode=wall&lang=ru&own=1`);
    const t = messagesFor('ru').wallTrust;
    await soon(() => page.locator('.stage').innerText()).toContain('Sent by a friend');
    expect(await page.locator('.marks').innerText()).toContain(t.marks.own);
    expect(await page.locator('.stage h1').innerText()).toContain(t.titles.own(''));
    expect(await page.locator('.mark').first().innerText()).toContain(t.watermarks.own);
    expect(real(errors)).toEqual([]);
    await context.close();
  });

  it('is shown nothing of it where the operator lets only signed files be shown; the signed publication needs no word', async () => {
    const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
    const base64 = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('base64');
    const key = base64(await crypto.subtle.exportKey('raw', pair.publicKey));
    const signed = async (snapshot: object): Promise<object> => ({
      ...snapshot,
      signature: {
        key,
        value: base64(
          await crypto.subtle.sign('Ed25519', pair.privateKey, new TextEncoder().encode(signedText(snapshot))),
        ),
      },
    });
    const whole = JSON.parse(summed(await signed(wallSnapshot()))) as Snapshot;
    host.set('/snapshot.json', JSON.stringify(whole));
    const { signature: _, ...summary } = summaryOf(whole);
    host.set('/snapshot-summary.json', JSON.stringify(await signed(summary)));
    host.set('/config.json', JSON.stringify({ style: null, trust: { keys: [key], unsigned: 'refused' } }));
    const context = await guest();
    const { page, errors } = await visit(app, `?mode=resident${AT}`, { context });
    await soon(() => text(page)).toContain(more.share.title);
    expect(await page.locator('.notes').count()).toBe(0);
    await open(page, 'list.geojson', PLANTED);
    await soon(() => text(page)).toContain('не подписан');
    expect(await text(page)).not.toContain('Planted');
    // Somebody changed the file on the host: the last signed one stays, with a word.
    publish(file({ title: 'Forged' }));
    await page.reload();
    await soon(() => text(page)).toContain(trust.why.unsigned);
    expect(await text(page)).toContain('Test registry');
    expect(await text(page)).not.toContain('Forged');
    await picture(page, 'resident-forged-ru');
    // The same where such files are marked.
    host.set('/config.json', JSON.stringify({ style: null, trust: { keys: [key] } }));
    await page.reload();
    await soon(() => text(page)).toContain(trust.note.unsigned);
    expect(await text(page)).toContain(trust.of.unsigned('').trim());
    await page.goto(`${app.address}?mode=wall&lang=ru`);
    await page.locator('.stage').waitFor({ timeout: 30_000 });
    expect(await page.locator('.marks').innerText()).toContain(messagesFor('ru').wallTrust.marks.unsigned);
    expect(real(errors)).toEqual([]);
    await context.close();
  });
});

describe('a host that answers anything', () => {
  it('takes no data from a resident and from a wall that had them, and says what is wrong; a fresh wall shows no example in their place', async () => {
    publish(file());
    const context = await guest();
    const { page } = await visit(app, `?mode=resident${AT}`, { context });
    await soon(() => text(page)).toContain('Test registry');
    const wall = await context.newPage();
    await wall.setViewportSize({ width: 1920, height: 1080 });
    await wall.goto(`${app.address}?mode=wall&lang=ru`);
    await wall.locator('.stage').waitFor({ timeout: 30_000 });
    const { why } = messagesFor('ru').wallTrust;
    const damaged = file().replace('Test department', 'Another one');
    const answers = [
      [404, why.gone, trust.why.gone],
      [503, why.failing(503), trust.why.failing],
      [PORTAL, why.foreign, trust.why.foreign],
      [damaged, why.damaged, trust.why.damaged],
      [file().replace('"version":1', '"version":2'), why.newer, trust.why.newer],
    ] as const;
    const loadedAnew = inTurn(answers);
    for (const one of answers) {
      const [answer, on, at] = one;
      unpublish(answer);
      await wall.evaluate(() => dispatchEvent(new Event('online')));
      await soon(() => wall.locator('footer').innerText()).toContain(on);
      expect(await wall.locator('footer').innerText()).toContain('Test registry');
      if (loadedAnew.includes(one)) {
        await wall.reload();
        await soon(() => wall.locator('body').innerText()).toContain(on);
        expect(await wall.locator('footer').innerText()).toContain('Test registry');
        expect(await wall.locator('.mark').count()).toBe(0);
        // Its words for each of them: tests/unit/residentTrust.test.ts.
        await page.reload();
        await soon(() => text(page)).toContain(at);
        expect(await text(page)).toContain('Test registry');
      }
    }
    await picture(wall, 'wall-trouble-ru');
    await picture(page, 'resident-trouble-ru');
    await context.close();
    const fresh = await guest(1920, 1080);
    const screen = await fresh.newPage();
    for (const [answer, says] of inTurn([
      [503, why.failing(503)],
      [PORTAL, why.foreign],
      [damaged, why.damaged],
    ] as const)) {
      unpublish(answer);
      await screen.goto(`${app.address}?mode=wall&lang=ru`);
      await soon(() => screen.locator('body').innerText()).toContain(says);
      expect(await screen.locator('.stage').count()).toBe(0);
    }
    await picture(screen, 'wall-fresh-trouble-ru');
    // It heals itself once the host does.
    publish(file());
    await screen.evaluate(() => dispatchEvent(new Event('online')));
    await screen.locator('.stage').waitFor({ timeout: 30_000 });
    await fresh.close();
  });
});

describe('storage that answers nothing', () => {
  const HANGING = (): void => {
    const never = (): unknown => new Proxy({}, { get: () => () => undefined, set: () => true });
    Object.defineProperty(IDBFactory.prototype, 'open', { value: never });
    Object.defineProperty(CacheStorage.prototype, 'open', { value: () => new Promise(() => undefined) });
  };
  const SHUT = (): void => {
    const refuse = {
      get: (): never => {
        throw new DOMException('Access is denied', 'SecurityError');
      },
    };
    Object.defineProperty(window, 'localStorage', refuse);
    Object.defineProperty(window, 'caches', refuse);
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  };

  for (const [name, fault] of [
    ['hangs', HANGING],
    ['is shut off', SHUT],
  ] as const) {
    it(`and ${name}: the resident’s page, the wall and the planner go on without, and no error is thrown`, async () => {
      publish(file());
      const context = await guest(1440, 900);
      await context.addInitScript(fault);
      const { page, errors } = await visit(app, `?mode=resident${AT}`, { context });
      await soon(() => text(page)).toContain('Test registry');
      await open(page, 'list.geojson', PLANTED);
      await soon(() => text(page)).toContain('Planted');
      await soon(() => text(page)).toContain(trust.notKept);
      // A wall that asks for all that could be kept: its playlist, a file of this device, what was published before.
      await page.goto(`${app.address}?mode=wall&list=kept&lang=ru&own=1`);
      await page.locator('.stage').waitFor({ timeout: 30_000 });
      await page.goto(`${app.address}?lang=ru`);
      await page.locator('.headline p:not(.muted)').first().waitFor({ timeout: 60_000 });
      expect(real(errors)).toEqual([]);
      await context.close();
    });
  }
});
