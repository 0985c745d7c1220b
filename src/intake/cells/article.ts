import type { Category } from '../../domain/incident';
import { KNOWS_ARTICLES } from '../../domain/penalCode';
import { LONGEST_FIGURE } from '../text/cellText';

/** Articles of the Criminal Code that are categories of their own (docs/facts.md, P19). */
const BY_ARTICLE: Readonly<Record<number, Category>> = {
  106: 'harm',
  107: 'harm',
  187: 'petty-theft',
  188: 'theft',
  190: 'fraud',
  191: 'robbery',
  192: 'violent-robbery',
  200: 'vehicle',
  293: 'hooliganism',
};

/** True for a text that begins with an article: "188 ч. 2", "ст. 188", "УК РК ст.188", "188-бап". */
export const startsWithArticle = (text: string): boolean =>
  /^\s*(?:\p{L}{2,3}\.?\s+){0,2}(?:ст|статья|бап|art|article)?\.?\s*\d{3,4}(?!\d)/iu.test(text.slice(0, 60));

/**
 * Category of an article: "188", "ст. 188 ч. 2", or a registry's code of four digits whose last is the number after the
 * dash ("1880" = 188, "1881" = 188-1). An article of its own after a dash is another article: `other`.
 * null when the text names no article, and for every text in a city of another law.
 */
export function categoryOfArticle(text: string): Category | null {
  if (!KNOWS_ARTICLES) return null;
  const match = articleIn(text);
  if (!match) return null;
  const number = Number(match[1]);
  if (match[2] !== undefined && Number(match[2]) > 0) return 'other';
  if (number >= 1000) return number % 10 === 0 ? (BY_ARTICLE[number / 10] ?? 'other') : 'other';
  return BY_ARTICLE[number] ?? 'other';
}

/** True for a text that names an article, of whatever law. */
export const namesArticle = (text: string): boolean => articleIn(text) !== null;

const articleIn = (text: string): RegExpExecArray | null =>
  text.length > LONGEST_FIGURE ? null : /^\D{0,12}(\d{2,4})(?:[.,]0+)?(?:\s*-\s*(\d+))?(?:\D|$)/.exec(text.trim());
