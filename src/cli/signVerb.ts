import { inFile } from '../domain/inFile';
import { randomBytes } from 'node:crypto';
import { existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseSnapshotText } from '../domain/parse/snapshot';
import { err, fault, ok, type Result } from '../domain/result';
import { SNAPSHOT_FORMAT, type Snapshot } from '../domain/snapshot';
import { isWhole } from '../domain/snapshotText';
import { readPrecincts } from '../intake/points/readPrecincts';
import { refused, usage, type Failure } from './fail';
import type { Command } from './parseArgs';
import type { Answered } from './print';
import { readBytes, type Twin } from './readInput';
import { publicKeyOf } from './keys';
import { readKey, sha256, signedPrecincts, signedSnapshot, SUMMARY_FILE } from './signedFiles';
import { clearedWhenStopped } from './clearedWhenStopped';

/**
 * Signs a GeoJSON of precincts, or a snapshot (then its summary too), where it stands. A file that is not right is not
 * signed.
 */
export async function signVerb(command: Command, twin: Twin): Promise<Result<Answered, Failure>> {
  const path = command.operand;
  const keyPath = command.values.get('key');
  if (path === null || keyPath === undefined) return err(usage('sign-needs'));
  const key = readKey(keyPath, twin);
  if (!key.ok) return key;
  const bytes = readBytes(path, twin);
  if (!bytes.ok) return bytes;
  const text = new TextDecoder().decode(bytes.value).replace(/^\ufeff/, '');
  const files = new Map<string, string>();
  if (isSnapshot(text)) {
    const read = parseSnapshotText(text);
    if (!read.ok) return err(refused(read.error));
    const { sha256: sum, ...snapshot } = JSON.parse(text) as Snapshot;
    if (!(await isWhole({ ...snapshot, sha256: sum }, sha256)))
      return err(refused(fault('snapshot-damaged', { at: 'sha256', expected: 'the sum of its content' })));
    const signed = await signedSnapshot(snapshot, key.value);
    files.set(path, signed.snapshot).set(join(dirname(path), SUMMARY_FILE), signed.summary);
  } else {
    const read = readPrecincts(text);
    if (!read.ok) return err(refused(inFile(read.error, basename(path))));
    files.set(path, signedPrecincts(JSON.parse(text) as object, key.value));
  }
  const failed = await clearedWhenStopped(
    () => undefined,
    () => replaceAll(files, twin.cwd),
  );
  if (failed !== null) return err(failed);
  const names = [...files.keys()];
  const publicKey = publicKeyOf(key.value);
  return ok({
    json: { files: names, key: publicKey },
    text: () => `${names.join('\n')}\n`,
    table: () => ({ header: ['file', 'key'], rows: names.map((name) => [name, publicKey]) }),
  });
}

function isSnapshot(text: string): boolean {
  try {
    const value = JSON.parse(text) as { readonly format?: unknown } | null;
    return value?.format === SNAPSHOT_FORMAT;
  } catch {
    return false;
  }
}

/** A snapshot and its summary agree: nothing stops between them. */
function replaceAll(files: ReadonlyMap<string, string>, cwd: string): Failure | null {
  for (const [name, content] of files) {
    const written = replaceFile(resolve(cwd, name), content);
    if (written !== null) return usage('cannot-write', { file: name, why: written });
  }
  return null;
}

/**
 * Beside first, under a name that nothing has, then swapped in: a full disk leaves the old file, and nobody's file of a
 * like name is written over. A link stays one. The reason it failed, or null.
 */
function replaceFile(asked: string, text: string): string | null {
  let beside: string | null = null;
  try {
    const path = existsSync(asked) ? realpathSync(asked) : asked;
    beside = join(dirname(path), `.${basename(path)}.part-${randomBytes(6).toString('hex')}`);
    writeFileSync(beside, text, { flag: 'wx', mode: existsSync(path) ? statSync(path).mode & 0o777 : 0o666 });
    renameSync(beside, path);
    return null;
  } catch (cause) {
    if (beside !== null) rmSync(beside, { force: true });
    return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  }
}
