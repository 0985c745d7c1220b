import { expect, it } from 'vitest';
import { ageOf } from '../../src/analysis/published/age';
import { wallAge } from '../../src/state/wall/freshness';

it('published data speak of now for 45 days, or as long as their operator promised, and of the past from the next day on', () => {
  const through = '2025-05-31';
  expect(ageOf({ through }, '2025-07-15')).toEqual({
    days: 45,
    rhythmDays: 45,
    isPast: false,
    isFilePast: false,
    aheadOn: null,
  });
  expect(ageOf({ through }, '2025-07-16')).toEqual({
    days: 46,
    rhythmDays: 45,
    isPast: true,
    isFilePast: true,
    aheadOn: null,
  });
  expect(ageOf({ through, rhythmDays: 400 }, '2026-07-01')).toMatchObject({ days: 396, isPast: false });
  expect(ageOf({ through, rhythmDays: 7 }, '2025-06-08')).toMatchObject({ days: 8, isPast: true });
});

it('what stands in the file beside its counts is as old as the file, by the same rhythm', () => {
  const dated = { through: '2026-07-31', madeOn: '2026-11-29' };
  expect(ageOf(dated, '2026-11-29')).toMatchObject({ isPast: true, isFilePast: false });
  expect(ageOf(dated, '2027-01-13').isFilePast).toBe(false);
  expect(ageOf(dated, '2027-01-14').isFilePast).toBe(true);
  expect(ageOf({ ...dated, rhythmDays: 7 }, '2026-12-07').isFilePast).toBe(true);
});

it('data dated after today say so: by the later of their dates, and not for a clock that is two days slow', () => {
  expect(ageOf({ through: '2025-05-31' }, '2025-05-29')).toEqual({
    days: 0,
    rhythmDays: 45,
    isPast: false,
    isFilePast: false,
    aheadOn: null,
  });
  expect(ageOf({ through: '2025-05-31' }, '2025-05-28')).toEqual({
    days: 0,
    rhythmDays: 45,
    isPast: false,
    isFilePast: false,
    aheadOn: '2025-05-31',
  });
  expect(ageOf({ through: '2025-05-31', madeOn: '2029-06-02' }, '2025-06-10')).toMatchObject({
    days: 10,
    isPast: false,
    aheadOn: '2029-06-02',
  });
  expect(ageOf({ through: '2025-05-31', madeOn: '2029-06-02' }, '2028-01-01')).toMatchObject({
    isPast: true,
    aheadOn: '2029-06-02',
  });
});

it.each([
  ['through', { through: '2031-04-30', madeOn: '2031-05-02' }],
  ['madeOn', { through: '2026-04-30', madeOn: '2031-05-02' }],
])(
  'the wall marks data whose %s is years ahead of its clock, and a clock that shows no time marks nothing',
  (_name, dated) => {
    expect(wallAge(dated, null, Date.parse('2026-05-10T00:00Z')).aheadOn).toBe('2031-05-02');
    expect(wallAge(dated, null, NaN)).toMatchObject({ isPast: false, aheadOn: null });
  },
);
