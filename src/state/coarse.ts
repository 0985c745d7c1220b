import type { DensityGrid } from '../domain/answers';
import { coarseGrid } from '../domain/density';
import type { Messages } from '../i18n';

/** The sentence of a grid whose cell is too large for its smoothing radius; null when it is not. */
export function coarseWords(
  t: Messages,
  grid: Pick<DensityGrid, 'cellM' | 'nearM' | 'sum' | 'incidents'>,
): string | null {
  const found = coarseGrid(grid);
  return found && grid.incidents > 0
    ? `${t.ground.coarse(grid.cellM, found.radiusM, found.mostM)} ${t.method.sum(grid.sum, grid.incidents)}`
    : null;
}
