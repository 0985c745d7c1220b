/**
 * A mixed-integer solver behind one small interface, so that analysis does not know whose it is. It is asked only for
 * what our own search leaves open, and nothing it returns is believed without comparing.
 */
export interface MipModel {
  /** Columns: objective coefficient, bounds, 1 where whole. */
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly whole: Uint8Array;
  /** Rows by compressed sparse rows, with bounds (-Infinity, Infinity allowed). */
  readonly rowStart: Int32Array;
  readonly column: Int32Array;
  readonly coefficient: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly maximise: boolean;
}

export interface MipResult {
  /** optimal: the solver says so. limit: stopped by time. infeasible: no solution. failed: it broke off. */
  readonly status: 'optimal' | 'limit' | 'infeasible' | 'failed';
  /** Values of the columns of its best solution, or null. */
  readonly solution: Float64Array | null;
  /** Its bound on the objective; infinite when it has none. */
  readonly bound: number;
}

/** Handed over while a solver works: its best solution so far, checked (null = no news of it), and its bound. */
export type OnMipNews = (news: { readonly solution: Float64Array | null; readonly bound: number }) => void;

/** Solves in one go, at most `limitS` seconds; `start` = a known solution to begin from. */
export type MipSolver = (model: MipModel, limitS: number, start: Float64Array | null, onNews?: OnMipNews) => MipResult;

/**
 * The solver's bound where it may be believed, else null: an optimum without a plan that keeps every rule proves
 * nothing.
 */
export const believedBound = ({ status, bound }: MipResult, hasPlan: boolean): number | null =>
  (status === 'limit' || (status === 'optimal' && hasPlan)) && Number.isFinite(bound) ? bound : null;
