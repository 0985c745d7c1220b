import { describe, expect, it } from 'vitest';
import { coverageAnswer, type CoverageInput } from '../../src/analysis/coverage/coverageAnswer';
import { isOpen } from '../../src/analysis/coverage/hours';
import { nearestByHour } from '../../src/analysis/coverage/nearestByHour';
import { nearestStanding } from '../../src/analysis/coverage/nearestStanding';
import { buildNearest, nearestAll, nearestPost } from '../../src/analysis/coverage/nearestPost';
import { standingPosts } from '../../src/analysis/coverage/standing';
import { formatIsoDate, fromCityClock, wallTime } from '../../src/domain/clock';
import type { HourRange } from '../../src/domain/hourRange';
import type { LonLat } from '../../src/domain/geometry';
import type { IncidentTable } from '../../src/domain/incident';
import type { Period } from '../../src/domain/period';
import type { Hours, Post, PostKind } from '../../src/domain/post';
import { notYetStanding } from '../../src/domain/standing';
import { postFeatures } from '../../src/map/features';
import { messagesFor } from '../../src/i18n';
import { countedWords } from '../../src/i18n/counted';
import { NO_VALUE } from '../../src/i18n/numbers';
import { words as coverageWords } from '../../src/questions/coverage/words';
import { CITY_BOX, geodesicStep, lonLatsInCity, placeAt, postAt, randomOf, rectangle, tableAt } from './coverageScene';

const CENTRE: LonLat = [76.93, 43.25];
const city = rectangle('city', CITY_BOX.west, CITY_BOX.south, CITY_BOX.east, CITY_BOX.north);
const at = (month: number, day: number, hour = 12): number => fromCityClock(2019, month, day, hour);
const APRIL: Period = { fromMs: at(4, 1, 0), toMs: at(5, 1, 0) };
const YEAR: Period = { fromMs: at(1, 1, 0), toMs: fromCityClock(2020, 1, 1) };

const post = (place: LonLat, openedOn: string | null, hours: Hours = '24h', kind: PostKind = 'stationary'): Post => ({
  ...postAt(place, hours),
  openedOn,
  kind,
  id: `${place}${openedOn}`,
});

function inputOf(
  table: IncidentTable,
  posts: readonly Post[],
  more: { readonly period?: Period | null; readonly hours?: HourRange | null } = {},
): CoverageInput {
  return {
    table,
    rows: Uint32Array.from({ length: table.count }, (_, row) => row),
    districtOfRow: new Int16Array(table.count),
    districtIds: ['city'],
    districts: [city],
    cityAreaKm2: city.areaKm2,
    posts,
    radiusM: 500,
    nearestDistanceM: nearestStanding(table, posts, null),
    places: [placeAt('school', CENTRE)],
    ...more,
  };
}

