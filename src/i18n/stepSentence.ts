import { WEIGHTS, type ConditionId, type StepInput } from './selection';

/** What the sentences about the steps of a selection are made of, in one language. */
interface StepWords {
  readonly names: Readonly<Record<ConditionId, string>>;
  /** "This file does not say the category", its end left open. */
  readonly fileSilent: (condition: ConditionId) => string;
  /** What became of the rows when the file is silent. */
  readonly silent: {
    readonly byAge: string;
    readonly alike: string;
    readonly notApplied: (rows: number) => string;
    readonly noAnswer: (rows: number) => string;
    readonly notStated: (rows: number) => string;
  };
  readonly notApplied: (rows: number) => string;
  readonly leftOut: (out: number, of: number) => string;
  readonly notRecorded: (rows: number) => string;
  readonly left: (rows: number) => string;
  /** Of conditions that weigh. */
  readonly weighNothing: (out: number, of: number) => string;
  readonly weighWhole: (rows: number, of: number, condition: ConditionId) => string;
  readonly partly: (unknown: number, of: number, condition: ConditionId) => string;
  readonly half: (days: number) => string;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What a filter's conditions did, one by one: one order in every language, its words in each. */
export function stepSentencesOf(words: StepWords) {
  const { names, silent } = words;

  /** The file says nothing of it: what that means for the count. */
  function missing({ condition, before, after, applied }: StepInput): string {
    const what = WEIGHTS.has(condition)
      ? condition === 'byAge'
        ? silent.byAge
        : silent.alike
      : !applied
        ? silent.notApplied(before)
        : after === 0
          ? silent.noAnswer(before)
          : silent.notStated(before);
    return `${words.fileSilent(condition)}: ${what}.`;
  }

  return {
    /** What a step did, as a whole sentence. */
    step: (s: StepInput): string => {
      const { condition, before, after, unknown } = s;
      if (s.missing) return missing(s);
      if (!s.applied) return `${names[condition]}: ${words.notApplied(before)}.`;
      if (WEIGHTS.has(condition)) {
        const parts = [
          names[condition],
          ...(before > after ? [words.weighNothing(before - after, before)] : []),
          ...(unknown > 0 ? [words.weighWhole(unknown, before, condition)] : []),
        ];
        return `${parts.join('; ')}.`;
      }
      const notRecorded = unknown > 0 ? `, ${words.notRecorded(unknown)}` : '';
      return `${names[condition]}: ${words.leftOut(before - after, before)}${notRecorded}; ${words.left(after)}.`;
    },
    missing,
    /** A part of the file does not say it. */
    partly: ({ condition, unknown, before }: StepInput): string => words.partly(unknown, before, condition),
    /** A condition as a part of a longer sentence. */
    inSentence: ({ condition }: StepInput, halfLifeDays: number | null): string =>
      condition === 'byAge' && halfLifeDays !== null ? words.half(halfLifeDays) : lower(names[condition]),
    name: (condition: ConditionId): string => names[condition],
  };
}
