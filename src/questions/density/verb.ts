import { basename } from 'node:path';
import { answerDensity, answerDensityAt, type DensityQuestion } from '../../analysis/answer/answerDensity';
import { selectRows, type Selection } from '../../analysis/answer/selection';
import { estimateChange } from '../../analysis/comparison/estimateChange';
import { FALLBACK_BANDWIDTH_M } from '../../analysis/density/densityGrid';
import { MAX_GRID_CELLS } from '../../analysis/density/gridFrame';
import { densestCells, equallyDense, type DenseCell } from '../../analysis/density/topPlaces';
import { buildLocator, areaAt } from '../../analysis/areas/locator';
import { nearbyName } from '../../analysis/naming/nearbyName';
import type { DensityGrid } from '../../domain/answers';
import { NO_VALUE, wordFor } from '../../i18n';
import type { Area } from '../../domain/area';
import {
  BANDWIDTH_RULES,
  coarseGrid,
  DENSITY_UNITS,
  type BandwidthRule,
  type DensityMethod,
  LEAST_NEAR,
} from '../../domain/density';
import { finish } from '../../domain/job';
import { toLonLat } from '../../domain/projection';
import { err, ok, type Result } from '../../domain/result';
import { density } from './question';
import { gridGeoJson, gridTable } from './table';
import { words as densityWords } from './words';
import { readPlaces } from '../../intake/points/readPlaces';
import { comparison, data, sayOutside, studyArea, textAbout } from '../../cli/about';
import { refused, usage, type Failure } from '../../cli/fail';
import { openStudy, type OpenStudy } from '../../cli/openStudy';
import { readOptions, type Command } from '../../cli/parseArgs';
import type { Answered } from '../../cli/print';
import { readBytes, type Twin } from '../../cli/readInput';
import { heading, studyAreaText, type About } from '../../cli/text';
import type { Words } from '../../cli/words';

/** Kernel density of the incidents: exact at given points, or on a grid. */
export async function densityVerb(command: Command, twin: Twin): Promise<Result<Answered, Failure>> {
  const bandwidth = readBandwidth(command.values.get('bandwidth'));
  if (!bandwidth.ok) return bandwidth;
  const set = readOptions(command, density.settings.fields);
  if (!set.ok) return set;
  const opened = await openStudy(command, twin, false);
  if (!opened.ok) return opened;
  const { study, query, mask, planar } = opened.value;
  const { edge } = set.value;
  if (edge !== 'none' && mask === 'none') return err(usage('edge-needs-area', { value: edge }));
  const method: DensityMethod = { ...set.value, bandwidth: bandwidth.value, mask };
  const selection = selectRows(study, query);
  const asked = DENSITY_UNITS.find((name) => name === command.values.get('unit'));
  if (asked === 'per-km2-year' && selection.period === null) return err(usage('unit-needs-time'));
  const unit = asked ?? (planar && selection.period === null ? 'per-m2' : 'per-km2-year');
  const question: DensityQuestion = { ...query, method, unit };
  const at = command.values.get('at');
  return at === undefined
    ? onGrid(opened.value, question, selection, twin)
    : atPlaces(at, opened.value, question, selection, twin);
}

function readBandwidth(text: string | undefined): Result<DensityMethod['bandwidth'], Failure> {
  if (text === undefined) return ok(FALLBACK_BANDWIDTH_M);
  const rule = BANDWIDTH_RULES.find((name) => name === text);
  if (rule) return ok(rule);
  const metres = /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
  return metres > 0 && metres <= 1e6
    ? ok(metres)
    : err(usage('bandwidth-wrong', { value: text, rules: BANDWIDTH_RULES.join(', ') }));
}

function atPlaces(
  path: string,
  opened: OpenStudy,
  question: DensityQuestion,
  selection: Selection,
  twin: Twin,
): Result<Answered, Failure> {
  const bytes = readBytes(path, twin);
  if (!bytes.ok) return bytes;
  const places = readPlaces(bytes.value, basename(path), opened.planar);
  if (!places.ok) return err(refused(places.error));
  const { study, query } = opened;
  const answer = finish(answerDensityAt(study, question, places.value, selection));
  const { unit, bandwidthM, rule, values, before } = answer;
  sayFallback(question.method, { bandwidthM, rule }, twin);
  const change = before
    ? { change: { before: orNull(before), difference: orNull(values.map((value, k) => value - before[k])) } }
    : {};
  const outside = values.filter(Number.isNaN).length;
  if (outside > 0) twin.say(twin.words.m.ground.places(outside, values.length));
  sayOutside(answer, twin);
  return ok({
    json: {
      unit,
      kernel: question.method.kernel,
      bandwidthM,
      rule,
      edge: question.method.edge,
      mask: question.method.mask,
      values: orNull(values),
      placesOutside: outside,
      ...studyArea(answer),
      ...change,
      ...comparison(study, query, selection),
      ...data(opened),
    },
    text: (words) =>
      `${words.m.ground.units[unit]}\n${[...values].map((value) => (Number.isNaN(value) ? words.m.ground.here : words.n.num(value, { significant: 6 }))).join('\n')}\n`,
    table: () => ({
      header: ['x_m', 'y_m', `density_${unit.replaceAll('-', '_')}`],
      rows: [...values].map((value, k) => [places.value.x[k], places.value.y[k], Number.isNaN(value) ? null : value]),
    }),
  });
}

/** Outside the study area there is no density: null in JSON, an empty cell in CSV. */
const orNull = (values: Float64Array): readonly (number | null)[] =>
  Array.from(values, (value) => (Number.isNaN(value) ? null : value));

