import { describe, expect, it } from 'vitest';
import type { HealthAnswer, HealthReason, PlaceHealth, SuspectPoint } from '../../src/domain/answers';
import { toPlane } from '../../src/domain/projection';
import { LOCALES } from '../../src/i18n';
import { words } from '../../src/questions/health/words';
import { headlineCautions, placesCaution, pointCaution } from '../../src/state/words/cautions';

const OFFICE: readonly [lon: number, lat: number] = [76.9286, 43.2567];
const [x, y] = toPlane(...OFFICE);
const SUSPECT = { point: OFFICE, x, y, count: 150, share: 0.5 } as Partial<SuspectPoint> as SuspectPoint;

/** Half of a file stands on one coordinate, or on coordinates that nothing speaks against. */
const healthWith = (suspects: readonly SuspectPoint[]): HealthAnswer =>
  ({
    trust: { places: 'misleading', hours: 'good', dates: 'good' },
    reasons: [
      ...(suspects.length > 0 ? [{ code: 'suspects', level: 'misleading', points: 1, count: 150, share: 0.5 }] : []),
      { code: 'few-points', level: 'misleading', points: 1 },
    ] as Partial<HealthReason>[] as HealthReason[],
    places: { suspects } as Partial<PlaceHealth> as PlaceHealth,
  }) as Partial<HealthAnswer> as HealthAnswer;

describe.each(LOCALES)('caution with places (%s)', (locale) => {
  const t = words[locale];
  const health = healthWith([SUSPECT]);

  it('is said while half of the records stand on one coordinate, and no longer once that is excluded', () => {
    expect(placesCaution({ locale, health, excludedPoints: [] })).toBe(t.placesMark(1, 0.5));
    expect(placesCaution({ locale, health, excludedPoints: [OFFICE] })).toBe('');
    expect(placesCaution({ locale, health: null, excludedPoints: [] })).toBe('');
  });

  it('stays where few coordinates are no suspects: nothing can be excluded', () => {
    const few = healthWith([]);
    expect(placesCaution({ locale, health: few, excludedPoints: [] })).toBe(t.fewPointsMark(1));
  });

  it('is said of a place near the coordinate alone', () => {
    const trusted = { locale, health, excludedPoints: [] };
    expect(pointCaution(trusted, [76.93, 43.257], 300)).toBe(t.suspectNear(150));
    expect(pointCaution(trusted, [76.85, 43.2], 300)).toBe('');
    expect(pointCaution({ ...trusted, excludedPoints: [OFFICE] }, [76.93, 43.257], 300)).toBe('');
  });

  it('stands beside the headline once', () => {
    expect(headlineCautions({ locale, health, excludedPoints: [] }, { lean: null, isOfHours: false })).toEqual([
      t.placesMark(1, 0.5),
    ]);
  });
});
