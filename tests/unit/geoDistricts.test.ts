import type { FeatureCollection, MultiLineString } from 'geojson';
import { intersect } from '@turf/intersect';
import { featureCollection } from '@turf/helpers';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { Geodesic } from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { parseAreas } from '../../src/domain/parse/areas';
import { seeded } from '../../src/demonstration/random';
import { city, districtsFile, geoJson, maskFile, polygonsOf, valueOf } from './geoFiles';

/** docs/facts.md, section 3: areas to expect, km². */
const EXPECTED_KM2: Readonly<Record<string, number>> = {
  turksib: 75.4,
  zhetysu: 39.4,
  alatau: 105.5,
  medeu: 273.4,
  almaly: 18.2,
  auezov: 23.7,
  bostandyk: 98.5,
  nauryzbay: 69.8,
};
const districts = districtsFile();

/** The area of a ring by GeographicLib, km²; each edge in parts, so that its geodesics follow the line in lon/lat. */
function geographicLibKm2(ring: readonly number[][], parts = 1): number {
  const polygon = Geodesic.WGS84.Polygon(false);
  for (let i = 1; i < ring.length; i++) {
    const [[lon0, lat0], [lon1, lat1]] = [ring[i - 1], ring[i]];
    for (let k = 0; k < parts; k++)
      polygon.AddPoint(lat0 + ((lat1 - lat0) * k) / parts, lon0 + ((lon1 - lon0) * k) / parts);
  }
  return (polygon.Compute(false, true).area ?? NaN) / 1e6;
}

describe('districts', () => {
  it('are the eight of the city, each within 0.5 % of its published area', () => {
    expect(districts.features.map(({ properties }) => properties.id).sort()).toEqual(Object.keys(EXPECTED_KM2).sort());
    for (const {
      properties: { id, areaKm2 },
    } of districts.features) {
      expect(Math.abs(areaKm2 / EXPECTED_KM2[id] - 1), `${id} ${areaKm2}`).toBeLessThan(0.005);
    }
    const total = districts.features.reduce((sum, { properties }) => sum + properties.areaKm2, 0);
    expect(Math.abs(total / 703.9 - 1)).toBeLessThan(0.005);
  });

  it('are measured on the ellipsoid as GeographicLib measures them', () => {
    for (const { properties, geometry } of districts.features) {
      const geodesic = polygonsOf(geometry).reduce((sum, [outer]) => sum + geographicLibKm2(outer, 20), 0);
      expect(Math.abs(properties.areaKm2 / geodesic - 1), properties.id).toBeLessThan(5e-6);
    }
  });

  it('have closed rings that run by the right-hand rule and never touch themselves', () => {
    for (const {
      properties: { id },
      geometry,
    } of districts.features) {
      for (const rings of polygonsOf(geometry)) {
        expect(rings, id).toHaveLength(1);
        const [ring] = rings;
        expect(ring[0]).toEqual(ring[ring.length - 1]);
        expect(geographicLibKm2(ring), `${id} runs anticlockwise`).toBeGreaterThan(0);
        expect(new Set(ring.slice(1).map(String)).size, id).toBe(ring.length - 1);
      }
    }
  });

  it('give Medeu two parts and everyone else one', () => {
    for (const {
      properties: { id },
      geometry,
    } of districts.features) {
      expect(polygonsOf(geometry).length, id).toBe(id === 'medeu' ? 2 : 1);
    }
  });

  it('share their borders vertex by vertex: every edge is run twice in opposite directions, or bounds the city', () => {
    const edges = new Map<string, number>();
    for (const { geometry } of districts.features) {
      for (const [ring] of polygonsOf(geometry)) {
        for (let i = 1; i < ring.length; i++) {
          const key = `${ring[i - 1]} ${ring[i]}`;
          edges.set(key, (edges.get(key) ?? 0) + 1);
        }
      }
    }
    const outline = new Set(
      polygonsOf(maskFile('outline.geojson').geometry).flatMap(([ring]) =>
        ring.slice(1).map((p, i) => `${ring[i]} ${p}`),
      ),
    );
    for (const [key, count] of edges) {
      const back = key.split(' ').reverse().join(' ');
      expect(count, key).toBe(1);
      expect(edges.has(back) !== outline.has(key), key).toBe(true);
    }
  });

  it('leave no gap and no overlap: a point of the city lies in exactly one of them', () => {
    const random = seeded('points in the city');
    const outline = maskFile('outline.geojson');
    let inside = 0;
    for (let i = 0; i < 4_000; i++) {
      const point = [76.738 + random() * 0.429, 43.033 + random() * 0.371];
      const holders = districts.features.filter((district) => booleanPointInPolygon(point, district)).length;
      const inCity = booleanPointInPolygon(point, outline);
      if (inCity) inside++;
      expect(holders, String(point)).toBe(inCity ? 1 : 0);
    }
    expect(inside).toBeGreaterThan(1_000);
  });

  it('do not overlap by Turf either', () => {
    const { features } = districts;
    for (let i = 0; i < features.length; i++) {
      for (let j = i + 1; j < features.length; j++) {
        expect(
          intersect(featureCollection([features[i], features[j]])),
          `${features[i].properties.id} ${features[j].properties.id}`,
        ).toBeNull();
      }
    }
  });

  it('carry their names in all the case forms, with -н- in the Kazakh locative', () => {
    const medeu = valueOf(parseAreas(districts)).find(({ id }) => id === 'medeu');
    expect(medeu?.names).toEqual({
      kk: {
        nom: 'Медеу ауданы',
        gen: 'Медеу ауданының',
        dat: 'Медеу ауданына',
        loc: 'Медеу ауданында',
        abl: 'Медеу ауданынан',
      },
      ru: { nom: 'Медеуский район', gen: 'Медеуского района', prep: 'Медеуском районе' },
      en: 'Medeu',
    });
  });

  it('carry the approximate population of P10, "more than" where the source says so', () => {
    const population = Object.fromEntries(
      districts.features.map(({ properties: p }) => [p.id, [p.population, p.populationStatus]]),
    );
    expect(population).toEqual({
      almaly: [224_600, 'about'],
      alatau: [317_700, 'about'],
      bostandyk: [362_200, 'about'],
      medeu: [242_100, 'about'],
      nauryzbay: [220_187, 'about'],
      zhetysu: [173_972, 'about'],
      auezov: [358_000, 'more-than'],
      turksib: [267_000, 'more-than'],
    });
  });
});

