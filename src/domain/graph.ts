/** An undirected graph as its edges stand in a file: nodes from 0, lengths in metres (or any one unit). */
export interface EdgeList {
  readonly nodes: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Finite, not negative. */
  readonly length: Float64Array;
  /** Sites to choose, where the file says so (the third number of an OR-Library p-median graph). */
  readonly p: number | null;
}
