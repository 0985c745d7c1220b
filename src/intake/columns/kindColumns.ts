import { nameWords } from '../text/cellText';
import { categoryOfDescription } from '../cells/categoryStems';
import { categoryOfArticle, startsWithArticle } from '../cells/article';
import { categoryOfWord } from '../cells/words';
import { isPersonName } from './personColumns';

/** Beginnings of words of the names under which registers keep what happened. */
const KIND_WORDS = (
  'offens offenc ofns crime crimin incident nibrs charge delito hecho преступл правонаруш происшеств злочин қылмыс ' +
  'jinoyat delikt straftat infraction квалификац деяни'
)
  .split(' ')
  .flatMap((word) => nameWords(word));
/** Rows by which a column is judged, and the share of them that must be understood. */
const JUDGED = 200;
const LEAST_SHARE = 0.3;
/** Columns that are understood about as well as the best one are offered beside it. */
const NEAR_SHARE = 0.2;

/** A word or description of a kind, or an article that is written as one ("ст. 188"). */
function isKind(cell: string): boolean {
  if (categoryOfWord(cell) ?? categoryOfDescription(cell)) return true;
  const article = /^\s*\p{L}/u.test(cell.slice(0, 20)) && startsWithArticle(cell) ? categoryOfArticle(cell) : null;
  return article !== null && article !== 'other';
}

/**
 * Columns that may say what happened where none has a known name: those whose words are understood as kinds, the best
 * understood first. `named` when their names have a word for it too.
 */
export function kindColumns(
  names: readonly string[],
  taken: ReadonlySet<number>,
  values: (column: number) => readonly string[],
): { readonly columns: readonly number[]; readonly named: boolean } {
  const found = names.flatMap((name, column) => {
    if (taken.has(column) || isPersonName(name)) return [];
    const cells = values(column).slice(0, JUDGED);
    const good = cells.filter(isKind).length;
    const share = good / cells.length;
    const isNamed = nameWords(name).some((word) => KIND_WORDS.some((start) => word.startsWith(start)));
    return share >= LEAST_SHARE ? [{ column, share, isNamed }] : [];
  });
  const pool = found.some(({ isNamed }) => isNamed) ? found.filter(({ isNamed }) => isNamed) : found;
  const best = Math.max(...pool.map(({ share }) => share));
  const near = pool.filter(({ share }) => share >= best - NEAR_SHARE).sort((a, b) => b.share - a.share);
  return { columns: near.map(({ column }) => column), named: near.every(({ isNamed }) => isNamed) };
}
