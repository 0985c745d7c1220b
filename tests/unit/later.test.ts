import { describe, expect, it } from 'vitest';
import { later } from '../../src/workers/later';
import { faultOf } from '../../src/workers/questionFault';

describe('a part of the worker that comes later', () => {
  it('is loaded once, and only when it is asked for', async () => {
    let loads = 0;
    const part = later(async () => ++loads);
    expect(loads).toBe(0);
    expect(await Promise.all([part(), part()])).toEqual([1, 1]);
    expect(await part()).toBe(1);
  });

  it('refuses the question when it does not come, and is asked for again with the next', async () => {
    let isThere = false;
    const part = later(async () => {
      if (!isThere) throw new TypeError('Failed to fetch dynamically imported module');
      return 'here';
    });
    const refusal: unknown = await part().catch((cause: unknown) => cause);
    expect(faultOf(refusal).code).toBe('worker-failed');
    isThere = true;
    expect(await part()).toBe('here');
  });
});
