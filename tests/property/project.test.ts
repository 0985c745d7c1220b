/** A project's file gives back what went in, or nothing: whatever is in it, and whatever befell it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateIncidents, type IncidentTable } from '../../src/domain/incident';
import type { Scenario } from '../../src/domain/scenario';
import { COLUMNS, columnArray, columnsOf } from '../../src/storage/columnChunk';
import { contentOf, partsOf, recordOf, type Content } from '../../src/storage/datasetRepository';
import type { DatasetMeta } from '../../src/storage/db';
import { contain } from '../../src/storage/project/container';
import { merge, standingOf } from '../../src/storage/project/merge';
import {
  PROJECT_VERSION,
  readProject,
  writeProject,
  type Project,
  type ProjectDataset,
  type ProjectHead,
} from '../../src/storage/project/projectFile';
import { seal, unseal } from '../../src/storage/project/sealed';
import { keptScenario } from '../../src/storage/scenarioRepository';
import { runs, SEED } from '../prove';
import { SCENARIO } from '../unit/scenarioFixture';

const value = fc.oneof(
  fc.constantFrom(NaN, -0, 0, Infinity, -Infinity, 1_546_300_800_000, 76.9123456),
  fc.double({ noNaN: true }),
);
const table: fc.Arbitrary<IncidentTable> = fc
  .record({ rows: fc.nat(40), values: fc.array(value, { minLength: 1, maxLength: 30 }), weighted: fc.boolean() })
  .map(({ rows, values, weighted }) => {
    const bare = allocateIncidents(rows);
    const made = weighted ? { ...bare, weight: new Float64Array(rows) } : bare;
    columnsOf(made).forEach((column, c) => {
      const into = columnArray(made, column);
      for (let i = 0; i < rows; i++) into[i] = values[(i * 7 + c) % values.length] ?? 0;
    });
    return made;
  });
const bytes: fc.Arbitrary<Uint8Array<ArrayBuffer>> = fc.uint8Array({ maxLength: 200 }).map((of) => new Uint8Array(of));
const text = fc.string({ unit: 'binary', maxLength: 30 });

interface Given {
  readonly title: string;
  readonly content: Content;
  readonly importedAt: number;
}
const given: fc.Arbitrary<readonly Given[]> = fc.array(
  fc.record({ title: text, content: fc.oneof(table, bytes), importedAt: fc.nat() }),
  { maxLength: 4 },
);
/** As the browser keeps them: signs that nobody sees are gone. */
const scenarios: fc.Arbitrary<readonly Scenario[]> = fc
  .array(fc.record({ name: text, note: text }), { maxLength: 3 })
  .map((all) =>
    all.flatMap(({ name, note }, k) => {
      const kept = keptScenario({ ...SCENARIO, id: `s-${k}`, name: `n${name}`, note });
      return kept.ok ? [kept.value] : [];
    }),
  );
const head: fc.Arbitrary<ProjectHead> = fc.record({
  program: fc.constantFrom('0.1.0', ''),
  madeAtMs: fc.nat(),
  scenarios,
  notes: fc.dictionary(text, text, { maxKeys: 4, noNullPrototype: true }),
  kept: fc.dictionary(
    text.filter((key) => key !== '__proto__'),
    fc.jsonValue().map((one): unknown => JSON.parse(JSON.stringify(one))),
    { maxKeys: 3, noNullPrototype: true },
  ),
  view: fc.constantFrom('', 'data=import-incidents-0&category=theft&names=a%3Ab'),
  needs: fc.array(fc.record({ id: text, title: text, rows: fc.nat(), bytes: fc.option(fc.nat()), sha256: text }), {
    maxLength: 2,
  }),
  rest: fc.constantFrom<ProjectHead['rest']>({}, { colours: { map: 'dark' }, later: [1, null] }),
});

async function datasetOf({ title, content, importedAt }: Given, k: number): Promise<ProjectDataset> {
  const id = `import-${content instanceof Uint8Array ? 'areas' : 'incidents'}-${k}`;
  const meta: DatasetMeta = {
    id,
    kind: content instanceof Uint8Array ? 'areas' : 'incidents',
    title,
    sha256: `sum ${k}`,
    rows: content instanceof Uint8Array ? 0 : content.count,
    period: k % 2 === 0 ? null : { fromMs: 0, toMs: 86_400_000 },
    holds: null,
    read: null,
    builtIn: false,
    importedAt,
    provenance: { id, status: 'imported', source: title, licence: '', sha256: `sum ${k}`, period: null },
  };
  return { record: await recordOf(meta, content), parts: partsOf(content) };
}

