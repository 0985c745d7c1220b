import type { Area, Mask, MaskId, NameForms } from '../domain/area';
import type { City } from '../domain/city';
import type { LonLat, LonLatMultiPolygon, PlanarShape } from '../domain/geometry';
import type { OwnCity } from '../domain/ownCity';
import { parseAreas } from '../domain/parse/areas';
import { geodesicAreaKm2 } from '../domain/parse/geodesicArea';
import { featurePiece, polygonsOf } from '../domain/parse/geojson';
import { parsePlaces } from '../domain/parse/places';
import { read } from '../domain/parse/shape';
import { toPlane } from '../domain/projection';
import { err, fault, ok, type Fault, type Result } from '../domain/result';

/** The parsed JSON of districts.geojson, built-up.geojson and places.json. */
export interface CityFiles {
  readonly districts: unknown;
  readonly builtUp: unknown;
  readonly places: unknown;
}

/**
 * The city for analysis: districts, masks on EPSG:32643 and named places. The city's mask is what the districts'
 * borders leave when the lines they share are taken away; fails with `city-borders-open` when that does not close.
 */
export function buildCity(files: CityFiles): Result<City, Fault> {
  const districts = parseAreas(files.districts);
  if (!districts.ok) return districts;
  const builtUp = read('built-up', files.builtUp, (root) => polygonsOf(featurePiece(root).geometry));
  if (!builtUp.ok) return builtUp;
  const places = parsePlaces(files.places);
  if (!places.ok) return places;
  const outline = cityOutline(districts.value);
  if (!outline) return err(fault('city-borders-open'));
  return ok({
    districts: districts.value,
    areaKm2: districts.value.reduce((sum, { areaKm2 }) => sum + areaKm2, 0),
    masks: {
      city: maskOf(
        'city',
        outline.map((ring) => [ring]),
      ),
      built: maskOf('built', builtUp.value),
    },
    places: places.value,
  });
}

/**
 * A city of the user's own: areas stand for its districts, what they cover for its ground, built or not, which nobody
 * has told. `joined` gives the ground of areas that may overlap, or whose borders were drawn apart.
 */
export function cityOfAreas(areas: readonly Area[], joined: (areas: readonly Area[]) => LonLatMultiPolygon): City {
  const ground = joined(areas);
  return {
    districts: areas,
    areaKm2: geodesicAreaKm2(ground),
    masks: { city: maskOf('city', ground), built: maskOf('built', ground) },
    places: [],
  };
}

/** The one district of a city that was opened by its rows: the ring around them. */
export const hullArea = ({ hull }: Pick<OwnCity, 'hull'>): Area => ({
  id: 'outline',
  names: HULL_NAMES,
  geometry: [[hull]],
  areaKm2: geodesicAreaKm2([[hull]]),
  population: null,
});

const HULL_NAMES: NameForms = {
  kk: {
    nom: 'жолдарды қоршаған шек',
    gen: 'жолдарды қоршаған шектің',
    dat: 'жолдарды қоршаған шекке',
    loc: 'жолдарды қоршаған шекте',
    abl: 'жолдарды қоршаған шектен',
  },
  ru: { nom: 'контур вокруг строк', gen: 'контура вокруг строк', prep: 'контуре вокруг строк' },
  en: 'outline around the rows',
};

/**
 * Polygons in lon/lat as a mask in metres; straight lines between the vertices on both, which are tens of metres apart.
 */
function maskOf(id: MaskId, polygons: LonLatMultiPolygon): Mask {
  const shape: PlanarShape = {
    rings: polygons.flat().map((ring) => Float64Array.from(ring.flatMap(([lon, lat]) => toPlane(lon, lat)))),
  };
  // Outer rings run anticlockwise and holes clockwise, so that signed areas sum to the mask's.
  return { id, shape, areaM2: shape.rings.reduce((sum, ring) => sum + signedM2(ring), 0) };
}

/** Rings along which the outside lies: neighbours run along a shared line in opposite directions, which cancel. */
function cityOutline(districts: readonly Area[]): LonLat[][] | null {
  const left = new Map<string, { from: LonLat; to: LonLat }>();
  const seen = new Set<string>();
  for (const ring of districts.flatMap(({ geometry }) => geometry.flat())) {
    for (let i = 1; i < ring.length; i++) {
      const [from, to] = [ring[i - 1], ring[i]];
      const edge = `${from.join()} ${to.join()}`;
      // Two districts on one side of a line overlap.
      if (seen.has(edge)) return null;
      seen.add(edge);
      if (!left.delete(`${to.join()} ${from.join()}`)) left.set(edge, { from, to });
    }
  }
  const next = new Map<string, LonLat>();
  for (const { from, to } of left.values()) {
    if (next.has(from.join())) return null;
    next.set(from.join(), to);
  }
  const rings: LonLat[][] = [];
  for (const { from } of left.values()) {
    const ring: LonLat[] = [from];
    for (let at = next.get(from.join()); at; at = next.get(at.join())) {
      next.delete(ring[ring.length - 1].join());
      ring.push(at);
    }
    if (ring.length === 1) continue;
    if (ring[ring.length - 1].join() !== from.join()) return null;
    rings.push(ring);
  }
  return rings.length > 0 ? rings : null;
}

/** The shoelace formula about the ring's own first point, where digits are not lost. */
function signedM2(ring: Float64Array): number {
  let doubled = 0;
  for (let i = 2; i < ring.length; i += 2) {
    doubled += (ring[i - 2] - ring[0]) * (ring[i + 1] - ring[1]) - (ring[i] - ring[0]) * (ring[i - 1] - ring[1]);
  }
  return doubled / 2;
}
