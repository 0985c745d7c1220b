import { PLACE_KINDS, type PlaceKind } from '../domain/incident';
import { toPlane } from '../domain/projection';
import { drawNear, drawer, seeded, type Random } from './random';

/** A road of the ground on which the demonstration is drawn, in degrees. */
interface DrawnRoad {
  readonly roadClass: string;
  readonly points: readonly (readonly [lon: number, lat: number])[];
}

export interface DrawnPlace {
  readonly kind: string;
  readonly nameRu: string;
  readonly lon: number;
  readonly lat: number;
}

/** All that positions know of the city. */
export interface Ground {
  /** Sites are drawn in the order of these lists. */
  readonly roads: readonly DrawnRoad[];
  readonly places: readonly DrawnPlace[];
  /** Stations of the metro, degrees. */
  readonly metro: readonly (readonly number[])[];
}

/** Where rows of one kind of place fall: around points, or along short pieces of road. */
interface Site {
  readonly x: number;
  readonly y: number;
  /** To the other end of a piece of road; 0 for a point. */
  readonly dx: number;
  readonly dy: number;
  readonly spreadM: number;
  readonly weight: number;
}

/** A position on the city's plane, metres, for a row of a kind of place (index into PLACE_KINDS). */
export type SpotDrawer = (kind: number, random: Random) => readonly [x: number, y: number];

const ROAD_WEIGHT: Readonly<Record<string, number>> = { trunk: 3, primary: 3, secondary: 2, tertiary: 1 };
const PIECE_M = 120;
const AROUND_M = 500;
/** No site of a kind may outweigh the others without end; the smaller, the sharper the concentration. */
const TAIL = 0.15;
/**
 * A place with nothing named around it counts as if this many were; chosen with TAIL so that half falls on about 5 %
 * (P8).
 */
const QUIET = 7;

/** A heavy-tailed factor, median under 2: few places gather much (P8), most little. */
const heavy = (random: Random): number => 1 / (random() + TAIL);

const GREEN = /парк|сквер|роща|ботанический сад|коктобе|атакент/i;
const within =
  (kinds: readonly string[]) =>
  (place: DrawnPlace): boolean =>
    kinds.includes(place.kind);

/**
 * A drawer of positions by kind of place. It knows roads and named places and nothing else: not the posts, not the
 * time.
 */
export function spotDrawer({ roads, places, metro }: Ground): SpotDrawer {
  const random = seeded('sites');
  const planar = places.map((place) => ({ place, at: toPlane(place.lon, place.lat) }));
  const around = countsWithin(planar.map(({ at }) => at));
  const points = (
    pick: (place: DrawnPlace) => boolean,
    spreadM: number,
    weightOf: (place: DrawnPlace, near: number) => number,
  ): Site[] =>
    planar
      .filter(({ place }) => pick(place))
      .map(({ place, at: [x, y] }) => ({
        x,
        y,
        dx: 0,
        dy: 0,
        spreadM,
        weight: weightOf(place, QUIET + around(x, y)) * heavy(random),
      }));

  const stations = metro.map(([lon, lat]): Site => {
    const [x, y] = toPlane(lon, lat);
    return { x, y, dx: 0, dy: 0, spreadM: 60, weight: 12 * heavy(random) };
  });
  const homes = ['microdistrict', 'street', 'landmark', 'crossing', 'school'];
  const byKind: Readonly<Record<PlaceKind, Site[]>> = {
    street: [...pieces(roads, around, random), ...points(within(['crossing', 'street']), 55, (_, near) => near)],
    transport: [
      ...stations,
      ...points(within(['railway_station', 'bus_station', 'airport']), 85, (place) =>
        place.kind === 'railway_station' ? 30 : 12,
      ),
      ...points(within(['street', 'landmark', 'crossing']), 28, (_, near) => near / 10),
    ],
    market: points(within(['market']), 75, () => 1),
    mall: points(
      (place) => place.kind === 'mall' || /ТД |Торговый|Mall|Молл|ТРК/.test(place.nameRu),
      65,
      () => 1,
    ),
    park: points(
      (place) => within(['park', 'square', 'stadium'])(place) || GREEN.test(place.nameRu),
      110,
      () => 1,
    ),
    yard: points(within(homes), 155, (place, near) => near * (place.kind === 'microdistrict' ? 2.5 : 1)),
    dwelling: points(within(homes), 170, (place, near) => near * (place.kind === 'microdistrict' ? 2.5 : 1)),
    other: points(within(['hospital', 'university', 'school', 'landmark', 'street', 'stadium']), 85, (_, near) => near),
  };
  const sitesOf = PLACE_KINDS.map((kind) => byKind[kind]);
  const draws = sitesOf.map((sites) => drawer(sites.map((site) => site.weight)));
  return (kind, stream) => {
    const site = sitesOf[kind][draws[kind](stream)];
    const along = site.dx === 0 && site.dy === 0 ? 0 : stream();
    return [
      site.x + along * site.dx + site.spreadM * drawNear(stream),
      site.y + along * site.dy + site.spreadM * drawNear(stream),
    ];
  };
}

/** How many of the points lie within `AROUND_M` of a place: looked for in a band of them that is as wide. */
function countsWithin(points: readonly (readonly [number, number])[]): (x: number, y: number) => number {
  const sorted = points.toSorted((a, b) => a[0] - b[0]);
  const xs = Float64Array.from(sorted, ([x]) => x);
  const ys = Float64Array.from(sorted, ([, y]) => y);
  return (x, y) => {
    let low = 0;
    let high = xs.length;
    // With a metre to spare.
    while (low < high) {
      const middle = (low + high) >> 1;
      if (xs[middle] < x - AROUND_M - 1) low = middle + 1;
      else high = middle;
    }
    let count = 0;
    for (let i = low; i < xs.length && xs[i] <= x + AROUND_M + 1; i++)
      if ((xs[i] - x) ** 2 + (ys[i] - y) ** 2 <= AROUND_M * AROUND_M) count++;
    return count;
  };
}

/** Roads in short pieces, the wider and the busier around the heavier. */
function pieces(roads: readonly DrawnRoad[], around: (x: number, y: number) => number, random: Random): Site[] {
  return roads.flatMap((road) => {
    const line = road.points.map(([lon, lat]) => toPlane(lon, lat));
    return line.slice(1).flatMap((to, i): Site[] => {
      const from = line[i];
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
      const lengthM = Math.sqrt(dx * dx + dy * dy);
      const count = Math.ceil(lengthM / PIECE_M);
      return Array.from({ length: count }, (_, k) => {
        const [x, y] = [from[0] + (dx * k) / count, from[1] + (dy * k) / count];
        const near = around(x + dx / count / 2, y + dy / count / 2);
        const weight = ROAD_WEIGHT[road.roadClass] * (lengthM / count / PIECE_M) * (QUIET + near) * heavy(random);
        return { x, y, dx: dx / count, dy: dy / count, spreadM: 17, weight };
      });
    });
  });
}
