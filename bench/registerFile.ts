import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const ARTICLES = ['1880', '1900', '1910', '1920', '2930', '1870', '1060', '2000'];
const PLACES = ['улица', 'двор', 'базар', 'жилище', 'транспорт', 'парк'];

/**
 * A register of invented incidents as a CSV of `rows` rows (64 bytes each) or as GeoJSON, made once under
 * `.cache/bench`: the same rows for the same count.
 */
export function registerFile(rows: number, format: 'csv' | 'geojson'): string {
  const folder = join(import.meta.dirname, '../.cache/bench');
  const path = join(folder, `register-${rows}.${format}`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const file = openSync(`${path}.part`, 'w');
  const random = chance();
  let block =
    format === 'csv' ? 'id;дата;статья;тяжесть;место;долгота;широта\n' : '{"type":"FeatureCollection","features":[\n';
  for (let i = 0; i < rows; i++) {
    const at = new Date(Date.UTC(2018, 0, 1) + Math.floor(random() * 1000 * 86_400) * 1000).toISOString();
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)];
    const article = pick(ARTICLES);
    const severity = Math.floor(random() * 5);
    const place = pick(PLACES);
    const lon = (76.8 + random() * 0.2 + random() * 0.1).toFixed(6);
    const lat = (43.15 + random() * 0.15).toFixed(6);
    const day = `${at.slice(8, 10)}.${at.slice(5, 7)}.${at.slice(0, 4)} ${at.slice(11, 16)}`;
    block +=
      format === 'csv'
        ? `${1_000_001 + i};${day};${article};${severity};${place};${lon};${lat}\n`
        : `{"type":"Feature","properties":{"id":${1_000_001 + i},"дата":"${day}","статья":"${article}","тяжесть":${severity},"место":"${place}"},` +
          `"geometry":{"type":"Point","coordinates":[${lon},${lat}]}}${i + 1 < rows ? ',' : ''}\n`;
    if (block.length > 1 << 20) {
      writeSync(file, block);
      block = '';
    }
  }
  writeSync(file, format === 'csv' ? block : `${block}]}\n`);
  closeSync(file);
  renameSync(`${path}.part`, path);
  return path;
}

/** Numbers from 0 to 1, the same in every run. */
function chance(): () => number {
  let state = 12_345;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 4_294_967_296;
}
