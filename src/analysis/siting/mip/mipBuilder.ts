import type { MipModel } from './mip';

/** A mixed-integer model as it grows: columns and rows are numbered in the order they come. */
export class MipBuilder {
  readonly #cost: number[] = [];
  readonly #lower: number[] = [];
  readonly #upper: number[] = [];
  readonly #whole: number[] = [];
  readonly #rowStart: number[] = [0];
  readonly #column: number[] = [];
  readonly #coefficient: number[] = [];
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];

  get columns(): number {
    return this.#cost.length;
  }

  /** A column between 0 and 1, unless said otherwise; returns its number. */
  column(cost: number, isWhole: boolean, lower = 0, upper = 1): number {
    this.#lower.push(lower);
    this.#upper.push(upper);
    this.#whole.push(isWhole ? 1 : 0);
    return this.#cost.push(cost) - 1;
  }

  addCost(column: number, cost: number): void {
    this.#cost[column] += cost;
  }

  /** Puts a coefficient into the row that `endRow` will close. */
  put(column: number, coefficient: number): void {
    this.#column.push(column);
    this.#coefficient.push(coefficient);
  }

  endRow(lower: number, upper: number): void {
    this.#rowStart.push(this.#column.length);
    this.#rowLower.push(lower);
    this.#rowUpper.push(upper);
  }

  build(maximise: boolean): MipModel {
    return {
      cost: Float64Array.from(this.#cost),
      lower: Float64Array.from(this.#lower),
      upper: Float64Array.from(this.#upper),
      whole: Uint8Array.from(this.#whole),
      rowStart: Int32Array.from(this.#rowStart),
      column: Int32Array.from(this.#column),
      coefficient: Float64Array.from(this.#coefficient),
      rowLower: Float64Array.from(this.#rowLower),
      rowUpper: Float64Array.from(this.#rowUpper),
      maximise,
    };
  }
}
