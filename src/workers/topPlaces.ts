import type { DensityGrid, NearbyName, TopPlace } from '../domain/answers';
import { toLonLat } from '../domain/projection';

/** How many stand in the table and the sentence. */
const SHOWN = 5;

/**
 * The densest places of a grid, densest first: cells that no neighbour exceeds, at least a bandwidth (and 250 m) apart,
 * so that one hot spot is named once.
 */
export function topPlaces(grid: DensityGrid, nameAt: (lon: number, lat: number) => NearbyName | null, shown: number = SHOWN): readonly TopPlace[] {
  const { values, rows, cols, cellM, originX, originY } = grid;
  const apartM = Math.max(250, grid.bandwidthM);
  const chosen: { x: number; y: number; value: number }[] = [];
  for (const cell of peaks(values, rows, cols)) {
    const x = originX + ((cell % cols) + 0.5) * cellM;
    const y = originY + (Math.floor(cell / cols) + 0.5) * cellM;
    if (chosen.some((other) => Math.hypot(other.x - x, other.y - y) < apartM)) continue;
    chosen.push({ x, y, value: values[cell] });
    if (chosen.length === shown) break;
  }
  return chosen.map(({ x, y, value }) => {
    const [lon, lat] = toLonLat(x, y);
    return { value, lon, lat, near: nameAt(lon, lat) };
  });
}

/** Cells with something that none of their eight neighbours exceeds, highest first; equal ones from the south-west. */
function peaks(values: Float32Array, rows: number, cols: number): readonly number[] {
  const found: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      const at = row * cols + col;
      if (values[at] > 0 && !exceeded(values, rows, cols, row, col)) found.push(at);
    }
  }
  return found.sort((a, b) => values[b] - values[a] || a - b);
}

function exceeded(values: Float32Array, rows: number, cols: number, row: number, col: number): boolean {
  const value = values[row * cols + col];
  for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
    for (let c = Math.max(0, col - 1); c <= Math.min(cols - 1, col + 1); c++) if (values[r * cols + c] > value) return true;
  }
  return false;
}