describe('a post covers only what happened while it stood', () => {
  it('covers nothing in April when it opened in August: neither incidents, ground nor places', () => {
    const posts = [post(CENTRE, '2019-08-01')];
    const answer = coverageAnswer(
      inputOf(tableAt([CENTRE, CENTRE], [at(4, 10), at(4, 30, 23)]), posts, { period: APRIL }),
    );
    expect(answer.city).toMatchObject({ incidents: 2, covered: 0, share: 0, coveredKm2: 0 });
    expect(answer.places.schools).toEqual({ total: 1, covered: 0 });
    expect(answer.distance).toBeNull();
    expect(answer.counted).toMatchObject({ groundDay: '2019-04-30', groundPosts: 0, notYet: 1 });
  });

  it('stands from the first minute of its opening day on Almaty’s clock', () => {
    const table = tableAt([CENTRE, CENTRE], [fromCityClock(2019, 7, 31, 23, 59), fromCityClock(2019, 8, 1, 0, 0)]);
    const answer = coverageAnswer(inputOf(table, [post(CENTRE, '2019-08-01')], { period: YEAR }));
    expect(answer.city.covered).toBe(1);
    expect(answer.distance).toMatchObject({ medianM: 0, without: 1 });
    expect(answer.counted).toMatchObject({ groundDay: '2019-12-31', groundPosts: 1, notYet: 0 });
  });

  it('counts a post of unknown opening day always and a planned one as if it stood, and says how many', () => {
    const posts = [post(CENTRE, null), post(CENTRE, '2030-01-01', '24h', 'planned'), post(CENTRE, '2019-08-01')];
    const table = tableAt([CENTRE, CENTRE], [at(4, 10), null]);
    for (const some of [posts.slice(0, 1), posts.slice(1, 2)])
      expect(coverageAnswer(inputOf(table, some)).city.covered).toBe(2);
    const answer = coverageAnswer(inputOf(table, posts, { period: APRIL }));
    expect(answer.counted).toMatchObject({ openingUnknown: 1, planned: 1, undated: 1, notYet: 1, groundPosts: 2 });
  });

  it('finds for every row the nearest of the posts that stood and were open, as a look at every pair does', () => {
    const random = randomOf(5);
    const hours: readonly Hours[] = ['unknown', '24h', { from: 8, to: 20 }, { from: 20, to: 6 }];
    const posts = lonLatsInCity(60, 8).map((place, i) =>
      post(
        place,
        random() < 0.15 ? null : formatIsoDate(at(1, 1) + Math.floor(random() * 300) * 86_400_000),
        hours[i % 4],
        i % 11 === 0 ? 'planned' : 'stationary',
      ),
    );
    const points = lonLatsInCity(1200, 7);
    const table = tableAt(
      points,
      points.map((_, i) => (i % 40 === 39 ? null : at(1, 1, 0) + Math.floor(random() * 365 * 24) * 3_600_000)),
    );
    const box = {
      minX: Math.min(...table.x),
      maxX: Math.max(...table.x),
      minY: Math.min(...table.y),
      maxY: Math.max(...table.y),
    };
    const standing = nearestStanding(table, posts, box);
    const byHour = nearestByHour(table, posts, box);
    for (let row = 0; row < table.count; row++) {
      const ms = table.startMs[row];
      const undated = Number.isNaN(ms);
      const day = undated ? '9999' : formatIsoDate(ms);
      const stood = posts.filter(({ kind, openedOn }) => kind === 'planned' || openedOn === null || openedOn <= day);
      const distance = (some: readonly Post[]): number =>
        Math.fround(nearestPost(buildNearest(some, null), table.x[row], table.y[row]).distanceM);
      expect(standing[row]).toBe(distance(stood));
      const hour = undated ? -1 : wallTime(ms).hour;
      expect(byHour.distanceM[row]).toBe(undated ? Infinity : distance(stood.filter((p) => isOpen(p.hours, hour))));
      expect(byHour.atLeastM[row]).toBe(
        undated ? Infinity : distance(stood.filter((p) => p.hours === 'unknown' || isOpen(p.hours, hour))),
      );
    }
  });

  it('is what it was where every opening lies before the data', () => {
    const table = tableAt(
      lonLatsInCity(300, 3),
      Array.from({ length: 300 }, () => at(6, 1)),
    );
    const posts = lonLatsInCity(20, 4).map((place) => post(place, '2018-01-01'));
    expect(nearestStanding(table, posts, null)).toEqual(
      nearestAll(buildNearest(posts, null), table.x, table.y).distanceM,
    );
  });
});

describe('hours asked about', () => {
  const night: HourRange = { from: 22, to: 6 };
  const far = geodesicStep(CENTRE, 90, 5000);
  const farther = geodesicStep(CENTRE, 90, 15_000);
  const table = tableAt([CENTRE, far, farther, farther], [at(4, 1, 23), at(4, 1, 23), at(4, 1, 2), at(4, 1, 23)]);
  const posts = [
    post(CENTRE, null, { from: 8, to: 20 }),
    post(far, null, { from: 18, to: 6 }),
    post(farther, null, 'unknown'),
  ];

  it('are covered by posts known to be open then; those of unknown hours only make the upper share', () => {
    const answer = coverageAnswer(inputOf(table, posts, { period: APRIL, hours: night }));
    expect(answer.city).toMatchObject({ incidents: 4, covered: 1, share: 0.25, coveredAtMost: 3, shareAtMost: 0.75 });
    expect(answer.districts[0]).toMatchObject({ covered: 1, coveredAtMost: 3 });
    expect(answer.counted).toMatchObject({ hours: night, groundPosts: 1, closed: 2 });
    // One disc: of the post that is open all night.
    expect(answer.city.coveredKm2).toBeCloseTo(Math.PI / 4, 3);
  });

  it('not asked about, a post counts open or closed, and both shares are one', () => {
    for (const hours of [null, { from: 0, to: 24 }, { from: 24, to: 0 }, { from: 5, to: 5 }]) {
      const answer = coverageAnswer(inputOf(table, posts, { hours }));
      expect(answer.city).toMatchObject({ covered: 4, coveredAtMost: 4 });
      expect(answer.counted.hours).toBeNull();
    }
  });

  it('leave the ground to posts open in every one of them', () => {
    const open = (hours: HourRange): number =>
      standingPosts([post(CENTRE, null, { from: 20, to: 2 })], null, hours).posts.length;
    expect([
      open({ from: 20, to: 2 }),
      open({ from: 21, to: 23 }),
      open({ from: 20, to: 3 }),
      open({ from: 19, to: 22 }),
    ]).toEqual([1, 1, 0, 0]);
  });
});

