/** What the gallery shows: parts of the product's pages, each in the states that it can be in. */
import { LOCALES, type Locale } from '../src/i18n';
import type { Theme } from '../src/map/scales';

/** How a part is looked at. */
export interface Look {
  readonly locale: Locale;
  readonly theme: Theme;
}

/** A part on the screen, drawn to the end. */
interface Drawn {
  /** Takes it away. */
  readonly end: () => void;
}

export interface Entry {
  /** `group/name`: stands in the gallery's address and names the pictures. */
  readonly id: string;
  /** Size of its window, pixels; it grows with what it holds unless it is a whole screen. */
  readonly width: number;
  readonly height: number;
  readonly isScreen: boolean;
  /** A picture of it is kept of much that lies below the screen. */
  readonly isKeptWhole: boolean;
  /** Its map is drawn by the graphics; in pictures of others a still one stands in, which is drawn in an instant. */
  readonly hasLivingMap: boolean;
  /** The first is the usual one. */
  readonly states: readonly string[];
  /** Draws it into an empty box; settles when nothing moves any more. */
  readonly show: (state: string, look: Look, box: HTMLElement) => Promise<Drawn>;
}

/** The pages of the product, each with styles of its own. */
export const PAGES = ['planner', 'wall', 'resident'] as const;
export type Page = (typeof PAGES)[number];

export const THEMES = ['light', 'dark'] as const;

/** All six, each with another language and other colours than the one before it. */
const LOOKS: readonly Look[] = Array.from({ length: LOCALES.length * THEMES.length }, (_, k) => ({
  locale: LOCALES[k % LOCALES.length],
  theme: THEMES[k % THEMES.length],
}));

/** The same for a name on every machine, whatever stands before or after it in a list. */
const numberOf = (name: string): number =>
  [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7);

/** Pictures of an entry at the least: a part in each language, a whole screen, which costs the most, in two. */
const LEAST_OF_PART = LOCALES.length;
const LEAST_OF_SCREEN = 2;

/**
 * The looks in which pictures of a state are kept. The states of an entry take the six looks in turn, from one that
 * its name decides: the first state has one picture, the second one in the next look. An entry with fewer states than
 * the least has the missing looks of its usual state. So a part is there in all languages and both colours over its
 * states, with six states in every look, and each page is there in all of them over its entries.
 */
export function looksOf({ id, states, isScreen }: Entry, state: string): readonly Look[] {
  const at = states.indexOf(state);
  const more = Math.max(0, (isScreen ? LEAST_OF_SCREEN : LEAST_OF_PART) - states.length);
  const turns = [at, ...(at === 0 ? Array.from({ length: more }, (_, k) => states.length + k) : [])];
  return turns.map((turn) => LOOKS[(numberOf(id) + turn) % LOOKS.length]);
}

/** Where the picture of it lies, without its ending. */
export const pictureName = (page: Page, { id }: Entry, state: string, { locale, theme }: Look): string =>
  `${page}/${id.replace('/', '-')}/${state}-${locale}-${theme}`;

/** How high the window is that a part's picture is taken in, pixels: what lies below it is not kept, */
export const WINDOW_PX = 540;
/** but so much in the first picture of its usual state. */
const MOST_WHOLE_PX = 1600;

/** How high its picture is, pixels, when what it holds is so high. */
export function pictureHeight(entry: Entry, state: string, look: Look, contentPx: number): number {
  if (entry.isScreen) return entry.height;
  const [usual] = entry.states;
  const isWhole = entry.isKeptWhole && state === usual && look === looksOf(entry, usual)[0];
  return Math.min(isWhole ? MOST_WHOLE_PX : WINDOW_PX, Math.max(entry.height, contentPx));
}
