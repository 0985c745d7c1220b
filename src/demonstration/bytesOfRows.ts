import type { IncidentTable } from '../domain/incident';

/** All that is kept of the rows, column after column, as bytes to take a sum of. */
export function bytesOfRows(table: IncidentTable): Uint8Array<ArrayBuffer> {
  const { startMs, lon, lat, spanMin, category, place, severity, flags } = table;
  const columns = [startMs, lon, lat, spanMin, category, place, severity, flags];
  const bytes = new Uint8Array(columns.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of columns) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}
