import { addProtocol } from 'maplibre-gl';
import { Protocol, PMTiles, TileType } from 'pmtiles';
import { SCHEMA_LAYERS, type ArchiveKind } from './pmtilesStyle';

// This file is loaded only when the base map is an archive or points to one: the reader costs nothing otherwise.
const protocol = new Protocol();
addProtocol('pmtiles', async (request, abort) => {
  const { data, ...age } = await protocol.tilev4(request, abort);
  // A raster archive without this tile: an empty answer is an empty tile.
  return { data: typeof data === 'object' && data !== null ? data : new ArrayBuffer(0), ...age };
});

/**
 * Opens the archive at an absolute address, reads its header and what it says of itself, and keeps it open for the map.
 * null: it can be read and yet not be drawn by our style, since it holds none of the schema's layers.
 * Rejects when it cannot be fetched, is no PMTiles archive, or the server does not serve parts of files.
 */
export async function openArchive(url: string): Promise<ArchiveKind | null> {
  const archive = protocol.get(url) ?? new PMTiles(url);
  const kind = await kindOf(archive);
  if (kind !== null) protocol.add(archive);
  return kind;
}

/**
 * The same of a file at hand, kept open under `key`, which must be the file's alone. Box = west, south, east, north of
 * what it holds. null: it can be read and yet not be drawn. Rejects when it is no archive, or broken.
 */
export async function openArchiveFile(
  file: Blob,
  key: string,
): Promise<{ readonly kind: ArchiveKind; readonly box: readonly [number, number, number, number] } | null> {
  const archive = new PMTiles({
    getKey: () => key,
    getBytes: async (offset, length) => ({ data: await file.slice(offset, offset + length).arrayBuffer() }),
  });
  const { minLon, minLat, maxLon, maxLat } = await archive.getHeader();
  const kind = await kindOf(archive);
  if (kind === null) return null;
  protocol.add(archive);
  return { kind, box: [minLon, minLat, maxLon, maxLat] };
}

async function kindOf(archive: PMTiles): Promise<ArchiveKind | null> {
  const { tileType } = await archive.getHeader();
  return tileType === TileType.Mvt ? vectorKind(archive) : RASTERS.includes(tileType) ? 'raster' : null;
}

const RASTERS: readonly TileType[] = [TileType.Png, TileType.Jpeg, TileType.Webp, TileType.Avif];

async function vectorKind(archive: PMTiles): Promise<ArchiveKind | null> {
  const about: unknown = await archive.getMetadata();
  if (typeof about !== 'object' || about === null || !('vector_layers' in about) || !Array.isArray(about.vector_layers))
    return null;
  const listed = about.vector_layers.map((layer: unknown) =>
    typeof layer === 'object' && layer !== null && 'id' in layer ? layer.id : null,
  );
  return listed.some((id) => typeof id === 'string' && SCHEMA_LAYERS.includes(id)) ? 'vector' : null;
}
