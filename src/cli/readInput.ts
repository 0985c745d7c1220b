import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { ImportKind } from '../domain/import';
import { toldWords, WORD_FIELDS, type ToldWords } from '../domain/importWords';
import { finish } from '../domain/job';
import { err, fault, ok, type Result } from '../domain/result';
import { repairText, wordFor } from '../i18n';
import { shown } from '../i18n/params';
import { openFile } from '../intake/formats/openFile';
import { openQuestion } from '../intake/openQuestion';
import type { Intake } from '../intake/file/intake';
import { readFile } from '../intake/readFile';
import { MAX_FILE_BYTES } from '../intake/text/signature';
import { refused, usage, type Failure } from './fail';
import type { Command } from './parseArgs';
import type { Words } from './words';

/** Where the twin was called from, what time it is, and where words go. */
export interface Twin {
  readonly cwd: string;
  readonly nowMs: number;
  readonly say: (line: string) => void;
  readonly words: Words;
}

/** The bytes of a file named relative to the caller's folder. */
export function readBytes(path: string, twin: Twin): Result<Uint8Array, Failure> {
  const file = basename(path);
  try {
    const full = resolve(twin.cwd, path);
    const size = statSync(full).size;
    if (size > MAX_FILE_BYTES)
      return err(
        refused(
          fault('file-too-large', { file, sizeMb: Math.ceil(size / 1048576), limitMb: MAX_FILE_BYTES / 1048576 }),
        ),
      );
    const { buffer, byteOffset, byteLength } = readFileSync(full);
    // A slice of Node's own kind of bytes is no copy, as readers take it to be.
    return ok(new Uint8Array(buffer, byteOffset, byteLength));
  } catch {
    return err(refused(fault('unreadable-file', { file: path })));
  }
}

/**
 * A user's file through the same door as on screen; an open question or nothing usable refuses it. `weighted`: weights
 * count in the city too.
 */
export async function readInput(
  path: string,
  kind: ImportKind,
  command: Command,
  twin: Twin,
  weighted = false,
): Promise<Result<Intake, Failure>> {
  const bytes = readBytes(path, twin);
  if (!bytes.ok) return bytes;
  const words = wordsOf(command);
  if (!words.ok) return words;
  const choices = {
    kind,
    columns: command.pairs.get('column') ?? {},
    answers: command.pairs.get('answer') ?? {},
    words: words.value,
  };
  const opened = await openFile(bytes.value, basename(path), choices);
  if (!opened.ok) return err(refused(opened.error));
  const settings = { nowMs: twin.nowMs, planar: command.flags.has('planar'), weighted };
  const read = finish(readFile(opened.value, basename(path), choices, settings));
  if (!read.ok) return err(refused(read.error));
  const intake = read.value;
  sayRead(intake, command.verb, twin);
  if (intake.kind !== kind)
    return err(refused(fault('wrong-kind', { file: basename(path), expected: kind, found: intake.kind })));
  const open = openQuestion(intake);
  return open ? err(refused(open)) : ok(intake);
}

/** Which kind of data a file is by itself; null where only a person can say, or it cannot be read. */
export async function kindOfFile(path: string, twin: Twin): Promise<ImportKind | null> {
  const bytes = readBytes(path, twin);
  const opened = bytes.ok ? await openFile(bytes.value, basename(path), {}) : null;
  if (!opened?.ok) return null;
  const read = finish(readFile(opened.value, basename(path), {}, { nowMs: twin.nowMs }));
  return read.ok && !read.value.preview.questions.some(({ code }) => code === 'kind') ? read.value.kind : null;
}

/** What the options say that words mean. */
export function wordsOf({ pairs }: Command): Result<ToldWords, Failure> {
  const told = toldWords(pairs.get('word') ?? {});
  if (!('unknown' in told)) return ok(told);
  const meanings = [...new Set(Object.values(WORD_FIELDS).flat())].join(', ');
  return err(usage('word-meaning', { value: told.unknown, meanings }));
}

/** What was read and what was left out, in words. */
export function sayRead({ preview, quarantine }: Intake, verb: string, twin: Twin): void {
  const { m, lines, fault: sayFault } = twin.words;
  twin.say(lines.read(preview.fileName, preview.rowsIn, preview.accepted, preview.duplicates, preview.quarantined));
  const reasons = new Map<string, { count: number; line: number; text: string }>();
  for (const row of quarantine) {
    const seen = reasons.get(row.reason.code);
    if (seen) seen.count++;
    else reasons.set(row.reason.code, { count: 1, line: row.line, text: sayFault(row.reason) });
  }
  for (const [code, { count, line, text }] of reasons) twin.say(`  ${lines.leftOut(count, line, text, code)}`);
  for (const repair of preview.repairs) twin.say(`  ${repairText(m, repair)}`);
  // Without dates nothing is published, so no rate is of the whole: the refusal says the rest.
  for (const warning of preview.warnings)
    if (verb !== 'publish' || warning.code !== 'no-time') twin.say(`  ${sayFault(warning)}`);
  for (const { field, word, count } of preview.unknownWords.slice(0, 10))
    twin.say(`  ${lines.unknownWord(wordFor(m.intake.fields, field), shown(word), count)}`);
}
