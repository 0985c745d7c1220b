import { describe, expect, it } from 'vitest';
import { filterWords, LOCALES, messagesFor, type FilterWords, type NameForms, type StepInput } from '../../src/i18n';
import { words as siting } from '../../src/questions/siting/words';
import type { SitingSentenceInput } from '../../src/questions/siting/words/sentenceInput';
import { NO_FILTER } from '../../src/domain/filter';
import { CATEGORIES, PLACE_KINDS, SEVERITIES } from '../../src/domain/incident';
import { DEMAND_CONDITIONS, FILTER_CONDITIONS } from '../../src/domain/selection';

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
const words = (patch: Partial<typeof NO_FILTER>): FilterWords =>
  filterWords({ ...NO_FILTER, ...patch }, (id) => (id === 'almaly' ? ALMALY : undefined));
const said = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const { kk, ru, en } = { kk: messagesFor('kk'), ru: messagesFor('ru'), en: messagesFor('en') };
const december = { from: { year: 2018, month: 12, day: 1 }, to: { year: 2019, month: 1, day: 1 } };

describe('a filter in the headline', () => {
  const filter = words({
    categories: ['theft', 'robbery'],
    districts: ['almaly'],
    hours: { from: 18, to: 6 },
    weekdays: [1, 2, 3, 4, 5],
  });
  const input = { period: december, filter, count: 1234, demo: false };

  it('is named in Kazakh', () => {
    expect(said(kk.sentence.count(input))).toBe(
      '2018 жылғы желтоқсан, Алмалы ауданында, сағат 18:00–06:00 аралығында, дүйсенбі – жұма күндері, ұрлық және тонау: 1 234 оқиға тіркелген.',
    );
  });

  it('is named in Russian', () => {
    expect(said(ru.sentence.count(input))).toBe(
      'Декабрь 2018 г., кражи и грабежи в Алмалинском районе, с 18:00 до 06:00, с понедельника по пятницу: зарегистрировано 1 234 случая.',
    );
  });

  it('is named in English', () => {
    expect(said(en.sentence.count(input))).toBe(
      'December 2018, thefts and robberies in Almaly district, 18:00–06:00, Monday to Friday: 1,234 recorded incidents.',
    );
  });

  it('names what a share is of', () => {
    const counted = {
      posts: 37,
      unknownHours: 0,
      shareAtMost: 0.26,
      withoutPost: 0,
      hours: false,
      openingUnknown: 0,
      planned: 0,
      undated: 0,
      groundDay: null,
      groundPosts: 37,
      notYet: 0,
      closed: 0,
    };
    const coverage = {
      share: 0.26,
      covered: 264,
      incidents: 1000,
      counted,
      radiusM: 500,
      kinds: ['stationary'] as const,
      illustrative: false,
    };
    const main = { period: null, count: 10, demo: false, place: null, coverage, change: null };
    expect(said(en.sentence.main({ ...main, filter: words({ categories: ['theft'] }) }))).toContain(
      '26% of thefts lie within 500 m',
    );
    expect(said(ru.sentence.main({ ...main, filter: words({ categories: ['theft'] }) }))).toContain(
      '26 % краж (посты, стоявшие в день случая',
    );
    expect(said(kk.sentence.main({ ...main, filter: words({ categories: ['theft'] }) }))).toContain(
      'Ұрлық оқиғаларының 26 %-ы',
    );
    expect(said(en.sentence.main({ ...main, filter }))).toContain('26% of these incidents');
    expect(said(kk.selection.ofThem(filter))).toBe(
      'Алмалы ауданында, сағат 18:00–06:00 аралығында, дүйсенбі – жұма күндері тіркелген ұрлық және тонау оқиғаларының',
    );
    expect(said(ru.selection.ofThem(filter))).toBe(
      'краж и грабежей в Алмалинском районе, с 18:00 до 06:00, с понедельника по пятницу',
    );
    expect(said(en.selection.ofThem(filter))).toBe(
      'of thefts and robberies in Almaly district, 18:00–06:00, Monday to Friday',
    );
  });

  it('says the first three of a long list and how many more, whole where it is asked whole', () => {
    const long = words({ categories: CATEGORIES.slice(0, 7) });
    expect(en.selection.inForce(long)).toBe('thefts, petty thefts, frauds and 4 more categories');
    expect(said(ru.selection.inForce(long))).toBe('кражи, мелкие хищения, мошенничества и ещё 4 категории');
    expect(said(kk.selection.inForce(long))).toBe('ұрлық, ұсақ-түйек жымқыру, алаяқтық және тағы 4 санат');
    for (const t of [kk, ru, en]) expect(t.selection.inForce(long, 'full').split(', ').length).toBeGreaterThan(5);
  });

  it('is nothing where nothing is in force, and each condition alone is said', () => {
    const alone: readonly Partial<typeof NO_FILTER>[] = [
      { categories: ['other'] },
      { categories: [] },
      { places: PLACE_KINDS },
      { places: [] },
      { severities: SEVERITIES },
      { severities: [] },
      { districts: [] },
      { near: { lon: 76.9, lat: 43.2, radiusM: 250 } },
      { within: { kind: 'circle', at: [76.9, 43.2], radiusM: 250 } },
      { inPublic: false },
      { inPublic: true },
      { street: true },
      { street: false },
      { hours: { from: 5, to: 5 } },
      { weekdays: [] },
      { weekdays: [1, 2, 3, 4, 5, 6, 7] },
      { weekdays: [6] },
      { excludedPoints: [[1, 2]] },
    ];
    for (const locale of LOCALES) {
      const { inForce, ofThem, ofThese } = messagesFor(locale).selection;
      expect(inForce(words({}))).toBe('');
      const all = alone.map((patch) => inForce(words(patch)));
      expect(new Set(all).size).toBe(alone.length);
      for (const text of [
        ...all,
        ...alone.map((patch) => ofThem(words(patch))),
        ...alone.map((patch) => ofThese(words(patch))),
      ]) {
        expect(text.trim()).toBe(text);
        expect(text).not.toMatch(/undefined|null|NaN|^$|, ,| {2}/);
        if (locale !== 'en') expect(text).not.toMatch(/[A-Za-z]/);
      }
    }
  });
});

