import { isoOfDay } from '../../domain/clock';
import {
  EMERGING_CLASSES,
  isTooShort,
  type EmergingAnswer,
  type EmergingMethod,
  type TimeBin,
} from '../../domain/emerging';
import { toLonLat } from '../../domain/projection';
import type { FeatureCollection, Table } from '../../domain/table';
import { cellShapes, wholeCell } from '../../domain/cellShapes';

/** Every cell of the study area: its class, by z alone and as the records bear it out, and what stands behind it. */
export const emergingTable = (answer: EmergingAnswer): Table => ({
  header: ['x_m', 'y_m', 'lon', 'lat', 'count', 'last', 'hot_bins', 'cold_bins', 'last_z', 'trend_z', 'class', 'held'],
  rows: Array.from(answer.counts, (count, cell) => {
    const [lon, lat] = toLonLat(answer.x[cell], answer.y[cell]);
    const { found, held } = classesOf(answer, cell);
    return [
      answer.x[cell],
      answer.y[cell],
      Number(lon.toFixed(6)),
      Number(lat.toFixed(6)),
      count,
      answer.last[cell],
      answer.hot[cell],
      answer.cold[cell],
      isTooShort(answer) ? null : answer.z[cell],
      isTooShort(answer) ? null : answer.trend[cell],
      found,
      held,
    ];
  }),
});

/** The same as shapes: each cell whole, also where the study area leaves out a part of it. */
export const emergingShapes = (answer: EmergingAnswer): FeatureCollection =>
  cellShapes(emergingTable(answer), wholeCell(answer.shape, answer.sizeM), (k) => [answer.x[k], answer.y[k]]);

/** How it was found, for the manifest of its files. */
export const emergingManifest = (answer: EmergingAnswer): Readonly<Record<string, unknown>> => ({
  emerging: { cells: answer.counts.length, incidents: answer.incidents, ...methodOf(answer), ...binsOf(answer) },
});

/** The same for programs: classes in the order of the cells, and each cell with what stands behind it. */
export function emergingJson(answer: EmergingAnswer): object {
  const few = isTooShort(answer);
  const cells = Array.from(answer.counts, (count, cell) => {
    const { found, held } = classesOf(answer, cell);
    return {
      x: answer.x[cell],
      y: answer.y[cell],
      count,
      last: answer.last[cell],
      hot: answer.hot[cell],
      cold: answer.cold[cell],
      z: few ? null : answer.z[cell],
      trend: few ? null : answer.trend[cell],
      class: found,
      held,
    };
  });
  const { mask, incidents, otherDays, undated } = answer;
  return {
    ...methodOf(answer),
    mask,
    incidents,
    otherDays,
    undated,
    ...binsOf(answer),
    classes: cells.map((cell) => cell.class),
    cells,
  };
}

/** Of too few bins there is no class, which is not to be read as no pattern. */
const classesOf = (
  answer: EmergingAnswer,
  cell: number,
): { readonly found: string | null; readonly held: string | null } =>
  isTooShort(answer)
    ? { found: null, held: null }
    : { found: EMERGING_CLASSES[answer.found[cell]], held: EMERGING_CLASSES[answer.held[cell]] };

const methodOf = ({ shape, sizeM, step, near, reach, against, fdr }: EmergingMethod): object => ({
  shape,
  sizeM,
  step,
  neighbours: near,
  reach,
  against,
  fdr,
});

const binsOf = ({
  bins,
  leftOut,
  isPlane,
}: EmergingAnswer): { readonly bins: readonly object[]; readonly leftOut: number } => {
  const day = (of: number): string | number => (isPlane ? of : isoOfDay(of));
  return { bins: bins.map(({ from, to }: TimeBin) => ({ from: day(from), to: day(to) })), leftOut };
};
