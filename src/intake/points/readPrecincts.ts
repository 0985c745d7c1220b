import type { FaultInFile } from '../../domain/inFile';
import type { LonLatMultiPolygon } from '../../domain/geometry';
import { PHOTO_ADDRESS, PRECINCT_LIMITS } from '../../domain/parse/precinct';
import { doubledPrecinct } from '../../domain/parse/snapshotSense';
import type { Precinct } from '../../domain/precinct';
import { err, fault, ok, type Result } from '../../domain/result';
import { cleanText, wordKey, cutText } from '../text/cellText';
import { areDegrees, geometryType, readGeoJson } from '../formats/geojson';
import { isObject, type JsonObject } from '../text/jsonText';
import { readMultiPolygon } from '../places/polygons';

type Words = 'number' | 'inspector' | 'phone' | 'receptionHours' | 'address' | 'nextMeeting' | 'photo';

/** Names of properties in three languages, compared folded; where two fit, the earlier name wins. */
const NAMES: Readonly<Record<Words, string>> = {
  number:
    'number|precinct number|precinct|номер участка|номер|участок|административный участок|учаске нөмірі|нөмірі|нөмір|учаске|әкімшілік учаске|no|№|name|название|атауы',
  inspector:
    'inspector|inspector name|officer|инспектор|участковый инспектор|участковый|фио|ф и о|фио инспектора|учаскелік инспектор|инспекторы|тегі аты жөні|аты жөні|аты-жөні',
  phone: 'phone|telephone|tel|mobile|телефон|тел|номер телефона|контактный телефон|телефоны|байланыс телефоны',
  receptionHours:
    'reception hours|receptionhours|reception|hours|часы приёма|часы приема|приём|прием|приём граждан|время приёма|график приёма|қабылдау уақыты|қабылдау|қабылдау кестесі|қабылдау сағаттары',
  address:
    'address|адрес|адрес пункта|адрес упп|адрес участкового пункта|мекенжай|мекенжайы|мекен-жай|мекен-жайы|пункт мекенжайы',
  nextMeeting:
    'next meeting|nextmeeting|meeting|отчётная встреча|отчетная встреча|следующая встреча|встреча|дата встречи|есеп беру кездесуі|келесі кездесу|кездесу',
  photo: 'photo|picture|image|фото|фотография|снимок|сурет|фотосурет|суреті',
};
const FOLDED = new Map(Object.entries(NAMES).map(([key, names]) => [key, names.split('|').map(wordKey)]));

/**
 * Precincts from the text of a GeoJSON of polygons. Everything is text, made of letters alone, never markup; properties
 * that are not known are left behind. The first feature that is not as it should be refuses the file, so that nobody is
 * shown a neighbour's inspector: faults of `readGeoJson`, `precincts-many {limit}`, and with the number of the feature
 * `precinct-polygon {feature}`, `precinct-number {feature}`, `precinct-words {feature, property, limit}`,
 * `precinct-photo {feature, limitKb}`, `precinct-doubled {feature, number}` where one number has two inspectors, or the
 * same ground twice.
 */
export function readPrecincts(text: string): Result<readonly Precinct[], FaultInFile> {
  const read = readGeoJson(text.replace(/^\ufeff/, ''));
  if (!read.ok) return read;
  const { features, crs } = read.value;
  if (!areDegrees(crs)) return err(fault('unsupported-crs', { value: cutText(crs ?? '') }));
  if (features.length > PRECINCT_LIMITS.precincts)
    return err(fault('precincts-many', { limit: PRECINCT_LIMITS.precincts }));
  const precincts: Precinct[] = [];
  const ids = new Set<string>();
  for (const [i, feature] of features.entries()) {
    const precinct = readFeature(feature, i + 1);
    if ('code' in precinct) return err(precinct);
    // Files name precincts twice (one precinct, two polygons); whoever looks one up must find one.
    const id = ids.has(precinct.id) ? `${precinct.id}#${i + 1}` : precinct.id;
    ids.add(id);
    precincts.push({ ...precinct, id });
  }
  const doubled = doubledPrecinct(precincts);
  return doubled === null
    ? ok(precincts)
    : err(fault('precinct-doubled', { feature: doubled + 1, number: cutText(precincts[doubled].number) }));
}

function readFeature(feature: unknown, number: number): Precinct | FaultInFile {
  const geometry = polygonsOf(feature);
  if (!geometry || !isObject(feature)) return fault('precinct-polygon', { feature: number });
  const properties: JsonObject = isObject(feature['properties']) ? feature['properties'] : {};
  const own = wordsOf(properties);
  for (const [key, { property, value }] of own) {
    const limit = key === 'number' ? PRECINCT_LIMITS.number : PRECINCT_LIMITS.words;
    if (key !== 'photo' && value.length > limit)
      return fault('precinct-words', { feature: number, property: cutText(property), limit });
  }
  const of = (key: Words): string | null => own.get(key)?.value ?? null;
  const name = of('number');
  if (name === null) return fault('precinct-number', { feature: number });
  const photo = of('photo');
  if (photo !== null && !isPhoto(photo))
    return fault('precinct-photo', { feature: number, limitKb: PRECINCT_LIMITS.photoBytes / 1000 });
  return {
    id: cleanText(String(feature['id'] ?? properties['id'] ?? `p-${number}`)).slice(0, 60) || `p-${number}`,
    number: name,
    geometry,
    inspector: of('inspector'),
    phone: of('phone'),
    receptionHours: of('receptionHours'),
    address: of('address'),
    nextMeeting: of('nextMeeting'),
    photo,
  };
}

function polygonsOf(feature: unknown): LonLatMultiPolygon | null {
  const type = geometryType(feature);
  const geometry = isObject(feature) && feature['type'] === 'Feature' ? feature['geometry'] : null;
  if (!isObject(geometry) || (type !== 'Polygon' && type !== 'MultiPolygon')) return null;
  const coordinates = geometry['coordinates'];
  const read = readMultiPolygon(type === 'Polygon' ? [coordinates] : coordinates);
  return 'code' in read || read.flat().some((ring) => ring.length > PRECINCT_LIMITS.points) ? null : read;
}

/** What the properties say, by field; empty ones say nothing. */
function wordsOf(properties: JsonObject): ReadonlyMap<string, { readonly property: string; readonly value: string }> {
  const found = new Map<string, { readonly property: string; readonly value: string }>();
  const folded = Object.entries(properties).map(([property, value]) => ({ property, name: wordKey(property), value }));
  for (const [key, names] of FOLDED) {
    for (const name of names) {
      const fit = folded.find(
        (one) => one.name === name && (typeof one.value === 'string' || typeof one.value === 'number'),
      );
      const raw = String(fit?.value ?? '');
      const value = (key === 'photo' ? raw : cleanText(raw).replace(/\s+/g, ' ')).trim();
      if (!fit || value === '') continue;
      found.set(key, { property: fit.property, value });
      break;
    }
  }
  return found;
}

const isPhoto = (address: string): boolean =>
  address.length <= PRECINCT_LIMITS.photoChars && PHOTO_ADDRESS.test(address);