describe('what a condition did', () => {
  const missing: StepInput = { condition: 'street', applied: true, missing: true, unknown: 862, before: 862, after: 0 };

  it('says that the file cannot answer, in three languages', () => {
    expect(said(en.selection.step(missing))).toBe(
      'This file does not say what was street crime: 0 of 862 can be answered.',
    );
    expect(said(ru.selection.step(missing))).toBe(
      'В этом файле не указано, что относится к уличной преступности: ответить можно о 0 из 862.',
    );
    expect(said(kk.selection.step(missing))).toBe(
      'Бұл файлда көше қылмысына жататыны көрсетілмеген: 862 оқиғаның бірде-біріне жауап беруге болмайды (0 / 862).',
    );
    const whole = { period: null, count: 0, demo: false, place: null, coverage: null, change: null };
    for (const t of [kk, ru, en])
      expect(t.sentence.main({ ...whole, steps: [missing] })).toContain(t.selection.step(missing));
  });

  it('says what was not applied, and that every row stays', () => {
    const not: StepInput = {
      condition: 'outdoors',
      applied: false,
      missing: true,
      unknown: 862,
      before: 862,
      after: 862,
    };
    expect(said(en.selection.step(not))).toBe(
      'This file does not say what was in the street or in public: this was not applied, all 862 stay.',
    );
    expect(said(ru.selection.step(not))).toBe(
      'В этом файле не указано, что было на улице или в общественном месте: условие не применено, остаются все 862.',
    );
    expect(said(kk.selection.step(not))).toBe(
      'Бұл файлда көшеде не қоғамдық орында болғаны көрсетілмеген: шарт қолданылмады, 862 оқиғаның бәрі қалды.',
    );
  });

  it('says of how many it is not recorded', () => {
    const some: StepInput = {
      condition: 'hours',
      applied: true,
      missing: false,
      unknown: 120,
      before: 862,
      after: 500,
    };
    expect(said(en.selection.step(some))).toBe(
      'Hours: 362 of 862 left out, 120 of them because it is not recorded; 500 stay.',
    );
    expect(said(ru.selection.step(some))).toBe('Часы: отсеяно 362 из 862, из них не записано: 120; осталось 500.');
    expect(said(kk.selection.step(some))).toBe(
      'Сағаттар: 862 оқиғадан 362 алынбады, оның ішінде жазылмағаны – 120; 500 қалды.',
    );
    expect(said(en.selection.partly(some))).toBe('For 120 of 862 the time of day is not recorded; they are left out.');
  });

  it('has words for every condition in every language', () => {
    for (const locale of LOCALES) {
      const t = messagesFor(locale).selection;
      for (const condition of [...FILTER_CONDITIONS, ...DEMAND_CONDITIONS]) {
        for (const step of [
          { applied: true, missing: false, unknown: 3 },
          { applied: true, missing: true, unknown: 9 },
          { applied: false, missing: true, unknown: 9 },
        ]) {
          const text = t.step({ condition, before: 9, after: step.applied ? 4 : 9, ...step });
          expect(text).toMatch(/\.$/);
          expect(text).not.toMatch(/undefined|NaN/);
          if (locale !== 'en') expect(text).not.toMatch(/[A-Za-z]/);
        }
      }
    }
  });
});

