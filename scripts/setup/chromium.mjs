import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

function find() {
  for (const variable of ['QYRAGY_CHROMIUM', 'CHROMIUM', 'CHROME_PATH', 'CHROME_BIN']) {
    const path = process.env[variable];
    if (path && existsSync(path)) return path;
  }
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // not here: look on
      }
    }
  }
  return existsSync(MAC) ? MAC : null;
}

/**
 * Path of a Chromium: from the environment, the usual names, or installed by apt when we may; null when there is none.
 */
export function ensureChromium() {
  const found = find();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  const sudo = isRoot ? [] : ['sudo', '-n'];
  const allowed = isRoot || spawnSync('sudo', ['-n', 'true']).status === 0;
  if (allowed && spawnSync('apt-get', ['--version']).status === 0) {
    console.error("Installing Chromium with the system's package manager (once) ...");
    const run = (args) =>
      spawnSync([...sudo, 'apt-get'][0], [...sudo, 'apt-get', ...args].slice(1), {
        stdio: ['ignore', 'ignore', 2],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    run(['update', '-qq']);
    run(['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    return find();
  }
  return null;
}
