import { isoOfDay } from '../../domain/clock';
import type { ClusterAnswer } from '../../domain/clusters';
import { propertiesOf } from '../../domain/cellShapes';
import { planeRing } from '../../domain/planeRing';
import { toLonLat } from '../../domain/projection';
import type { FeatureCollection, Table } from '../../domain/table';

/** A day as a date, or as the number that the file of a plane says. */
const dayOf = (day: number | null, isPlane: boolean): string | number | null =>
  day === null || isPlane ? day : isoOfDay(day);

/** Every cluster, the largest first, with the middle of its incidents. */
export const clusterTable = ({ clusters, isPlane }: ClusterAnswer): Table => ({
  header: ['cluster', 'incidents', 'from', 'to', 'extent_m', 'x_m', 'y_m', 'lon', 'lat'],
  rows: clusters.map(({ label, incidents, fromDay, toDay, extentM, x, y }) => {
    const [lon, lat] = isPlane ? [null, null] : toLonLat(x, y);
    return [
      label,
      incidents,
      dayOf(fromDay, isPlane),
      dayOf(toDay, isPlane),
      extentM,
      x,
      y,
      lon && Number(lon.toFixed(6)),
      lat && Number(lat.toFixed(6)),
    ];
  }),
});

/** The same rows as outlines. */
export function clusterShapes(answer: ClusterAnswer): FeatureCollection {
  const table = clusterTable(answer);
  return {
    type: 'FeatureCollection',
    features: answer.outlines.map((outline, row) => ({
      type: 'Feature',
      properties: propertiesOf(table, row),
      geometry: { type: 'Polygon', coordinates: [planeRing(outline)] },
    })),
  };
}

/** The outlines for the map, each with its number of incidents on it; `id` = which of the rows it is. */
export const clustersDrawn = ({ clusters, outlines }: ClusterAnswer): FeatureCollection => ({
  type: 'FeatureCollection',
  features: outlines.map((outline, k) => ({
    type: 'Feature',
    properties: { id: String(k), as: 'area', name: clusters[k].incidents },
    geometry: { type: 'Polygon', coordinates: [planeRing(outline)] },
  })),
});

/** For programs: `labels` and `core` in the order of the incidents that are taken, noise as -1. */
export function clusterJson({
  area: _area,
  outside: _outside,
  near: _near,
  outlines: _outlines,
  labels,
  core,
  clusters,
  method,
  epsM,
  minPoints,
  days,
  isPlane,
  areTooMany,
  ...answer
}: ClusterAnswer): object {
  return {
    method,
    ...(method === 'hdbscan' ? {} : { epsM }),
    minPoints,
    ...(method === 'stdbscan' ? { days } : {}),
    ...answer,
    ...(areTooMany ? { areTooMany } : {}),
    noise: labels.filter((label) => label < 0).length,
    labels: [...labels],
    core: [...core],
    clusters: clusters.map(({ fromDay, toDay, ...cluster }) => ({
      ...cluster,
      from: dayOf(fromDay, isPlane),
      to: dayOf(toDay, isPlane),
    })),
  };
}
