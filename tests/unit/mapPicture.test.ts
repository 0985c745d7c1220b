import { describe, expect, it } from 'vitest';
import { toLonLat, toPlane } from '../../src/domain/projection';
import { parseHex } from '../../src/map/colour';
import { paintGrid } from '../../src/map/densityImage';
import { eachPiece, rasterFor, type GridGeometry, type GridRaster } from '../../src/map/gridRaster';
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

/** Cell of each pixel; -1 outside the grid. */
function cellsOf(raster: GridRaster, { rows, cols }: GridGeometry): Int32Array {
  const cells = new Int32Array(raster.width * raster.height).fill(-1);
  eachPiece(raster, (start, length, fromCol, fromRow, stepCol, stepRow) => {
    for (let k = 0; k < length; k++) {
      const [col, row] = [Math.floor(fromCol + k * stepCol), Math.floor(fromRow + k * stepRow)];
      if (col >= 0 && row >= 0 && col < cols && row < rows) cells[start + k] = row * cols + col;
    }
  });
  return cells;
}

describe('the density picture', () => {
  const raster = rasterFor(city, 'cells');

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
        {
          ...city,
          ...surface(
            city,
            spots.map(([r, c]) => r * city.cols + c),
          ),
        },
        scale,
        'light',
        'cells',
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
    const cellOfPixel = cellsOf(raster, city);
    let off = 0;
    for (let i = 0; i < 20_000; i++) {
      const p = (i * 7919) % cellOfPixel.length;
      const lon = west + (((p % raster.width) + 0.5) / raster.width) * (east - west);
      const m =
        mercator(north) + ((Math.floor(p / raster.width) + 0.5) / raster.height) * (mercator(south) - mercator(north));
      const [x, y] = toPlane(lon, (Math.atan(Math.sinh(m)) * 180) / Math.PI);
      const [col, row] = [Math.floor((x - city.originX) / city.cellM), Math.floor((y - city.originY) / city.cellM)];
      const cell = col < 0 || row < 0 || col >= city.cols || row >= city.rows ? -1 : row * city.cols + col;
      if (cell !== cellOfPixel[p]) off += 1;
    }
    // Only a centre within a millimetre of an edge may fall to the other side.
    expect(off).toBeLessThanOrEqual(2);
  });

  it('has pixels no larger than half a cell while it stays under 4 megapixels', () => {
    expect(raster.width * raster.height).toBeLessThan(4_100_000);
    const fine = rasterFor({ ...city, rows: 1680, cols: 1400, cellM: 25 }, 'smooth');
    expect(fine.width * fine.height).toBeLessThan(4_100_000);
    const [[west], [east]] = raster.corners;
    const pixelM = (toPlane(east, 43.2)[0] - toPlane(west, 43.2)[0]) / raster.width;
    expect(pixelM).toBeLessThanOrEqual(25.5);
  });

  it('draws the colour of the class, and nothing outside the mask or below the first break', () => {
    const grid: GridGeometry = { rows: 1, cols: 4, cellM: 100, originX: 655_000, originY: 4_790_000 };
    const values = Float32Array.of(0.5, 1, 9, 9);
    const inside = Uint8Array.of(1, 1, 1, 0);
    const small = rasterFor(grid, 'cells');
    const pixels = paintGrid(small, { ...grid, values, inside }, scale, 'dark', 'cells');
    const seen = (cell: number): number[] => {
      const p = cellsOf(small, grid).indexOf(cell) * 4;
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
    const small = rasterFor(grid, 'cells');
    const pixels = paintGrid(
      small,
      { ...grid, values: Float32Array.of(-2.5, 0.5, 1), inside: Uint8Array.of(1, 1, 1) },
      change,
      'light',
      'cells',
    );
    const seen = (cell: number): number[] => {
      const p = cellsOf(small, grid).indexOf(cell) * 4;
      return Array.from(pixels.slice(p, p + 4));
    };
    expect(seen(0)).toEqual([...parseHex(colourOf(change, -2, 'light') ?? ''), 255]);
    expect(seen(1)[3]).toBe(0);
    expect(seen(2)).toEqual([...parseHex(colourOf(change, 1, 'light') ?? ''), 255]);
  });
});