/** A rule that cannot say is not passed over in silence: the bandwidth used instead is named. */
function sayFallback(
  { bandwidth }: DensityMethod,
  used: { readonly bandwidthM: number; readonly rule: BandwidthRule | null },
  { say, words }: Twin,
): void {
  if (typeof bandwidth === 'number' || used.rule !== null) return;
  const method = densityWords[words.locale];
  say(method.ruleCannotSay(method.rules[bandwidth], used.bandwidthM));
}

function onGrid(
  opened: OpenStudy,
  question: DensityQuestion,
  selection: Selection,
  twin: Twin,
): Result<Answered, Failure> {
  const { study, query, planar } = opened;
  const computed = computeGrid(opened, question, selection);
  if (!computed.ok) return computed;
  const { grid, before } = computed.value;
  sayFallback(question.method, grid, twin);
  const { values: _values, inside: _inside, near: _near, area: _area, nearM, mostNear, floor: _floor, ...about } = grid;
  const top = densestCells(grid);
  const equal = equallyDense(grid, top);
  sayOutside(grid, twin);
  const coarse = coarseGrid(grid);
  if (coarse && grid.incidents > 0)
    twin.say(
      `${twin.words.m.ground.coarse(grid.cellM, coarse.radiusM, coarse.mostM)} ${twin.words.m.ground.sum(grid.sum, grid.incidents)}`,
    );
  const change = before
    ? {
        change: {
          incidents: estimateChange(grid.incidents, before.incidents, selection.days),
          maxBefore: before.max,
          sumBefore: before.sum,
        },
      }
    : {};
  return ok({
    json: {
      ...about,
      ...studyArea(grid),
      densest: coarse
        ? null
        : {
            withinM: nearM,
            most: mostNear,
            needed: LEAST_NEAR,
            equal,
            places: top.map((place) => densePlace(place, planar)),
          },
      tooCoarse: coarse && { largestCellM: coarse.mostM },
      ...change,
      ...comparison(study, query, selection),
      ...data(opened),
    },
    text: (words) =>
      densityText(
        words,
        grid,
        { places: top.map((place) => placeText(words, place, opened)), equal },
        textAbout(opened),
      ),
    table: () => gridTable(grid, planar),
    ...(planar ? {} : { geojson: () => gridGeoJson(grid) }),
  });
}

/** A densest place as JSON: where, how dense, and on how many incidents it rests (at most 255 are counted). */
function densePlace({ x, y, value, incidents }: DenseCell, planar: boolean): Readonly<Record<string, number>> {
  const [lon, lat] = toLonLat(x, y).map((degrees) => Number(degrees.toFixed(6)));
  return { x, y, ...(planar ? {} : { lon, lat }), density: value, incidents };
}

/** The same in words: by what is near, on a plane of the user's own by its coordinates. */
function placeText({ m, n }: Words, { x, y }: DenseCell, { study: { city }, planar }: OpenStudy): string {
  if (planar) return `x ${n.num(x, { maxDecimals: 1 })}, y ${n.num(y, { maxDecimals: 1 })}`;
  const locator = buildLocator(city.districts);
  const districtAt = (lon: number, lat: number): Area | undefined => city.districts[areaAt(locator, lon, lat)];
  const [lon, lat] = toLonLat(x, y);
  const near = nearbyName(city.places, (atLon, atLat) => districtAt(atLon, atLat)?.id ?? null)(lon, lat);
  return m.sentence.place({ near, district: districtAt(lon, lat)?.names ?? null, at: { lon, lat } });
}

/** The grids; a cell too small for the study area is the asker's slip, told as such. */
function computeGrid(
  { study }: OpenStudy,
  question: DensityQuestion,
  selection: Selection,
): Result<{ grid: DensityGrid; before: DensityGrid | null }, Failure> {
  try {
    return ok(finish(answerDensity(study, question, undefined, selection)));
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    return err(usage('cell-many', { value: question.method.cellM, most: MAX_GRID_CELLS }));
  }
}

/** The densest places in words, and how many of them are equally dense. */
interface Densest {
  readonly places: readonly string[];
  readonly equal: number;
}

function densityText(w: Words, grid: DensityGrid, { places, equal }: Densest, about: About): string {
  const { ground, sentence } = w.m;
  const said = densityWords[w.locale];
  const { settings } = said;
  const coarse = coarseGrid(grid);
  const densest =
    places.length === 0
      ? ground.tooFew(grid.mostNear, grid.nearM, LEAST_NEAR)
      : equal > 1
        ? ground.equallyDense(places.slice(0, equal).join('; '))
        : sentence.densest(places[0]);
  const unit = ground.units[grid.unit];
  return [
    heading(w, grid.incidents + grid.outside, about),
    `${settings.kernel}: ${said.kernels[grid.kernel]}`,
    `${settings.bandwidth}: ${w.n.metres(grid.bandwidthM)}${grid.rule ? ` (${said.rules[grid.rule]})` : ''}`,
    ...Object.entries(grid.ruleValuesM).map(([rule, valueM]) =>
      valueM > 0 ? said.ruleValue(wordFor(said.rules, rule), valueM) : `${wordFor(said.rules, rule)}: ${NO_VALUE}`,
    ),
    `${settings.cellM}: ${w.n.metres(grid.cellM)}`,
    `${settings.edge}: ${said.edges[grid.edge]}`,
    `${settings.mask}: ${ground.masks[grid.mask]}`,
    ...(grid.incidents > 0 ? [said.max(grid.max, unit), ground.sum(grid.sum, grid.incidents)] : []),
    ...(grid.incidents > 0 && !coarse && (places.length > 0 || grid.mostNear < LEAST_NEAR) ? [densest] : []),
    ...studyAreaText(w, grid),
    ...(coarse && grid.incidents > 0 ? [ground.coarse(grid.cellM, coarse.radiusM, coarse.mostM)] : []),
    '',
  ].join('\n');
}
