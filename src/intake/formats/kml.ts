import { err, fault, ok } from '../../domain/result';
import { DEGREES } from '../places/crs';
import { decode } from '../text/decode';
import type { OpenFormat } from './format';
import { XmlReader, type XmlListener } from './xml/xmlReader';

type Position = readonly number[];
type Shape =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] };

/** Elements of a placemark that are read, and the property each becomes. */
const PROPERTIES: Readonly<Record<string, string>> = {
  name: 'name',
  description: 'description',
  address: 'address',
  when: 'when',
  begin: 'start',
  end: 'end',
};

/**
 * Placemarks of KML (OGC 12-007r2): points and areas with their names, times and data. What a description holds is
 * text, never markup; links to elsewhere and styles are passed over. Faults: of the XML, no-features.
 */
export const open: OpenFormat = async ({ bytes }, desk) => {
  const text = decode(bytes, {});
  if ('code' in text) return err(text);
  const marks: unknown[] = [];
  const reader = new XmlReader(placemarks(marks));
  for (let at = 0; at < text.bytes.length; at += PIECE_BYTES) {
    reader.push(text.bytes.subarray(at, at + PIECE_BYTES));
    await desk.breathe(at / text.bytes.length);
  }
  const failed = reader.end();
  if (failed) return err(failed);
  return marks.length === 0 ? err(fault('no-features')) : ok({ as: 'features', features: marks, system: DEGREES });
};

const PIECE_BYTES = 1024 * 1024;

function placemarks(into: unknown[]): XmlListener {
  const path: string[] = [];
  let properties: Record<string, string> = {};
  let id: string | undefined;
  let shapes: Shape[] = [];
  let rings: Position[][] = [];
  let key = '';
  let text = '';
  return {
    open(name, attributes) {
      path.push(name);
      text = '';
      if (name === 'Placemark') {
        properties = {};
        shapes = [];
        id = attributes['id'];
      } else if (name === 'Data' || name === 'SimpleData') key = attributes['name'] ?? '';
      else if (name === 'Polygon') rings = [];
    },
    text(piece) {
      text += piece;
    },
    close(name) {
      path.pop();
      const said = text.trim();
      text = '';
      if (name === 'Placemark') into.push(featureOf(id, properties, shapes));
      else if (name === 'Point') return;
      else if (name === 'coordinates') {
        const positions = positionsOf(said);
        const parent = path.at(-1);
        if (parent === 'Point') shapes.push({ type: 'Point', coordinates: positions[0] ?? [] });
        else if (parent === 'LineString') shapes.push({ type: 'LineString', coordinates: positions });
        else if (parent === 'LinearRing' && path.at(-2) === 'outerBoundaryIs') rings.unshift(positions);
        else if (parent === 'LinearRing') rings.push(positions);
      } else if (name === 'Polygon') shapes.push({ type: 'Polygon', coordinates: rings });
      else if (name === 'SimpleData' || (name === 'value' && path.at(-1) === 'Data')) keep(key, said);
      else if (path.at(-1) === 'Placemark' || TIMES.has(path.at(-1) ?? '')) {
        const property = Object.hasOwn(PROPERTIES, name) ? PROPERTIES[name] : undefined;
        if (property) keep(property, said);
      }
    },
  };

  function keep(name: string, value: string): void {
    if (name !== '' && name !== '__proto__') properties[name] = value;
  }
}

const TIMES: ReadonlySet<string> = new Set(['TimeStamp', 'TimeSpan']);

const positionsOf = (text: string): number[][] =>
  text
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part) => part.split(',').slice(0, 2).map(numberOf));

const numberOf = (text: string): number => (text === '' ? NaN : Number(text));

function featureOf(id: string | undefined, properties: object, shapes: readonly Shape[]): unknown {
  return { type: 'Feature', ...(id === undefined ? {} : { id }), properties, geometry: geometryOf(shapes) };
}

/** Shapes of one kind as one geometry; of several kinds the areas count before the points. */
function geometryOf(shapes: readonly Shape[]): unknown {
  if (shapes.length <= 1) return shapes[0] ?? null;
  const areas = shapes.filter((shape) => shape.type === 'Polygon');
  if (areas.length > 0) return { type: 'MultiPolygon', coordinates: areas.map((shape) => shape.coordinates) };
  const points = shapes.filter((shape) => shape.type === 'Point');
  return points.length > 0
    ? { type: 'MultiPoint', coordinates: points.map((shape) => shape.coordinates) }
    : { type: 'MultiLineString', coordinates: shapes.map((shape) => shape.coordinates) };
}
