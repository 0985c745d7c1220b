import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseSnapshot, parseSnapshotText } from '../../src/domain/parse/snapshot';
import { OPEN_CATEGORIES } from '../../src/domain/snapshot';
import { canonicalText, isWhole, snapshotFile } from '../../src/domain/snapshotText';
import { geoJson, valueOf } from './geoFiles';

const EXAMPLE = geoJson<Record<string, unknown>>('example-snapshot.json');
const sum = (text: string): Promise<string> => Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'));

type Path = readonly (string | number)[];

/** A copy of the example with one place changed; undefined takes the field out. */
function changed(path: Path, to: unknown): unknown {
  const copy = structuredClone(EXAMPLE);
  let at = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  if (to === undefined) delete at[path[path.length - 1]];
  else at[path[path.length - 1]] = to;
  return copy;
}

describe('the example snapshot', () => {
  const snapshot = valueOf(parseSnapshot(EXAMPLE));

  it('is read back as it was written and carries the sum of its canonical text', async () => {
    expect(snapshot).toEqual(EXAMPLE);
    expect(await isWhole(EXAMPLE, sum)).toBe(true);
    expect(await isWhole(changed(['title'], 'Another') as object, sum)).toBe(false);
    const { sha256: _, ...rest } = snapshot;
    expect(await snapshotFile(rest, sum)).toBe(JSON.stringify(EXAMPLE));
  });

  it('is called an example, names nobody and holds no post', () => {
    expect(snapshot.status).toBe('illustrative');
    expect(snapshot.posts).toEqual([]);
    expect(snapshot.precincts).toHaveLength(32);
    for (const { number, inspector, phone, receptionHours, address, nextMeeting, photo } of snapshot.precincts) {
      expect(number).toMatch(/^Д-\d+$/);
      expect([inspector, phone, receptionHours, address, nextMeeting, photo]).toEqual([
        null,
        null,
        null,
        null,
        null,
        null,
      ]);
    }
  });

  it('adds up wherever nothing is withheld, in every year, month and category', () => {
    const { city, districts, years, months } = snapshot;
    const total = (counts: readonly (number | null)[]): number =>
      counts.reduce<number>((sum, count) => sum + (count ?? NaN), 0);
    years.forEach((year, y) => {
      expect(total(districts.map(({ yearly }) => yearly[y]))).toBe(city.yearly[y]);
      expect(total(city.monthly.filter((_, m) => months[m].startsWith(String(year))))).toBe(city.yearly[y]);
      OPEN_CATEGORIES.forEach((_, k) =>
        expect(total(districts.map(({ byCategory }) => byCategory[k][y]))).toBe(city.byCategory[k][y]),
      );
    });
    months.forEach((_, m) => expect(total(districts.map(({ monthly }) => monthly[m]))).toBe(city.monthly[m]));
  });

  it('stays under 80 kB with hours, weekdays and last days: it is fetched by a button alone', () => {
    expect(JSON.stringify(EXAMPLE).length).toBeLessThan(80_000);
  });
});

describe('a canonical text', () => {
  it('has no spaces, sorted keys at every depth, and no sum', () => {
    expect(canonicalText({ b: [{ d: 1, c: null }], sha256: 'x', a: { sha256: 'kept' } })).toBe(
      '{"a":{"sha256":"kept"},"b":[{"c":null,"d":1}]}',
    );
  });
});

describe('a snapshot that is not as it should be', () => {
  const faultOf = (value: unknown) => {
    const read = parseSnapshot(value);
    return read.ok ? null : { code: read.error.code, ...read.error.params };
  };

  it('is foreign, newer or damaged, and says where', () => {
    for (const foreign of [null, 1, 'x', [], {}, { format: 'qyragy-scenario', version: 1 }])
      expect(faultOf(foreign)).toEqual({ code: 'snapshot-foreign' });
    expect(faultOf(changed(['version'], 2))).toEqual({ code: 'snapshot-newer', found: 2, ours: 1 });
    expect(faultOf(changed(['version'], 0))).toEqual({ code: 'snapshot-damaged', at: 'version', expected: '1' });
    const places: readonly (readonly [Path, unknown, string])[] = [
      [['city', 'yearly', 0], 4, 'city.yearly[0]'],
      [['city', 'yearly', 0], '50683', 'city.yearly[0]'],
      [['city', 'daily', 3], 7.5, 'city.daily[3]'],
      [['city', 'monthly'], [], 'city.monthly'],
      [['districts', 2, 'byCategory', 1], [1], 'districts[2].byCategory[1][0]'],
      [['years'], [2020, 2019], 'years'],
      [['months', 0], '2019-13', 'months[0]'],
      [['cells', 'ids', 0], '<b>', 'cells.ids[0]'],
      [['cells', 'land', 5], 9, 'cells.land[5]'],
      [['cells', 'yearly', 1], [], 'cells.yearly[1]'],
      [['precincts', 0, 'photo'], 'https://example.org/a.png', 'precincts[0].photo'],
      [['precincts', 0, 'photo'], `data:image/png;base64,${'A'.repeat(140_000)}`, 'precincts[0].photo'],
      [['precincts', 0, 'geometry', 0, 0, 0], [200, 0], 'precincts[0].geometry[0][0][0]'],
      [['title'], '', 'title'],
      [['through'], 'yesterday', 'through'],
      [['sha256'], 'abc', 'sha256'],
      [['posts'], undefined, 'posts'],
    ];
    for (const [path, to, at] of places)
      expect(faultOf(changed(path, to)), path.join('.')).toMatchObject({ code: 'snapshot-damaged', at });
  });

  it('leaves behind what is not ours', () => {
    expect(valueOf(parseSnapshot(changed(['rows'], [1, 2, 3])))).toEqual(EXAMPLE);
  });

  it('is recognised when its text is cut off', () => {
    const text = JSON.stringify(EXAMPLE);
    expect(parseSnapshotText(`\ufeff${text}`)).toEqual({ ok: true, value: EXAMPLE });
    expect(parseSnapshotText(text.slice(0, 900))).toMatchObject({
      ok: false,
      error: { code: 'snapshot-damaged', params: { at: 'the file' } },
    });
    expect(parseSnapshotText('<!doctype html>')).toMatchObject({ ok: false, error: { code: 'snapshot-foreign' } });
  });
});
