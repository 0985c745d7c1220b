/** Values that stand in a message where the product puts its own, made from the type and name of a parameter. */
import ts from 'typescript';

/** Ways to fill one parameter; the first is the usual one. */
type Values = readonly unknown[];

/** At most so many members of a list of words are shown in one message. */
const MOST_CHOICES = 12;
const DEPTH = 5;

const NUMBERS: readonly (readonly [pattern: RegExp, values: readonly number[]])[] = [
  [/percent|pct/i, [25]],
  [/share|ratio|interval|low|high|part|chance|clustered|ci$/i, [0.25]],
  [/^(month|months)$/i, [4]],
  [/weekday|^day$/i, [5]],
  [/year/i, [2020]],
  [/hour|^from$|^to$|^h$/i, [22]],
  [/minute/i, [7]],
  [/ms$/i, [Date.UTC(2021, 3, 30)]],
  [/metres|meter|radius|[a-z]M$/, [500]],
  [/^(lat)/i, [43.2567]],
  [/^(lon)/i, [76.9286]],
  [/factor|times|detour/i, [1.3]],
  [/^zone$/, [43]],
];
/** Many, one and few: the forms that a counted noun takes in the three languages. */
const COUNTS = [25, 1, 3];

/** A name in marks that no message has; a month where a message reads one. */
const text = (name: string): string => (/^(from|to)$/.test(name) ? '2021-04' : `‹${name}›`);

const NAMES = {
  kk: {
    nom: 'Алмалы ауданы',
    gen: 'Алмалы ауданының',
    dat: 'Алмалы ауданына',
    loc: 'Алмалы ауданында',
    abl: 'Алмалы ауданынан',
  },
  ru: { nom: 'Алмалинский район', gen: 'Алмалинского района', prep: 'Алмалинском районе' },
  en: 'Almaly',
};
const KNOWN: Readonly<Record<string, Values>> = {
  NameForms: [NAMES],
  Float64Array: [new Float64Array(40).fill(2)],
  Uint8Array: [new Uint8Array(40)],
  WallParts: [{ year: 2021, month: 4, day: 30, hour: 22, minute: 15 }],
  Int32Array: [new Int32Array(40)],
};

const unique = (values: Values): Values => [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];

function ofNumber(name: string): Values {
  return NUMBERS.find(([pattern]) => pattern.test(name))?.[1] ?? COUNTS;
}

/** Sample values of one type. */
export function valuesOf(checker: ts.TypeChecker, type: ts.Type, name: string, depth = 0): Values {
  const kind = type.aliasSymbol?.name ?? type.symbol?.name ?? '';
  if (Object.hasOwn(KNOWN, kind)) return KNOWN[kind];
  if (type.isStringLiteral() || type.isNumberLiteral()) return [type.value];
  if (type.flags & ts.TypeFlags.BooleanLiteral) return [checker.typeToString(type) === 'true'];
  if (type.flags & ts.TypeFlags.Null) return [null];
  if (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) return [undefined];
  if (type.flags & ts.TypeFlags.Boolean) return [true, false];
  if (type.flags & ts.TypeFlags.StringLike) return [text(name)];
  if (type.flags & ts.TypeFlags.NumberLike) return ofNumber(name);
  if (type.isUnion()) {
    const members = type.types.map((member) => valuesOf(checker, member, name, depth));
    const full = members.filter(([first]) => first !== null && first !== undefined);
    const empty = members.filter(([first]) => first === null || first === undefined);
    const spread = full.length === 1 ? full[0] : full.map(([first]) => first);
    return unique([...(spread ?? []), ...empty.map(([first]) => first)]).slice(0, MOST_CHOICES);
  }
  if (type.getCallSignatures().length > 0) return [() => text(name)];
  if (checker.isTupleType(type)) {
    const members = checker.getTypeArguments(type as ts.TypeReference);
    return combined(members.map((member, i) => valuesOf(checker, member, `${name}${i}`, depth + 1))) as Values;
  }
  if (checker.isArrayType(type)) {
    const [member] = checker.getTypeArguments(type as ts.TypeReference);
    const values = valuesOf(checker, member, name.replace(/s$/, ''), depth + 1);
    return [values.slice(0, 2)];
  }
  if (depth >= DEPTH) return [{}];
  const fields = checker.getPropertiesOfType(type);
  const index = checker.getIndexInfosOfType(type)[0];
  if (fields.length === 0 && index) return [{}];
  const ways = combined(
    fields.map((field) => {
      const declared = field.valueDeclaration ?? field.declarations?.[0];
      const of = declared ? checker.getTypeOfSymbolAtLocation(field, declared) : checker.getTypeOfSymbol(field);
      return valuesOf(checker, of, field.name, depth + 1);
    }),
  );
  return ways.map((way) => Object.fromEntries(fields.map((field, i) => [field.name, way[i]])));
}

/** Each parameter in each of its ways while the others stand in their first: what a list of them shows in few lines. */
export function combined(ways: readonly Values[]): readonly (readonly unknown[])[] {
  const usual = ways.map(([first]) => first);
  const varied = ways.flatMap((values, i) =>
    values.slice(1).map((value) => usual.map((other, k) => (k === i ? value : other))),
  );
  return [usual, ...varied];
}
