// The command-line twin: installs when needed, then runs src/cli/main.ts. Nothing but the answer goes to stdout.
import { ensureInstalled } from './setup/install.mjs';
import { openTwin } from './setup/twin.mjs';

ensureInstalled();

const main = await openTwin();

// A reader that has seen enough (| head) is no error.
process.stdout.on('error', () => process.exit());

// npm runs its scripts in the project's folder and keeps the caller's in INIT_CWD.
const throughNpm = process.env.npm_lifecycle_event === 'qyragy';
const cwd = (throughNpm && process.env.INIT_CWD) || process.cwd();
process.exitCode = await main(process.argv.slice(2), cwd);
