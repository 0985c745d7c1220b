import type { GlobalMoran, HotCells, HotMethod, HotspotsAnswer } from '../../domain/hotspots';
import { toLonLat } from '../../domain/projection';
import type { FeatureCollection, Table } from '../../domain/table';
import { cellShapes, wholeCell } from '../../domain/cellShapes';

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

/** The same as shapes: each cell whole, also where the study area leaves out a part of it. */
export const hotspotsShapes = (answer: HotspotsAnswer): FeatureCollection =>
  cellShapes(hotspotsTable(answer), wholeCell(answer.shape, answer.sizeM), (k) => [answer.x[k], answer.y[k]]);

/** How it was found, for the manifest of its files. */
export const hotspotsManifest = ({ global, ...answer }: HotspotsAnswer): Readonly<Record<string, unknown>> => ({
  hotspots: { cells: answer.counts.length, incidents: answer.incidents, ...methodOf(answer), global: globalOf(global) },
});

/** The same for programs, with how it was found and whether incidents gather at all. */
export function hotspotsJson(answer: HotspotsAnswer): object {
  return { ...methodOf(answer), mask: answer.mask, global: globalOf(answer.global), cells: cellsOf(answer) };
}

const methodOf = ({ stat, shape, sizeM, near, weights, fdr, permutations, seed }: HotMethod): object => ({
  stat,
  shape,
  sizeM,
  neighbours: near,
  weights,
  fdr,
  ...(stat === 'moran' ? { permutations, seed, leastP: 2 / (permutations + 1) } : {}),
});

const globalOf = ({ i, expected, z, p }: GlobalMoran): object => ({
  i: orEmpty(i),
  expected,
  z: orEmpty(z),
  p: orEmpty(p),
});

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
