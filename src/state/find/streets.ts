/** Streets of the map's file of places, as lines through their known points; loaded when one was looked for. */
import type { FeatureCollection } from 'geojson';
import { knownLine, type KnownLine } from '../../analysis/find/knownLine';
import { gazetteer, type Named, type PublishedPlace } from '../../analysis/resident/gazetteer';
import { OWN_CITY } from '../../domain/ownCity';
import { METRO_STATIONS } from '../../domain/thisCityNames';
import { fold } from '../../i18n/fold';

/** A street that has a line; its Russian name is its id. */
export interface KnownStreet extends Pick<Named, 'nameRu' | 'nameKk'> {
  readonly line: KnownLine;
}

/** Everything with a name in the map's file of places (null = this city has none), doubles made one. */
export function namedPlaces(places: FeatureCollection | null): readonly Named[] {
  const published = (places?.features ?? []).flatMap(({ properties, geometry }): readonly PublishedPlace[] => {
    if (geometry.type !== 'Point' || !properties) return [];
    const { kind, nameRu, nameKk } = properties as Pick<PublishedPlace, 'kind' | 'nameRu' | 'nameKk'>;
    const [lon, lat] = geometry.coordinates;
    return [{ kind, nameRu, nameKk, lon, lat }];
  });
  return published.length === 0 ? [] : gazetteer(OWN_CITY ? published : [...published, ...METRO_STATIONS], fold);
}

/** The street of this name, where enough of it is known for a line. */
export function knownStreet(places: FeatureCollection | null, nameRu: string): KnownStreet | null {
  const street = namedPlaces(places).find(({ extent, nameRu: name }) => extent.kind === 'line' && name === nameRu);
  const line = street?.extent.kind === 'line' ? knownLine(street.extent.spots) : null;
  return street && line ? { nameRu, nameKk: street.nameKk, line } : null;
}
