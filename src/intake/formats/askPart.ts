import type { Report } from '../report';

/** Which of a file's parts is meant, asked where there are several: its sheets, or the layers or files in it. */
export function askPart(report: Report, code: 'sheet' | 'layer', names: readonly [string, ...string[]]): string {
  const [first, ...others] = new Set(names);
  return others.length === 0 ? first : report.ask(code, { count: others.length + 1 }, [first, ...others]);
}
