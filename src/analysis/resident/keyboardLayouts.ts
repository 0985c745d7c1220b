/**
 * Keys of the three layouts that phones and computers of the city have, in one order; letters of shifted keys are small
 * ones too.
 */
const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const LATIN_SHIFTED = '~qwertyuiop{}asdfghjkl:"zxcvbnm<>';
const RUSSIAN = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
/** What the Kazakh layout has where the others have digits and signs. */
const LATIN_ABOVE = '2345890-=';
const KAZAKH_ABOVE = 'әіңғүұқөһ';

const keys = (from: string, to: string): ReadonlyMap<string, string> =>
  new Map([...from].map((key, k) => [key, to[k]]));
const TO_RUSSIAN = new Map([...keys(LATIN_SHIFTED, RUSSIAN), ...keys(LATIN, RUSSIAN)]);
const TO_KAZAKH = new Map([...TO_RUSSIAN, ...keys(LATIN_ABOVE, KAZAKH_ABOVE)]);
const TO_LATIN = keys(RUSSIAN, LATIN);

const turned = (text: string, table: ReadonlyMap<string, string>): string =>
  [...text].map((key) => table.get(key) ?? key).join('');
/** Fewest letters that are taken for another layout's: two may be the beginning of anything. */
const LEAST = 3;

/**
 * What the keys of a text mean in another layout than it was typed in, likeliest first: «f,fz» is «абая», «фифн» is
 * "abay".
 */
export function otherLayouts(text: string): readonly string[] {
  const small = text.toLowerCase();
  if (/[a-z]/.test(small) && !/[а-яё]/.test(small)) {
    return [...new Set([turned(small, TO_RUSSIAN), turned(small, TO_KAZAKH)])].filter(
      (turn) => (turn.match(/\p{L}/gu)?.length ?? 0) >= LEAST,
    );
  }
  return (small.match(/[а-яё]/g)?.length ?? 0) >= LEAST && !/[a-z]/.test(small) ? [turned(small, TO_LATIN)] : [];
}
