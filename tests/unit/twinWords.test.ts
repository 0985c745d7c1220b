import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fault, TwinFault } from '../../src/domain/result';
import { main } from '../../src/cli/main';
import { COMMON, VERBS } from '../../src/cli/options';
import { PUBLISHED_TABLES } from '../../src/domain/publication';
import { wordsFor } from '../../src/cli/words';
import { LOCALES, messagesFor } from '../../src/i18n';
import { twinUsage } from '../../src/i18n/messages/en/twinUsage';
import { folderWith } from '../golden/twinRun';
import {
  checkSentences,
  withheldSentences,
  withheldTable,
  type PublishReportInput,
} from '../../src/i18n/publishReport';

/** Faults that the command line can meet and whose usual words speak of the page. */
const MET = ['snapshot-newer', 'dataset-missing', 'hash-mismatch'];
const PAGE = {
  en: /\bpage\b|reload|download|this device/i,
  ru: /страниц|скачан|устройств/i,
  kk: /бетті|жүктел|құрылғы/i,
};

describe('the words of the command line', () => {
  it('ask nobody to reload a page, since there is none, and name the versions all the same', () => {
    for (const locale of LOCALES) {
      const { fault } = wordsFor(locale);
      for (const code of MET) {
        const said = fault({ code, params: { file: 'a.json', found: 9, ours: 1, dataset: 'roads' } } as Fault);
        expect([code, PAGE[locale].test(said), said]).toEqual([code, false, said]);
        if (code === 'snapshot-newer') expect(said).toMatch(/^a\.json: .*9.*1/);
      }
    }
  });
});

