/** The user's own files in a browser that keeps nothing: looked at, added, asked for, taken away. */
import { describe, expect, it } from 'vitest';
import type { ImportChoices } from '../../src/domain/import';
import { MAX_FILE_BYTES } from '../../src/intake/text/signature';
import { imports, type Imports } from '../../src/workers/imports';
import { library, type Library } from '../../src/workers/library';
import { faultOf } from '../../src/workers/questionFault';
import type { Studies } from '../../src/workers/studies';
import { valueOf } from './geoFiles';

const NO_CHOICES: ImportChoices = {};
const POSTS: ImportChoices = { kind: 'posts' };
const INCIDENTS = 'дата;статья;долгота;широта\r\n15.06.2015 12:30;1880;76,945;43,251\r\n16.06.2015 23:10;1910;;\r\n';
const SWAPPED = 'дата;долгота;широта\r\n15.06.2015 12:30;43,251;76,945\r\n';
const posts = (...ids: readonly string[]): string =>
  `id;kind;lon;lat\r\n${ids.map((id) => `${id};stationary;76.945;43.251`).join('\r\n')}\r\n`;
const file = (name: string, text: string): File => new File([text], name);

/** The books and the way into them, and what the studies were told. */
function desk(): { readonly books: Library; readonly intake: Imports; readonly told: string[] } {
  const told: string[] = [];
  const studies: Studies = {
    of: () => Promise.reject(new Error('nobody asks here')),
    prime: async (dataset) => void told.push(`prime ${dataset.slice(0, 16)}`),
    close: (dataset) => void told.push(`close ${dataset.slice(0, 16)}`),
    refreshPosts: async () => void told.push('posts'),
  };
  const books = library({ db: null, closed: null });
  return { books, intake: imports(books, studies), told };
}
const added = async ({ intake }: { readonly intake: Imports }, one: File, choices = NO_CHOICES) =>
  valueOf(await intake.commit(valueOf(await intake.preview(one, choices)).token));

describe('a file that is looked at', () => {
  it('is added by the newest look alone: an older look, one let go and one added already are nothing any more', async () => {
    const { intake, told } = desk();
    const first = valueOf(await intake.preview(file('a.csv', INCIDENTS), NO_CHOICES));
    expect(intake.quarantineCsv(first.token)).toContain('3;');
    const second = valueOf(await intake.preview(file('a.csv', INCIDENTS), NO_CHOICES));
    expect(second.token).not.toBe(first.token);
    expect(await intake.commit(first.token)).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(intake.quarantineCsv(first.token)).not.toContain('3;');
    expect(valueOf(await intake.commit(second.token))).toMatchObject({ kind: 'incidents', rows: 1, kept: false });
    expect(told).toEqual(['close import-incidents', 'prime import-incidents']);
    expect(await intake.commit(second.token)).toMatchObject({ ok: false });
    const third = valueOf(await intake.preview(file('a.csv', INCIDENTS), NO_CHOICES));
    intake.discard(third.token);
    expect(await intake.commit(third.token)).toMatchObject({ ok: false });
  });

  it('is not added while a question about it is open', async () => {
    const { intake, books } = desk();
    const look = valueOf(await intake.preview(file('a.csv', SWAPPED), NO_CHOICES));
    expect(await intake.commit(look.token)).toMatchObject({ ok: false });
    expect(books.infos()).toEqual([]);
    const choices = { answers: { 'swapped-coordinates': 'swap' } };
    const answered = valueOf(await intake.preview(file('a.csv', SWAPPED), choices));
    expect(valueOf(await intake.commit(answered.token)).rows).toBe(1);
  });

  it('is refused unread when it is too large, and named when it cannot be read', async () => {
    const { intake } = desk();
    const large = { name: 'large.csv', size: MAX_FILE_BYTES + 1 } as File;
    expect(await intake.preview(large, NO_CHOICES)).toMatchObject({
      ok: false,
      error: { code: 'file-too-large', params: { file: 'large.csv' } },
    });
    const gone = {
      name: 'gone.csv',
      size: 9,
      arrayBuffer: () => Promise.reject(new Error('moved')),
    } as unknown as File;
    expect(await intake.preview(gone, NO_CHOICES)).toMatchObject({
      ok: false,
      error: { code: 'unreadable-file', params: { file: 'gone.csv' } },
    });
  });
});

const day = (n: number): string => `0${n}.03.2024;43,25;76,9${n}`;
const register = (...days: readonly number[]): string => `дата;широта;долгота\n${days.map(day).join('\n')}\n`;

