import { describe, expect, it } from 'vitest';
import { nearbyName } from '../../src/analysis/naming/nearbyName';
import { geodesicStep, placeAt } from './coverageScene';

const MARKET = [76.9535, 43.2647] as const;
const SCHOOL = [76.9302, 43.248] as const;
const places = [placeAt('market', MARKET, 'Зелёный рынок'), placeAt('school', SCHOOL, 'Гимназия № 36')];
const nameAt = nearbyName(places, (lon) => (lon > 76.94 ? 'medeu' : null));

describe('a place in words', () => {
  it.each([
    [0, 'n'],
    [45, 'ne'],
    [90, 'e'],
    [135, 'se'],
    [180, 's'],
    [225, 'sw'],
    [270, 'w'],
    [315, 'nw'],
    [22, 'n'],
    [23, 'ne'],
    [338, 'n'],
    [337, 'nw'],
  ] as const)('is %i degrees from the named place: %s of it', (azimuth, direction) => {
    const name = nameAt(...geodesicStep(MARKET, azimuth, 120));
    expect(name).toMatchObject({
      direction,
      place: { kind: 'market', nameRu: 'Зелёный рынок', nameKk: null },
      districtId: 'medeu',
    });
    expect(name?.distanceM).toBeCloseTo(120, 0);
  });

  it('is at the place, in no direction, within 30 m', () => {
    expect(nameAt(...MARKET)).toMatchObject({ distanceM: 0, direction: null });
    expect(nameAt(...geodesicStep(MARKET, 90, 29))?.direction).toBeNull();
    expect(nameAt(...geodesicStep(MARKET, 90, 31))?.direction).toBe('e');
  });

  it('takes the nearest place of any kind but a street, and the first of two at one spot', () => {
    expect(nameAt(...geodesicStep(SCHOOL, 200, 300))?.place.kind).toBe('school');
    const twins = nearbyName([placeAt('mall', MARKET), placeAt('market', MARKET)], () => null);
    expect(twins(...MARKET)?.place.kind).toBe('mall');
  });

  it('is never named by a street, which runs for kilometres, however far its other names are', () => {
    const at = geodesicStep(MARKET, 90, 900);
    const nameBy = (kind: string, name: string): string | undefined =>
      nearbyName([placeAt(kind, at, name), ...places], () => null)(...at)?.place.nameRu;
    expect(nameBy('street', 'Улица Гоголя')).toBe('Зелёный рынок');
    expect(nameBy('landmark', 'Переулок Шагын')).toBe('Зелёный рынок');
    expect(nameBy('landmark', 'Гоголя')).toBe('Зелёный рынок');
    expect(nameBy('street', 'Улица Гоголя, 40')).toBe('Улица Гоголя, 40');
    expect(nameBy('crossing', 'Улица Гоголя / Улица Пушкина')).toBe('Улица Гоголя / Улица Пушкина');
    expect(nearbyName([placeAt('street', at, 'Улица Гоголя')], () => 'medeu')(...at)).toBeNull();
  });

  it('has no name more than 3 km from every place, and a null district outside the city', () => {
    expect(nameAt(...geodesicStep(MARKET, 90, 2990))).not.toBeNull();
    expect(nameAt(...geodesicStep(MARKET, 90, 3010))).toBeNull();
    expect(nearbyName([], () => 'medeu')(...MARKET)).toBeNull();
    expect(nameAt(...SCHOOL)?.districtId).toBeNull();
  });
});
