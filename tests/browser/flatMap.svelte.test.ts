import { mount, tick, unmount } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Area } from '../../src/domain/area';
import FlatMap from '../../src/ui/map/FlatMap.svelte';

const NAME = 'Invented district';
const square = (west: number, south: number, side: number): Area => ({
  id: 'd',
  names: {
    kk: { nom: NAME, gen: NAME, dat: NAME, loc: NAME, abl: NAME },
    ru: { nom: NAME, gen: NAME, prep: NAME },
    en: NAME,
  },
  geometry: [
    [
      [
        [west, south],
        [west + side, south],
        [west + side, south + side],
        [west, south + side],
        [west, south],
      ],
    ],
  ],
  areaKm2: 100,
  population: null,
});
const TEXT_PX = 20;
const ended: (() => void)[] = [];
afterEach(() => ended.splice(0).forEach((end) => end()));

/** A wall's still map of 960 by 700 pixels of one square district with these sites. */
async function shown(sites: readonly (readonly [number, number])[]): Promise<SVGTextElement[]> {
  const box = document.createElement('div');
  box.setAttribute('style', 'position: relative; width: 960px; height: 700px; font-family: sans-serif');
  document.body.append(box);
  const map = mount(FlatMap, {
    target: box,
    props: {
      label: 'map',
      theme: 'light',
      locale: 'en',
      frame: [
        [10, 10],
        [10.1, 10.1],
      ],
      districts: [square(10, 10, 0.1)],
      roads: null,
      sites,
      textPx: TEXT_PX,
      scale: 1.5,
    },
  });
  ended.push(() => {
    void unmount(map);
    box.remove();
  });
  await tick();
  await expect.poll(() => box.querySelectorAll('text').length).toBe(1 + sites.length);
  return [...box.querySelectorAll('text')];
}

describe('a still map with sites for new posts', () => {
  it('writes a site’s number as large as the smallest words of the screen, inside its pin', async () => {
    const [, number] = await shown([[10.05, 10.05]]);
    expect(number.textContent).toBe('1');
    expect(Number(number.getAttribute('font-size'))).toBeGreaterThanOrEqual(TEXT_PX);
    const pin = number.previousElementSibling?.getBoundingClientRect();
    const digits = number.getBoundingClientRect();
    expect(digits.left).toBeGreaterThan(pin?.left ?? Infinity);
    expect(digits.right).toBeLessThan(pin?.right ?? -Infinity);
    expect(digits.top).toBeGreaterThan((pin?.top ?? Infinity) - 1);
    expect(digits.bottom).toBeLessThan(pin?.bottom ?? -Infinity);
  });

  it('moves a district’s name off a pin that would hide it', async () => {
    const [name, number] = await shown([[10.05, 10.0497]]);
    expect(name.textContent).toBe(NAME);
    const pin = number.previousElementSibling?.getBoundingClientRect();
    const words = name.getBoundingClientRect();
    const apart = pin && (words.bottom <= pin.top + TEXT_PX / 4 || words.top >= pin.bottom - TEXT_PX / 4);
    expect(apart).toBe(true);
  });
});
