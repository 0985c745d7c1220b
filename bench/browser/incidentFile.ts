/**
 * A file of made-up incidents as a user would drop it: the demonstration's places, moved a little, as often as needed.
 */
import { closeSync, mkdtempSync, openSync, readFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeIncidents } from '../../src/domain/columnar';
import { CATEGORIES } from '../../src/domain/incident';
import { randomOf } from '../scene';

const DEGREES_PER_M = 1 / 111_000;

/** Writes a CSV of `count` rows in a temporary folder and returns its path: the same rows on every machine. */
export function writeIncidentFile(count: number): string {
  const bytes = readFileSync(new URL('../../static/geo/demo-incidents.qcol', import.meta.url));
  const demo = decodeIncidents(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  if (!demo.ok) throw new Error(demo.error.code);
  const { lon, lat, count: rows } = demo.value;
  const random = randomOf(7);
  const path = join(mkdtempSync(join(tmpdir(), 'qyragy-bench-')), `incidents-${count}.csv`);
  const file = openSync(path, 'w');
  writeSync(file, 'id,lon,lat,date,category,public,street\n');
  let text = '';
  for (let i = 0; i < count; i++) {
    const from = Math.floor(random() * rows);
    // Up to 60 m either way: the clusters stay, repeated coordinates do not.
    const x = lon[from] + (random() - 0.5) * 120 * DEGREES_PER_M * 1.37;
    const y = lat[from] + (random() - 0.5) * 120 * DEGREES_PER_M;
    const isPublic = random() < 0.6;
    text += `${i},${x.toFixed(6)},${y.toFixed(6)},${dateOf(i / count, random)},${CATEGORIES[Math.floor(random() * CATEGORIES.length)]},${isPublic ? 'yes' : 'no'},${isPublic && random() < 0.5 ? 'yes' : 'no'}\n`;
    if (text.length > 1_000_000) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
  return path;
}

/** Some minute of the years 2019-2021, in the order of the rows. */
function dateOf(share: number, random: () => number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const month = Math.floor(share * 36);
  return `${2019 + Math.floor(month / 12)}-${two((month % 12) + 1)}-${two(1 + Math.floor(random() * 28))} ${two(Math.floor(random() * 24))}:${two(Math.floor(random() * 60))}`;
}
