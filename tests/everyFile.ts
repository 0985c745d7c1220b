/**
 * Around every test file of the Node project. The files of a worker share modules and globals, which spares reading the
 * product anew for each; so a file must leave both as it found them, and one that does not fails here by name.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, afterEach, expect, vi } from 'vitest';
import { PROVING, SEED } from './prove';

fc.configureGlobal({ seed: SEED });

/** Reading these warns in a Node without them. */
const UNREAD: ReadonlySet<string> = new Set(['localStorage', 'sessionStorage']);

/** All that tests could change for those after them, by name. */
function surroundings(): ReadonlyMap<string, unknown> {
  const globals = Object.getOwnPropertyNames(globalThis)
    // The runner keeps its own state there.
    .filter((name) => !name.startsWith('__') && !UNREAD.has(name))
    .map((name): [string, unknown] => [`globalThis.${name}`, Reflect.get(globalThis, name)]);
  const variables = Object.entries(process.env).map(([name, value]): [string, unknown] => [
    `process.env.${name}`,
    value,
  ]);
  return new Map<string, unknown>([
    ...globals,
    ...variables,
    ['the working folder', process.cwd()],
    ['fake timers', vi.isFakeTimers()],
    ["fast-check's settings", JSON.stringify(fc.readConfigureGlobal())],
  ]);
}

const before = surroundings();

// Set up first, it is run last: after what the file itself clears away.
afterAll(() => {
  const after = surroundings();
  const left = [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.has(name) !== after.has(name) || !Object.is(before.get(name), after.get(name)),
  );
  if (left.length > 0) throw new Error(`This file leaves changed behind it: ${left.join(', ')}`);
});

/** Whether a test file draws anything at random. */
const draws = (path: string): boolean => /fast-check|\/prove'|[cC]aseOf/.test(readFileSync(path, 'utf8'));

afterEach(({ task }) => {
  const { testPath } = expect.getState();
  if (task.result?.state !== 'fail' || !testPath || !draws(testPath)) return;
  const file = testPath.slice(testPath.lastIndexOf('/tests/') + 1);
  const proof = PROVING ? ' QYRAGY_PROVE=1' : '';
  process.stderr.write(`The same cases again: QYRAGY_SEED=${SEED}${proof} npx vitest run --project node ${file}\n`);
});
