import { poissonTable } from '../comparison/tails';

/**
 * Share of the area that would hold each given share of the incidents if they fell evenly by chance, fullest cells
 * first: even a fair scatter leaves some cells fuller than others, most of all where incidents are few.
 *
 * No random numbers: a cell of area a holds k incidents with the Poisson probability of mean n a / A. All (cell, k) are
 * put in falling order of k / a and expected incidents and area are added up until the share is reached, the last step
 * in part. Against simulation this is right to about one cell (whole cells need half a cell more on average).
 *
 * `classes`: [area m², number of cells]; `incidents` = n. Shares of nothing are 0.
 */
export function evenScatter(
  classes: readonly (readonly [areaM2: number, cells: number])[],
  incidents: number,
  shares: readonly number[],
): number[] {
  const total = classes.reduce((sum, [area, cells]) => sum + area * cells, 0);
  if (incidents === 0 || total === 0) return shares.map(() => 0);
  const steps = classes
    .flatMap(([area, cells]) => {
      const { from, p } = poissonTable((incidents * area) / total);
      return Array.from(p, (chance, j) => ({
        perArea: (from + j) / area,
        incidents: cells * chance * (from + j),
        area: cells * chance * area,
      })).filter((step) => step.incidents > 0);
    })
    .sort((a, b) => b.perArea - a.perArea);
  return shares.map((share) => {
    let left = share * incidents;
    let area = 0;
    for (const step of steps) {
      if (step.incidents >= left) return (area + (step.area * left) / step.incidents) / total;
      left -= step.incidents;
      area += step.area;
    }
    return area / total;
  });
}