describe('the question about new posts', () => {
  const steps: readonly StepInput[] = [
    { condition: 'outdoors', applied: false, missing: true, unknown: 862, before: 862, after: 862 },
    { condition: 'noFraud', applied: true, missing: false, unknown: 0, before: 862, after: 759 },
    { condition: 'noDwelling', applied: false, missing: true, unknown: 759, before: 759, after: 759 },
  ];
  const question: SitingSentenceInput = {
    objective: 'mclp',
    count: 7,
    radiusM: 500,
    detour: 1,
    targetShare: 0.5,
    kept: 37,
    districts: null,
    hasForbidden: false,
    closed: 0,
    minPerDistrict: null,
    maxPerDistrict: null,
    separationM: 0,
    backup: false,
    impossible: 0,
    vetoM: 0,
    must: 0,
    candidates: { kind: 'hexagon', sizeM: 250, top: 0 },
    demand: { kind: 'incidents', halfLifeDays: null, filter: words({}), counted: { rows: 862, points: 759, steps } },
  };

  it('claims only what was applied, and names what the file does not say', () => {
    expect(said(siting.en.sentence(question))).toContain(
      '759 of 862 incidents count, without fraud; not applied, as the file does not say it: “only in the street and in public places”, “without dwellings”;',
    );
    expect(said(siting.ru.sentence(question))).toContain(
      'учитывается 759 из 862 случаев, без мошенничества; не применено, потому что в файле этого нет: «только на улице и в общественных местах», «без жилья»;',
    );
    expect(said(siting.kk.sentence(question))).toContain(
      '862 оқиғадан 759 оқиға ескеріледі, алаяқтықсыз; файлда айтылмағандықтан қолданылмады: «тек көшеде және қоғамдық орында», «тұрғын үйсіз»;',
    );
  });

  it('claims nothing before the rows are counted', () => {
    const unknown = {
      ...question,
      demand: { kind: 'incidents' as const, halfLifeDays: 365, filter: words({}), counted: null },
    };
    for (const locale of LOCALES)
      expect(siting[locale].sentence(unknown)).not.toMatch(/street|улиц|көше|fraud|мошен|алаяқ|365/);
  });
});
