import type { DensityGrid, NearbyName, TopPlace } from '../../domain/answers';
import { coarseGrid, LEAST_NEAR } from '../../domain/density';
import { toLonLat } from '../../domain/projection';
import { kernelShape } from './kernels';

/** How many stand in the table and the sentence. */
const SHOWN = 5;

type Surface = Pick<
  DensityGrid,
  'values' | 'near' | 'rows' | 'cols' | 'cellM' | 'originX' | 'originY' | 'bandwidthM' | 'kernel' | 'nearM'
>;

/**
 * The middle of a cell on the plane, its density, and the incidents within the smoothing radius (at most MOST_NEAR).
 */
export interface DenseCell {
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly incidents: number;
}

/**
 * The densest places of a grid, densest first: cells that no neighbour exceeds, at least a bandwidth (and 250 m) apart,
 * so that one hot spot is named once. A place with fewer than LEAST_NEAR incidents within the smoothing radius is none
 * (where no peak has as many, the densest cell that has stands for it); a grid too coarse for its radius has none.
 */
export function densestCells(grid: Surface, shown: number = SHOWN): readonly DenseCell[] {
  const { values, near, cols, cellM, originX, originY } = grid;
  if (coarseGrid(grid)) return [];
  const apartM = Math.max(250, grid.bandwidthM);
  const chosen: DenseCell[] = [];
  const named = peaks(grid).filter((cell) => near[cell] >= LEAST_NEAR);
  for (const cell of named.length > 0 ? named : besidePeaks(grid)) {
    const x = originX + ((cell % cols) + 0.5) * cellM;
    const y = originY + (Math.floor(cell / cols) + 0.5) * cellM;
    if (chosen.some((other) => Math.hypot(other.x - x, other.y - y) < apartM)) continue;
    chosen.push({ x, y, value: values[cell], incidents: near[cell] });
    if (chosen.length === shown) break;
  }
  return chosen;
}

/** The same on the city's plane, with their names. */
export function topPlaces(
  grid: Surface,
  nameAt: (lon: number, lat: number) => NearbyName | null,
  shown: number = SHOWN,
): readonly TopPlace[] {
  return densestCells(grid, shown).map(({ x, y, value, incidents }) => {
    const [lon, lat] = toLonLat(x, y);
    return { value, lon, lat, near: nameAt(lon, lat), incidents };
  });
}

/**
 * How many of the places are as dense as the first, as far as the grid can tell: a peak that lies in the corner of its
 * cell reads lower than one in its middle by the kernel's own fall over half a diagonal. 0 of none, 1 = the first
 * stands alone.
 */
export function equallyDense(
  { kernel, bandwidthM, cellM }: Pick<DensityGrid, 'kernel' | 'bandwidthM' | 'cellM'>,
  top: readonly { readonly value: number }[],
): number {
  const least = (top[0]?.value ?? 0) * kernelShape(kernel, (cellM * cellM) / 2 / (bandwidthM * bandwidthM));
  return top.filter(({ value }) => value >= least).length;
}

/** Cells with something that none of their eight neighbours exceeds, highest first; equal ones from the south-west. */
function peaks({ values, rows, cols }: Surface): readonly number[] {
  const found: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      const at = row * cols + col;
      if (values[at] > 0 && !exceeded(values, rows, cols, row, col)) found.push(at);
    }
  }
  return found.sort((a, b) => values[b] - values[a] || a - b);
}

/**
 * The densest cell with enough incidents where no peak has them: counts are right to half a square, so a peak may have
 * one less than the cell beside it, and "at most 11, 10 are needed" would be no reason.
 */
function besidePeaks({ values, near }: Surface): readonly number[] {
  let best = -1;
  for (let at = 0; at < values.length; at++)
    if (near[at] >= LEAST_NEAR && values[at] > 0 && (best < 0 || values[at] > values[best])) best = at;
  return best < 0 ? [] : [best];
}

function exceeded(values: Float32Array, rows: number, cols: number, row: number, col: number): boolean {
  const value = values[row * cols + col];
  for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
    for (let c = Math.max(0, col - 1); c <= Math.min(cols - 1, col + 1); c++)
      if (values[r * cols + c] > value) return true;
  }
  return false;
}
