import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

const FACTS = new URL('../../data/facts/', import.meta.url);

/** Rows of a fact table as records of text. */
export function factRows<K extends string>(file: string, columns: readonly K[]): Record<K, string>[] {
  const parsed = Papa.parse<Record<K, string>>(readFileSync(new URL(file, FACTS), 'utf8').trim(), { header: true });
  const missing = columns.filter((column) => !parsed.meta.fields?.includes(column));
  if (parsed.errors.length > 0 || missing.length > 0)
    throw new Error(`${file}: ${parsed.errors[0]?.message ?? `no ${missing.join()}`}`);
  return parsed.data;
}

/** A fact table in JSON. */
export const factJson = <T>(file: string): T => JSON.parse(readFileSync(new URL(file, FACTS), 'utf8')) as T;

/** Rows of equal `key`, in order of first appearance. */
export function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
