import type { CountedInput } from './counted';
import type { PeriodParts } from './periods';
import type { NameForms } from '../domain/area';
import type { FilterWords, StepInput } from './selection';

/** What the sentences are made of: plain values, structurally those of the domain's answers. */
export interface NearWords {
  readonly distanceM: number;
  /** null within some 30 m: then the place is "at", not "north of". */
  readonly direction: 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw' | null;
  readonly place: { readonly nameRu: string; readonly nameKk: string | null };
}

export interface PlaceInput {
  readonly near: NearWords | null;
  readonly district: NameForms | null;
  /** Where nothing named is near, its degrees say where it is. */
  readonly at?: { readonly lon: number; readonly lat: number };
}

export type PostKindId = 'stationary' | 'planned' | 'mobile';

export interface CoverageInput {
  /** null = no incident to cover. */
  readonly share: number | null;
  /** The counts behind the share. */
  readonly covered: number;
  readonly incidents: number;
  readonly counted: CountedInput;
  readonly radiusM: number;
  readonly kinds: readonly PostKindId[];
  /** True when any of the posts stands at an illustrative position. */
  readonly illustrative: boolean;
}

export interface ChangeInput {
  readonly with: 'last-year' | 'previous';
  /** null = the compared period lies outside the data. */
  readonly change: {
    readonly now: number;
    readonly before: number;
    readonly ratio: number | null;
    readonly interval: readonly [low: number, high: number] | null;
    /** When the periods differ in days: the per cent is one of rates. */
    readonly days?: { readonly now: number; readonly before: number };
  } | null;
  /** Why there is none; `parts` names the categories or districts that are the reason when it is not the whole. */
  readonly parts?: string | null;
  readonly why?: 'no-data' | 'none-before' | 'still-arriving' | 'not-recorded-before' | null;
}

/** Which incidents were counted, and how many: the head of every answer. */
export interface CountInput {
  readonly period: PeriodParts | null;
  /** What is in force beside the period; absent or null = every incident. */
  readonly filter?: FilterWords | null;
  readonly count: number;
  readonly demo: boolean;
  /** True when the data hold none of the period's days: then nothing was counted, which is not nothing recorded. */
  readonly noData?: boolean;
}

/** The headline: what was counted, what the file could not say of it, then the answers. */
export interface MainInput extends CountInput {
  /** Steps of the selection; what was missing or not recorded is said. */
  readonly steps?: readonly StepInput[];
  /** The densest place; null when there is none to name. */
  readonly place: PlaceInput | null;
  /** Places as dense as that one, as far as the map tells; then none is the densest. */
  readonly equals?: readonly PlaceInput[];
  /** Given when no place has enough incidents around it to be named. */
  readonly few?: FewInput | null;
  /** How many of them lie outside the study area. */
  readonly outside?: number;
  readonly coverage: CoverageInput | null;
  readonly change: ChangeInput | null;
}

/** The most incidents within a radius of any place, and how many are needed. */
interface FewInput {
  readonly most: number;
  readonly radiusM: number;
  readonly least: number;
}

/** Of fewer incidents a share stands with its counts: the least base of a per cent, as for changes. */
export const LEAST_SHARE_BASE = 20;

/** Metres as one says them of a place: tens of metres, nobody counts single ones. */
export const roundedDistance = (metres: number): number => Math.max(10, Math.round(metres / 10) * 10);

/** Joins what there is with blanks. */
export const joined = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' ');
