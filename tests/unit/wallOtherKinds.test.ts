import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/domain/snapshot';
import { LOCALES, messagesFor, type Locale } from '../../src/i18n';
import { residentMethod } from '../../src/i18n/residentMethod';
import { usualScene, type SceneKind } from '../../src/state/wall/scene';
import { shownAt } from '../../src/state/wall/scenes/shown';
import { methodFigures } from '../../src/state/method/methodText';
import { wallData } from '../fixtures/wallData';
import { wallRecent, wallSnapshot } from '../fixtures/wallSnapshot';

const EIGHT: Record<Locale, RegExp> = { kk: /сегіз түр/, ru: /восемь видов/, en: /eight kinds/ };
const COUNTING = ['city', 'district', 'cells', 'categories', 'times'] as const satisfies readonly SceneKind[];
const ONLY_CITY: Record<Locale, RegExp> = {
  kk: /тек бүкіл қала бойынша саналады/,
  ru: /считаются только по всему городу/,
  en: /counted for the whole city only/,
};
const NEITHER: Record<Locale, RegExp> = {
  kk: /аудандардың да, қаланың да сандарына кірмейді/,
  ru: /ни в числа районов, ни в числа города/i,
  en: /neither a district’s nor the city’s/,
};

const plain = wallSnapshot();
const last = plain.years.length - 1;
/** The last year's counts of the city: of the published kinds, and of the others. */
const of = (open: number | null, closed: number | null): Snapshot => ({
  ...plain,
  sha256: '0'.repeat(64),
  city: {
    ...plain.city,
    ...wallRecent(),
    yearly: plain.years.map((_, k) => (k === last ? open : 1)),
    closed: plain.years.map((_, k) => (k === last ? closed : 9)),
  },
});
const sheet = (snapshot: Snapshot, kind: SceneKind, locale: Locale) =>
  shownAt(wallData(snapshot), {
    slide: { key: '', scene: usualScene(kind), district: kind === 'district' ? 'almaly' : null, ms: 1 },
    share: 0,
    locale,
  }).sheet;

describe.each(LOCALES)('the wall passes off counts of eight kinds for no more than they are (%s)', (locale) => {
  const { wallMore, publish, publishForm } = messagesFor(locale);

  it('says on every scene of counts that they are of eight kinds', () => {
    for (const kind of COUNTING)
      expect(sheet(of(826, 244), kind, locale).filters.join(' · '), kind).toMatch(EIGHT[locale]);
  });

  it('says on the city’s what share of its incidents is in none of them, or that this is not published; nothing where there was none', () => {
    const said = sheet(of(826, 244), 'city', locale).filters.join(' ');
    expect(said).toContain(wallMore.otherKinds(244 / 1_070, plain.years[last]));
    expect(wallMore.otherKinds(244 / 1_070, 2025)).toMatch(/23\s?%/);
    for (const unknown of [of(826, null), of(null, 244), { ...of(826, 244), years: [] }]) {
      expect(sheet(unknown, 'city', locale).filters.join(' ')).toContain(wallMore.otherKinds(null, 0));
    }
    expect(sheet(of(826, 0), 'city', locale).filters).toHaveLength(2);
  });

  it('nor do the publish report and the page of the method say that the city’s counts hold them', async () => {
    const { sections } = await residentMethod(locale);
    for (const words of [
      publish.closed(true),
      publish.closed(false),
      publishForm.otherKinds(244, 1_070),
      sections(methodFigures(null))[0].sentences.join(' '),
    ]) {
      expect(words).not.toMatch(ONLY_CITY[locale]);
      expect(words).toMatch(NEITHER[locale]);
    }
    expect(publish.closed(true)).not.toBe(publish.closed(false));
  });
});
