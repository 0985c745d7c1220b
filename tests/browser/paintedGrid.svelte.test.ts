import { describe, expect, it, onTestFinished } from 'vitest';
import type { GridLook, GridPaint } from '../../src/map/gridImage';
import { DRAWINGS } from '../../src/map/gridRaster';
import type { GridImage, GridPicture } from '../../src/map/mapData';
import { paintHere } from '../../src/map/paintHere';
import { PaintedGrid } from '../../src/state/map/painting/paintedGrid.svelte';
import { createPainter } from '../../src/state/map/painting/painter';
import { DATA } from './mapFixture';

const LOOK: GridLook = { theme: 'light', drawing: 'smooth' };

function density(): GridPicture {
  if (!DATA.density) throw new Error('the fixture has no density');
  return DATA.density;
}

/** The fixture's density as another answer, by other classes. */
const another = (first: number): GridPicture => {
  const { grid, facts } = density();
  return { grid: { ...grid, values: grid.values.slice() }, facts, scale: { kind: 'sequential', breaks: [first, 900] } };
};

/** A painter whose pictures come when the test says so. */
function slowPainter() {
  const asked: { readonly of: GridPaint; readonly give: () => Promise<void> }[] = [];
  return {
    asked,
    painter: {
      paint: (_name: string, of: GridPaint) =>
        new Promise<GridImage | null>((done) =>
          asked.push({
            of,
            give: async () => {
              done({
                image: new ImageData(1, 1),
                corners: [
                  [0, 1],
                  [1, 1],
                  [1, 0],
                  [0, 0],
                ],
              });
              await new Promise((next) => setTimeout(next));
            },
          }),
        ),
      end: () => undefined,
    },
  };
}

/** RGBA as the screen has it. */
function seen({ image }: GridImage): Uint8ClampedArray {
  const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
  if (!pen) throw new Error('no canvas');
  if (image instanceof ImageData) pen.putImageData(image, 0, 0);
  else pen.drawImage(image, 0, 0);
  return pen.getImageData(0, 0, image.width, image.height).data;
}

describe('the picture of a grid', () => {
  it('keeps the one before, with its own classes, until the next is painted', async () => {
    const { painter, asked } = slowPainter();
    const painted = new PaintedGrid('density', painter);
    const [first, second] = [another(1), another(5)];
    painted.want(first, LOOK);
    expect(painted.of(first, LOOK)).toBeNull();
    await asked[0].give();
    expect(painted.of(first, LOOK)).toMatchObject({ grid: first.grid, scale: first.scale });
    painted.want(second, LOOK);
    expect(painted.isOf(second, LOOK)).toBe(false);
    expect(painted.of(second, LOOK)).toMatchObject({ grid: first.grid, scale: first.scale });
    await asked[1].give();
    expect(painted.isOf(second, LOOK)).toBe(true);
    expect(painted.of(second, LOOK)).toMatchObject({ grid: second.grid, scale: second.scale });
  });

  it('paints the newest of those that came while one was painted, and none twice', async () => {
    const { painter, asked } = slowPainter();
    const painted = new PaintedGrid('density', painter);
    const all = [1, 2, 3, 4].map(another);
    for (const one of all) painted.want(one, LOOK);
    expect(asked.map(({ of }) => of.scale)).toEqual([all[0].scale]);
    await asked[0].give();
    await asked[1].give();
    painted.want({ ...all[3], scale: { ...all[3].scale } }, LOOK);
    expect(asked.map(({ of }) => of.scale)).toEqual([all[0].scale, all[3].scale]);
    expect(painted.isOf(all[3], LOOK)).toBe(true);
  });

  it('gives with a picture the answer that it is of: what is read under a pointer is what is drawn there', async () => {
    const { painter, asked } = slowPainter();
    const painted = new PaintedGrid<GridPicture & { readonly answer: string }>('density', painter);
    const [first, second] = [
      { ...another(1), answer: 'first' },
      { ...another(2), answer: 'second' },
    ];
    painted.want(first, LOOK);
    await asked[0].give();
    painted.want(second, LOOK);
    expect(painted.of(second, LOOK)?.answer).toBe('first');
    await asked[1].give();
    expect(painted.of(second, LOOK)?.answer).toBe('second');
  });

  it('drops one that comes after nothing was to be seen, though another is asked for by then', async () => {
    const { painter, asked } = slowPainter();
    const painted = new PaintedGrid('density', painter);
    const [gone, wanted] = [another(1), another(2)];
    painted.want(gone, LOOK);
    painted.want(null, LOOK);
    painted.want(wanted, LOOK);
    await asked[0].give();
    expect(painted.of(wanted, LOOK)).toBeNull();
    await asked[1].give();
    expect(painted.of(wanted, LOOK)).toMatchObject({ scale: wanted.scale });
  });

  it.each(DRAWINGS)('is the same from the worker as on the page, %s', async (drawing) => {
    const painter = createPainter();
    onTestFinished(painter.end);
    const look = { theme: 'dark', drawing } as const;
    const { grid, scale } = density();
    const aside = await painter.paint('density', { grid, scale, ...look });
    if (!aside) throw new Error('no worker');
    const here = paintHere()('density', density(), look);
    expect(aside.corners).toEqual(here.corners);
    const [one, two] = [seen(aside), seen(here)];
    expect(one.length).toBe(two.length);
    expect(one.some((value) => value > 0)).toBe(true);
    // What is half seen is rounded when it is multiplied by its alpha.
    expect(one.every((value, at) => Math.abs(value - two[at]) <= 2)).toBe(true);
  });

  it('is left to the map where the worker fails at it, of this grid and of the next', async () => {
    const painter = createPainter();
    onTestFinished(painter.end);
    const { grid, scale } = density();
    expect(await painter.paint('density', { grid: { ...grid, cellM: NaN }, scale, ...LOOK })).toBeNull();
    expect(await painter.paint('density', { grid, scale, ...LOOK })).toBeNull();
  });

  it('is left to the map where the worker is gone', async () => {
    const painter = createPainter();
    const asked = painter.paint('density', { ...density(), ...LOOK });
    painter.end();
    expect(await asked).toBeNull();
    const painted = new PaintedGrid('density', painter);
    painted.want(density(), LOOK);
    await expect.poll(() => painted.of(density(), LOOK)).toEqual(density());
  });
});
