import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main';
import { areaM2, DRAWN } from '../../src/domain/drawn';

const CIRCLE = 'circle:76.93,43.25:1500';

async function run(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const written = { out: '', err: '' };
  const status = await main(args, process.cwd(), {
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
  });
  return { status, stdout: written.out, stderr: written.err };
}
/** Square kilometres as the words say them. */
const sizeOf = async (...args: string[]): Promise<number> =>
  Number(/([\d.,]+) km²/.exec((await run(...args, '--incidents', 'demo', '--format', 'text')).stdout)?.[1]);
const json = async (...args: string[]): Promise<Record<string, unknown>> =>
  JSON.parse((await run(...args, '--incidents', 'demo', '--format', 'json')).stdout) as Record<string, unknown>;

describe('a study area that was drawn', () => {
  test('is one more value of --mask: what lies inside enters, and its ground is what is divided by', async () => {
    const inside = await json('concentration', '--mask', CIRCLE, '--cell', '250');
    const filtered = await json('concentration', '--inside', CIRCLE, '--mask', 'city', '--cell', '250');
    const whole = await json('concentration', '--mask', 'city', '--cell', '250');
    expect(inside).toMatchObject({ mask: 'drawn', incidents: filtered['incidents'] });
    const size = await sizeOf('concentration', '--mask', CIRCLE);
    expect(Math.abs(size - areaM2(DRAWN.fromText(CIRCLE, 'all')!) / 1e6)).toBeLessThan(0.05);
    // A filter leaves the study area as it was.
    expect(filtered['cells']).toEqual(whole['cells']);
    expect(Number(whole['cells'])).toBeGreaterThan(50 * Number(inside['cells']));
  });

  test('of two shapes counts their overlap once, and is refused where it is no ground', async () => {
    const once = await json('concentration', '--mask', CIRCLE, '--cell', '250');
    const twice = await json('concentration', '--mask', `${CIRCLE}|${CIRCLE}`, '--cell', '250');
    expect(twice).toEqual(once);
    for (const wrong of ['circle:76.93', 'drawn', 'polygon:76.9,43.2~77,43.3~77,43.2~76.9,43.3']) {
      const got = await run('concentration', '--mask', wrong);
      expect([got.status, got.stderr], wrong).toEqual([2, expect.stringContaining('--mask')]);
    }
  });

  test('cuts what is counted as a filter by the same shape does, in every verb that counts, and says so', async () => {
    const about = ['--compare', 'last-year', '--from', '2020-01-01', '--to', '2021-01-01'];
    const both = async (verb: string, ...more: string[]): Promise<Record<string, unknown>[]> => [
      await json(verb, '--mask', CIRCLE, ...about, ...more),
      await json(verb, '--inside', CIRCLE, ...about, ...more),
    ];
    const [summary, filtered] = await both('summary');
    expect(summary['count']).toBeGreaterThan(100);
    expect(summary['change']).not.toBeNull();
    expect(summary).toMatchObject({ count: filtered['count'], change: filtered['change'] });
    expect(summary['steps']).toContainEqual(expect.objectContaining({ condition: 'studied', after: summary['count'] }));
    const [density] = await both('density', '--cell', '500');
    expect(density['incidents']).toBe(summary['count']);
    const [place] = await both('place', '--drawn', CIRCLE);
    expect(place).toMatchObject({ count: summary['count'], isCut: false });
    const [coverage, coverageFiltered] = await both('coverage');
    const city = coverage['city'] as Record<string, number>;
    expect(city).toMatchObject({
      incidents: summary['count'],
      share: (coverageFiltered['city'] as typeof city)['share'],
    });
    // Its ground is the circle's.
    expect(Math.abs(city['areaKm2'] - areaM2(DRAWN.fromText(CIRCLE, 'all')!) / 1e6)).toBeLessThan(0.05);
    expect(city['coveredKm2']).toBeLessThanOrEqual(city['areaKm2']);
    const said = await run('summary', '--mask', CIRCLE, '--incidents', 'demo', '--format', 'text');
    expect(said.stdout).toMatch(/inside the studied shape/);
  });

  test('leaves a district that lies partly in it a count and no rate, as a filter by ground does', async () => {
    for (const option of ['--mask', '--inside']) {
      const found = await json('districts', option, CIRCLE);
      const rows = found['districts'] as { count: number; per100k: number | null; perKm2: number | null }[];
      expect(rows.some(({ count }) => count > 0)).toBe(true);
      for (const row of [...rows, found['city']])
        expect(row).toMatchObject({ isCut: true, per100k: null, perKm2: null });
    }
    const whole = await json('districts', '--inside', 'circle:76.93,43.25:20000');
    const rows = whole['districts'] as { isCut?: true; per100k: number | null }[];
    expect(rows.filter(({ isCut }) => !isCut).length).toBeGreaterThan(0);
    for (const { isCut, per100k } of rows) expect(per100k === null).toBe(isCut === true);
  });

  test('says of a district wholly outside it that it is, without a count that reads as none, and no other', async () => {
    for (const option of ['--mask', '--inside']) {
      const found = await json('districts', option, CIRCLE);
      const rows = found['districts'] as { count: number | null; isOutside?: true; change?: unknown }[];
      expect(rows.filter(({ isOutside }) => isOutside).length).toBeGreaterThan(0);
      for (const { count, isOutside } of rows) expect(count === null).toBe(isOutside === true);
      const said = await run('districts', option, CIRCLE, '--incidents', 'demo', '--format', 'text');
      expect(said.stdout).toMatch(/\(wholly outside\) +—/);
      expect(said.stdout).toMatch(/\(not wholly inside\) +[1-9]/);
      const csv = await run('districts', option, CIRCLE, '--incidents', 'demo', '--format', 'csv');
      expect(csv.stdout).toMatch(/^[a-z-]+,,/m);
    }
    const whole = await json('districts', '--inside', 'circle:76.93,43.25:20000');
    expect((whole['districts'] as { isOutside?: true }[]).some(({ isOutside }) => isOutside)).toBe(false);
  });

  test('says of a district that a filter by district leaves out that it is, in words and without a figure', async () => {
    const asked = [
      '--district',
      'almaly,medeu',
      '--compare',
      'last-year',
      '--from',
      '2020-01-01',
      '--to',
      '2021-01-01',
    ];
    const found = await json('districts', ...asked);
    const rows = found['districts'] as Record<string, unknown>[];
    const [wanted, others] = [true, false].map((is) =>
      rows.filter(({ id }) => is === ['almaly', 'medeu'].includes(String(id))),
    );
    expect(others.length).toBeGreaterThan(4);
    for (const row of others) {
      expect(row).toMatchObject({ count: null, perKm2: null, per100k: null, isLeftOut: true });
      expect(row).not.toHaveProperty('change');
    }
    const all = (await json('districts', ...asked.slice(2)))['districts'] as Record<string, unknown>[];
    for (const row of wanted) expect(row).toEqual(all.find(({ id }) => id === row['id']));
    // Of the whole city's ground and people, two districts' incidents are no rate.
    expect(found['city']).toMatchObject({ perKm2: null, per100k: null, isCut: true });
    const said = (await run('districts', ...asked, '--incidents', 'demo', '--format', 'text')).stdout;
    expect(said.match(/\(left out by the filter\) +—/g)).toHaveLength(others.length);
    expect(said).toContain('lies in none of the districts chosen');
    const csv = (await run('districts', ...asked, '--incidents', 'demo', '--format', 'csv')).stdout;
    for (const { id } of others) expect(csv).toMatch(new RegExp(`^${String(id)},,.*,1\r?$`, 'm'));
  });

  test.each([
    ['health', CIRCLE],
    ['sites', CIRCLE],
    ['summary', 'built'],
    ['districts', 'city'],
    ['health', 'city'],
  ])('is refused by %s where %s would do nothing', async (verb, mask) => {
    const of = verb === 'sites' ? '--demand' : '--incidents';
    const more = verb === 'sites' ? ['--candidates', 'crossings', '--count', '2'] : [];
    const got = await run(verb, '--mask', mask, of, 'demo', ...more);
    expect([got.status, got.stdout, got.stderr]).toEqual([2, '', expect.stringContaining('--mask')]);
    expect(got.stderr).toContain(verb);
  });

  test('is what the density adds up over, and says so in words', async () => {
    const got = await run('density', '--mask', CIRCLE, '--edge', 'diggle', '--format', 'text', '--incidents', 'demo');
    expect(got.stdout).toMatch(/drawn shape/);
    expect(got.stdout).toMatch(/7\.1 km²/);
  });
});
