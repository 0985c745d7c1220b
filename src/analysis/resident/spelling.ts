/**
 * Latin letters as people write Russian and Kazakh names with them, longest first; of the Kazakh alphabets of 2018 and 2021
 * the letters that have signs.
 */
const SIGNED: Readonly<Record<string, string>> = { ş: 'ш', š: 'ш', ç: 'ч', č: 'ч', ž: 'ж', ğ: 'г', ǵ: 'г', ñ: 'н', ń: 'н', ŋ: 'н', ı: 'и', ý: 'у', ə: 'а' };
const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/shch/g, 'щ'], [/sh/g, 'ш'], [/ch/g, 'ч'], [/zh|j/g, 'ж'], [/kh/g, 'х'], [/gh/g, 'г'], [/ts/g, 'ц'], [/ck/g, 'к'], [/yu/g, 'ю'], [/ya/g, 'я'], [/y[eo]/g, 'е'],
];
const SINGLE: Readonly<Record<string, string>> = {
  a: 'а', b: 'б', c: 'к', d: 'д', e: 'е', f: 'ф', g: 'г', h: 'х', i: 'и', k: 'к', l: 'л', m: 'м', n: 'н', o: 'о', p: 'п', q: 'к', r: 'р', s: 'с', t: 'т',
  u: 'у', v: 'в', w: 'у', x: 'х', y: 'и', z: 'з',
};

/**
 * How a folded text (i18n/fold) sounds, in one alphabet: Latin and Cyrillic, Kazakh and Russian spellings of a name are one.
 * Й and и, э and е, double letters and the soft sign are not told apart, for people mix them too.
 */
export function sounds(folded: string): string {
  const known = folded.replace(/[şšçčžğǵñńŋıýə]/g, (letter) => SIGNED[letter] ?? letter).normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  const one = GROUPS.reduce((text, [from, to]) => text.replace(from, to), known.replace(/(?<=[a-z])x/g, 'ks')).replace(/[a-z]/g, (letter) => SINGLE[letter]);
  return one.replace(/[ьъ]/g, '').replace(/э/g, 'е').replace(/(\p{L})\1/gu, '$1');
}

/** What is left of a word without its ending is at least this long; without a Kazakh case, for «бидің» is of «би». */
const STEM_LEAST = 3;
const BARE_LEAST = 2;
const cut = (word: string, ending: RegExp, least = STEM_LEAST): string => {
  const stem = word.replace(ending, '');
  return stem.length >= least ? stem : word;
};

/** Without the endings by which a Russian genitive differs from a Kazakh or a plain name: Абая, Абай; Байтурсынова, Байтурсынов. */
export function stemOf(word: string): string {
  const stem = cut(word, /(?:ого|его|ая|ои|ей)$/u);
  return stem === word ? cut(word, /[аяиоеую]$/u) : stem;
}

/** Further down to what a family name has of a person's: Байтұрсынов, Байтұрсынұлы. */
export const rootOf = (word: string): string => cut(stemOf(word), /(?:ов|ев|ин|ул|кизи)$/u);

/** Kazakh endings of cases, of "that which is at", and of "with", as `sounds` has them. */
const CASES = /(?:н?да?ги|н?де?ги|таги|теги|ндан|нден|дан|ден|тан|тен|нан|нен|нда|нде|да|де|та|те|га|ге|ка|ке|на|не|нин|дин|тин|ни|ди|ти|мен|бен|пен)$/u;

/** A word without its Kazakh case, and without the possessive that may stand before it; nothing where it has none. */
export function withoutCase(word: string): readonly string[] {
  const bare = cut(word, CASES, BARE_LEAST);
  if (bare === word) return [];
  const owned = cut(bare, /с?и$/u);
  return owned === bare ? [bare] : [bare, owned];
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
 * Whether two words differ by at most `most` slips of the finger: a letter more, less or other, or two exchanged (optimal
 * string alignment; Damerau 1964). `isBeginning`: the second may go on, for who types is not at its end.
 */
export function isNear(typed: string, word: string, most: number, isBeginning: boolean): boolean {
  const n = typed.length;
  const m = isBeginning ? Math.min(word.length, n + most) : word.length;
  if (n - m > most || m - n > most || unlike(typed, isBeginning ? word.slice(0, m) : word, most, isBeginning)) return false;
  let older: number[] = [];
  let old = Array.from({ length: m + 1 }, (_, j) => j);
  for (let i = 1; i <= n; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= m; j++) {
      let cost = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (typed[i - 1] === word[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) cost = Math.min(cost, older[j - 2] + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return false;
    older = old;
    old = row;
  }
  return isBeginning ? old.some((cost) => cost <= most) : old[m] <= most;
}
