import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/domain/period';
import { DAY_MS, wallTime } from '../../src/domain/clock';
import { YES, publicOf, streetOf } from '../../src/domain/incident';
import { parsePosts } from '../../src/domain/parse/posts';
import { seeded } from '../../src/demonstration/random';
import { city, demoIncidents, geoJson, valueOf } from './geoFiles';

const table = demoIncidents();
const posts = valueOf(parsePosts(geoJson('posts.geojson'))).filter(({ kind }) => kind === 'stationary');
const years = Array.from(table.startMs, (ms) => wallTime(ms).year);

interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * Log of how the ratio 2020/2019 inside the rings stands to the ratio outside, and its standard error (Poisson counts).
 */
function ringEffect(
  spots: readonly Spot[],
  radiusM: number,
  passes: (row: number) => boolean,
): { log: number; error: number } {
  const counts = { in2019: 0, in2020: 0, out2019: 0, out2020: 0 };
  for (let row = 0; row < table.count; row++) {
    const year = years[row];
    if ((year !== 2019 && year !== 2020) || !passes(row)) continue;
    const inside = spots.some(({ x, y }) => (x - table.x[row]) ** 2 + (y - table.y[row]) ** 2 <= radiusM * radiusM);
    counts[`${inside ? 'in' : 'out'}${year}`]++;
  }
  const { in2019, in2020, out2019, out2020 } = counts;
  return {
    log: Math.log(in2020 / in2019 / (out2020 / out2019)),
    error: Math.sqrt(1 / in2019 + 1 / in2020 + 1 / out2019 + 1 / out2020),
  };
}

/** Observed against expected after each opening, 150 days each side, were the ring to change as the city does. */
function openingEffect(
  openings: readonly (Spot & { readonly atMs: number })[],
  radiusM: number,
): { ratio: number; error: number } {
  const halfMs = 150 * DAY_MS;
  let observed = 0;
  let expected = 0;
  let variance = 0;
  for (const { x, y, atMs } of openings) {
    const n = { before: 0, after: 0, cityBefore: 0, cityAfter: 0 };
    for (let row = 0; row < table.count; row++) {
      const t = table.startMs[row] - atMs;
      if (t < -halfMs || t >= halfMs) continue;
      const inside = (x - table.x[row]) ** 2 + (y - table.y[row]) ** 2 <= radiusM * radiusM;
      n[t < 0 ? 'cityBefore' : 'cityAfter']++;
      if (inside) n[t < 0 ? 'before' : 'after']++;
    }
    const growth = n.cityAfter / n.cityBefore;
    observed += n.after;
    expected += n.before * growth;
    variance += n.after + n.before * growth * growth;
  }
  return { ratio: observed / expected, error: Math.sqrt(variance) / expected };
}

describe('no effect of any post is planted', () => {
  for (const radiusM of [200, 500, 1000]) {
    it(`incidents within ${radiusM} m of the posts fall from 2019 to 2020 as they do elsewhere`, () => {
      const { log, error } = ringEffect(posts, radiusM, () => true);
      expect(Math.abs(log / error)).toBeLessThan(1.96);
      // The test could have seen an effect: one of 10 % lies beyond its error.
      expect(Math.log(1.1) / error).toBeGreaterThan(1.96);
    });
  }

  it('nor do offences in public places or in the street', () => {
    const isPublic = (row: number): boolean => publicOf(table.flags[row]) === YES;
    const isStreet = (row: number): boolean => streetOf(table.flags[row]) === YES;
    for (const passes of [isPublic, isStreet]) {
      const { log, error } = ringEffect(posts, 500, passes);
      expect(Math.abs(log / error)).toBeLessThan(1.96);
    }
  });

  it('incidents within 500 m do not change on the opening day beyond what the city does', () => {
    const openings = posts.map(({ x, y, openedOn }) => ({ x, y, atMs: valueOf(parseDate(openedOn ?? '')) }));
    const { ratio, error } = openingEffect(openings, 500);
    expect(Math.abs(ratio - 1) / error).toBeLessThan(1.96);
  });

  it('the posts stand out from 37 places drawn at random no more than chance allows', () => {
    const random = seeded('rings');
    const places = city().places.filter(({ kind }) => ['crossing', 'market', 'mall', 'metro'].includes(kind));
    const others = Array.from(
      { length: 60 },
      () =>
        ringEffect(
          Array.from({ length: posts.length }, () => places[Math.floor(random() * places.length)]),
          500,
          () => true,
        ).log,
    );
    const own = ringEffect(posts, 500, () => true).log;
    const lower = others.filter((log) => log < own).length;
    expect(lower).toBeGreaterThan(1);
    expect(lower).toBeLessThan(59);
  });
});
