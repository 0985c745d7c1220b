import { describe, expect, it } from 'vitest';
import type { DensityGrid } from '../../src/domain/answers';
import { differenceGrid } from '../../src/domain/differenceGrid';
import { LOCALES, messagesFor } from '../../src/i18n';
import type { GridPicture } from '../../src/map/mapData';
import { changeHere } from '../../src/state/words/changeHere';

describe('the words of a change of density under the pointer', () => {
  const of = (first: number, near: number): DensityGrid =>
    ({
      originX: 0,
      originY: 0,
      cellM: 100,
      cols: 2,
      rows: 1,
      unit: 'per-km2-year',
      nearM: 300,
      floor: 0,
      sum: 0,
      inside: Uint8Array.of(1, 0),
      values: Float32Array.of(first, 0),
      near: Uint16Array.of(near, 0),
    }) as Partial<DensityGrid> as DensityGrid;
  const now = of(150, 20);
  const picture = { grid: differenceGrid(now, of(120, 15)), answer: now };
  const facts = { unit: 'per-km2-year' } as Partial<GridPicture['facts']> as GridPicture['facts'];

  it('are the change with its sign and unit, both values, and how many incidents lie near in both periods', () => {
    for (const locale of LOCALES) {
      const t = messagesFor(locale);
      expect(changeHere({ t, locale }, { ...picture, facts }, [50, 50])?.split('\n')).toEqual([
        `${t.layers.legendTitles.difference(t.ground.units['per-km2-year'])}: +30`,
        `${t.when.now}: 150`,
        `${t.when.before}: 120`,
        t.ground.near(35, 300),
      ]);
    }
  });

  it('are of the period where it is too short for a year, and none outside the ground that is studied', () => {
    const say = { t: messagesFor('en'), locale: 'en' } as const;
    const short = { ...facts, periodYears: 0.1, days: 36 };
    const [change, after, before] = changeHere(say, { ...picture, facts: short }, [50, 50])?.split('\n') ?? [];
    expect(change).toBe(`${say.t.layers.legendTitles.difference(say.t.desk.unitInDays(36))}: +3`);
    expect([after, before]).toEqual([`${say.t.when.now}: 15`, `${say.t.when.before}: 12`]);
    expect(changeHere(say, { ...picture, facts }, [150, 50])).toBeNull();
  });
});
