import { describe, expect, it } from 'vitest';
import { formatNumber, LOCALES, messagesFor } from '../../src/i18n';
import { districtsSkipped, NOTHING_TO_SAY, playedSlides, whySkipped } from '../../src/state/wall/scenes/empty';
import { play, startPlaying } from '../../src/state/wall/playlist/clock';
import { USUAL_SETTINGS, usualScene, type Scene } from '../../src/state/wall/scene';
import { monthsText } from '../../src/state/wall/scenes/parts';
import { shownAt } from '../../src/state/wall/scenes/shown';
import { slidesOf } from '../../src/state/wall/playlist/slides';
import { paramsToWall } from '../../src/state/wall/wallUrl';
import type { Snapshot } from '../../src/domain/snapshot';
import { wallData } from '../fixtures/wallData';
import { wallSnapshot } from '../fixtures/wallSnapshot';

const snapshot: Snapshot = { ...wallSnapshot(), sha256: '0'.repeat(64) };
const data = wallData(snapshot);
const districts = data.districts.map(({ id }) => id);
const why = (scene: Partial<Scene> & Pick<Scene, 'kind'>, change: Partial<Snapshot> = {}) =>
  whySkipped(wallData({ ...snapshot, ...change }), { ...usualScene(scene.kind), ...scene }, districts);

describe('the slide to begin with', () => {
  it('is the one its number on the screen says, however long the data take to come', () => {
    const lengths = playedSlides(data, slidesOf(USUAL_SETTINGS.scenes, districts)).map(({ ms }) => ms);
    expect(lengths).toHaveLength(12);
    for (const start of [1, 4, 5, 9, 12, 13, 400, 20_000]) {
      let state = startPlaying(0, paramsToWall(`?mode=wall&start=${start}`).start);
      for (let tick = 1; tick <= 8; tick++) state = play(state, { type: 'tick' }, tick * 250, []);
      // A key pressed meanwhile turns nothing: there is nothing to turn.
      state = play(state, { type: 'next' }, 2100, []);
      state = play(state, { type: 'tick' }, 2250, lengths);
      expect([start, state.index]).toEqual([start, Math.min(start, 12) - 1]);
    }
    for (const start of ['0', '-3', '2.5', 'x']) expect(paramsToWall(`?mode=wall&start=${start}`).start).toBe(0);
  });
});

