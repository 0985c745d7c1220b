/**
 * What turns a build into an app that works without a network: the service worker with its lists, the manifest, the
 * host's headers.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { transformWithOxc, type Plugin, type Rolldown } from 'vite';
import type { Shell } from '../../src/serviceWorker';
import { headersFile, type Hosting } from './headers.ts';
import { OWN } from './residentsOwn.ts';

const WORKER = new URL('../../src/serviceWorker.ts', import.meta.url);
/** Words of the planner's page and the wall: whatever is spoken first, all of them are there without a network. */
const LANGUAGES = ['kk', 'ru', 'en'].map((locale) => `src/i18n/messages/${locale}.ts`);
/**
 * What a resident's page loads only when a hand asks (a map; words for a file that was refused), and is large: kept
 * once it was used.
 */
const BY_HAND = ['src/ui/resident/AreaMap.svelte', 'src/i18n/index.ts', ...LANGUAGES].map((path) => `${path}${OWN}`);
/** What the entry itself loads later, on every page. */
const LATER = ['src/state/page/watchUpdates.ts', 'src/ui/shared/offerUpdate.ts', 'src/otherPages.ts'];
/** Beside the page's own files. */
const ALWAYS = ['index.html', 'manifest.webmanifest', 'icon.svg'];

type Bundle = Rolldown.OutputBundle;

/**
 * Names of the files a page may ask for, however deep: chunks by their imports, a chunk's style sheets, and
 * everything else by its name in their text (workers, WebAssembly, fonts). `beside` = modules whose chunks are kept
 * too, `without` = modules whose chunks are left out where they are loaded later.
 */
function filesOfPage(
  bundle: Bundle,
  module: string,
  beside: readonly string[],
  without: readonly string[] = [],
): readonly string[] {
  const parts = Object.values(bundle);
  const chunkOf = (path: string): Rolldown.OutputChunk | undefined =>
    parts.find((part) => part.type === 'chunk' && holds(part, path)) as Rolldown.OutputChunk | undefined;
  const named = parts
    .filter(({ type, fileName }) => type === 'asset' && !/\.(css|html)$/.test(fileName))
    .map(({ fileName }) => fileName);
  const found = new Set<string>();
  const visit = (name: string): void => {
    const part = bundle[name];
    if (!part || found.has(name)) return;
    found.add(name);
    if (part.type === 'chunk') {
      part.imports.forEach(visit);
      // These lead to all three pages.
      if (part.isEntry || holds(part, 'src/otherPages.ts')) return;
      for (const later of part.dynamicImports) {
        const chunk = bundle[later];
        if (chunk?.type === 'chunk' && !without.some((path) => holds(chunk, path))) visit(later);
      }
      part.viteMetadata?.importedCss.forEach(visit);
    }
    const text =
      part.type === 'chunk' ? part.code : /\.(js|mjs|css)$/.test(name) ? Buffer.from(part.source).toString('utf8') : '';
    for (const fileName of named) if (text.includes(fileName.slice(fileName.lastIndexOf('/') + 1))) visit(fileName);
  };
  const start = chunkOf(module);
  if (!start) return [];
  for (const part of parts) if (part.type === 'chunk' && part.isEntry) visit(part.fileName);
  for (const path of [...LATER, ...beside]) visit(chunkOf(path)?.fileName ?? '');
  visit(start.fileName);
  return [...found].toSorted();
}

const holds = ({ moduleIds }: Rolldown.OutputChunk, path: string): boolean =>
  moduleIds.some((id) => id.replaceAll('\\', '/').endsWith(`/${path}`));

/** The three lists, each with what every page needs, and a name of this very build. */
function shellOf(bundle: Bundle, indexHtml: string): Shell {
  const of = (module: string, beside: readonly string[], without?: readonly string[]): readonly string[] => {
    const files = filesOfPage(bundle, module, beside, without);
    return files.length === 0 ? [] : [...ALWAYS, ...files];
  };
  const pages = {
    resident: of(`src/resident.ts${OWN}`, [], BY_HAND),
    wall: of('src/wall.ts', LANGUAGES),
    planner: of('src/planner.ts', LANGUAGES),
  };
  // Names of assets hold the sums of their content.
  const build = createHash('sha256').update(JSON.stringify(pages)).update(indexHtml).digest('hex').slice(0, 16);
  return { build, pages };
}

/** The worker's text with the lists in it; it imports nothing, so that one file is all of it. */
async function workerText(shell: Shell): Promise<string> {
  const { code } = await transformWithOxc(readFileSync(WORKER, 'utf8'), WORKER.pathname);
  return code.replace(/^export \{\s*\};?\s*$/m, '').replace('__SHELL__', () => JSON.stringify(shell));
}

export const shellPlugin = (hosting: Hosting): Plugin => ({
  name: 'shell',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' }, injectTo: 'head' },
  ],
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const page = bundle['index.html'];
      const shell = shellOf(bundle, page?.type === 'asset' ? Buffer.from(page.source).toString('utf8') : '');
      const emit = (fileName: string, source: string): void => void this.emitFile({ type: 'asset', fileName, source });
      emit('sw.js', await workerText(shell));
      emit('manifest.webmanifest', JSON.stringify(manifest(hosting.edition)));
      emit('_headers', headersFile(hosting));
    },
  },
});

/** For the home screen of a phone: it opens the page it was added from. */
const manifest = (edition: Hosting['edition']): object => ({
  name: 'Қырағы · Qyragy',
  short_name: 'Қырағы',
  lang: 'kk',
  display: 'standalone',
  start_url: edition === 'public' ? './?mode=resident' : './',
  scope: './',
  background_color: '#f4f6f8',
  theme_color: '#f4f6f8',
  icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
});
