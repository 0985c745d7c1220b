import { defineConfig, type Plugin } from 'vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { VitePWA } from 'vite-plugin-pwa';
import { readFileSync } from 'node:fs';
import { outFolder } from './src/cli/outFolder';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as { version: string };

/** `public` leaves the planner's modules out (npm run build:public). */
const edition = process.env['QYRAGY_EDITION'] === 'public' ? 'public' : 'full';

/** Origins beside the app's own that the operator allows for a base map; empty = none. */
const origins = (process.env['VITE_QYRAGY_ORIGINS'] ?? '').split(/[\s,]+/).filter((origin) => origin !== '');

const POLICY = [
  "default-src 'none'",
  // HiGHS is WebAssembly; this allows compiling it and no string of script. The public edition has no solver.
  edition === 'full' ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  ["img-src 'self' data: blob:", ...origins].join(' '),
  ["connect-src 'self'", ...origins].join(' '),
  "font-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default svelte-trusted-html',
].join('; ');

/** The built page carries its own policy, so that any static host enforces it. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
  ],
};

/** Vite empties its folder: one that is not ours is refused here too, where no script of ours stands before it. */
const safeOutputFolder: Plugin = {
  name: 'safe-output-folder',
  apply: 'build',
  configResolved({ root, build }) {
    const found = outFolder(build.outDir, root);
    if (!found.ok) throw new Error(`--outDir: ${found.error}`);
  },
};

export default defineConfig({
  publicDir: 'static',
  define: { __APP_VERSION__: JSON.stringify(version), __EDITION__: JSON.stringify(edition) },
  plugins: [
    svelte(),
    safeOutputFolder,
    contentSecurityPolicy,
    VitePWA({
      registerType: 'autoUpdate',
      injectRegister: null,
      // For the home screen of a phone: it opens the page it was added from.
      manifest: {
        name: 'Қырағы · Qyragy',
        short_name: 'Қырағы',
        lang: 'kk',
        display: 'standalone',
        start_url: edition === 'public' ? './?mode=resident' : './',
        background_color: '#f4f6f8',
        theme_color: '#f4f6f8',
        icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      workbox: {
        // The shell only: datasets live in IndexedDB and are kept fresh by manifest.json, never by the precache.
        // The solver's WebAssembly too (3.5 MB, 1.2 MB on the wire, fetched after the page stands): proofs work offline as well.
        globPatterns: ['**/*.{js,mjs,css,html,woff2,svg,wasm}'],
        globIgnores: ['geo/**', 'config.json'],
        maximumFileSizeToCacheInBytes: 6_000_000,
        navigateFallback: 'index.html',
      },
    }),
  ],
  worker: { format: 'es' },
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 2000, rolldownOptions: { checks: { pluginTimings: false } } },
  preview: { host: '127.0.0.1', port: 4173 },
});
