import { wordKey } from '../text/cellText';

/** Beginnings that only one month's name has in one of the three languages, with whatever ending follows. */
const STEMS: readonly (readonly string[])[] = [
  ['қаңтар', 'январ', 'januar'],
  ['ақпан', 'феврал', 'februar'],
  ['наурыз', 'март', 'march'],
  ['сәуір', 'апрел', 'april'],
  ['мамыр'],
  ['маусым', 'июн'],
  ['шілде', 'июл'],
  ['тамыз', 'август', 'august'],
  ['қыркүйе', 'сентябр', 'september'],
  ['қазан', 'октябр', 'october'],
  ['қараша', 'ноябр', 'november'],
  ['желтоқсан', 'декабр', 'december'],
];
/** Whole names and their short forms. */
const SHORT: readonly string[] = [
  'қаң|қаңт|янв|jan',
  'ақп|фев|февр|feb',
  'нау|наур|мар|mar',
  'сәу|апр|apr',
  'мам|май|мая|мае|may',
  'мау|маус|jun|june',
  'шіл|шілд|jul|july',
  'там|авг|aug',
  'қыр|қырк|сен|сент|sep|sept',
  'қаз|окт|oct',
  'қар|ноя|нояб|nov',
  'жел|желт|дек|dec',
];
/** Letters of the longest ending: "маусымындағы". */
const LONGEST_ENDING = 7;

const BY_SHORT: ReadonlyMap<string, number> = new Map(
  SHORT.flatMap((words, i) => words.split('|').map((word) => [wordKey(word), i + 1] as const)),
);
const BY_STEM: readonly (readonly [stem: string, month: number])[] = STEMS.flatMap((stems, i) =>
  stems.map((stem) => [wordKey(stem), i + 1] as const),
);

/** Month (1-12) of a word in Kazakh, Russian or English, in any case and in short forms; 0 when it is none. */
export function monthOfWord(word: string): number {
  const key = wordKey(word);
  const short = BY_SHORT.get(key);
  if (short !== undefined) return short;
  const found = BY_STEM.find(([stem]) => key.startsWith(stem) && key.length <= stem.length + LONGEST_ENDING);
  return found?.[1] ?? 0;
}

/** Words that stand around a date and say nothing more: the year's own, days of the week, "in", "at". */
const AROUND = new Set(
  (
    'г|год|года|году|ж|жыл|жылы|жылғы|жылдың|жылда|year|of|the|on|в|от|' +
    'дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі|дс|сс|ср|бс|жм|сб|жс|' +
    'понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|чт|пт|вс|' +
    'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun'
  )
    .split('|')
    .map((word) => wordKey(word)),
);
export const saysNothing = (word: string): boolean => AROUND.has(wordKey(word));
