/** Maps without a map library: lon/lat onto a rectangle of pixels, and shapes as SVG paths. */
type Pair = readonly [lon: number, lat: number];

/** From and to pixels of a rectangle that holds a stretch of ground whole, its middle in the middle. */
export interface FlatPlan {
  readonly pixel: (at: readonly number[]) => readonly [x: number, y: number];
  readonly place: (x: number, y: number) => Pair;
  /** Pixels of a metre. */
  readonly perM: number;
}

const M_PER_DEGREE = 111_132;

/**
 * A plan of the ground between two corners, its lengths true at the middle (0.3 % off at a city's edge). `side` =
 * pixels kept free at every edge.
 */
export function flatPlan(
  [[west, south], [east, north]]: readonly [Pair, Pair],
  width: number,
  height: number,
  side: number,
): FlatPlan {
  const [lon0, lat0] = [(west + east) / 2, (south + north) / 2];
  const narrow = Math.cos((lat0 * Math.PI) / 180);
  const inside = (pixels: number): number => Math.max(1, pixels - 2 * side);
  const scale = Math.min(inside(width) / ((east - west) * narrow), inside(height) / (north - south));
  return {
    pixel: ([lon, lat]) => [width / 2 + (lon - lon0) * narrow * scale, height / 2 - (lat - lat0) * scale],
    place: (x, y) => [lon0 + (x - width / 2) / (narrow * scale), lat0 - (y - height / 2) / scale],
    perM: scale / M_PER_DEGREE,
  };
}

/** Lines as an SVG path; `closed` = rings. Points nearer than half a pixel to the one before are left out. */
export function flatPath(
  { pixel }: FlatPlan,
  lines: readonly (readonly (readonly number[])[])[],
  closed: boolean,
): string {
  return lines
    .map((line) => {
      const kept: string[] = [];
      let [lastX, lastY] = [NaN, NaN];
      for (const at of line) {
        const [x, y] = pixel(at);
        if (Math.hypot(x - lastX, y - lastY) < 0.5) continue;
        [lastX, lastY] = [x, y];
        kept.push(`${x.toFixed(1)} ${y.toFixed(1)}`);
      }
      return kept.length < 2 ? '' : `M${kept.join('L')}${closed ? 'Z' : ''}`;
    })
    .join('');
}