describe('a scene with nothing to say', () => {
  it('is not played, and the list says why', () => {
    expect(USUAL_SETTINGS.scenes.map((scene) => whySkipped(data, scene, districts))).toEqual([
      null,
      'no-recent',
      'no-times',
      null,
      null,
      null,
      null,
    ]);
    expect(why({ kind: 'city' }, { city: { ...snapshot.city, daily: [] } })).toBe('no-days');
    expect(
      why({ kind: 'city', spans: [30] }, { city: { ...snapshot.city, daily: snapshot.city.daily.slice(-12) } }),
    ).toBe('no-days');
    expect(
      why({ kind: 'cells' }, { cells: { ids: [], areaKm2: [], land: [], busy: [], visitors: [], yearly: [[], []] } }),
    ).toBe('no-cells');
    expect(why({ kind: 'cells', years: [2010, 2012] })).toBe('no-year');
    expect(why({ kind: 'district', district: 'atlantis' })).toBe('no-district');
    expect(why({ kind: 'district' }, { districts: [] })).toBe('no-counts');
    expect(why({ kind: 'posts' }, { posts: [] })).toBe('no-posts');
    expect(whySkipped({ ...data, indicators: [] }, usualScene('indicators'), districts)).toBe('no-indicators');
    expect(why({ kind: 'scenario' })).toBe('no-plan');
    expect(why({ kind: 'text', title: ' ', text: '\n' })).toBe('no-words');
    expect(why({ kind: 'text', title: 'Briefing' })).toBeNull();
  });

  it('leaves the others their turn: of eight districts the one without counts alone is left out', () => {
    const some = wallData({ ...snapshot, districts: snapshot.districts.filter(({ id }) => id !== 'medeu') });
    const played = playedSlides(some, slidesOf([usualScene('district')], districts)).map(({ district }) => district);
    expect(played).toEqual(districts.filter((id) => id !== 'medeu'));
  });

  it('is a district none of whose counts of two years is published, be it named or in its turn, and the list names it', () => {
    const nulls = <T>(list: readonly T[]): null[] => list.map(() => null);
    const withheld = snapshot.districts.map((one) =>
      one.id === 'nauryzbay' ? { ...one, yearly: nulls(one.yearly), monthly: nulls(one.monthly) } : one,
    );
    const some = wallData({ ...snapshot, districts: withheld });
    const scene = usualScene('district');
    expect(playedSlides(some, slidesOf([scene], districts)).map(({ district }) => district)).toEqual(
      districts.filter((id) => id !== 'nauryzbay'),
    );
    expect([...districtsSkipped(some, scene, districts)]).toEqual([['withheld-counts', ['nauryzbay']]]);
    expect([
      whySkipped(some, scene, districts),
      whySkipped(some, { ...scene, district: 'nauryzbay' }, districts),
      whySkipped(some, { ...scene, district: 'medeu' }, districts),
    ]).toEqual([null, 'withheld-counts', null]);
    // One month of them is something to say, and so is a whole year that was published.
    const oneMonth = withheld.map((one) =>
      one.id === 'nauryzbay' ? { ...one, monthly: one.monthly.map((count, k) => (k === 4 ? 7 : count)) } : one,
    );
    const oneYear = withheld.map((one) => (one.id === 'nauryzbay' ? { ...one, yearly: [null, 31] } : one));
    expect(
      [oneMonth, oneYear].map((list) =>
        whySkipped(wallData({ ...snapshot, districts: list }), { ...scene, district: 'nauryzbay' }, districts),
      ),
    ).toEqual([null, null]);
    expect([...districtsSkipped(data, scene, districts)]).toEqual([]);
  });

  it('is a city of whose days and months nothing is published; where its months are, they are shown in place of its days', () => {
    const daily = snapshot.city.daily.map(() => null);
    const monthly = snapshot.city.monthly.map(() => null);
    expect(why({ kind: 'city' }, { city: { ...snapshot.city, daily, monthly, yearly: [null, null] } })).toBe(
      'withheld-days',
    );
    const byMonths = { ...snapshot, city: { ...snapshot.city, daily } };
    expect(why({ kind: 'city', spans: [1, 7] }, byMonths)).toBeNull();
    // The same date a year earlier stands beside no single day: its count is no figure of the scene.
    const oneDay = snapshot.city.daily.map((_, k) => (k === 365 ? 9 : null));
    expect(
      why({ kind: 'city', spans: [1] }, { city: { ...snapshot.city, daily: oneDay, monthly, yearly: [null, null] } }),
    ).toBe('withheld-days');
    for (const locale of LOCALES) {
      const { sheet } = shownAt(wallData(byMonths), {
        slide: { key: '', scene: { ...usualScene('city'), spans: [1, 7] }, district: null, ms: 1 },
        share: 0,
        locale,
      });
      const { wall, wallMore } = messagesFor(locale);
      expect(sheet.figures.map(({ value }) => value)).toEqual([
        formatNumber(locale, 903),
        formatNumber(locale, 10_825),
      ]);
      expect(sheet.figures[0].label).toBe(wall.district.month(monthsText(locale, '2025-12', '2025-12')));
      expect(sheet.sentences).toContain(wallMore.monthsForDays);
      expect(sheet.title).toBe(wall.titles.city);
    }
  });

  it('makes up the whole list of a file of twenty records but for the published facts, each with its reason', () => {
    const months = ['2026-10'];
    const none = { yearly: [], monthly: [null], byCategory: snapshot.city.byCategory.map(() => []) };
    const twenty = wallData({
      ...snapshot,
      from: '2026-09-03',
      through: '2026-11-25',
      years: [],
      months,
      posts: [],
      cells: { ids: [], areaKm2: [], land: [], busy: [], visitors: [], yearly: [] },
      city: { ...none, daily: Array<null>(84).fill(null), closed: [] },
      districts: snapshot.districts.map(({ id }) => ({ id, ...none })),
    });
    expect(USUAL_SETTINGS.scenes.map((scene) => whySkipped(twenty, scene, districts))).toEqual([
      'withheld-days',
      'no-recent',
      'no-times',
      'no-cells',
      'withheld-counts',
      'no-posts',
      null,
    ]);
    expect(playedSlides(twenty, slidesOf(USUAL_SETTINGS.scenes, districts)).map(({ scene }) => scene.kind)).toEqual([
      'indicators',
    ]);
  });

  it('has a reason and a sentence for a list of nothing in every language', () => {
    for (const locale of LOCALES) {
      const { skipped, nothing } = messagesFor(locale).wallMore;
      expect(new Set(NOTHING_TO_SAY.map((one) => skipped[one])).size).toBe(NOTHING_TO_SAY.length);
      expect(nothing.length).toBeGreaterThan(40);
    }
  });
});
