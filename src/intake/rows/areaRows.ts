import { ownNames, type Area } from '../../domain/area';
import type { LonLat, LonLatMultiPolygon } from '../../domain/geometry';
import { geodesicAreaKm2 } from '../../domain/parse/geodesicArea';
import { fault, type Fault } from '../../domain/result';
import { rankOf, type Field } from '../columns/columnNames';
import { convert, inBox, type CoordinateRule } from '../places/coordinates';
import { cleanText } from '../text/cellText';
import { quoted } from '../text/personalData';
import { geometryType } from '../formats/geojson';
import { isObject, type JsonObject } from '../text/jsonText';
import { sensible } from '../places/polygonSense';
import { pairsOf, readMultiPolygon } from '../places/polygons';
import { populationRank, settlePopulation, type PopulationCell } from './population';
import type { Report } from '../report';

/** How a file of areas is to be read: where its numbers are, and which property is what. */
export interface AreaRules {
  readonly place: CoordinateRule;
  readonly fields: ReadonlyMap<Field, string>;
  /** Names of all properties. */
  readonly names: readonly string[];
}

/** Pairs of all polygons as they stand in the file, for `settleCoordinates`. */
export function areaPairs(features: readonly unknown[]): { readonly a: Float64Array; readonly b: Float64Array } {
  const pairs = { a: [] as number[], b: [] as number[] };
  for (const feature of features) if (isPolygon(geometryType(feature))) pairsOf(coordinatesOf(feature), pairs);
  return { a: Float64Array.from(pairs.a), b: Float64Array.from(pairs.b) };
}

/**
 * Polygon features as areas with the user's own names; every other feature is quarantined, and so is an area whose
 * middle lies outside the bounds of the rule.
 */
export function readAreas(
  features: readonly unknown[],
  { place, fields, names }: AreaRules,
  report: Report,
): { areas: readonly Area[]; withCoordinates: number } {
  const areas: Area[] = [];
  const people: PopulationCell[] = [];
  const ids = new Set<string>();
  let withCoordinates = 0;
  features.forEach((feature, i) => {
    report.rowsRead++;
    const line = isObject(feature) && typeof feature['line'] === 'number' ? feature['line'] : i + 1;
    const area = readArea(feature, i + 1);
    if (!('code' in area)) areas.push(area);
    else report.rejectFeature(line, area, feature, names);
    if (!('code' in area) || area.code === 'outside-area') withCoordinates++;
  });
  const column = fields.get('population');
  const populationOf = column === undefined ? () => null : settlePopulation(column, people, report);
  return { areas: areas.map((area, i) => ({ ...area, population: populationOf(people[i].text) })), withCoordinates };

  function readArea(feature: unknown, number: number): Area | Fault {
    if (!isObject(feature) || feature['type'] !== 'Feature') return fault('not-a-feature');
    const type = geometryType(feature);
    if (type === '') return fault('no-geometry');
    if (!isPolygon(type)) return fault('wrong-geometry', { type: cleanText(type).slice(0, 40), expected: 'Polygon' });
    const coordinates = coordinatesOf(feature);
    const repairs: [code: string, count: number][] = [];
    const note = (code: string, count: number): void => void repairs.push([code, count]);
    const read = readMultiPolygon(
      type === 'Polygon' ? [coordinates] : coordinates,
      (a, b) => convert(a, b, place),
      note,
    );
    const geometry = 'code' in read ? read : sensible(read, note);
    if ('code' in geometry) return geometry;
    const [lon, lat] = middleOf(geometry);
    if (place.isUntold) return fault('system-untold', { a: lon, b: lat });
    if (place.bounds && !inBox(lon, lat, place.bounds)) return fault('outside-area', { lon, lat });
    const get = (field: Field): string => propertyText(feature, fields.get(field));
    const ownId = feature['id'];
    const id =
      get('id') ||
      (typeof ownId === 'string' || typeof ownId === 'number' ? cleanText(String(ownId)) : '') ||
      `area-${number}`;
    if (ids.has(id)) return fault('duplicate-area-id', { value: quoted(id) });
    ids.add(id);
    for (const [code, count] of repairs) report.repaired(code, count);
    const areaKm2 = geodesicAreaKm2(geometry);
    people.push({ text: get('population'), areaKm2 });
    return { id, names: ownNames((get('name') || id).slice(0, 200)), geometry, areaKm2, population: null };
  }
}

const isPolygon = (type: string): boolean => type === 'Polygon' || type === 'MultiPolygon';

const coordinatesOf = (feature: unknown): unknown =>
  isObject(feature) && isObject(feature['geometry']) ? feature['geometry']['coordinates'] : null;

/** A property's text or number as text; '' where there is none. */
export function propertyText(feature: unknown, key: string | undefined): string {
  const properties: JsonObject = isObject(feature) && isObject(feature['properties']) ? feature['properties'] : {};
  const value = key !== undefined && Object.hasOwn(properties, key) ? properties[key] : null;
  return typeof value === 'string' || typeof value === 'number' ? cleanText(String(value)).trim() : '';
}

/** Middle of the box around an area, rounded to what a message shows. */
function middleOf(geometry: LonLatMultiPolygon): LonLat {
  const outer = geometry.flatMap((polygon) => polygon[0]);
  const middle = (axis: 0 | 1): number => {
    let [low, high] = [Infinity, -Infinity];
    for (const point of outer) [low, high] = [Math.min(low, point[axis]), Math.max(high, point[axis])];
    return Math.round(((low + high) / 2) * 1e5) / 1e5;
  };
  return [middle(0), middle(1)];
}

/**
 * Property names of a feature collection matched to the fields of an area. Where several would do for a population,
 * which one is asked (`unclear-column`): a count of households or of another year looks the same.
 */
export function areaFields(
  names: readonly string[],
  chosen: Readonly<Record<string, string>>,
  report: Report,
): Map<Field, string> {
  const map = new Map<Field, string>();
  for (const field of ['id', 'name', 'population'] as const) {
    const own = chosen[field];
    if (own === '') continue;
    if (own !== undefined && names.includes(own)) map.set(field, own);
    else {
      const ranked = names
        .map((name) => ({ name, rank: rankOf(field, name) ?? (field === 'population' ? populationRank(name) : null) }))
        .filter((fit) => fit.rank !== null && ![...map.values()].includes(fit.name));
      ranked.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
      if (ranked.length > 0) map.set(field, ranked[0].name);
      if (field === 'population' && ranked.length > 1) {
        report.questions.push({
          code: 'unclear-column',
          params: { field, count: ranked.length },
          choices: ranked.map((fit) => fit.name),
        });
      }
    }
  }
  return map;
}
