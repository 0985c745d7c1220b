import { basename } from 'node:path';
import type { Sample } from '../../analysis/risk/logDensity';
import { oversmoothing, relativeRisk } from '../../analysis/risk/relativeRisk';
import { studyWindow, type StudyWindow } from '../../analysis/ripley/studyWindow';
import { touchesShape } from '../../analysis/shape/insideShape';
import { refused, usage, type Failure } from '../../cli/fail';
import type { Command } from '../../cli/parseArgs';
import type { Answered } from '../../cli/print';
import { readBytes, type Twin } from '../../cli/readInput';
import { readWindow } from '../../cli/window';
import { finish } from '../../domain/job';
import type { FaultInFile } from '../../domain/inFile';
import { err, ok, type Result, type TwinFault } from '../../domain/result';
import type { RiskMethod } from '../../domain/risk';
import { readNumbers } from '../../intake/points/readNumbers';
import { readPlaces } from '../../intake/points/readPlaces';
import { words as said } from './words';

/** Of two tables of points, at the places of a third: the log ratio of their densities, exact and in that order. */
export function riskOfTables(command: Command, set: object, twin: Twin): Result<Answered, Failure> | null {
  const { values } = command;
  const named = (['cases', 'controls', 'at'] as const).filter((option) => values.has(option));
  if (named.length === 0)
    return (set as RiskMethod).kernel === 'gaussian'
      ? null
      : err(usage('verb-needs', { verb: 'risk', option: 'cases' }));
  for (const option of ['cases', 'controls', 'at'] as const)
    if (!values.has(option)) return err(usage('verb-needs', { verb: 'risk', option }));
  const other = ['incidents', 'mask', 'against'].find((option) => command.texts.has(option));
  if (other !== undefined)
    return err(usage('option-not-with', { option: other, other: '--cases', with: '--incidents' }));
  const planar = command.flags.has('planar');
  const text = values.get('window');
  const mask = text === undefined ? ok(null) : readWindow(text, planar);
  if (!mask.ok) return mask;
  // The verb reads its settings by the question's own table.
  const { kernel, bandwidth, edge: asked } = set as RiskMethod;
  if (mask.value === null && command.texts.has('edge') && asked !== 'none')
    return err(usage('edge-needs-area', { value: asked }));
  const edge = mask.value === null ? 'none' : asked;
  const window = mask.value && studyWindow(mask.value);
  const cases = readSample(values.get('cases') ?? '', planar, window, twin);
  if (!cases.ok) return cases;
  const controls = readSample(values.get('controls') ?? '', planar, window, twin);
  if (!controls.ok) return controls;
  const bytes = readBytes(values.get('at') ?? '', twin);
  if (!bytes.ok) return bytes;
  const at = readPlaces(bytes.value, basename(values.get('at') ?? ''), planar);
  if (!at.ok) return err(refused(at.error));
  const [f, g] = [cases.value, controls.value];
  const isEmpty = f.x.length === 0 || g.x.length === 0;
  const rule = bandwidth === 'os' && !isEmpty ? oversmoothing(f, g) : null;
  if (bandwidth === 'os' && !((rule ?? 0) > 0)) return err(usage('verb-needs', { verb: 'risk', option: 'bandwidth' }));
  const bandwidthM = bandwidth === 'os' ? (rule ?? 0) : bandwidth;
  const found = isEmpty
    ? at.value.x.map(() => NaN)
    : finish(relativeRisk(f, g, at.value, window, { kernel, bandwidthM, edge }));
  const logRr = Array.from(found, (value) => (Number.isFinite(value) ? value : null));
  const counts = { cases: f.x.length, controls: g.x.length, outside: f.outside + g.outside };
  return ok({
    json: { logRr, kernel, bandwidthM, rule: bandwidth === 'os' ? 'os' : null, edge, ...counts },
    text: ({ locale }) => `${said[locale].atPlaces(logRr, counts).join('\n')}\n`,
    table: () => ({
      header: ['x_m', 'y_m', 'log_rr'],
      rows: logRr.map((value, k) => [at.value.x[k], at.value.y[k], value]),
    }),
  });
}

/** Points of the window; on a plane with their weights, where the table has some. */
function readSample(
  path: string,
  planar: boolean,
  window: StudyWindow | null,
  twin: Twin,
): Result<Sample & { readonly outside: number }, Failure> {
  const bytes = readBytes(path, twin);
  if (!bytes.ok) return bytes;
  const read = readPoints(bytes.value, basename(path), planar);
  if (!read.ok) return err(refused(read.error));
  const { x, y, weight } = read.value;
  const inside = Array.from(x, (_, i) => i).filter((i) => window === null || touchesShape(window.index, x[i], y[i]));
  const of = (axis: Float64Array): Float64Array => Float64Array.from(inside, (i) => axis[i]);
  return ok({ x: of(x), y: of(y), weight: weight && of(weight), outside: x.length - inside.length });
}

function readPoints(bytes: Uint8Array, file: string, planar: boolean): Result<Sample, FaultInFile | TwinFault> {
  if (planar) return readNumbers(bytes, file, ['x', 'y'], ['weight']);
  const read = readPlaces(bytes, file, planar);
  return read.ok ? ok({ ...read.value, weight: null }) : read;
}
