import { basename } from 'node:path';
import { answerDensity, answerDensityAt, type DensityQuestion } from '../analysis/answer/answerDensity';
import { selectRows, type Selection } from '../analysis/answer/selection';
import { estimateChange } from '../analysis/comparison/estimateChange';
import { FALLBACK_BANDWIDTH_M } from '../analysis/density/densityGrid';
import { MAX_GRID_CELLS } from '../analysis/density/gridFrame';
import type { DensityGrid } from '../domain/answers';
import { BANDWIDTH_RULES, DENSITY_UNITS, EDGE_CORRECTIONS, KERNELS, type BandwidthRule, type DensityMethod } from '../domain/density';
import { finish } from '../domain/job';
import { err, ok, type Result } from '../domain/result';
import { readPlaces } from '../intake/readPlaces';
import { comparison, data, textAbout } from './about';
import { gridGeoJson, gridTable } from './densityTable';
import { refused, usage, type Failure } from './fail';
import { openStudy, type Opened } from './openStudy';
import type { Command } from './parseArgs';
import type { Answered } from './print';
import { readBytes, type World } from './readInput';
import { densityText } from './text';

const DEFAULT_CELL_M = 50;

/** Kernel density of the incidents: exact at given points, or on a grid. */
export function densityVerb(command: Command, world: World): Result<Answered, Failure> {
  const bandwidth = readBandwidth(command.values.get('bandwidth'));
  if (!bandwidth.ok) return bandwidth;
  const opened = openStudy(command, world, false);
  if (!opened.ok) return opened;
  const { study, query, mask, planar } = opened.value;
  const edge = EDGE_CORRECTIONS.find((name) => name === command.values.get('edge')) ?? 'none';
  if (edge !== 'none' && mask === 'none') return err(usage(`--edge ${edge} needs a study area: --mask city, built or window (with --window)`));
  const method: DensityMethod = {
    kernel: KERNELS.find((kernel) => kernel === command.values.get('kernel')) ?? 'quartic',
    bandwidth: bandwidth.value,
    cellM: command.numbers.get('cell') ?? DEFAULT_CELL_M,
    edge,
    mask,
  };
  const selection = selectRows(study, query);
  const asked = DENSITY_UNITS.find((name) => name === command.values.get('unit'));
  if (asked === 'per-km2-year' && selection.period === null) return err(usage('--unit per-km2-year needs incidents with a time; allowed here: per-m2, per-km2'));
  const unit = asked ?? (planar && selection.period === null ? 'per-m2' : 'per-km2-year');
  const question: DensityQuestion = { ...query, method, unit };
  const at = command.values.get('at');
  return at === undefined ? onGrid(opened.value, question, selection, world) : atPlaces(at, opened.value, question, selection, world);
}

function readBandwidth(text: string | undefined): Result<DensityMethod['bandwidth'], Failure> {
  if (text === undefined) return ok(FALLBACK_BANDWIDTH_M);
  const rule = BANDWIDTH_RULES.find((name) => name === text);
  if (rule) return ok(rule);
  const metres = /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
  return metres > 0 && metres <= 1e6 ? ok(metres) : err(usage(`--bandwidth cannot be "${text}"; allowed: metres above 0, ${BANDWIDTH_RULES.join(', ')}`));
}

function atPlaces(path: string, opened: Opened, question: DensityQuestion, selection: Selection, world: World): Result<Answered, Failure> {
  const bytes = readBytes(path, world);
  if (!bytes.ok) return bytes;
  const places = readPlaces(bytes.value, basename(path), opened.planar);
  if (!places.ok) return err(refused(places.error));
  const { study, query } = opened;
  const { unit, bandwidthM, rule, values, before } = finish(answerDensityAt(study, question, places.value, selection));
  sayFallback(question.method, { bandwidthM, rule }, world);
  const change = before ? { change: { before: [...before], difference: [...values].map((value, k) => value - before[k]) } } : {};
  return ok({
    json: {
      unit, kernel: question.method.kernel, bandwidthM, rule, edge: question.method.edge, mask: question.method.mask, values: [...values], ...change,
      ...comparison(study, query, selection), ...data(opened),
    },
    text: (words) => `${words.m.method.units[unit]}\n${[...values].map((value) => words.n.num(value, { significant: 6 })).join('\n')}\n`,
    table: () => ({ header: ['x_m', 'y_m', `density_${unit.replaceAll('-', '_')}`], rows: [...values].map((value, k) => [places.value.x[k], places.value.y[k], value]) }),
  });
}

/** A rule that cannot say is not passed over in silence: the bandwidth used instead is named. */
function sayFallback({ bandwidth }: DensityMethod, used: { readonly bandwidthM: number; readonly rule: BandwidthRule | null }, { say, words }: World): void {
  if (typeof bandwidth === 'number' || used.rule !== null) return;
  const { method } = words.m;
  say(method.ruleCannotSay(method.rules[bandwidth], used.bandwidthM));
}

function onGrid(opened: Opened, question: DensityQuestion, selection: Selection, world: World): Result<Answered, Failure> {
  const { study, query, planar } = opened;
  const computed = computeGrid(opened, question, selection);
  if (!computed.ok) return computed;
  const { grid, before } = computed.value;
  sayFallback(question.method, grid, world);
  const { values: _values, inside: _inside, ...about } = grid;
  const change = before ? { change: { incidents: estimateChange(grid.incidents, before.incidents), maxBefore: before.max, sumBefore: before.sum } } : {};
  return ok({
    json: { ...about, ...change, ...comparison(study, query, selection), ...data(opened) },
    text: (words) => densityText(words, grid, textAbout(opened)),
    table: () => gridTable(grid, planar),
    ...(planar ? {} : { geojson: () => gridGeoJson(grid) }),
  });
}

/** The grids; a cell too small for the study area is the asker's slip, told as such. */
function computeGrid({ study }: Opened, question: DensityQuestion, selection: Selection): Result<{ grid: DensityGrid; before: DensityGrid | null }, Failure> {
  try {
    return ok(finish(answerDensity(study, question, undefined, selection)));
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    return err(usage(`--cell ${question.method.cellM} makes more than ${MAX_GRID_CELLS} cells; allowed: a larger cell`));
  }
}