async function* each<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all;
}
const written = async (of: ProjectHead, datasets: readonly ProjectDataset[], passphrase: string | null = null) =>
  writeProject(of, each(datasets), passphrase);

async function whole(file: Blob, passphrase: string | null = null): Promise<Project> {
  const read = await readProject(file, passphrase);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

const sameContent = (a: Content | null, b: Content): boolean => {
  if (a === null || a instanceof Uint8Array || b instanceof Uint8Array)
    return a instanceof Uint8Array && b instanceof Uint8Array && Buffer.compare(a, b) === 0;
  return COLUMNS.every((column) => {
    const [ours, theirs] = [columnArray(a, column), columnArray(b, column)];
    return ours.length === theirs.length && ours.every((one, i) => Object.is(one, theirs[i]));
  });
};

async function expectSame(
  project: Project,
  of: ProjectHead,
  all: readonly Given[],
  datasets: readonly ProjectDataset[],
) {
  const { program, madeAtMs, notes, kept, view, needs, rest } = project;
  expect({ program, madeAtMs, scenarios: project.scenarios, notes, kept, view, needs, rest }).toEqual(of);
  expect(project.isNewer).toBe(false);
  expect(project.records).toEqual(datasets.map(({ record }) => record));
  for (const [k, record] of project.records.entries()) {
    const parts = await project.parts(record);
    expect(parts).toEqual(datasets[k]?.parts);
    expect(sameContent(contentOf(record, parts ?? []), all[k]?.content ?? new Uint8Array())).toBe(true);
  }
}

/** A small project with something in each place. */
async function small(): Promise<{ readonly file: Blob; readonly datasets: readonly ProjectDataset[] }> {
  const rows = allocateIncidents(3);
  rows.lon.set([76.9, 76.95, 77]);
  const datasets = await Promise.all(
    [
      { title: 'мои данные.csv', content: rows, importedAt: 1 },
      { title: 'areas', content: new TextEncoder().encode('[{"id":"a"}]'), importedAt: 2 },
    ].map(datasetOf),
  );
  return { file: await written(SMALL, datasets), datasets };
}
const SMALL: ProjectHead = {
  program: 'test',
  madeAtMs: 1,
  scenarios: [SCENARIO],
  notes: { 'qyragy-wall': '{}' },
  kept: { 'qyragy-publications': ['{}'] },
  view: 'tab=filters',
  needs: [],
  rest: {},
};

const bytesOf = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await file.arrayBuffer());
/** Whether a file gives anything at all. */
async function gives(file: Blob, passphrase: string | null): Promise<boolean> {
  const read = await readProject(file, passphrase);
  if (!read.ok) return false;
  const all = await Promise.all(read.value.records.map((record) => read.value.parts(record)));
  return all.every((parts) => parts !== null);
}

