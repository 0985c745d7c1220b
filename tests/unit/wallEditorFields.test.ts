import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/domain/snapshot';
import { LOCALES, messagesFor } from '../../src/i18n';
import { limitFields } from '../../src/state/wall/scenes/limitsShown';
import { usualScene } from '../../src/state/wall/scene';
import { shownAt } from '../../src/state/wall/scenes/shown';
import { viewingWith } from '../../src/state/wall/sizes';
import { wallData } from '../fixtures/wallData';
import { wallSnapshot } from '../fixtures/wallSnapshot';

const days: Snapshot = { ...wallSnapshot(), sha256: '0'.repeat(64) };
const { city } = days;
/** All counts of days withheld, those of months published. */
const months: Snapshot = {
  ...days,
  city: { ...city, daily: city.daily.map(() => null), monthly: city.monthly.map((count) => count ?? 700) },
};
const marks = (
  snapshot: Snapshot,
  limits: Readonly<Partial<Record<'1' | '7' | '30' | 'month', number>>>,
): readonly string[] => {
  const scene = { ...usualScene('city'), limits };
  return shownAt(wallData(snapshot), {
    slide: { key: '', scene, district: null, ms: 1 },
    share: 0,
    locale: 'en',
  }).sheet.figures.flatMap(({ mark }) => mark ?? []);
};

describe('the marks that the editor offers', () => {
  it('are those of the figures that the scene shows with the present data', () => {
    const { spans } = usualScene('city');
    expect(limitFields(usualScene('city'), days)).toEqual(spans.map((span) => ({ key: `${span}`, hasFigure: true })));
    expect(limitFields(usualScene('city'), months)).toEqual([{ key: 'month', hasFigure: true }]);
    expect(limitFields(usualScene('district'), months)).toEqual([{ key: 'month', hasFigure: true }]);
    expect(limitFields(usualScene('posts'), days)).toEqual([]);
    expect(limitFields(usualScene('city'), null).map(({ key }) => key)).toEqual(spans.map(String));
    // Each offered mark stands beside a figure, once it is low enough.
    expect(marks(months, { month: 1 })).toHaveLength(1);
    expect(marks(days, { 30: 1 })).toHaveLength(1);
  });

  it('keep one that was set for a figure that is not there, and say so', () => {
    expect(limitFields({ ...usualScene('city'), limits: { 7: 500, month: 80 } }, months)).toEqual([
      { key: '7', hasFigure: false },
      { key: 'month', hasFigure: true },
    ]);
    expect(marks(months, { 7: 1 })).toEqual([]);
    for (const locale of LOCALES) expect(messagesFor(locale).wallMore.limits.noFigure).not.toBe('');
  });
});

describe('the screen and its farthest reader', () => {
  it('are taken as typed or refused, never moved to another number', () => {
    expect(viewingWith(null, 'inches', '43')).toEqual({ inches: 43, distanceM: 6 });
    expect(viewingWith({ inches: 43, distanceM: 6 }, 'distanceM', '4.26')).toEqual({ inches: 43, distanceM: 4.3 });
    for (const text of ['4', '19', '401', 'x'])
      expect(viewingWith({ inches: 43, distanceM: 6 }, 'inches', text), text).toBe('refused');
    expect(viewingWith({ inches: 43, distanceM: 6 }, 'inches', ' ')).toBeNull();
  });
});
