/**
 * One table of fields drives everything a setting or a filter goes through: its address, its option and line of help in
 * the twin, its place in a file, the form's control, and the words of a fault. A question declares its settings so:
 *
 * ```ts
 * const FIELDS: Fields<{ cellM: number; kinds: readonly PostKind[] }> = {
 *   cellM: field(choice([100, 250, 500], 'm'), { key: 'square', usual: 250, option: { name: 'cell', as: METRES } }),
 *   kinds: field(choices(POST_KINDS), { key: 'posts', usual: ['stationary'] }),
 * };
 * const settings = usualOf(FIELDS);
 * toParams(FIELDS, { ...settings, cellM: 100 }); // { square: '100' }
 * fromParams(FIELDS, new URLSearchParams('square=100')); // { cellM: 100, kinds: ['stationary'] }
 * fromOptions(FIELDS, typed); // Result, of a Map by option: with what is allowed where it is wrong
 * fromJson('settings', FIELDS, JSON.parse(text)); // Result: `data-malformed` with the place, range and unit
 * optionsOf(FIELDS); // for the twin's parser and its help
 * FIELDS.cellM.kind; // for a form's control: { type: 'choice', of: [100, 250, 500], unit: 'm' }
 * ```
 *
 * `as` gives an option a wider range than the screen's; without it the option takes what the address does. A field
 * that may be unset is `maybe(...)`; an object in an object is `group(...)`; one of several kinds that each have fields
 * of their own is `variants(...)`.
 */
import type { Allowed } from './faults';
import { formatIsoDate } from './clock';
import { parsePeriod, type Period } from './period';
import { instant } from './parse/pieces';
import { field as piece, oneOf, orNull, read, refuse, type Piece } from './parse/shape';
import { err, ok, type Fault, type Result } from './result';
import { ABOVE_0, DATE, YES_NO, type Unit, type Value, type ValueKind } from './value';

/** Parameters of an address (URLSearchParams), or what was typed behind options (a Map), by key. */
export interface Texts {
  get(key: string): string | null | undefined;
}
export type Params = Readonly<Record<string, string>>;

/** What the twin's parser and help know of an option; `slot` = what stands for its value in a line of help. */
export interface FieldOption {
  readonly name: string;
  readonly kind: ValueKind | { readonly type: 'flag' };
  readonly slot: string;
  readonly accepts: (text: string) => boolean;
}

/** What a form shows: a value's kind, or a table of its own. */
export type FieldKind =
  | ValueKind
  | { readonly type: 'period' | 'in-file' }
  | { readonly type: 'group'; readonly fields: Fields<object> }
  | { readonly type: 'byWord'; readonly of: readonly string[]; readonly each: ValueKind }
  | { readonly type: 'variants'; readonly of: Readonly<Record<string, Fields<object>>> };

/** What was typed behind an option that cannot be its value, and what can. */
export interface WrongOption {
  readonly option: string;
  readonly value: string;
  readonly allowed: Allowed;
}

export interface Field<T> {
  readonly kind: FieldKind;
  readonly usual: T;
  /** Whether it may be null, which is then its usual value. */
  readonly isOptional: boolean;
  /** Its keys in an address; none = it does not stand there. */
  readonly keys: readonly string[];
  readonly options: readonly FieldOption[];
  readonly toParams: (value: T) => Params;
  /** `base` where nothing is said, or nothing that can be read. */
  readonly fromParams: (from: Texts, base: T) => T;
  readonly fromJson: (piece: Piece) => T;
  readonly fromOptions: (from: Texts, base: T) => Result<T, WrongOption>;
}

/** A field for each property. */
export type Fields<S extends object> = { readonly [K in keyof S]-?: Field<S[K]> };
export interface OptionRules<T> {
  readonly name: string;
  /** How the option reads its value, where the twin takes more than the screen does. */
  readonly as?: Value<T>;
  /** Given alone it says yes. */
  readonly isFlag?: boolean;
  /** What stands for the value in a line of help, where its kind does not say it. */
  readonly slot?: string;
}

interface Rules<T> {
  /** In an address; absent = it does not stand there. */
  readonly key?: string;
  readonly option?: OptionRules<T>;
}

