import { defineConfig } from 'vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { VitePWA } from 'vite-plugin-pwa';
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as { version: string };

export default defineConfig({
  publicDir: 'static',
  define: { __APP_VERSION__: JSON.stringify(version) },
  plugins: [
    svelte(),
    VitePWA({
      registerType: 'autoUpdate',
      injectRegister: null,
      manifest: false,
      workbox: {
        // The shell only: datasets live in IndexedDB and are kept fresh by manifest.json, never by the precache.
        globPatterns: ['**/*.{js,mjs,css,html,woff2,svg}'],
        globIgnores: ['geo/**', 'config.json'],
        maximumFileSizeToCacheInBytes: 6_000_000,
        navigateFallback: 'index.html',
      },
    }),
  ],
  worker: { format: 'es' },
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 2000 },
  preview: { host: '127.0.0.1', port: 4173 },
});
