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

  test('is what the density adds up over, and says so in words', async () => {
    const got = await run('density', '--mask', CIRCLE, '--edge', 'diggle', '--format', 'text', '--incidents', 'demo');
    expect(got.stdout).toMatch(/drawn shape/);
    expect(got.stdout).toMatch(/7\.1 km²/);
  });
});
