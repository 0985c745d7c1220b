import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROVING } from '../prove';
import { startApp, type App } from './app';
import { SoakHost } from './soakHost';
import { loseMap, openHours, passHours } from './wallHours';

const host = new SoakHost();
let app: App;
beforeAll(async () => {
  app = await startApp({ answer: host.answer });
});
afterAll(() => app.stop());

describe('a wall that is left alone', () => {
  it('holds nothing of a map whose drawing context was lost for good', async () => {
    const { page } = await openHours(app);
    await page.keyboard.press('Space');
    const session = await page.context().newCDPSession(page);
    /** Canvases that are still held by something, in the page or out of it. */
    const held = async (): Promise<number> => {
      for (let k = 0; k < 2; k++) await session.send('HeapProfiler.collectGarbage');
      const { result } = await session.send('Runtime.evaluate', { expression: 'HTMLCanvasElement.prototype' });
      const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
      const { result: length } = await session.send('Runtime.callFunctionOn', {
        objectId: objects.objectId ?? '',
        functionDeclaration: 'function () { return this.length; }',
      });
      await session.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' });
      return Number(length.value);
    };
    await loseMap(page);
    const first = await held();
    expect(first).toBeGreaterThan(0);
    await loseMap(page);
    expect(await held()).toBe(first);
    await page.context().close();
  });

  it('shows the operator’s newest data, the right time and a map after half an hour, proved an hour, of faults of network, storage, drawing context and deployment', async () => {
    // Either seed draws all six kinds of fault that are looked for below.
    const [hours, seed] = PROVING ? [1, 7] : [0.5, 4447];
    // Nobody looks at what the map draws, only whether it lives.
    const { page, errors } = await openHours(app, 2000);
    const { faults, wrong, loads } = await passHours(page, hours, seed, host, { weighs: false });
    expect(wrong).toEqual([]);
    expect(errors).toEqual([]);
    expect(Object.keys(faults)).toEqual(
      expect.arrayContaining(['offline', 'caches', 'gone', 'lost', 'deployed: version', 'deployed: half']),
    );
    expect(loads).toBeGreaterThan(0);
    await page.context().close();
  }, 300_000);
});
