import { formatIsoDate } from '../domain/clock';
import { BANDWIDTH_RULES, KERNELS } from '../domain/density';
import type { EdgeCorrection } from '../domain/density';
import type { MaskId } from '../domain/area';
import { NO_FILTER, type CompareWith, type IncidentFilter } from '../domain/filter';
import type { HourRange } from '../domain/hourRange';
import type { LonLat } from '../domain/geometry';
import { CATEGORIES, PLACE_KINDS, SEVERITIES } from '../domain/incident';
import { parsePeriod, type Period } from '../domain/period';
import { POST_KINDS } from '../domain/post';
import { LAYER_IDS } from '../map/layers';
import { filesOf } from './missingFiles';
import { decoded, encoded, sitingToText, textToSiting } from './sitingUrl';
import {
  BANDWIDTH_RANGE_M,
  BIN_SIZES_M,
  BREAKS_OF,
  CELL_SIZES_M,
  CONCENTRATION_CELLS_M,
  COVERAGE_RANGE_M,
  DISTRICT_MEASURES,
  FIRST_VIEW,
  LOCALES,
  PLANNER_TABS,
  THEMES,
  type BreaksOf,
  type View,
} from './view';

/**
 * The view as the parameters of its address. Only what differs from `base` is written, so a link stays short and an
 * old link keeps meaning what it meant.
 */
export function viewToParams(view: View, base: View = FIRST_VIEW): URLSearchParams {
  const params = new URLSearchParams();
  const put = (key: string, value: string, usual: string): void => {
    if (value !== usual) params.set(key, value);
  };
  for (const [key, write] of Object.entries(WRITERS)) put(key, write(view), write(base));
  // A filter restricts only when present; the empty list is a restriction too.
  for (const [key, value] of Object.entries(filterToText(view.filter))) params.set(key, value);
  for (const of of BREAKS_OF) {
    const breaks = view.breaks[of];
    if (breaks) params.set(`b.${of}`, breaks.join('_'));
  }
  for (const [key, value] of Object.entries(sitingToText(view.siting))) params.set(key, value);
  if (view.selection) params.set('at', point(view.selection));
  return params;
}

/** Reads an address; whatever is missing, unknown or out of range falls back to `base`. */
export function paramsToView(params: URLSearchParams, base: View = FIRST_VIEW): View {
  const text = (key: string): string | null => params.get(key);
  const camera = numbers(text('map'), 3);
  const bandwidth = text('bandwidth');
  const rule = BANDWIDTH_RULES.find((r) => r === bandwidth);
  return {
    mode: { kind: 'planner', tab: oneOf(PLANNER_TABS, text('tab')) ?? base.mode.tab },
    locale: oneOf(LOCALES, text('lang')) ?? base.locale,
    theme: oneOf(THEMES, text('theme')) ?? base.theme,
    dataset: text('data') ?? base.dataset,
    filter: textToFilter(params),
    compare: oneOf<CompareWith>(['none', 'last-year', 'previous'], text('compare')) ?? base.compare,
    layers: listOf(LAYER_IDS, text('layers')) ?? base.layers,
    districtMeasure: oneOf(DISTRICT_MEASURES, text('measure')) ?? base.districtMeasure,
    areas: text('areas') ?? base.areas,
    binSizeM: oneNumberOf(BIN_SIZES_M, text('bin')) ?? base.binSizeM,
    method: {
      kernel: oneOf(KERNELS, text('kernel')) ?? base.method.kernel,
      bandwidth: rule ?? within(text('bandwidth'), BANDWIDTH_RANGE_M) ?? base.method.bandwidth,
      cellM: oneNumberOf(CELL_SIZES_M, text('cell')) ?? base.method.cellM,
      edge: oneOf<EdgeCorrection>(['none', 'uniform', 'diggle'], text('edge')) ?? base.method.edge,
      mask: oneOf<MaskId>(['city', 'built'], text('mask')) ?? base.method.mask,
    },
    coverage: {
      radiusM: within(text('radius'), COVERAGE_RANGE_M) ?? base.coverage.radiusM,
      kinds: listOf(POST_KINDS, text('posts')) ?? base.coverage.kinds,
    },
    concentrationCellM: oneNumberOf(CONCENTRATION_CELLS_M, text('square')) ?? base.concentrationCellM,
    siting: textToSiting(params),
    breaks: readBreaks(params),
    camera: camera ? { lon: camera[0], lat: camera[1], zoom: camera[2] } : base.camera,
    selection: readPoint(text('at')),
  };
}

/** A file's title is cut here: it is to be recognised, not kept. */
const TITLE_LIMIT = 120;

/**
 * `id:title~id:title` of the files a view names, so that whoever lacks one is told which; '' when no title is known.
 */
export function namesToText(view: View, titleOf: (id: string) => string | undefined): string {
  const ids = [...new Set(filesOf(view).map(({ id }) => id))];
  return ids
    .flatMap((id) => {
      const title = titleOf(id);
      return title ? [`${encoded(id)}:${encoded(title.slice(0, TITLE_LIMIT))}`] : [];
    })
    .join('~');
}

/** Titles by id as `namesToText` wrote them; whatever is none is left out. */
export function textToNames(text: string | null): ReadonlyMap<string, string> {
  const pairs = (text ?? '')
    .split('~')
    .map(
      (pair) =>
        [
          decoded(pair.slice(0, Math.max(0, pair.indexOf(':')))),
          decoded(pair.slice(pair.indexOf(':') + 1)).slice(0, TITLE_LIMIT),
        ] as const,
    );
  return new Map(pairs.filter(([id, title]) => id !== '' && title !== ''));
}

