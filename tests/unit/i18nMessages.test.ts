import type { ReadingFigures } from '../../src/i18n/readings';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES, messagesFor, type Locale } from '../../src/i18n';
import { twin } from '../../src/i18n/messages/en/twin';
import { twinUsage } from '../../src/i18n/messages/en/twinUsage';
import { CATEGORIES, PLACE_KINDS, SEVERITIES } from '../../src/domain/incident';
import { BANDWIDTH_RULES, KERNELS } from '../../src/domain/density';
import { POST_KINDS } from '../../src/domain/post';
import { SITING_CONFLICTS } from '../../src/domain/sitingConflict';
import { words as density } from '../../src/questions/density/words';
import { verbWords } from '../../src/questions/siting/verb/words';
import { words as siting } from '../../src/questions/siting/words';
import { ROOMS, SHOWN } from '../../src/questions';
import { THEME_CHOICES } from '../../src/map/scales';
import { LAYER_IDS } from '../../src/map/layers';
import { PLANNER_ROOMS } from '../../src/state/view/rooms';
import { DISTRICT_MEASURES } from '../../src/state/view/view';

const SOURCE = join(import.meta.dirname, '../../src');

type Say = (...args: readonly unknown[]) => string;
const isSay = (value: unknown): value is Say => typeof value === 'function';

/** Every message by its path; the rooms of whole sentences have a test of their own. */
function flatten(value: unknown, path: string, into: Map<string, string | Say>): Map<string, string | Say> {
  if (typeof value === 'string' || isSay(value)) into.set(path, value);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) flatten(inner, path === '' ? key : `${path}.${key}`, into);
  }
  return into;
}

/** What questions compose from an answer has tests of its own; the rest of their words is messages like all others. */
const COMPOSED = [
  'sentence',
  'sentences',
  'caution',
  'figures',
  'bars',
  'curves',
  'ofGrids',
  'funnel',
  'offer',
  'ofCounts',
  'ofSeries',
  'inShort',
  'atPlaces',
  'onMap',
];
const wordsOfQuestions = (locale: Locale): object =>
  Object.fromEntries(
    SHOWN.map(({ id, shown }) => [
      id,
      {
        ...Object.fromEntries(Object.entries(shown.words[locale]).filter(([name]) => !COMPOSED.includes(name))),
        ...(id === 'siting' ? { verb: verbWords[locale] } : {}),
      },
    ]),
  );

const all = Object.fromEntries(
  LOCALES.map((locale) => [locale, flatten({ ...messagesFor(locale), ...wordsOfQuestions(locale) }, '', new Map())]),
) as Record<Locale, Map<string, string | Say>>;
const paths = [...all.en.keys()].filter((path) => !/^(sentence|selection)\.|^span\.leftOut$/.test(path));
/** Messages that put ready words into a sentence. */
const takesWords = (path: string): boolean =>
  /^publish\.span\.narrowed$|\.publication$|^search\.(none|like|house|oldName)$|\.doubts\.(otherRegister|endsLater|missing)$/.test(
    path,
  );
/** Messages whose first value is the number of a weekday. */
const takesWeekday = (path: string): boolean => path.startsWith('wallMore.day.');
/** Messages that take a list of numbers. */
const takesNumbers = (path: string): boolean => path.endsWith('.sitesOnClosed');
const takesParams = (path: string): boolean => /^(errors|intake\.questions|siting\.conflicts)\./.test(path);

/** Messages that take the figures of a published indicator. */
const takesIndicator = (path: string): boolean => path.startsWith('indicators.readings.');
const figuresOf = ([value, year, more]: readonly number[]): ReadingFigures => ({
  year,
  months: [1, 4],
  value,
  metIn: more,
  times: value,
  change: value,
  fell: more,
  parts: [more, value],
});

/** A message with sample values: numbers stand in for text too, so that nothing can be mistaken for a word. */
function sample(locale: Locale, path: string, args: readonly number[] = [0.25, 17, 5]): string {
  const message = all[locale].get(path);
  if (!isSay(message)) return message ?? '';
  if (takesParams(path)) return message(paramsRecorder().params);
  if (takesIndicator(path)) return message(figuresOf(args));
  if (takesNumbers(path)) return message(args);
  if (takesWords(path)) return message(...args.map(String));
  return message(...(takesWeekday(path) ? args.map((value) => Math.ceil(Number(value))) : args));
}

function paramsRecorder() {
  const asked = new Set<string>();
  const params = new Proxy<Record<string, string>>(
    {},
    {
      get: (_, key) => {
        asked.add(String(key));
        return `<${String(key)}>`;
      },
    },
  );
  return { asked, params };
}

