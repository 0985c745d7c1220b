import { expect, it } from 'vitest';
import { ageOf } from '../../src/analysis/published/age';

it('published data speak of now for 45 days, or as long as their operator promised, and of the past from the next day on', () => {
  const through = '2025-05-31';
  expect(ageOf({ through }, '2025-07-15')).toEqual({ days: 45, rhythmDays: 45, isPast: false });
  expect(ageOf({ through }, '2025-07-16')).toEqual({ days: 46, rhythmDays: 45, isPast: true });
  expect(ageOf({ through, rhythmDays: 400 }, '2026-07-01')).toMatchObject({ days: 396, isPast: false });
  expect(ageOf({ through, rhythmDays: 7 }, '2025-06-08')).toMatchObject({ days: 8, isPast: true });
});

it('a clock that is slow makes no data of the future', () => {
  expect(ageOf({ through: '2025-05-31' }, '2001-01-01')).toEqual({ days: 0, rhythmDays: 45, isPast: false });
});
