/** What the page's solver worker is asked and what it answers; numbers travel as copies of their own. */
import type { MipModel, MipResult } from '../analysis/siting/mip/mip';

export interface SolverQuestion {
  readonly model: MipModel;
  readonly limitS: number;
  readonly start: Float64Array | null;
}

export type SolverMessage =
  | { readonly kind: 'news'; readonly solution: Float64Array | null; readonly bound: number }
  | { readonly kind: 'answer'; readonly result: MipResult };
