import type { NameForms } from '../domain/area';

/** A filter as the sentences take it: structurally the domain's, districts by their names. null = no restriction. */
export interface FilterWords {
  readonly categories: readonly CategoryId[] | null;
  readonly places: readonly PlaceKindId[] | null;
  readonly severities: readonly SeverityId[] | null;
  readonly districts: readonly NameForms[] | null;
  readonly near: { readonly radiusM: number } | null;
  /** Ground of the map: one cell, what lies along a line, or a drawn shape. */
  readonly within:
    | { readonly kind: 'circle' | 'polygon' }
    | { readonly kind: 'strip'; readonly radiusM: number }
    | { readonly kind: 'cell'; readonly sizeM: number }
    | null;
  /** The drawn study area, where only what lies in it is counted. */
  readonly studied?: string | undefined;
  readonly inPublic: boolean | null;
  readonly street: boolean | null;
  readonly hours: { readonly from: number; readonly to: number } | null;
  /** 1 = Monday. */
  readonly weekdays: readonly number[] | null;
  /** Points left out. */
  readonly excluded: number;
}

export type CategoryId =
  'theft' | 'petty-theft' | 'fraud' | 'robbery' | 'violent-robbery' | 'hooliganism' | 'harm' | 'vehicle' | 'other';
export type PlaceKindId = 'street' | 'transport' | 'market' | 'mall' | 'park' | 'yard' | 'dwelling' | 'other';
export type SeverityId = 'unknown' | 'minor' | 'medium' | 'grave' | 'especially-grave';

export type ConditionId =
  | 'period'
  | 'category'
  | 'place'
  | 'severity'
  | 'public'
  | 'street'
  | 'district'
  | 'near'
  | 'within'
  | 'weekdays'
  | 'hours'
  | 'excluded'
  | 'studied'
  | 'outdoors'
  | 'noFraud'
  | 'noDwelling'
  | 'noOther'
  | 'bySeverity'
  | 'byCategory'
  | 'byAge'
  | 'located';

/** A step of a selection: structurally the domain's. */
export interface StepInput {
  readonly condition: ConditionId;
  readonly applied: boolean;
  readonly missing: boolean;
  readonly unknown: number;
  readonly before: number;
  readonly after: number;
}

/** How much of a long list is said: the first three and how many more, or all of it. */
export type Fullness = 'short' | 'full';

type FilterLike = Omit<FilterWords, 'districts' | 'excluded'> & {
  readonly districts: readonly string[] | null;
  readonly excludedPoints: readonly unknown[];
};

/** A filter with its districts by name; ids that nobody knows are left out. */
export function filterWords(
  { districts, excludedPoints, ...rest }: FilterLike,
  nameOf: (id: string) => NameForms | undefined,
): FilterWords {
  return {
    ...rest,
    excluded: excludedPoints.length,
    districts: districts && districts.flatMap((id) => nameOf(id) ?? []),
  };
}

/** A list cut for a sentence: up to four stand whole, of more the first three and the number of the others. */
export function fewOf<T>(
  list: readonly T[],
  fullness: Fullness,
): { readonly shown: readonly T[]; readonly more: number } {
  const cut = fullness === 'short' && list.length > 4;
  return { shown: cut ? list.slice(0, 3) : list, more: cut ? list.length - 3 : 0 };
}

/** "a, b and c": parts under commas, the last behind a word. */
export function withLast(parts: readonly string[], word: string): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
}

/** With a capital letter, for the head of a sentence. */
export const capital = (words: string): string => String(words).replace(/^./u, (first) => first.toLocaleUpperCase());

/** A row of hours as it is spoken: 18:00, 06:00. */
export const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** Days without a gap, three or more: "Monday to Friday" is shorter than five names. */
export const isRun = (days: readonly number[]): boolean =>
  days.length > 2 && days.every((day, i) => i === 0 || day === days[i - 1] + 1);

/** Conditions that weigh rows and take none away for what they do not say. */
export const WEIGHTS: ReadonlySet<ConditionId> = new Set(['bySeverity', 'byCategory', 'byAge']);
