// Runs the command-line twin for a test that waits: the program is loaded once a test file, not once a command.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { main } = await import(new URL('../../src/cli/main.ts', import.meta.url).href);

const { port, done } = workerData;
port.on('message', async ({ args, cwd }) => {
  let stdout = '';
  let stderr = '';
  const streams = { out: (text) => void (stdout += text), err: (text) => void (stderr += text) };
  let status = null;
  try {
    status = await main(args, cwd, streams);
  } catch (cause) {
    stderr += String(cause instanceof Error ? cause.stack : cause);
  }
  port.postMessage({ status, stdout, stderr });
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
});
