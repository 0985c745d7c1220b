/**
 * How a question draws what it brings: ground with an outline, or hatched over what lies there; a line; where one
 * begins. What is drawn as nothing of these is felt, and not seen.
 */
type DrawnAs = 'area' | 'hatch' | 'line' | 'start';

/** What is said of that which a question brings to the map. */
export interface OnMap {
  /** A line of the legend for each way in which something is drawn. */
  readonly legend: readonly { readonly as: DrawnAs; readonly label: string }[];
  /** What is said of one thing, by its `id`; null = nothing. */
  readonly words: (id: string) => string | null;
}
