/**
 * How much of each area do equal discs hold? Lines across the plane, the same distance from one another: on each the
 * stretches inside discs and inside the area are cut with each other, and the lengths added up. Linear in discs and
 * corners.
 */
import type { Disc } from './discUnion';

/** Distance of the lines in parts of the radius: a lone disc is measured to 0.1 %, many of them better. */
const LINES_A_RADIUS = 25;

/** An area as rings of the plane, metres; a hole is a ring like any other. */
export type Outline = readonly (readonly (readonly [x: number, y: number])[])[];

type Span = readonly [from: number, to: number];

/** Areas cut into lines for discs of one radius: made once, asked for any number of discs. */
export interface LinedGround {
  readonly radiusM: number;
  readonly step: number;
  readonly areas: readonly ReadonlyMap<number, readonly Span[]>[];
}

/** Cuts areas into lines; all in metres of one plane. */
export function lineGround(areas: readonly Outline[], radiusM: number): LinedGround {
  const step = radiusM / LINES_A_RADIUS;
  return { radiusM, step, areas: areas.map((area) => areaSpans(area, step)) };
}

/**
 * Share (0..1) of each area that lies in discs of the ground's radius around the centres. An area without ground has 0.
 */
export function heldShares(discs: readonly Disc[], { radiusM, step, areas }: LinedGround): readonly number[] {
  const held = discSpans(discs, radiusM, step);
  return areas.map((area) => {
    let [whole, within] = [0, 0];
    for (const [line, spans] of area) {
      for (const [from, to] of spans) whole += to - from;
      within += commonLength(spans, held.get(line) ?? []);
    }
    return whole > 0 ? Math.min(1, within / whole) : 0;
  });
}

/** By line (at `(line + 0.5) x step`) the stretches that some disc holds, ascending and apart from one another. */
function discSpans(discs: readonly Disc[], radiusM: number, step: number): ReadonlyMap<number, readonly Span[]> {
  const lines = new Map<number, Span[]>();
  for (const { x, y } of discs) {
    for (let line = Math.ceil((y - radiusM) / step - 0.5); (line + 0.5) * step < y + radiusM; line++) {
      const half = Math.sqrt(Math.max(0, radiusM ** 2 - ((line + 0.5) * step - y) ** 2));
      put(lines, line, [x - half, x + half]);
    }
  }
  return new Map([...lines].map(([line, spans]) => [line, merged(spans)]));
}

/** By line the stretches inside an area: between its first and second crossing, its third and fourth ... */
function areaSpans(area: Outline, step: number): ReadonlyMap<number, readonly Span[]> {
  const crossings = new Map<number, number[]>();
  for (const ring of area) {
    ring.forEach(([bx, by], k) => {
      const [ax, ay] = ring[k === 0 ? ring.length - 1 : k - 1];
      const [low, high] = [Math.min(ay, by), Math.max(ay, by)];
      for (let line = Math.ceil(low / step - 0.5); (line + 0.5) * step < high; line++) {
        put(crossings, line, ax + ((bx - ax) * ((line + 0.5) * step - ay)) / (by - ay));
      }
    });
  }
  return new Map(
    [...crossings].map(([line, xs]) => {
      xs.sort((a, b) => a - b);
      return [line, Array.from({ length: xs.length >> 1 }, (_, k): Span => [xs[2 * k], xs[2 * k + 1]])];
    }),
  );
}

function put<T>(lines: Map<number, T[]>, line: number, value: T): void {
  const held = lines.get(line);
  if (held) held.push(value);
  else lines.set(line, [value]);
}

function merged(spans: readonly Span[]): readonly Span[] {
  const found: [number, number][] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
  }
  return found;
}

/** Length that two lists of stretches have in common, both ascending. */
function commonLength(some: readonly Span[], others: readonly Span[]): number {
  let [length, i, j] = [0, 0, 0];
  while (i < some.length && j < others.length) {
    length += Math.max(0, Math.min(some[i][1], others[j][1]) - Math.max(some[i][0], others[j][0]));
    if (some[i][1] < others[j][1]) i++;
    else j++;
  }
  return length;
}
