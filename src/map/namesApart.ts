/** A name to be drawn: the middle of its base line and its width, pixels. */
export interface NameBox {
  readonly at: readonly [x: number, y: number];
  readonly width: number;
}

/** Ground that a name should not hide, pixels. */
export interface Kept {
  readonly west: number;
  readonly east: number;
  readonly north: number;
  readonly south: number;
}

/** A letter's room above the base line and below it, as parts of the type's size. */
const ABOVE = 0.85;
const BELOW = 0.35;
/** How far a name may be moved, in its own lines; beyond, it would be read as a neighbour's. */
const FARTHEST_LINES = 2;
const STEPS_A_LINE = 4;

/**
 * Where names stand so that none lies over another nor is cut by an edge: each at its place or moved up or down from it
 * by as little as can be, from the first to the last; clear of what is `kept` too, where it has such a place. `null` =
 * no room within two lines of its place. Pixels; `textPx` = size of the type, `pictureWidthPx` = width of the picture.
 */
export function namesApart(
  names: readonly NameBox[],
  textPx: number,
  pictureWidthPx: number,
  kept: readonly Kept[] = [],
): readonly (readonly [x: number, y: number] | null)[] {
  const placed: { readonly x: number; readonly y: number; readonly width: number }[] = [];
  const line = (ABOVE + BELOW) * textPx;
  return names.map(({ at, width }) => {
    const x = Math.min(Math.max(at[0], width / 2), Math.max(width / 2, pictureWidthPx - width / 2));
    const free = Array.from(
      { length: 2 * FARTHEST_LINES * STEPS_A_LINE + 1 },
      (_, step) => at[1] + ((step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * line) / STEPS_A_LINE,
    ).filter(
      (y) => !placed.some((other) => Math.abs(other.x - x) < (other.width + width) / 2 && Math.abs(other.y - y) < line),
    );
    const hides = (y: number): boolean =>
      kept.some(
        ({ west, east, north, south }) =>
          x - width / 2 < east && x + width / 2 > west && y - ABOVE * textPx < south && y + BELOW * textPx > north,
      );
    const y = free.find((one) => !hides(one)) ?? free[0];
    if (y === undefined) return null;
    placed.push({ x, y, width });
    return [x, y];
  });
}