describe('the smooth picture', () => {
  const grid: GridGeometry = { rows: 20, cols: 20, cellM: 100, originX: 655_000, originY: 4_790_000 };
  const raster = rasterFor(grid, 'smooth');
  const places = placesOf(raster);
  const all = new Uint8Array(400).fill(1);
  const paint = (values: Float32Array, inside = all, of = scale, near?: Uint16Array): Uint32Array =>
    new Uint32Array(
      paintGrid(raster, { ...grid, values, inside, ...(near ? { near } : {}) }, of, 'light', 'smooth').buffer,
    );
  const colour = (id: number): number => {
    const [r, g, b] = parseHex(colourOf(scale, id, 'light') ?? '');
    return new Uint32Array(Uint8Array.of(r, g, b, 255).buffer)[0];
  };
  const plane = (at: (col: number, row: number) => number): Float32Array =>
    Float32Array.from({ length: 400 }, (_, i) => at((i % 20) + 0.5, Math.floor(i / 20) + 0.5));

  it('follows the value between the centres: a slope’s class ends in a straight line across the cells', () => {
    // Bilinear is exact on a plane: the class is 1 where 0.13 col + 0.31 row is from 2 to 4.
    const pixels = paint(plane((col, row) => 0.13 * col + 0.31 * row));
    let seen = 0;
    places.forEach(([col, row], p) => {
      if (col < 0.6 || row < 0.6 || col > 19.4 || row > 19.4) return;
      const value = 0.13 * col + 0.31 * row;
      if (scale.breaks.some((edge) => Math.abs(value - edge) < 0.15)) return;
      seen++;
      const id = scale.breaks.filter((edge) => value >= edge).length - 1;
      expect(pixels[p]).toBe(id < 0 ? 0 : colour(id));
    });
    expect(seen).toBeGreaterThan(3000);
  });

  it('has at the centre of a cell the class of the cell', () => {
    const values = Float32Array.from({ length: 400 }, (_, i) => 0.4 * (i % 20) + ((i * 7919) % 97) / 97);
    const pixels = paint(values);
    const nearest = new Map<number, [far: number, p: number]>();
    places.forEach(([col, row], p) => {
      const [c, r] = [Math.floor(col), Math.floor(row)];
      if (c < 0 || r < 0 || c > 19 || r > 19) return;
      const far = Math.hypot(col - c - 0.5, row - r - 0.5);
      if (far < (nearest.get(r * 20 + c)?.[0] ?? 0.04)) nearest.set(r * 20 + c, [far, p]);
    });
    expect(nearest.size).toBeGreaterThan(5);
    for (const [cell, [, p]] of nearest) {
      if (scale.breaks.some((edge) => Math.abs(values[cell] - edge) < 0.4)) continue;
      const id = scale.breaks.filter((edge) => values[cell] >= edge).length - 1;
      expect(pixels[p]).toBe(id < 0 ? 0 : colour(id));
    }
  });

  it('paints nothing on a cell outside the mask, and does not fade towards it', () => {
    const inside = Uint8Array.from({ length: 400 }, (_, i) => (i % 20 < 10 ? 1 : 0));
    const pixels = paint(
      plane((col) => (col < 10 ? 3 : 0)),
      inside,
    );
    let [left, right] = [0, 0];
    places.forEach(([col, row], p) => {
      if (col < 0 || row < 0 || col >= 20 || row >= 20) return;
      if (col >= 10) {
        right++;
        expect(pixels[p]).toBe(0);
      } else {
        left++;
        expect(pixels[p]).toBe(colour(1));
      }
    });
    expect(Math.min(left, right)).toBeGreaterThan(1000);
  });

  it('keeps what rests on too few incidents to the palest class', () => {
    const values = plane((col) => (col > 10 ? 100 : 0.2));
    const strong = new Set(paint(values, all, scale, new Uint16Array(400).fill(9)));
    for (const id of [1, 2, 3]) expect(strong.has(colour(id))).toBe(false);
    expect(new Set(paint(values, all, scale, new Uint16Array(400).fill(10))).has(colour(3))).toBe(true);
  });

  it('draws a fall and a rise, and leaves what is between them open', () => {
    const change: Scale = { kind: 'diverging', breaks: [1, 2] };
    const pixels = paint(
      plane((col) => col - 10),
      all,
      change,
    );
    const at = (col: number): number =>
      pixels[places.findIndex(([c, r]) => Math.abs(c - col) < 0.12 && r > 5 && r < 15)];
    expect(at(10)).toBe(0);
    const hex = (id: number): number => {
      const [r, g, b] = parseHex(colourOf(change, id, 'light') ?? '');
      return new Uint32Array(Uint8Array.of(r, g, b, 255).buffer)[0];
    };
    expect(at(18)).toBe(hex(2));
    expect(at(2)).toBe(hex(-2));
    expect(at(11.5)).toBe(hex(1));
    expect(at(8.5)).toBe(hex(-1));
  });
});

/** Where on the grid each pixel's centre falls, columns and rows. */
function placesOf(raster: GridRaster): [col: number, row: number][] {
  const places: [number, number][] = [];
  eachPiece(raster, (start, length, col, row, stepCol, stepRow) => {
    for (let k = 0; k < length; k++) places[start + k] = [col + k * stepCol, row + k * stepRow];
  });
  return places;
}
