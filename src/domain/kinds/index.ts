/** What follows from the list of kinds of data. */
import { POSITION } from './fields';
import { interventions } from './interventions';
import type { DatasetKind, KindField } from './kind';
import { KINDS } from './list';

export type KindId = (typeof KINDS)[number]['id'];
type Listed = (typeof KINDS)[number]['fields'][number];
/** Every column that a person can name: those that only tell a kind have no words. */
export type FieldId = Exclude<Listed, { readonly isLeft: true }>['id'] | (typeof SHAPE)['id'];
export type ChoiceId = Extract<Listed, { readonly choices: unknown }>['choices'][number]['id'];

/** Kinds by their id in the order of the list; the type of the list's own lines would hide what they have in common. */
export const ALL_KINDS: readonly DatasetKind[] = KINDS;
export const KIND_IDS: readonly KindId[] = KINDS.map(({ id }) => id);

const BY_ID: ReadonlyMap<string, DatasetKind> = new Map(ALL_KINDS.map((kind) => [kind.id, kind]));
export const kindOf = (id: string): DatasetKind | null => BY_ID.get(id) ?? null;
export const kindIdOf = (id: string): KindId | null => KIND_IDS.find((one) => one === id) ?? null;

/** Whether data of a kind are posts, and whether they are areas, in every question. */
export const standsAsPosts = (id: string | undefined): boolean => id === 'posts' || standsAs('posts', id);
export const standsAsAreas = (id: string | undefined): boolean => id === 'areas' || standsAs('areas', id);
/** Whether data of a kind say what was done, and where: posts, and interventions of other kinds. */
export const saysWhatWasDone = (id: string | undefined): boolean => standsAsPosts(id) || id === interventions.id;
/**
 * Which built-in posts stay beside the user's own data: all where there are none, none beside a file of posts, which is
 * whole; beside points of one kind alone those of the other kinds.
 */
export function builtInBeside<Post extends { readonly kind: string }>(
  own: readonly { readonly kind: string }[],
  builtIn: readonly Post[],
): readonly Post[] {
  if (own.length === 0) return builtIn;
  return own.some(({ kind }) => kind === 'posts') ? [] : builtIn.filter(({ kind }) => kind !== 'mobile');
}
const standsAs = (as: DatasetKind['stands'], id: string | undefined): boolean =>
  id !== undefined && kindOf(id)?.stands === as;

/** May rows of a kind be lines or areas? */
export const mayHaveOutlines = (id: string): boolean =>
  kindOf(id)?.geometry.some((one) => one === 'line' || one === 'area') ?? false;

/** Where a row of lines or areas has its outline in a cell. */
export const SHAPE = {
  id: 'shape',
  value: 'text',
  names: 'shape|wkt|geometry|geom|the geom|wkt geom|wkt geometry|геометрия|геометриясы',
} as const satisfies KindField;

/** All fields of a kind, those of its place first; readers of their own list these themselves. */
export function fieldsOf(kind: DatasetKind): readonly KindField[] {
  if (kind.reader !== 'things') return kind.fields;
  const place = kind.geometry.includes('point') ? POSITION : [];
  return [...place, ...(kind.geometry.some((one) => one === 'line' || one === 'area') ? [SHAPE] : []), ...kind.fields];
}
