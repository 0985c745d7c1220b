import { describe, expect, it } from 'vitest';
import { differenceOf } from '../gallery/difference';
import { readPng, smallPng, type Picture } from '../gallery/png';

const WIDTH = 60;
const HEIGHT = 40;

/** A picture whose pixels are what `colour` says, as red, green and blue. */
function picture(colour: (x: number, y: number) => readonly [number, number, number], width = WIDTH): Picture {
  const data = new Uint8Array(4 * width * HEIGHT);
  for (let k = 0; k < width * HEIGHT; k++) data.set([...colour(k % width, Math.floor(k / width)), 255], 4 * k);
  return { width, height: HEIGHT, data };
}

const WHITE = [255, 255, 255] as const;
const GROUND = [244, 246, 248] as const;
/** A button of a ground a shade off white, with a letter that blends into it. */
const button =
  (left: number, ground: readonly [number, number, number] = GROUND) =>
  (x: number, y: number): readonly [number, number, number] => {
    if (x < left || x >= left + 30 || y < 10 || y >= 30) return WHITE;
    const letter = 40 + 9 * ((x - left + y) % 20);
    return x - left > 10 && x - left < 16 && y > 15 && y < 24 ? [letter, letter, letter + 5] : ground;
  };
const PAGE = picture(button(12));
const kept = (taken: Picture): Picture => readPng(smallPng(taken));

describe('a kept picture', () => {
  it('has its grounds as they were, and no blend more than half a step off', () => {
    const back = kept(PAGE);
    expect([back.width, back.height]).toEqual([WIDTH, HEIGHT]);
    expect([...back.data.subarray(0, 3)]).toEqual(WHITE);
    const at = 4 * (12 * WIDTH + 14);
    expect([...back.data.subarray(at, at + 3)]).toEqual(GROUND);
    expect(Math.max(...PAGE.data.map((value, k) => Math.abs(value - back.data[k])))).toBeLessThanOrEqual(9);
  });

  it('of more colours than a palette has is no further off', () => {
    const many = picture((x, y) => [(x * 4) % 256, (y * 6) % 256, (x * y) % 256]);
    const back = kept(many);
    expect(Math.max(...many.data.map((value, k) => Math.abs(value - back.data[k])))).toBeLessThanOrEqual(9);
  });
});

describe('the difference from a kept picture', () => {
  it('is none where nothing has changed, or where a blend is rounded otherwise', () => {
    expect(differenceOf(kept(PAGE), PAGE, false)).toBeNull();
    const rounded = { ...PAGE, data: PAGE.data.map((value) => (value < 200 ? value + 2 : value)) };
    expect(differenceOf(kept(PAGE), rounded, false)).toBeNull();
  });

  it.each([
    ['a button two pixels further', picture(button(14)), 80],
    ['a ground that is a shade lighter', picture(button(12, [248, 249, 251])), 560],
    ['a letter that is gone', picture((x, y) => (x > 20 && x < 30 ? GROUND : button(12)(x, y))), 30],
  ])('is seen of %s', (_, now, least) => {
    const difference = differenceOf(kept(PAGE), now, false);
    const [, count] = /^(\d+) pixels differ$/.exec(difference?.words ?? '') ?? [];
    expect(Number(count)).toBeGreaterThanOrEqual(least);
    const red = difference?.shown?.data.filter((value, k, all) => k % 4 === 0 && value === 220 && all[k + 1] === 0);
    expect(red).toHaveLength(Number(count));
  });

  it('is none where a blend meets the colour of a ground by chance', () => {
    const ground = [20, 26, 33] as const;
    // As in a shadow at a round corner: of many shades, which are all kept as one.
    const shades = (x: number, y: number): readonly [number, number, number] => {
      const k = y * WIDTH + x;
      return x < 30 ? ground : [10 + (k % 15), 27 + (k % 13), 27 + (k % 11)];
    };
    const now = picture((x, y) => (x > 30 && x % 5 === 0 && y % 8 === 0 ? ground : shades(x, y)));
    expect(differenceOf(kept(picture(shades)), now, false)).toBeNull();
  });

  it('leaves a map a few pixels, and anything else not', () => {
    const size = 400;
    const [map, now] = [0, 5].map((off) => picture((x, y) => (y === 3 && x < off ? [0, 0, 0] : WHITE), size));
    expect(differenceOf(map, now, true)).toBeNull();
    expect(differenceOf(map, now, false)?.words).toBe('5 pixels differ');
  });

  it('says which size it was and is', () => {
    expect(
      differenceOf(
        PAGE,
        picture(() => WHITE, 61),
        false,
      ),
    ).toEqual({
      words: 'it was 60 x 40 px and is 61 x 40 px',
      shown: null,
    });
  });
});
