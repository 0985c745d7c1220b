import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DRAWN, drawnRows } from '../../src/demonstration/drawnRows';
import { encodeIncidents } from '../../src/domain/columnar';
import type { IncidentTable } from '../../src/domain/incident';
import { sha256Hex } from '../../src/storage/sha256';
import { drawDemonstration } from '../../src/workers/drawDemonstration';
import { parseManifest } from '../../src/domain/parse/manifest';
import { demoBytes, demoIncidents, geoJson, valueOf } from '../unit/geoFiles';

const text = (file: string): string => readFileSync(new URL(`../../static/geo/${file}`, import.meta.url), 'utf8');
const files: Readonly<Record<string, string>> = { roads: text('roads.geojson'), places: text('places.json') };
const manifest = valueOf(parseManifest(geoJson('manifest.json')));
const entryOf = (id: string) => manifest.datasets.find((entry) => entry.id === id)!;
const demo = entryOf('demo-incidents');

const textOf = async (id: string, sha256: string): Promise<string | null> =>
  (await sha256Hex(new TextEncoder().encode(files[id]))) === sha256 ? files[id] : null;

/** Places on the plane, which the file does not hold; each number to the last bit. */
const metresOf = ({ x, y }: IncidentTable): string => `${x.join()} ${y.join()}`;

describe('the demonstration’s rows, drawn where they are shown', () => {
  it('are those of the kept file, byte for byte', async () => {
    const { table, bytes } = drawnRows(files['roads'], files['places']);
    expect(Buffer.from(encodeIncidents(table)).equals(Buffer.from(demoBytes()))).toBe(true);
    expect(metresOf(table) === metresOf(demoIncidents())).toBe(true);
    expect(await sha256Hex(bytes)).toBe(DRAWN.rowsSha256);
  });

  it('stand in for the file of the manifest, from the roads and places of the manifest', async () => {
    expect(DRAWN).toMatchObject({
      sha256: demo.sha256,
      roadsSha256: entryOf('roads').sha256,
      placesSha256: entryOf('places').sha256,
    });
    const table = await drawDemonstration(demo, textOf);
    expect(table && Buffer.from(encodeIncidents(table)).equals(Buffer.from(demoBytes()))).toBe(true);
  });

  it('are not drawn in place of another file, or of another version of it', async () => {
    expect(await drawDemonstration({ ...demo, id: 'another' }, textOf)).toBeNull();
    expect(await drawDemonstration({ ...demo, sha256: 'ab'.repeat(32) }, textOf)).toBeNull();
  });

  it('are not drawn where the roads or the places are missing', async () => {
    for (const missing of ['roads', 'places'])
      expect(
        await drawDemonstration(demo, (id, sha256) => (id === missing ? Promise.resolve(null) : textOf(id, sha256))),
        missing,
      ).toBeNull();
  });

  it('are given up where they come out otherwise than in the file, be it by one position', async () => {
    const moved = files['places'].replace('"lon":76.8581,', '"lon":76.8582,');
    expect(moved).not.toBe(files['places']);
    const { table } = drawnRows(files['roads'], moved);
    expect(table.count).toBe(demo.rows);
    expect(await drawDemonstration(demo, (id) => Promise.resolve(id === 'places' ? moved : files[id]))).toBeNull();
  });
});
