import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { pmtilesArchive, vectorTile } from '../fixtures/pmtilesArchive';
import { settled, startApp, visit, type App } from './app';
import { soon } from './planner';

/** One tile of zoom 9 around the city: all water. */
const ARCHIVE = pmtilesArchive({
  at: [9, 365, 187],
  tile: vectorTile({
    water: [
      {
        kind: 'polygon',
        properties: { kind: 'lake' },
        at: [
          [0, 0],
          [4096, 0],
          [4096, 4096],
          [0, 4096],
        ],
      },
    ],
  }),
  metadata: { vector_layers: [{ id: 'water' }] },
});
const EXTRACT = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { highway: 'primary', name: 'Абай даңғылы' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [76.86, 43.24],
          [76.98, 43.24],
        ],
      },
    },
  ],
});

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** Drops a file on the page, as a hand does. */
const drop = (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
  page.evaluate(
    ([name, bytes]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(bytes)], name));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, [...bytes]] as const,
  );

const t = messagesFor('en').ownGround;

describe('a ground of the user’s own', () => {
  it('is an archive dropped on the page: drawn, named, there after a reload, and taken away again', async () => {
    const { page, context, requests, errors } = await visit(app);
    await settled(page);
    await drop(page, 'city.pmtiles', ARCHIVE);
    await page.getByText('city.pmtiles').waitFor();
    await page.reload();
    await page.getByText('city.pmtiles').waitFor();
    // One that is broken is told, and the ground stays.
    await drop(page, 'cut.pmtiles', ARCHIVE.slice(0, 90));
    await page.getByText(t.problems.unreadable('cut.pmtiles')).waitFor();
    expect(await page.getByText('city.pmtiles').count()).toBe(1);
    await page.getByRole('button', { name: t.remove }).click();
    await page.getByText(t.hint).waitFor();
    await page.reload();
    await page.getByText(t.hint).waitFor();
    expect(requests.filter((url) => !url.startsWith(app.address) && /^https?:/.test(url))).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('that may be data as well is asked about, and swallows no file', async () => {
    const { page, context, errors } = await visit(app, '', { map: 'blank' });
    await settled(page);
    const dialog = page.getByRole('dialog', { name: t.question.title });
    await drop(page, 'streets.geojson', new TextEncoder().encode(EXTRACT));
    await dialog.getByRole('button', { name: t.question.data }).click();
    await soon(() => page.getByRole('dialog').count()).toBe(1);
    expect(await dialog.count()).toBe(0);
    await page.keyboard.press('Escape');
    await drop(page, 'streets.geojson', new TextEncoder().encode(EXTRACT));
    await dialog.getByRole('button', { name: t.question.ground }).click();
    await page.getByText('streets.geojson').waitFor();
    // A style that the map refuses is taken away and told.
    await settled(page);
    expect(await page.getByText('streets.geojson').count()).toBe(1);
    expect(await page.getByText(t.problems.unreadable('streets.geojson')).count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });
});
