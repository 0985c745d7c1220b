import type { ReadingFigures } from '../../src/i18n/readings';
import { words as concentration } from '../../src/questions/concentration/words';
import { describe, expect, it } from 'vitest';
import type { ImportQuestion } from '../../src/domain/import';
import { fault, type Fault } from '../../src/domain/result';
import {
  choiceText,
  faultText,
  LOCALES,
  messagesFor,
  questionText,
  repairText,
  wordFor,
  type MainInput,
  type NameForms,
} from '../../src/i18n';

const ALMALY: NameForms = {
  kk: {
    nom: 'Алмалы ауданы',
    gen: 'Алмалы ауданының',
    dat: 'Алмалы ауданына',
    loc: 'Алмалы ауданында',
    abl: 'Алмалы ауданынан',
  },
  ru: { nom: 'Алмалинский район', gen: 'Алмалинского района', prep: 'Алмалинском районе' },
  en: 'Almaly',
};
const near = { distanceM: 123, direction: 'n' as const, place: { nameRu: 'Рынок «Алтын Орда»', nameKk: null } };
const input: MainInput = {
  period: { from: { year: 2019, month: 1, day: 1 }, to: { year: 2021, month: 1, day: 1 } },
  count: 82_231,
  demo: true,
  place: { near, district: ALMALY },
  coverage: {
    share: 0.4312,
    covered: 264,
    incidents: 1000,
    counted: {
      posts: 37,
      unknownHours: 12,
      shareAtMost: 0.4312,
      withoutPost: 0,
      hours: false,
      openingUnknown: 0,
      planned: 0,
      undated: 0,
      groundDay: { year: 2020, month: 12, day: 31 },
      groundPosts: 37,
      notYet: 0,
      closed: 0,
    },
    radiusM: 500,
    kinds: ['stationary'],
    illustrative: true,
  },
  change: { with: 'last-year', change: { now: 28_217, before: 54_014, ratio: -0.4776, interval: [-0.485, -0.47] } },
};
const said = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const { kk, ru, en } = { kk: messagesFor('kk'), ru: messagesFor('ru'), en: messagesFor('en') };

describe('the main sentence', () => {
  it('says period, count, mark, place, coverage and change in Kazakh', () => {
    expect(said(kk.sentence.main(input))).toBe(
      '2019–2020 жылдар: 82 231 оқиға тіркелген (демонстрациялық деректер: нақты оқиғалар емес). ' +
        'Оқиғалар ең көп шоғырланған орын: «Рынок „Алтын Орда“» тұсынан солтүстікке қарай 120 м, Алмалы ауданы. ' +
        'Оқиғалардың 43,1 %-ы модульді полиция посттарының 500 м радиусында (оқиға күні тұрған посттар, ашығы да, жабығы да; посттардың орны шартты). ' +
        'Өткен жылдың сәйкес кезеңімен салыстырғанда: −47,8 % (95 % сенім аралығы −48,5 %-дан −47,0 %-ға дейін); бұрын 54 014 оқиға, енді 28 217 оқиға.',
    );
  });

  it('says it in Russian', () => {
    expect(said(ru.sentence.main(input))).toBe(
      '2019–2020 годы: зарегистрирован 82 231 случай (демонстрационные данные: события вымышлены). ' +
        'Плотнее всего: 120 м севернее ориентира «Рынок „Алтын Орда“», Алмалинский район. ' +
        'В пределах 500 м от модульного поста полиции — 43,1 % случаев (посты, стоявшие в день случая, открытые и закрытые; места постов условные). ' +
        'К аналогичному периоду прошлого года (АППГ): −47,8 % (95-процентный интервал от −48,5 % до −47,0 %), 28 217 против 54 014.',
    );
  });

  it('says it in English', () => {
    expect(said(en.sentence.main(input))).toBe(
      '2019–2020: 82,231 recorded incidents (demonstration data: not real incidents). ' +
        'Densest place: 120 m north of “Рынок ‘Алтын Орда’”, Almaly district. ' +
        '43.1% of incidents lie within 500 m of a modular police post (posts that stood that day, open or closed; positions of posts are illustrative). ' +
        'Against the same period last year: −47.8% (95% interval from −48.5% to −47.0%), 28,217 instead of 54,014.',
    );
  });

  it('gives no percentage where the base is too small, and no comparison without data', () => {
    const few = { with: 'previous' as const, change: { now: 12, before: 15, ratio: null, interval: null } };
    for (const t of [kk, ru, en]) {
      expect(t.sentence.change(few)).not.toMatch(/%/);
      expect(t.sentence.change(few)).toContain(t.comparison.tooFew);
      expect(t.sentence.change({ with: 'previous', change: null })).not.toMatch(/\d/);
    }
  });

  it('tells a part of the two periods that is missing from an earlier one that is missing whole', () => {
    for (const t of [kk, ru, en]) {
      const why = (why: 'no-data' | 'none-before'): string =>
        t.sentence.change({ with: 'previous', change: null, why });
      expect(why('no-data')).toBe(t.comparison.noChange['no-data']);
      expect(why('none-before')).toBe(t.sentence.change({ with: 'previous', change: null }));
      expect(why('none-before')).not.toBe(why('no-data'));
    }
  });

  it('says nothing of places and posts when nothing passes the filters', () => {
    for (const t of [kk, ru, en]) {
      const text = t.sentence.main({ ...input, count: 0, change: null });
      expect(text).toBe(t.sentence.count({ period: input.period, count: 0, demo: true }));
      expect(text).not.toMatch(/43[.,]1/);
    }
  });

  it('leaves the mark off data that are the user’s own', () => {
    expect(en.sentence.main({ ...input, demo: false })).not.toMatch(/demonstration/);
  });
});

