import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatesOf, demandCase, sitingCase } from '../../src/analysis/siting/city/sitingCase';
import { lengthM } from '../../src/domain/drawn';
import type { DrawnGround } from '../../src/domain/drawnGround';
import { holds } from '../../src/domain/polygon';
import type { LonLat } from '../../src/domain/geometry';
import type { CandidateSetup } from '../../src/domain/siting';
import { runs } from '../prove';
import { outlines } from './drawnRings';
import { placeAt, tableAt } from '../unit/coverageScene';
import { askedOf, partsOf, planSite } from '../unit/sitingScene';

const at: fc.Arbitrary<LonLat> = fc
  .tuple(fc.integer({ min: 7690, max: 7700 }), fc.integer({ min: 4320, max: 4326 }))
  .map(([lon, lat]) => [lon / 100, lat / 100] as const);
const radiusM = fc.integer({ min: 10, max: 3000 });
const ground: fc.Arbitrary<DrawnGround> = fc.oneof(
  fc.record({ kind: fc.constant('circle' as const), at, radiusM }),
  fc.record({ kind: fc.constant('polygon' as const), points: outlines({ lon: 76.95, lat: 43.23, degrees: 0.05 }, 8) }),
  fc.record({ kind: fc.constant('strip' as const), radiusM, points: fc.array(at, { minLength: 2, maxLength: 4 }) }),
);
const TABLE = tableAt([
  [76.92, 43.21],
  [76.97, 43.21],
  [76.97, 43.235],
]);
const PLACES = [placeAt('crossing', [76.92, 43.21]), placeAt('crossing', [76.97, 43.25])];
const CANDIDATES: readonly CandidateSetup[] = [
  { kind: 'square', sizeM: 500 },
  { kind: 'hexagon', sizeM: 400 },
  { kind: 'crossings' },
  { kind: 'busiest', sizeM: 500, top: 3 },
];

/** By another way than the product's: the distance to many points of a line, the polygon's own ring. */
function lies([lon, lat]: LonLat, one: DrawnGround): boolean | 'near its edge' {
  if (one.kind === 'polygon') return holds([[[...one.points, one.points[0]]]], lon, lat);
  const points =
    one.kind === 'circle'
      ? [one.at]
      : one.points.slice(1).flatMap(([toLon, toLat], k) => {
          const [fromLon, fromLat] = one.points[k];
          return Array.from({ length: 401 }, (_, i): LonLat => {
            const part = i / 400;
            return [fromLon + (toLon - fromLon) * part, fromLat + (toLat - fromLat) * part];
          });
        });
  const metres = Math.min(...points.map((point) => lengthM([point, [lon, lat]])));
  return Math.abs(metres - one.radiusM) < 15 ? 'near its edge' : metres < one.radiusM;
}

describe('ground closed to new posts', () => {
  it('holds no candidate, and leaves every other one as it was', () => {
    fc.assert(
      fc.property(fc.array(ground, { maxLength: 3 }), fc.constantFrom(...CANDIDATES), (closedGround, candidates) => {
        const parts = partsOf(TABLE, { places: PLACES });
        const listed = (grounds: readonly DrawnGround[]): Map<string, string> => {
          const asked = askedOf({ candidates, closedGround: grounds });
          const got = candidatesOf(parts, asked, demandCase(parts, asked).demand);
          return new Map(got.ids.map((id, k) => [id, `${got.lon[k]} ${got.lat[k]} ${got.district[k]}`]));
        };
        const [all, open] = [listed([]), listed(closedGround)];
        for (const [id, where] of all) {
          const [lon, lat] = where.split(' ').map(Number);
          const said = closedGround.map((one) => lies([lon, lat], one));
          if (said.includes(true)) expect(open.has(id)).toBe(false);
          else if (!said.includes('near its edge')) expect(open.get(id)).toBe(where);
        }
        for (const id of open.keys()) expect(all.has(id)).toBe(true);
      }),
      { numRuns: runs(30) },
    );
  });

  it('forbids a site of the plan that stands on it, a checked one too', () => {
    const parts = partsOf(TABLE);
    const sites = [planSite('hand', 76.9333, 43.2222, 'checked')];
    const rulesOf = (radius: number) => {
      const closedGround = [{ kind: 'circle' as const, at: [76.9333, 43.2222] as const, radiusM: radius }];
      const { problem, indexOf } = sitingCase(parts, askedOf({ closedGround }, sites));
      return { forbidden: problem.rules.forbid.includes(indexOf[0]), must: problem.rules.must };
    };
    expect(rulesOf(100)).toMatchObject({ forbidden: true });
    const away = [{ kind: 'circle' as const, at: [76.99, 43.2222] as const, radiusM: 100 }];
    const open = sitingCase(parts, askedOf({ closedGround: away }, sites));
    expect(open.problem.rules.forbid).not.toContain(open.indexOf[0]);
  });
});
