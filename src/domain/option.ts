/** Options of the twin beside those of a table of fields (field.ts): texts that a verb reads itself. */
import { optionOf, optionsOf, type FieldOption, type Fields } from './field';
import { choice, number, type NumberRules } from './value';

/**
 * An option: a value of a field, free text that its verb reads, NAME=TEXT pairs or texts that may be given again and
 * again. `slot` = what stands for the value in a line of help.
 */
export interface Option extends Pick<FieldOption, 'slot' | 'accepts'> {
  readonly kind:
    FieldOption['kind'] | { readonly type: 'free' } | { readonly type: 'pairs' } | { readonly type: 'many' };
}

/** Each option by its name. What it is for is said by the words of its verb. */
export type Options = Readonly<Record<string, Option>>;

const anyText = (): boolean => true;

/** Given alone it says yes. */
export const FLAG: Option = optionOf(choice(['']), { name: '', isFlag: true });
/** Any text; its verb says what is wrong with it. */
export const free = (slot: string): Option => ({ kind: { type: 'free' }, slot, accepts: anyText });
/** Any text, again and again. */
export const many = (slot: string): Option => ({ kind: { type: 'many' }, slot, accepts: anyText });
/** NAME=TEXT, again and again: names of columns may hold commas. */
export const pairs = (slot: string): Option => ({
  kind: { type: 'pairs' },
  slot,
  accepts: (text) => text.indexOf('=') > 0,
});
/** One of a few words. */
export const one = (of: readonly string[]): Option => optionOf(choice(of), { name: '' });
/** A number in a range. */
export const numeric = (rules: NumberRules): Option => optionOf(number(rules), { name: '' });

/** The options of a table of fields. */
export const ofFields = <S extends object>(fields: Fields<S>): Options =>
  Object.fromEntries(optionsOf(fields).map(({ name, ...option }) => [name, option]));
