import { ALL_KINDS, fieldsOf } from '../../domain/kinds';
import { areas } from '../../domain/kinds/areas';
import { incidents } from '../../domain/kinds/incidents';
import { posts } from '../../domain/kinds/posts';
import { nameWords, wordKey } from '../text/cellText';

const READ_APART = [incidents, posts, areas] as const;
/** Fields of the kinds that have a reader of their own. */
export type Field = (typeof READ_APART)[number]['fields'][number]['id'];

const NAMES: ReadonlyMap<Field, string> = new Map(
  READ_APART.flatMap(({ fields }) => fields.map(({ id, names }) => [id, names] as const)),
);
export const FIELDS: readonly Field[] = [...NAMES.keys()];

const RANKS: ReadonlyMap<Field, ReadonlyMap<string, number>> = new Map(
  FIELDS.map((field) => [
    field,
    new Map(
      (NAMES.get(field) ?? '')
        .split('|')
        .filter((name) => name !== '')
        .map((name, rank) => [wordKey(name), rank] as const)
        .reverse(),
    ),
  ]),
);

/** Fields that count for each of them, in the order in which they claim a column. */
export const FIELDS_OF: Readonly<Record<'incidents' | 'posts' | 'areas', readonly Field[]>> = {
  incidents: incidents.fields.map(({ id }) => id),
  posts: posts.fields.map(({ id }) => id),
  areas: areas.fields.map(({ id }) => id),
};

/** Words behind a name that only say how its values are measured. */
const UNITS = new Set(
  nameWords(
    'dd deg degree degrees град градус градусы градусах wgs wgs84 84 epsg 4326 gps m м метр метры метрах meters metres',
  ),
);

/** Behind a column's name in words the id that our own files for spreadsheets give it. */
const OWN_ID = /\[([a-z][a-z0-9_]*)\]\s*$/;

/**
 * A column's name as it is looked up: by our own id, whole, without what stands in brackets or behind a comma, without
 * its unit.
 */
function* keysOf(column: string): Generator<string> {
  const short = column.slice(0, LONGEST_NAME);
  const own = OWN_ID.exec(short)?.[1];
  if (own !== undefined) yield wordKey(own);
  const bracket = short.search(/[([{]/);
  const bare = bracket < 0 ? short : short.slice(0, bracket);
  yield wordKey(short);
  if (bracket >= 0) yield wordKey(bare);
  if (bare.includes(',')) yield wordKey(bare.split(',')[0]);
  const words = nameWords(bare);
  const all = words.length;
  while (words.length > 1 && UNITS.has(words[words.length - 1])) words.pop();
  if (words.length < all) yield words.join(' ');
}

/** How well a column's name fits a field: 0 is the field's first name; null = not at all. */
export const rankOf = (field: Field, column: string): number | null => rankOfKeys(field, [...keysOf(column)]);

/** The same for a name that is asked of every field: its keys, made once. */
export const keysOfName = (column: string): readonly string[] => [...keysOf(column)];

export function rankOfKeys(field: Field, keys: readonly string[]): number | null {
  const ranks = RANKS.get(field);
  for (const key of keys) {
    const rank = ranks?.get(key);
    if (rank !== undefined) return rank;
  }
  return null;
}

const ALL_NAMES: ReadonlySet<string> = new Set([...RANKS.values()].flatMap((ranks) => [...ranks.keys()]));
const NAMES_OF_ALL_KINDS: ReadonlySet<string> = new Set(
  ALL_KINDS.flatMap((kind) => fieldsOf(kind).flatMap(({ names }) => names.split('|').map(wordKey))),
);

/** True for a name that some field goes by. */
export function isKnownName(column: string): boolean {
  for (const key of keysOf(column)) if (ALL_NAMES.has(key)) return true;
  return false;
}

/** The same, where a field of any kind of data counts: what is kept of a file of hundreds of columns. */
export function isNameOfAnyKind(column: string): boolean {
  for (const key of keysOf(column)) if (ALL_NAMES.has(key) || NAMES_OF_ALL_KINDS.has(key)) return true;
  return false;
}

/** Longer than every name of the list. */
const LONGEST_NAME = 200;
