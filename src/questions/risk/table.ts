import { cellShapes, wholeCell } from '../../domain/cellShapes';
import { toLonLat } from '../../domain/projection';
import type { RiskAnswer } from '../../domain/risk';
import type { FeatureCollection, Table } from '../../domain/table';

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** A line for each square of the study area; without figures where it is left blank. */
export const riskTable = ({ x, y, logRr, p }: RiskAnswer): Table => ({
  header: ['x_m', 'y_m', 'lon', 'lat', 'log_rr', 'times_elsewhere', 'p_higher'],
  rows: Array.from(x, (_, cell) => {
    const [lon, lat] = toLonLat(x[cell], y[cell]);
    return [
      x[cell],
      y[cell],
      Number(lon.toFixed(6)),
      Number(lat.toFixed(6)),
      orNull(logRr[cell]),
      orNull(Math.exp(logRr[cell])),
      orNull(p[cell]),
    ];
  }),
});

/** The same as shapes: each square whole, also where the study area leaves out a part of it. */
export const riskShapes = (answer: RiskAnswer): FeatureCollection =>
  cellShapes(riskTable(answer), wholeCell('square', answer.sizeM), (k) => [answer.x[k], answer.y[k]]);

/** How it was found, for the manifest of its files. */
export const riskManifest = (answer: RiskAnswer): Readonly<Record<string, unknown>> => ({ risk: methodOf(answer) });

/** The same for programs. */
export const riskJson = (answer: RiskAnswer): object => ({
  ...methodOf(answer),
  mask: answer.mask,
  nothing: answer.nothing,
  globalP: answer.globalP,
  squares: { higher: answer.higher, lower: answer.lower, blank: answer.blank },
  places: answer.places,
  cells: Array.from(answer.x, (x, cell) => ({
    x,
    y: answer.y[cell],
    logRr: orNull(answer.logRr[cell]),
    p: orNull(answer.p[cell]),
  })),
});

const methodOf = (answer: RiskAnswer): Readonly<Record<string, unknown>> => {
  const { against, kernel, bandwidthM, rule, edge, sizeM, permutations, seed, cases, controls } = answer;
  return {
    against,
    kernel,
    bandwidthM,
    rule,
    edge,
    sizeM,
    permutations,
    seed,
    cases,
    controls,
    tolerance: 'asymptotic',
  };
};
