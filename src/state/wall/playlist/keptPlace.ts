import type { Playing } from './clock';

/**
 * Where the wall stood when its page was loaded anew by itself: scene, language, pause, freeze, the district in the
 * light.
 */
export type KeptPlace = Omit<Playing, 'at'>;

const KEY = 'qyragy-wall-place';
/** Older than this it is not the same sitting. */
const LONGEST_MS = 120_000;

/** Keeps the place for the load that follows. */
export function keepPlace(playing: Playing, nowMs: number): void {
  const { index, round, shownMs, paused, frozen, blank, spotlight } = playing;
  const place: KeptPlace = { index, round, shownMs, paused, frozen, blank, spotlight };
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ nowMs, place }));
  } catch {
    // Without storage the wall begins anew.
  }
}

/** The place kept just now, once; null = none. */
export function takePlace(nowMs: number): KeptPlace | null {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    if (text === null) return null;
    const { nowMs: then, place } = JSON.parse(text) as { readonly nowMs: number; readonly place: KeptPlace };
    return nowMs - then < LONGEST_MS && Number.isInteger(place.index) && Number.isInteger(place.round) ? place : null;
  } catch {
    return null;
  }
}
