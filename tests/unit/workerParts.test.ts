import { describe, expect, it } from 'vitest';
import type { DensityGrid } from '../../src/domain/answers';
import { allocateIncidents, CATEGORIES, packFlags, PLACE_KINDS, SEVERITIES } from '../../src/domain/incident';
import { fault } from '../../src/domain/result';
import { toLonLat } from '../../src/domain/projection';
import { drive } from '../../src/workers/drive';
import { holdsOf } from '../../src/workers/holds';
import { pointsInBox } from '../../src/analysis/selection/pointsInBox';
import { faultOf, QuestionFault } from '../../src/workers/questionFault';
import { recent } from '../../src/domain/recent';
import { rejectsCsv } from '../../src/exports/rejectsCsv';
import { equallyDense, topPlaces } from '../../src/analysis/density/topPlaces';

/** A job of `steps` steps that takes `ms` of computing each; `log` hears how it ended. */
function* counting(steps: number, ms: number, log: string[] = []): Generator<number, string, void> {
  try {
    for (let i = 0; i < steps; i++) {
      for (const until = performance.now() + ms; performance.now() < until;);
      yield i / steps;
    }
    log.push('done');
    return 'answer';
  } finally {
    log.push('closed');
  }
}

describe('driving a long computation', () => {
  it('gives its answer', async () => {
    expect(await drive(counting(3, 0))).toBe('answer');
  });

  it('lets a cancel that comes as a message through, and closes the job', async () => {
    const log: string[] = [];
    let cancelled = false;
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      cancelled = true;
    });
    port1.start();
    port2.postMessage('cancel');
    expect(await drive(counting(100_000, 1, log), { isCancelled: () => cancelled })).toBe('cancelled');
    port1.close();
    expect(log).toEqual(['closed']);
  });

  it('never starts a job cancelled beforehand', async () => {
    const log: string[] = [];
    expect(await drive(counting(1, 0, log), { isCancelled: () => true })).toBe('cancelled');
    expect(log).toEqual([]);
  });

  it('tells progress that only grows, not at every step', async () => {
    const shares: number[] = [];
    await drive(counting(300, 1), { onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(0);
    expect(shares.length).toBeLessThan(300);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('rejects with the error of the job', async () => {
    const failing = (function* (): Generator<number, string, void> {
      yield 0;
      throw new RangeError('cell of 0 m');
    })();
    await expect(drive(failing)).rejects.toThrow('cell of 0 m');
  });
});

describe('a fault that travels as an error', () => {
  it('is the same fault on the other side', () => {
    const sent = new QuestionFault(fault('dataset-damaged', { dataset: 'мой файл.csv' }));
    const arrived = Object.assign(new Error(sent.message), { name: sent.name });
    expect(faultOf(arrived)).toEqual(fault('dataset-damaged', { dataset: 'мой файл.csv' }));
    expect(faultOf(new Error('boom'))).toEqual(fault('unexpected', { message: 'boom' }));
    expect(faultOf('boom')).toEqual(fault('unexpected', { message: 'boom' }));
  });
});

describe('what was used last', () => {
  it('is kept and not made again; the one used longest ago gives way', () => {
    const made: string[] = [];
    const kept = recent<string>(2);
    const get = (key: string): string =>
      kept.get(key, () => {
        made.push(key);
        return key;
      });
    ['a', 'b', 'a', 'c', 'a', 'b'].forEach(get);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });
});

function gridOf(cols: number, values: readonly number[], cellM = 100, near = 40): DensityGrid {
  const rows = values.length / cols;
  return {
    kernel: 'quartic',
    bandwidthM: 300,
    rule: null,
    ruleValuesM: { arcgis: 0, scott: 0 },
    cellM,
    edge: 'none',
    mask: 'none',
    unit: 'per-km2',
    years: null,
    rows,
    cols,
    originX: 656_000,
    originY: 4_791_000,
    values: Float32Array.from(values),
    inside: new Uint8Array(values.length).fill(1),
    near: new Uint16Array(values.length).fill(near),
    nearM: 300,
    mostNear: near,
    floor: 0,
    outside: 0,
    area: null,
    max: Math.max(...values),
    sum: 0,
    incidents: 0,
    truncation: 0,
  };
}

describe('the densest places of a grid', () => {
  it('are peaks apart from each other, densest first, at the middle of their cell', () => {
    const row = [0, 5, 9, 5, 8, 0, 0, 0, 7, 0];
    const top = topPlaces(gridOf(10, row), () => null);
    expect(top.map((place) => place.value)).toEqual([9, 7]);
    const [lon, lat] = toLonLat(656_250, 4_791_050);
    expect(top[0]).toEqual({ value: 9, lon, lat, near: null, incidents: 40 });
  });

  it('are none where fewer than ten incidents lie within the radius, however high the density', () => {
    expect(topPlaces(gridOf(3, [0, 900, 0], 100, 9), () => null)).toEqual([]);
    expect(topPlaces(gridOf(3, [0, 900, 0], 100, 10), () => null)).toHaveLength(1);
  });

  it('are the densest cell that has ten where a peak has one less: at most 11 and 10 needed would be no reason', () => {
    const grid = { ...gridOf(3, [0, 900, 800]), near: Uint16Array.of(9, 9, 11) };
    expect(topPlaces(grid, () => null)).toMatchObject([{ value: 800, incidents: 11 }]);
  });

  it('are equally dense where they differ by less than a cell can shift a peak', () => {
    const tied = (second: number): number => {
      const grid = gridOf(12, [0, 100, 0, 0, 0, 0, 0, 0, 0, second, 0, 0], 50);
      return equallyDense(
        grid,
        topPlaces(grid, () => null),
      );
    };
    expect(tied(100)).toBe(2);
    expect(tied(98)).toBe(2);
    expect(tied(96)).toBe(1);
    expect(equallyDense(gridOf(3, [0, 0, 0]), [])).toBe(0);
  });

  it('are none where the density is nowhere above zero, and one on a plateau', () => {
    expect(topPlaces(gridOf(3, [0, 0, 0]), () => null)).toEqual([]);
    expect(topPlaces(gridOf(2, [4, 4, 4, 4]), () => null)).toHaveLength(1);
  });

  it('are named, and no more than asked for', () => {
    const far = Array.from({ length: 60 }, (_, i) => (i % 6 === 0 ? 60 - i : 0));
    const near = {
      distanceM: 120,
      direction: 'n',
      place: { kind: 'market', nameRu: 'рынок', nameKk: null },
      districtId: 'almaly',
    } as const;
    const top = topPlaces(gridOf(60, far), () => near, 3);
    expect(top.map(({ value }) => value)).toEqual([60, 54, 48]);
    expect(top[0]?.near).toEqual(near);
  });
});

function tableOf(points: readonly (readonly [number, number])[]): ReturnType<typeof allocateIncidents> {
  const table = allocateIncidents(points.length);
  points.forEach(([lon, lat], i) => {
    table.lon[i] = lon;
    table.lat[i] = lat;
    table.startMs[i] = i;
    table.category[i] = i % 9;
  });
  return table;
}

describe('incidents in a box', () => {
  const table = tableOf([
    [76.5, 43.5],
    [76, 43],
    [77, 44],
    [77.001, 43.5],
    [NaN, NaN],
    [76.25, 43.25],
  ]);
  const rows = Uint32Array.of(0, 1, 2, 3, 4, 5);
  const box = { minX: 76, minY: 43, maxX: 77, maxY: 44 };

  it('are those inside and on its edges', () => {
    const answer = pointsInBox(table, rows, box, 100);
    expect(answer.total).toBe(4);
    expect([...answer.row]).toEqual([0, 1, 2, 5]);
    expect([...answer.lonLat]).toEqual([76.5, 43.5, 76, 43, 77, 44, 76.25, 43.25]);
    expect([...answer.category]).toEqual([0, 1, 2, 5]);
  });

  it('keep the true total when there are more than the limit', () => {
    const answer = pointsInBox(table, rows, box, 2);
    expect(answer.total).toBe(4);
    expect([...answer.row]).toEqual([0, 2]);
  });

  it('are only of the rows that pass', () => {
    expect([...pointsInBox(table, Uint32Array.of(1, 3), box, 9).row]).toEqual([1]);
  });
});

describe('which columns of a table say anything', () => {
  it('none in a table of places alone', () => {
    const table = tableOf([
      [76.5, 43.5],
      [76.6, 43.5],
    ]);
    table.startMs.fill(NaN);
    table.category.fill(CATEGORIES.indexOf('other'));
    table.place.fill(PLACE_KINDS.indexOf('other'));
    table.severity.fill(SEVERITIES.indexOf('unknown'));
    table.flags.fill(packFlags(2, 2, 2, false));
    expect(Object.values(holdsOf(table)).every((held) => !held)).toBe(true);
    expect(Object.values(holdsOf(allocateIncidents(0))).every((held) => !held)).toBe(true);
  });

  it('one row is enough', () => {
    const table = tableOf([
      [76.5, 43.5],
      [76.6, 43.5],
    ]);
    table.startMs.fill(NaN);
    table.category.fill(CATEGORIES.indexOf('other'));
    table.place.fill(PLACE_KINDS.indexOf('other'));
    table.flags.fill(packFlags(2, 2, 2, false));
    table.flags[1] = packFlags(0, 2, 1, true);
    table.place[1] = PLACE_KINDS.indexOf('market');
    expect(holdsOf(table)).toEqual({
      time: false,
      timeOfDay: true,
      day: false,
      category: false,
      place: true,
      severity: false,
      inPublic: true,
      street: false,
      fresh: true,
    });
  });
});

describe('the list of rejected rows', () => {
  it('names line, reason, what exactly and the row, quoted where needed', () => {
    const csv = rejectsCsv([
      { line: 7, reason: fault('bad-date', { value: '30.02.2024' }), text: '30.02.2024;1880;"Рынок"' },
    ]);
    expect(csv).toBe('\uFEFFline;reason;details;row\r\n7;bad-date;value=30.02.2024;"30.02.2024;1880;""Рынок"""\r\n');
  });

  it("never lets a stranger's text run as a formula", () => {
    expect(rejectsCsv([{ line: 1, reason: fault('no-geometry'), text: '=HYPERLINK(1)' }])).toContain(
      ";'=HYPERLINK(1)\r\n",
    );
    expect(rejectsCsv([{ line: 1, reason: fault('no-geometry'), text: '-5' }])).toContain(';-5\r\n');
  });
});
