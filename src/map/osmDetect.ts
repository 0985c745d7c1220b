/** Whether a file may be an extract of OpenStreetMap; small, since every file that comes is looked at. */
const TAG = /"(highway|railway|waterway|natural|landuse|leisure|building|place)"\s*:\s*"/g;

/**
 * Whether a file may be such an extract, by its beginning: GeoJSON most of whose features carry a tag of the map and
 * which do not say what our kinds of data say. Whoever asks by this asks the person too.
 */
export function looksLikeOsm(start: string): boolean {
  if (!/^\uFEFF?\s*\{/.test(start) || !/"FeatureCollection"/.test(start)) return false;
  const features = start.match(/"type"\s*:\s*"Feature"/g)?.length ?? 0;
  const lines = start.match(/"type"\s*:\s*"(Multi)?(LineString|Polygon)"/g)?.length ?? 0;
  const tags = start.match(TAG)?.length ?? 0;
  return features > 0 && lines > 0 && 2 * tags >= features;
}
