import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../src/domain/geometry';
import type { LiveCoverage } from '../../src/domain/sitingAnswers';
import { SiteDrag } from '../../src/state/siting/siteDrag.svelte';

interface Call {
  readonly what: 'start' | LonLat;
  readonly index: number;
  readonly answer: (covered: number) => Promise<void>;
  readonly fail: () => Promise<void>;
}

/** A drag whose answers come when the test says so. */
function scene() {
  const calls: Call[] = [];
  const put: (readonly [string, LonLat])[] = [];
  const ask = (what: Call['what'], index: number): Promise<LiveCoverage> =>
    new Promise((resolve, reject) => {
      const settle = async (act: () => void): Promise<void> => {
        act();
        await new Promise((done) => setTimeout(done));
      };
      calls.push({
        what,
        index,
        answer: (covered) =>
          settle(() =>
            resolve({ rows: [], covered, coveredAtStart: 100, gained: new Float32Array(), lost: new Float32Array() }),
          ),
        fail: () => settle(() => reject(new Error('gone'))),
      });
    });
  const drag = new SiteDrag({ start: () => ask('start', -1), move: (index, to) => ask(to, index) }, (id, to) =>
    put.push([id, to]),
  );
  return { drag, calls, put };
}

const at = (n: number): LonLat => [76.9 + n / 1000, 43.2];

describe('a site under the hand', () => {
  it('follows with one question at a time, and the newest place wins', async () => {
    const { drag, calls } = scene();
    drag.begin('a', 2, at(0));
    for (const n of [1, 2, 3]) drag.to(at(n));
    expect(calls.map((call) => call.what)).toEqual(['start']);
    expect(drag.at).toEqual(at(3));
    await calls[0].answer(100);
    expect(calls.map((call) => call.what)).toEqual(['start', at(3)]);
    expect(calls[1].index).toBe(2);
    drag.to(at(4));
    drag.to(at(5));
    await calls[1].answer(103);
    expect(drag.live?.covered).toBe(103);
    expect(calls.map((call) => call.what)).toEqual(['start', at(3), at(5)]);
    await calls[2].answer(105);
    expect(drag.live?.covered).toBe(105);
    expect(calls).toHaveLength(3);
  });

  it('stays where the hand lets go, in one step', async () => {
    const { drag, calls, put } = scene();
    drag.begin('a', 0, at(0));
    await calls[0].answer(100);
    drag.to(at(1));
    drag.to(at(2));
    drag.release();
    expect(put).toEqual([['a', at(2)]]);
    expect([drag.id, drag.at, drag.live]).toEqual([null, null, null]);
    await calls[1].answer(101);
    expect(drag.live).toBeNull();
  });

  it('goes back when it is put back, and an answer that comes late changes nothing', async () => {
    const { drag, calls, put } = scene();
    drag.begin('a', 0, at(0));
    drag.to(at(1));
    drag.cancel();
    await calls[0].answer(100);
    expect(calls).toHaveLength(1);
    expect(put).toEqual([]);
    expect(drag.live).toBeNull();
  });

  it('that was not moved changes nothing', async () => {
    const { drag, calls, put } = scene();
    drag.begin('a', 0, at(0));
    await calls[0].answer(100);
    drag.release();
    expect(put).toEqual([]);
  });

  it('is let go before another one is taken up', async () => {
    const { drag, calls, put } = scene();
    drag.begin('a', 0, at(0));
    drag.to(at(1));
    drag.begin('b', 1, at(9));
    expect(put).toEqual([['a', at(1)]]);
    expect(drag.id).toBe('b');
    await calls[0].answer(50);
    expect(drag.live).toBeNull();
    await calls[1].answer(100);
    expect(drag.live?.covered).toBe(100);
  });

  it('says what went wrong and goes on with the next place', async () => {
    const { drag, calls } = scene();
    drag.begin('a', 0, at(0));
    await calls[0].answer(100);
    drag.to(at(1));
    await calls[1].fail();
    expect(drag.fault).not.toBeNull();
    drag.to(at(2));
    await calls[2].answer(102);
    expect(drag.live?.covered).toBe(102);
  });
});
