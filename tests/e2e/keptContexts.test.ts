/** Visitors who come one after another in one context of the browser. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, visit, type App, type Visit } from './app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** A language of this file's own. */
const VISITOR = { locale: 'en-AU', map: 'none' } as const;

/** Leaves a mark in all that a page may keep on a device. */
const leave = ({ page }: Visit): Promise<void> =>
  page.evaluate(async () => {
    localStorage.setItem('mark', 'left');
    document.cookie = 'mark=left; max-age=86400';
    await (await caches.open('mark')).put('/mark', new Response('left'));
    const folder = await navigator.storage.getDirectory();
    await folder.getFileHandle('mark', { create: true });
    await new Promise<void>((done, failed) => {
      const asked = indexedDB.open('mark');
      asked.addEventListener('error', () => failed(new Error('mark')));
      asked.onsuccess = () => {
        asked.result.close();
        done();
      };
    });
  });

/** Where a mark is. */
const found = ({ page }: Visit): Promise<string[]> =>
  page.evaluate(async () => {
    const files: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
    const has: Record<string, boolean> = {
      localStorage: localStorage.getItem('mark') !== null,
      cookies: document.cookie.includes('mark'),
      caches: await caches.has('mark'),
      files: files.includes('mark'),
      databases: (await indexedDB.databases()).some(({ name }) => name === 'mark'),
    };
    return Object.keys(has).filter((place) => has[place]);
  });
const EVERYWHERE = ['localStorage', 'cookies', 'caches', 'files', 'databases'];

describe('a fresh visitor', () => {
  it('who comes where another was before finds nothing that was kept, and the one who comes back finds all of it', async () => {
    const first = await visit(app, '?lang=en', VISITOR);
    await leave(first);
    await first.page.close();
    const again = await visit(app, '?lang=en', { ...VISITOR, context: first.context });
    expect(await found(again)).toEqual(EVERYWHERE);

    const beside = await visit(app, '?lang=en', VISITOR);
    expect(beside.context, 'another context while the first is taken').not.toBe(first.context);
    expect(await found(beside)).toEqual([]);
    await beside.context.close();

    await again.context.close();
    const next = await visit(app, '?lang=en', VISITOR);
    expect(next.context, 'the same context once it was left').toBe(first.context);
    expect(await found(next)).toEqual([]);
    await leave(next);
    const second = await visit(app, '?lang=en', VISITOR);
    expect(second.context, 'the other one once that was left').toBe(beside.context);
    expect(await found(second)).toEqual([]);
    await Promise.all([next, second].map(({ context }) => context.close()));
  });

  it('leaves nothing in force for the next: what would last is refused but to one in a context of its own', async () => {
    const kept = await visit(app, '?lang=en', VISITOR);
    expect(() => kept.context.setOffline(true)).toThrow('fresh: true');
    expect(() => kept.page.clock.install()).toThrow('fresh: true');
    await kept.context.close();
    const own = await visit(app, '?lang=en', { ...VISITOR, fresh: true });
    expect(own.context).not.toBe(kept.context);
    await own.context.setOffline(true);
    await own.context.close();
  });
});
