import type { Cell, ShapeList } from '../../domain/table';
import { piecesOf, utf8, type Writing } from './format';
import { partsOf, ringsOf, type Place, type Position } from './places';
import { xmlText } from './xmlText';

/**
 * Points, lines and areas as KML (OGC 12-007r2): a placemark each, called by its property `name`, with all others as
 * its data. What words hold is text, never markup.
 */
export function* write({ features }: ShapeList): Writing {
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n';
  const placemarks = yield* piecesOf(features, ({ properties, geometry }) => placemark(properties, geometry));
  return [utf8(head), ...placemarks, utf8('</Document></kml>\n')];
}

function placemark({ name, ...data }: Readonly<Record<string, Cell>>, place: Place | null): string {
  const said = Object.entries(data).flatMap(([key, value]) => {
    const text = textOf(value);
    return text === '' ? [] : [`<Data name="${xmlText(key)}"><value>${text}</value></Data>`];
  });
  const title = textOf(name);
  return (
    '<Placemark>' +
    (title === '' ? '' : `<name>${title}</name>`) +
    (said.length === 0 ? '' : `<ExtendedData>${said.join('')}</ExtendedData>`) +
    `${place ? placeXml(place) : ''}</Placemark>\n`
  );
}

const textOf = (value: Cell): string =>
  value === null || value === undefined || Number.isNaN(value) ? '' : xmlText(String(value));

function placeXml(place: Place): string {
  const parts = partsOf(place);
  if (parts) return `<MultiGeometry>${parts.map(placeXml).join('')}</MultiGeometry>`;
  const rings = ringsOf(place);
  if (place.type === 'Point') return `<Point>${listXml(rings[0])}</Point>`;
  if (place.type === 'LineString') return `<LineString>${listXml(rings[0])}</LineString>`;
  const borders = rings.map((ring, i) => {
    const side = i === 0 ? 'outerBoundaryIs' : 'innerBoundaryIs';
    return `<${side}><LinearRing>${listXml(ring)}</LinearRing></${side}>`;
  });
  return `<Polygon>${borders.join('')}</Polygon>`;
}

const listXml = (positions: readonly Position[]): string =>
  `<coordinates>${positions.map(([x, y]) => `${x},${y}`).join(' ')}</coordinates>`;
