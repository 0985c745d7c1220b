import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/domain/snapshot';
import { LOCALES, messagesFor, type Locale } from '../../src/i18n';
import { playedSlides, whySkipped } from '../../src/state/wall/scenes/empty';
import { framedPlaces, frameOf } from '../../src/state/wall/mapFrame';
import { usualScene, type Scene } from '../../src/state/wall/scene';
import { sheetText } from '../../src/state/wall/scenes/sheet';
import { monthsText } from '../../src/state/wall/scenes/parts';
import { shownAt } from '../../src/state/wall/scenes/shown';
import { placeOf, slidesOf } from '../../src/state/wall/playlist/slides';
import { wallData } from '../fixtures/wallData';
import { wallSnapshot } from '../fixtures/wallSnapshot';

const snapshot: Snapshot = { ...wallSnapshot(), sha256: '0'.repeat(64) };
const districts = wallData(snapshot).districts.map(({ id }) => id);
const shown = (of: Snapshot, scene: Scene, locale: Locale, district = scene.district) =>
  shownAt(wallData(of), { slide: { key: '', scene, district, ms: 1 }, share: 0, locale });
const nulls = <T>(list: readonly T[]): null[] => list.map(() => null);

/** In the mountains, within the city and south of the built town; and in another town. */
const mountain = { id: 'p-1', kind: 'stationary', name: null, lon: 77.06, lat: 43.095, hours: '24h' } as const;
const far = { ...mountain, id: 'p-2', lon: 77.9, lat: 43.9 } as const;

describe.each(LOCALES)('what the words of the wall are of (%s)', (locale) => {
  const { wall, wallMore } = messagesFor(locale);

  it('is every post that is counted on the map of the city, or how many of them lie beyond it', () => {
    const all = { ...snapshot, posts: [...snapshot.posts, mountain, far] };
    const { sheet, picture } = shown(all, usualScene('posts'), locale);
    if (!picture) throw new Error('no picture');
    const [[west, south], [east, north]] = frameOf(wallData(all).districts, null, framedPlaces(picture, all.posts));
    const inside = all.posts.filter(({ lon, lat }) => lon >= west && lon <= east && lat >= south && lat <= north);
    expect(inside).toEqual([...snapshot.posts, mountain]);
    expect(sheet.sentences).toContain(wall.posts.beyond(1));
    expect(sheetText(sheet)).toContain(wall.posts.beyond(1));
    expect(
      shown({ ...snapshot, posts: [...snapshot.posts, mountain] }, usualScene('posts'), locale).sheet.sentences,
    ).not.toContain(wall.posts.beyond(1));
  });

  it('is said of posts beside the map of one district: they are the whole city’s', () => {
    const { sheet } = shown(snapshot, { ...usualScene('posts'), district: 'medeu' }, locale);
    expect(sheet.sentences).toContain(wall.posts.wholeCity([wall.posts.standing(2), wall.posts.planned(1)].join('; ')));
  });

  it('is the period of the figures, and each figure says what it counts', () => {
    const byMonths = {
      ...snapshot,
      through: '2025-10-31',
      months: snapshot.months.slice(0, 22),
      years: [2024],
      city: { ...snapshot.city, daily: nulls(snapshot.city.daily) },
    };
    const { sheet } = shown(byMonths, usualScene('city'), locale);
    expect(sheet.period).toBe(monthsText(locale, '2025-01', '2025-10'));
    expect(sheet.figures.map(({ noun }) => noun)).toEqual(
      sheet.figures.map(({ value }) => wall.count.noun(Number(value.replace(/\D/g, '')))),
    );
    expect(sheetText(sheet).some((line) => line.includes(`${sheet.figures[0].value} ${sheet.figures[0].noun}`))).toBe(
      true,
    );
    const days = shown(snapshot, usualScene('city'), locale).sheet.figures;
    expect(days.length).toBeGreaterThan(0);
    expect(days.every(({ noun }) => noun !== undefined)).toBe(true);
    // A word in place of a number counts nothing.
    const withheld = {
      ...byMonths,
      city: { ...byMonths.city, monthly: byMonths.city.monthly.map((count, k) => (k === 21 ? null : count)) },
    };
    expect(shown(withheld, usualScene('city'), locale).sheet.figures[0]).toMatchObject({ value: wall.count.withheld });
    expect(shown(withheld, usualScene('city'), locale).sheet.figures[0].noun).toBeUndefined();
  });

  it('is the newest whole year of a district whose months are withheld, and says so', () => {
    const quiet = {
      ...snapshot,
      through: '2026-02-28',
      months: [...snapshot.months, '2026-01', '2026-02'],
      districts: snapshot.districts.map((one) => ({
        ...one,
        monthly: one.id === 'nauryzbay' ? nulls([...one.monthly, 0, 0]) : [...one.monthly, 61, 62],
        yearly: one.id === 'nauryzbay' ? [6, 5] : one.yearly,
      })),
    };
    const { sheet } = shown(quiet, usualScene('district'), locale, 'nauryzbay');
    expect(whySkipped(wallData(quiet), { ...usualScene('district'), district: 'nauryzbay' }, districts)).toBeNull();
    expect(sheet.figures.map(({ label, value }) => [label, value])).toEqual([
      [wall.district.wholeYear(monthsText(locale, '2025-01', '2025-12')), '5'],
    ]);
    expect(sheet.figures[0].details.join(' ')).toContain(wall.compared.before('6'));
    expect(sheet.period).toBe(monthsText(locale, '2025-01', '2025-12'));
    expect(sheet.sentences).toContain(wallMore.yearsForMonths);
    expect(shown(quiet, usualScene('district'), locale, 'medeu').sheet.sentences).not.toContain(
      wallMore.yearsForMonths,
    );
  });

  it('is a district passed over, by name and reason, on the scenes of the others', () => {
    const some = {
      ...snapshot,
      districts: snapshot.districts.map((one) =>
        one.id === 'nauryzbay' ? { ...one, monthly: nulls(one.monthly), yearly: nulls(one.yearly) } : one,
      ),
    };
    const said = (of: Snapshot) =>
      shown(of, usualScene('district'), locale, 'medeu').sheet.sentences.filter((sentence) =>
        sentence.includes(wallMore.skipped['withheld-counts']),
      );
    expect(said(some)).toHaveLength(1);
    expect(said(snapshot)).toEqual([]);
  });
});

describe('the number at the foot', () => {
  const some = wallData({ ...snapshot, districts: snapshot.districts.filter(({ id }) => id !== 'medeu') });
  const slides = playedSlides(some, slidesOf([usualScene('city'), usualScene('district')], districts));

  it('is that of the district a hand put into the light, and none of one the list does not play', () => {
    expect(placeOf(slides, 0, null)).toBe(1);
    const turksib = slides.findIndex(({ district }) => district === 'turksib') + 1;
    expect(placeOf(slides, 0, { district: 'turksib' })).toBe(turksib);
    expect(placeOf(slides, slides.length - 1, { district: slides[1].district })).toBe(2);
    expect(placeOf(slides, 0, { district: 'medeu' })).toBeNull();
  });
});
