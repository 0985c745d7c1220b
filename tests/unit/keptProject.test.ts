/** Projects as the first version with such files wrote them still open. They are never made anew. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnArray } from '../../src/storage/columnChunk';
import { contentOf } from '../../src/storage/datasetRepository';
import { readProject } from '../../src/storage/project/projectFile';
import { SCENARIO } from './scenarioFixture';

const kept = (name: string): Blob =>
  new Blob([new Uint8Array(readFileSync(new URL(`../fixtures/kept/${name}`, import.meta.url)))]);

describe('a kept project', () => {
  it.each([
    ['project.qyragy-project', null],
    ['project.qyragy-closed', 'Қырағы көз'],
  ])('%s opens and holds what was written', async (name, passphrase) => {
    const read = await readProject(kept(name), passphrase);
    if (!read.ok) throw new Error(read.error.code);
    const { isNewer, program, madeAtMs, notes, kept: values, scenarios, records } = read.value;
    expect({ isNewer, program, madeAtMs, notes, values, scenarios }).toEqual({
      isNewer: false,
      program: '0.1.0',
      madeAtMs: 1_796_000_000_000,
      notes: { 'qyragy-wall': '{"format":"qyragy-wall"}' },
      values: {
        'qyragy-publications': ['{"through":"2025-12-31"}'],
        'qyragy-publish-secret': '0123456789abcdef0123456789abcdef',
      },
      // Ground that is closed came since.
      scenarios: [{ ...SCENARIO, setup: { ...SCENARIO.setup, closedGround: [] } }],
    });
    const [incidents, areas] = records;
    expect(records.map(({ title }) => title)).toEqual(['мои данные.csv', 'аймақтар.geojson']);
    const table = contentOf(incidents, (await read.value.parts(incidents)) ?? []);
    if (!table || table instanceof Uint8Array) throw new Error('no table');
    expect([...table.startMs]).toEqual([1_704_067_200_000, NaN, 1_704_070_800_000, 1_704_070_801_000, NaN]);
    expect([...table.lon]).toEqual([76.9, 76.9123456, 76.95, NaN, 76.94]);
    expect([...columnArray(table, 'category')]).toEqual([0, 1, 2, 3, 4]);
    expect([...(table.weight ?? [])]).toEqual([1, 0.5, 2, 1, 1]);
    const file = contentOf(areas, (await read.value.parts(areas)) ?? []);
    expect(file instanceof Uint8Array && new TextDecoder().decode(file)).toBe('[{"id":"zone"}]');
  });
});
