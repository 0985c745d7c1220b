import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { SEVERITIES } from '../../src/domain/incident';
import { readFileNow } from '../../src/intake/readFile';
import { reading } from './reading';

/** All that an import does: places judged and projected, repeats found, words understood, rows sorted, warnings. */
await reading((path) => {
  const file = readFileSync(path);
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.length);
  const read = readFileNow(bytes, basename(path), {}, { nowMs: Date.UTC(2026, 0, 1) });
  if (!read.ok || !read.value.table) throw new Error('refused');
  const { table } = read.value;
  const sum = (values: Float64Array | Uint8Array): number => {
    let total = 0;
    for (let i = 0; i < table.count; i++) total += values[i];
    return total;
  };
  return {
    rows: table.count,
    lon: sum(table.lon),
    lat: sum(table.lat),
    // The city's clock is six hours ahead of UTC in all of the file.
    minutes: sum(table.startMs) / 60_000 + table.count * 360,
    severity: SEVERITIES.length === 5 ? sum(table.severity) : NaN,
    article: NaN,
  };
});
