import './scripts/setup/node20.mjs';
import { defineConfig } from 'vitest/config';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { builtWorkers } from './tests/browser/builtWorkers.ts';
import { heldAgainstKept, keptBeside } from './tests/gallery/heldAgainstKept.ts';
import { LongestFirst } from './tests/longestFirst.ts';

const executablePath = process.env['QYRAGY_CHROMIUM'];
const define = { __APP_VERSION__: JSON.stringify('test'), __EDITION__: JSON.stringify('full') };

/** Which Chromium, where one is named. */
const chromium = executablePath ? { executablePath } : {};
/** Maps are drawn by software; the page around them is put together without the drawing library, at half the cost. */
const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-compositing',
  '--disable-gpu-rasterization',
];
/** Found in mid-run these would reload the page under a test. */
const optimizeDeps = {
  include: [
    'dexie',
    '@noble/hashes/sha2.js',
    'comlink',
    'highs',
    'papaparse',
    'idb-keyval',
    'maplibre-gl',
    'pmtiles',
    '@turf/area',
    '@turf/boolean-point-in-polygon',
    '@turf/buffer',
    '@turf/helpers',
    '@turf/intersect',
    '@turf/union',
  ],
};

export default defineConfig({
  test: {
    attachmentsDir: '.cache/attachments',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        define,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/{unit,property,golden}/**/*.test.ts'],
          globalSetup: ['tests/decideSeed.ts'],
          setupFiles: ['tests/everyFile.ts', 'tests/allLanguages.ts'],
          // Reading the product anew for each file takes as long as the tests; tests/everyFile.ts sees that none
          // leaves a trace for the next.
          isolate: false,
          fsModuleCache: true,
          fsModuleCachePath: '.cache/vitest',
          testTimeout: 60_000,
          // Left to itself the runner keeps one core free: of two, half.
          maxWorkers: '100%',
        },
      },
      {
        define,
        publicDir: 'static',
        plugins: [svelte(), builtWorkers(define)],
        worker: { format: 'es' },
        optimizeDeps,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          setupFiles: ['tests/allLanguages.ts'],
          globalSetup: ['tests/decideSeed.ts', 'tests/gallery/tellPages.ts'],
          testTimeout: 60_000,
          // Each in a context of its own, so that they share no database; alone, one waits for its workers half the time.
          maxWorkers: 2,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...chromium,
                args: CHROMIUM_ARGS,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        define,
        publicDir: 'static',
        plugins: [svelte()],
        worker: { format: 'es' },
        optimizeDeps,
        test: {
          name: 'gallery',
          include: ['tests/gallery/**/*.test.ts'],
          setupFiles: ['tests/allLanguages.ts'],
          globalSetup: ['tests/decideSeed.ts', 'tests/gallery/tellPages.ts'],
          testTimeout: 120_000,
          maxWorkers: 2,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...chromium,
                args: [...CHROMIUM_ARGS, '--lang=en-US', '--font-render-hinting=none', '--disable-lcd-text'],
              },
              contextOptions: { reducedMotion: 'reduce', locale: 'en-US', timezoneId: 'UTC' },
            }),
            instances: [{ browser: 'chromium' }],
            commands: { heldAgainstKept, keptBeside },
          },
        },
      },
      {
        define,
        test: {
          name: 'e2e',
          environment: 'node',
          globalSetup: ['tests/decideSeed.ts'],
          include: ['tests/e2e/**/*.test.ts'],
          setupFiles: ['tests/allLanguages.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Two at a time fill each other's pauses on two cores; each goes through its files with one Chromium.
          maxWorkers: 2,
          isolate: false,
          fsModuleCache: true,
          fsModuleCachePath: '.cache/vitest',
        },
      },
    ],
  },
});
