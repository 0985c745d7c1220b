import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeAll } from '../../scripts/build-geo';
import { parseManifest } from '../../src/domain/parse/manifest';
import { geoJson, valueOf } from '../unit/geoFiles';

const committed = new URL('../../static/geo/', import.meta.url);
const manifest = valueOf(parseManifest(geoJson('manifest.json')));
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('static/geo', () => {
  let dir = '';
  let recipe = '';
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'qyragy-geo-'));
    ({ recipe } = await writeAll(dir));
  }, 120_000);
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('is what the facts give when they are built again, byte for byte', () => {
    const names = (at: string | URL): string[] => readdirSync(at).sort();
    expect(names(dir)).toEqual(names(committed));
    for (const name of names(dir)) {
      expect(sha256(readFileSync(join(dir, name))), name).toBe(sha256(readFileSync(new URL(name, committed))));
    }
  });

  it('is drawn anew by a recipe that is what the facts give', () => {
    const kept = new URL('../../src/demonstration/recipe.json', import.meta.url);
    expect(readFileSync(kept, 'utf8')).toBe(recipe);
  });

  it('is listed whole in the manifest, with sum, size and rows', () => {
    expect(manifest.datasets.map(({ file }) => file).sort()).toEqual(
      readdirSync(committed)
        .filter((name) => name !== 'manifest.json')
        .sort(),
    );
    for (const entry of manifest.datasets) {
      const bytes = readFileSync(new URL(entry.file, committed));
      expect([entry.id, sha256(bytes), bytes.byteLength]).toEqual([entry.id, entry.sha256, entry.bytes]);
      expect(entry.source && entry.licence, entry.id).toBeTruthy();
    }
  });

  it('calls everything that was made up illustrative', () => {
    const illustrative = manifest.datasets
      .filter(({ status }) => status === 'illustrative')
      .map(({ id }) => id)
      .sort();
    expect(illustrative).toEqual([
      'accidents',
      'demo-incidents',
      'example-snapshot',
      'mobile-points',
      'posts',
      'stretches',
    ]);
  });

  it('keeps the demonstration incidents under 1.5 MB', () => {
    expect(manifest.datasets.find(({ id }) => id === 'demo-incidents')?.bytes).toBeLessThan(1_500_000);
  });
});
