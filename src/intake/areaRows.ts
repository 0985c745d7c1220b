import type { Area, NameForms } from '../domain/area';
import { geodesicAreaKm2 } from '../domain/parse/geodesicArea';
import { fault, type Fault } from '../domain/result';
import { rankOf, type Field } from './columnNames';
import { cleanText } from './fold';
import { geometryType } from './geojson';
import { isObject, type JsonObject } from './jsonText';
import { parseNumber } from './numbers';
import { readMultiPolygon } from './polygons';
import type { Report } from './report';

/** Polygon features as areas with the user's own names; every other feature is quarantined. */
export function readAreas(features: readonly unknown[], fields: ReadonlyMap<Field, string>, report: Report): { areas: Area[]; withCoordinates: number } {
  const areas: Area[] = [];
  const ids = new Set<string>();
  let withCoordinates = 0;
  features.forEach((feature, i) => {
    report.rowsRead++;
    const area = readArea(feature, i + 1);
    if (!('code' in area)) {
      areas.push(area);
      withCoordinates++;
    } else report.reject(i + 1, area, JSON.stringify(feature) ?? '');
  });
  return { areas, withCoordinates };

  function readArea(feature: unknown, number: number): Area | Fault {
    if (!isObject(feature) || feature['type'] !== 'Feature') return fault('not-a-feature');
    const type = geometryType(feature);
    if (type === '') return fault('no-geometry');
    if (type !== 'Polygon' && type !== 'MultiPolygon') return fault('wrong-geometry', { type: cleanText(type).slice(0, 40), expected: 'Polygon' });
    const coordinates = isObject(feature['geometry']) ? feature['geometry']['coordinates'] : null;
    const geometry = readMultiPolygon(type === 'Polygon' ? [coordinates] : coordinates);
    if ('code' in geometry) return geometry;
    const properties: JsonObject = isObject(feature['properties']) ? feature['properties'] : {};
    const get = (field: Field): string => {
      const key = fields.get(field);
      const value = key !== undefined && Object.hasOwn(properties, key) ? properties[key] : null;
      return typeof value === 'string' || typeof value === 'number' ? cleanText(String(value)).trim() : '';
    };
    const ownId = feature['id'];
    const id = get('id') || (typeof ownId === 'string' || typeof ownId === 'number' ? cleanText(String(ownId)) : '') || `area-${number}`;
    if (ids.has(id)) return fault('duplicate-area-id', { value: id.slice(0, 60) });
    ids.add(id);
    const population = parseNumber(get('population'));
    return {
      id,
      names: sameName((get('name') || id).slice(0, 200)),
      geometry,
      areaKm2: geodesicAreaKm2(geometry),
      population: population >= 0 ? population : null,
    };
  }
}

/** A name of the user's own in every form: nothing is glued to it. */
function sameName(name: string): NameForms {
  return { kk: { nom: name, gen: name, dat: name, loc: name, abl: name }, ru: { nom: name, gen: name, prep: name }, en: name };
}

/** Property names of a feature collection matched to the fields of an area. */
export function areaFields(names: readonly string[], chosen: Readonly<Record<string, string>> = {}): Map<Field, string> {
  const map = new Map<Field, string>();
  for (const field of ['id', 'name', 'population'] as const) {
    const own = chosen[field];
    if (own !== undefined && names.includes(own)) map.set(field, own);
    else {
      const ranked = names.map((name) => ({ name, rank: rankOf(field, name) })).filter((fit) => fit.rank !== null && ![...map.values()].includes(fit.name));
      ranked.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
      if (ranked.length > 0) map.set(field, ranked[0].name);
    }
  }
  return map;
}
