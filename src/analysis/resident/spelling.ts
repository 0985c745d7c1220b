/**
 * Latin letters as people write Russian and Kazakh names with them, longest first; of the Kazakh alphabets of 2018 and
 * 2021 the letters that have signs.
 */
const SIGNED: Readonly<Record<string, string>> = {
  ş: 'ш',
  š: 'ш',
  ç: 'ч',
  č: 'ч',
  ž: 'ж',
  ğ: 'г',
  ǵ: 'г',
  ñ: 'н',
  ń: 'н',
  ŋ: 'н',
  ı: 'и',
  ý: 'у',
  ə: 'а',
};
const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/shch/g, 'щ'],
  [/sh/g, 'ш'],
  [/ch/g, 'ч'],
  [/zh|j/g, 'ж'],
  [/kh/g, 'х'],
  [/gh/g, 'г'],
  [/ts/g, 'ц'],
  [/ck/g, 'к'],
  [/yu/g, 'ю'],
  [/ya/g, 'я'],
  [/y[eo]/g, 'е'],
];
const SINGLE: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'б',
  c: 'к',
  d: 'д',
  e: 'е',
  f: 'ф',
  g: 'г',
  h: 'х',
  i: 'и',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  q: 'к',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  v: 'в',
  w: 'у',
  x: 'х',
  y: 'и',
  z: 'з',
};

/**
 * How a folded text (i18n/fold) sounds, in one alphabet: Latin and Cyrillic, Kazakh and Russian spellings of a name are
 * one. Й and и, э and е, double letters and the soft sign are not told apart, for people mix them too.
 */
export function sounds(folded: string): string {
  const known = folded
    .replace(/[şšçčžğǵñńŋıýə]/g, (letter) => SIGNED[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  const one = GROUPS.reduce((text, [from, to]) => text.replace(from, to), known.replace(/(?<=[a-z])x/g, 'ks')).replace(
    /[a-z]/g,
    (letter) => SINGLE[letter],
  );
  return one
    .replace(/[ьъ]/g, '')
    .replace(/э/g, 'е')
    .replace(/(\p{L})\1{1,2}/gu, '$1');
}

/** What is left of a word without its ending is at least this long; without a Kazakh case, for «бидің» is of «би». */
const STEM_LEAST = 3;
const BARE_LEAST = 2;
const cut = (word: string, ending: RegExp, least = STEM_LEAST): string => {
  const stem = word.replace(ending, '');
  return stem.length >= least ? stem : word;
};

/**
 * Without the endings by which a Russian genitive differs from a Kazakh or a plain name: Абая, Абай; Суюнбая, Суюнбай;
 * Байтурсынова, Байтурсынов.
 */
export function stemOf(word: string): string {
  const stem = cut(word, /(?:ого|его|ом|ем|ие|их|ая|(?<=.{3}б)аи|ои|ей)$/u);
  return stem === word ? cut(word, /[аяиоеую]$/u) : stem;
}

/** Further down to what a family name has of a person's: Байтұрсынов, Байтұрсынұлы. */
export const rootOf = (word: string): string => cut(stemOf(word), /(?:ов|ев|ин|ул|кизи)$/u);

/** Kazakh endings of cases, of "that which is at", and of "with", as `sounds` has them. */
const CASES =
  /(?:н?да?ги|н?де?ги|таги|теги|ндан|нден|дан|ден|тан|тен|нан|нен|нда|нде|да|де|та|те|га|ге|ка|ке|на|не|нин|дин|тин|ни|ди|ти|мен|бен|пен)$/u;

/**
 * A word without its Kazakh case, and without the possessive that may stand before it; nothing where it has none. Where
 * a word ends as its case begins, the two letters sound as one: «Сейфуллиннің» is of «Сейфуллин» too.
 */
export function withoutCase(word: string): readonly string[] {
  const bare = cut(word, CASES, BARE_LEAST);
  if (bare === word) return [];
  const owned = cut(bare, /с?и$/u);
  return [...new Set([bare, owned, bare + word[bare.length]])];
}

/** Letters of a word as bits of 32. */
const lettersOf = (word: string): number => {
  let bits = 0;
  for (let k = 0; k < word.length; k++) bits |= 1 << (word.charCodeAt(k) & 31);
  return bits;
};

/** Letters that one word has and the other has not are slips each: more than `most` of them need no closer look. */
function unlike(typed: string, word: string, most: number, isBeginning: boolean): boolean {
  const [a, b] = [lettersOf(typed), lettersOf(word)];
  return bitsIn(a & ~b) > most || (!isBeginning && bitsIn(b & ~a) > most);
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * Whether two words differ by at most `most` slips of the finger: a letter more, less or other, or two exchanged
 * (optimal string alignment; Damerau 1964).
 */
export const isNear = (typed: string, word: string, most: number): boolean =>
  Math.abs(typed.length - word.length) <= most &&
  !unlike(typed, word, most, false) &&
  (slipsOf(typed, word, most)?.[word.length] ?? Infinity) <= most;

/** The slips that make a word of each beginning of another; null where all are more than `most`. */
function slipsOf(typed: string, word: string, most: number): readonly number[] | null {
  const [n, m] = [typed.length, word.length];
  let older: number[] = [];
  let old = Array.from({ length: m + 1 }, (_, j) => j);
  for (let i = 1; i <= n; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= m; j++) {
      let cost = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (typed[i - 1] === word[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1])
        cost = Math.min(cost, older[j - 2] + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return null;
    older = old;
    old = row;
  }
  return old;
}

/**
 * Two slips so close to each other, and so near to the end, are another word that begins alike: «Баганашыл» is no
 * «Баганалы».
 */
const CLOSE = 2;
const SAME_END = 2;

/** Vowels that sound alike where they are not stressed are what people mistake most. */
const sameConsonants = (typed: string, word: string): boolean =>
  typed.replace(/[аоеия]/g, '') === word.replace(/[аоеия]/g, '');

/**
 * Whether one word may have been meant by another: with one slip anywhere, with two only between a beginning and an end
 * that agree, and in a short root (`isShort`) only of vowels.
 */
export function isMistyped(typed: string, word: string, most: number, isShort: boolean): boolean {
  if (isNear(typed, word, 1)) return true;
  if (
    most < 2 ||
    (isShort && !sameConsonants(typed, word)) ||
    typed[0] !== word[0] ||
    typed[typed.length - 1] !== word[word.length - 1]
  )
    return false;
  const least = Math.min(typed.length, word.length);
  let start = 1;
  while (start < least && typed[start] === word[start]) start++;
  let end = 1;
  while (end < least - start && typed[typed.length - 1 - end] === word[word.length - 1 - end]) end++;
  const isClose = Math.max(typed.length, word.length) - start - end <= CLOSE;
  return (!isClose || end >= SAME_END) && isNear(typed, word, 2);
}

/** The same while it is typed: the last letters are of the word again, or it goes on differently. */
export function isMistypedSoFar(typed: string, word: string, most: number): boolean {
  const n = typed.length;
  if (typed[0] !== word[0] || n - word.length > most) return false;
  const begun = word.slice(0, n + most);
  if (unlike(typed, begun, most, true)) return false;
  return (
    slipsOf(typed, begun, most)?.some(
      (slips, j) => slips <= most && typed.slice(n - slips) === begun.slice(j - slips, j),
    ) ?? false
  );
}
