/**
 * `npm run build -- [--out DIR]`: the whole product as a folder of files (dist/). A build that fails leaves the old
 * folder whole.
 */
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, root } from './setup/install.mjs';

ensureInstalled();
const { register } = await import('tsx/esm/api');
register();
const { outFolder, writeOutFolder } = await import('../src/cli/outFolder.ts');
const { outSentence } = await import('../src/i18n/messages/en/outFolder.ts');

const fail = (sentence) => {
  console.error(`build: ${sentence}`);
  process.exit(1);
};
const { values } = parseArgs({ options: { out: { type: 'string' } } });
const from = process.env.INIT_CWD ?? process.cwd();
const out = outFolder(values.out ?? join(root, 'dist'), from);
if (!out.ok) fail(`--out: ${outSentence(out.error)}`);
// What is handed out is never the framework's checking build, whatever a shell around it says.
process.env.NODE_ENV = 'production';
const written = await writeOutFolder(out.value, async (folder) => {
  const { build } = await import('vite');
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: false },
  });
  return { ok: true };
});
if (!written.ok) fail(outSentence(written.error));
console.error(`build: ${relative(from, out.value.path) || out.value.path} is ready`);
