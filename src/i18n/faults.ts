import type { ImportQuestion, ImportQuestions } from '../domain/import';
import type { Faults } from '../domain/faults';
import type { Fault, Coded } from '../domain/result';
import type { Messages } from './messages/en';
import type { FaultText, Params, WordsOf } from './params';

/** Looks a code up among words: only own keys, since codes may come from anywhere. */
const lookUp = <T>(table: Readonly<Record<string, T>>, code: string): T | undefined =>
  Object.hasOwn(table, code) ? table[code] : undefined;

/** Parameters that are codes themselves become words: a field, a kind, a dataset. */
function worded(messages: Messages, params: Params): Params {
  const { datasetKinds, datasets } = messages.domain;
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    field: messages.intake.fields,
    expected: { ...datasetKinds, ...messages.intake.kinds },
    found: { ...datasetKinds, ...messages.intake.kinds },
    dataset: datasets,
  };
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => {
      const table = lookUp(tables, key);
      return [key, (table && lookUp(table, String(value))) ?? value];
    }),
  );
}

/**
 * Words for a code with its parameters. A code without words gives a general sentence that names it, so that nothing
 * ever shows bare: it may come from a worker of another version.
 */
export function wordsOf<Table>(messages: Messages, words: WordsOf<Table>, { code, params }: Coded<Table>): string {
  // The compiler sees that every code has its message, not that a code at hand belongs to its parameters.
  const say = lookUp(words as Readonly<Record<string, FaultText>>, String(code));
  return say ? say(worded(messages, params as Params)) : messages.unknownFault(String(code));
}

/** Words for a fault, a rejected row or a warning: what is wrong, where, what to do. */
export const faultText = (messages: Messages, fault: Fault): string =>
  wordsOf<Faults>(messages, messages.errors, fault);

/** A question of the intake in words. */
export const questionText = (messages: Messages, question: ImportQuestion): string =>
  wordsOf<ImportQuestions>(messages, messages.intake.questions, question);

/** One of the answers offered; names of columns stand as they are. */
export const choiceText = (messages: Messages, choice: string): string =>
  lookUp<string>(messages.intake.choices, choice) ?? choice;

/** What a word of a field means ("theft" of the kinds), in words. */
export const meaningWord = ({ domain }: Messages, field: string, meaning: string): string => {
  const { categories, places, severities } = domain;
  return wordFor(field === 'place' ? places : field === 'severity' ? severities : categories, meaning);
};

/** What was put right, without how often. */
export function repairWord(messages: Messages, code: string): string {
  const zone = /^utm-(\d{1,2}[ns])$/.exec(code)?.[1];
  return zone === undefined
    ? (lookUp<string>(messages.intake.repairs, code) ?? code)
    : messages.intake.fromUtm(zone.toUpperCase());
}

/** "decimal comma read: 1,200"; with the lines where they are named: "…: 2 (lines 2, 4)". */
export function repairText(
  messages: Messages,
  repair: { readonly code: string; readonly count: number; readonly lines?: readonly number[] },
): string {
  const said = messages.intake.repairCount(repairWord(messages, repair.code), repair.count);
  if (!repair.lines) return said;
  const more = repair.count > repair.lines.length ? ', …' : '';
  return `${said} (${messages.intake.onLines(repair.lines.join(', ') + more)})`;
}

/** The word for a code in any of the tables of `domain`, `indicators` ...; an unknown code stands as it is. */
export const wordFor = (table: Readonly<Record<string, string>>, code: string): string => lookUp(table, code) ?? code;
