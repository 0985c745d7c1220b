import type { Sheet, Table } from './sheet';

/** A sheet as lines of plain text, in reading order: for files, and for whoever cannot see the picture. */
export function sheetText(sheet: Sheet): readonly string[] {
  return [
    [sheet.period, ...sheet.filters, ...sheet.marks].filter((word) => word !== '').join(' · '),
    sheet.stamp,
    ...sheet.figures.flatMap(({ label, value, noun, verdict, mark, details }) => [
      [
        label,
        noun === undefined ? value : `${value} ${noun}`,
        ...(verdict === null ? [] : [verdict]),
        ...(mark ? [mark] : []),
        ...details,
      ].join(' · '),
    ]),
    ...sheet.charts.flatMap(({ title, bars, form }) => [
      `${title}:`,
      ...bars.map(({ label, text }) => (form === 'rows' ? `${label}: ${text}` : text)),
    ]),
    ...(sheet.table ? tableLines(sheet.table) : []),
    ...sheet.sentences,
    sheet.caption,
    ...sheet.sources,
    sheet.watermark ?? '',
  ].filter((line) => line.trim() !== '');
}

const tableLines = ({ head, rows }: Table): readonly string[] =>
  rows.map(({ label, cells }) => `${label}: ${cells.map(({ said }, k) => `${head[k]} ${said}`).join(', ')}`);
