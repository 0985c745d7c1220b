/**
 * `npm run build:public -- [--snapshot FILE] [--out DIR]`: the public edition as a folder of files (dist-public/). Only
 * the resident's page and the wall are in it; no planner, no incidents, nothing that reads them. Without a snapshot its
 * pages say "not published". A bundle that holds a module it must not is refused.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, root } from './setup/install.mjs';

/** Of static/geo what the two pages ask for. */
const KEPT = ['districts', 'outline', 'roads', 'places', 'indicators', 'example-snapshot'];
/** What must not be in the bundle: whatever reads, keeps, analyses or makes up rows of incidents. */
const FORBIDDEN = [
  /^src\/(planner\.ts|ui\/(App|planner|shell)\b|workers\/|solver\/|cli\/|exports\/(?!csv\.ts))/,
  /^src\/intake\/(?!(points\/readPrecincts|places\/polygons|formats\/geojson|text\/jsonText|text\/cellText)\.ts)/,
  /^src\/domain\/kinds\//,
  /^src\/analysis\/(siting|privacy|answer|selection|density|concentration|bins|health)\//,
  /^src\/sources\/(builtIn|builtInParts)\.ts/,
  /^src\/storage\/(?!(?:sha256|inTime)\.ts)/,
  /^src\/(domain\/columnar\.ts|demonstration\/)/,
  /^node_modules\/(highs|papaparse|dexie|comlink)\//,
];

const fail = (sentence) => {
  console.error(`build:public: ${sentence}`);
  process.exit(1);
};

ensureInstalled();
const { register } = await import('tsx/esm/api');
register();
const { outFolder, writeOutFolder } = await import('../src/cli/outFolder.ts');
const { outSentence } = await import('../src/i18n/messages/en/outFolder.ts');
const { values } = parseArgs({ options: { snapshot: { type: 'string' }, out: { type: 'string' } } });
const from = process.env.INIT_CWD ?? process.cwd();
const out = outFolder(values.out ?? join(root, 'dist-public'), from);
if (!out.ok) fail(`--out: ${outSentence(out.error)}`);
const snapshotPath = values.snapshot === undefined ? null : resolve(from, values.snapshot);
const snapshot = snapshotPath === null ? null : await readSnapshot(snapshotPath);
const summary = snapshotPath === null ? null : await readSummary(JSON.parse(snapshot), snapshotPath);

if (snapshot !== null && JSON.parse(snapshot).source === null)
  console.error(
    'build:public: the snapshot does not state who recorded the incidents, and its pages will say so (publish --source)',
  );

process.env.QYRAGY_EDITION = 'public';
// What is handed out is never the framework's checking build, whatever a shell around it says.
process.env.NODE_ENV = 'production';
const written = await writeOutFolder(out.value, build);
if (!written.ok) fail(typeof written.error === 'string' ? written.error : outSentence(written.error));
console.error(
  `build:public: ${relative(from, out.value.path) || out.value.path} is ready, ${snapshot === null ? 'without a snapshot: its pages say "not published"' : 'with its snapshot'}`,
);

/** The whole edition into an empty folder; a bundle that holds what it must not is an error, and the folder goes. */
async function build(folder) {
  const vite = await import('vite');
  const built = await vite.build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: false },
  });
  const modules = [...new Set([built].flat().flatMap(({ output }) => output.flatMap((part) => part.moduleIds ?? [])))]
    .filter((id) => !id.startsWith('\0'))
    .map((id) => relative(root, id.replace(/\?.*$/, '')).replaceAll('\\', '/'))
    .sort();
  const found = modules.filter((id) => FORBIDDEN.some((pattern) => pattern.test(id)));
  if (found.length > 0) return { ok: false, error: `the public bundle must not hold ${found.join(', ')}` };
  keepOnly(folder, KEPT);
  if (snapshot !== null) {
    writeFileSync(join(folder, 'snapshot.json'), snapshot);
    writeFileSync(join(folder, 'snapshot-summary.json'), summary.text);
  }
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(join(root, '.cache', 'public-modules.json'), JSON.stringify(modules, null, 1));
  return { ok: true };
}

/** The bytes of a snapshot that is one and carries its own sum; anything else stops the build with a sentence. */
async function readSnapshot(path) {
  if (!existsSync(path)) fail(`${path} is not there`);
  const { parseSnapshotText } = await import('../src/domain/parse/snapshot.ts');
  const { isWhole } = await import('../src/domain/snapshotText.ts');
  const text = readFileSync(path, 'utf8');
  const read = parseSnapshotText(text);
  if (!read.ok)
    fail(`${path} is no snapshot that can be published: ${read.error.code} ${JSON.stringify(read.error.params)}`);
  const whole = await isWhole(JSON.parse(text), async (words) => createHash('sha256').update(words).digest('hex'));
  if (!whole) fail(`${path} was changed after it was made: its sha256 is not that of its content`);
  return text;
}

/** The signed summary beside a signed snapshot, if it agrees with it; else one made here, which nobody signed. */
async function readSummary(whole, path) {
  const { summaryFor, SUMMARY_FILE } = await import('../src/cli/signedFiles.ts');
  const beside = join(dirname(path), SUMMARY_FILE);
  const found = await summaryFor(whole, existsSync(beside) ? readFileSync(beside, 'utf8') : null);
  if (found === null) fail(`${path} was changed after it was signed, or signed with another key than it names`);
  if (whole.signature && !found.isSigned)
    console.error(
      `build:public: no signed ${SUMMARY_FILE} that agrees stands beside the snapshot: the summary is unsigned (npm run qyragy -- sign --key FILE ${path} makes one)`,
    );
  return found;
}

/** Takes the planner's data out of the folder, and out of the manifest. */
function keepOnly(folder, ids) {
  const path = join(folder, 'geo', 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  for (const { id, file } of manifest.datasets) if (!ids.includes(id)) rmSync(join(folder, 'geo', file));
  writeFileSync(
    path,
    `${JSON.stringify({ ...manifest, datasets: manifest.datasets.filter(({ id }) => ids.includes(id)) }, null, 2)}\n`,
  );
}