describe('the words beside a covered share', () => {
  const posts = [post(CENTRE, '2019-08-01'), post(CENTRE, null, 'unknown')];
  const words = (hours: HourRange | null) =>
    countedWords(coverageAnswer(inputOf(tableAt([CENTRE], [at(4, 10, 23)]), posts, { period: APRIL, hours })));

  it('say in three languages which posts count, of which day the ground is and what is unknown', () => {
    const said = (locale: 'kk' | 'ru' | 'en', hours: HourRange | null): string =>
      messagesFor(locale)
        .sentence.counted.basis(words(hours))
        .join(' ')
        .replace(/[\u00a0\u202f]/g, ' ');
    expect(said('en', null)).toMatch(
      /stood on that day.*not known for 1 of 2 posts.*open or closed.*30 April 2019.*1 of 2 \(1 open later\)/,
    );
    expect(said('ru', null)).toMatch(
      /стоял в день случая.*не указан у 1 из 2.*и открытый, и закрытый.*30 апреля 2019.*1 из 2 \(открылись позже: 1\)/,
    );
    expect(said('kk', null)).toMatch(/күні тұрған болса ғана.*ашығы да, жабығы да.*30 сәуір/);
    expect(said('en', { from: 22, to: 6 })).toMatch(
      /known to be open.*not known for 1 of 2 posts; if they are open too, up to 100%/,
    );
  });

  it('name a period before every opening, in place of a share', () => {
    const none = countedWords(
      coverageAnswer(inputOf(tableAt([CENTRE], [at(4, 10)]), posts.slice(0, 1), { period: APRIL })),
    );
    for (const locale of ['kk', 'ru', 'en'] as const) {
      const t = messagesFor(locale);
      expect(t.sentence.counted.reading(0, 500, none)).toBe(t.sentence.counted.noneStood);
      expect(
        t.sentence.coverage({
          share: 0,
          covered: 264,
          incidents: 1000,
          counted: none,
          radiusM: 500,
          kinds: ['stationary'],
          illustrative: false,
        }),
      ).toBe(t.sentence.counted.noneStood);
    }
  });
});

describe('the table in words of a period before every opening', () => {
  const posts = [post(CENTRE, '2019-08-01')];
  const table = tableAt([CENTRE], [at(4, 10)]);
  const rowOf = (period: Period): readonly string[] => {
    const about = { t: messagesFor('en'), ofThem: '', maskIn: '', recorded: 1, areas: [city], areAreasOwn: false };
    const said = coverageWords.en.sentences(coverageAnswer(inputOf(table, posts, { period })), {
      ...about,
      isPlane: false,
      period,
      compare: 'none',
    });
    const rows = said.flatMap((one) => (typeof one === 'string' ? [] : one.rows));
    return rows.at(-1) ?? [];
  };

  it('gives neither a covered count nor shares: 0 % would be said of posts that were not there', () => {
    expect(rowOf(APRIL)).toEqual([messagesFor('en').domain.city, '1', NO_VALUE, NO_VALUE, NO_VALUE]);
  });

  it('gives them again once one of the posts stands', () => {
    expect(rowOf(YEAR).slice(0, 4)).toEqual([messagesFor('en').domain.city, '1', '0', '0%']);
  });
});

describe('on the map', () => {
  it('a post that does not stand yet on the period\u2019s last day is drawn as such, one without a day or planned never', () => {
    const posts = [
      post(CENTRE, '2019-08-01'),
      post([76.94, 43.25], '2019-04-30'),
      post([76.95, 43.25], null),
      post([76.96, 43.25], '2021-01-01', '24h', 'planned'),
    ];
    const notYet = notYetStanding(posts, APRIL);
    expect([...notYet]).toEqual([posts[0].id]);
    expect(postFeatures(posts, 'stationary', 'en', notYet).features.map((f) => f.properties?.['stands'])).toEqual([
      false,
      true,
      true,
    ]);
    expect(notYetStanding(posts, null).size).toBe(0);
    expect(notYetStanding(posts, YEAR).size).toBe(0);
  });
});
