/** A playlist as text and back: config.json (key `wall`), a file, and what the browser keeps are read by one reader. */
import { readFields } from '../../../domain/field';
import { field, oneOf, orNull, read, refuse, type Piece } from '../../../domain/parse/shape';
import { flag, listOf } from '../../../domain/parse/pieces';
import { err, fault, type Fault, type Result } from '../../../domain/result';
import { PLAN_FIELDS, sceneFields, WALL_FIELDS } from '../sceneFields';
import { SCENE_KINDS, SCENE_LIMITS, USUAL_SETTINGS, usualScene, type Scene, type WallSettings } from '../scene';
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
  return {
    ...usual,
    ...readFields(sceneFields(usual.kind), piece),
    ...(orNull(field(piece, 'fromAddress'), flag) ? { fromAddress: true } : {}),
    plan: usual.kind === 'scenario' ? orNull(field(piece, 'plan'), (plan) => readFields(PLAN_FIELDS, plan)) : null,
  };
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
