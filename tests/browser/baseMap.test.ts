import { Map as Chart, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Locale } from '../../src/i18n';
import { FONT_FACES } from '../../src/map/fonts';
import { openArchive } from '../../src/map/pmtilesArchive';
import { pmtilesStyle } from '../../src/map/pmtilesStyle';
import { baseStyle } from '../../src/map/style';
import type { MapHandle, MapProps } from '../../src/map/view';
import MapView from '../../src/ui/map/MapView.svelte';
import { pmtilesArchive, vectorTile } from '../fixtures/pmtilesArchive';
import { PLANNERS_ORDER } from '../fixtures/mapOrder';
import { DATA, PROPS } from './mapFixture';

setWorkerUrl(workerUrl);

/** The one tile of zoom 12 that holds the middle of the fixture's town, and that middle in units of the tile. */
const { lon, lat } = PROPS.camera;
const ZOOM = 12;
const column = ((lon + 180) / 360) * 2 ** ZOOM;
const row = (0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)) * 2 ** ZOOM;
const AT = [ZOOM, Math.floor(column), Math.floor(row)] as const;
const [X, Y] = [column, row].map((place) => Math.round((place % 1) * 4096));
const around = (reach: number): [number, number][] => [
  [X - reach, Y - reach],
  [X + reach, Y - reach],
  [X + reach, Y + reach],
  [X - reach, Y + reach],
];

const TILE = vectorTile({
  earth: [{ kind: 'polygon', properties: { kind: 'earth' }, at: around(400) }],
  roads: [
    {
      kind: 'line',
      properties: { kind: 'highway', name: 'Local', 'name:ru': 'Улица', 'name:kk': 'Көше' },
      at: [
        [X - 350, Y],
        [X + 350, Y],
      ],
    },
  ],
  pois: [{ kind: 'polygon', properties: { kind: 'cafe' }, at: around(100) }],
});
const METADATA = { vector_layers: [{ id: 'earth' }, { id: 'roads' }, { id: 'pois' }] };

/** Bytes at an address the browser reads by ranges, as it does from a server. */
function serve(bytes: BlobPart): string {
  const url = URL.createObjectURL(new Blob([bytes]));
  onTestFinished(() => URL.revokeObjectURL(url));
  return url;
}

/** The map over an archive, drawn to the end. */
async function drawn(
  url: string,
  kind: 'vector' | 'raster',
  locale: Locale = 'kk',
): Promise<{ chart: Chart; faults: string[] }> {
  const container = document.createElement('div');
  container.style.cssText = 'width:600px;height:400px';
  document.body.append(container);
  const faults: string[] = [];
  const foreign = pmtilesStyle(url, kind, 'light', locale);
  const chart = new Chart({
    container,
    style: baseStyle({
      theme: 'light',
      locale,
      districts: DATA.districts.areas,
      base: PROPS.base,
      fontFaces: FONT_FACES,
      foreign,
    }),
    center: [lon, lat],
    zoom: 14.5,
    fadeDuration: 0,
  });
  onTestFinished(() => {
    chart.remove();
    container.remove();
  });
  chart.on('error', (event) => faults.push(event.error.message));
  await new Promise((resolve) => chart.once('idle', resolve));
  return { chart, faults };
}

describe('an operator’s PMTiles archive', () => {
  it('is read by ranges and drawn by kind, without points of interest', async () => {
    const url = serve(pmtilesArchive({ at: AT, tile: TILE, metadata: METADATA }));
    expect(await openArchive(url)).toBe('vector');
    const { chart, faults } = await drawn(url, 'vector');
    expect(faults).toEqual([]);
    // Names step aside by themselves; ground and roads lie where the tile says.
    const seen = chart
      .queryRenderedFeatures(chart.project([lon, lat]))
      .filter((f) => f.source === 'pmtiles' && f.layer.type !== 'symbol');
    expect(seen.map((f) => [f.layer.id, f.properties['kind']])).toEqual([
      ['pm-highways', 'highway'],
      ['pm-earth', 'earth'],
    ]);
    expect(chart.querySourceFeatures('pmtiles', { sourceLayer: 'pois' }).length).toBe(1);
    expect(chart.getLayer('roads-trunk')).toBeUndefined();
    expect(chart.getLayer('districts-line')).toBeDefined();
  });

  it('shows a street’s name in the chosen language', async () => {
    const url = serve(pmtilesArchive({ at: AT, tile: TILE, metadata: METADATA }));
    await openArchive(url);
    for (const [locale, name] of [
      ['kk', 'Көше'],
      ['ru', 'Улица'],
      ['en', 'Local'],
    ] as const) {
      const { chart, faults } = await drawn(url, 'vector', locale);
      const [street] = chart.queryRenderedFeatures({ layers: ['pm-street-names'] });
      expect(String(Object.entries(street?.layer.layout ?? {}).find(([key]) => key === 'text-field')?.[1])).toBe(name);
      expect(faults).toEqual([]);
    }
  });

  it('is shown as it is when it holds pictures', async () => {
    const canvas = new OffscreenCanvas(256, 256);
    const pen = canvas.getContext('2d');
    if (pen) pen.fillStyle = '#336699';
    pen?.fillRect(0, 0, 256, 256);
    const picture = [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())];
    const url = serve(pmtilesArchive({ at: AT, tile: picture, tileType: 2 }));
    expect(await openArchive(url)).toBe('raster');
    const { chart, faults } = await drawn(url, 'raster');
    expect(faults).toEqual([]);
    expect(chart.isSourceLoaded('pmtiles')).toBe(true);
    expect(chart.getLayer('pm-raster')).toBeDefined();
  });

  it('is refused when it is something else, or none of the layers we draw', async () => {
    await expect(openArchive(serve('<!doctype html><title>not found</title>'.padEnd(200)))).rejects.toThrow('magic');
    await expect(openArchive(serve(new Uint8Array(4)))).rejects.toThrow();
    await expect(openArchive(new URL('nowhere.pmtiles', 'http://127.0.0.1:1/').href)).rejects.toThrow();
    const other = { vector_layers: [{ id: 'transportation' }] };
    expect(await openArchive(serve(pmtilesArchive({ at: AT, tile: TILE, metadata: other })))).toBeNull();
  });
});

describe('a style the map refuses', () => {
  it('is told as the base map’s fault, and our map is whole again without it', async () => {
    const target = document.createElement('div');
    target.style.cssText = 'position:relative;width:600px;height:400px';
    document.body.append(target);
    onTestFinished(() => target.remove());
    const faults: string[] = [];
    const maps: MapHandle[] = [];
    const listen: Partial<MapProps> = { onready: (map) => maps.push(map), onerror: (code) => faults.push(code) };
    const screen = await render(MapView, { target, props: { ...PROPS, ...listen } });
    const layers = (): readonly string[] => maps[0]?.style()?.layers.map((layer) => layer.id) ?? [];
    await expect.poll(layers, { timeout: 20_000 }).toEqual(PLANNERS_ORDER);
    // Faulty in the file, not in the types: a fill whose source is not there.
    await screen.rerender({
      baseStyle: {
        version: 8,
        sources: {},
        layers: [{ id: 'operator-ground', type: 'fill', source: 'operator-none' }],
      },
    });
    await expect.poll(() => faults, { timeout: 20_000 }).toContain('base-map');
    await screen.rerender({ baseStyle: null });
    await expect.poll(layers, { timeout: 20_000 }).toEqual(PLANNERS_ORDER);
    expect(new Set(faults)).toEqual(new Set(['base-map']));
  });
});
