/** A playlist as text and back: config.json (key `wall`), a file, and what the browser keeps are read by one reader. */
import type { ComesBack } from '../../../domain/siteDoubt';
import { SITING_STATUSES } from '../../../domain/siting';
import { readFields } from '../../../domain/field';
import { field, list, oneOf, orNull, read, refuse, type Piece } from '../../../domain/parse/shape';
import { flag, instant, latitude, listOf, longitude, name, within, words } from '../../../domain/parse/pieces';
import { err, fault, type Fault, type Result } from '../../../domain/result';
import { sceneFields, WALL_FIELDS } from '../sceneFields';
import {
  SCENE_KINDS,
  SCENE_LIMITS,
  USUAL_SETTINGS,
  usualScene,
  type Scene,
  type WallPlan,
  type WallSettings,
} from '../scene';
import { deviceNotes } from '../../../sources/deviceNotes';

const PLAYLIST_FORMAT = 'qyragy-wall';
/** Raised when an older program could no longer read the file. */
const PLAYLIST_VERSION = 1;
export const PLAYLIST_ENDING = '.qyragy-wall.json';
const FILE_BYTES = 4_000_000;

/** The text of a playlist's file. */
export const playlistText = (settings: WallSettings): string =>
  JSON.stringify({ format: PLAYLIST_FORMAT, version: PLAYLIST_VERSION, ...settings }, null, 1);

/**
 * Reads a playlist's text; whatever is not said stays as usual. Faults: `playlist-foreign {}` where it says that it is
 * something else, `playlist-newer {found, ours}`, `data-malformed {dataset: 'wall', at, expected}`; `at` is '' for the
 * whole file.
 */
export function parsePlaylistText(text: string): Result<WallSettings, Fault> {
  if (text.length > FILE_BYTES)
    return err(fault('data-malformed', { dataset: 'wall', at: '', expected: `at most ${FILE_BYTES} bytes` }));
  try {
    return parsePlaylist(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch {
    return err(fault('data-malformed', { dataset: 'wall', at: '', expected: 'JSON' }));
  }
}

/** A playlist opened on a screen that plays another: what it does not say stays as it is. */
export const joined = (before: WallSettings, opened: WallSettings): WallSettings => ({
  ...opened,
  languages: opened.languages.length > 0 ? opened.languages : before.languages,
  staleAfterDays: opened.staleAfterDays ?? before.staleAfterDays,
  viewing: opened.viewing ?? before.viewing,
});

/** The same from a value, such as the key `wall` of config.json. */
export function parsePlaylist(value: unknown): Result<WallSettings, Fault> {
  const head = read('wall', value, (root) => ({
    format: field(root, 'format').value ?? PLAYLIST_FORMAT,
    version: field(root, 'version').value ?? PLAYLIST_VERSION,
  }));
  if (!head.ok) return head;
  const { format, version } = head.value;
  if (format !== PLAYLIST_FORMAT) return err(fault('playlist-foreign'));
  if (typeof version === 'number' && version > PLAYLIST_VERSION)
    return err(fault('playlist-newer', { found: version, ours: PLAYLIST_VERSION }));
  if (version !== PLAYLIST_VERSION)
    return err(fault('data-malformed', { dataset: 'wall', at: 'version', expected: String(PLAYLIST_VERSION) }));
  return read('wall', value, (root): WallSettings => ({
    scenes: orNull(field(root, 'scenes'), readScenes) ?? USUAL_SETTINGS.scenes,
    ...readFields(WALL_FIELDS, root),
  }));
}

function readScenes(piece: Piece): readonly Scene[] {
  const scenes = listOf(piece, readScene, SCENE_LIMITS.scenes);
  return scenes.length > 0 ? scenes : refuse(piece, 'at least one scene');
}

function readScene(piece: Piece): Scene {
  const usual = usualScene(oneOf(field(piece, 'kind'), SCENE_KINDS));
  const of = <T>(key: string, reader: (piece: Piece) => T): T | null => orNull(field(piece, key), reader);
  return {
    ...usual,
    ...readFields(sceneFields(usual.kind), piece),
    ...(of('fromAddress', flag) ? { fromAddress: true } : {}),
    plan: usual.kind === 'scenario' ? of('plan', readPlan) : null,
  };
}

const share = (piece: Piece): number => within(piece, { min: 0, max: 1 });

function readPlan(piece: Piece): WallPlan {
  const of = <T>(key: string, reader: (piece: Piece) => T): T | null => orNull(field(piece, key), reader);
  return {
    name: name(field(piece, 'name'), SCENE_LIMITS.title),
    note: of('note', (entry) => words(entry, SCENE_LIMITS.text)) ?? '',
    sites: listOf(field(piece, 'sites'), readSite, SCENE_LIMITS.sites),
    radiusM: of('radiusM', (entry) => within(entry, { min: 1, max: 100_000 })),
    coveredBefore: of('coveredBefore', share),
    coveredAfter: of('coveredAfter', share),
    status: of('status', (entry) => oneOf(entry, SITING_STATUSES)),
    ...(field(piece, 'comesBack').value === undefined ? {} : { comesBack: readComesBack(field(piece, 'comesBack')) }),
    shortBy: of('shortBy', (entry) => within(entry, { min: 0, max: 1e6 })),
    illustrative: flag(field(piece, 'illustrative')),
    data: words(field(piece, 'data'), 400),
    changedAtMs: instant(field(piece, 'changedAtMs')),
  };
}

function readComesBack(piece: Piece): ComesBack {
  const count = (key: string): number => Math.round(within(field(piece, key), { min: 0, max: 1e6 }));
  return {
    cases: count('cases'),
    from: count('from'),
    withinM: count('withinM'),
    steady: count('steady'),
    sites: count('sites'),
  };
}

function readSite(piece: Piece): readonly [number, number] {
  const pair = list(piece);
  return pair.length === 2 ? [longitude(pair[0]), latitude(pair[1])] : refuse(piece, 'lon, lat');
}

const KEY = 'qyragy-wall';

/** The playlist that this browser keeps, or null. */
export function keptPlaylist(): WallSettings | null {
  const read = parsePlaylistText(deviceNotes.getItem(KEY) ?? '');
  return read.ok ? read.value : null;
}

/** Keeps a playlist; a browser that keeps nothing goes on without, and one of a newer version is not written over. */
export function keepPlaylist(settings: WallSettings): void {
  const old = parsePlaylistText(deviceNotes.getItem(KEY) ?? '');
  if (old.ok || old.error.code !== 'playlist-newer') deviceNotes.setItem(KEY, playlistText(settings));
}