describe('a project’s file', () => {
  it('returns every set of datasets, scenarios, notes and publications equal', async () => {
    await fc.assert(
      fc.asyncProperty(head, given, async (of, all) => {
        const datasets = await Promise.all(all.map(datasetOf));
        await expectSame(await whole(await written(of, datasets)), of, all, datasets);
      }),
      { numRuns: runs(60, 1000) },
    );
  });

  it('returns it equal when it is closed, also where the passphrase was typed in another form of the same signs', async () => {
    await fc.assert(
      fc.asyncProperty(head, given, fc.string({ minLength: 1, maxLength: 20 }), async (of, all, passphrase) => {
        const datasets = await Promise.all(all.map(datasetOf));
        const file = await written(of, datasets, `${passphrase}й`);
        await expectSame(await whole(file, `${passphrase}и\u0306`), of, all, datasets);
      }),
      { numRuns: runs(3, 30) },
    );
  });

  it('with one bit changed, cut anywhere or grown gives nothing', async () => {
    const { file } = await small();
    const all = await bytesOf(file);
    expect(await gives(file, null)).toBe(true);
    const bits = runs(400, all.length * 8);
    for (let k = 0; k < bits; k++) {
      const bit = bits === all.length * 8 ? k : (k * 7919 + SEED * 31) % (all.length * 8);
      const damaged = all.slice();
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await gives(new Blob([damaged]), null), `bit ${bit}`).toBe(false);
    }
    for (let k = 0; k < 200; k++)
      expect(await gives(file.slice(0, (k * 104_729 + SEED) % all.length), null), `cut ${k}`).toBe(false);
    expect(await gives(new Blob([all, ' ']), null)).toBe(false);
  });

  it('may not bring anything in place of what comes with the product, nor twice the same', async () => {
    const { datasets } = await small();
    const [first, second] = datasets;
    if (!first || !second) throw new Error('no datasets');
    const named = async (change: object) =>
      gives(await written(SMALL, [{ ...first, record: { ...first.record, ...change } }]), null);
    expect(await named({})).toBe(true);
    for (const change of [
      { id: 'demo-incidents' },
      { builtIn: true },
      { provenance: { ...first.record.provenance, status: 'published' } },
      { rows: -1 },
    ])
      expect(await named(change), JSON.stringify(change)).toBe(false);
    expect(await gives(await written(SMALL, [first, first]), null)).toBe(false);
  });

  it('keeps what this version does not know of it, and writes it out again', async () => {
    const { datasets } = await small();
    const more = datasets.map(({ record, parts }) => ({ record: { ...record, colour: 'red' }, parts }));
    const project = await whole(await written({ ...SMALL, rest: { zones: [1, { a: null }] } }, more));
    expect(project.rest).toEqual({ zones: [1, { a: null }] });
    expect(project.records).toMatchObject([{ colour: 'red' }, { colour: 'red' }]);
  });

  it('of a newer version opens as far as it is known, whatever else lies between', async () => {
    const { datasets } = await small();
    const [first, second] = datasets;
    if (!first || !second) throw new Error('no datasets');
    const odd = new Blob(['of another kind']);
    const newer = await contain(
      PROJECT_VERSION + 1,
      {
        format: 'qyragy-project',
        datasets: [first.record, { id: 'import-heat-1', kind: 'heat' }, second.record],
        scenarios: [SCENARIO, { format: 'qyragy-scenario', version: 9 }],
        notes: 7,
        later: true,
      },
      [
        ...first.parts.map((part, k) => ({ bytes: part.byteLength, sha256: sums(first)[k] ?? '' })),
        {
          bytes: odd.size,
          sha256: Buffer.from(await crypto.subtle.digest('SHA-256', await odd.arrayBuffer())).toString('hex'),
        },
        ...second.parts.map((part, k) => ({ bytes: part.byteLength, sha256: sums(second)[k] ?? '' })),
      ],
      [...first.parts.map((part) => new Blob([part])), odd, ...second.parts.map((part) => new Blob([part]))],
    );
    const project = await whole(newer);
    expect(project.isNewer).toBe(true);
    expect(project.records).toEqual([first.record, second.record]);
    expect(project.scenarios).toEqual([SCENARIO]);
    expect(await project.parts(second.record)).toEqual(second.parts);
  });
});

const sums = ({ record: { layout } }: ProjectDataset): readonly string[] =>
  layout.form === 'bytes' ? [layout.sha256] : layout.columns.flatMap(({ chunks }) => chunks.map((c) => c.sha256));

