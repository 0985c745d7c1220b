import { describe, expect, it } from 'vitest';
import { toLonLat, toPlane } from '../../src/domain/projection';
import { parseHex } from '../../src/map/colour';
import { paintGrid, rasterFor, type GridGeometry } from '../../src/map/densityImage';
import { colourOf, type Scale } from '../../src/map/scales';

/** The city's own frame: about 28 by 42 km around Almaty. */
const city: GridGeometry = { rows: 840, cols: 700, cellM: 50, originX: 640_000, originY: 4_766_000 };
const scale: Scale = { kind: 'sequential', breaks: [1, 2, 4, 8] };

function surface(grid: GridGeometry, hot: readonly number[]): { values: Float32Array; inside: Uint8Array } {
  const values = new Float32Array(grid.rows * grid.cols);
  for (const cell of hot) values[cell] = 5;
  return { values, inside: new Uint8Array(values.length).fill(1) };
}

const mercator = (lat: number): number => Math.asinh(Math.tan((lat * Math.PI) / 180));

/** Pixel of a point as the map's texture lookup finds it: linear in longitude and in the Mercator ordinate. */
function pixelOf(raster: ReturnType<typeof rasterFor>, lon: number, lat: number): { x: number; y: number } {
  const [[west, north], , [east, south]] = raster.corners;
  return {
    x: ((lon - west) / (east - west)) * raster.width,
    y: ((mercator(lat) - mercator(north)) / (mercator(south) - mercator(north))) * raster.height,
  };
}

describe('the density picture', () => {
  const raster = rasterFor(city);

  it('shows a hot cell at its own longitude and latitude, to within a pixel, in every corner of the city', () => {
    const spots = [
      [0, 0],
      [0, 699],
      [839, 0],
      [839, 699],
      [420, 350],
      [100, 600],
    ] as const;
    const pixels = new Uint32Array(
      paintGrid(
        raster,
        surface(
          city,
          spots.map(([r, c]) => r * city.cols + c),
        ),
        scale,
        'light',
      ).buffer,
    );
    for (const [row, col] of spots) {
      const [lon, lat] = toLonLat(city.originX + (col + 0.5) * city.cellM, city.originY + (row + 0.5) * city.cellM);
      const want = pixelOf(raster, lon, lat);
      let [n, x, y] = [0, 0, 0];
      for (let py = Math.max(0, Math.floor(want.y) - 20); py < Math.min(raster.height, want.y + 20); py++) {
        for (let px = Math.max(0, Math.floor(want.x) - 20); px < Math.min(raster.width, want.x + 20); px++) {
          if (pixels[py * raster.width + px] === 0) continue;
          [n, x, y] = [n + 1, x + px + 0.5, y + py + 0.5];
        }
      }
      expect(n).toBeGreaterThan(0);
      expect(Math.abs(x / n - want.x)).toBeLessThan(1);
      expect(Math.abs(y / n - want.y)).toBeLessThan(1);
    }
  });

  it('looks every pixel up in the cell its centre falls in', () => {
    const [[west, north], , [east, south]] = raster.corners;
    let off = 0;
    for (let i = 0; i < 20_000; i++) {
      const p = (i * 7919) % raster.cellOfPixel.length;
      const lon = west + (((p % raster.width) + 0.5) / raster.width) * (east - west);
      const m =
        mercator(north) + ((Math.floor(p / raster.width) + 0.5) / raster.height) * (mercator(south) - mercator(north));
      const [x, y] = toPlane(lon, (Math.atan(Math.sinh(m)) * 180) / Math.PI);
      const [col, row] = [Math.floor((x - city.originX) / city.cellM), Math.floor((y - city.originY) / city.cellM)];
      const cell = col < 0 || row < 0 || col >= city.cols || row >= city.rows ? -1 : row * city.cols + col;
      if (cell !== raster.cellOfPixel[p]) off += 1;
    }
    // Only a centre within a millimetre of an edge may fall to the other side.
    expect(off).toBeLessThanOrEqual(2);
  });

  it('has pixels no larger than half a cell while it stays under 4 megapixels', () => {
    expect(raster.width * raster.height).toBeLessThan(4_100_000);
    const fine = rasterFor({ ...city, rows: 1680, cols: 1400, cellM: 25 });
    expect(fine.width * fine.height).toBeLessThan(4_100_000);
    const [[west], [east]] = raster.corners;
    const pixelM = (toPlane(east, 43.2)[0] - toPlane(west, 43.2)[0]) / raster.width;
    expect(pixelM).toBeLessThanOrEqual(25.5);
  });

  it('draws the colour of the class, and nothing outside the mask or below the first break', () => {
    const grid: GridGeometry = { rows: 1, cols: 4, cellM: 100, originX: 655_000, originY: 4_790_000 };
    const values = Float32Array.of(0.5, 1, 9, 9);
    const inside = Uint8Array.of(1, 1, 1, 0);
    const small = rasterFor(grid);
    const pixels = paintGrid(small, { values, inside }, scale, 'dark');
    const seen = (cell: number): number[] => {
      const p = small.cellOfPixel.indexOf(cell) * 4;
      return Array.from(pixels.slice(p, p + 4));
    };
    expect(seen(0)[3]).toBe(0);
    expect(seen(1)).toEqual([...parseHex(colourOf(scale, 0, 'dark') ?? ''), 255]);
    expect(seen(2)).toEqual([...parseHex(colourOf(scale, 3, 'dark') ?? ''), 255]);
    expect(seen(3)[3]).toBe(0);
  });

  it('leaves "about the same" clear in a difference and paints a fall and a rise', () => {
    const grid: GridGeometry = { rows: 1, cols: 3, cellM: 100, originX: 655_000, originY: 4_790_000 };
    const change: Scale = { kind: 'diverging', breaks: [1, 2] };
    const small = rasterFor(grid);
    const pixels = paintGrid(
      small,
      { values: Float32Array.of(-2.5, 0.5, 1), inside: Uint8Array.of(1, 1, 1) },
      change,
      'light',
    );
    const seen = (cell: number): number[] =>
      Array.from(pixels.slice(small.cellOfPixel.indexOf(cell) * 4, small.cellOfPixel.indexOf(cell) * 4 + 4));
    expect(seen(0)).toEqual([...parseHex(colourOf(change, -2, 'light') ?? ''), 255]);
    expect(seen(1)[3]).toBe(0);
    expect(seen(2)).toEqual([...parseHex(colourOf(change, 1, 'light') ?? ''), 255]);
  });
});
