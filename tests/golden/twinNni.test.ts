import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answer, folderWith, twin } from './twinRun';

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../oracles/${file}`, import.meta.url), 'utf8'));
const { points_xyt: points } = read('synth_points.json') as { readonly points_xyt: readonly (readonly number[])[] };
const { synth } = read('nni.json') as { readonly synth: Readonly<Record<string, number>> };
const folder = folderWith({ 'points.csv': `x,y\n${points.map(([x, y]) => `${x},${y}`).join('\n')}\n` });
const asked = ['nni', '--planar', '--incidents', 'points.csv'];

interface Figures {
  readonly expected: number;
  readonly r: number;
  readonly se: number;
  readonly z: number;
  readonly p: number;
}
interface Found extends Figures {
  readonly n: number;
  readonly meanNn: number;
  readonly donnelly: Figures | null;
}

describe('nni of the twin', () => {
  test('meets the reference, with and without the correction of the edge', () => {
    const plain = answer<Found>([...asked, '--area', '1000000'], folder);
    expect(plain.n).toBe(synth['n']);
    expect(plain.meanNn).toBeCloseTo(synth['mean_nn'], 8);
    expect(plain.r).toBeCloseTo(synth['R_naive'], 9);
    expect(plain.meanNn / plain.expected).toBeCloseTo(plain.r, 12);
    expect((plain.meanNn - plain.expected) / plain.se).toBeCloseTo(plain.z, 9);
    expect(plain.donnelly).toBeNull();
    expect(plain.z).toBeCloseTo(synth['z_naive'], 8);
    const edge = answer<Found>([...asked, '--area', '1000000', '--perimeter', '4000'], folder);
    expect(edge.r).toBeCloseTo(synth['R_naive'], 9);
    expect(edge.donnelly?.r).toBeCloseTo(synth['R_donnelly'], 9);
    expect(edge.donnelly?.z).toBeCloseTo(synth['z_donnelly'], 8);
  });

  test('takes the area of a window, and says nothing of ground whose size nobody gave', () => {
    expect(answer<Found>([...asked, '--window', '0,0,1000,1000'], folder).r).toBeCloseTo(synth['R_naive'], 9);
    expect(answer<Found>(asked, folder)).toMatchObject({ r: null, z: null, donnelly: null });
    expect(twin([...asked, '--format', 'text'], folder).stdout).toContain('give its area');
  });

  test('says it in the language asked for, with what it does not say', () => {
    const said = (lang: string): string =>
      twin([...asked, '--area', '1000000', '--format', 'text', '--lang', lang], folder).stdout;
    expect(said('en')).toContain('Index: 0.87');
    expect(said('ru')).toContain('Индекс: 0,87');
    expect(said('kk')).toContain('Индекс: 0,87');
    expect(said('kk')).not.toMatch(/index|incident|chance/i);
  });

  test('draws no conclusion where rounded places alone may bring the index down', () => {
    const rounded = folderWith({
      'rounded.csv': `x,y\n${points.map(([x, y]) => `${Math.round(x / 100) * 100},${Math.round(y / 100) * 100}`).join('\n')}\n`,
    });
    const said = twin(
      ['nni', '--planar', '--incidents', 'rounded.csv', '--area', '1000000', '--format', 'text'],
      rounded,
    ).stdout;
    expect(said).toContain('cannot be told');
    expect(said).not.toContain('They lie closer');
  });

  test('draws no conclusion from a few incidents, however far from chance their index is', () => {
    const few = folderWith({
      'few.csv': `x,y\n${[1, 2, 3, 4, 5, 6].map((k) => `${500 + k},${500 + k}`).join('\n')}\n`,
    });
    const asking = ['nni', '--planar', '--incidents', 'few.csv', '--area', '1000000', '--perimeter', '4000'];
    expect(answer<Found>(asking, few).donnelly?.z).toBeLessThan(-1.96);
    const said = twin([...asking, '--format', 'text'], few).stdout;
    expect(said).toContain('no conclusion is drawn');
    expect(said).not.toContain('They lie closer');
    expect(said).toContain('takes the ground for one piece');
  });

  test('refuses an area that is none', () => {
    const { status, stderr } = twin([...asked, '--area', '0'], folder);
    expect(status).toBe(2);
    expect(stderr).toContain('--area');
  });
});
