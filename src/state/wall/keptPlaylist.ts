import { deviceNotes } from '../../sources/deviceNotes';
import { parsePlaylistText, playlistText } from './playlistFile';
import type { WallSettings } from './scene';

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
