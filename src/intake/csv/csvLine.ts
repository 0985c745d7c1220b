/** One line of a CSV read by itself, where a quote may be nothing but text. */

/**
 * Cells of a line: a cell whose quotes close before the next separator is unquoted, every other stands as it is
 * written.
 */
export function lineCells(line: string, separator: string): string[] {
  const cells: string[] = [];
  let at = 0;
  // Where one opened quote has found none that closes, no later one will, but by the quotes it stands among: each
  // character is looked at once, whatever quotes a line holds.
  let noMore = false;
  for (;;) {
    const opens = line[at] === '"';
    const close = opens ? closingQuote(line, at + 1, separator, noMore) : -1;
    if (opens && close < 0) noMore = true;
    if (close >= 0) {
      cells.push(line.slice(at + 1, close).replaceAll('""', '"'));
      const next = line.indexOf(separator, close);
      if (next < 0) return cells;
      at = next + 1;
      continue;
    }
    const next = line.indexOf(separator, at);
    cells.push(next < 0 ? line.slice(at) : line.slice(at, next));
    if (next < 0) return cells;
    at = next + 1;
  }
}

/** `first`: only among the quotes that stand right at `from`. */
function closingQuote(line: string, from: number, separator: string, first: boolean): number {
  if (first && line[from] !== '"') return -1;
  for (let i = line.indexOf('"', from); i >= 0; i = line.indexOf('"', i)) {
    if (line[i + 1] === '"') {
      i += 2;
      if (first && line[i] !== '"') return -1;
      continue;
    }
    let next = i + 1;
    while (line[next] === ' ') next++;
    if (next >= line.length || line[next] === separator) return i;
    if (first) return -1;
    i++;
  }
  return -1;
}

const FIGURE = /^\s*[-+']?\d/;

/**
 * True when a line starts like the row above it: as many cells, and a figure (a number, a date) in at least half of the
 * cells where that row has one, or in any where it has none (a header). The second half of a text rarely does.
 */
export function startsLikeRow(row: readonly string[], line: readonly string[]): boolean {
  if (row.length !== line.length) return false;
  let figures = 0;
  let shared = 0;
  row.forEach((cell, i) => {
    if (!FIGURE.test(cell)) return;
    figures++;
    if (FIGURE.test(line[i])) shared++;
  });
  return figures === 0 ? line.some((cell) => FIGURE.test(cell)) : 2 * shared >= figures;
}
