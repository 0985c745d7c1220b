/**
 * The one model every objective is brought to: choose exactly `p` candidates so that
 *   base + sum over rows of (best value among chosen candidates that reach the row)
 * is as large as possible (Cornuejols, Fisher and Nemhauser 1977). Coverage gives every entry of a row the row's
 * weight; decay and p-median give each its own. A row with `need` 2 (backup coverage) counts its weight once two chosen
 * candidates reach it; such rows have one value.
 */
export interface CoverModel {
  readonly p: number;
  readonly candidates: number;
  readonly rows: number;
  /** By candidate: entries start[j] ... start[j + 1] - 1. */
  readonly start: Uint32Array;
  readonly row: Uint32Array;
  readonly value: Float64Array;
  /** By row: entries rowStart[i] ... rowStart[i + 1] - 1. */
  readonly rowStart: Uint32Array;
  readonly rowCandidate: Uint32Array;
  readonly rowValue: Float64Array;
  /** The one value of each row; null when rows have several. */
  readonly weight: Float64Array | null;
  /** Chosen candidates a row needs to count: 1 (null = all 1) or 2. */
  readonly need: Uint8Array | null;
  /** Reached already, whatever is chosen. */
  readonly base: number;
  /** True when every value is whole: then bounds may be rounded down. */
  readonly isWhole: boolean;
  readonly rules: ChoiceRules;
}

/** What a choice must keep to beside its number. */
export interface ChoiceRules {
  /** 1 = must be chosen, -1 = may not be, 0 = free. */
  readonly fixed: Int8Array;
  /** Group of a candidate, -1 = none; null = no groups. */
  readonly group: Int16Array | null;
  /** Fewest and most chosen in each group; empty without groups. */
  readonly groupMin: Int32Array;
  readonly groupMax: Int32Array;
  /** Candidates too near each candidate, as lists (symmetric); null = none. */
  readonly conflicts: Conflicts | null;
}

export interface Conflicts {
  readonly start: Uint32Array;
  readonly list: Uint32Array;
}

/** True when two candidates are too near each other. */
export function inConflict({ start, list }: Conflicts, a: number, b: number): boolean {
  for (let k = start[a]; k < start[a + 1]; k++) if (list[k] === b) return true;
  return false;
}