/** A value that is always set. */
export function field<T extends NonNullable<unknown>>(
  value: Value<T>,
  {
    key,
    option,
    usual,
    mayLack = false,
  }: Rules<NoInfer<T>> & {
    readonly usual: NoInfer<T>;
    /** Files of before are without it. */ readonly mayLack?: boolean;
  },
): Field<T> {
  return {
    kind: value.kind,
    usual,
    isOptional: false,
    keys: key === undefined ? [] : [key],
    options: option ? [optionOf(value, option)] : [],
    toParams: (set) => (key === undefined ? {} : { [key]: value.toText(set) }),
    fromParams: (from, base) => (key === undefined ? base : (textOf(value, from.get(key)) ?? base)),
    fromJson: (at) => (mayLack && (at.value ?? null) === null ? usual : value.fromJson(at)),
    fromOptions: (from, base) => (option ? readOption(value, option, from, base) : ok(base)),
  };
}

/** A value that may be unset, null: its parameter is then not there, in a file it is null or absent. */
export function maybe<T extends NonNullable<unknown>>(value: Value<T>, rules: Rules<T>): Field<T | null> {
  const { key, option } = rules;
  return {
    kind: value.kind,
    usual: null,
    isOptional: true,
    keys: key === undefined ? [] : [key],
    options: option ? [optionOf(value, option)] : [],
    toParams: (held) => (held === null || key === undefined ? {} : { [key]: value.toText(held) }),
    fromParams: (from, base) => (key === undefined ? base : (textOf(value, from.get(key)) ?? base)),
    fromJson: (at) => orNull(at, value.fromJson),
    fromOptions: (from, base) => (option ? readOption<T | null>(value, option, from, base) : ok(base)),
  };
}

/** What stands in files only, read by a reader of its own. */
export const inFile = <T>(reader: (at: Piece) => T, usual: T): Field<T> => ({
  kind: { type: 'in-file' },
  usual,
  isOptional: false,
  keys: [],
  options: [],
  toParams: () => ({}),
  fromParams: (_, base) => base,
  fromJson: reader,
  fromOptions: (_, base) => ok(base),
});

/** Days from and to (the first not in it), each in a parameter of its own; null = all. */
export const maybePeriod = ([from, to]: readonly [from: string, to: string]): Field<Period | null> => ({
  kind: { type: 'period' },
  usual: null,
  isOptional: true,
  keys: [from, to],
  options: [optionOf(DATE, { name: from }), optionOf(DATE, { name: to })],
  toParams: (period): Params =>
    period ? { [from]: formatIsoDate(period.fromMs), [to]: formatIsoDate(period.toMs) } : {},
  fromParams: (texts, base) => {
    const period = parsePeriod(texts.get(from) ?? '', texts.get(to) ?? '');
    return period.ok ? period.value : base;
  },
  fromJson: (at) => orNull(at, readPeriod),
  fromOptions: (texts, base) => {
    const [start, end] = [texts.get(from), texts.get(to)];
    const period = parsePeriod(start ?? '', end ?? '');
    return ok(period.ok ? period.value : base);
  },
});

function readPeriod(at: Piece): Period {
  const fromMs = instant(piece(at, 'fromMs'));
  const toMs = instant(piece(at, 'toMs'));
  return toMs > fromMs ? { fromMs, toMs } : refuse(piece(at, 'toMs'), 'later than fromMs');
}

/** Fields of an object that is itself a property. */
export function group<S extends object>(fields: Fields<S>, usual: S = usualOf(fields)): Field<S> {
  return {
    kind: { type: 'group', fields: fields as unknown as Fields<object> },
    usual,
    isOptional: false,
    keys: keysOf(fields),
    options: optionsOf(fields),
    toParams: (value) => allParams(fields, value),
    fromParams: (from, base) => fromParams(fields, from, base),
    fromJson: (at) => readFields(fields, at),
    fromOptions: (from, base) => fromOptions(fields, from, base),
  };
}

type OfKind<T, K> = T extends { readonly kind: infer Q } ? (K extends Q ? T : never) : never;
type Variants<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: Fields<Omit<OfKind<T, K>, 'kind'>>;
};

/**
 * One of several kinds of object, each with fields of its own. In an address that kind is meant of which a parameter is
 * there; of none of them, the usual one.
 */
