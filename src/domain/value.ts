/**
 * Kinds of values that a person sets: how each stands in an address, in a file and behind an option, and what it may
 * be. Fields (field.ts) give them a name, a place and a usual value.
 */
import { formatIsoDate } from './clock';
import { instant, latitude, listOf, longitude, name, words as wordsIn } from './parse/pieces';
import { field, list, oneOf, refuse, type Piece } from './parse/shape';
import type { HourRange } from './hourRange';
import type { LonLat } from './geometry';
import { parseDate } from './period';
import { withoutUnseen } from './unseen';

/** What a number counts; a form, an option and a fault name it. */
export type Unit = 'm' | 'm2' | 'days' | 's' | 'share' | 'posts' | 'plans' | 'times' | 'incidents';

/** What a value may be, for whoever shows a control, a line of help or a fault. */
export type ValueKind =
  | { readonly type: 'choice'; readonly of: readonly (string | number)[]; readonly unit: Unit | null }
  | { readonly type: 'choices'; readonly of: readonly (string | number)[] }
  | {
      readonly type: 'number';
      readonly min: number;
      readonly max: number;
      readonly whole: boolean;
      readonly unit: Unit | null;
      /** Words that may stand in a number's place. */
      readonly or: readonly string[];
    }
  | { readonly type: 'yes-no' | 'date' | 'hours' | 'points' | 'numbers' | 'ids' }
  | { readonly type: 'text'; readonly most: number }
  | { readonly type: 'kinds' | 'numbersBy'; readonly of: readonly string[] };

/**
 * How a text is read. `all`: as an option or a file must be, whole or not at all. `known`: as an address is, where a
 * list is cut down to what is known of it.
 */
type Reading = 'all' | 'known';

export interface Value<T> {
  readonly kind: ValueKind;
  /** As one parameter of an address or one argument of the twin. */
  readonly toText: (value: T) => string;
  /** undefined = the text says no such value. */
  readonly fromText: (text: string, reading: Reading) => T | undefined;
  /** As it stands in JSON, where it is written as it is; refuses with the place and what was expected. */
  readonly fromJson: (piece: Piece) => T;
}

/** The least of a range that is open at 0. */
export const ABOVE_0 = Number.MIN_VALUE;

/** One of a few words or numbers. */
export const choice = <const T extends string | number>(of: readonly T[], unit: Unit | null = null): Value<T> => ({
  kind: { type: 'choice', of, unit },
  toText: String,
  fromText: (text) => of.find((one) => String(one) === text.trim()),
  fromJson: (piece) => of.find((one) => one === piece.value) ?? refuse(piece, saidOf({ type: 'choice', of, unit })),
});

/** Words of which some are written otherwise: as older versions wrote them, which read them still. */
export const spelt = <T extends string>(value: Value<T>, as: Readonly<Partial<Record<T, string>>>): Value<T> => ({
  ...value,
  toText: (one) => as[one] ?? value.toText(one),
  fromText: (text, reading) =>
    (Object.keys(as) as T[]).find((one) => as[one] === text.trim()) ?? value.fromText(text, reading),
});

/** How a list of words stands in a text, and whether its order says something. */
interface ListRules {
  readonly by?: ',' | '.';
  readonly inOrder?: boolean;
}

/** Any of a few words or numbers, none included: each once, in the order of `of` unless their own says something. */
export function choices<const T extends string | number>(
  of: readonly T[],
  { by = ',', inOrder = false }: ListRules = {},
): Value<readonly T[]> {
  const one = choice(of);
  const among = (some: readonly (T | undefined)[]): readonly T[] =>
    inOrder ? [...new Set(some)].filter((entry) => entry !== undefined) : of.filter((entry) => some.includes(entry));
  return {
    kind: { type: 'choices', of },
    toText: (values) => values.join(by),
    fromText: (text, reading) => {
      const read = text.split(by).map((part) => one.fromText(part, reading));
      return reading === 'all' && read.includes(undefined) ? undefined : among(read);
    },
    fromJson: (piece) => among(listOf(piece, one.fromJson)),
  };
}

/** A list that is never empty: an empty one is as usual. */
export const orUsual = <T extends readonly unknown[]>(value: Value<T>, usual: T): Value<T> => ({
  ...value,
  fromText: (text, reading) => {
    const read = value.fromText(text, reading);
    return read?.length === 0 ? undefined : read;
  },
  fromJson: (piece) => {
    const read = value.fromJson(piece);
    return read.length === 0 ? usual : read;
  },
});

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A number as people and programs write it in decimals; NaN for anything else, so for hexadecimal ones; -0 is 0. */
export const decimalOf = (text: string): number => (DECIMAL.test(text.trim()) ? Number(text) + 0 : NaN);

export interface NumberRules {
  readonly min: number;
  readonly max: number;
  readonly unit?: Unit;
  readonly whole?: boolean;
}

/** A number within a range, ends included. */
export const number = (rules: NumberRules): Value<number> => numberOr(rules, []);

