import type { PointsAnswer } from '../../domain/answers';
import type { Box } from '../../domain/geometry';
import type { IncidentTable } from '../../domain/incident';

/**
 * Incidents of these rows within a box of degrees (its edges belong to it). Above `limit` an even choice over time is
 * given, with the true total beside it.
 */
export function pointsInBox(table: IncidentTable, rows: Uint32Array, box: Box, limit: number): PointsAnswer {
  const { lon, lat, category, startMs } = table;
  const found = new Uint32Array(rows.length);
  let total = 0;
  for (const row of rows) {
    found[total] = row;
    total += Number(lon[row] >= box.minX && lon[row] <= box.maxX && lat[row] >= box.minY && lat[row] <= box.maxY);
  }
  const count = Math.min(total, Math.max(0, Math.floor(limit)));
  const answer = {
    total,
    lonLat: new Float32Array(count * 2),
    category: new Uint8Array(count),
    startMs: new Float64Array(count),
    row: new Uint32Array(count),
  };
  for (let k = 0; k < count; k++) {
    const row = found[Math.floor((k * total) / count)];
    answer.lonLat[k * 2] = lon[row];
    answer.lonLat[k * 2 + 1] = lat[row];
    answer.category[k] = category[row];
    answer.startMs[k] = startMs[row];
    answer.row[k] = row;
  }
  return answer;
}
