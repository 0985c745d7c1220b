import type { Area, NameForms } from '../area';
import type { Fault, Result } from '../result';
import { geodesicAreaKm2 } from './geodesicArea';
import { featurePieces, polygonsOf, type FeaturePiece } from './geojson';
import { field, number, orNull, read, refuse, text, type Piece } from './shape';

/**
 * districts.geojson, or areas of the same make. The area is measured here, on the ellipsoid, whatever the file says;
 * a population that is absent stays unknown. Ids must differ.
 */
export function parseAreas(value: unknown, dataset = 'districts'): Result<readonly Area[], Fault> {
  return read(dataset, value, (root) => {
    const seen = new Set<string>();
    return featurePieces(root).map((piece): Area => {
      const area = readArea(piece);
      if (seen.has(area.id)) refuse(field(piece.properties, 'id'), 'id of its own');
      seen.add(area.id);
      return area;
    });
  });
}

function readArea({ properties, geometry }: FeaturePiece): Area {
  const polygons = polygonsOf(geometry);
  return {
    id: text(field(properties, 'id')),
    names: nameForms(field(properties, 'names')),
    geometry: polygons,
    areaKm2: geodesicAreaKm2(polygons),
    population: orNull(field(properties, 'population'), (piece) => {
      const people = number(piece);
      return people >= 0 ? people : refuse(piece, 'number of people');
    }),
  };
}

function nameForms(piece: Piece): NameForms {
  const kk = field(piece, 'kk');
  const ru = field(piece, 'ru');
  const form = (language: Piece, name: string): string => text(field(language, name));
  return {
    kk: {
      nom: form(kk, 'nom'),
      gen: form(kk, 'gen'),
      dat: form(kk, 'dat'),
      loc: form(kk, 'loc'),
      abl: form(kk, 'abl'),
    },
    ru: { nom: form(ru, 'nom'), gen: form(ru, 'gen'), prep: form(ru, 'prep') },
    en: form(piece, 'en'),
  };
}
