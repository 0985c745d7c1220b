import type { Allowed } from '../domain/faults';
import { allowedOf, fromOptions, usualOf, type Fields } from '../domain/field';
import type { Option } from '../domain/option';
import { err, ok, type Result } from '../domain/result';
import { decimalOf } from '../domain/value';
import { usage, type Failure } from './fail';
import { COMMON, VERBS } from './options';

/** A command as typed: the verb and its options' texts, checked against what each allows. */
export interface Command {
  readonly verb: string;
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly pairs: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Options of one value as they were typed ('' of a flag), for tables of fields. */
  readonly texts: ReadonlyMap<string, string>;
  /** What stands without a name, of a verb that takes it. */
  readonly operand: string | null;
  /** All of them, of a verb that takes several. */
  readonly operands: readonly string[];
}

interface Draft {
  flags: Set<string>;
  values: Map<string, string>;
  lists: Map<string, readonly string[]>;
  numbers: Map<string, number>;
  pairs: Map<string, Record<string, string>>;
  texts: Map<string, string>;
}

const names = (record: Readonly<Record<string, unknown>>): string => Object.keys(record).join(', ');

/** Reads `VERB --option value --option=value`. A failure names what is wrong and what is allowed. */
export function parseArgs(argv: readonly string[]): Result<Command, Failure> {
  const [verb, ...rest] = argv;
  if (verb === undefined) return err(usage('verb-none', { verbs: names(VERBS) }));
  if (!Object.hasOwn(VERBS, verb)) return err(usage('verb-unknown', { verb, verbs: names(VERBS) }));
  const { common = COMMON, options, operand: operandWords, takesMany = false } = VERBS[verb];
  const specs = { ...common, ...options };
  const operands: string[] = [];
  const draft: Draft = {
    flags: new Set(),
    values: new Map(),
    lists: new Map(),
    numbers: new Map(),
    pairs: new Map(),
    texts: new Map(),
  };
  for (let i = 0; i < rest.length; i++) {
    const match = /^--([a-z0-9-]+)(?:=(.*))?$/s.exec(rest[i]);
    if (!match && operandWords !== undefined && (operands.length === 0 || takesMany)) {
      operands.push(rest[i]);
      continue;
    }
    if (!match) return err(usage('option-not', { value: rest[i] }));
    const name = match[1];
    if (!Object.hasOwn(specs, name))
      return err(
        usage('option-unknown', {
          option: name,
          verb,
          options: Object.keys(specs)
            .map((o) => `--${o}`)
            .join(' '),
        }),
      );
    const option = specs[name];
    if (option.kind.type === 'flag') {
      if (match[2] !== undefined) return err(usage('option-takes-none', { option: name }));
      draft.flags.add(name);
      draft.texts.set(name, '');
      continue;
    }
    let value = match[2];
    if (value === undefined) {
      i++;
      if (i >= rest.length || rest[i].startsWith('--'))
        return err(usage('option-needs-value', { option: name, ...allowed(option) }));
      value = rest[i];
    }
    const wrong = take(draft, name, option, value);
    if (wrong) return err(wrong);
  }
  return ok({ verb, ...draft, operand: operands[0] ?? null, operands });
}

/** What an option takes, as parameters of a sentence. */
function allowed({ kind, slot }: Option): Allowed {
  return kind.type === 'free' || kind.type === 'pairs' || kind.type === 'many'
    ? { of: slot }
    : allowedOf({ kind, slot });
}

/** Stores a value; the failure says why it cannot be one. */
function take(draft: Draft, name: string, option: Option, value: string): Failure | null {
  const { kind, accepts } = option;
  if (kind.type !== 'pairs' && kind.type !== 'many' && draft.texts.has(name))
    return usage('option-twice', { option: name });
  if (!accepts(value)) return usage('option-value', { option: name, value, ...allowed(option) });
  if (kind.type === 'pairs') {
    const at = value.indexOf('=');
    draft.pairs.set(name, { ...draft.pairs.get(name), [value.slice(0, at)]: value.slice(at + 1) });
    return null;
  }
  if (kind.type === 'many') {
    draft.lists.set(name, [...(draft.lists.get(name) ?? []), value]);
    return null;
  }
  draft.texts.set(name, value);
  if (kind.type === 'choices')
    draft.lists.set(
      name,
      value.split(',').map((part) => part.trim()),
    );
  else if (kind.type === 'number' && kind.or.length === 0) draft.numbers.set(name, decimalOf(value));
  else draft.values.set(name, kind.type === 'choice' ? value.trim() : value);
  return null;
}

/** What a command sets of a table of fields; what it does not say is as in `base`. */
export function readOptions<S extends object>(
  { texts }: Command,
  fields: Fields<S>,
  base: S = usualOf(fields),
): Result<S, Failure> {
  const read = fromOptions(fields, texts, base);
  if (read.ok) return read;
  const { option, value, allowed } = read.error;
  return err(usage('option-value', { option, value, ...allowed }));
}
