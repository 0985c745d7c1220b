import { commonWords, isCommonNoun } from './commonWords';
import { groupOf, groupsBegun, kindWord, type KindGroup } from './placeGenerics';
import { rootOf, sounds, stemOf, withoutCase } from './spelling';

/** One word of what was typed, as it sounds, with what it may be without its ending. */
export interface Term {
  readonly word: string;
  readonly isNumber: boolean;
  readonly stem: string;
  readonly root: string;
  /** Without its Kazakh case. */
  readonly bare: readonly string[];
  /** The kind of place that it names. */
  readonly group: KindGroup | null;
  /** Kinds of place whose words begin so, of the word that is still being typed. */
  readonly begun: readonly KindGroup[];
  /**
   * Without the letter that may be half of a sound: «Pus» on its way to "Pushkin"; null where the word ends in a whole
   * one.
   */
  readonly half: string | null;
  /** A dictionary word, which others may end in; a name is not. */
  readonly isNoun: boolean;
  /** Published words of which it is another word, without their endings. */
  readonly others: readonly string[];
}

export interface Query {
  readonly terms: readonly Term[];
  /** It names the two sides of a crossing. */
  readonly isCrossing: boolean;
  /** What stands on each side of the words between two streets; one side where there are none. */
  readonly sides: readonly (readonly Term[])[];
}

/** Words that stand between two streets, folded. */
const BETWEEN =
  /^(?:и|мен|пен|бен|жане|and|угол|углу|уг|пересечение|пересечении|перекресток|перекрестке|кии?лис\S*|буриш\S*|corner|crossing|crossroads|intersection|x|х|×)$/;
/** Words that say nothing of which place is meant. */
const EMPTY =
  /^(?:на|в|во|около|возле|у|рядом|с|по|of|the|at|near|мани|манинда|каси|касинда|жанинда|бойи|бойинда|имени|им|номер|number|no|атиндаги|г|город|каласи)$/;
/** Of a house; «үй» and «дом» also as people shorten them. */
const HOUSE = /^(?:д|дом|дома|доме|уи|уй|уинде|house|кв|квартира|пат|корпус|корп|к|стр)$/;
/** What follows a number to make it "the fourth". */
const ORDINAL = /^(?:и|й|ий|ои|ой|ши|я|ая|е|ое|го|ом|м|th|st|nd|rd|shi)$/;
/** A word with any ending; at the end of what was typed also its beginning. */
const typed = (word: string): string =>
  `(?:${word}\\S*|${[...word].slice(0, -1).reduceRight((rest, letter) => `${letter}(?:${rest})?`, '')}$)`;
const kindOf = (first: string, seconds: readonly string[]): RegExp =>
  new RegExp(`(^| )(?:${first}) (?:${seconds.map(typed).join('|')})`, 'g');
/** One kind in two words, folded: «шағын аудан», «ш/а». */
const TWO_WORDS: readonly (readonly [RegExp, string])[] = [
  [/(^| )(?:(?:шагин|икшам)аудан\S*|ш а(?= |$))/g, '$1мкр'],
  [kindOf('шагин|икшам', ['аудан']), '$1мкр'],
  [kindOf('sha(?:g|gh)[iy]n|şağ[iyı]n', ['audan']), '$1мкр'],
  [kindOf('торгов\\S+', ['центр', 'дом', 'двор']), '$1трц'],
  [kindOf('сауда', ['ортали', 'уй']), '$1трц'],
  [kindOf('жил\\S+', ['комплекс']), '$1жк'],
  [kindOf('тург?ин', ['уй кешен']), '$1жк'],
  [kindOf('конак', ['уй']), '$1конакуй'],
  [/(^| )(?:перекр|пересеч)\S*/g, '$1угол'],
];
/** «Пр-т», «р-н», «ж/д»: one word shortened. */
const SHORTENED = /(?<!\p{L})(\p{L}{1,3})[-/](\p{L}{1,2})(?![\p{L}\d])/gu;
/** "The second", before the kind of place that it numbers; folded. */
const COUNTED: readonly RegExp[] = [
  /^(?:перв(?!омай)\S*|биринши|first)$/,
  /^(?:втор\S+|екинши|second)$/,
  /^(?:трет[ьи]\S*|ушинши|third)$/,
  /^(?:четверт\S+|тортинши|fourth)$/,
  /^(?:пят(?:и|ая|ой|ом|ого)\S*|бесинши|fifth)$/,
  /^(?:шест\S+|алтинши|sixth)$/,
  /^(?:седьм\S+|жетинши|seventh)$/,
  /^(?:восьм\S+|сегизинши|eighth)$/,
  /^(?:девят\S+|тогизинши|ninth)$/,
  /^(?:десят\S+|онинши|tenth)$/,
  /^(?:одиннадцат\S+|он биринши|eleventh)$/,
  /^(?:двенадцат\S+|он екинши|twelfth)$/,
];
/** Cases that follow a number: «Самал-1-де». */
const CASE_OF_NUMBER = /^(?:н?[дт][ае]|[дтн][ае]н|[гкн][ае]|[дтн]ин|[дтн]и)$/;

/** Digits, with a letter that belongs to them («3А»), or what is between digits. */
const PIECES = /\d+(?:[абвгдеabvgde](?![\p{L}\d]))?|[^\d]+/gu;
/** The same letter apart: «62 г» is «62г». */
const LETTER_OF_NUMBER = /^[абвгдеabvgde]$/;

/** What a person types is shorter; a longer text is read so far. */
const MOST_LETTERS = 120;
const MOST_WORDS = 10;

/** The word as folded or as it sounds, so that Latin letters say it too. */
const says = (word: string, what: RegExp): boolean => what.test(word) || what.test(sounds(word));

