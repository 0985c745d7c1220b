/** The mark before each text of a GeoJSON sequence (RFC 8142). */
const RECORD = '\u001e';
const MAX_LINE = 1024 * 1024;
const MAX_DEPTH = 64;

/** Is the text one value a line, or values each after a mark, and not one value alone? */
export function looksLikeLines(text: string): boolean {
  const start = text.search(/\S/);
  if (text[start] === RECORD) return true;
  const end = text.indexOf('\n', start);
  if (start < 0 || end < 0 || end - start > MAX_LINE || text.slice(end).trim() === '') return false;
  const line = text.slice(start, end).trim();
  return line.startsWith('{') && line.endsWith('}') && typeof parse(line) === 'object';
}

/** The values in order; a line that is no JSON stays a text, so that it is rejected by its number. */
export function readLines(text: string): unknown[] {
  const pieces = text.includes(RECORD) ? text.split(RECORD) : text.split('\n');
  return pieces
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map(parse);
}

function parse(line: string): unknown {
  if (line.length > MAX_LINE || isDeep(line)) return line.slice(0, 1000);
  try {
    return JSON.parse(line);
  } catch {
    return line;
  }
}

function isDeep(line: string): boolean {
  let depth = 0;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if ((code === 123 || code === 91) && ++depth > MAX_DEPTH) return true;
    if (code === 125 || code === 93) depth--;
  }
  return false;
}
