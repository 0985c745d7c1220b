import { groupOf, kindWord, type KindGroup } from './placeGenerics';
import { rootOf, sounds, stemOf, withoutCase } from './spelling';

/** One word of what was typed, as it sounds, with what it may be without its ending. */
export interface Term {
  readonly word: string;
  readonly isNumber: boolean;
  readonly stem: string;
  readonly root: string;
  /** Without its Kazakh case. */
  readonly bare: readonly string[];
  /** The kind of place that it names, and the published word for it. */
  readonly group: KindGroup | null;
  readonly generic: string | null;
}

export interface Query {
  readonly terms: readonly Term[];
  /** It names the two sides of a crossing. */
  readonly isCrossing: boolean;
  /** It says that a number in it is a house's. */
  readonly saysHouse: boolean;
}

/** Words that stand between two streets, folded. */
const BETWEEN = /^(?:и|мен|пен|бен|жане|and|угол|углу|уг|пересечение|пересечении|перекресток|перекрестке|киилис\S*|буриш\S*|corner|crossing|crossroads|intersection|x|х|×)$/;
/** Words that say nothing of which place is meant. */
const EMPTY = /^(?:на|в|во|около|возле|у|рядом|с|по|of|the|at|near|мани|манинда|каси|касинда|жанинда|бойи|бойинда|имени|им|атиндаги|г|город|каласи)$/;
/** Of a house; «үй» and «дом» also as people shorten them. */
const HOUSE = /^(?:д|дом|дома|доме|уи|уй|уинде|house|кв|квартира|пат|корпус|корп|к|стр)$/;
/** What follows a number to make it "the fourth". */
const ORDINAL = /^(?:и|й|ий|ои|ой|ши|я|ая|е|ое|го|ом|м|th|st|nd|rd|shi)$/;
/** «шағын аудан», «ш/а»: one kind in two words, folded. */
const MICRODISTRICT = /(^| )(?:шагин аудан\S*|шагинаудан\S*|sha(?:g|gh)[iy]n audan\S*|şağ[iyı]n audan\S*|ш а(?= |$))/g;
const MALL = /(^| )торгов\S+ (?:центр|дом|двор)\S*/g;

/** Digits, with a letter that belongs to them («3А»), or what is between digits. */
const PIECES = /\d+(?:[абвгдеabvgd](?![\p{L}\d]))?|[^\d]+/gu;

/** Splits what was typed; `fold` is i18n/fold. Words between two streets and empty ones are left out, unless nothing else is there. */
export function readQuery(text: string, fold: (text: string) => string): Query {
  const folded = fold(text.replace(/[№#&+×]|(?<=\s)[x](?=\s)/gi, (sign) => (/[№#]/.test(sign) ? ' ' : ' и ')));
  const raw = folded.replace(MICRODISTRICT, '$1мкр').replace(MALL, '$1трц').split(' ').flatMap((word) => word.match(PIECES) ?? []);
  const whole: string[] = [];
  for (const word of raw) {
    const before = whole[whole.length - 1] ?? '';
    if (/^\d+$/.test(before) && ORDINAL.test(word)) continue;
    if (/^\d+$/.test(before) && /^[абвгabvg]$/.test(word)) whole[whole.length - 1] = before + word;
    else whole.push(word);
  }
  const isCrossing = whole.some((word, k) => k > 0 && BETWEEN.test(word)) || /\p{L}\s*\/\s*\p{L}/u.test(text);
  const saysHouse = whole.some((word, k) => k > 0 && HOUSE.test(word) && whole.some((other) => /^\d/.test(other)));
  const meant = whole.filter((word) => !BETWEEN.test(word) && !EMPTY.test(word) && !(saysHouse && HOUSE.test(word)));
  return { terms: (meant.length > 0 ? meant : whole).map(termOf), isCrossing, saysHouse };
}

function termOf(folded: string): Term {
  const word = sounds(folded);
  const bare = withoutCase(word);
  const kind = [folded, ...withoutCase(folded)].find((form) => groupOf(form) !== null) ?? null;
  return {
    word, isNumber: /^\d/.test(word), stem: stemOf(word), root: rootOf(word), bare,
    group: kind === null ? null : groupOf(kind),
    generic: kind === null ? null : sounds(kindWord(kind) ?? kind),
  };
}

/** The same query with one space fewer, each in turn: «Kok Tobe» for «Коктобе». */
export function joinings(terms: readonly Term[]): readonly (readonly Term[])[] {
  return terms.slice(1).flatMap((term, k) => {
    const before = terms[k];
    return term.isNumber || before.isNumber ? [] : [[...terms.slice(0, k), termOf(before.word + term.word), ...terms.slice(k + 2)]];
  });
}

/** Words of a published name, cut as a query is; of words with a hyphen the two as one as well. */
export const nameWords = (name: string, fold: (text: string) => string): readonly string[] => {
  const whole = name.match(/\p{L}+-\p{L}+/gu) ?? [];
  return [name.replace(/[№#]/g, ' '), ...whole.map((word) => word.replace('-', ''))].flatMap((text) => fold(text).split(' ')).flatMap((word) => word.match(PIECES) ?? []).map(sounds);
};
