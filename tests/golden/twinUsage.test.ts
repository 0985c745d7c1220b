import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, ROOT, twin, twinProcess } from './twinRun';

const folder = folderWith({
  'ok.csv': 'x,y\n0,0\n10,10\n',
  'swapped.csv': 'date,lon,lat\n2018-01-02,43.25,76.92\n',
  'at.csv': 'x,y\n1,1\n',
});

/** Each process reads the whole program: one for each status, and one through npm. */
describe('the real command', () => {
  test("through npm, puts one JSON value on stdout and words on stderr, and takes file names relative to the caller's folder", () => {
    const inner = join(folder, 'inner');
    mkdirSync(inner, { recursive: true });
    const asked = ['density', '--planar', '--incidents', '../ok.csv', '--at', '../at.csv'];
    const run = spawnSync('npm', ['--prefix', ROOT, 'run', '--silent', 'qyragy', '--', ...asked], {
      cwd: inner,
      encoding: 'utf8',
    });
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ unit: 'per-m2' });
    expect(JSON.parse(run.stdout)).toHaveProperty('values');
    expect(run.stderr).toContain('ok.csv: 2 rows, 2 imported');
  });

  test('exits with 2 when asked wrongly', () => {
    const run = twinProcess(['density', '--kernel', 'cubic'], folder);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain('quartic, epanechnikov');
  });

  test('exits with 3 when an input is refused; a question left open names its option', () => {
    const run = twinProcess(['health', '--incidents', 'swapped.csv'], folder);
    expect(run).toMatchObject({ status: 3, stdout: '' });
    expect(run.stderr).toContain('--answer swapped-coordinates=');
    expect(twin(['health', '--incidents', 'swapped.csv', '--answer', 'swapped-coordinates=swap'], folder).status).toBe(
      0,
    );
  });

  test('tells of every verb and option with --help', () => {
    const run = twin(['--help'], folder);
    expect(run.status).toBe(0);
    for (const word of [
      'districts',
      'density',
      'coverage',
      'concentration',
      '--incidents',
      '--compare',
      '--bandwidth',
      '--radius',
    ])
      expect(run.stdout).toContain(word);
  });
});