const texts = (locale: Locale) => paths.map((path) => [path, sample(locale, path)] as const);

/** The same in more than one language by nature: names, formats, signs. */
const SAME = [
  /^cluster\.methods\.\w+\.name$/,
  /^shell\.appName$/,
  /^shell\.pageTitle$/,
  /^shell\.languages\./,
  /^shell\.attribution$/,
  /^domain\.hours\.range$/,
  /^domain\.units\.(percent|areaKm2)$/,
  /^domain\.city$/,
  /^layers\.breaks\.range$/,
  /^indicators\.units\.(percent|count)$/,
  /^intake\.repairCount$/,
  /^intake\.choices\.(koi8-r)$/,
  /^density\.ruleValue$/,
  /^exporting\.mapTitle$/,
  /^table\.caption$/,
  /^health\.ofRecords$/,
  /^comparison\.(signedCount|ratio)$/,
  /^shell\.words\.of$/,
  /^desk\.none$/,
];
/** kk and ru share these words. */
const SAME_KK_RU = [
  /^hotspots\.settings\.stat$/,
  /^stability\.choices\.(bandwidths|cells)\./,
  /^shell\.(regions\.map|rooms\.layers)$/,
  /^(shell|layers|storage|exporting\.run)\.?(licence|scale)$/,
  /^domain\.placeKinds\.(bus_station|stadium|university)$/,
  /^storage\.used$/,
  /^shell\.licence$/,
  /^intake\.fields\.(x|y)$/,
  /^coverage\.settings\.radiusM$/,
  /^siting\.room\.(radius|candidateFile|took|columns\.number)$/,
  /^siting\.doubts\.(standingColumns\.post|survivalColumns\.where)$/,
];
const matches = (list: readonly RegExp[], path: string): boolean => list.some((pattern) => pattern.test(path));

