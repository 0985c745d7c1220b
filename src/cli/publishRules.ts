import { inFile } from '../domain/inFile';
import { basename } from 'node:path';
import { secretOf, type PublishRules, type Secret, type Disclosed } from '../analysis/privacy/rules';
import { CHOICE_FIELDS } from '../domain/publishChoice';
import { err, ok, type Result } from '../domain/result';
import { readPublications } from '../sources/publications';
import { refused, usage, type Failure } from './fail';
import { readOptions, type Command } from './parseArgs';
import { readBytes, type Twin } from './readInput';

/**
 * By which rules counts are protected, and everything that was published before; a file of several may hold the secret
 * too.
 */
export async function readRules(command: Command, twin: Twin): Promise<Result<PublishRules, Failure>> {
  const previous = new Map<string, Disclosed>();
  let given = 0;
  let kept: string | null = null;
  for (const path of command.lists.get('previous') ?? []) {
    const bytes = readBytes(path, twin);
    if (!bytes.ok) return bytes;
    const read = await readPublications(new TextDecoder().decode(bytes.value));
    if (!read.ok) return err(refused(inFile(read.error, basename(path))));
    given += read.value.list.length;
    for (const { snapshot } of read.value.list) previous.set(snapshot.sha256, snapshot);
    kept ??= read.value.secret;
  }
  if (given > previous.size) twin.say(twin.words.m.publishForm.doubts.doubled(given - previous.size));
  const secret = readSecret(command, twin, kept);
  if (!secret.ok) return secret;
  const choice = readOptions(command, CHOICE_FIELDS);
  if (!choice.ok) return choice;
  const { smallestCount, roundedTo, forbidsTwo } = choice.value;
  return ok({
    smallestCount,
    roundedTo,
    forbidsTwo,
    secret: secret.value,
    previous: [...previous.values()].sort((a, b) => (`${a.through} ${a.madeOn}` < `${b.through} ${b.madeOn}` ? -1 : 1)),
  });
}

function readSecret(command: Command, twin: Twin, kept: string | null): Result<Secret | null, Failure> {
  const path = command.values.get('secret');
  if (path === undefined) return ok(kept === null ? null : secretOf(kept));
  const bytes = readBytes(path, twin);
  if (!bytes.ok) return bytes;
  const secret = secretOf(new TextDecoder().decode(bytes.value));
  return secret ? ok(secret) : err(usage('secret-wrong', { file: path }));
}