describe('a command asked wrongly', () => {
  /** Every way of every verb to ask wrongly, and what of it stays as it is typed. */
  const WRONG: readonly (readonly [args: readonly string[], ...named: readonly string[]])[] = [
    [['heatmap'], 'heatmap', 'density'],
    [['density', '--colour', 'red'], '--colour', '--kernel'],
    [['density', 'now'], 'now'],
    [['density', '--planar=1'], '--planar'],
    [['density', '--cell'], '--cell'],
    [['density', '--cell', '0'], '--cell', '1000000'],
    [['density', '--kernel', 'cubic'], 'cubic', 'quartic'],
    [['density', '--kernel'], 'quartic'],
    [['districts', '--category', 'murder'], 'murder', 'petty-theft'],
    [['districts', '--from', '2019-01-01', '--from', '2019-01-02'], '--from'],
    [['districts', '--from', '2019-02-30'], '2019-02-30'],
    [['districts', '--from', '2019-02-02', '--to', '2019-02-02'], '2019-02-02'],
    [['districts', '--hours', '25-3'], '25-3', '18-6'],
    [['districts', '--district', 'moon'], 'moon', 'medeu'],
    [['districts', '--planar', '--incidents', 'ok.csv'], '--planar'],
    [['concentration', '--planar', '--incidents', 'ok.csv', '--format', 'geojson'], 'geojson', 'csv'],
    [['districts', '--window', '1,2'], '1,2', 'XMIN'],
    [['districts', '--mask', 'window'], '--window'],
    [['density', '--planar', '--mask', 'city'], 'city'],
    [['density', '--planar'], '--incidents'],
    [['coverage', '--planar', '--areas', 'a.geojson'], '--areas'],
    [['density', '--incidents', 'ok.csv', '--planar', '--district', 'medeu'], 'medeu'],
    [['coverage', '--radius', '1e9'], '50000'],
    [['coverage', '--planar', '--incidents', 'ok.csv', '--posts', 'all'], 'all'],
    [['concentration', '--cell', 'x'], '--cell'],
    [['summary', '--hours', '1'], '--hours'],
    [['health', '--to', 'soon'], 'soon'],
    [['density', '--bandwidth', 'wide'], 'wide', 'scott'],
    [['density', '--edge', 'diggle', '--mask', 'none'], '--mask'],
    [['density', '--planar', '--incidents', 'ok.csv', '--unit', 'per-km2-year', '--window', '0,0,9,9'], 'per-m2'],
    [
      ['density', '--planar', '--incidents', 'ok.csv', '--mask', 'window', '--window', '0,0,1e6,1e6', '--cell', '1'],
      '--cell',
    ],
    [['sites'], '--demand'],
    [['sites', '--demand', 'demo'], '--candidates'],
    [['sites', '--incidents', 'demo'], '--demand'],
    [['sites', '--posts', 'all'], '--existing'],
    [['sites', '--backup', '--objective', 'pcenter'], 'mclp'],
    [['sites', '--edges', 'g.txt'], 'pmedian'],
    [['sites', '--edges', 'g.txt', '--objective', 'pmedian', '--demand', 'demo'], '--demand'],
    [['sites', '--planar', '--demand', 'demo', '--candidates', 'hex:9'], '--planar'],
    [['sites', '--planar', '--demand', 'ok.csv', '--candidates', 'crossings'], 'crossings'],
    [['sites', '--planar', '--demand', 'ok.csv', '--candidates', 'hex:0'], 'hex:0'],
    [['sites', '--planar', '--demand', 'ok.csv', '--candidates', 'hex:0.0001'], 'hex:0.0001'],
    [['sites', '--planar', '--demand', 'ok.csv', '--candidates', 'ok.csv', '--existing', 'stationary'], 'stationary'],
    [['sites', '--planar', '--demand', 'ok.csv', '--candidates', 'ok.csv', '--must', 'no'], 'no'],
    [['sites', '--planar', '--demand', 'ok.csv', '--candidates', 'ok.csv', '--min-per-district', '1'], 'district'],
    [['publish'], '--out'],
    [['publish', '--out', 'x', '--district', 'medeu'], '--district'],
    [['publish', '--out', '/'], '/'],
    [['publish', '--out', '.'], '.'],
    [['publish', '--out', 'ok.csv'], 'ok.csv'],
    [['publish', '--out', 'full'], 'letter.txt'],
    [['publish', '--incidents', 'demo', '--out', 'x', '--title', 'x'.repeat(301)], '300'],
    [['publish', '--incidents', 'demo', '--out', 'x', '--secret', 'ok.csv'], 'ok.csv'],
    [['publish', '--incidents', 'demo', '--out', 'x', '--key', 'ok.csv'], 'ok.csv'],
    [['key'], '--out'],
    [['key', '--out', 'ok.csv'], 'ok.csv'],
    [['key', '--out', 'none/key'], 'none/key'],
    [['sign'], '--key'],
  ];
  const folder = folderWith({ 'ok.csv': 'x,y\n1,2\n3,4\n' });
  mkdirSync(join(folder, 'full'));
  writeFileSync(join(folder, 'full', 'letter.txt'), 'x');
  const said = async (args: readonly string[], lang: string): Promise<string> => {
    let words = '';
    expect
      .soft([
        args,
        await main([...args, '--lang', lang], folder, { out: () => undefined, err: (text) => void (words += text) }),
      ])
      .toEqual([args, 2]);
    return words;
  };

  it('is told so in the language asked for: no English word is left but what is typed', async () => {
    for (const lang of ['kk', 'ru'] as const)
      for (const [args, ...named] of WRONG) {
        const words = await said(args, lang);
        for (const name of named) expect.soft(words, args.join(' ')).toContain(name);
        const left = words
          .replace(/npm run --silent qyragy -- --help|qyragy(: | key)|openssl rand -hex 16/g, '')
          .split(/[\s«»,.:;()|]+/)
          .filter(
            (word) =>
              /\b(the|of|is|no|not|cannot|needs?|allowed|with|file|and|or|be|value|option|at|most|from|number|whole|a|FILE|METRES|DIR)\b/.test(
                word,
              ) &&
              !named.includes(word) &&
              !args.includes(word) &&
              !word.startsWith('--'),
          );
        expect.soft(left, words).toEqual([]);
      }
  });

  it('knows of no way without words, and says each of them in three languages', () => {
    for (const locale of LOCALES)
      for (const code of Object.keys(twinUsage)) {
        const words = wordsFor(locale).fault({
          code,
          params: {
            file: 'FILE1',
            option: 'kernel',
            value: 'x',
            of: 'a, b',
            verb: 'density',
            verbs: 'a',
            options: '--b',
            kept: 'home',
            said: 'y',
          },
        } as unknown as TwinFault);
        expect([code, words.length > 6, words.startsWith(code)]).toEqual([code, true, false]);
      }
  });
});

