/**
 * The wall's address, its one public form: ?mode=wall&lang=kk.ru&theme=dark&scene=city~20&scene=district~15~d:almaly.
 * What is as usual is not written; what cannot be read is as usual. What is written is read back the same, its words as
 * somebody's.
 */
import { withoutUnseen } from '../../domain/unseen';
import { LIMIT_KEYS, MOST_LIMIT, type LimitKey, type Limits } from './limits';
import { LOCALES, type Locale } from '../../i18n';
import { hasWords } from './foreignWords';
import { isViewing, type Viewing } from './sizes';
import { DAY_SPANS, MOST_STALE_DAYS, SCENE_KINDS, SCENE_LIMITS, usualScene, type Scene } from './scene';

export const WALL_THEMES = ['auto', 'light', 'dark'] as const;
export type WallTheme = (typeof WALL_THEMES)[number];

export interface WallAddress {
  /** Languages in rotation; empty = nothing said. */
  readonly languages: readonly Locale[];
  readonly theme: WallTheme;
  /** Place of the slide to start with, 0-based. */
  readonly start: number;
  /** Days after which the data count as old; null = nothing said. */
  readonly staleAfterDays: number | null;
  readonly viewing: Viewing | null;
  /** The playlist; null = not in the address. */
  readonly scenes: readonly Scene[] | null;
  /** The key of a playlist that is changed from afar; '' = none. */
  readonly key: string;
  /** The playlist is the one this browser keeps: too long, or with a plan in it. */
  readonly kept: boolean;
  /** The snapshot is the file opened on this device, not the published one. */
  readonly own?: true;
}

export const FIRST_ADDRESS: WallAddress = {
  languages: [],
  theme: 'auto',
  start: 0,
  staleAfterDays: null,
  viewing: null,
  key: '',
  scenes: null,
  kept: false,
};

/** A longer playlist is kept in the browser: mail programs and remotes cut long addresses. */
const LONGEST = 1500;

const LONGEST_KEY = 200;

/** A place beyond the last slide is the last one: no playlist is longer than this. */
const LAST_START = 10_000;

/**
 * Whether a playlist may stand in the address whole. Words of the operator's own may not: read from an address, they
 * are anybody's.
 */
export function fitsAddress(scenes: readonly Scene[]): boolean {
  if (
    scenes.some((scene) => scene.plan !== null || (hasWords(scene) && !scene.fromAddress)) ||
    scenes.length > SCENE_LIMITS.scenes
  )
    return false;
  return wallToParams({ ...FIRST_ADDRESS, scenes }).length <= LONGEST;
}

/** The address's search part, without the question mark. */
export function wallToParams({
  languages,
  theme,
  start,
  staleAfterDays,
  viewing,
  key,
  scenes,
  kept,
  own,
}: WallAddress): string {
  const params = new URLSearchParams({ mode: 'wall' });
  if (languages.length > 0) params.set('lang', languages.join('.'));
  if (theme !== FIRST_ADDRESS.theme) params.set('theme', theme);
  if (start > 0) params.set('start', String(start + 1));
  if (staleAfterDays !== null) params.set('old', String(staleAfterDays));
  if (own) params.set('own', '1');
  if (viewing !== null) params.set('view', `${viewing.inches}x${viewing.distanceM}`);
  if (key !== '') params.set('key', key);
  if (kept) params.set('list', 'kept');
  else for (const scene of scenes ?? []) params.append('scene', sceneText(scene));
  return params.toString();
}

/** Reads an address; scenes that cannot be read are left out. */
export function paramsToWall(search: string): WallAddress {
  const params = new URLSearchParams(search);
  const asked = (params.get('lang') ?? '').split('.');
  const start = Number(params.get('start') ?? 1);
  const old = params.get('old') ?? '';
  const scenes = params
    .getAll('scene')
    .slice(0, SCENE_LIMITS.scenes)
    .flatMap((text) => readSceneText(text) ?? []);
  const kept = params.get('list') === 'kept';
  return {
    languages: [...new Set(asked.flatMap((word) => LOCALES.find((locale) => locale === word) ?? []))],
    theme: WALL_THEMES.find((theme) => theme === params.get('theme')) ?? FIRST_ADDRESS.theme,
    start: Number.isInteger(start) && start >= 1 ? Math.min(start, LAST_START) - 1 : 0,
    staleAfterDays: /^\d{1,4}$/.test(old) && Number(old) <= MOST_STALE_DAYS ? Number(old) : null,
    key: (params.get('key') ?? '').slice(0, LONGEST_KEY),
    viewing: readViewing(params.get('view') ?? ''),
    scenes: kept || scenes.length === 0 ? null : scenes,
    kept,
    ...(params.get('own') === '1' ? { own: true } : {}),
  };
}