/**
 * Splits what was typed; `fold` is i18n/fold. Words between two streets and empty ones are left out, unless nothing
 * else is there.
 */
export function readQuery(text: string, fold: (text: string) => string): Query {
  const joined = text
    .slice(0, MOST_LETTERS)
    .replace(SHORTENED, (whole, start: string, end: string) =>
      groupOf(fold(start + end)) !== null || commonWords([fold(start + end)]).length > 0 ? start + end : whole,
    );
  const folded = fold(
    joined
      .replace(/[№#]/g, ' ')
      .replace(/[&+×]|(?<=\s)x(?=\s)|(?<=\p{L})\s*\/\s*(?=\p{L})|(?<=\p{L})\s+[-–—]\s+(?=\p{L})/giu, ' и '),
  );
  const raw = TWO_WORDS.reduce((words, [two, one]) => words.replace(two, one), folded)
    .split(' ')
    .flatMap((word) => word.match(PIECES) ?? []);
  const whole: string[] = [];
  raw.forEach((word, k) => {
    const before = whole[whole.length - 1] ?? '';
    const next = raw[k + 1] ?? '';
    const isKind = groupOf(next) !== null || (k + 2 === raw.length && begunBy(sounds(next), true).length > 0);
    const counted = !isKind ? -1 : COUNTED.findIndex((form) => form.test(word));
    if (/^\d+$/.test(before) && (ORDINAL.test(word) || CASE_OF_NUMBER.test(sounds(word)))) return;
    if (/^\d+$/.test(before) && LETTER_OF_NUMBER.test(word)) whole[whole.length - 1] = before + word;
    else whole.push(counted < 0 ? word : String(counted + 1));
  });
  const isCrossing = whole.some((word, k) => k > 0 && says(word, BETWEEN));
  const saysHouse = whole.some((word, k) => k > 0 && says(word, HOUSE)) && whole.some((word) => /^\d/.test(word));
  const sides = whole
    .slice(0, MOST_WORDS)
    .reduce<Term[][]>(
      (read, word, k) => {
        if (says(word, BETWEEN)) return [...read, []];
        const known = termOf(word);
        const term =
          k + 1 < whole.length
            ? known
            : {
                ...known,
                begun: begunBy(known.word, k > 0),
                half: /.[sckgtzy]$/.test(word) ? sounds(word.slice(0, -1)) : null,
              };
        if (term.word !== '' && !says(word, EMPTY) && !(saysHouse && says(word, HOUSE)))
          read[read.length - 1].push(term);
        return read;
      },
      [[]],
    )
    .filter((side) => side.length > 0);
  const meant = sides
    .flat()
    .filter(({ word, isNumber }, k, all) => isNumber || all.findIndex((other) => other.word === word) === k);
  return {
    terms:
      meant.length > 0
        ? meant
        : whole
            .slice(0, MOST_WORDS)
            .map(termOf)
            .filter(({ word }) => word !== ''),
    isCrossing,
    sides,
  };
}

/** Of few letters a kind is read only beside what it would be the kind of: «8 мк». */
const begunBy = (word: string, hasOthers: boolean): readonly KindGroup[] =>
  word.length >= (hasOthers ? 2 : 3) && !/\d/.test(word) ? groupsBegun(word) : [];

function termOf(folded: string): Term {
  const word = sounds(folded);
  const bare = withoutCase(word);
  const kind = [folded, ...withoutCase(folded)].find((form) => groupOf(form) !== null) ?? null;
  const forms = [word, ...bare];
  const common = commonWords([...forms, ...forms.map(stemOf)]);
  return {
    word,
    isNumber: /^\d/.test(word),
    stem: stemOf(word),
    root: rootOf(word),
    bare,
    group: kind === null ? null : groupOf(kind),
    begun: [],
    half: null,
    isNoun: kind !== null || common.length > 0 || isCommonNoun(word),
    others: [...(kind === null ? [] : [sounds(kindWord(kind) ?? kind)]), ...common].map(stemOf),
  };
}

/** The same query with one space fewer, each in turn: «Kok Tobe» for «Коктобе». */
export function joinings(terms: readonly Term[]): readonly (readonly Term[])[] {
  return terms.slice(1).flatMap((term, k) => {
    const before = terms[k];
    return term.isNumber || before.isNumber
      ? []
      : [[...terms.slice(0, k), termOf(before.word + term.word), ...terms.slice(k + 2)]];
  });
}

/** Words of a published name, cut as a query is; of words with a hyphen the two as one as well. */
export const nameWords = (name: string, fold: (text: string) => string): readonly string[] => {
  const whole = name.match(/\p{L}+-\p{L}+/gu) ?? [];
  const pieces = [name.replace(/[№#]/g, ' '), ...whole.map((word) => word.replace('-', ''))]
    .flatMap((text) => fold(text).split(' '))
    .flatMap((word) => word.match(PIECES) ?? []);
  return pieces
    .reduce<string[]>((words, piece) => {
      const before = words[words.length - 1] ?? '';
      return /^\d+$/.test(before) && LETTER_OF_NUMBER.test(piece)
        ? [...words.slice(0, -1), before + piece]
        : [...words, piece];
    }, [])
    .map(sounds);
};

/** Marks the initials of a name among its words, for they are no word that goes on. */
export const INITIALS = '~';

/** Of a name of three words and more: УПП, АТУ. */
export function initialsOf(name: string, fold: (text: string) => string): readonly string[] {
  const words = fold(name)
    .split(' ')
    .filter((word) => /^\p{L}/u.test(word));
  return words.length < 3 ? [] : [INITIALS + sounds(words.map(([letter]) => letter).join(''))];
}