describe('--help', () => {
  const told = async (...args: readonly string[]): Promise<string> => {
    let words = '';
    expect
      .soft(await main([...args, '--help'], '/', { out: (text) => void (words += text), err: () => undefined }))
      .toBe(0);
    return words;
  };

  it('tells of every verb and every option, each in the language asked for, and of no other', async () => {
    for (const locale of LOCALES) {
      const { help } = wordsFor(locale);
      const options: Readonly<Record<string, Readonly<Record<string, string>>>> = help.options;
      expect(Object.keys(help.verbs).sort()).toEqual(Object.keys(VERBS).sort());
      expect(Object.keys(help.shared)).toEqual(Object.keys(COMMON));
      for (const [verb, spec] of Object.entries(VERBS))
        expect([verb, Object.keys(options[verb])]).toEqual([verb, Object.keys(spec.options)]);
      const all = await told('--lang', locale);
      for (const text of [help.verbs, help.shared, ...Object.values(options)].flatMap((one) => Object.values(one)))
        expect.soft(all).toContain(text);
    }
  });

  it('has no English in kk and ru but what is typed', async () => {
    for (const lang of ['kk', 'ru'])
      for (const verb of [[], ...Object.keys(VERBS).map((name) => [name])]) {
        const words = (await told(...verb, '--lang', lang)).split('\n').filter((line) => !line.startsWith('npm run'));
        const left = words
          .flatMap((line) =>
            line
              .replace(/--[a-z-]+|(incidents|areas)?\|?posts\|(areas|interventions\|drawn)|x,y,from,to/g, '')
              .split(/[\s«»,.:;()|=]+/),
          )
          .filter((word) =>
            /^(the|of|is|not|with|and|or|at|from|default|may|new|posts|days|FILE|METRES|DIR|TEXT|DAYS|POSTS|VERB|options)$/.test(
              word,
            ),
          );
        expect.soft(left, `${lang} ${verb.join('')}`).toEqual([]);
      }
  });

  it('offers a verb no option that it does not take', async () => {
    expect(await told('key')).not.toContain('--incidents');
    expect(await told('key')).toContain('--lang');
    expect(await told('publish')).toContain('--incidents');
  });
});

describe('a file that is read', () => {
  it('is told of in the language asked for: rows, what was left out and why, words that were not known, what to note', async () => {
    const folder = folderWith({
      'odd.csv':
        'lon,lat,date,category,place\n76.93,43.25,2019-02-01,theft,street\n76.93,43.25,2019-02-01,theft,street\n76.93,43.25,2019-13-45,theft,street\n76.94,43.26,2019-02-02,thieving,moonbase\n',
    });
    const said = async (lang: string): Promise<string> => {
      let words = '';
      await main(['summary', '--incidents', 'odd.csv', '--lang', lang], folder, {
        out: () => undefined,
        err: (text) => void (words += text),
      });
      return words;
    };
    const [kk, ru, en] = await Promise.all(['kk', 'ru', 'en'].map(said));
    expect(en).toMatch(/^odd\.csv: 4 rows, /);
    expect(ru).toMatch(/^odd\.csv: 4 строки, /);
    expect(kk).toMatch(/^odd\.csv: 4 жол, /);
    for (const words of [kk, ru]) {
      expect(words).toContain('thieving');
      expect(words).not.toMatch(/\b(rows?|imported|duplicates?|left out|unknown|line|bad-[a-z]+)\b/);
    }
  });
});

