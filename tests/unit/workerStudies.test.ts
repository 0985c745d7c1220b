/** Which studies lie open in the worker: few rows at a time, and what failed is tried again. */
import { describe, expect, it } from 'vitest';
import { cityMemory } from '../../src/analysis/answer/studyMemory';
import type { Post } from '../../src/domain/post';
import type { DatasetInfo } from '../../src/workers/api';
import type { Library } from '../../src/workers/library';
import { faultOf, QuestionFault } from '../../src/workers/questionFault';
import { openStudies } from '../../src/workers/studies';
import { fault } from '../../src/domain/result';
import { postAt } from './coverageScene';
import { city } from './geoFiles';
import { tableOf } from './selectFixtures';

/** Books of datasets that say to have so many rows, and of which each is counted when it is read. */
function shelf(rows: Readonly<Record<string, number>>) {
  const read: string[] = [];
  const state = { posts: [] as readonly Post[], isBroken: false };
  const books = {
    find: (id: string) =>
      id in rows ? ({ id, rows: rows[id], status: 'imported', register: null } as DatasetInfo) : null,
    readOf: () => null,
    posts: async () => state.posts,
    interventions: async () => [],
    table: async (id: string) => {
      read.push(id);
      if (state.isBroken) throw new QuestionFault(fault('own-damaged', { dataset: id }));
      return tableOf([{ lon: 76.93, lat: 43.25 }]);
    },
  } as Partial<Library> as Library;
  return { read, state, studies: openStudies(books, cityMemory(city())) };
}

describe('studies in the worker', () => {
  it('are read once while they are asked about, and the one asked longest ago is let go above 1,500,000 rows', async () => {
    const { read, studies } = shelf({ a: 600_000, b: 600_000, c: 600_000 });
    for (const id of ['a', 'b', 'a', 'b', 'a', 'c', 'a', 'c', 'b']) await studies.of(id);
    // c takes the place of b, which a was asked after; b then that of a.
    expect(read).toEqual(['a', 'b', 'c', 'b']);
    await studies.of('c');
    expect(read).toHaveLength(4);
  });

  it('are kept however large, when they are the only one', async () => {
    const { read, studies } = shelf({ a: 9_000_000, b: 1 });
    for (const id of ['a', 'a', 'b', 'a']) await studies.of(id);
    expect(read).toEqual(['a', 'b', 'a']);
  });

  it('are tried again after one could not be read, and are nothing where there is no such dataset', async () => {
    const { read, state, studies } = shelf({ a: 1 });
    state.isBroken = true;
    expect(await studies.of('a').then(() => null, faultOf)).toMatchObject({ code: 'own-damaged' });
    state.isBroken = false;
    expect((await studies.of('a')).study.table.count).toBe(1);
    expect(read).toEqual(['a', 'a']);
    expect(await studies.of('z').then(() => null, faultOf)).toEqual({
      code: 'dataset-missing',
      params: { dataset: 'z' },
    });
  });

  it('take a table that is at hand without reading it, and the new posts without reading anything anew', async () => {
    const { read, state, studies } = shelf({ a: 1, b: 1 });
    await studies.prime(
      'a',
      tableOf([
        { lon: 76.93, lat: 43.25 },
        { lon: 76.93, lat: 43.25 },
      ]),
    );
    expect((await studies.of('a')).study.table.count).toBe(2);
    state.posts = [postAt([76.93, 43.25])];
    await studies.refreshPosts();
    expect((await studies.of('a')).study.posts).toEqual(state.posts);
    expect(read).toEqual([]);
    studies.close('a');
    await studies.of('a');
    expect(read).toEqual(['a']);
  });
});
