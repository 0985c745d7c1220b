import { defineConfig, type Plugin } from 'vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { withFirstWords } from './scripts/hosting/firstWords.ts';
import { hostHeaders, pagePolicy, type Hosting } from './scripts/hosting/headers.ts';
import { residentsOwn } from './scripts/hosting/residentsOwn.ts';
import { shellPlugin } from './scripts/hosting/shellPlugin.ts';
import { codeSplitting, FRAMEWORK_LATER, workerSplitting } from './scripts/hosting/chunks.ts';
import { markAsOurs, outFolder } from './src/cli/outFolder.ts';
import { outSentence } from './src/i18n/messages/en/outFolder.ts';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as { version: string };

/** `public` leaves the planner's modules out (npm run build:public). */
const edition = process.env['QYRAGY_EDITION'] === 'public' ? 'public' : 'full';

/** Origins beside the app's own that the operator allows for a base map; empty = none. */
const origins = (process.env['VITE_QYRAGY_ORIGINS'] ?? '').split(/[\s,]+/).filter((origin) => origin !== '');

const hosting: Hosting = { edition, origins };

/** The built page carries its own policy, so that any static host enforces it. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy(hosting) },
      injectTo: 'head-prepend',
    },
  ],
};

/** Words that are there before any script is; see the file they come from. */
const firstWords: Plugin = {
  name: 'first-words',
  apply: 'build',
  transformIndexHtml: { order: 'post', handler: (html) => (edition === 'full' ? withFirstWords(html) : html) },
};

/** What the sample host files say, `npm start` says too, with every answer. */
const previewHeaders: Plugin = {
  name: 'preview-headers',
  configurePreviewServer({ middlewares }) {
    middlewares.use((_request, response, next) => {
      for (const [name, value] of Object.entries(hostHeaders(hosting))) response.setHeader(name, value);
      next();
    });
  },
};

/** Vite empties its folder: one that is not ours is refused here too, where no script of ours stands before it. */
const safeOutputFolder: Plugin = {
  name: 'safe-output-folder',
  apply: 'build',
  configResolved({ root, build }) {
    const found = outFolder(build.outDir, root);
    if (!found.ok) throw new Error(`--outDir: ${outSentence(found.error)}`);
  },
  writeBundle: {
    order: 'post',
    handler({ dir }) {
      if (dir !== undefined) markAsOurs(dir);
    },
  },
};

/** The gallery is for those who work on the product: no build may hold any of it. */
const noGallery: Plugin = {
  name: 'no-gallery',
  apply: 'build',
  load(id) {
    if (
      relative(import.meta.dirname, id)
        .replaceAll('\\', '/')
        .startsWith('gallery/')
    )
      throw new Error(`the gallery is never built: ${id}`);
  },
};

/** Before modules had a form of their own a script gave itself away by this. */
const OLD_EXPORT = '"undefined"!=typeof module&&(module.exports=tzlookup);';

/**
 * The map of time zones as a module: the one script of the old form among what is built would put half a kilobyte for
 * such scripts into the part that every page loads first, the resident's too.
 */
const zonesAsModule: Plugin = {
  name: 'zones-as-module',
  apply: 'build',
  transform(code, id) {
    if (!id.includes('/tz-lookup/')) return null;
    if (!code.includes(OLD_EXPORT)) throw new Error(`${id} no longer ends as it did: see vite.config.ts`);
    return { code: code.replace(OLD_EXPORT, 'export default tzlookup;'), map: null };
  },
};

/** The solver's own way of starting in Node, which no browser goes. */
const browsersSolver = (): Plugin => ({
  name: 'browsers-solver',
  apply: 'build',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === 'node:module' && importer?.includes('/highs/') ? '\0no-node-module' : null,
  load: (id) => (id === '\0no-node-module' ? 'export const createRequire = undefined;' : null),
});

export default defineConfig({
  // Relative addresses: the same folder of files works at the root of a host and deep under it.
  base: './',
  // No page stands in for a missing file.
  appType: 'mpa',
  publicDir: 'static',
  define: { __APP_VERSION__: JSON.stringify(version), __EDITION__: JSON.stringify(edition) },
  plugins: [
    noGallery,
    residentsOwn(import.meta.dirname),
    browsersSolver(),
    zonesAsModule,
    svelte(),
    safeOutputFolder,
    contentSecurityPolicy,
    firstWords,
    previewHeaders,
    shellPlugin(hosting),
  ],
  worker: {
    format: 'es',
    plugins: () => [browsersSolver()],
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { codeSplitting: workerSplitting(import.meta.dirname) },
    },
  },
  build: {
    target: 'es2022',
    sourcemap: false,
    // Every browser that reads this target preloads modules by itself.
    modulePreload: {
      polyfill: false,
      // The first answer carries no lists of what the parts that follow it import: those find it themselves.
      // Nor do the way to the wall and to the method, which a resident’s device keeps: of them only the planner’s list pays.
      resolveDependencies: (name, files, { hostId }) =>
        /\/(resident|common)-[^/]*$/.test(hostId) || /\/(wall|method)-[^/]*$/.test(name) ? [] : files,
    },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      checks: { pluginTimings: false },
      // They only define what they export; the framework does not say so of itself.
      treeshake: { moduleSideEffects: [{ test: FRAMEWORK_LATER, sideEffects: false }] },
      output: { codeSplitting: codeSplitting(import.meta.dirname) },
    },
  },
  preview: { host: '127.0.0.1', port: 4173 },
});
