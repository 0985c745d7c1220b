import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { newKey } from '../../src/cli/keys';
import { markAsOurs } from '../../src/cli/outFolder';
import { verifyPrecincts } from '../../src/sources/verify';
import { folderWith, ROOT } from './twinRun';

const within = (path: string): readonly string[] => readdirSync(path, { recursive: true, encoding: 'utf8' }).toSorted();
/** The address of a module, as a word of a script. */
const inProject = (path: string): string => JSON.stringify(pathToFileURL(join(ROOT, path)).href);
const started = (...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
/** The signal that ended a process, else its status. */
async function end(child: ChildProcess): Promise<string | number | null> {
  const [status, signal] = (await once(child, 'close')) as [number | null, string | null];
  return signal ?? status;
}

/** A folder that holds an edition of before. */
function withSite(): string {
  const folder = folderWith({});
  const site = join(folder, 'site');
  mkdirSync(site);
  writeFileSync(join(site, 'index.html'), 'old');
  markAsOurs(site);
  return folder;
}
function expectUntouched(folder: string): void {
  expect(within(folder)).toEqual(['site', 'site/.qyragy-made.json', 'site/index.html']);
  expect(readFileSync(join(folder, 'site', 'index.html'), 'utf8')).toBe('old');
}

/**
 * Half of a folder is written, and the other half never comes. Removed for the first time it is not empty, as it
 * happens where a thread of the bundler puts another file into it meanwhile.
 */
const HALF = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { rmSync } = fs;
fs.rmSync = (path) => {
  fs.rmSync = rmSync;
  syncBuiltinESMExports();
  fs.rmdirSync(path);
};
syncBuiltinESMExports();
const { outFolder, writeOutFolder } = await import(${inProject('src/cli/outFolder.ts')});
await writeOutFolder(outFolder(process.argv[2] ?? 'site', process.argv[1]).value, async (beside) => {
  fs.writeFileSync(beside + '/index.html', 'half');
  console.log('half');
  await new Promise((resolve) => setTimeout(resolve, 600_000));
});`;

/** The word comes at the worst moment: the file is written beside and not yet in its place. */
const SIGN = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { renameSync } = fs;
fs.renameSync = (...paths) => {
  process.kill(process.pid, 'SIGTERM');
  renameSync(...paths);
};
syncBuiltinESMExports();
const { signVerb } = await import(${inProject('src/cli/signVerb.ts')});
await signVerb({ operand: 'precincts.geojson', values: new Map([['key', 'own.pem']]) }, { cwd: process.argv[1] });`;

describe('a command that is told to stop while it writes', () => {
  it.concurrent.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'leaves a folder as it was, nothing beside it, and ends by that signal: %s',
    async (signal) => {
      const folder = withSite();
      const child = started('--import', 'tsx', '--input-type=module', '--eval', HALF, folder);
      child.stdout?.once('data', () => child.kill(signal));
      expect(await end(child)).toBe(signal);
      expectUntouched(folder);
    },
  );

  it.concurrent('takes the folders above with it that it made for a new one', async () => {
    const folder = withSite();
    const child = started('--import', 'tsx', '--input-type=module', '--eval', HALF, folder, 'new/of/mine');
    child.stdout?.once('data', () => child.kill('SIGINT'));
    expect(await end(child)).toBe('SIGINT');
    expectUntouched(folder);
  });

  it('build:public among them', async () => {
    const folder = withSite();
    const child = started(join(ROOT, 'scripts', 'build-public.mjs'), '--out', join(folder, 'site'));
    const watcher = watch(folder, (_, name) => {
      if (name?.startsWith('.site.new-')) child.kill('SIGINT');
    });
    expect(await end(child)).toBe('SIGINT');
    watcher.close();
    expectUntouched(folder);
  });

  it('sign finishes its file first, and nothing lies beside it', async () => {
    const folder = folderWith({
      'precincts.geojson': JSON.stringify({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: { номер: '12' },
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [76.9, 43.2],
                  [76.95, 43.2],
                  [76.95, 43.25],
                  [76.9, 43.2],
                ],
              ],
            },
          },
        ],
      }),
    });
    const { pem, publicKey } = newKey();
    writeFileSync(join(folder, 'own.pem'), pem);
    const child = started('--import', 'tsx', '--input-type=module', '--eval', SIGN, folder);
    expect(await end(child)).toBe('SIGTERM');
    expect(within(folder)).toEqual(['own.pem', 'precincts.geojson']);
    expect(
      await verifyPrecincts(JSON.parse(readFileSync(join(folder, 'precincts.geojson'), 'utf8')) as object, [publicKey]),
    ).toBe('signed');
  });
});
