import type { FaultInFile } from '../../domain/inFile';
import { err, fault, ok, type Result } from '../../domain/result';

const MAX_DEPTH = 64;
const MAX_STRING = 1024 * 1024;

/** JSON from outside: depth and string length are bounded before it is parsed; a fault says where it breaks. */
export function parseJson(text: string): Result<unknown, FaultInFile> {
  const fence = checkShape(text);
  if (fence) return err(fence);
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : '';
    const at = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    const before = text.slice(0, at);
    return err(fault('bad-json', { line: before.split('\n').length, column: at - before.lastIndexOf('\n') }));
  }
}

function checkShape(text: string): FaultInFile | null {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) {
      const start = i++;
      while (i < text.length && text.charCodeAt(i) !== 34) i += text.charCodeAt(i) === 92 ? 2 : 1;
      if (i - start > MAX_STRING) return fault('json-string-too-long', { limitKb: MAX_STRING / 1024 });
    } else if (code === 123 || code === 91) {
      if (++depth > MAX_DEPTH) return fault('json-too-deep', { limit: MAX_DEPTH });
    } else if (code === 125 || code === 93) depth--;
  }
  return null;
}

export type JsonObject = Readonly<Record<string, unknown>>;
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
