/** Columns of a line of code; the formatter keeps to them wherever it can break one. */
export const COLUMNS = 120;

/** A comment, which counts, or what the formatter cannot break: a string, a template, a regular expression. */
const PIECE =
  /(\/\/[^\n]*|\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->)|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|(?<=[=>(,:?&|![]\s*)\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\//g;

/** A comment that a tool reads, on one line only. */
const ONE_LINE = /^<!-- svelte-ignore /;

/** Lines of a file, from 1, that are too long without their strings, templates and regular expressions. */
export function longLines(source: string): number[] {
  const bare = source.replace(PIECE, (piece, comment) =>
    comment && !ONE_LINE.test(comment) ? comment : piece.replace(/[^\n]/g, ''),
  );
  return bare.split('\n').flatMap((line, at) => (line.length > COLUMNS ? [at + 1] : []));
}