describe('what is said of a publication', () => {
  const report: PublishReportInput = {
    least: 7,
    check: { watched: 0 },
    twoWithheld: 2,
    previous: { counts: 3, known: 2, changed: 1, exposed: 1 },
    tablesLeftOut: ['city-time'],
    yearsLeftOut: [2020],
    unsaid: ['fraud'],
    coming: { notToBePublished: 4 },
    rounding: { base: 3, meanChange: 0.9, largestChange: 2, sums: 9, brokenSums: 5 },
    withheld: PUBLISHED_TABLES.map((table) => ({
      table,
      counts: 10,
      small: 0,
      complementary: 1,
      earlier: 2,
      difference: 1,
    })),
  };

  it('is all there in three languages, and without small counts claims to have looked at none', () => {
    for (const locale of LOCALES) {
      const m = messagesFor(locale);
      const checks = checkSentences(m, locale, report, String);
      expect(checks).toHaveLength(10);
      expect(checks[0].words).not.toMatch(/\d/);
      expect(checkSentences(m, locale, { ...report, check: { watched: 12 } }, String)[0].words).toMatch(/11.*1.*6/);
      // How many incidents no district counts, by number and share; many of them are a warning.
      const others = (count: number, of: number) =>
        checkSentences(m, locale, { ...report, otherKinds: { count, of } }, String).filter(({ words }) =>
          checks.every((one) => one.words !== words),
        );
      expect(others(0, 1_070)).toEqual([]);
      expect(others(244, 1_070)).toEqual([{ words: expect.stringMatching(/1.?070\D+244 \D{0,9}23/), isWarning: true }]);
      expect(others(20, 1_070).map(({ isWarning }) => isWarning)).toEqual([false]);
      expect(withheldSentences(m, report)).toHaveLength(2);
      // Two totals of small counts that differ are told apart: the second holds more than the file.
      expect(m.publishForm.checked(12, 5, false)).toMatch(
        { kk: /ешбір файлда жоқ/, ru: /ни в каком файле не стоят/, en: /stand in no file/ }[locale],
      );
      // Sums that must not come are named, as far as there is room.
      const sum = {
        table: 'district-month',
        district: 'd7',
        cell: null,
        category: null,
        from: '2026-11-01',
        through: '2026-11-25',
      } as const;
      const coming = checkSentences(
        m,
        locale,
        { ...report, coming: { notToBePublished: 10, named: Array.from({ length: 10 }, () => sum) } },
        (id) => `<${id}>`,
      )
        .map(({ words }) => words)
        .join(' ');
      for (const word of [m.publish.tables['district-month'], '<d7>', '2026']) expect(coming).toContain(word);
      expect(coming.split('<d7>')).toHaveLength(9);
      // The button of an example is another one, and its file's words are not foreign.
      expect(m.publish.openExample).not.toBe(m.publish.open);
      if (locale !== 'en')
        for (const word of Object.values(m.publish.exampleWords)) expect(word).not.toMatch(/[A-Za-z]/);
      const { head, rows } = withheldTable(m, report);
      expect(rows.map(({ counts }) => counts.length + 1)).toEqual(rows.map(() => head.length));
      // What earlier publications withhold is withheld: no column may lack it.
      expect(rows[0].counts).toEqual([10, 0, 1, 3]);
    }
  });

  it('lists no table as a row of noughts: what the file lacks is named, and what was left out is not said twice', () => {
    for (const locale of LOCALES) {
      const m = messagesFor(locale);
      const none = { counts: 0, small: 0, complementary: 0, earlier: 0, difference: 0 };
      const { rows, empty } = withheldTable(m, {
        ...report,
        withheld: report.withheld.map((row) => (['cell', 'city-time'].includes(row.table) ? { ...row, ...none } : row)),
      });
      expect(rows.map(({ name }) => name)).not.toContain(m.publish.tables.cell);
      expect(rows).toHaveLength(PUBLISHED_TABLES.length - 2);
      expect(empty).toEqual([m.publish.tables.cell]);
    }
  });
});
