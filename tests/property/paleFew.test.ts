import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAST_NEAR } from '../../src/domain/density';
import { parseHex } from '../../src/map/colour';
import { paintGrid } from '../../src/map/densityImage';
import { eachPiece, rasterFor, type GridGeometry } from '../../src/map/gridRaster';
import { colourOf, type BreaksOf } from '../../src/map/scales';
import { freshBreaks, scaleOf } from '../../src/state/map/scales';
import { runs } from '../prove';

const grid: GridGeometry = { rows: 4, cols: 5, cellM: 100, originX: 655_000, originY: 4_790_000 };
const cells = grid.rows * grid.cols;
const raster = rasterFor(grid, 'cells');

/** A pixel of every cell. */
const pixelOf = new Map<number, number>();
eachPiece(raster, (start, length, fromCol, fromRow, stepCol, stepRow) => {
  for (let k = 0; k < length; k++) {
    const [col, row] = [Math.floor(fromCol + k * stepCol), Math.floor(fromRow + k * stepRow)];
    if (col >= 0 && row >= 0 && col < grid.cols && row < grid.rows) pixelOf.set(row * grid.cols + col, start + k);
  }
});

const values = fc.array(fc.float({ min: -3000, max: 3000, noNaN: true }), { minLength: cells, maxLength: cells });
const nears = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: cells, maxLength: cells });

describe('what rests on too few incidents', () => {
  it('is never drawn above the palest class, on fresh classes and on any that were held', () => {
    fc.assert(
      fc.property(
        values,
        nears,
        fc.constantFrom<BreaksOf>('density', 'difference'),
        fc.option(fc.constantFrom([1, 2, 5, 10, 20], [0.1, 0.2, 0.5], [100, 200])),
        fc.integer({ min: 1, max: 500 }),
        (drawn, near, of, held, floor) => {
          const surface = { values: Float32Array.from(drawn, of === 'density' ? Math.abs : Number), floor };
          const scale = scaleOf(of, held ?? freshBreaks(of, surface));
          const drawing = {
            ...grid,
            values: surface.values,
            inside: new Uint8Array(cells).fill(1),
            near: Uint16Array.from(near),
          };
          const pixels = paintGrid(raster, drawing, scale, 'light', 'cells');
          const palest = (of === 'density' ? [0] : [-1, 1]).map((id) => parseHex(colourOf(scale, id, 'light') ?? ''));
          expect(pixelOf.size).toBe(cells);
          for (const [cell, pixel] of pixelOf) {
            if (near[cell] >= LEAST_NEAR) continue;
            const seen = Array.from(pixels.slice(4 * pixel, 4 * pixel + 4));
            if (seen[3] !== 0) expect(palest).toContainEqual(seen.slice(0, 3));
          }
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('reaches no class above the palest by its mean: all others begin at that many spread evenly', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 2000 }), (drawn, floor) => {
        const breaks = freshBreaks('density', { values: drawn.map(Math.abs), floor });
        for (const from of breaks.slice(1)) expect(from).toBeGreaterThanOrEqual(floor);
      }),
      { numRuns: runs(200) },
    );
  });
});
