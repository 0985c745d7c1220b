import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface TwinRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command-line twin as its own process in a folder, as `npm run --silent qyragy --` does. */
export function twinProcess(args: readonly string[], cwd: string = ROOT): TwinRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts', 'qyragy.mjs'), ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

const LONGEST_MS = 120_000;
let thread: { readonly port: MessagePort; readonly done: Int32Array } | null = null;

/** The twin's own thread: `main` of the command line, loaded once. */
function opened(): NonNullable<typeof thread> {
  if (thread) return thread;
  const { port1, port2 } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('./twinWorker.mjs', import.meta.url), {
    workerData: { port: port2, done },
    transferList: [port2],
  });
  worker.unref();
  port1.unref();
  thread = { port: port1, done };
  return thread;
}

/** Runs one command of the twin in a folder and waits for it; the same `main` as the process, without starting one. */
export function twin(args: readonly string[], cwd: string = ROOT): TwinRun {
  const { port, done } = opened();
  Atomics.store(done, 0, 0);
  port.postMessage({ args: [...args], cwd });
  if (Atomics.wait(done, 0, 0, LONGEST_MS) === 'timed-out') throw new Error(`no answer in time: ${args.join(' ')}`);
  const reply = receiveMessageOnPort(port);
  if (!reply) throw new Error(`no answer: ${args.join(' ')}`);
  return reply.message as TwinRun;
}

/** The answer of a run that must succeed. */
export function answer<T>(args: readonly string[], cwd?: string): T {
  const run = twin(args, cwd);
  if (run.status !== 0) throw new Error(`exit ${run.status}: ${run.stderr}`);
  return JSON.parse(run.stdout) as T;
}

/** A folder of its own with the given files in it. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'qyragy-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
