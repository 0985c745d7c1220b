import { describe, expect, it } from 'vitest';
import { givingWay } from '../../src/workers/givingWay';

const settledWithin = (promise: Promise<void>, turns: number): Promise<boolean> =>
  Promise.race([
    promise.then(() => true),
    (async () => {
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      return false;
    })(),
  ]);

describe('giving way to the surface', () => {
  it('lets a question through at once when nobody holds the way', async () => {
    expect(await settledWithin(givingWay().clear(), 5)).toBe(true);
  });

  it('holds it until the surface is done', async () => {
    const way = givingWay(60_000);
    const done = way.take();
    const waiting = way.clear();
    expect(await settledWithin(waiting, 50)).toBe(false);
    done();
    expect(await settledWithin(waiting, 50)).toBe(true);
  });

  it('waits for every surface under way', async () => {
    const way = givingWay(60_000);
    const [first, second] = [way.take(), way.take()];
    const waiting = way.clear();
    first();
    expect(await settledWithin(waiting, 50)).toBe(false);
    second();
    expect(await settledWithin(waiting, 50)).toBe(true);
  });

  it('does not wait for a long one', async () => {
    const way = givingWay(1);
    way.take();
    await expect(way.clear()).resolves.toBeUndefined();
  });
});
