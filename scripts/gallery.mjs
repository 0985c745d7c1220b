// `npm run gallery`: every part of the product in every state, with invented data, as it is being worked on.
// `npm run gallery:renew` (`--renew`): takes all pictures of it anew; those that differ replace the ones in
// tests/gallery/pictures, and those of nothing that is there now go.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './setup/chromium.mjs';
import { ensureInstalled, root } from './setup/install.mjs';

ensureInstalled();
if (process.argv.includes('--renew')) await renew();
else await serve();

async function serve() {
  const { createServer } = await import('vite');
  const server = await createServer({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'error' });
  await server.listen();
  const { port } = server.httpServer.address();
  console.log(`The gallery is at http://localhost:${port}/gallery/   (stop: Ctrl+C)`);
}

async function renew() {
  const chromium = ensureChromium();
  if (!chromium) {
    console.error('No Chromium was found. Name it: QYRAGY_CHROMIUM=/path/to/chromium npm run gallery:renew');
    process.exit(1);
  }
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const run = spawnSync(
    process.execPath,
    [vitest, 'run', '--project', 'gallery', '--exclude', '**/comparison.test.ts'],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, QYRAGY_CHROMIUM: chromium, QYRAGY_PROVE: '1', QYRAGY_RENEW: '1' },
    },
  );
  const pictures = join(root, 'tests', 'gallery', 'pictures');
  const files = readdirSync(pictures, { recursive: true }).filter((file) => file.endsWith('.png'));
  const bytes = files.reduce((sum, file) => sum + statSync(join(pictures, file)).size, 0);
  console.log(
    `${files.length} pictures, ${(bytes / 1e6).toFixed(1)} MB. Look at those that changed (git status) before you commit.`,
  );
  process.exit(run.status ?? 1);
}
