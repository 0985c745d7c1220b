/** A file of the user's own as the ground under the figures. */
import { err, ok, type Result } from '../domain/result';
import { CITY_BOX } from '../domain/thisCity';
import type { BaseMap } from './baseMap';
import { pmtilesStyle } from './pmtilesStyle';

/** Why a file is no ground: it cannot be read, holds nothing that is drawn, nothing of this city, or is too large. */
export type GroundProblem = 'unreadable' | 'foreign' | 'elsewhere' | 'large';

/** GeoJSON is held whole in memory, its text too: MB of 1,000,000 bytes. An archive is read by pieces, of any size. */
export const MOST_GEOJSON_MB = 60;

const MAGIC = 'PMTiles';

/** Whether a file's first bytes are those of an archive, read as text. */
export const isArchive = (start: string): boolean => start.startsWith(MAGIC);

/** Each file that is opened has an address of its own: the map keeps tiles by it. */
let opened = 0;

/** Opens a PMTiles archive, or GeoJSON of OpenStreetMap. */
export async function openGround(file: File): Promise<Result<BaseMap, GroundProblem>> {
  try {
    const start = await file.slice(0, MAGIC.length).text();
    return isArchive(start) ? await openArchive(file) : await openOsm(file);
  } catch {
    return err('unreadable');
  }
}

async function openArchive(file: File): Promise<Result<BaseMap, GroundProblem>> {
  const { openArchiveFile } = await import('./pmtilesArchive');
  opened += 1;
  const key = `own-ground-${opened}`;
  const archive = await openArchiveFile(file, key);
  if (!archive) return err('foreign');
  if (!meetsCity(archive.box)) return err('elsewhere');
  return ok({ styleFor: (theme, locale) => pmtilesStyle(key, archive.kind, theme, locale), otherHosts: [] });
}

async function openOsm(file: File): Promise<Result<BaseMap, GroundProblem>> {
  if (file.size > MOST_GEOJSON_MB * 1e6) return err('large');
  const { osmGround, osmStyle } = await import('./osmGround');
  const ground = osmGround(JSON.parse((await file.text()).replace(/^\uFEFF/, '')));
  if (!ground) return err('foreign');
  const isHere = ground.features.some(({ geometry }) => 'coordinates' in geometry && anyInCity(geometry.coordinates));
  if (!isHere) return err('elsewhere');
  return ok({ styleFor: (theme, locale) => osmStyle(ground, theme, locale), otherHosts: [] });
}

const meetsCity = ([west, south, east, north]: readonly [number, number, number, number]): boolean =>
  west < CITY_BOX[2] && east > CITY_BOX[0] && south < CITY_BOX[3] && north > CITY_BOX[1];

/** Whether one of the nested positions lies in the city's box. */
function anyInCity(coordinates: unknown): boolean {
  if (!Array.isArray(coordinates)) return false;
  const [lon, lat]: readonly unknown[] = coordinates;
  if (typeof lon === 'number' && typeof lat === 'number') return meetsCity([lon, lat, lon, lat]);
  return coordinates.some(anyInCity);
}