describe('a place in words', () => {
  it('is "at" the name when it is within arm’s reach, and the Kazakh name stands where there is one', () => {
    const here = {
      near: { distanceM: 8, direction: null, place: { nameRu: 'Улица Абая', nameKk: 'Абай көшесі' } },
      district: ALMALY,
    };
    expect(kk.sentence.place(here)).toBe('«Абай көшесі» тұсында, Алмалы ауданы');
    expect(ru.sentence.place(here)).toBe('у ориентира «Улица Абая», Алмалинский район');
    expect(en.sentence.place(here)).toBe('at “Улица Абая”, Almaly district');
  });

  it('is its degrees and its district where no name is near and the degrees are known', () => {
    const at = { lon: 76.93, lat: 43.25678 };
    expect(en.sentence.place({ near: null, district: null, at })).toBe('43.2568, 76.9300');
    expect(ru.sentence.place({ near: null, district: ALMALY, at })).toBe('43.2568, 76.9300, Алмалинский район');
  });

  it('is the district alone where nothing named is near, and says so outside the city', () => {
    expect(kk.sentence.place({ near: null, district: ALMALY })).toBe('Алмалы ауданы');
    expect(ru.sentence.place({ near: null, district: null })).toBe('за пределами города');
  });

  it('says how many were recorded in the form that the number takes', () => {
    const of = (count: number) => ({ period: null, count, demo: false });
    expect(said(kk.sentence.count(of(1234)))).toBe('Барлық деректер: 1 234 оқиға тіркелген.');
    expect(said(ru.sentence.count(of(1)))).toBe('Все данные: зарегистрирован 1 случай.');
    expect(said(ru.sentence.count(of(12)))).toBe('Все данные: зарегистрировано 12 случаев.');
  });
});

describe('faults in words', () => {
  it('say what, where and what to do', () => {
    const bad = fault('bad-date', { column: 'дата', value: '30.02.2024' });
    for (const t of [kk, ru, en]) {
      expect(faultText(t, bad)).toContain('30.02.2024');
      expect(faultText(t, bad)).toContain('дата');
    }
    expect(faultText(en, { code: 'bad-date', params: { value: 'x' } })).not.toContain('column');
  });

  it('name the code when they have no words, even for a code every object has', () => {
    for (const t of [kk, ru, en]) {
      for (const code of ['no-such-code', 'constructor', 'toString', '__proto__']) {
        expect(faultText(t, { code, params: {} } as unknown as Fault)).toContain(code);
        expect(questionText(t, { code, params: {}, choices: [] } as unknown as ImportQuestion)).toContain(code);
        expect(choiceText(t, code)).toBe(code);
        expect(wordFor(t.domain.categories, code)).toBe(code);
        expect(repairText(t, { code, count: 2 })).toContain(code);
      }
    }
  });

  it('show a stranger’s text on one line, shortened, without control or direction marks', () => {
    const text = faultText(en, { code: 'total-row', params: { value: `a\u202eb\n\u0000${'x'.repeat(500)}` } });
    expect(text).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(text.length).toBeLessThan(200);
    expect(text).toContain('…');
  });

  it('turn fields and datasets into words of the language', () => {
    expect(questionText(ru, { code: 'missing-column', params: { field: 'lon' }, choices: [] })).toContain('долгота');
    expect(faultText(kk, fault('dataset-damaged', { dataset: 'posts' }))).toContain('Модульді полиция посттары');
  });
});

describe('the sentences that keep the reader from a wrong conclusion', () => {
  it('name quarantine before the posts, and the study area of a share', () => {
    const order: [string, RegExp, RegExp][] = [
      [kk.indicators.confounding(2020), /карантинді/, /содан кейін модульді/],
      [ru.indicators.confounding(2020), /карантин/, /затем модульные/],
      [en.indicators.confounding(2020), /quarantine/, /before modular/],
    ];
    for (const [text, first, then] of order) expect(text.search(first)).toBeLessThan(text.search(then));
    for (const locale of LOCALES) {
      const t = messagesFor(locale);
      expect(concentration[locale].publishedCaution(t.ground.masksIn.built)).toContain(t.ground.masksIn.built);
      const ceiling = t.indicators.readings.ceiling({ value: 4.6 } as ReadingFigures);
      expect(ceiling).toMatch(/4[.,]6.*4[.,]6/);
      expect(ceiling.toLowerCase()).not.toMatch(/\bmet\b|достигнут|орындалды/);
    }
  });

  it('of a handful of incidents no share stands without its counts', () => {
    for (const locale of LOCALES) {
      const { coverage } = messagesFor(locale).sentence;
      if (!input.coverage) throw new Error('no coverage');
      const few = { ...input.coverage, share: 1 / 3, covered: 1, incidents: 3 };
      expect(coverage(few)).toMatch(/\(.*1.*3|\(.*3.*1/);
      expect(coverage({ ...few, covered: 100, incidents: 300 })).toBe(coverage({ ...few, covered: 7, incidents: 20 }));
    }
  });

  it('of places as dense as the densest are a count of places, not of incidents, and almost as dense', () => {
    const said = LOCALES.map((locale) => [1, 2, 5].map((more) => messagesFor(locale).desk.equals(more)));
    expect(said).toEqual([
      [1, 2, 5].map((more) => `тығыздығы дерлік бірдей тағы ${more} орын`),
      ['1 место', '2 места', '5 мест'].map((places) => `и ещё ${places} почти с такой же плотностью`),
      ['1 more place', '2 more places', '5 more places'].map((places) => `and ${places} almost as dense`),
    ]);
  });
});
