/** Figures of a published indicator, for the words on how its source is read. */
export interface ReadingFigures {
  readonly year: number;
  readonly months: readonly [first: number, last: number];
  readonly value: number;
  /** Of a target: the year before its own whose reported figure met it already. */
  readonly metIn: number;
  /** Of a change: as the source's factor (fell so many times), as a share, and the factor that share means. */
  readonly times: number;
  readonly change: number;
  readonly fell: number;
  /** Of posts: those that were opened, and those that were to come. */
  readonly parts: readonly number[];
}
