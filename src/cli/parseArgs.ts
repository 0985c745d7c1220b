import { err, ok, type Fault, type Result } from '../domain/result';
import { usage, type Failure } from './fail';
import { COMMON, VERBS, type OptionKind } from './options';

/** A command as typed: the verb and its options' texts, checked against what each allows. */
export interface Command {
  readonly verb: string;
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly pairs: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** What stands without a name, of a verb that takes it. */
  readonly operand: string | null;
}

interface Draft {
  flags: Set<string>;
  values: Map<string, string>;
  lists: Map<string, readonly string[]>;
  numbers: Map<string, number>;
  pairs: Map<string, Record<string, string>>;
}

const names = (record: Readonly<Record<string, unknown>>): string => Object.keys(record).join(', ');

/** Reads `VERB --option value --option=value`. A failure names what is wrong and what is allowed. */
export function parseArgs(argv: readonly string[]): Result<Command, Failure> {
  const [verb, ...rest] = argv;
  if (verb === undefined) return err(usage('verb-none', { verbs: names(VERBS) }));
  if (!Object.hasOwn(VERBS, verb)) return err(usage('verb-unknown', { verb, verbs: names(VERBS) }));
  const { common = COMMON, options, operand: operandWords } = VERBS[verb];
  const specs = { ...common, ...options };
  let operand: string | null = null;
  const draft: Draft = { flags: new Set(), values: new Map(), lists: new Map(), numbers: new Map(), pairs: new Map() };
  for (let i = 0; i < rest.length; i++) {
    const match = /^--([a-z0-9-]+)(?:=(.*))?$/s.exec(rest[i]);
    if (!match && operandWords !== undefined && operand === null) {
      operand = rest[i];
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
    const kind = specs[name];
    if (kind.type === 'flag') {
      if (match[2] !== undefined) return err(usage('option-takes-none', { option: name }));
      draft.flags.add(name);
      continue;
    }
    let value = match[2];
    if (value === undefined) {
      i++;
      if (i >= rest.length || rest[i].startsWith('--'))
        return err(usage('option-needs-value', { option: name, ...allowed(kind) }));
      value = rest[i];
    }
    const wrong = take(draft, name, kind, value);
    if (wrong) return err(wrong);
  }
  return ok({ verb, ...draft, operand });
}

/** What an option takes, as parameters of a sentence: the words or ids it may be, and of a number its ends. */
function allowed(kind: OptionKind): Fault['params'] {
  if (kind.type === 'one') return { of: kind.of.join(', ') };
  if (kind.type === 'list') return { as: 'list', of: kind.of.join(', ') };
  if (kind.type === 'number')
    return {
      as: 'number',
      of: kind.words,
      ...(kind.whole ? { whole: 1 } : {}),
      ...(kind.min === Number.MIN_VALUE ? {} : { least: kind.min }),
      most: kind.max,
    };
  return { of: kind.type === 'flag' ? '' : kind.words };
}

/** Stores a value; the failure says why it cannot be one. */
function take(draft: Draft, name: string, kind: OptionKind, value: string): Failure | null {
  const wrong = usage('option-value', { option: name, value, ...allowed(kind) });
  if (kind.type === 'pairs') {
    const before = draft.pairs.get(name) ?? {};
    // Names of columns may hold commas: one pair an option, the option may be given again.
    const at = value.indexOf('=');
    if (at < 1) return wrong;
    before[value.slice(0, at)] = value.slice(at + 1);
    draft.pairs.set(name, before);
    return null;
  }
  if (kind.type === 'many') {
    draft.lists.set(name, [...(draft.lists.get(name) ?? []), value]);
    return null;
  }
  if (draft.values.has(name) || draft.lists.has(name) || draft.numbers.has(name))
    return usage('option-twice', { option: name });
  if (kind.type === 'one') {
    if (!kind.of.includes(value)) return wrong;
    draft.values.set(name, value);
  } else if (kind.type === 'list') {
    const parts = value.split(',').map((part) => part.trim());
    if (!parts.every((part) => kind.of.includes(part))) return wrong;
    draft.lists.set(name, parts);
  } else if (kind.type === 'number') {
    const parsed = /^[+]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value) ? Number(value) : NaN;
    if (!(parsed >= kind.min && parsed <= kind.max) || (kind.whole && !Number.isInteger(parsed))) return wrong;
    draft.numbers.set(name, parsed);
  } else draft.values.set(name, value);
  return null;
}
