import { describe, expect, it } from 'vitest';
import {
  comparator,
  formatDate,
  formatDateTime,
  formatNumber,
  formatPercent,
  formatPeriod,
  messagesFor,
  monthName,
  plural,
  sortByName,
} from '../../src/i18n';

// Chromium claims Kazakh and prints root output: what Node's ICU gets right must be right here too.
const said = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('Kazakh in Chromium', () => {
  it('writes numbers', () => {
    expect(formatNumber('kk', 1234567.89)).toBe('1\u202f234\u202f567,89');
    expect(said(formatPercent('kk', 0.478))).toBe('47,8 %');
  });

  it('writes dates, periods and relative time', () => {
    const day = { year: 2021, month: 4, day: 30 };
    expect(said(formatDate('kk', day))).toBe('2021 жылғы 30 сәуір');
    expect(said(formatDateTime('kk', { ...day, hour: 9, minute: 5 }))).toBe('2021 жылғы 30 сәуір, 09:05');
    expect(formatPeriod('kk', { from: { year: 2019, month: 1, day: 1 }, to: { year: 2021, month: 1, day: 1 } })).toBe(
      '2019–2020 жылдар',
    );
    expect(monthName('kk', 12)).toBe('желтоқсан');
  });

  it('sorts by the Kazakh alphabet', () => {
    const words = [
      'Түрксіб',
      'Қала',
      'Кала',
      'Әуезов',
      'Алмалы',
      'Бостандық',
      'Ұлт',
      'Улица',
      'Үй',
      'Іле',
      'Ыстық',
      'Һ',
      'Хан',
    ];
    expect(sortByName('kk', words, (word) => word)).toEqual([
      'Алмалы',
      'Әуезов',
      'Бостандық',
      'Кала',
      'Қала',
      'Түрксіб',
      'Улица',
      'Ұлт',
      'Үй',
      'Хан',
      'Һ',
      'Ыстық',
      'Іле',
    ]);
    expect(['Д-12', 'Д-2'].toSorted(comparator('kk'))).toEqual(['Д-2', 'Д-12']);
  });

  it('says the main sentence', () => {
    const text = messagesFor('kk').sentence.main({
      period: { from: { year: 2021, month: 1, day: 1 }, to: { year: 2021, month: 5, day: 1 } },
      count: 8214,
      demo: true,
      place: null,
      coverage: {
        share: 0.25,
        covered: 264,
        incidents: 1000,
        counted: {
          posts: 60,
          unknownHours: 12,
          shareAtMost: 0.25,
          withoutPost: 0,
          hours: false,
          openingUnknown: 23,
          planned: 0,
          undated: 0,
          groundDay: { year: 2020, month: 12, day: 31 },
          groundPosts: 37,
          notYet: 0,
          closed: 0,
        },
        radiusM: 500,
        kinds: ['stationary', 'mobile'],
        illustrative: true,
      },
      change: { with: 'last-year', change: { now: 8214, before: 10_437, ratio: -0.213, interval: [-0.236, -0.189] } },
    });
    expect(said(text)).toBe(
      '2021 жылғы қаңтар – сәуір: 8 214 оқиға тіркелген (демонстрациялық деректер: нақты оқиғалар емес). ' +
        'Оқиғалардың 25 %-ы модульді полиция посттарының немесе жылжымалы полиция пункттерінің 500 м радиусында (оқиға күні тұрған посттар, ашығы да, жабығы да; 60 посттың 23 постында ашылған күні көрсетілмеген; посттардың орны шартты). ' +
        'Өткен жылдың сәйкес кезеңімен салыстырғанда: −21,3 % (95 % сенім аралығы −23,6 %-дан −18,9 %-ға дейін); бұрын 10 437 оқиға, енді 8 214 оқиға.',
    );
  });
});

describe('Russian and English in Chromium', () => {
  it('write numbers, dates and plurals', () => {
    expect(said(formatNumber('ru', 1234567.89))).toBe('1 234 567,89');
    expect(formatNumber('en', 1234567.89)).toBe('1,234,567.89');
    expect(said(formatDate('ru', { year: 2021, month: 4, day: 30 }))).toBe('30 апреля 2021 г.');
    expect(said(formatDate('en', { year: 2021, month: 4, day: 30 }))).toBe('30 April 2021');
    expect(plural('ru', 5, { one: 'пост', few: 'поста', many: 'постов', other: 'поста' })).toBe('постов');
  });

  it('sort Russian names by the Russian alphabet', () => {
    expect(['Турксибский', 'Ауэзовский', 'Жетысуский', 'Алатауский'].toSorted(comparator('ru'))).toEqual([
      'Алатауский',
      'Ауэзовский',
      'Жетысуский',
      'Турксибский',
    ]);
  });
});
