/**
 * Words in the page itself, there before any script: on a slow line the page's own come seconds later. Not in the
 * public edition, whose first answer is as small and has its own.
 */
import { createHash } from 'node:crypto';

/** In no language's file: the page does not know yet whose it is, nor of which city it will speak. */
const WORDS = [
  ['kk', 'Ашылып жатыр…'],
  ['ru', 'Открывается…'],
  ['en', 'Opening…'],
] as const;

/** Nothing where no script will ever take it away. */
const FIRST_STYLE =
  '#first{position:fixed;inset:0;display:grid;place-content:center;font:20px system-ui;text-align:center}' +
  '@media(scripting:none){#first{display:none}}';

/** What the policy lets this one style through by. */
export const FIRST_STYLE_SUM = `'sha256-${createHash('sha256').update(FIRST_STYLE).digest('base64')}'`;

/** Stands beside the place the page is put into, and goes when it is there (src/main.ts). */
const FIRST_HTML = `<div id="first">Qyragy${WORDS.map(([lang, words]) => `<span lang="${lang}">${words}</span>`).join(
  '',
)}</div>`;

/**
 * The page with the words in it, and without the blanks between its parts: a resident's device keeps this file too, and
 * has no byte to spare.
 */
export const withFirstWords = (html: string): string =>
  html
    .replace('<div id="app"></div>', `$&${FIRST_HTML}`)
    .replace('</head>', `<style>${FIRST_STYLE}</style>$&`)
    .replaceAll('&#39;', "'")
    .replaceAll(' />', '>')
    .replace(/>\s+</g, '><')
    .replace(/\s*\n\s*/g, ' ');
