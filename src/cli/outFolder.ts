/**
 * Where a command may write a folder, and how: beside the old one, then in its place. Nothing that is not ours is ever
 * deleted.
 */
import type { TwinFaults } from '../domain/faults';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { err, fault, ok, type TwinFault, type Result } from '../domain/result.ts';
import { clearedWhenStopped } from './clearedWhenStopped.ts';

/** The file that says a folder was made by us, and what we put into it: each file with the sum of its content. */
export const MARKER = '.qyragy-made.json';
const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
/**
 * Folders of the project for output. Made by a version that knew no marker, what is ours in them is told by its name.
 */
const OUTPUTS = ['dist', 'dist-public'];
const OURS_BY_NAME =
  /^(assets\/.+-[\w-]{8}\.\w+|index\.html|icon\.svg|_headers|manifest\.webmanifest|sw\.js|registerSW\.js|workbox-\w+\.js)$/;
/** What `npm start` notes in its build. */
const NOTE = '.built-from';
const TRIES = 100;
const TRY_AGAIN_MS = 50;
/** What file managers leave behind. */
const LITTER: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

export interface OutFolder {
  /** As it was named for, for sentences. */
  readonly named: string;
  /** Absolute, links followed. */
  readonly path: string;
  readonly alsoOurs: readonly string[];
}

interface Marker {
  readonly madeBy: 'qyragy';
  /** SHA-256 by the file's path in the folder. */
  readonly sums: Readonly<Record<string, string>>;
}

/**
 * The folder `named` (relative to `cwd`), if it may be written: it is not there, is empty, or is one that we made and
 * nobody put anything into or changed. Never the project, the caller's folder, the home, the root, or a folder that
 * holds one of them, whatever links lead there. `alsoOurs` = names of files that another command of ours may have
 * added. Error: a fault, in words by `outFolder` of the messages.
 */
export function outFolder(named: string, cwd: string, alsoOurs: readonly string[] = []): Result<OutFolder, TwinFault> {
  try {
    const real = realPath(resolve(cwd, named));
    if (!real.ok) return real;
    const path = real.value;
    const kept = keptFrom(path, cwd);
    if (kept !== null) return err(fault('out-kept', { file: named, ...kept }));
    if (!existsSync(path)) return ok({ named, path, alsoOurs });
    if (!statSync(path).isDirectory()) return err(fault('out-is-file', { file: named }));
    const found = firstNotOurs(path, alsoOurs);
    if (found !== null) return err(fault('out-not-ours', { file: named, found }));
    return ok({ named, path, alsoOurs });
  } catch (cause) {
    return err(fault('out-unseen', { file: named, why: codeOf(cause) }));
  }
}

/**
 * Makes the folder anew: `fill` writes into an empty folder beside it, which takes its place when all is there. Until
 * then, and when anything fails, the old one stays whole, and folders above that were made for it go again. Error: as
 * of `outFolder`, or what `fill` said.
 */
export async function writeOutFolder<E = never>(
  { named, path, alsoOurs }: OutFolder,
  fill: (beside: string) => Promise<Result<void, E>>,
): Promise<Result<void, E | TwinFault>> {
  const beside = freeName(path, 'new');
  const above: string[] = [];
  const clear = (): void => {
    removeWhole(beside);
    above.toReversed().forEach(removeEmpty);
  };
  return clearedWhenStopped<Result<void, E | TwinFault>>(clear, async () => {
    try {
      makeMissing(dirname(path), above);
      mkdirSync(beside);
      const filled = await fill(beside);
      if (!filled.ok) return filled;
      markAsOurs(beside);
      const found = existsSync(path) ? firstNotOurs(path, alsoOurs) : null;
      if (found !== null) return err(fault('out-meanwhile', { file: named, found }));
      swapIn(beside, path);
      return ok(undefined);
    } catch (cause) {
      return err(fault('cannot-write', { file: named, why: codeOf(cause) }));
    } finally {
      clear();
    }
  });
}

/**
 * Makes a folder and those above it that are missing, and names into `made` each that was not there, the outermost
 * first.
 */
function makeMissing(path: string, made: string[]): void {
  if (existsSync(path)) return;
  makeMissing(dirname(path), made);
  // Undefined where somebody else made it meanwhile: then it is theirs.
  if (mkdirSync(path, { recursive: true }) !== undefined) made.push(path);
}

/** What holds anything, the finished folder or somebody's file, stays. */
function removeEmpty(path: string): void {
  try {
    rmdirSync(path);
  } catch {
    return;
  }
}

/** A build's own threads may still be writing into it: then again, until they are done. */
function removeWhole(path: string): void {
  for (let left = TRIES; ; left -= 1) {
    try {
      return rmSync(path, { recursive: true, force: true });
    } catch (cause) {
      if (left === 0) throw cause;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, TRY_AGAIN_MS);
    }
  }
}

