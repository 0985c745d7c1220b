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
  /** The first is the usual one. */
  readonly states: readonly string[];
  /** Draws it into an empty box; settles when nothing moves any more. */
  readonly show: (state: string, look: Look, box: HTMLElement) => Promise<Drawn>;
}

/** The pages of the product, each with styles of its own. */
export const PAGES = ['planner', 'wall', 'resident'] as const;
export type Page = (typeof PAGES)[number];

export const THEMES = ['light', 'dark'] as const;

const LOOKS: readonly Look[] = LOCALES.flatMap((locale) => THEMES.map((theme) => ({ locale, theme })));

/** The same for a name on every machine, whatever stands before or after it in a list. */
const numberOf = (name: string): number =>
  [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7);

/**
 * The looks whose pictures are kept: of the usual state each language, its theme by turns; of the others one of the
 * six. Words and colours do not depend on each other, so over the entries all six are there.
 */
export function looksOf({ id, states }: Entry, state: string): readonly Look[] {
  const start = numberOf(id);
  if (state !== states[0]) return [LOOKS[numberOf(`${id} ${state}`) % LOOKS.length]];
  return LOCALES.map((_, k) => {
    const turn = (start + k) % LOCALES.length;
    return { locale: LOCALES[turn], theme: THEMES[(start + k) % THEMES.length] };
  });
}

/** Where the picture of it lies, without its ending. */
export const pictureName = (page: Page, { id }: Entry, state: string, { locale, theme }: Look): string =>
  `${page}/${id.replace('/', '-')}/${state}-${locale}-${theme}`;

/** Of a state that is not the usual one so much of its top is kept, pixels. */
const SCREEN_PX = 800;

/** How high its picture is, pixels, when what it holds is so high. */
export const pictureHeight = ({ isScreen, height, states }: Entry, state: string, contentPx: number): number =>
  isScreen
    ? height
    : state === states[0]
      ? Math.max(height, contentPx)
      : Math.min(SCREEN_PX, Math.max(height, contentPx));
