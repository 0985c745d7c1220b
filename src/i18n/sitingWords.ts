import type { NameInCases } from './names';

/** What is asked about new posts, as the sentence says it: plain values, structurally those of the domain's setup. */
export interface SitingInput {
  readonly objective: 'mclp' | 'decay' | 'pmedian' | 'pcenter' | 'lscp';
  readonly count: number;
  readonly radiusM: number;
  readonly detour: number;
  readonly targetShare: number;
  /** Posts that stay. */
  readonly kept: number;
  readonly demand: DemandInput;
  readonly candidates: { readonly kind: 'hexagon' | 'square' | 'crossings' | 'busiest' | 'dataset'; readonly sizeM: number; readonly top: number };
  /** Districts for new posts; null = all. */
  readonly districts: readonly NameInCases[] | null;
  readonly hasForbidden: boolean;
  readonly minPerDistrict: number | null;
  readonly maxPerDistrict: number | null;
  readonly separationM: number;
  readonly backup: boolean;
  /** Sites the planner has ruled out, and those that must be in. */
  readonly impossible: number;
  readonly must: number;
}

export type DemandInput =
  | { readonly kind: 'places'; readonly places: readonly ('schools' | 'stops' | 'markets')[] }
  | { readonly kind: 'incidents'; readonly weights: 'count' | 'severity' | 'custom'; readonly halfLifeDays: number | null; readonly visibleOnly: boolean };

/** Parts of a sentence that are there, parted by a sign. */
export const listed = (parts: readonly (string | null)[], sign: string): string => parts.filter((part) => part !== null && part !== '').join(sign);
