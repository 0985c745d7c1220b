import { describe, expect, it } from 'vitest';
import facts from '../../data/facts/districts.json';
import { areasAnswer } from '../../src/analysis/areas/districtsAnswer';
import { areaFacts } from '../../src/analysis/resident/areaFacts';
import { parseAreas } from '../../src/domain/parse/areas';
import { parseSnapshot } from '../../src/domain/parse/snapshot';
import { parsePeriod } from '../../src/domain/period';
import type { Snapshot } from '../../src/domain/snapshot';
import { wallSnapshot } from '../fixtures/wallSnapshot';
import { geoJson, valueOf } from './geoFiles';

const populations = new Map(facts.districts.map(({ id, population }) => [id, population]));
const factsOf = (snapshot: Snapshot, districtId: string) => {
  const { district } = areaFacts(snapshot, { districtId, point: null, cells: null }, populations, [], null);
  if (!district?.rates?.city) throw new Error(districtId);
  const {
    district: { count, heads, rate },
    city,
    headsOn,
  } = district.rates;
  return { count, heads, per1000: rate.per1000, city: city.rate.per1000, ofCity: city, headsOn };
};

const example = valueOf(parseSnapshot(geoJson('example-snapshot.json')));
/** Unlike counts in the districts, and a city that is their sum. */
const synthetic: Snapshot = (() => {
  const base = wallSnapshot();
  const districts = base.districts.map((district, k) => ({
    ...district,
    monthly: base.months.map((_, m) => 40 * (k + 1) + m),
  }));
  const monthly = base.months.map((_, m) => districts.reduce((sum, district) => sum + district.monthly[m], 0));
  return { ...base, sha256: '0'.repeat(64), districts, city: { ...base.city, monthly } };
})();

describe.each([
  ['the example', example],
  ['a synthetic snapshot', synthetic],
] as const)('rates per 1,000 people of %s', (_, snapshot) => {
  const rows = snapshot.districts.map(({ id }) => factsOf(snapshot, id));
  const heads = rows.reduce((sum, row) => sum + row.heads, 0);

  it('are of one population: the districts weighted by their people give the city’s', () => {
    const mean = rows.reduce((sum, row) => sum + row.per1000 * row.heads, 0) / heads;
    expect(mean / rows[0].city).toBeCloseTo(1, 4);
  });

  it('are of the months’ own counts, the city’s too, and of people in their middle', () => {
    const end = snapshot.months[snapshot.months.length - 1];
    for (const { ofCity, headsOn } of rows) {
      expect(ofCity.rate.per1000).toBeCloseTo((ofCity.count / ofCity.heads) * 1_000, 10);
      expect(ofCity.count).toBe(
        snapshot.city.monthly.slice(-12).reduce<number>((sum, count) => sum + (count ?? NaN), 0),
      );
      const [year, month] = headsOn.split('-').map(Number);
      // Six months of the twelve begin on that day or later.
      expect((Number(end.slice(0, 4)) - year) * 12 + Number(end.slice(5)) - month).toBe(5);
    }
  });

  it('are the planner’s for the same counts and months', () => {
    const months = snapshot.months.slice(-12);
    const [year, month] = months[11].split('-').map(Number);
    const period = valueOf(
      parsePeriod(
        `${months[0]}-01`,
        month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`,
      ),
    );
    const areas = valueOf(parseAreas(geoJson('districts.geojson')));
    const counts = areas.map(({ id }) => factsOf(snapshot, id).count);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const planner = areasAnswer({
      areas,
      now: { counts: Float64Array.from(counts), total, outside: 0, overlap: 0 },
      before: null,
      cityAreaKm2: 700,
      period,
    });
    planner.districts.forEach(({ id, population, per100k }) => {
      expect(factsOf(snapshot, id).heads).toBe(population);
      expect(factsOf(snapshot, id).per1000).toBeCloseTo((per100k ?? NaN) / 100, 8);
    });
    expect(rows[0].city).toBeCloseTo((planner.city.per100k ?? NaN) / 100, 8);
  });
});
