import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from '../../src/questions/density/words';
import { messagesFor } from '../../src/i18n';
import { settled, startApp, visit, type App } from './app';
import { readPicture } from './pictures';
import { addressHolds, plain, soon } from './planner';

const t = messagesFor('en');

interface Held {
  /** What the painter says waits from now on, or comes. */
  hold: (isHeld: boolean) => void;
  /** Words written into pictures. */
  written: string[];
}

/** Runs in the page before anything else: the painter's pictures come when the test says so. */
function holdPainter(): void {
  let isHeld = false;
  const waiting: (() => void)[] = [];
  const written: string[] = [];
  Object.assign(window, {
    hold: (now: boolean) => {
      isHeld = now;
      if (!now) for (const tell of waiting.splice(0)) tell();
    },
    written,
  });
  window.Worker = new Proxy(window.Worker, {
    construct(target, given: [string | URL]) {
      const worker = Reflect.construct(target, given) as Worker;
      if (!String(given[0]).includes('paint.worker')) return worker;
      const listen = worker.addEventListener.bind(worker);
      worker.addEventListener = (type: string, hear: (event: Event) => void) =>
        listen(type, (event) => (isHeld ? waiting.push(() => hear(event)) : hear(event)));
      return worker;
    },
  });
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (text: string, ...more) {
    written.push(text);
    fillText.call(this, text, ...more);
  };
}

/** Runs in the page before anything else: there is no painter. */
function refusePainter(): void {
  window.Worker = new Proxy(window.Worker, {
    construct(target, given: [string | URL]) {
      if (String(given[0]).includes('paint.worker')) throw new Error('refused');
      return Reflect.construct(target, given) as Worker;
    },
  });
}

describe('the density, painted beside the page', () => {
  let app: App;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.stop());

  it('changes with its legend, and a picture that is saved meanwhile waits for what was asked', async () => {
    const { page, errors } = await visit(app, '?lang=en&tab=method', { before: holdPainter });
    await settled(page);
    const legend = async (): Promise<string> => plain(await page.locator('figure.legend').first().textContent());
    expect(await legend()).toContain('smoothing radius 300 m');
    await page.evaluate(() => (window as unknown as Held).hold(true));
    await page.getByRole('slider', { name: words.en.settings.bandwidth }).fill('600');
    await addressHolds(page, 'bandwidth', '600');
    // Its figures are there, its picture is not.
    await page.locator('[data-painted="false"]').waitFor();
    expect(await legend()).toContain('smoothing radius 300 m');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: t.exporting.png, exact: true }).click();
    expect(await legend()).toContain('smoothing radius 300 m');
    await page.evaluate(() => (window as unknown as Held).hold(false));
    await soon(legend).toContain('smoothing radius 600 m');
    await download;
    const written = plain((await page.evaluate(() => (window as unknown as Held).written)).join(' '));
    expect(written).toContain('smoothing radius 600 m');
    expect(written).not.toContain('smoothing radius 300 m');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('is painted on the page where there is no worker for it', async () => {
    const { page, errors } = await visit(app, '?lang=en', { before: refusePainter });
    await settled(page);
    const swatches = await page
      .locator('figure.legend .swatch')
      .evaluateAll((all) => all.map((swatch) => getComputedStyle(swatch).backgroundColor));
    await soon(async () => {
      const { counts } = await readPicture(page, await page.locator('canvas.maplibregl-canvas').screenshot(), swatches);
      return counts.reduce((sum, count) => sum + count, 0);
    }).toBeGreaterThan(1000);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