describe('a file that meets data that are here already', () => {
  it('is known again: the same file has no new rows, an overlapping one is added by its new rows alone', async () => {
    const { intake, books } = desk();
    const march = await added({ intake }, file('march.csv', register(1, 2, 3)));
    const same = valueOf(await intake.preview(file('copy.csv', register(1, 2, 3)), NO_CHOICES));
    expect(same.meets).toEqual([
      { dataset: march.id, title: 'march.csv', known: 3, fresh: 0, changed: 0, older: 0, unversioned: 0, isSame: true },
    ]);
    const next = valueOf(await intake.preview(file('april.csv', register(2, 3, 4, 5)), NO_CHOICES));
    expect(next.meets).toEqual([
      {
        dataset: march.id,
        title: 'march.csv',
        known: 2,
        fresh: 2,
        changed: 0,
        older: 0,
        unversioned: 0,
        isSame: false,
      },
    ]);
    expect(valueOf(await intake.commit(next.token, march.id))).toMatchObject({ id: march.id, rows: 5 });
    const table = await books.table(march.id);
    expect([...table.lon]).toEqual([76.91, 76.92, 76.93, 76.94, 76.95]);
    const reports = (await books.own(march.id))?.meta.reports;
    expect((await books.own(march.id))?.meta.title).toBe('march.csv + april.csv');
    expect(reports).toMatchObject([
      { file: 'march.csv', rowsIn: 3, imported: 3, known: 0 },
      { file: 'april.csv', rowsIn: 4, imported: 2, known: 2, duplicates: 0, quarantined: 0 },
    ]);
    expect(valueOf(await intake.preview(file('april.csv', register(2, 3, 4, 5)), NO_CHOICES)).meets).toMatchObject([
      { known: 4, fresh: 0, isSame: false },
    ]);
  });

  it('made of more than two files is called by the first and says how many more there are', async () => {
    const { intake, books } = desk();
    const march = await added({ intake }, file('march.csv', register(1, 2)));
    for (const [name, text] of [
      ['april.csv', register(2, 3)],
      ['may.csv', register(3, 4)],
    ]) {
      const next = valueOf(await intake.preview(file(name, text), NO_CHOICES));
      valueOf(await intake.commit(next.token, march.id));
    }
    expect((await books.own(march.id))?.meta.title).toBe('march.csv + 2');
  });

  it('replaces rows of the same identifiers that were corrected, and counts them', async () => {
    const { intake, books } = desk();
    const row = (id: number, lon: string): string => `${id};0${id}.03.2024;43,25;${lon}`;
    const text = (...rows: readonly string[]): string => `№;дата;широта;долгота\n${rows.join('\n')}\n`;
    const march = await added({ intake }, file('march.csv', text(row(1, '76,91'), row(2, '76,92'))));
    const next = valueOf(
      await intake.preview(file('next.csv', text(row(1, '76,91'), row(2, '76,99'), row(3, '76,93'))), NO_CHOICES),
    );
    expect(next.meets).toMatchObject([{ dataset: march.id, known: 1, fresh: 1, changed: 1 }]);
    expect(valueOf(await intake.commit(next.token, march.id)).rows).toBe(3);
    expect([...(await books.table(march.id)).lon]).toEqual([76.91, 76.99, 76.93]);
    expect((await books.own(march.id))?.meta.reports?.at(-1)).toMatchObject({ imported: 2, known: 1, replaced: 1 });
  });

  it('is taken back as long as the page is open, and what was there before stands again', async () => {
    const { intake, books } = desk();
    expect(await intake.undo()).toEqual({ ok: true, value: null });
    const march = await added({ intake }, file('march.csv', register(1, 2)));
    const april = valueOf(await intake.preview(file('april.csv', register(2, 3)), NO_CHOICES));
    valueOf(await intake.commit(april.token, march.id));
    expect(valueOf(await intake.undo())).toBe(march.id);
    expect([...(await books.table(march.id)).lon]).toEqual([76.91, 76.92]);
    expect(valueOf(await intake.undo())).toBeNull();
    const other = await added({ intake }, file('other.csv', register(7)));
    expect(valueOf(await intake.undo())).toBe(other.id);
    expect(books.infos().map(({ id }) => id)).toEqual([march.id]);
  });

  it('that was taken back is added again, as long as no other file is looked at', async () => {
    const { intake, books } = desk();
    const march = await added({ intake }, file('march.csv', register(1, 2)));
    valueOf(await intake.undo());
    expect(valueOf(await intake.redo())).toBe(march.id);
    expect([...(await books.table(march.id)).lon]).toEqual([76.91, 76.92]);
    expect(valueOf(await intake.redo())).toBeNull();
    valueOf(await intake.undo());
    valueOf(await intake.preview(file('april.csv', register(3)), NO_CHOICES));
    expect(valueOf(await intake.redo())).toBeNull();
    expect(books.infos()).toEqual([]);
  });

  it('that was added before a corrected one is the older of the two, and nothing of it is offered', async () => {
    const { intake } = desk();
    const text = (lon: string): string =>
      `№;дата;широта;долгота\n1;01.03.2024;43,25;76,91\n2;02.03.2024;43,25;${lon}\n`;
    const march = await added({ intake }, file('march.csv', text('76,92')));
    const corrected = valueOf(await intake.preview(file('corrected.csv', text('76,99')), NO_CHOICES));
    valueOf(await intake.commit(corrected.token, march.id));
    const again = valueOf(await intake.preview(file('march.csv', text('76,92')), NO_CHOICES));
    expect(again.meets).toMatchObject([
      { dataset: march.id, known: 1, fresh: 0, changed: 0, older: 1, unversioned: 0, isSame: true, isEarlier: true },
    ]);
    const newest = valueOf(await intake.preview(file('corrected.csv', text('76,99')), NO_CHOICES));
    expect(newest.meets).toMatchObject([{ known: 2, fresh: 0, changed: 0, older: 0, isSame: false }]);
  });

  it('that is older than what is there brings no old row back, by the column of versions', async () => {
    const { intake, books } = desk();
    const rows = (version: string, lons: readonly number[]): string =>
      `id;дата;изменено;lon;lat\n${lons.map((lon, i) => `${i + 1};0${i + 1}.03.2024;${version};${lon};43.25\n`).join('')}`;
    const newer = await added({ intake }, file('april.csv', rows('2024-04-20', [76.95, 76.92])));
    const old = valueOf(await intake.preview(file('march.csv', rows('2024-03-20', [76.91, 76.92, 76.93])), NO_CHOICES));
    expect(old.meets).toMatchObject([{ known: 2, fresh: 1, changed: 0, older: 1, unversioned: 0 }]);
    valueOf(await intake.commit(old.token, newer.id));
    expect([...(await books.table(newer.id)).lon]).toEqual([76.95, 76.92, 76.93]);
    const newest = valueOf(await intake.preview(file('may.csv', rows('2024-05-20', [76.96, 76.92])), NO_CHOICES));
    expect(newest.meets).toMatchObject([{ changed: 1, older: 0, unversioned: 0 }]);
  });

  it('whose changed rows have no version says so in numbers, and what is there may stay', async () => {
    const { intake, books } = desk();
    const rows = (lons: readonly number[]): string =>
      `id;дата;lon;lat\n${lons.map((lon, i) => `${i + 1};0${i + 1}.03.2024;${lon};43.25\n`).join('')}`;
    const there = await added({ intake }, file('april.csv', rows([76.95, 76.92])));
    const file2 = valueOf(await intake.preview(file('march.csv', rows([76.91, 76.92, 76.93])), NO_CHOICES));
    expect(file2.meets).toMatchObject([{ known: 1, fresh: 1, changed: 1, older: 0, unversioned: 1 }]);
    valueOf(await intake.commit(file2.token, there.id, 'keep'));
    expect([...(await books.table(there.id)).lon]).toEqual([76.95, 76.92, 76.93]);
  });

  it('is stopped in the middle, and the one before is let go too', async () => {
    const { intake } = desk();
    const first = valueOf(await intake.preview(file('a.csv', INCIDENTS), NO_CHOICES));
    expect(await intake.preview(file('b.csv', INCIDENTS), NO_CHOICES, undefined, () => true)).toMatchObject({
      ok: false,
      error: { code: 'import-stopped' },
    });
    expect(await intake.commit(first.token)).toMatchObject({ ok: false });
  });

  it('is read with the rows that were mended, and every row is counted once all the same', async () => {
    const { intake } = desk();
    const text = `${register(1)}вчера;43,25;76,92\n`;
    const bad = valueOf(await intake.preview(file('a.csv', text), NO_CHOICES));
    expect(bad.rejects).toMatchObject([{ line: 3, cells: ['вчера', '43,25', '76,92'] }]);
    const mended = { 3: { дата: '02.03.2024' } };
    const good = valueOf(await intake.preview(file('a.csv', text), { mended }));
    expect(good).toMatchObject({ rowsIn: 2, accepted: 2, quarantined: 0 });
    expect(good.repairs).toContainEqual({ code: 'mended', count: 1 });
  });
});

