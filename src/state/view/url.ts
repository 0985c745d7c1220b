/** The view as an address and back, by one table of fields: what each may be and where it stands, in that order. */
import type { Camera } from '../../domain/geometry';
import { SETTINGS_FIELDS } from '../../questions';
import { LOCALES } from '../../i18n/locale';
import { byWord, field, group, maybe, variants, fromParams, toParams, type Fields } from '../../domain/field';
import { COMPARE_FIELD, FILTER_FIELDS } from '../../domain/filterFields';
import { CHOSEN_THING } from '../../domain/chosenThing';
import { SHAPES } from '../../domain/drawn';
import { SITING_FIELDS } from '../../domain/sitingFields';
import { LAYER_IDS } from '../../map/layers';
import { DRAWINGS } from '../../map/gridRaster';
import { BREAKS_OF, THEME_CHOICES } from '../../map/scales';
import {
  choice,
  choices,
  decimalOf,
  POINT,
  spelt,
  risingNumbers,
  rounded,
  words,
  YES_NO,
  escaped,
  unescaped,
  type Value,
} from '../../domain/value';
import { field as piece, refuse } from '../../domain/parse/shape';
import { PLANNER_ROOMS, SPELT_IN_ADDRESSES } from './rooms';
import { DISTRICT_MEASURES, FIRST_VIEW, LEAST_OPACITY, type View } from './view';
import { filesOf, type FileSize } from '../files/onDevice';

/** More classes than a legend can hold. */
const MOST_BREAKS = 12;

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

const VIEW_FIELDS: Fields<View> = {
  mode: variants<View['mode']>(
    {
      planner: {
        room: field(spelt(choice(PLANNER_ROOMS), SPELT_IN_ADDRESSES), { key: 'tab', usual: FIRST_VIEW.mode.room }),
      },
    },
    FIRST_VIEW.mode,
  ),
  locale: field(choice(LOCALES), { key: 'lang', usual: FIRST_VIEW.locale }),
  theme: field(choice(THEME_CHOICES), { key: 'theme', usual: FIRST_VIEW.theme }),
  dataset: maybe(words(), { key: 'data' }),
  compare: COMPARE_FIELD,
  twoMaps: field(YES_NO, { key: 'maps2', usual: FIRST_VIEW.twoMaps }),
  layers: field(choices(LAYER_IDS), { key: 'layers', usual: FIRST_VIEW.layers }),
  districtMeasure: field(choice(DISTRICT_MEASURES), { key: 'measure', usual: FIRST_VIEW.districtMeasure }),
  drawing: field(choice(DRAWINGS), { key: 'drawing', usual: FIRST_VIEW.drawing }),
  opacity: maybe(rounded({ min: LEAST_OPACITY, max: 100 }), { key: 'opacity' }),
  areas: maybe(words(), { key: 'areas' }),
  settings: group(SETTINGS_FIELDS),
  camera: field(CAMERA, { key: 'map', usual: FIRST_VIEW.camera }),
  filter: group(FILTER_FIELDS),
  breaks: byWord(BREAKS_OF, risingNumbers(MOST_BREAKS), (of) => `b.${of}`),
  siting: group(SITING_FIELDS),
  shapes: field(SHAPES, { key: 'shapes', usual: FIRST_VIEW.shapes }),
  selection: maybe(POINT, { key: 'at' }),
  chosen: maybe(CHOSEN_THING, { key: 'chosen' }),
};

/**
 * The view as the parameters of its address. Only what differs from `base` is written, so a link stays short and an
 * old link keeps meaning what it meant.
 */
export const viewToParams = (view: View, base: View = FIRST_VIEW): URLSearchParams =>
  new URLSearchParams(toParams(VIEW_FIELDS, view, base));

/** Reads an address; whatever is missing, unknown or out of range falls back to `base`. */
export const paramsToView = (params: URLSearchParams, base: View = FIRST_VIEW): View =>
  fromParams(VIEW_FIELDS, params, base);

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
      return title ? [`${escaped(id)}:${escaped(title.slice(0, TITLE_LIMIT))}`] : [];
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
          unescaped(pair.slice(0, Math.max(0, pair.indexOf(':')))),
          unescaped(pair.slice(pair.indexOf(':') + 1)).slice(0, TITLE_LIMIT),
        ] as const,
    );
  return new Map(pairs.filter(([id, title]) => id !== '' && title !== ''));
}

/** `id:bytes:rows~id:bytes:rows` of the files a view names; what is not known of a file is left out. */
export function sizesToText(view: View, sizeOf: (id: string) => FileSize | undefined): string {
  const ids = [...new Set(filesOf(view).map(({ id }) => id))];
  return ids
    .flatMap((id) => {
      const size = sizeOf(id);
      return size ? [`${escaped(id)}:${size.bytes ?? ''}:${size.rows}`] : [];
    })
    .join('~');
}

/** Sizes by id as `sizesToText` wrote them; whatever is none is left out. */
export function textToSizes(text: string | null): ReadonlyMap<string, FileSize> {
  const pairs = (text ?? '').split('~').flatMap((one): readonly (readonly [string, FileSize])[] => {
    const [id, bytes, rows] = /^(.+):(\d{0,15}):(\d{1,15})$/.exec(one)?.slice(1) ?? [];
    return id === undefined
      ? []
      : [[unescaped(id), { bytes: bytes === '' ? null : Number(bytes), rows: Number(rows) }]];
  });
  return new Map(pairs);
}