/** A number within a range, or one of a few words in its place. */
export function numberOr<const W extends string = never>(rules: NumberRules, or: readonly W[]): Value<number | W> {
  const { min, max, unit = null, whole = false } = rules;
  const kind: ValueKind = { type: 'number', min, max, whole, unit, or };
  const within = (value: unknown): value is number =>
    typeof value === 'number' && value >= min && value <= max && (!whole || Number.isInteger(value));
  const wordOf = (value: unknown): W | undefined => or.find((word) => word === value);
  return {
    kind,
    toText: String,
    fromText: (text) => {
      const value = decimalOf(text);
      return wordOf(text.trim()) ?? (within(value) ? value : undefined);
    },
    fromJson: (piece) => wordOf(piece.value) ?? (within(piece.value) ? piece.value : refuse(piece, saidOf(kind))),
  };
}

/** A number within a range; a fraction is rounded. */
export function rounded(rules: NumberRules): Value<number> {
  const any = number(rules);
  return {
    ...number({ ...rules, whole: true }),
    fromText: (text, reading) => {
      const read = any.fromText(text, reading);
      return read === undefined ? undefined : Math.round(read);
    },
    fromJson: (piece) => Math.round(any.fromJson(piece)),
  };
}

/** yes or no. */
export const YES_NO: Value<boolean> = {
  kind: { type: 'yes-no' },
  toText: (value) => (value ? 'yes' : 'no'),
  fromText: (text) => (text.trim() === 'yes' ? true : text.trim() === 'no' ? false : undefined),
  fromJson: (piece) => (typeof piece.value === 'boolean' ? piece.value : refuse(piece, 'true | false')),
};

/** Text that may be empty: a title, a caption, a note. */
export const anyWords = (most: number): Value<string> => ({
  kind: { type: 'text', most },
  toText: (value) => value,
  fromText: (text) => withoutUnseen(text).slice(0, most),
  fromJson: (piece) => wordsIn(piece, most),
});

/** Text that is not empty: an id, a name. */
export const words = (most = 200): Value<string> => ({
  kind: { type: 'text', most },
  toText: (value) => value,
  fromText: (text) => withoutUnseen(text).slice(0, most) || undefined,
  fromJson: (piece) => name(piece, most),
});

/** The midnight, by the city's clock, that starts a day: UTC ms. */
export const DATE: Value<number> = {
  kind: { type: 'date' },
  toText: formatIsoDate,
  fromText: (text) => {
    const date = parseDate(text);
    return date.ok ? date.value : undefined;
  },
  fromJson: instant,
};

/** Hours of the day, FROM-TO. */
export const HOURS: Value<HourRange> = {
  kind: { type: 'hours' },
  toText: ({ from, to }) => `${from}-${to}`,
  fromText: (text) => {
    const [, from, to] = /^(\d{1,2})-(\d{1,2})$/.exec(text.trim()) ?? [];
    const range = { from: Number(from), to: Number(to) };
    return range.from <= 24 && range.to <= 24 ? range : undefined;
  },
  fromJson: (piece) => ({ from: HOUR.fromJson(field(piece, 'from')), to: HOUR.fromJson(field(piece, 'to')) }),
};
const HOUR = number({ min: 0, max: 24, whole: true });

/** More points, ids or numbers than this were not put together by hand. */
const MOST_ENTRIES = 10_000;

/** Points as LON,LAT parted by tildes. */
export const POINTS: Value<readonly LonLat[]> = {
  kind: { type: 'points' },
  toText: (points) => points.map(pointText).join('~'),
  fromText: (text, reading) => {
    const read = text === '' ? [] : text.split('~').map(pointOf);
    return reading === 'all' && read.includes(null) ? undefined : read.filter((point) => point !== null);
  },
  fromJson: (piece) => listOf(piece, pairOf, MOST_ENTRIES),
};

function pairOf(piece: Piece): LonLat {
  const pair = list(piece);
  return pair.length === 2 ? [longitude(pair[0]), latitude(pair[1])] : refuse(piece, 'longitude and latitude');
}

const pointText = ([lon, lat]: LonLat): string => `${lon},${lat}`;

function pointOf(text: string): LonLat | null {
  const parts = text.split(',').map(decimalOf);
  return parts.length === 2 && Math.abs(parts[0]) <= 180 && Math.abs(parts[1]) <= 90 ? [parts[0], parts[1]] : null;
}

/** One point, LON,LAT. */
export const POINT: Value<LonLat> = {
  kind: { type: 'points' },
  toText: pointText,
  fromText: (text) => pointOf(text) ?? undefined,
  fromJson: pairOf,
};

/** Ids of districts, areas, candidates, parted by commas. */
export const IDS: Value<readonly string[]> = {
  kind: { type: 'ids' },
  toText: (ids) => ids.map(escaped).join(','),
  fromText: (text, reading) => {
    const ids = text.split(',').map((id) => unescaped(id.trim()));
    return reading === 'all' && ids.includes('') ? undefined : ids.filter((id) => id !== '');
  },
  fromJson: (piece) => listOf(piece, name, MOST_ENTRIES),
};