describe('the books of what there is', () => {
  it('take the user’s own posts of all files together, each under an id of its own, and leave out a file asked about otherwise', async () => {
    const at = desk();
    const [first] = [
      await added(at, file('one.csv', posts('a', 'b')), POSTS),
      await added(at, file('two.csv', posts('b')), POSTS),
    ];
    expect(at.told.filter((one) => one === 'posts')).toHaveLength(2);
    expect((await at.books.posts()).map(({ id }) => id)).toEqual(['a', 'b', 'b#3']);
    expect((await at.books.posts(first.id)).map(({ id }) => id)).toEqual(['b']);
    expect((await at.books.points(first.id)).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('hold one file once, and give back what was read of it until it is taken away', async () => {
    const at = desk();
    const { id } = await added(at, file('a.csv', INCIDENTS));
    expect((await added(at, file('a.csv', INCIDENTS))).id).toBe(id);
    expect(at.books.infos().map((info) => info.id)).toEqual([id]);
    expect((await at.books.table(id)).count).toBe(1);
    expect(at.books.readOf(id)).toMatchObject({ rowsRead: 2 });
    expect(await at.books.remove(id)).toBeNull();
    expect([at.books.find(id), at.books.readOf(id)]).toEqual([null, null]);
    expect(await at.books.table(id).then(() => null, faultOf)).toEqual({
      code: 'dataset-missing',
      params: { dataset: id },
    });
  });

  it('take posts for no table of incidents', async () => {
    const at = desk();
    const { id } = await added(at, file('one.csv', posts('a')), POSTS);
    expect(await at.books.table(id).then(() => null, faultOf)).toMatchObject({ code: 'dataset-missing' });
  });
});
