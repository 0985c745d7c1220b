import { formatDateShort, type WallParts } from './dates';
import { formatPeriod, type PeriodParts } from './periods';
import type { Locale } from './locale';

/** What of a register is not counted unless it is asked for, with the first and the last day of all that is dated. */
export interface LeftOutInput {
  readonly before: number;
  readonly after: number;
  readonly undated: number;
  readonly first: WallParts;
  readonly last: WallParts;
}

/** What an answer leaves out or lacks. */
export interface SpanInput {
  /** null when a period was asked for: then nothing dated is left out. */
  readonly leftOut: LeftOutInput | null;
  readonly askedDays: number;
  readonly filledDays: number;
  readonly strayRows: number;
  /** The last complete day, when the period reaches beyond it. */
  readonly completeThrough: WallParts | null;
}

/** Words with one full stop at the end: a date may bring its own ("2018 г."). */
export const stopped = (words: string): string => `${stripped(words)}.`;
/** Words without their full stop, to stand inside a sentence. */
export const stripped = (words: string): string => words.replace(/\.$/, '');

interface SpanWords {
  /** With a head of its own where another reason holds than that the data do not cover these days. */
  readonly leftOut: (input: LeftOutInput, head?: string) => string;
  readonly noDays: string;
  readonly filled: (filled: number, asked: number) => string;
  readonly widened: (count: number) => string;
  readonly arriving: (day: string) => string;
}

/** Records outside the days covered, days without data, late entry: the sentences that stand beside a figure. */
export function spanSentences(t: SpanWords, locale: Locale, input: SpanInput | null): readonly string[] {
  if (!input) return [];
  const [filled, asked] = [Math.round(input.filledDays), Math.round(input.askedDays)];
  return [
    input.leftOut ? t.leftOut(input.leftOut) : '',
    filled === 0 ? t.noDays : filled < asked ? t.filled(filled, asked) : '',
    filled > 0 && input.strayRows > 0 ? t.widened(input.strayRows) : '',
    input.completeThrough ? t.arriving(formatDateShort(locale, input.completeThrough)) : '',
  ].filter((words) => words !== '');
}

/** A sentence of a head and the parts that hold; '' when none does. */
export function joinedList(head: string, parts: readonly (string | false)[]): string {
  const said = parts.filter((part) => part !== false);
  return said.length === 0 ? '' : `${head}${said.join(', ')}.`;
}

/** Which days a publication covers, and what of the file and of what was asked for it leaves out. */
export interface PublishedSpanInput {
  readonly period: PeriodParts;
  /** The period asked for, where it reaches beyond what the file covers. */
  readonly asked: PeriodParts | null;
  readonly leftOut: LeftOutInput;
  readonly emptyYears: readonly number[];
}

interface PublishedSpanWords {
  readonly span: Pick<SpanWords, 'leftOut'>;
  readonly publish: {
    readonly span: {
      readonly narrowed: (asked: string, period: string) => string;
      readonly outside: string;
      readonly emptyYears: (years: string) => string;
    };
  };
}

/** What whoever publishes must be told of the days; nothing where all of the file is taken. */
export function publishedSpanSentences(
  { span, publish }: PublishedSpanWords,
  locale: Locale,
  { period, asked, leftOut, emptyYears }: PublishedSpanInput,
): readonly string[] {
  return [
    asked ? publish.span.narrowed(formatPeriod(locale, asked), formatPeriod(locale, period)) : '',
    span.leftOut(leftOut, publish.span.outside),
    emptyYears.length > 0 ? publish.span.emptyYears(emptyYears.join(', ')) : '',
  ].filter((words) => words !== '');
}
