import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/domain/snapshot';
import { PROVING, some } from '../prove';
import { ROOT } from './twinRun';

const EXAMPLE = join(ROOT, 'static', 'geo', 'example-snapshot.json');
const build = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'scripts', 'build-public.mjs'), ...args], { cwd: ROOT, encoding: 'utf8' });

/** Words that stand in one module each, and in the bundle if that module does: strings are not renamed. */
const UNMISTAKABLE: Readonly<Record<string, string>> = {
  'src/domain/kinds/incidents.ts': 'dat sover str',
  'src/domain/columnar.ts': 'weights are not kept in columns',
  'src/sources/builtIn.ts': 'manifest.json',
  'src/analysis/siting/solve/solveSiting.ts': 'siting: more than',
  'src/solver/highsSolver.ts': 'mip_feasibility_tolerance',
  'src/workers/solverClient.ts': 'solver.worker',
};

describe('the public edition', () => {
  const out = join(mkdtempSync(join(tmpdir(), 'qyragy-public-')), 'dist');
  let modules: readonly string[] = [];
  let scripts = '';
  const files = (): readonly string[] => readdirSync(out, { recursive: true, encoding: 'utf8' });
  beforeAll(() => {
    const run = build('--out', out, '--snapshot', EXAMPLE);
    expect(run.stderr).toContain('with its snapshot');
    modules = JSON.parse(readFileSync(join(ROOT, '.cache', 'public-modules.json'), 'utf8')) as string[];
    scripts = files()
      .filter((name) => /\.m?js$/.test(name))
      .map((name) => readFileSync(join(out, name), 'utf8'))
      .join('\n');
  }, 300_000);
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it('holds the two pages and none of the modules that read, keep or analyse incidents', () => {
    expect(modules).toEqual(
      expect.arrayContaining(['src/main.ts', 'src/resident.ts', 'src/wall.ts', 'src/domain/parse/snapshot.ts']),
    );
    const raw =
      /^src\/(planner|ui\/App|ui\/planner|ui\/shell|workers|solver|cli|analysis\/siting|analysis\/privacy|domain\/columnar|sources\/builtIn|storage\/(db|datasetRepository))|^node_modules\/(highs|papaparse|dexie|comlink)\//;
    expect(modules.filter((id) => raw.test(id))).toEqual([]);
    expect(modules.filter((id) => id.startsWith('src/intake/')).toSorted()).toEqual(
      ['formats/geojson', 'places/polygons', 'points/readPrecincts', 'text/cellText', 'text/jsonText'].map(
        (name) => `src/intake/${name}.ts`,
      ),
    );
  });

  it('holds none of their words, and no WebAssembly', () => {
    expect(scripts.length).toBeGreaterThan(100_000);
    for (const [module, word] of Object.entries(UNMISTAKABLE)) {
      expect(readFileSync(join(ROOT, module), 'utf8').includes(word), module).toBe(true);
      expect(scripts.includes(word), word).toBe(false);
    }
    expect(files().filter((name) => /\.(wasm|qcol|map)$/.test(name))).toEqual([]);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).not.toContain('wasm-unsafe-eval');
  });

  it('carries the city, the published figures and an example, and no post, incident or stretch that was made up', () => {
    expect(readdirSync(join(out, 'geo')).toSorted()).toEqual([
      'districts.geojson',
      'example-snapshot.json',
      'indicators.json',
      'manifest.json',
      'outline.geojson',
      'places.json',
      'roads.geojson',
    ]);
    expect(readFileSync(join(out, 'geo', 'manifest.json'), 'utf8')).not.toMatch(
      /demo-incidents|mobile-points|stretches/,
    );
    expect(readFileSync(join(out, 'snapshot.json'), 'utf8').trim()).toBe(readFileSync(EXAMPLE, 'utf8').trim());
    // What a phone reads first: the districts' years, months and kinds; no cells, precincts, hours or days.
    const summary = JSON.parse(readFileSync(join(out, 'snapshot-summary.json'), 'utf8')) as Snapshot;
    const whole = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as Snapshot;
    const { yearly, monthly, byCategory, closed } = whole.city;
    expect(summary).toEqual({
      ...whole,
      city: { yearly, monthly, byCategory, daily: [], closed },
      districts: whole.districts.map(({ id, ...tally }) => ({
        id,
        yearly: tally.yearly,
        monthly: tally.monthly,
        byCategory: tally.byCategory,
      })),
      cells: { ids: [], areaKm2: [], land: [], busy: [], visitors: [], yearly: whole.years.map(() => []) },
      precincts: [],
    });
  });

  it('has a worker that keeps of it the page one opens, the resident’s at most 0.6 MB, and tells a host which headers to send', () => {
    const { pages } = JSON.parse(/\{"build".*?\]\}\}/s.exec(readFileSync(join(out, 'sw.js'), 'utf8'))?.[0] ?? '{}') as {
      pages: Record<string, string[]>;
    };
    expect(pages['planner']).toEqual([]);
    for (const page of ['resident', 'wall'])
      expect(pages[page]).toEqual(expect.arrayContaining(['index.html', 'manifest.webmanifest']));
    const bytes = pages['resident'].reduce((sum, name) => sum + statSync(join(out, name)).size, 0);
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(600_000);
    const headers = readFileSync(join(out, '_headers'), 'utf8');
    expect(headers).toContain("frame-ancestors 'none'");
    expect(headers).not.toContain('wasm-unsafe-eval');
  });

  it('is not built with a snapshot that was changed, or is none', () => {
    const dir = mkdtempSync(join(tmpdir(), 'qyragy-'));
    writeFileSync(
      join(dir, 'changed.json'),
      readFileSync(EXAMPLE, 'utf8').replace('"title":"Example"', '"title":"Real"'),
    );
    writeFileSync(join(dir, 'none.json'), '{"type":"FeatureCollection","features":[]}');
    const refused = [
      ['changed.json', 'its sha256 is not that of its content'],
      ['none.json', 'snapshot-foreign'],
      ['absent.json', 'is not there'],
    ] as const;
    for (const [file, sentence] of some(refused, 1)) {
      const run = build('--out', join(dir, 'dist'), '--snapshot', join(dir, file));
      expect(run.status, file).toBe(1);
      expect(run.stderr).toContain(sentence);
    }
    expect(existsSync(join(dir, 'dist'))).toBe(false);
  }, 60_000);

  it('is never written over anything but an earlier one of ours, by no command', () => {
    const dir = mkdtempSync(join(tmpdir(), 'qyragy-'));
    writeFileSync(join(dir, 'letter.txt'), 'kept');
    const vite = (...args: readonly string[]) =>
      spawnSync(process.execPath, [join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', ...args], {
        cwd: ROOT,
        encoding: 'utf8',
      });
    const whole = (...args: readonly string[]) =>
      spawnSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs'), ...args], { cwd: ROOT, encoding: 'utf8' });
    for (const run of [build('--out', dir), whole('--out', dir), vite('--outDir', dir, '--emptyOutDir')]) {
      expect(run.status).toBe(1);
      expect(run.stderr).toContain('letter.txt, which we did not put there');
    }
    expect(readdirSync(dir)).toEqual(['letter.txt']);
  }, 60_000);

  it('is not written over an earlier one to which somebody added a file', () => {
    writeFileSync(join(out, 'geo', 'old.json'), '{}');
    expect(build('--out', out, '--snapshot', EXAMPLE).stderr).toContain('geo/old.json, which we did not put there');
    rmSync(join(out, 'geo', 'old.json'));
  }, 60_000);

  // A second whole build: what writes the folder is held to the same by `tests/unit/outFolder.test.ts`.
  it.runIf(PROVING)(
    'that fails leaves an earlier one whole',
    () => {
      const before = files().toSorted();
      const failed = spawnSync(
        process.execPath,
        [
          '--import',
          `data:text/javascript,${encodeURIComponent("import fs from 'node:fs';import { syncBuiltinESMExports } from 'node:module';const write=fs.writeFileSync;fs.writeFileSync=(path,...rest)=>{if(String(path).endsWith('snapshot-summary.json'))throw Object.assign(new Error('full'),{code:'ENOSPC'});return write(path,...rest)};syncBuiltinESMExports()")}`,
          join(ROOT, 'scripts', 'build-public.mjs'),
          '--out',
          out,
          '--snapshot',
          EXAMPLE,
        ],
        { cwd: ROOT, encoding: 'utf8' },
      );
      expect(failed.status).toBe(1);
      expect(failed.stderr).toContain('cannot be written (ENOSPC)');
      expect(files().toSorted()).toEqual(before);
      expect(readdirSync(join(out, '..'))).toEqual(['dist']);
    },
    120_000,
  );
});