describe('a closed file', () => {
  /** As few rounds as are taken: only so can many files be tried. */
  const closed = (file: Blob) => seal(file, 'Қырағы көз', 100_000);

  it('opens whatever its length', async () => {
    for (const length of [0, 1, 1_048_575, 1_048_576, 1_048_577, 2_097_152]) {
      const file = new Blob([new Uint8Array(length).fill(7)]);
      const opened = await unseal(await closed(file), 'Қырағы көз');
      expect(opened && Buffer.compare(await bytesOf(opened), await bytesOf(file)), String(length)).toBe(0);
    }
  });

  it('says one thing and gives nothing for a wrong passphrase, a changed bit, a cut, a growth, segments that changed places or were left out, and rounds that are too few or too many', async () => {
    const { file } = await small();
    const whole = await closed(file);
    const all = await bytesOf(whole);
    expect(await gives(whole, 'Қырағы көз')).toBe(true);
    const refused: [string, Blob, string][] = [
      ['wrong', whole, 'Қырағы коз'],
      ['empty', whole, ''],
      ['longer', whole, 'Қырағы көз '],
      ['grown', new Blob([all, 'x']), 'Қырағы көз'],
      ['no file at all', new Blob([]), 'Қырағы көз'],
      ['another file', new Blob(['id,lon,lat\n1,76.9,43.2\n']), 'Қырағы көз'],
    ];
    for (let k = 0; k < runs(25, 400); k++) {
      const damaged = all.slice();
      // The first bits are those of the line that says how.
      const bit = k < 12 ? (k * 53) % 480 : (k * 7919 + SEED * 31) % (all.length * 8);
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      refused.push([`bit ${bit}`, new Blob([damaged]), 'Қырағы көз']);
      refused.push([`cut ${k}`, whole.slice(0, (k * 104_729 + SEED) % all.length), 'Қырағы көз']);
    }
    const line = new TextDecoder().decode(all.slice(0, all.indexOf(10) + 1));
    for (const rounds of ['1', '0', '99999', '5000001', '2147483648', '-100000', '1e6', '0600000', '100000.5'])
      refused.push([
        `rounds ${rounds}`,
        new Blob([line.replace(' 100000 ', ` ${rounds} `), all.slice(line.length)]),
        'Қырағы көз',
      ]);
    const two = new Blob([new Uint8Array(2_097_152)]);
    const long = await closed(two);
    const start = (await bytesOf(long)).indexOf(10) + 1;
    const step = 1_048_576 + 16;
    const [one, other] = [long.slice(start, start + step), long.slice(start + step)];
    refused.push(['changed places', new Blob([long.slice(0, start), other, one]), 'Қырағы көз']);
    refused.push(['first left out', new Blob([long.slice(0, start), other]), 'Қырағы көз']);
    refused.push(['last left out', new Blob([long.slice(0, start), one]), 'Қырағы көз']);
    for (const [name, damaged, passphrase] of refused)
      expect(await readProject(damaged, passphrase), name).toEqual({
        ok: false,
        error: { code: 'project-closed', params: {} },
      });
    expect(await readProject(whole, null)).toEqual({ ok: false, error: { code: 'project-passphrase', params: {} } });
  }, 120_000);
});

describe('a project among what is here', () => {
  const newId = (): string => 'new';
  const of = async (title: string, k: number, value: number): Promise<ProjectDataset['record']> => {
    const rows = allocateIncidents(2);
    rows.lon.fill(value);
    return (await datasetOf({ title, content: rows, importedAt: 0 }, k)).record;
  };

  it('leaves equal ones, adds new ones, and keeps those of one name both or the file’s alone', async () => {
    const [equal, here, there, added] = await Promise.all([of('a', 1, 1), of('b', 2, 2), of('b', 3, 3), of('c', 4, 4)]);
    const changed = { ...SCENARIO, name: 'Changed' };
    const file = { records: [equal, there, added], scenarios: [changed] };
    const holding = { records: [equal, here], scenarios: [SCENARIO] };
    expect(file.records.map((one) => standingOf(one, holding.records))).toEqual(['equal', 'named', 'new']);
    const both = merge(file, holding, 'both', newId);
    expect(both.put.map(({ record }) => [record.id, record.title])).toEqual([
      [there.id, 'b (2)'],
      [added.id, 'c'],
    ]);
    expect(both.remove).toEqual([]);
    expect(both.scenarios.map(({ id, name }) => [id, name])).toEqual([['new', 'Changed']]);
    const replaced = merge(file, holding, 'replace', newId);
    expect(replaced.put.map(({ record }) => record.title)).toEqual(['b', 'c']);
    expect(replaced.remove).toEqual([here.id]);
    expect(replaced.scenarios).toEqual([changed]);
  });

  it('of the same id and other content stands beside it under an id of its own, and its scenarios go with it', async () => {
    const [here, there] = await Promise.all([of('b', 2, 2), of('b', 2, 3)]);
    const scenario = { ...SCENARIO, dataset: { ...SCENARIO.dataset, id: there.id } };
    const both = merge({ records: [there], scenarios: [scenario] }, { records: [here], scenarios: [] }, 'both', newId);
    expect(both.put.map(({ record }) => record)).toMatchObject([
      { id: `${there.id}-2`, title: 'b (2)', provenance: { id: `${there.id}-2` } },
    ]);
    expect(both.scenarios[0]?.dataset.id).toBe(`${there.id}-2`);
  });

  it('taken in twice changes nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(given, async (all) => {
        const records = (await Promise.all(all.map(datasetOf))).map(({ record }) => record);
        const again = merge({ records, scenarios: [SCENARIO] }, { records, scenarios: [SCENARIO] }, 'both', newId);
        expect(again).toEqual({ put: [], remove: [], scenarios: [], renamed: new Map() });
      }),
      { numRuns: runs(20) },
    );
  });
});
