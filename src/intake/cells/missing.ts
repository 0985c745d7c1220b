import { wordKey } from '../text/cellText';

/** What people and programs write in a cell that has nothing to say, in three languages; compared folded. */
const MISSING = new Set(
  (
    '|н/д|нд|н.д.|нет|нет данных|данных нет|нет сведений|сведений нет|без даты|без времени|не указано|не указана|не указан|не указаны|' +
    'не установлено|не установлена|не установлен|не установлены|не определено|не определена|неизвестно|неизвестна|неизвестен|отсутствует|отсутствуют|пусто|(пусто)|прочерк|' +
    'жоқ|белгісіз|көрсетілмеген|анықталмаған|мәлімет жоқ|мәліметтер жоқ|деректер жоқ|дерек жоқ|бос|' +
    'n/a|na|#n/a|#н/д|null|(null)|<null>|\\N|none|nil|nan|nat|undefined|unknown|unk|missing|empty|blank|(blank)|not known|not stated|not available|not applicable|no data|no date|no time|' +
    '?|??|#value!|#ref!|#num!|#знач!|#ссылка!|#число!'
  )
    .split('|')
    .map((word) => wordKey(word)),
);
/** Longer than every word of the list; a user's own may be as long as they like. */
const LONGEST = 30;

/** Words by which a file says that it does not know, beside the usual ones. */
export type MissingWords = ReadonlySet<string>;

/** A user's list of such words ("999, x"), folded. */
export const missingWords = (list: string | undefined): MissingWords =>
  new Set((list ?? '').split(',').map((word) => wordKey(word)));

/**
 * True for a cell that says that nothing is known where a date, a time or a coordinate is expected: "н/д", "-", "NULL".
 * A dash of any length is one, and so is a cell of blanks.
 */
export function isMissing(cell: string, own: MissingWords): boolean {
  if (cell.length > LONGEST && own.size < 2) return false;
  const key = wordKey(cell);
  return MISSING.has(key) || own.has(key);
}
