/** A name to be drawn: the middle of its base line and its width, pixels. */
export interface NameBox {
  readonly at: readonly [x: number, y: number];
  readonly width: number;
}

/** A letter's room above the base line and below it, as parts of the type's size. */
const ABOVE = 0.85;
const BELOW = 0.35;
/** How far a name may be moved, in its own lines; beyond, it would be read as a neighbour's. */
const FARTHEST_LINES = 2;
const STEPS_A_LINE = 4;

/**
 * Where names stand so that none lies over another nor is cut by an edge: each at its place or moved up or down from it by as little as
 * can be, from the first to the last. `null` = no room within two lines of its place. Pixels; `textPx` = size of the type, `roomPx` =
 * width of the picture.
 */
export function namesApart(names: readonly NameBox[], textPx: number, roomPx: number): readonly (readonly [x: number, y: number] | null)[] {
  const placed: { readonly x: number; readonly y: number; readonly width: number }[] = [];
  const line = (ABOVE + BELOW) * textPx;
  return names.map(({ at, width }) => {
    const x = Math.min(Math.max(at[0], width / 2), Math.max(width / 2, roomPx - width / 2));
    for (let step = 0; step <= 2 * FARTHEST_LINES * STEPS_A_LINE; step++) {
      const y = at[1] + ((step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * line) / STEPS_A_LINE;
      if (placed.some((other) => Math.abs(other.x - x) < (other.width + width) / 2 && Math.abs(other.y - y) < line)) continue;
      placed.push({ x, y, width });
      return [x, y];
    }
    return null;
  });
}
