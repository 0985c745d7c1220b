import { render } from 'vitest-browser-svelte';
import { describe, expect, it, onTestFinished } from 'vitest';
import { toLonLat } from '../../src/domain/projection';
import { parseHex } from '../../src/map/colour';
import { exportPng } from '../../src/map/exportPng';
import { metresPerPixelAt } from '../../src/map/scaleBar';
import { INK } from '../../src/map/ink';
import { colourOf } from '../../src/map/scales';
import type { Camera } from '../../src/domain/geometry';
import type { MapHandle, MapPick, MapProps } from '../../src/map/view';
import MapView from '../../src/ui/map/MapView.svelte';
import { PLANNERS_ORDER } from '../fixtures/mapOrder';
import { DATA, HOT_AT, PROPS } from './mapFixture';

interface Shown {
  readonly map: MapHandle;
  readonly canvas: HTMLCanvasElement;
  readonly root: HTMLElement;
  readonly set: (change: Partial<MapProps>) => Promise<void>;
  readonly faults: string[];
  readonly moves: Camera[];
  readonly picks: MapPick[];
}

/** The map in a box of its own, ready when its style and data are drawn. */
async function show(change: Partial<MapProps> = {}): Promise<Shown> {
  const target = document.createElement('div');
  // No larger than the places asked about: by software a frame's time goes with its points.
  target.style.cssText = 'position:relative;width:600px;height:400px';
  document.body.append(target);
  onTestFinished(() => target.remove());
  const faults: string[] = [];
  const moves: Camera[] = [];
  const picks: MapPick[] = [];
  let handle: MapHandle | undefined;
  const screen = await render(MapView, {
    target,
    props: {
      ...PROPS,
      onready: (map: MapHandle) => (handle = map),
      onerror: (code: string, message: string) => faults.push(`${code} ${message}`),
      onmove: (camera: Camera) => moves.push(camera),
      onselect: (pick: MapPick) => picks.push(pick),
      ...change,
    },
  });
  await expect.poll(() => layerIds(handle), { timeout: 20_000 }).toContain('selection');
  const canvas = target.querySelector('canvas');
  if (!handle || !canvas) throw new Error('the map did not start');
  return { map: handle, canvas, root: target, set: (next) => screen.rerender(next), faults, moves, picks };
}

const layerIds = (map: MapHandle | undefined): string[] => map?.style()?.layers.map((layer) => layer.id) ?? [];
const visible = (map: MapHandle, id: string): boolean =>
  map.style()?.layers.find((layer) => layer.id === id)?.layout?.visibility !== 'none';

