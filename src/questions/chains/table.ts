import { isoOfDay } from '../../domain/clock';
import type { Chain, ChainsAnswer } from '../../domain/knox';
import { planeLine } from '../../domain/planeRing';
import { toLonLat } from '../../domain/projection';
import type { FeatureCollection, Shape, Table } from '../../domain/table';

/** The first day, as a date or as the number that the file says. */
const firstOf = ({ fromDay }: Chain, isPlane: boolean): string | number => (isPlane ? fromDay : isoOfDay(fromDay));

/** Every chain of two or more, the longest first, with the middle of its incidents. */
export const chainsTable = ({ chains, isPlane }: ChainsAnswer): Table => ({
  header: ['chain', 'incidents', 'from', 'days', 'extent_m', 'x_m', 'y_m', 'lon', 'lat'],
  rows: chains.map((chain) => {
    const [lon, lat] = isPlane ? [null, null] : toLonLat(chain.x, chain.y);
    return [
      chain.label,
      chain.incidents,
      firstOf(chain, isPlane),
      chain.days,
      chain.extentM,
      chain.x,
      chain.y,
      lon && Number(lon.toFixed(6)),
      lat && Number(lat.toFixed(6)),
    ];
  }),
});

/** The chains for the map: a line from each incident to the next, and the first of them; `id` = which of the rows. */
export const chainsDrawn = ({ paths }: ChainsAnswer): FeatureCollection => ({
  type: 'FeatureCollection',
  features: paths.flatMap((path, k): readonly Shape[] => {
    if (!path) return [];
    const coordinates = planeLine(path);
    const id = String(k);
    return [
      { type: 'Feature', properties: { id, as: 'line' }, geometry: { type: 'LineString', coordinates } },
      { type: 'Feature', properties: { id, as: 'start' }, geometry: { type: 'Point', coordinates: coordinates[0] } },
    ];
  }),
});

/** For programs: `labels` in the order of the incidents that have a day and lie in the study area. */
export function chainsJson({
  area: _area,
  outside: _outside,
  near: _near,
  paths: _paths,
  labels,
  chains,
  isPlane,
  ...answer
}: ChainsAnswer): object {
  return {
    ...answer,
    labels: [...labels],
    chains: chains.map(({ fromDay: _day, ...chain }, k) => ({ ...chain, from: firstOf(chains[k], isPlane) })),
  };
}
