import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type * as ListOfKinds from '../../src/domain/kinds/list';
import type { DatasetKind } from '../../src/domain/kinds/kind';
import type { ImportKind } from '../../src/domain/import';
import type * as OpenFile from '../../src/intake/formats/openFile';
import type { Intake } from '../../src/intake/file/intake';
import type * as ReadFile from '../../src/intake/readFile';
import type * as Kinds from '../../src/domain/kinds';
import type * as KeptRecord from '../../src/storage/keptRecord';
import type * as Exports from '../../src/exports/ownThings';
import type * as Options from '../../src/cli/options';
import { toCsv } from '../../src/exports/csv';
import { finish } from '../../src/domain/job';
import { bytesOf } from '../fixtures/openedBytes';

/** A kind that nobody has: benches. It is in no list but this test's. */
const benches = {
  id: 'benches',
  geometry: ['point'],
  reader: 'things',
  called: ['maker'],
  fields: [
    {
      id: 'seats',
      value: 'count',
      names: 'seats|мест|орын саны',
      required: true,
      least: 1,
      most: 12,
    },
    { id: 'lit', value: 'answer', names: 'lit|освещена|жарық' },
    {
      id: 'maker',
      value: 'text',
      names: 'bench maker|изготовитель скамейки',
      tells: 'surely',
    },
    {
      id: 'put',
      value: 'day',
      names: 'put on|поставлена',
    },
    { id: 'open', value: 'hours', names: 'open|открыта' },
  ],
} as const satisfies DatasetKind;

/** What is loaded with one more line in the list. */
interface Loaded {
  readonly kinds: typeof Kinds;
  readonly open: typeof OpenFile;
  readonly read: typeof ReadFile;
  readonly kept: typeof KeptRecord;
  readonly out: typeof Exports;
  readonly options: typeof Options;
}
let loaded: Loaded;

beforeAll(async () => {
  vi.resetModules();
  vi.doMock('../../src/domain/kinds/list', async (original) => {
    const list = await original<typeof ListOfKinds>();
    return { KINDS: [...list.KINDS, benches] };
  });
  loaded = {
    kinds: await import('../../src/domain/kinds'),
    open: await import('../../src/intake/formats/openFile'),
    read: await import('../../src/intake/readFile'),
    kept: await import('../../src/storage/keptRecord'),
    out: await import('../../src/exports/ownThings'),
    options: await import('../../src/cli/options'),
  };
});
afterAll(() => {
  vi.doUnmock('../../src/domain/kinds/list');
  vi.resetModules();
});

const FILE =
  'Изготовитель скамейки;Мест;Освещена;Поставлена;Открыта;широта;долгота\n' +
  'Завод №1;4;да;01.03.2024;9-21;43,25;76,93\n' +
  'Завод №1;40;нет;01.03.2024;;43,25;76,94\n' +
  'Артель;2;нет;;;43,26;76,95\n';

async function intakeOf(text: string, kind?: string): Promise<Intake> {
  const choices = kind === undefined ? {} : { kind: kind as ImportKind };
  const opened = await loaded.open.openFile(bytesOf(text), 'f.csv', choices);
  if (!opened.ok) throw new Error(opened.error.code);
  const read = finish(loaded.read.readFile(opened.value, 'f.csv', choices, { nowMs: Date.UTC(2026, 0, 1) }));
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

describe('a new kind of data is one file and one line', () => {
  test('its files are known by their columns, read by its rules, and come in equal again', async () => {
    const intake = await intakeOf(FILE);
    expect([intake.kind, intake.preview.questions]).toEqual(['benches', []]);
    expect(intake.things).toEqual([
      {
        id: 'benches-1',
        shape: { type: 'Point', coordinates: [76.93, 43.25] },
        values: { seats: 4, lit: true, maker: 'Завод №1', put: '2024-03-01', open: [{ from: 9, to: 21 }] },
      },
      {
        id: 'benches-2',
        shape: { type: 'Point', coordinates: [76.95, 43.26] },
        values: { seats: 2, lit: false, maker: 'Артель' },
      },
    ]);
    expect(intake.quarantine).toMatchObject([
      { line: 3, reason: { code: 'number-range', params: { column: 'Мест', value: '40', least: 1, most: 12 } } },
    ]);
    const kind = loaded.kinds.kindOf('benches');
    if (!kind) throw new Error('no kind');
    const { header, rows } = loaded.out.thingsTable(kind, intake.things ?? []);
    expect((await intakeOf(toCsv(header, rows), 'benches')).things).toEqual(intake.things);
  });

  test('the twin’s option and the shelf of what is kept follow', () => {
    expect(loaded.options.VERBS['import'].options['kind'].accepts('benches')).toBe(true);
    const record = {
      id: 'import-benches-1',
      kind: 'benches',
      title: 'f.csv',
      sha256: '',
      provenance: { status: 'imported' },
      rows: 2,
      importedAt: 1,
      bytes: 1,
      layout: { form: 'bytes', sha256: '' },
    };
    expect(loaded.kept.isKeptRecord(record)).toBe(true);
    expect(loaded.kept.isKeptRecord({ ...record, kind: 'nobody' })).toBe(false);
  });
});
