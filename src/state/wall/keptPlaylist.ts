import { parsePlaylistText, playlistText } from './playlistFile';
import type { WallSettings } from './scene';

const KEY = 'qyragy-wall';

/** The playlist that this browser keeps, or null. */
export function keptPlaylist(): WallSettings | null {
  try {
    const read = parsePlaylistText(localStorage.getItem(KEY) ?? '');
    return read.ok ? read.value : null;
  } catch {
    return null;
  }
}

/** Keeps a playlist; a browser that keeps nothing goes on without, and one of a newer version is not written over. */
export function keepPlaylist(settings: WallSettings): void {
  try {
    const old = parsePlaylistText(localStorage.getItem(KEY) ?? '');
    if (!old.ok && old.error.code === 'playlist-newer') return;
    localStorage.setItem(KEY, playlistText(settings));
  } catch {
    // Full or forbidden: the playlist on the screen still plays.
  }
}
