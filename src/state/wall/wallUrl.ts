/**
 * The wall's address, its one public form: ?mode=wall&lang=kk.ru&theme=dark&scene=city~20&scene=district~15~d:almaly.
 * What is as usual is not written; what cannot be read is as usual. What is written is read back the same, its words as
 * somebody's.
 */
import { field, fromParams, toParams, type Fields } from '../../domain/field';
import { anyWords, choice, decimalOf, number, YES_NO, type Value } from '../../domain/value';
import type { Locale } from '../../i18n';
import { THEME_CHOICES, type ThemeChoice } from '../../map/scales';
import { hasWords } from './foreign';
import { SECONDS, sceneFields, WALL_FIELDS } from './sceneFields';
import type { Viewing } from './sizes';
import { SCENE_KINDS, SCENE_LIMITS, usualScene, type Scene } from './scene';

export interface WallAddress {
  /** Languages in rotation; empty = nothing said. */
  readonly languages: readonly Locale[];
  readonly theme: ThemeChoice;
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

const LONGEST_KEY = 200;

/** A place beyond the last slide is the last one: no playlist is longer than this. */
const LAST_START = 10_000;

/** The place of a slide, which people count from 1. */
const SLIDE: Value<number> = {
  kind: { type: 'number', min: 0, max: LAST_START - 1, whole: true, unit: null, or: [] },
  toText: (at) => String(at + 1),
  fromText: (text) => {
    const place = decimalOf(text);
    return Number.isInteger(place) && place >= 1 ? Math.min(place, LAST_START) - 1 : undefined;
  },
  fromJson: (at) => number({ min: 0, max: LAST_START - 1, whole: true }).fromJson(at),
};

/** Said by one word, and not said by none. */
const said = (word: string): Value<boolean> => ({
  ...YES_NO,
  toText: (is) => (is ? word : ''),
  fromText: (text) => text === word,
});

/** The address's plain parameters: the wall's settings, its colours, the key of its remote, where it starts. */
const ADDRESS_FIELDS: Fields<Omit<WallAddress, 'scenes' | 'own'> & { readonly own: boolean }> = {
  ...WALL_FIELDS,
  theme: field(choice(THEME_CHOICES), { key: 'theme', usual: FIRST_ADDRESS.theme }),
  key: field(anyWords(LONGEST_KEY), { key: 'key', usual: FIRST_ADDRESS.key }),
  start: field(SLIDE, { key: 'start', usual: FIRST_ADDRESS.start }),
  own: field(said('1'), { key: 'own', usual: false }),
  kept: field(said('kept'), { key: 'list', usual: FIRST_ADDRESS.kept }),
};

/** A longer playlist is kept in the browser: mail programs and remotes cut long addresses. */
const LONGEST = 1500;

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
export function wallToParams(address: WallAddress): string {
  const { scenes, kept, own = false } = address;
  const params = new URLSearchParams({ mode: 'wall', ...toParams(ADDRESS_FIELDS, { ...address, own }) });
  if (!kept) for (const scene of scenes ?? []) params.append('scene', sceneText(scene));
  return params.toString();
}

/** Reads an address; scenes that cannot be read are left out. */
export function paramsToWall(search: string): WallAddress {
  const params = new URLSearchParams(search);
  const scenes = params
    .getAll('scene')
    .slice(0, SCENE_LIMITS.scenes)
    .flatMap((text) => readSceneText(text) ?? []);
  const { own, ...read } = fromParams(ADDRESS_FIELDS, params);
  return { ...read, scenes: read.kept || scenes.length === 0 ? null : scenes, ...(own ? { own } : {}) };
}

const escape = (text: string): string => text.replaceAll('%', '%25').replaceAll('~', '%7E');
const unescape = (text: string): string => text.replaceAll('%7E', '~').replaceAll('%25', '%');

/** `kind~seconds~d:district~...`: what is as usual for a scene of that kind is not written. */
function sceneText(scene: Scene): string {
  const set = toParams(sceneFields(scene.kind), scene);
  const parts = Object.entries(set).map(([key, text]) => `${key}:${escape(text)}`);
  return [scene.kind, SECONDS.toText(scene.seconds), ...parts].join('~');
}

function readSceneText(text: string): Scene | null {
  const [kindText, secondsText = '', ...rest] = text.split('~');
  const kind = SCENE_KINDS.find((word) => word === kindText);
  if (!kind) return null;
  const usual = usualScene(kind);
  const set = new Map(
    rest.map((part) => [part.slice(0, part.indexOf(':')), unescape(part.slice(part.indexOf(':') + 1))]),
  );
  const read = fromParams(sceneFields(kind), set);
  return {
    ...usual,
    ...read,
    seconds: SECONDS.fromText(secondsText, 'known') ?? usual.seconds,
    ...(hasWords(read) ? { fromAddress: true } : {}),
  };
}
