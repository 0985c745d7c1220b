import { afterEach, describe, expect, it, vi } from 'vitest';

/** As the tests of that seed have it: the module reads it once. */
async function seeded(seed: number, proves = false) {
  vi.resetModules();
  vi.stubEnv('QYRAGY_SEED', String(seed));
  vi.stubEnv('QYRAGY_PROVE', proves ? '1' : '');
  return (await import('../prove')).inTurn;
}
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe('a table of combinations', () => {
  const ALL = ['kk', 'ru', 'en'];

  it('is gone through one by one, day by day, and begins again', async () => {
    const seen: (readonly string[])[] = [];
    for (const day of [20_301_201, 20_301_202, 20_301_203, 20_301_204]) seen.push((await seeded(day))(ALL));
    expect(seen.slice(0, 3).flat().toSorted()).toEqual(ALL.toSorted());
    expect(seen[3]).toEqual(seen[0]);
  });

  it('has another one in its turn further ahead', async () => {
    const inTurn = await seeded(7);
    expect(new Set([0, 1, 2].flatMap((ahead) => inTurn(ALL, ahead)))).toEqual(new Set(ALL));
  });

  it('is looked at whole where it is proved in full', async () => {
    expect((await seeded(7, true))(ALL, 1)).toEqual(ALL);
  });
});
