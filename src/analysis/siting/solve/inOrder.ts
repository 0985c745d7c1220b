import type { CoverModel } from '../model/coverModel';
import { planValue } from '../model/planValue';

/** The same sites, each next one the one that adds most to those before it. */
export function inOrder(model: CoverModel, sites: readonly number[]): readonly number[] {
  const left = [...sites].sort((a, b) => a - b);
  const ordered: number[] = [];
  while (left.length > 0) {
    let pick = 0;
    let most = -Infinity;
    left.forEach((j, k) => {
      const value = planValue(model, [...ordered, j]);
      if (value > most) [pick, most] = [k, value];
    });
    ordered.push(...left.splice(pick, 1));
  }
  return ordered;
}
