import type { PlayEvent } from './playlist/clock';

/** What a key asks of the wall. */
export type WallCommand = PlayEvent | { readonly type: 'full' | 'editor' | 'help' };

export interface KeyPress {
  readonly key: string;
  /** The key's place on the board: a Kazakh layout has letters where the digits are, a Russian one no "F". */
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const BY_KEY: Readonly<Record<string, WallCommand>> = {
  ArrowRight: { type: 'next' },
  ArrowDown: { type: 'next' },
  PageDown: { type: 'next' },
  ArrowLeft: { type: 'previous' },
  ArrowUp: { type: 'previous' },
  PageUp: { type: 'previous' },
  Home: { type: 'first' },
  End: { type: 'last' },
  Escape: { type: 'escape' },
  '?': { type: 'help' },
};
const BY_CODE: Readonly<Record<string, WallCommand>> = {
  Space: { type: 'pause' },
  KeyF: { type: 'full' },
  KeyB: { type: 'blank' },
  KeyZ: { type: 'freeze' },
  // The key that a presenter's remote sends from its button for a black screen.
  Period: { type: 'blank' },
  KeyE: { type: 'editor' },
};

/** The wall's command for a key, or null: the browser's own short cuts stay its own. */
export function commandOf({ key, code, shiftKey, ctrlKey, altKey, metaKey }: KeyPress): WallCommand | null {
  if (ctrlKey || altKey || metaKey) return null;
  const byKey = Object.hasOwn(BY_KEY, key) ? BY_KEY[key] : undefined;
  if (byKey) return byKey;
  if (shiftKey) return null;
  const digit = /^(?:Digit|Numpad)([1-8])$/.exec(code)?.[1];
  if (digit !== undefined) return { type: 'spotlight', place: Number(digit) - 1 };
  return Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : null;
}