export function variants<T extends { readonly kind: string }>(of: Variants<T>, usual: T): Field<T> {
  const tables = of as unknown as Readonly<Record<string, Fields<Record<string, unknown>>>>;
  const names = Object.keys(tables);
  const made = (kind: string, value: object): T => ({ kind, ...value }) as unknown as T;
  const baseOf = (kind: string, base: T): Record<string, unknown> =>
    kind === base.kind ? { ...(base as unknown as Record<string, unknown>) } : usualOf(tables[kind]);
  const chosen = (from: Texts): string =>
    names.find(
      (kind) => kind !== usual.kind && keysOf(tables[kind]).some((key) => typeof from.get(key) === 'string'),
    ) ?? usual.kind;
  return {
    kind: { type: 'variants', of: tables as unknown as Readonly<Record<string, Fields<object>>> },
    usual,
    isOptional: false,
    keys: names.flatMap((kind) => keysOf(tables[kind])),
    options: [],
    toParams: (value) => allParams(tables[value.kind], value as unknown as Record<string, unknown>),
    fromParams: (from, base) => {
      const kind = chosen(from);
      return made(kind, fromParams(tables[kind], from, baseOf(kind, base)));
    },
    fromJson: (at) => {
      const kind = oneOf(piece(at, 'kind'), names);
      return made(kind, readFields(tables[kind], at));
    },
    fromOptions: (_, base) => ok(base),
  };
}

/** A value for some of a few words, each in a parameter of its own. */
export function byWord<const W extends string, T>(
  of: readonly W[],
  value: Value<T>,
  keyOf: (word: W) => string,
): Field<Readonly<Partial<Record<W, T>>>> {
  type Held = Partial<Record<W, T>>;
  const made = (valueOf: (word: W) => T | undefined): Held =>
    Object.fromEntries(
      of.flatMap((word) => {
        const one = valueOf(word);
        return one === undefined ? [] : [[word, one]];
      }),
    ) as Held;
  return {
    kind: { type: 'byWord', of, each: value.kind },
    usual: made(() => undefined),
    isOptional: false,
    keys: of.map(keyOf),
    options: [],
    toParams: (held) =>
      Object.fromEntries(
        of.flatMap((word) => {
          const one = held[word];
          return one === undefined ? [] : [[keyOf(word), value.toText(one)]];
        }),
      ),
    fromParams: (from, base) => made((word) => textOf(value, from.get(keyOf(word))) ?? base[word]),
    fromJson: (at) =>
      made((word) => {
        const held = piece(at, word);
        return held.value === undefined ? undefined : value.fromJson(held);
      }),
    fromOptions: (_, base) => ok(base),
  };
}

type Entry<S extends object> = readonly [keyof S & string, Field<unknown>];
const entriesOf = <S extends object>(fields: Fields<S>): readonly Entry<S>[] =>
  Object.entries(fields) as unknown as readonly Entry<S>[];
const madeOf = <S extends object>(entries: Iterable<readonly [string, unknown]>): S =>
  Object.fromEntries(entries) as unknown as S;

/** Every field as usual. */
export const usualOf = <S extends object>(fields: Fields<S>): S =>
  madeOf(entriesOf(fields).map(([name, { usual }]) => [name, usual]));

/** Keys of an address that a table owns. */
export const keysOf = <S extends object>(fields: Fields<S>): readonly string[] =>
  entriesOf(fields).flatMap(([, { keys }]) => keys);

function allParams<S extends object>(fields: Fields<S>, value: S): Params {
  return Object.assign({}, ...entriesOf(fields).map(([name, one]) => one.toParams(value[name]))) as Params;
}

/** The parameters that differ from those of `base`, so that an address stays short. */
export function toParams<S extends object>(fields: Fields<S>, value: S, base: S = usualOf(fields)): Params {
  const usual = allParams(fields, base);
  return Object.fromEntries(Object.entries(allParams(fields, value)).filter(([key, text]) => text !== usual[key]));
}

/** Reads an address; whatever is missing, unknown or out of range is as in `base`. */
export const fromParams = <S extends object>(fields: Fields<S>, from: Texts, base: S = usualOf(fields)): S =>
  madeOf(entriesOf(fields).map(([name, one]) => [name, one.fromParams(from, base[name])]));

/** Reads a piece of a larger JSON; refuses as the readers of parse/shape do. */
export const readFields = <S extends object>(fields: Fields<S>, at: Piece): S =>
  madeOf(entriesOf(fields).map(([name, one]) => [name, one.fromJson(piece(at, name))]));