function readViewing(text: string): Viewing | null {
  const [, inches, distanceM] = /^(\d{1,3})x(\d{1,2}(?:\.\d)?)$/.exec(text) ?? [];
  const viewing = { inches: Number(inches), distanceM: Number(distanceM) };
  return isViewing(viewing) ? viewing : null;
}

const escape = (text: string): string => text.replaceAll('%', '%25').replaceAll('~', '%7E');
const unescape = (text: string): string => text.replaceAll('%7E', '~').replaceAll('%25', '%');

function sceneText(scene: Scene): string {
  const usual = usualScene(scene.kind);
  const spans = scene.spans.join('.');
  const limits = LIMIT_KEYS.flatMap((key) =>
    scene.limits[key] === undefined ? [] : [`${key}-${scene.limits[key]}`],
  ).join('.');
  return [
    scene.kind,
    String(scene.seconds),
    ...(scene.district === null ? [] : [`d:${escape(scene.district)}`]),
    ...(spans === usual.spans.join('.') ? [] : [`s:${spans}`]),
    ...(limits === '' ? [] : [`m:${limits}`]),
    ...(scene.years === null ? [] : [`y:${scene.years.join('.')}`]),
    ...(scene.title === '' ? [] : [`h:${escape(scene.title)}`]),
    ...(scene.text === '' ? [] : [`t:${escape(scene.text)}`]),
  ].join('~');
}

function readSceneText(text: string): Scene | null {
  const [kindText, secondsText, ...rest] = text.split('~');
  const kind = SCENE_KINDS.find((word) => word === kindText);
  if (!kind) return null;
  const usual = usualScene(kind);
  const fields = new Map(rest.map((part) => [part.slice(0, 2), unescape(part.slice(2))]));
  const seconds = Number(secondsText ?? '');
  const { min, max } = SCENE_LIMITS.seconds;
  const spans = DAY_SPANS.filter((span) => (fields.get('s:') ?? '').split('.').includes(String(span)));
  // A mark of direction in them could turn round the words that say whose they are.
  const wordsOf = (key: string, most: number): string => withoutUnseen(fields.get(key) ?? '').slice(0, most);
  const said = { title: wordsOf('h:', SCENE_LIMITS.title), text: wordsOf('t:', SCENE_LIMITS.text) };
  return {
    ...usual,
    seconds: Number.isInteger(seconds) && seconds >= min && seconds <= max ? seconds : usual.seconds,
    district: fields.get('d:')?.slice(0, 60) || null,
    spans: spans.length > 0 ? spans : usual.spans,
    years: readYears(fields.get('y:')),
    limits: readLimits(fields.get('m:')),
    ...said,
    ...(hasWords(said) ? { fromAddress: true } : {}),
  };
}

function readLimits(text: string | undefined): Limits {
  const pairs = (text ?? '').split('.').flatMap((part): [LimitKey, number][] => {
    const [, word, from] = /^(\w+)-(\d{1,7})$/.exec(part) ?? [];
    const key = LIMIT_KEYS.find((one) => one === word);
    return key && Number(from) >= 1 && Number(from) <= MOST_LIMIT ? [[key, Number(from)]] : [];
  });
  return Object.fromEntries(pairs);
}

function readYears(text: string | undefined): readonly [number, number] | null {
  const [, first, last] = /^(\d{4})\.(\d{4})$/.exec(text ?? '') ?? [];
  return first !== undefined && last !== undefined && first <= last ? [Number(first), Number(last)] : null;
}