/** Says in a folder that what it holds now is ours. */
export function markAsOurs(path: string): void {
  const sums = Object.fromEntries(
    filesIn(path)
      .filter((name) => name !== MARKER)
      .map((name) => [name, sumOf(join(path, name))]),
  );
  const marker: Marker = { madeBy: 'qyragy', sums };
  writeFileSync(join(path, MARKER), `${JSON.stringify(marker, null, 1)}\n`);
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);

/** The same for files at hand, by name. */
export const writeOutFiles = (out: OutFolder, files: ReadonlyMap<string, string>): Promise<Result<void, TwinFault>> =>
  writeOutFolder(out, async (beside) => {
    for (const [name, text] of files) writeFileSync(join(beside, name), text);
    return ok(undefined);
  });

/** Two renames; should the second fail, the first is taken back. */
function swapIn(beside: string, path: string): void {
  if (!existsSync(path)) return renameSync(beside, path);
  chmodSync(beside, statSync(path).mode & 0o777);
  const old = freeName(path, 'old');
  renameSync(path, old);
  try {
    renameSync(beside, path);
  } catch (cause) {
    renameSync(old, path);
    throw cause;
  }
  rmSync(old, { recursive: true, force: true });
}

/** A name beside the folder that nothing has. */
const freeName = (path: string, what: 'new' | 'old'): string =>
  join(dirname(path), `.${basename(path)}.${what}-${randomBytes(6).toString('hex')}`);

/** Where a path really leads; what is not there yet is added to the real place of what is. */
function realPath(path: string): Result<string, TwinFault> {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (entry?.isSymbolicLink() && !existsSync(path)) return err(fault('out-no-link', { file: path }));
  if (entry) return ok(realpathSync.native(path));
  const above = realPath(dirname(path));
  return above.ok ? ok(join(above.value, basename(path))) : above;
}

/** What a folder is (or lies above) that is never written over, as parameters of `out-kept`; null = nothing. */
function keptFrom(path: string, cwd: string): Omit<TwinFaults['out-kept'], 'file'> | null {
  const kept: readonly (readonly [place: string, name: TwinFaults['out-kept']['kept']])[] = [
    [PROJECT, 'project'],
    [homedir(), 'home'],
    [cwd, 'here'],
    [tmpdir(), 'temporary'],
  ];
  if (dirname(path) === path) return { kept: 'root' };
  for (const [place, name] of kept) {
    for (
      let above = resolve(place), isItself = true;
      dirname(above) !== above;
      above = dirname(above), isItself = false
    ) {
      if (isSame(path, above)) return { kept: name, ...(isItself ? {} : { above: 1 }) };
    }
  }
  return null;
}

/** One folder by two names (a link, another case of letters) is one folder. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [statSync(a, { throwIfNoEntry: false }), statSync(b, { throwIfNoEntry: false })];
  return one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino;
}

/** The first thing in a folder that we did not put there, or that is not as we left it; null = none. */
function firstNotOurs(path: string, alsoOurs: readonly string[]): string | null {
  const marker = readMarker(join(path, MARKER));
  const isOutput = OUTPUTS.some((name) => isSame(path, join(PROJECT, name)));
  const isOurs = (name: string): boolean => {
    if (LITTER.has(basename(name)) || (isOutput && name === NOTE)) return true;
    if (marker !== null)
      return (
        name === MARKER ||
        alsoOurs.includes(name) ||
        (Object.hasOwn(marker.sums, name) && marker.sums[name] === sumOf(join(path, name)))
      );
    return isOutput && (name === MARKER || OURS_BY_NAME.test(name) || isInStatic(path, name));
  };
  return filesIn(path).find((name) => !isOurs(name)) ?? null;
}

/** A built-in file by its name; the operator's own word in config.json only as we wrote it. */
function isInStatic(path: string, name: string): boolean {
  const source = join(PROJECT, 'static', name);
  return existsSync(source) && (name !== 'config.json' || sumOf(source) === sumOf(join(path, name)));
}

/** Of a file's content, of where a link leads; a pipe or a socket is never ours. */
function sumOf(path: string): string {
  const entry = lstatSync(path);
  const content = entry.isFile()
    ? readFileSync(path)
    : entry.isSymbolicLink()
      ? `link ${readlinkSync(path)}`
      : randomBytes(32);
  return createHash('sha256').update(content).digest('hex');
}

function readMarker(path: string): Marker | null {
  if (!existsSync(path)) return null;
  try {
    const value = JSON.parse(readFileSync(path, 'utf8')) as Partial<Marker> | null;
    return value?.madeBy === 'qyragy' && typeof value.sums === 'object' && value.sums !== null
      ? { madeBy: 'qyragy', sums: value.sums }
      : null;
  } catch {
    return null;
  }
}

/** Everything in a folder but folders, by its path in it; a link is not followed, it is something itself. */
const filesIn = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
