import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newKey } from '../../src/cli/keys';
import { summaryFor } from '../../src/cli/signedFiles';
import { parseSnapshot } from '../../src/domain/parse/snapshot';
import { parseSummary, parseText } from '../../src/domain/parse/summaryFields';
import type { Snapshot } from '../../src/domain/snapshot';
import { readWholeSnapshot } from '../../src/sources/published';
import { verifyPrecincts, verifySnapshot } from '../../src/sources/verify';
import { valueOf } from '../unit/geoFiles';
import { answer, folderWith, ROOT, twin } from './twinRun';

const RING = [
  [76.9, 43.2],
  [76.95, 43.2],
  [76.95, 43.25],
  [76.9, 43.2],
];
const precincts = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { номер: '12', телефон: '+7 727 000 00 00' },
      geometry: { type: 'Polygon', coordinates: [RING] },
    },
  ],
};
const folder = folderWith({ 'precincts.geojson': JSON.stringify(precincts, null, 2), 'text.txt': 'no key' });
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const made = answer<{ file: string; publicKey: string; config: string }>(['key', '--out', 'own.pem'], folder);
const keys = [made.publicKey];

describe('qyragy key', () => {
  it('makes a private key that only its owner may read, and says the public one as a line for config.json', () => {
    expect(statSync(join(folder, 'own.pem')).mode & 0o777).toBe(0o600);
    expect(JSON.parse(`{${made.config}}`)).toEqual({ trust: { keys, unsigned: 'marked' } });
    expect(read('own.pem')).toContain('PRIVATE KEY');
    expect(JSON.stringify(made)).not.toContain(read('own.pem').split('\n')[1]);
    expect(twin(['key', '--out', 'other.pem', '--format', 'text'], folder).stdout).toMatch(
      /^"trust": \{"keys":\["[^"]{44}"\],"unsigned":"marked"\}\n$/,
    );
  });

  it('never overwrites a key', () => {
    const before = read('own.pem');
    expect(twin(['key', '--out', 'own.pem'], folder)).toMatchObject({ status: 2, stdout: '' });
    expect(read('own.pem')).toBe(before);
  });
});

describe('publish --key', () => {
  const args = [
    'publish',
    '--title',
    'Almaty',
    '--incidents',
    join(ROOT, 'tests/fixtures/registry-week.csv'),
    '--precincts',
    'precincts.geojson',
  ];

  it("signs the snapshot and its summary, and the pages know both as the operator's", async () => {
    const said = answer<{ signedBy: string }>([...args, '--out', 'signed', '--key', 'own.pem'], folder);
    expect(said.signedBy).toBe(made.publicKey);
    const [whole, summary] = ['snapshot.json', 'snapshot-summary.json'].map((name) => read(join('signed', name)));
    for (const [text, reader] of [
      [whole, parseSnapshot],
      [summary, parseSummary],
    ] as const) {
      expect(valueOf(parseText(text, reader)).signature?.key).toBe(made.publicKey);
      expect(await verifySnapshot(JSON.parse(text) as object, keys)).toBe('signed');
      // One letter of the title.
      expect(await verifySnapshot(JSON.parse(text.replace('"Almaty"', '"Almatу"')) as object, keys)).toBe('wrong');
    }
    expect((await readWholeSnapshot(whole)).ok).toBe(true);
    expect((JSON.parse(summary) as Snapshot).precincts).toEqual([]);
    expect((JSON.parse(summary) as Snapshot).sha256).toBe((JSON.parse(whole) as Snapshot).sha256);
  });

  it('writes nothing with a file that is no key', () => {
    const wrong = twin([...args, '--out', 'none', '--key', 'text.txt'], folder);
    expect(wrong).toMatchObject({ status: 2, stdout: '' });
    expect(wrong.stderr).toContain('no Ed25519 private key');
    expect(() => statSync(join(folder, 'none'))).toThrow();
  });

  it('gives build:public the signed summary where it agrees, and none that does not', async () => {
    const whole = JSON.parse(read('signed/snapshot.json')) as Snapshot;
    const summary = read('signed/snapshot-summary.json');
    expect(await summaryFor(whole, summary)).toMatchObject({ isSigned: true });
    expect(JSON.parse((await summaryFor(whole, summary))?.text ?? '')).toEqual(JSON.parse(summary));
    for (const beside of [
      null,
      'null',
      '{}',
      summary.replace('"Almaty"', '"Almatу"'),
      summary.replace(/"value":"..../, '"value":"AAAA'),
    ]) {
      const found = await summaryFor(whole, beside);
      expect(found?.isSigned).toBe(false);
      expect(JSON.parse(found?.text ?? '')).not.toHaveProperty('signature');
    }
    expect(await summaryFor({ ...whole, title: 'Changed' }, summary)).toBeNull();
  });
});

describe('sign', () => {
  it('signs a file of precincts where it stands, again after a change, and it still opens', async () => {
    answer(['sign', '--key', 'own.pem', 'precincts.geojson'], folder);
    const signed = JSON.parse(read('precincts.geojson')) as typeof precincts;
    expect(await verifyPrecincts(signed, keys)).toBe('signed');
    signed.features[0].properties['телефон'] = '+7 727 999 99 99';
    expect(await verifyPrecincts(signed, keys)).toBe('wrong');
    writeFileSync(join(folder, 'precincts.geojson'), JSON.stringify(signed));
    answer(['sign', 'precincts.geojson', '--key=own.pem'], folder);
    expect(await verifyPrecincts(JSON.parse(read('precincts.geojson')) as object, keys)).toBe('signed');
  });

  it('signs a snapshot that the planner saved, with its summary', async () => {
    const unsigned = folderWith({
      'own.pem': read('own.pem'),
      'snapshot.json': readFileSync(join(ROOT, 'static/geo/example-snapshot.json'), 'utf8'),
    });
    expect(answer<{ files: string[] }>(['sign', '--key', 'own.pem', 'snapshot.json'], unsigned).files).toEqual([
      'snapshot.json',
      'snapshot-summary.json',
    ]);
    const whole = readFileSync(join(unsigned, 'snapshot.json'), 'utf8');
    expect((await readWholeSnapshot(whole)).ok).toBe(true);
    expect(
      await summaryFor(JSON.parse(whole) as Snapshot, readFileSync(join(unsigned, 'snapshot-summary.json'), 'utf8')),
    ).toMatchObject({ isSigned: true });
  });

  it('signs nothing that is not right', () => {
    const changed = readFileSync(join(ROOT, 'static/geo/example-snapshot.json'), 'utf8').replace(
      '"title":"Example"',
      '"title":"Real"',
    );
    const dir = folderWith({
      'own.pem': newKey().pem,
      'changed.json': changed,
      'none.json': '{"type":"FeatureCollection"',
      'wrong.geojson': '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":null}]}',
    });
    for (const name of ['changed.json', 'none.json', 'wrong.geojson']) {
      const before = readFileSync(join(dir, name), 'utf8');
      expect(twin(['sign', '--key', 'own.pem', name], dir)).toMatchObject({ status: 3, stdout: '' });
      expect(readFileSync(join(dir, name), 'utf8')).toBe(before);
    }
    for (const wrong of [
      ['sign', '--key', 'own.pem'],
      ['sign', 'changed.json'],
      ['sign', '--key', 'own.pem', 'a', 'b'],
      ['key'],
      ['key', '--out', 'k', '--district', 'x'],
    ]) {
      expect(twin(wrong, dir)).toMatchObject({ status: 2, stdout: '' });
    }
  });
});