/** Rising numbers, parted by underscores: the breaks of classes. */
export const risingNumbers = (most: number): Value<readonly number[]> => ({
  kind: { type: 'numbers' },
  toText: (values) => values.join('_'),
  fromText: (text) => {
    const values = text
      .split('_')
      .filter((part) => part !== '')
      .map(decimalOf);
    const isRising = values.every((value, i) => Number.isFinite(value) && (i === 0 || value > values[i - 1]));
    return values.length > 0 && values.length <= most && isRising ? values : undefined;
  },
  fromJson: (piece) => listOf(piece, number({ min: -Number.MAX_VALUE, max: Number.MAX_VALUE }).fromJson, most),
});

/** Numbers by word, `theft:2,robbery:0.5`; a word that is not known is no reason to drop a number silently. */
export function numbersBy<const W extends string>(
  of: readonly W[],
  one: Value<number>,
  { by, is }: { readonly by: string; readonly is: string } = { by: ',', is: ':' },
): Value<Readonly<Partial<Record<W, number>>>> {
  type Held = Partial<Record<W, number>>;
  const made = (pairs: readonly (readonly [W, number])[]): Held => Object.fromEntries(pairs) as Held;
  return {
    kind: { type: 'numbersBy', of },
    toText: (held) => of.flatMap((word) => (held[word] === undefined ? [] : [`${word}${is}${held[word]}`])).join(by),
    fromText: (text, reading) => {
      const pairs = text === '' ? [] : text.split(by).map((pair) => pair.split(is));
      const read = pairs.map(([name, value]) => {
        const word = of.find((known) => known === name?.trim());
        const held = one.fromText(value ?? '', reading);
        return word === undefined || held === undefined ? null : ([word, held] as const);
      });
      return reading === 'all' && read.includes(null) ? undefined : made(read.filter((pair) => pair !== null));
    },
    fromJson: (piece) => {
      const other = Object.keys(Object(piece.value)).find((key) => !of.some((word) => word === key));
      if (other !== undefined) return refuse(field(piece, other), of.join(' | '));
      return made(
        of.flatMap((word) => {
          const held = field(piece, word);
          return held.value === undefined ? [] : [[word, one.fromJson(held)] as const];
        }),
      );
    },
  };
}

type OfKind<T, K> = T extends { readonly kind: infer Q } ? (K extends Q ? T : never) : never;
/** The parts of each kind, by kind. */
type Parts<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: {
    readonly [P in Exclude<keyof OfKind<T, K>, 'kind'>]-?: Value<OfKind<T, K>[P]>;
  };
};

/** One of several kinds, each with parts of its own: `busiest:250:40` in a text, an object with `kind` in JSON. */
export function kinds<T extends { readonly kind: string }>(of: Parts<T>): Value<T> {
  const parts = of as Readonly<Record<string, Readonly<Record<string, Value<unknown>>>>>;
  const names = Object.keys(parts);
  const made = (kind: string, values: Readonly<Record<string, unknown>>): T => ({ kind, ...values }) as unknown as T;
  return {
    kind: { type: 'kinds', of: names },
    toText: (value) => {
      const held = value as unknown as Readonly<Record<string, unknown>>;
      return [value.kind, ...Object.entries(parts[value.kind]).map(([key, part]) => part.toText(held[key]))].join(':');
    },
    fromText: (text, reading) => {
      const [kind, ...rest] = text.split(':');
      if (!names.includes(kind)) return undefined;
      const keys = Object.keys(parts[kind]);
      // The last part may hold colons itself.
      const texts = [...rest.slice(0, keys.length - 1), rest.slice(Math.max(0, keys.length - 1)).join(':')];
      const read = keys.map((key, i) => [key, parts[kind][key].fromText(texts[i] ?? '', reading)] as const);
      return read.some(([, value]) => value === undefined) ? undefined : made(kind, Object.fromEntries(read));
    },
    fromJson: (piece) => {
      const kind = oneOf(field(piece, 'kind'), names);
      return made(
        kind,
        Object.fromEntries(Object.entries(parts[kind]).map(([key, part]) => [key, part.fromJson(field(piece, key))])),
      );
    },
  };
}

/** What a value may be, said in a fault: words, or a number's range with its unit. */
function saidOf(kind: ValueKind): string {
  switch (kind.type) {
    case 'choice':
    case 'choices':
    case 'kinds':
    case 'numbersBy':
      return kind.of.join(' | ');
    case 'number': {
      const range = kind.min === ABOVE_0 ? `above 0, at most ${kind.max}` : `${kind.min}-${kind.max}`;
      const unit = kind.unit === null ? '' : ` ${kind.unit}`;
      return [...kind.or, `${kind.whole ? 'whole ' : ''}number ${range}${unit}`].join(' | ');
    }
    case 'text':
      return `text of at most ${kind.most} characters`;
    case 'yes-no':
      return 'yes | no';
    case 'date':
      return 'YYYY-MM-DD';
    case 'hours':
      return 'FROM-TO';
    case 'points':
      return 'LON,LAT';
    case 'ids':
    case 'numbers':
      return kind.type;
  }
}

/** Commas and tildes part the pieces of a parameter. */
export const escaped = (text: string): string =>
  text.replace(/[%,~]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
export const unescaped = (text: string): string =>
  text.replace(/%(25|2c|7e)/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
