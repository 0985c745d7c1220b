import type { Area } from '../../domain/area';
import { cellCorners } from '../../domain/cells';
import type { LonLat } from '../../domain/geometry';
import { toLonLat, toPlane } from '../../domain/projection';
import { nameInColumn } from '../../i18n/names';
import { numbersOf } from '../../i18n/numbers';
import type { Locale } from '../../i18n/locale';
import { flatPath, flatPlan } from '../../map/flatPlan';
import { labelPoint } from '../../map/labelPoint';
import { namesApart, type Kept } from '../../map/namesApart';
import { node, type PaperElement } from '../node';
import type { Bulletin } from './askBulletin';

/** The picture's own units; on paper it takes the width it is given. */
const [WIDTH, HEIGHT] = [420, 330];
const SIDE = 10;
const TEXT = 9;
/** A letter of these names is hardly wider than this part of the type's size. */
const LETTER = 0.58;
const MARK = 7;
/** Ground that is shown around what is found, metres: a place needs its streets and its district. */
const AROUND_M = 3000;
/** Lengths a bar of scale may have, metres, and how long it may be drawn. */
const BARS = [500, 1000, 2000, 5000, 10_000, 20_000];
const LONGEST_BAR = 90;
const SVG = 'http://www.w3.org/2000/svg';

/** What the ground of the map is drawn from. */
export interface MapGround {
  readonly areas: readonly Area[];
  /** Main roads, degrees. */
  readonly roads: readonly (readonly LonLat[])[];
}

/** Districts, main roads, new hot spots as outlined cells and top places as numbers, with a bar of scale. */
export function bulletinMap(
  { places, fresh, emerging }: Bulletin,
  { areas, roads }: MapGround,
  locale: Locale,
  label: string,
): PaperElement | null {
  const found = [...places.places, ...fresh].map(({ x, y }) => [x, y] as const);
  const ground = areas.flatMap(({ geometry }) =>
    geometry.flatMap(([ring]) => ring.map(([lon, lat]) => toPlane(lon, lat))),
  );
  const frame = found.length > 0 ? frameOf(found, AROUND_M) : ground.length > 0 ? frameOf(ground, 0) : null;
  if (!frame) return null;
  const plan = flatPlan(frame, WIDTH, HEIGHT, SIDE);
  const marks = places.places.map(({ x, y }, k) => ({ at: plan.pixel(toLonLat(x, y)), text: String(k + 1) }));
  const names = areas.flatMap((area) => {
    const at = labelPoint(area.geometry.map((polygon) => polygon.map((ring) => folded(ring, frame))));
    return at ? [{ name: nameInColumn(locale, area.names), at: plan.pixel(at) }] : [];
  });
  const kept = marks.map(({ at: [x, y] }): Kept => ({
    west: x - MARK,
    east: x + MARK,
    north: y - MARK,
    south: y + MARK,
  }));
  const spots = namesApart(
    names.map(({ name, at }) => ({ at, width: name.length * TEXT * LETTER })),
    TEXT,
    WIDTH,
    kept,
  );
  const cell = cellCorners(emerging.shape, emerging.sizeM);
  const { metres, distance } = numbersOf(locale);
  const bar = BARS.filter((length) => length * plan.perM <= LONGEST_BAR).at(-1) ?? BARS[0];
  const foot = HEIGHT - 8;
  return node(
    'svg',
    { xmlns: SVG, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': label },
    ...areas.map((area) =>
      node('path', { class: 'ground', d: flatPath(plan, area.geometry.flat(), true), 'fill-rule': 'evenodd' }),
    ),
    node('path', { class: 'roads', d: flatPath(plan, roads, false) }),
    ...areas.map((area) => node('path', { class: 'border', d: flatPath(plan, area.geometry.flat(), true) })),
    ...fresh.map(({ x, y }) =>
      node('path', {
        class: 'fresh',
        d: flatPath(plan, [cell.map(([dx, dy]) => toLonLat(x + dx, y + dy))], true),
      }),
    ),
    ...names.flatMap(({ name }, k) => {
      const spot = spots[k];
      return spot ? [node('text', { class: 'name', x: at(spot[0]), y: at(spot[1]) }, name)] : [];
    }),
    ...marks
      .toReversed()
      .flatMap(({ at: [x, y], text }) => [
        node('circle', { class: 'mark', cx: at(x), cy: at(y), r: at(MARK) }),
        node('text', { class: 'number', x: at(x), y: at(y + 3.2) }, text),
      ]),
    node('path', {
      class: 'bar',
      d: `M${at(SIDE)} ${at(foot - 4)}V${at(foot)}H${at(SIDE + bar * plan.perM)}V${at(foot - 4)}`,
    }),
    node(
      'text',
      { class: 'scale', x: at(SIDE + bar * plan.perM + 4), y: at(foot) },
      bar < 1000 ? metres(bar) : distance(bar),
    ),
  );
}

/** What lies around some points (metres), at least so far beyond them on each side, as corners in degrees. */
function frameOf(points: readonly (readonly [x: number, y: number])[], beyondM: number): readonly [LonLat, LonLat] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const ends = (values: readonly number[]): readonly [least: number, most: number] => [
    values.reduce((a, b) => Math.min(a, b)) - beyondM,
    values.reduce((a, b) => Math.max(a, b)) + beyondM,
  ];
  const [[west, east], [south, north]] = [ends(xs), ends(ys)];
  return [toLonLat(west, south), toLonLat(east, north)];
}

/** A ring as far as it lies in the frame: what is beyond its edge is folded onto it. */
const folded = (
  ring: readonly LonLat[],
  [[west, south], [east, north]]: readonly [LonLat, LonLat],
): readonly LonLat[] =>
  ring.map(([lon, lat]) => [Math.min(east, Math.max(west, lon)), Math.min(north, Math.max(south, lat))]);

const at = (value: number): string => value.toFixed(1);
