import type { HotCells, HotspotsAnswer } from '../../domain/hotspots';
import { toLonLat } from '../../domain/projection';
import type { Table } from '../../domain/table';

const orEmpty = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** Every cell of the study area: what it holds, how far that is from chance, and what is said of it. */
export const hotspotsTable = (answer: HotCells): Table => ({
  header: ['x_m', 'y_m', 'lon', 'lat', 'count', 'z', 'p', 'q', 'class', 'held'],
  rows: Array.from(answer.counts, (count, cell) => {
    const [lon, lat] = toLonLat(answer.x[cell], answer.y[cell]);
    return [
      answer.x[cell],
      answer.y[cell],
      Number(lon.toFixed(6)),
      Number(lat.toFixed(6)),
      count,
      orEmpty(answer.z[cell]),
      orEmpty(answer.p[cell]),
      orEmpty(answer.q[cell]),
      answer.classes[answer.found[cell]],
      answer.classes[answer.held[cell]],
    ];
  }),
});

/** The same for programs, with how it was found and whether incidents gather at all. */
export function hotspotsJson(answer: HotspotsAnswer): object {
  const { stat, shape, sizeM, near, weights, fdr, permutations, seed, mask, global } = answer;
  return {
    stat,
    shape,
    sizeM,
    neighbours: near,
    weights,
    fdr,
    ...(stat === 'moran' ? { permutations, seed, leastP: 2 / (permutations + 1) } : {}),
    mask,
    global: { i: orEmpty(global.i), expected: global.expected, z: orEmpty(global.z), p: orEmpty(global.p) },
    cells: cellsOf(answer),
  };
}

const cellsOf = ({ x, y, counts, z, p, q, found, held, classes, i }: HotCells): readonly object[] =>
  Array.from(counts, (count, cell) => ({
    x: x[cell],
    y: y[cell],
    count,
    ...(i ? { i: orEmpty(i[cell]) } : {}),
    z: orEmpty(z[cell]),
    p: orEmpty(p[cell]),
    q: orEmpty(q[cell]),
    class: classes[found[cell]],
    held: classes[held[cell]],
  }));
