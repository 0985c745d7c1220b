/** What an operator sets of a scene and of the whole wall: one table for the address, the file and config.json. */
import { field, group, inFile, maybe, type Fields } from '../../domain/field';
import { instant, latitude, listOf, longitude } from '../../domain/parse/pieces';
import { list, refuse, field as piece, type Piece } from '../../domain/parse/shape';
import type { ComesBack } from '../../domain/siteDoubt';
import { SITING_STATUSES } from '../../domain/siting';
import {
  anyWords,
  choice,
  choices,
  decimalOf,
  number,
  numbersBy,
  orUsual,
  rounded,
  words,
  YES_NO,
  type Value,
} from '../../domain/value';
import { LOCALES } from '../../i18n';
import { LIMIT_KEYS, MOST_LIMIT } from './scenes/limits';
import { isViewing, VIEWING_LIMITS, type Viewing } from './sizes';
import {
  DAY_SPANS,
  MOST_STALE_DAYS,
  SCENE_LIMITS,
  usualScene,
  type Scene,
  type SceneKind,
  type WallPlan,
  type WallSettings,
} from './scene';

const YEAR = rounded({ min: 1900, max: 2100 });

/** The first and the last year, FIRST.LAST. */
const YEARS: Value<readonly [first: number, last: number]> = {
  kind: { type: 'numbers' },
  toText: (years) => years.join('.'),
  fromText: (text) => {
    const [, first, last] = /^(\d{4})\.(\d{4})$/.exec(text) ?? [];
    return Number(first) <= Number(last) ? [Number(first), Number(last)] : undefined;
  },
  fromJson: (at) => {
    const [first, last, ...more] = list(at).map(YEAR.fromJson);
    return first <= last && more.length === 0 ? [first, last] : refuse(at, 'first and last year');
  },
};

/** Where a plain reader of addresses would part a number from the next, a scene has points and hyphens. */
const LIMITS = numbersBy(LIMIT_KEYS, rounded({ min: 1, max: MOST_LIMIT, unit: 'incidents' }), { by: '.', is: '-' });

type Settable = Pick<Scene, 'seconds' | 'district' | 'spans' | 'limits' | 'years' | 'title' | 'text'>;

/** The length of a scene, which stands in an address without a key. */
export const SECONDS = rounded({ ...SCENE_LIMITS.seconds, unit: 's' });

/** What can be set of a scene of a kind; the keys are those of its part of the address. */
export function sceneFields(kind: SceneKind): Fields<Settable> {
  const { seconds, spans, limits } = usualScene(kind);
  return {
    seconds: field(SECONDS, { usual: seconds, mayLack: true }),
    district: maybe(words(60), { key: 'd' }),
    spans: field(orUsual(choices(DAY_SPANS, { by: '.' }), spans), { key: 's', usual: spans, mayLack: true }),
    limits: field(LIMITS, { key: 'm', usual: limits, mayLack: true }),
    years: maybe(YEARS, { key: 'y' }),
    title: field(anyWords(SCENE_LIMITS.title), { key: 'h', usual: '', mayLack: true }),
    text: field(anyWords(SCENE_LIMITS.text), { key: 't', usual: '', mayLack: true }),
  };
}

const INCHES = number(VIEWING_LIMITS.inches);
const DISTANCE = number({ ...VIEWING_LIMITS.distanceM, unit: 'm' });

/** The screen's diagonal and how far away it is read from, INCHESxMETRES. */
const VIEWING: Value<Viewing> = {
  kind: { type: 'numbers' },
  toText: ({ inches, distanceM }) => `${inches}x${distanceM}`,
  fromText: (text) => {
    const [inches, distanceM, ...more] = text.split('x').map(decimalOf);
    return isViewing({ inches, distanceM }) && more.length === 0 ? { inches, distanceM } : undefined;
  },
  fromJson: (at) => ({
    inches: INCHES.fromJson(piece(at, 'inches')),
    distanceM: DISTANCE.fromJson(piece(at, 'distanceM')),
  }),
};

/** What holds for the whole wall, beside its scenes. */
export const WALL_FIELDS: Fields<Omit<WallSettings, 'scenes'>> = {
  languages: field(choices(LOCALES, { by: '.', inOrder: true }), { key: 'lang', usual: [], mayLack: true }),
  staleAfterDays: maybe(rounded({ min: 0, max: MOST_STALE_DAYS, unit: 'days' }), { key: 'old' }),
  viewing: maybe(VIEWING, { key: 'view' }),
};

const COUNT = rounded({ min: 0, max: 1e6 });
const SHARE = number({ min: 0, max: 1, unit: 'share' });

const COMES_BACK: Fields<ComesBack> = {
  cases: field(COUNT, { usual: 0 }),
  from: field(COUNT, { usual: 0 }),
  withinM: maybe(rounded({ min: 0, max: 1e6, unit: 'm' }), {}),
  steady: field(COUNT, { usual: 0 }),
  sites: field(COUNT, { usual: 0 }),
};

function readSite(at: Piece): readonly [lon: number, lat: number] {
  const pair = list(at);
  return pair.length === 2 ? [longitude(pair[0]), latitude(pair[1])] : refuse(at, 'lon, lat');
}

/** A planner's scenario in a scene; it stands in files alone. */
export const PLAN_FIELDS: Fields<WallPlan> = {
  name: field(words(SCENE_LIMITS.title), { usual: '' }),
  note: field(anyWords(SCENE_LIMITS.text), { usual: '', mayLack: true }),
  sites: inFile((at) => listOf(at, readSite, SCENE_LIMITS.sites), []),
  radiusM: maybe(number({ min: 1, max: 100_000, unit: 'm' }), {}),
  coveredBefore: maybe(SHARE, {}),
  coveredAfter: maybe(SHARE, {}),
  status: maybe(choice(SITING_STATUSES), {}),
  comesBack: inFile((at) => (at.value === undefined ? undefined : group(COMES_BACK).fromJson(at)), undefined),
  shortBy: maybe(number({ min: 0, max: 1e6 }), {}),
  illustrative: field(YES_NO, { usual: false }),
  data: field(anyWords(400), { usual: '' }),
  changedAtMs: inFile(instant, 0),
};
