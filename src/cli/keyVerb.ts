import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { err, ok, type Result } from '../domain/result';
import { usage, type Failure } from './fail';
import { newKey } from './keys';
import type { Command } from './parseArgs';
import type { Answered } from './print';
import type { Twin } from './readInput';

/**
 * Makes a key pair: the private key as a file that only its owner can read, the public one as the line for config.json.
 */
export function keyVerb(command: Command, twin: Twin): Result<Answered, Failure> {
  const out = command.values.get('out');
  if (out === undefined) return err(usage('key-needs-out'));
  const { pem, publicKey } = newKey();
  try {
    // A key that is lost cannot be had again: "wx" fails where anything stands.
    writeFileSync(resolve(twin.cwd, out), pem, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    return err(why === 'EEXIST' ? usage('key-exists', { file: out }) : usage('cannot-write', { file: out, why }));
  }
  const config = `"trust": ${JSON.stringify({ keys: [publicKey], unsigned: 'marked' })}`;
  return ok({
    json: { file: out, publicKey, config },
    text: () => `${config}\n`,
    table: () => ({ header: ['file', 'publicKey'], rows: [[out, publicKey]] }),
  });
}