describe('messages', () => {
  it('exist in all three languages under the same keys, none empty', () => {
    for (const locale of LOCALES) {
      expect([...all[locale].keys()].sort()).toEqual([...all.en.keys()].sort());
      const empty = texts(locale).filter(([path, text]) => text.trim() === '' && path !== 'indicators.units.count');
      expect(empty).toEqual([]);
    }
  });

  it('never show a hole where a value should stand', () => {
    for (const locale of LOCALES) {
      const holes = texts(locale).filter(([, text]) => /undefined|NaN|null|\[object|\$\{|\bInfinity\b/.test(text));
      expect(holes).toEqual([]);
    }
  });

  it('differ between the languages unless they are the same by nature', () => {
    const copied = paths.filter((path) => {
      if (matches(SAME, path)) return false;
      const [kk, ru, en] = (['kk', 'ru', 'en'] as const).map((locale) => sample(locale, path));
      return kk === en || ru === en || (kk === ru && !matches(SAME_KK_RU, path));
    });
    expect(copied).toEqual([]);
  });

  it('say the same values in all three: a parameter left out in one is a mistake', () => {
    const shows = (locale: Locale, path: string): string => {
      const message = all[locale].get(path);
      if (!isSay(message)) return '';
      if (takesParams(path)) {
        const { asked, params } = paramsRecorder();
        message(params);
        return [...asked].sort().join();
      }
      const base = [0.25, 17, 5];
      const said = (args: readonly number[]): string =>
        takesNumbers(path)
          ? message(args)
          : takesIndicator(path)
            ? message(figuresOf(args))
            : message(...(takesWords(path) ? args.map(String) : args));
      return base.map((value, i) => said(base) !== said(base.map((v, j) => (j === i ? value + 3 : v)))).join();
    };
    for (const path of paths) {
      expect([path, shows('kk', path)]).toEqual([path, shows('en', path)]);
      expect([path, shows('ru', path)]).toEqual([path, shows('en', path)]);
    }
  });

  it('are written in the letters of their language', () => {
    const own = (text: string): string => text.replace(/<\w+>/g, '');
    const kazakhOnly = /[әғқңөұүһі]/i;
    const foreign = (locale: Locale, wrong: (text: string) => boolean) =>
      texts(locale).filter(([path, text]) => !path.startsWith('shell.languages.') && wrong(own(text)));
    expect(foreign('en', (text) => /[а-яё]/i.test(text.replace('УПП', '')) || kazakhOnly.test(text))).toEqual([]);
    expect(foreign('ru', (text) => kazakhOnly.test(text))).toEqual([]);
    // A Kazakh sentence of five words without one Kazakh letter would be Russian.
    expect(foreign('kk', (text) => (text.match(/[а-яё]{2,}/gi) ?? []).length >= 5 && !kazakhOnly.test(text))).toEqual(
      [],
    );
  });

  it('keep to the glossary: none of the words it warns of', () => {
    const forbidden: Record<Locale, readonly RegExp[]> = {
      kk: [
        /қауіпті көше/i,
        /криминалды аудан/i,
        /ыстық нүкте/i,
        /өткізу жолағы/i,
        /болдырмау/i,
        /маңыздылық/i,
        /тұрақтылық/i,
        /оңтайлы/i,
        /үміткер/i,
        /иллюстрациялық/i,
        /болашақ пост/i,
        /қаза тапқан/i,
        /әрбір 100 мың/i,
        /ауданыда/i,
        /қала ауданының/i,
        /белгісіз/i,
        /алшақтық/i,
        /жабын/i,
        /полиция постын/i,
      ],
      ru: [
        /опасн\S* улиц/i,
        /криминальн\S* район/i,
        /горяч\S* точк/i,
        /пропускн\S* способност/i,
        /покрыти/i,
        /оптимальн/i,
        /кандидат/i,
        /погибш/i,
        /неизвестно/i,
        /зазор/i,
        /иллюстраци/i,
        /отмена/i,
      ],
      en: [
        /dangerous street/i,
        /criminal district/i,
        /hot pursuit/i,
        /optimal/i,
        /\bkilled\b/i,
        /offender/i,
        /\bunknown\b/i,
      ],
    };
    for (const locale of LOCALES) {
      const found = texts(locale).filter(([, text]) => forbidden[locale].some((word) => word.test(text)));
      expect(found).toEqual([]);
    }
  });

  it('leave the Kazakh noun in the singular after a numeral', () => {
    const plural = /(?<![–\d])\d[\d\u202f]*[\s\u00a0][а-яәғқңөұүһі]+(лар|лер|дар|дер|тар|тер)(?![а-яәғқңөұүһі])/i;
    expect('37 посттар').toMatch(plural);
    expect(texts('kk').filter(([, text]) => plural.test(text))).toEqual([]);
  });

  it('never drop the second half of the demonstration mark', () => {
    const marks: Record<Locale, RegExp> = {
      kk: /нақты оқиғалар емес/,
      ru: /события вымышлены/,
      en: /not real incidents/,
    };
    for (const locale of LOCALES) {
      const { shell, exporting: out } = messagesFor(locale);
      for (const text of [shell.demo.short, shell.demo.long, out.watermark]) expect(text).toMatch(marks[locale]);
    }
  });
});

describe('words for codes', () => {
  const t = messagesFor('en');
  it('exist for every code of the domain and of the view', () => {
    expect(Object.keys(t.domain.categories)).toEqual([...CATEGORIES]);
    expect(Object.keys(t.domain.articles)).toEqual([...CATEGORIES]);
    expect(Object.keys(t.domain.places)).toEqual([...PLACE_KINDS]);
    expect(Object.keys(t.domain.severities)).toEqual([...SEVERITIES]);
    expect(Object.keys(t.domain.postKinds)).toEqual([...POST_KINDS]);
    expect(Object.keys(siting.en.conflicts)).toEqual([...SITING_CONFLICTS]);
    expect(Object.keys(density.en.kernels)).toEqual([...KERNELS]);
    expect(Object.keys(density.en.rules)).toEqual([...BANDWIDTH_RULES]);
    expect(Object.keys(t.layers.names).sort()).toEqual([...LAYER_IDS].sort());
    expect(Object.keys({ ...t.layers.hints, ...t.layers.postHints }).sort()).toEqual([...LAYER_IDS].sort());
    expect(Object.keys(t.layers.districtMeasures)).toEqual([...DISTRICT_MEASURES]);
    expect(Object.keys(t.shell.rooms)).toEqual(PLANNER_ROOMS.filter((tab) => ROOMS.every(({ id }) => id !== tab)));
    expect(Object.keys(t.shell.themes)).toEqual([...THEME_CHOICES]);
  });

  it('are of faults that something raises, and of no other', () => {
    const source = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|svelte)$/.test(file) && !/^i18n\b|^domain\/faults\.ts$/.test(file))
      .map((file) => readFileSync(join(SOURCE, file), 'utf8'))
      .join('\n');
    const codes = Object.keys({ ...t.errors, ...twin, ...twinUsage });
    expect(codes.length).toBeGreaterThan(150);
    expect(codes.filter((code) => !source.includes(`'${code}'`))).toEqual([]);
  });
});
