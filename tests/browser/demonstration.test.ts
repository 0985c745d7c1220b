import { expect, it } from 'vitest';
import { drawnRows, DRAWN } from '../../src/demonstration/drawnRows';
import { decodeIncidents, encodeIncidents } from '../../src/domain/columnar';
import { sha256Hex } from '../../src/storage/sha256';

it('the demonstration’s rows are drawn by this engine as they are kept, byte for byte', async () => {
  const [roads, places] = await Promise.all(
    ['roads.geojson', 'places.json'].map(async (file) => (await fetch(`/geo/${file}`)).text()),
  );
  const kept = await (await fetch('/geo/demo-incidents.qcol')).arrayBuffer();
  const { table, bytes } = drawnRows(roads ?? '', places ?? '');
  expect(await sha256Hex(encodeIncidents(table))).toBe(await sha256Hex(kept));
  expect(await sha256Hex(bytes)).toBe(DRAWN.rowsSha256);
  // Metres on the plane too, which the file does not hold.
  const decoded = decodeIncidents(kept);
  expect(decoded.ok && [decoded.value.x.join(), decoded.value.y.join()]).toEqual([table.x.join(), table.y.join()]);
});