/**
 * Reads a value of unknown JSON, every field of it. Fault: `data-malformed {dataset, at, expected}`, where `expected`
 * names the range and the unit.
 */
export const fromJson = <S extends object>(
  dataset: string,
  fields: Fields<S>,
  value: unknown,
): Result<S, Fault<'data-malformed'>> => read(dataset, value, (root) => readFields(fields, root));

/** The twin's options of a table, for its parser and its help. */
export const optionsOf = <S extends object>(fields: Fields<S>): readonly FieldOption[] =>
  entriesOf(fields).flatMap(([, { options }]) => options);

/** Reads what was typed behind options; what was not typed is as in `base`. */
export function fromOptions<S extends object>(
  fields: Fields<S>,
  from: Texts,
  base: S = usualOf(fields),
): Result<S, WrongOption> {
  const out: [string, unknown][] = [];
  for (const [name, one] of entriesOf(fields)) {
    const value = one.fromOptions(from, base[name]);
    if (!value.ok) return value;
    out.push([name, value.value]);
  }
  return ok(madeOf(out));
}

const textOf = <T>(value: Value<T>, text: string | null | undefined): T | undefined =>
  typeof text === 'string' ? value.fromText(text, 'known') : undefined;

/** An option that reads a value. */
export function optionOf<T>(value: Value<T>, { name, as = value, isFlag = false, slot }: OptionRules<T>): FieldOption {
  if (isFlag) return { name, kind: { type: 'flag' }, slot: '', accepts: (text) => text === '' };
  const accepts = (text: string): boolean => as.fromText(text, 'all') !== undefined;
  return { name, kind: as.kind, slot: slot ?? slotOf(as.kind), accepts };
}

function readOption<T>(
  value: Value<NonNullable<T>>,
  { name, as, isFlag }: OptionRules<NonNullable<T>>,
  from: Texts,
  base: T,
): Result<T, WrongOption> {
  const text = from.get(name);
  if (typeof text !== 'string') return ok(base);
  const reader = isFlag ? (YES_NO as unknown as Value<NonNullable<T>>) : (as ?? value);
  const read = reader.fromText(isFlag && text === '' ? 'yes' : text, 'all');
  return read === undefined
    ? err({ option: name, value: text, allowed: allowedOf(optionOf(reader, { name })) })
    : ok(read);
}

const SLOTS: Readonly<Record<Unit, string>> = {
  m: 'METRES',
  m2: 'SQUARE_METRES',
  days: 'DAYS',
  s: 'SECONDS',
  share: 'SHARE',
  posts: 'POSTS',
  plans: 'PLANS',
  times: 'TIMES',
  incidents: 'INCIDENTS',
};

/** What stands for a value in a line of help. */
function slotOf(kind: ValueKind): string {
  switch (kind.type) {
    case 'choice':
      return kind.of.join('|');
    case 'choices':
      return 'A,B';
    case 'number':
      return [kind.unit === null ? 'NUMBER' : SLOTS[kind.unit], ...kind.or].join('|');
    case 'yes-no':
      return 'yes|no';
    case 'date':
      return 'YYYY-MM-DD';
    case 'hours':
      return 'FROM-TO';
    case 'points':
      return 'LON,LAT';
    case 'ids':
      return 'ID,ID';
    case 'numbers':
      return 'A_B';
    case 'text':
      return 'TEXT';
    case 'kinds':
      return kind.of.join('|');
    case 'numbersBy':
      return 'A:1,B:2';
  }
}

/** What an option takes, as parameters of a sentence: the words or ids it may be, and of a number its ends. */
export function allowedOf({ kind, slot }: Pick<FieldOption, 'kind' | 'slot'>): Allowed {
  if (kind.type === 'choice') return { of: kind.of.join(', ') };
  if (kind.type === 'yes-no') return { of: 'yes, no' };
  if (kind.type === 'choices') return { as: 'list', of: kind.of.join(', ') };
  if (kind.type === 'number' && kind.or.length === 0)
    return {
      as: 'number',
      of: slot,
      ...(kind.whole ? { whole: 1 } : {}),
      ...(kind.min === ABOVE_0 ? {} : { least: kind.min }),
      most: kind.max,
    };
  return kind.type === 'date' || kind.type === 'hours' ? { as: kind.type, of: slot } : { of: slot };
}
