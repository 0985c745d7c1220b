import { render } from 'vitest-browser-svelte';
import { expect, it, onTestFinished } from 'vitest';
import { moveTogether } from '../../src/map/together';
import type { MapHandle } from '../../src/map/view';
import type { Camera } from '../../src/domain/geometry';
import MapView from '../../src/ui/map/MapView.svelte';
import { PROPS } from './mapFixture';

/** More maps than a browser has drawing contexts for: one that is not given back would take the first map's. */
const SWITCHES = 30;

interface Shown {
  readonly map: MapHandle;
  readonly canvas: HTMLCanvasElement;
  readonly moves: Camera[];
  readonly rests: number[];
  readonly end: () => Promise<void>;
}

async function show(second?: string): Promise<Shown> {
  const target = document.createElement('div');
  target.style.cssText = 'position:relative;width:160px;height:120px';
  document.body.append(target);
  onTestFinished(() => target.remove());
  let handle: MapHandle | undefined;
  const moves: Camera[] = [];
  const rests: number[] = [];
  const screen = await render(MapView, {
    target,
    props: {
      ...PROPS,
      ...(second === undefined ? {} : { second }),
      onready: (map: MapHandle) => (handle = map),
      onmove: (camera: Camera) => moves.push(camera),
      onrest: (_: unknown, zoom: number) => rests.push(zoom),
    },
  });
  await expect.poll(() => handle !== undefined, { timeout: 20_000 }).toBe(true);
  const canvas = target.querySelector('canvas');
  if (!handle || !canvas) throw new Error('the map did not start');
  return { map: handle, canvas, moves, rests, end: async () => void (await screen.unmount()) };
}

const isLost = (canvas: HTMLCanvasElement): boolean => canvas.getContext('webgl2')?.isContextLost() ?? true;
it('a second map comes and goes thirty times, and the first one keeps its drawing context', async () => {
  const first = await show();
  const gone: HTMLCanvasElement[] = [];
  for (let k = 0; k < SWITCHES; k++) {
    const second = await show('before');
    expect(isLost(second.canvas)).toBe(false);
    await second.end();
    gone.push(second.canvas);
  }
  expect(isLost(first.canvas)).toBe(false);
  expect(gone.every(isLost)).toBe(true);
  expect(document.querySelectorAll('canvas.maplibregl-canvas').length).toBe(1);
});

it('two maps move together whichever is moved, and only the one under the hand tells the page', async () => {
  const [left, right] = [await show('before'), await show()];
  const part = moveTogether(left.map, right.map);
  await expect.poll(() => right.rests.length).toBeGreaterThan(0);
  const before = right.rests.length;
  left.map.flyTo([76.95, 43.24], 13.5);
  await expect.poll(() => left.moves.at(-1)?.zoom, { timeout: 20_000 }).toBeCloseTo(13.5, 3);
  expect(right.map.metresPerPixel()).toBeCloseTo(left.map.metresPerPixel(), 9);
  expect(right.moves).toEqual([]);
  expect(right.rests.slice(before)).toEqual([expect.closeTo(13.5, 3)]);
  right.map.flyTo([76.9, 43.26], 14.5);
  await expect.poll(() => right.moves.at(-1)?.zoom, { timeout: 20_000 }).toBeCloseTo(14.5, 3);
  expect(left.map.metresPerPixel()).toBeCloseTo(right.map.metresPerPixel(), 9);
  part();
  right.map.flyTo([76.9, 43.26], 15.5);
  await expect.poll(() => right.moves.at(-1)?.zoom, { timeout: 20_000 }).toBeCloseTo(15.5, 3);
  expect(left.map.metresPerPixel()).toBeGreaterThan(1.5 * right.map.metresPerPixel());
});