/** Colour of the frame at a place, [r, g, b]. */
async function colourAt({ map }: Shown, at: readonly [number, number], camera = PROPS.camera): Promise<number[]> {
  const frame = await map.capture();
  const { width, height } = map.size();
  const ratio = frame.width / width;
  const world = 512 * 2 ** camera.zoom;
  const mercator = (lat: number): number => Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
  const x = width / 2 + ((at[0] - camera.lon) / 360) * world;
  const y = height / 2 - (mercator(at[1]) - mercator(camera.lat)) * world;
  const canvas = new OffscreenCanvas(1, 1);
  const pen = canvas.getContext('2d');
  pen?.drawImage(frame, -Math.floor(x * ratio), -Math.floor(y * ratio));
  frame.close();
  return [...(pen?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
}

const near = (seen: readonly number[], hex: string): boolean =>
  parseHex(hex).every((v, i) => Math.abs(v - (seen[i] ?? -99)) <= 3);
const HOT = toLonLat(...HOT_AT);
const BESIDE = toLonLat(HOT_AT[0] + 400, HOT_AT[1]);
const hotColour = (theme: 'light' | 'dark'): string =>
  DATA.density ? (colourOf(DATA.density.scale, 2, theme) ?? '') : '';

async function loseAndRestore(
  { canvas }: Shown,
  whileLost: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const lose = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
  const event = (name: string): Promise<unknown> =>
    new Promise((resolve) => canvas.addEventListener(name, resolve, { once: true }));
  const lost = event('webglcontextlost');
  lose?.loseContext();
  await lost;
  // The context may be asked back only after its loss has been told to everyone.
  await new Promise((resolve) => setTimeout(resolve));
  await whileLost();
  const restored = event('webglcontextrestored');
  lose?.restoreContext();
  await restored;
}

describe('the map', () => {
  it('holds every layer of the one z-order, in that order', async () => {
    const { map, faults } = await show();
    const ids = layerIds(map);
    expect(ids).toEqual(PLANNERS_ORDER);
    expect(faults).toEqual([]);
  });

  it('draws a hot cell in its class’s own colour where the cell is, and nothing beside it', async () => {
    const shown = await show({ layers: ['density'] });
    await expect.poll(async () => near(await colourAt(shown, HOT), hotColour('light')), { timeout: 20_000 }).toBe(true);
    expect(near(await colourAt(shown, BESIDE), hotColour('light'))).toBe(false);
    expect(shown.map.style()?.sources['density-picture']?.type).toBe('image');
  });

  it.each([
    { theme: 'light', of: 'unstudied', layer: 'unstudied' },
    { theme: 'dark', of: 'unstudied', layer: 'unstudied' },
    { theme: 'light', of: 'leftOut', layer: 'left-out' },
    { theme: 'dark', of: 'leftOut', layer: 'left-out' },
  ] as const)(
    'veils ground of which nothing is counted, unlike ground without a colour ($of, $theme)',
    async ({ theme, of, layer }) => {
      const [west, south, east, north] = [76.94, 43.22, 76.96, 43.235];
      const veiled = [
        [
          [
            [west, south],
            [east, south],
            [east, north],
            [west, north],
            [west, south],
          ],
        ],
      ];
      const shown = await show({ theme, layers: ['density'], data: { ...DATA, [of]: veiled } });
      const ground = async (): Promise<boolean> => near(await colourAt(shown, [76.95, 43.2375]), INK[theme].ground);
      const within = async (): Promise<boolean[]> =>
        Promise.all(
          [0.2, 0.4, 0.6, 0.8].map(async (t) =>
            near(await colourAt(shown, [west + (east - west) * t, 43.2275]), INK[theme].ground),
          ),
        );
      await expect.poll(within, { timeout: 20_000 }).toEqual([false, false, false, false]);
      expect(await ground()).toBe(true);
      expect(visible(shown.map, layer)).toBe(true);
      await shown.set({ data: DATA });
      await expect.poll(() => visible(shown.map, layer), { timeout: 20_000 }).toBe(false);
    },
  );

  it('asks nothing off its own origin', async () => {
    performance.clearResourceTimings();
    const shown = await show();
    await expect.poll(async () => near(await colourAt(shown, HOT), hotColour('light')), { timeout: 20_000 }).toBe(true);
    const askedFor = (): URL[] => performance.getEntriesByType('resource').map((entry) => new URL(entry.name));
    await expect.poll(() => askedFor().some((url) => url.pathname.endsWith('.woff2')), { timeout: 20_000 }).toBe(true);
    const asked = askedFor();
    expect(
      asked.filter((url) => ['http:', 'https:'].includes(url.protocol) && url.origin !== location.origin).map(String),
    ).toEqual([]);
    expect(document.querySelector('link[href*="unpkg"]')).toBeNull();
  });

  it('keeps layers, order and figures when theme and language change', async () => {
    const shown = await show({ layers: ['density', 'stationary'] });
    const before = layerIds(shown.map);
    await shown.set({ theme: 'dark', locale: 'ru' });
    await expect.poll(async () => near(await colourAt(shown, HOT), hotColour('dark')), { timeout: 20_000 }).toBe(true);
    expect(layerIds(shown.map)).toEqual(before);
    expect(JSON.stringify(shown.map.style()?.sources['district-names'])).toContain('west район');
    expect(shown.canvas.getAttribute('aria-label')).toContain('Карта');
    expect(shown.faults).toEqual([]);
  });

  it('hides and shows without moving a layer', async () => {
    const { map, set } = await show({ layers: ['density'] });
    const before = layerIds(map);
    await set({ layers: ['districts', 'hexagons', 'mobile'] });
    await expect.poll(() => visible(map, 'hexagons')).toBe(true);
    expect(visible(map, 'density')).toBe(false);
    expect(visible(map, 'stationary')).toBe(false);
    expect(visible(map, 'mobile')).toBe(true);
    expect(layerIds(map)).toEqual(before);
  });

  it('draws everything again after the drawing context was lost, with what changed meanwhile', async () => {
    const shown = await show({ layers: ['density', 'stationary'] });
    await expect.poll(async () => near(await colourAt(shown, HOT), hotColour('light')), { timeout: 20_000 }).toBe(true);
    const before = layerIds(shown.map);
    await loseAndRestore(shown, () => shown.set({ theme: 'dark', layers: ['density', 'stationary', 'mobile'] }));
    await expect.poll(() => layerIds(shown.map), { timeout: 20_000 }).toEqual(before);
    await expect.poll(async () => near(await colourAt(shown, HOT), hotColour('dark')), { timeout: 20_000 }).toBe(true);
    expect(visible(shown.map, 'mobile')).toBe(true);
    const post = DATA.posts.find((p) => p.kind === 'stationary');
    const shield = async (): Promise<number[]> => colourAt(shown, [post?.lon ?? 0, (post?.lat ?? 0) - 0.00075]);
    const ground = await colourAt(shown, [76.89, 43.24]);
    await expect.poll(async () => (await shield()).join() !== ground.join(), { timeout: 20_000 }).toBe(true);
    // A figure that comes after the loss reaches the new sources, not the dead ones.
    const quiet = DATA.density && {
      ...DATA.density,
      grid: { ...DATA.density.grid, values: new Float32Array(DATA.density.grid.values.length) },
    };
    await shown.set({ data: { ...DATA, density: quiet } });
    await expect.poll(async () => near(await colourAt(shown, HOT), hotColour('dark')), { timeout: 20_000 }).toBe(false);
    expect(shown.faults).toEqual([]);
  });

  it('flies to the whole city to the end whatever is shown meanwhile, and says where it goes at once', async () => {
    const shown = await show({ camera: { ...PROPS.camera, zoom: 14 } });
    shown.map.showWholeCity();
    const [to] = shown.moves;
    expect(to?.zoom).toBeLessThan(12);
    for (const layers of [['districts'], ['density'], ['districts']] as const)
      await shown.set({ camera: { ...to }, layers: [...layers] });
    expect(shown.map.metresPerPixel()).toBeLessThan(metresPerPixelAt(to.lat, to.zoom) / 2);
    await expect
      .poll(() => shown.map.metresPerPixel() / metresPerPixelAt(to.lat, to.zoom), { timeout: 20_000 })
      .toBeCloseTo(1, 3);
    expect(shown.moves).toEqual([to]);
  });

  it('follows the view’s camera, tells its own moves, and answers the keyboard', async () => {
    const shown = await show({ layers: ['districts', 'density'] });
    await shown.set({ camera: { lon: 76.9, lat: 43.25, zoom: 13 } });
    await expect.poll(() => shown.map.metresPerPixel()).toBeLessThan(7);
    expect(shown.moves).toEqual([]);
    shown.canvas.focus();
    shown.canvas.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await expect.poll(() => shown.picks.length).toBe(1);
    expect(shown.picks[0].lon).toBeCloseTo(76.9, 5);
    await expect
      .poll(
        () => {
          shown.canvas.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
          return shown.picks.at(-1)?.target;
        },
        { timeout: 20_000 },
      )
      .toEqual({ layer: 'districts', id: 'west' });
    shown.root.querySelector<HTMLButtonElement>('.controls button')?.click();
    await expect.poll(() => shown.moves.at(-1)?.zoom ?? 0, { timeout: 20_000 }).toBeCloseTo(14, 1);
  });

  it('says of a pointer at rest what is drawn under it, also what is drawn later', async () => {
    const { lon, lat } = DATA.posts[1];
    const shown = await show({
      camera: { lon, lat, zoom: 12 },
      data: { ...DATA, posts: [] },
      describe: ({ target }: MapPick) => target?.layer ?? 'ground',
    });
    const { left, top, width, height } = shown.canvas.getBoundingClientRect();
    const middle = { clientX: left + width / 2, clientY: top + height / 2 };
    shown.canvas.dispatchEvent(new MouseEvent('mousemove', { ...middle, bubbles: true }));
    const said = (): string | undefined => shown.root.querySelector('.tip')?.textContent?.trim();
    await expect.poll(said, { timeout: 20_000 }).toBe('ground');
    await shown.set({ data: DATA });
    await expect.poll(said, { timeout: 20_000 }).toBe('planned');
    // A line more beside the map takes some of its height, and its middle is elsewhere.
    shown.root.style.height = `${height - 60}px`;
    await expect.poll(said, { timeout: 20_000 }).toBe('ground');
    shown.root.style.height = `${height}px`;
    await expect.poll(said, { timeout: 20_000 }).toBe('planned');
  });

  it('says whose map data these are and that the data are made up, in plain text', async () => {
    const { root } = await show({ watermark: 'demonstration data: not real incidents', locale: 'en' });
    expect(root.querySelector('.attribution')?.textContent).toContain('© OpenStreetMap contributors');
    expect(root.textContent).toContain('demonstration data: not real incidents');
    for (const button of root.querySelectorAll('.controls button'))
      expect(button.getAttribute('aria-label')).toBeTruthy();
  });

  it('makes a picture with the map, its words and its mark', async () => {
    const shown = await show({ layers: ['density'] });
    await expect.poll(async () => near(await colourAt(shown, HOT), hotColour('light')), { timeout: 20_000 }).toBe(true);
    const words = {
      title: 'T',
      subtitle: 'S',
      legend: [{ title: 'L', rows: [{ id: 0, colour: '#123456', label: 'x' }] }],
      sources: ['©'],
      mark: null,
    };
    const plain = await exportPng(shown.map, words, 'light', 'kk');
    const marked = await exportPng(shown.map, { ...words, mark: 'demonstration' }, 'light', 'kk');
    if (!plain || !marked) throw new Error('no picture');
    expect(plain.type).toBe('image/png');
    const pictures = await Promise.all([plain, marked].map((blob) => createImageBitmap(blob)));
    expect(pictures[0].width).toBeGreaterThan(shown.map.size().width);
    expect(pictures[0].height).toBeGreaterThan(shown.map.size().height);
    const [a, b] = pictures.map(pixelsOf);
    expect(coloured(a, '#123456')).toBeGreaterThan(300);
    expect(coloured(a, hotColour('light'))).toBeGreaterThan(300);
    expect(a.filter((v, i) => v !== b[i]).length).toBeGreaterThan(1000);
  });
});

function pixelsOf(picture: ImageBitmap): Uint8ClampedArray {
  const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  pen?.drawImage(picture, 0, 0);
  return pen?.getImageData(0, 0, picture.width, picture.height).data ?? new Uint8ClampedArray();
}

function coloured(pixels: Uint8ClampedArray, hex: string): number {
  let count = 0;
  for (let i = 0; i < pixels.length; i += 4) if (near([pixels[i], pixels[i + 1], pixels[i + 2]], hex)) count += 1;
  return count;
}
