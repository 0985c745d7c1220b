import { err, fault, ok } from '../../domain/result';
import { askPart } from './askPart';
import type { OpenFormat } from './format';

/**
 * A table of a web page, as registers and banks save them under the name of a workbook: its rows as text. Nothing of
 * the page is run or fetched; scripts and styles are passed over. Of several tables one is asked for (`layer`), the
 * longest first.
 */
export const open: OpenFormat = async ({ bytes }, { report }) => {
  const tables = tablesIn(textOf(bytes))
    .filter((rows) => rows.length > 0)
    .sort((a, b) => b.length - a.length);
  const names = tables.map((rows, i) => `${i + 1}: ${rows[0].join(' ').slice(0, 60)} (${rows.length})`);
  const [first, ...others] = names;
  if (first === undefined) return err(fault('not-text', { kind: 'html' }));
  const rows = tables[Math.max(0, names.indexOf(askPart(report, 'layer', [first, ...others])))];
  const width = Math.max(...rows.map((cells) => cells.length));
  const line = (cells: readonly string[]): string =>
    Array.from({ length: width }, (_, i) => quoted(cells[i] ?? '')).join('\t');
  return ok({ as: 'text', bytes: new TextEncoder().encode(`${rows.map(line).join('\n')}\n`), separator: '\t' });
};

const quoted = (cell: string): string => (cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell);

/** So much of a page names its encoding. */
const HEAD_BYTES = 2048;

/** The page's letters, by the encoding that it names, else UTF-8, else Windows' Cyrillic. */
function textOf(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const named = /charset=["']?([\w-]{1,40})/i.exec(head)?.[1];
  for (const label of [named, 'utf-8']) {
    try {
      if (label !== undefined) return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // Another label, or other bytes, than it says.
    }
  }
  return new TextDecoder('windows-1251').decode(bytes);
}

/** So much of a tag is looked at. */
const TAG_CHARS = 300;
/** Tags between whose sides words are apart. */
const APART = /^\/?(br|p|div|li|ul|ol|h[1-6]|t[rdh]|table|hr)$/;
const SPAN = /colspan=["']?(\d{1,3})/i;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const LAST_LETTER = 0x10ffff;

const plain = (text: string): string =>
  text
    .replace(ENTITY, (all, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? all;
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      return code <= LAST_LETTER ? String.fromCodePoint(code) : all;
    })
    .replace(/\s+/g, ' ')
    .trim();

/** Rows of cells of every outermost table, in one pass; a table in a cell is text of that cell. */
function tablesIn(page: string): readonly (readonly string[])[][] {
  const tables: string[][][] = [];
  let depth = 0;
  let row: string[] | null = null;
  let cell: { parts: string[]; span: number } | null = null;
  const closeCell = (): void => {
    if (cell && row) row.push(plain(cell.parts.join('')), ...Array<string>(cell.span - 1).fill(''));
    cell = null;
  };
  const closeRow = (): void => {
    closeCell();
    if (row?.some((text) => text !== '')) tables.at(-1)?.push(row);
    row = null;
  };
  for (let at = 0; at < page.length;) {
    const start = page.indexOf('<', at);
    const text = page.slice(at, start < 0 ? page.length : start);
    (cell as { parts: string[] } | null)?.parts.push(text);
    if (start < 0) break;
    if (page.startsWith('<!--', start)) {
      const end = page.indexOf('-->', start);
      at = end < 0 ? page.length : end + 3;
      continue;
    }
    const end = page.indexOf('>', start);
    if (end < 0) break;
    at = end + 1;
    const tag = page.slice(start + 1, Math.min(end, start + TAG_CHARS));
    const name = /^\/?[a-z][a-z\d]*/i.exec(tag)?.[0].toLowerCase();
    if (name === 'script' || name === 'style') {
      const close = page.indexOf(`</${name}`, at);
      at = close < 0 ? page.length : close;
    } else if (name === 'table') {
      if (depth++ === 0) tables.push([]);
    } else if (name === '/table') {
      if (depth > 0 && --depth === 0) closeRow();
    } else if (depth === 1 && name === 'tr') {
      closeRow();
      row = [];
    } else if (depth === 1 && name === '/tr') closeRow();
    else if (depth === 1 && (name === 'td' || name === 'th')) {
      closeCell();
      cell = { parts: [], span: Math.max(1, Number(SPAN.exec(tag)?.[1] ?? 1)) };
    } else if (depth === 1 && (name === '/td' || name === '/th')) closeCell();
    else if (name !== undefined && APART.test(name)) (cell as { parts: string[] } | null)?.parts.push(' ');
  }
  if (depth > 0) closeRow();
  return tables;
}
