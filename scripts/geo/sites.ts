import { PLACE_KINDS, type PlaceKind } from '../../src/domain/incident';
import { holds } from '../../src/domain/polygon';
import { toLonLat, toPlane } from '../../src/domain/projection';
import { factRows } from './csv';
import type { NamedPlace, Road, RoadClass } from './baseMap';
import type { District } from './districts';
import { distanceAtMostM, type NearField } from './nearField';
import { drawNear, drawer, seeded, type Random } from './random';

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

/** Steps of 1e-5 degrees, as the columns keep them. */
export interface Spot {
  readonly lon: number;
  readonly lat: number;
}

const ROAD_WEIGHT: Readonly<Record<RoadClass, number>> = { trunk: 3, primary: 3, secondary: 2, tertiary: 1 };
const PIECE_M = 120;
const AROUND_M = 500;
const FARTHEST_M = 480;
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
  (place: NamedPlace): boolean =>
    kinds.includes(place.kind);

/**
 * A drawer of positions by kind of place. It knows roads and named places and nothing else: not the posts, not the
 * time. Every position lies in the city and at most 480 m from a road or a place.
 */
export function siteDrawer(
  roads: readonly Road[],
  places: readonly NamedPlace[],
  districts: readonly District[],
  field: NearField,
): (kind: PlaceKind, random: Random) => Spot {
  const random = seeded('sites');
  const planar = places.map((place) => ({ place, at: toPlane(place.lon, place.lat) }));
  const around = (x: number, y: number): number =>
    planar.reduce((n, { at }) => n + ((at[0] - x) ** 2 + (at[1] - y) ** 2 <= AROUND_M * AROUND_M ? 1 : 0), 0);
  const points = (
    pick: (place: NamedPlace) => boolean,
    spreadM: number,
    weightOf: (place: NamedPlace, near: number) => number,
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

  const metro = factRows('metro.csv', ['name_kk', 'lon', 'lat']).map((row): Site => {
    const [x, y] = toPlane(Number(row.lon), Number(row.lat));
    return { x, y, dx: 0, dy: 0, spreadM: 60, weight: 12 * heavy(random) };
  });
  const homes = ['microdistrict', 'street', 'landmark', 'crossing', 'school'];
  const byKind: Readonly<Record<PlaceKind, Site[]>> = {
    street: [...pieces(roads, around, random), ...points(within(['crossing', 'street']), 55, (_, near) => near)],
    transport: [
      ...metro,
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
  const draws = new Map(
    PLACE_KINDS.map((kind) => [kind, { sites: byKind[kind], draw: drawer(byKind[kind].map((site) => site.weight)) }]),
  );

  const inCity = (lon: number, lat: number): boolean => districts.some(({ polygons }) => holds(polygons, lon, lat));
  return (kind, stream) => {
    const { sites, draw } = draws.get(kind)!;
    for (;;) {
      const site = sites[draw(stream)];
      const along = site.dx === 0 && site.dy === 0 ? 0 : stream();
      const [lon, lat] = toLonLat(
        site.x + along * site.dx + site.spreadM * drawNear(stream),
        site.y + along * site.dy + site.spreadM * drawNear(stream),
      ).map((degrees) => Math.round(degrees * 1e5) / 1e5);
      if (inCity(lon, lat) && distanceAtMostM(field, ...toPlane(lon, lat)) <= FARTHEST_M) return { lon, lat };
    }
  };
}

/** Roads in short pieces, the wider and the busier around the heavier. */
function pieces(roads: readonly Road[], around: (x: number, y: number) => number, random: Random): Site[] {
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