const WRITERS: Readonly<Record<string, (view: View) => string>> = {
  tab: (v) => v.mode.tab,
  lang: (v) => v.locale,
  theme: (v) => v.theme,
  data: (v) => v.dataset ?? '',
  compare: (v) => v.compare,
  layers: (v) => v.layers.join(','),
  measure: (v) => v.districtMeasure,
  areas: (v) => v.areas ?? '',
  bin: (v) => String(v.binSizeM),
  kernel: (v) => v.method.kernel,
  bandwidth: (v) => String(v.method.bandwidth),
  cell: (v) => String(v.method.cellM),
  edge: (v) => v.method.edge,
  mask: (v) => v.method.mask,
  radius: (v) => String(v.coverage.radiusM),
  posts: (v) => v.coverage.kinds.join(','),
  square: (v) => String(v.concentrationCellM),
  map: (v) => `${v.camera.lon.toFixed(5)},${v.camera.lat.toFixed(5)},${v.camera.zoom.toFixed(2)}`,
};

function filterToText(filter: IncidentFilter): Record<string, string> {
  const out: Record<string, string> = {};
  if (filter.period) {
    out['from'] = formatIsoDate(filter.period.fromMs);
    out['to'] = formatIsoDate(filter.period.toMs);
  }
  if (filter.categories) out['category'] = filter.categories.join(',');
  if (filter.places) out['place'] = filter.places.join(',');
  if (filter.severities) out['severity'] = filter.severities.join(',');
  if (filter.districts) out['district'] = filter.districts.join(',');
  if (filter.inPublic !== null) out['public'] = filter.inPublic ? 'yes' : 'no';
  if (filter.street !== null) out['street'] = filter.street ? 'yes' : 'no';
  if (filter.hours) out['hours'] = `${filter.hours.from}-${filter.hours.to}`;
  if (filter.weekdays) out['weekdays'] = filter.weekdays.join(',');
  if (filter.excludedPoints.length > 0) out['without'] = filter.excludedPoints.map(point).join('~');
  return out;
}

function textToFilter(params: URLSearchParams): IncidentFilter {
  const days = params.get('weekdays');
  return {
    ...NO_FILTER,
    period: readPeriod(params.get('from'), params.get('to')),
    categories: listOf(CATEGORIES, params.get('category')),
    places: listOf(PLACE_KINDS, params.get('place')),
    severities: listOf(SEVERITIES, params.get('severity')),
    districts: params.has('district') ? (params.get('district') ?? '').split(',').filter((id) => id !== '') : null,
    inPublic: yesNo(params.get('public')),
    street: yesNo(params.get('street')),
    hours: readHours(params.get('hours')),
    weekdays:
      days === null
        ? null
        : days
            .split(',')
            .map(Number)
            .filter((d) => Number.isInteger(d) && d >= 1 && d <= 7),
    excludedPoints: (params.get('without') ?? '')
      .split('~')
      .map(readPoint)
      .filter((p) => p !== null),
  };
}

function readPeriod(from: string | null, to: string | null): Period | null {
  if (!from || !to) return null;
  const period = parsePeriod(from, to);
  return period.ok ? period.value : null;
}

function readHours(text: string | null): HourRange | null {
  const match = /^(\d{1,2})-(\d{1,2})$/.exec(text ?? '');
  if (!match) return null;
  const [from, to] = [Number(match[1]), Number(match[2])];
  return from <= 24 && to <= 24 ? { from, to } : null;
}

function readBreaks(params: URLSearchParams): Partial<Record<BreaksOf, readonly number[]>> {
  const out: Partial<Record<BreaksOf, readonly number[]>> = {};
  for (const of of BREAKS_OF) {
    const values = (params.get(`b.${of}`) ?? '')
      .split('_')
      .filter((t) => t !== '')
      .map(Number);
    const rising = values.every((v, i) => Number.isFinite(v) && (i === 0 || v > values[i - 1]));
    if (values.length > 0 && values.length <= 12 && rising) out[of] = values;
  }
  return out;
}

const point = (p: LonLat): string => `${p[0]},${p[1]}`;

function readPoint(text: string | null): LonLat | null {
  const pair = numbers(text, 2);
  return pair && Math.abs(pair[0]) <= 180 && Math.abs(pair[1]) <= 90 ? [pair[0], pair[1]] : null;
}

function numbers(text: string | null, count: number): number[] | null {
  if (!text) return null;
  const values = text.split(',').map((t) => (t.trim() === '' ? NaN : Number(t)));
  return values.length === count && values.every(Number.isFinite) ? values : null;
}

const yesNo = (text: string | null): boolean | null => (text === 'yes' ? true : text === 'no' ? false : null);

function oneOf<T extends string>(allowed: readonly T[], text: string | null): T | null {
  return allowed.find((value) => value === text) ?? null;
}

function oneNumberOf<T extends number>(allowed: readonly T[], text: string | null): T | null {
  return allowed.find((value) => String(value) === text) ?? null;
}

/** A comma list cut down to the allowed words; null when the parameter is absent. */
function listOf<T extends string>(allowed: readonly T[], text: string | null): readonly T[] | null {
  if (text === null) return null;
  const words = text.split(',');
  return allowed.filter((value) => words.includes(value));
}

function within(text: string | null, range: { readonly min: number; readonly max: number }): number | null {
  const value = text === null || text.trim() === '' ? NaN : Number(text);
  return value >= range.min && value <= range.max ? value : null;
}
