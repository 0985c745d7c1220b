/**
 * The outline of equal discs laid over each other, each piece of ground once: the border is made of arcs that no other
 * disc holds, joined where two circles cross. Exact in the plane and linear in neighbouring pairs; thousands of discs
 * take milliseconds, where joining polygons pair by pair takes minutes.
 */
export interface Disc {
  readonly x: number;
  readonly y: number;
}

/** A closed line of the plane, metres; its last point is its first. */
type Ring = readonly (readonly [x: number, y: number])[];

/** One connected piece: its outer border counter-clockwise, then its holes clockwise. */
export type Piece = readonly Ring[];

const FULL_TURN = 2 * Math.PI;
/** Corners of a whole circle; pushed out so that the corners' polygon has the circle's area. */
const CORNERS = 96;
const STEP = FULL_TURN / CORNERS;
const WIDER = Math.sqrt(STEP / Math.sin(STEP));

/** An arc of disc `of`, counter-clockwise; `after`, `before` = the discs it comes out of and goes into. */
interface Arc {
  readonly of: number;
  readonly from: number;
  readonly to: number;
  readonly after: number;
  readonly before: number;
}

/**
 * The union of discs of `radiusM` around the centres (metres of one plane). Centres closer than a centimetre count as
 * one.
 */
export function discUnion(centres: readonly Disc[], radiusM: number): readonly Piece[] {
  const apart = [
    ...new Map(centres.map((disc) => [`${Math.round(disc.x * 100)},${Math.round(disc.y * 100)}`, disc])).values(),
  ];
  // A millimetre aside each in its own way: circles of posts on a grid would meet three in one point, where no order of
  // arcs is right.
  const discs = apart.map(({ x, y }, k) => ({
    x: x + 0.001 * ((k * 0.7548776662) % 1),
    y: y + 0.001 * ((k * 0.5698402909) % 1),
  }));
  const near = neighboursOf(discs, 2 * radiusM);
  const group = groupsOf(near);
  const pieces = new Map<number, Ring[]>();
  const arcs = discs.flatMap((_, of) => openArcs(discs, of, near[of], radiusM));
  for (const ring of ringsOf(arcs, discs, radiusM)) {
    const own = pieces.get(group[ring.of]) ?? [];
    // A connected piece has one outer border, and only that runs counter-clockwise.
    if (twiceArea(ring.points) > 0) own.unshift(ring.points);
    else own.push(ring.points);
    pieces.set(group[ring.of], own);
  }
  return [...pieces.values()];
}

/** Of each disc the others nearer than `reachM`. */
function neighboursOf(discs: readonly Disc[], reachM: number): readonly (readonly number[])[] {
  const boxes = new Map<string, number[]>();
  const cell = ({ x, y }: Disc): readonly [number, number] => [Math.floor(x / reachM), Math.floor(y / reachM)];
  discs.forEach((disc, k) => {
    const key = cell(disc).join();
    const held = boxes.get(key);
    if (held) held.push(k);
    else boxes.set(key, [k]);
  });
  return discs.map((disc, k) => {
    const [column, row] = cell(disc);
    const found: number[] = [];
    for (let c = column - 1; c <= column + 1; c++) {
      for (let r = row - 1; r <= row + 1; r++) {
        for (const other of boxes.get(`${c},${r}`) ?? []) {
          if (other !== k && Math.hypot(discs[other].x - disc.x, discs[other].y - disc.y) < reachM) found.push(other);
        }
      }
    }
    return found;
  });
}

/** A number for each disc, the same for all that hang together. */
function groupsOf(near: readonly (readonly number[])[]): readonly number[] {
  const group = near.map(() => -1);
  near.forEach((_, start) => {
    if (group[start] >= 0) return;
    const waiting = [start];
    group[start] = start;
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      for (const other of near[at]) {
        if (group[other] >= 0) continue;
        group[other] = start;
        waiting.push(other);
      }
    }
  });
  return group;
}

/** The arcs of a disc's circle that lie in no other disc. */
function openArcs(discs: readonly Disc[], of: number, near: readonly number[], radiusM: number): readonly Arc[] {
  if (near.length === 0) return [{ of, from: 0, to: FULL_TURN, after: of, before: of }];
  const held = near
    .map((other) => {
      const [dx, dy] = [discs[other].x - discs[of].x, discs[other].y - discs[of].y];
      const half = Math.acos(Math.min(1, Math.hypot(dx, dy) / (2 * radiusM)));
      const from = (((Math.atan2(dy, dx) - half) % FULL_TURN) + FULL_TURN) % FULL_TURN;
      return { other, from, to: from + 2 * half };
    })
    .sort((a, b) => a.from - b.from);
  const arcs: Arc[] = [];
  // What reaches farthest across the start of the turn; reaching no so far, it ends the arc that runs over the start.
  let last = held.reduce((far, { other, to }) => (to - FULL_TURN > far.to ? { other, to: to - FULL_TURN } : far), {
    other: -1,
    to: -Infinity,
  });
  for (const { other, from, to } of held) {
    if (from > last.to) arcs.push({ of, from: last.to, to: from, after: last.other, before: other });
    if (to > last.to) last = { other, to };
  }
  return arcs;
}

/**
 * Joins arcs into closed lines: where one goes into a disc, the border goes on with that disc's arc that comes out of
 * it.
 */
function ringsOf(
  arcs: readonly Arc[],
  discs: readonly Disc[],
  radiusM: number,
): readonly { readonly of: number; readonly points: Ring }[] {
  const next = new Map(arcs.map((arc) => [`${arc.of},${arc.after}`, arc]));
  const rings: { of: number; points: Ring }[] = [];
  for (const start of arcs) {
    if (!next.has(`${start.of},${start.after}`)) continue;
    const points: (readonly [number, number])[] = [];
    for (let arc: Arc | undefined = start; arc; arc = next.get(`${arc.before},${arc.of}`)) {
      next.delete(`${arc.of},${arc.after}`);
      points.push(...pointsOf(arc, discs[arc.of], radiusM));
    }
    if (points.length >= 3) rings.push({ of: start.of, points: [...points, points[0]] });
  }
  return rings;
}

/** Corners of an arc, its end left to the next one's start. */
function pointsOf({ from, to }: Arc, { x, y }: Disc, radiusM: number): readonly (readonly [number, number])[] {
  const steps = Math.max(1, Math.ceil((to - from) / STEP));
  return Array.from({ length: steps }, (_, k) => {
    const angle = from + ((to - from) * k) / steps;
    const reach = k === 0 && to - from < FULL_TURN ? radiusM : radiusM * WIDER;
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)] as const;
  });
}

function twiceArea(ring: Ring): number {
  let twice = 0;
  for (let k = 1; k < ring.length; k++) twice += ring[k - 1][0] * ring[k][1] - ring[k][0] * ring[k - 1][1];
  return twice;
}
