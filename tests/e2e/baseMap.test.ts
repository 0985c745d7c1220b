import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pmtilesArchive, vectorTile } from '../fixtures/pmtilesArchive';
import { words as places } from '../../src/questions/place/words';
import { inTurn } from '../prove';
import { settled, startApp, visit, type App } from './app';
import { soon } from './planner';

const place = places.en;

/** One tile of zoom 9 around the city: all water, so that nothing of the built-in ground is left. */
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

/** A style the map refuses as a whole: a fill without a source. */
const FAULTY = JSON.stringify({ version: 8, sources: {}, layers: [{ id: 'ground', type: 'fill' }] });

let app: App;
let config = '';
const ranges: string[] = [];

beforeAll(async () => {
  app = await startApp({
    answer(request, response, next) {
      if (request.url === '/config.json') return send(response, 200, config);
      if (request.url === '/tiles/faulty.json') return send(response, 200, FAULTY);
      if (request.url !== '/tiles/city.pmtiles') return next();
      const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
      ranges.push(`${from}-${to}`);
      const part = ARCHIVE.slice(Number(from), Number(to) + 1);
      response.setHeader('content-range', `bytes ${from}-${Number(from) + part.length - 1}/${ARCHIVE.length}`);
      send(response, 206, part);
    },
  });
});
afterAll(() => app.stop());

function send(response: ServerResponse, status: number, body: string | Uint8Array): void {
  response.statusCode = status;
  response.end(body);
}

describe('an operator’s base map', () => {
  it('takes the place of the built-in one, from its own origin and within the policy', async () => {
    config = '{"style":"tiles/city.pmtiles"}';
    const { page, context, requests, errors } = await visit(app);
    await settled(page);
    // Header and directory, metadata, and the tile under the city.
    await soon(() => ranges.length).toBeGreaterThanOrEqual(3);
    expect(await page.locator('.notices .note').count()).toBe(0);
    expect(requests.filter((url) => !url.startsWith(app.address) && /^https?:/.test(url))).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('gives way to the built-in one with a sentence when it cannot be had, and asks no other origin', async () => {
    // What else a file or an address can have wrong is told in the same words, and no other origin asked for any of it:
    // tests/unit/operatorConfig.test.ts.
    const cases = [
      ...inTurn([
        ['{"style":"https://tiles.example/style.json"}', 'config.json cannot be used (https://tiles.example).', 'none'],
        ['{"style":"tiles/none.pmtiles"}', `config.json cannot be used (${app.address}tiles/none.pmtiles).`, 'none'],
      ] as const),
      // The map itself refuses it, so it has to be there.
      [
        '{"style":"tiles/faulty.json"}',
        'config.json cannot be used (layers[0]: missing required property "source").',
        'drawn',
      ],
    ] as const;
    const context = await app.browser.newContext({ locale: 'en', serviceWorkers: 'block' });
    for (const [text, words, map] of cases) {
      config = text;
      const { page, requests, errors } = await visit(app, '', { context, map });
      await settled(page);
      await soon(() => page.locator('.notices .note').allTextContents()).toEqual([
        `${words} The built-in base map is shown. Close`,
      ]);
      expect(requests.filter((url) => url.includes('tiles.example'))).toEqual([]);
      expect(errors.filter((line) => !line.includes('404'))).toEqual([]);
      await page.close();
    }
    await context.close();
  });

  it('is beside the chosen place where the operator says it is seen from the street, and nowhere where none is named', async () => {
    const context = await app.browser.newContext({ locale: 'en', serviceWorkers: 'block' });
    const linkOf = async (text: string): Promise<readonly string[]> => {
      config = text;
      const { page, requests, errors } = await visit(app, '?lang=en&at=76.9455,43.25', { context });
      await settled(page);
      const card = page.locator('.card[role="dialog"]');
      await card.getByRole('button', { name: place.link, exact: true }).waitFor();
      const links = await card
        .getByRole('link', { name: place.streetView, exact: true })
        .evaluateAll((all) => all.map((one) => `${one.getAttribute('href')} ${one.getAttribute('rel')}`));
      expect(requests.filter((url) => url.includes('street.example'))).toEqual([]);
      expect(errors).toEqual([]);
      await page.close();
      return links;
    };
    expect(await linkOf('{}')).toEqual([]);
    expect(await linkOf('{"streetView":"https://street.example/?at={lat},{lon}"}')).toEqual([
      'https://street.example/?at=43.250000,76.945500 noopener noreferrer',
    ]);
    await context.close();
  });
});
