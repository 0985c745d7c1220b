/** The view's table of fields: what each part of it may be and where it stands in the address, in that order. */
import { BANDWIDTH_RULES, EDGE_CORRECTIONS, KERNELS, type DensityMethod } from '../domain/density';
import type { MaskId } from '../domain/area';
import { byWord, field, group, maybe, variants, type Fields } from '../domain/field';
import { COMPARE_FIELD, FILTER_FIELDS } from '../domain/filterFields';
import { SITING_FIELDS } from '../domain/sitingFields';
import { POST_KINDS } from '../domain/post';
import { LAYER_IDS } from '../map/layers';
import type { Camera } from '../map/view';
import { choice, choices, decimalOf, number, numberOr, POINT, risingNumbers, words, type Value } from '../domain/value';
import { field as piece, refuse } from '../domain/parse/shape';
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
  type View,
} from './view';

/** More classes than a legend can hold. */
const MOST_BREAKS = 12;
const METHOD = FIRST_VIEW.method;

const METHOD_FIELDS: Fields<DensityMethod> = {
  kernel: field(choice(KERNELS), { key: 'kernel', usual: METHOD.kernel }),
  bandwidth: field(numberOr({ ...BANDWIDTH_RANGE_M, unit: 'm' }, BANDWIDTH_RULES), {
    key: 'bandwidth',
    usual: METHOD.bandwidth,
  }),
  cellM: field(choice<number>(CELL_SIZES_M, 'm'), { key: 'cell', usual: METHOD.cellM }),
  edge: field(choice(EDGE_CORRECTIONS), { key: 'edge', usual: METHOD.edge }),
  mask: field(choice<MaskId>(['city', 'built']), { key: 'mask', usual: METHOD.mask }),
};

const COVERAGE_FIELDS: Fields<View['coverage']> = {
  radiusM: field(number({ ...COVERAGE_RANGE_M, unit: 'm' }), { key: 'radius', usual: FIRST_VIEW.coverage.radiusM }),
  kinds: field(choices(POST_KINDS), { key: 'posts', usual: FIRST_VIEW.coverage.kinds }),
};

/** LON,LAT,ZOOM to a metre and a hundredth of a zoom. */
const CAMERA: Value<Camera> = {
  kind: { type: 'points' },
  toText: ({ lon, lat, zoom }) => `${lon.toFixed(5)},${lat.toFixed(5)},${zoom.toFixed(2)}`,
  fromText: (text) => {
    const [lon, lat, zoom, ...more] = text.split(',').map(decimalOf);
    return [lon, lat, zoom].every(Number.isFinite) && more.length === 0 ? { lon, lat, zoom } : undefined;
  },
  fromJson: (at) => {
    const [lon, lat, zoom] = ['lon', 'lat', 'zoom'].map((key) => piece(at, key).value);
    return typeof lon === 'number' && typeof lat === 'number' && typeof zoom === 'number'
      ? { lon, lat, zoom }
      : refuse(at, 'lon, lat, zoom');
  },
};

export const VIEW_FIELDS: Fields<View> = {
  mode: variants<View['mode']>(
    { planner: { tab: field(choice(PLANNER_TABS), { key: 'tab', usual: FIRST_VIEW.mode.tab }) } },
    FIRST_VIEW.mode,
  ),
  locale: field(choice(LOCALES), { key: 'lang', usual: FIRST_VIEW.locale }),
  theme: field(choice(THEMES), { key: 'theme', usual: FIRST_VIEW.theme }),
  dataset: maybe(words(), { key: 'data' }),
  compare: COMPARE_FIELD,
  layers: field(choices(LAYER_IDS), { key: 'layers', usual: FIRST_VIEW.layers }),
  districtMeasure: field(choice(DISTRICT_MEASURES), { key: 'measure', usual: FIRST_VIEW.districtMeasure }),
  areas: maybe(words(), { key: 'areas' }),
  binSizeM: field(choice<number>(BIN_SIZES_M, 'm'), { key: 'bin', usual: FIRST_VIEW.binSizeM }),
  method: group(METHOD_FIELDS),
  coverage: group(COVERAGE_FIELDS),
  concentrationCellM: field(choice<number>(CONCENTRATION_CELLS_M, 'm'), {
    key: 'square',
    usual: FIRST_VIEW.concentrationCellM,
  }),
  camera: field(CAMERA, { key: 'map', usual: FIRST_VIEW.camera }),
  filter: group(FILTER_FIELDS),
  breaks: byWord(BREAKS_OF, risingNumbers(MOST_BREAKS), (of) => `b.${of}`),
  siting: group(SITING_FIELDS),
  selection: maybe(POINT, { key: 'at' }),
};