describe('the city', () => {
  it('has for its mask what the districts leave when shared borders are taken away', () => {
    const { masks, areaKm2 } = city();
    expect(masks.city.shape.rings).toHaveLength(2);
    // UTM 43N shrinks areas by up to 0.08 % this near to its central meridian.
    expect(Math.abs(masks.city.areaM2 / 1e6 / areaKm2 - 1)).toBeLessThan(1e-3);
  });

  it('has a built-up area of what lies within 300 m of a road or a place', () => {
    const built = maskFile('built-up.geojson');
    const outline = maskFile('outline.geojson');
    const near = nearestNamed();
    const random = seeded('points near roads');
    let inside = 0;
    for (let i = 0; i < 3_000; i++) {
      const point = [76.74 + random() * 0.42, 43.12 + random() * 0.28];
      if (!booleanPointInPolygon(point, outline)) continue;
      const distance = near(point[0], point[1]);
      if (Math.abs(distance - 300) < 6) continue;
      inside++;
      expect(booleanPointInPolygon(point, built), `${point} ${distance}`).toBe(distance < 300);
    }
    expect(inside).toBeGreaterThan(500);
  });

  it('keeps the built-up area inside the outline', () => {
    const { masks } = city();
    const built = maskFile('built-up.geojson');
    expect(built.properties?.['areaKm2']).toBeCloseTo(298.05, 1);
    expect(masks.built.areaM2).toBeLessThan(masks.city.areaM2);
    const cut = intersect(featureCollection([built, maskFile('outline.geojson')]));
    const km2 = (geometry: Parameters<typeof polygonsOf>[0]): number =>
      polygonsOf(geometry).reduce((sum, rings) => sum + rings.reduce((s, ring) => s + geographicLibKm2(ring), 0), 0);
    expect(cut && km2(cut.geometry)).toBeCloseTo(km2(built.geometry), 2);
  });
});

/** Distance to the nearest road or place by brute force over geodesics' local lengths, metres. */
function nearestNamed(): (lon: number, lat: number) => number {
  const { lines, points } = namedThings();
  return (lon, lat) => {
    const mPerLat = Geodesic.WGS84.Inverse(lat - 0.005, lon, lat + 0.005, lon).s12! * 100;
    const mPerLon = Geodesic.WGS84.Inverse(lat, lon - 0.005, lat, lon + 0.005).s12! * 100;
    const local = ([x, y]: readonly number[]): [number, number] => [(x - lon) * mPerLon, (y - lat) * mPerLat];
    let best = Infinity;
    for (const point of points) best = Math.min(best, Math.hypot(...local(point)));
    for (const line of lines) {
      for (let i = 1; i < line.length; i++) best = Math.min(best, fromOrigin(local(line[i - 1]), local(line[i])));
    }
    return best;
  };
}

function fromOrigin(a: [number, number], b: [number, number]): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length2 = dx * dx + dy * dy;
  const t = length2 > 0 ? Math.min(1, Math.max(0, -(a[0] * dx + a[1] * dy) / length2)) : 0;
  return Math.hypot(a[0] + t * dx, a[1] + t * dy);
}

function namedThings(): { lines: number[][][]; points: number[][] } {
  const roads = geoJson<FeatureCollection<MultiLineString>>('roads.geojson');
  return {
    lines: roads.features.flatMap(({ geometry }) => geometry.coordinates),
    points: city().places.map(({ lon, lat }) => [lon, lat]),
  };
}
