import { toCsv } from '../exports/csv';
import type { FeatureCollection, Table } from '../exports/tables';
import { err, ok, type Result } from '../domain/result';
import { formatNumber } from '../i18n/numbers';
import type { Locale } from '../i18n/locale';
import { usage, type Failure } from './fail';

/** An answer in every form it can be printed in. */
export interface Answered {
  readonly json: unknown;
  readonly table?: () => Table;
  readonly geojson?: () => FeatureCollection;
}

/** The answer as the text for stdout; a failure names the formats this answer has. */
export function print(answered: Answered, format: string, locale: Locale): Result<string, Failure> {
  if (format === 'json') return ok(`${JSON.stringify(answered.json)}\n`);
  if (format === 'text') return ok(toText(answered.json, locale));
  if (format === 'csv' && answered.table) {
    const { header, rows } = answered.table();
    return ok(toCsv(header, rows));
  }
  if (format === 'geojson' && answered.geojson) return ok(`${JSON.stringify(answered.geojson())}\n`);
  const formats = ['json', ...(answered.table ? ['csv'] : []), ...(answered.geojson ? ['geojson'] : []), 'text'];
  return err(usage(`--format cannot be "${format}" here; allowed: ${formats.join(', ')}`));
}

/** "path: value" lines of an answer, numbers as the language writes them. */
function toText(value: unknown, locale: Locale): string {
  const lines: string[] = [];
  const walk = (node: unknown, path: string): void => {
    if (Array.isArray(node)) node.forEach((item, i) => walk(item, `${path}[${idOf(item) ?? i}]`));
    else if (typeof node === 'object' && node !== null) {
      for (const [key, item] of Object.entries(node)) walk(item, path === '' ? key : `${path}.${key}`);
    } else lines.push(`${path}: ${typeof node === 'number' ? formatNumber(locale, node, { maxDecimals: Math.abs(node) < 1 ? 6 : 2 }) : String(node ?? '-')}`);
  };
  walk(value, '');
  return `${lines.join('\n')}\n`;
}

function idOf(item: unknown): string | null {
  return typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : null;
}
