import { describe, expect, it } from 'vitest';
import { snapshotPeriods } from '../../src/analysis/privacy/snapshotPeriods';
import { publishedSpan } from '../../src/analysis/span/publishedSpan';
import { registerSpan } from '../../src/analysis/span/registerSpan';
import { formatIsoDate, HOUR_MS } from '../../src/domain/clock';
import { parsePeriod, shiftDays, type Period } from '../../src/domain/period';
import { spanInput } from '../../src/domain/publishedSpan';
import { LOCALES, messagesFor } from '../../src/i18n';
import { publishedSpanSentences } from '../../src/i18n/span';
import { valueOf } from './geoFiles';
import { tableOf } from './selectFixtures';

const between = (from: string, to: string): Period => valueOf(parsePeriod(from, to));
/** `a day` records on each day of a period; a fraction leaves days out evenly. */
function records(from: string, to: string, aDay: number): { startMs: number }[] {
  const { fromMs, toMs } = between(from, to);
  const rows: { startMs: number }[] = [];
  let due = 0;
  for (let ms = fromMs; ms < toMs; ms = shiftDays(ms, 1)) {
    due += aDay;
    for (; due >= 1 - 1e-9; due--) rows.push({ startMs: ms + (1 + (rows.length % 20)) * HOUR_MS });
  }
  return rows;
}
function spanOf(rows: readonly { startMs: number }[], asked: Period | null = null, all = false) {
  const table = tableOf([...rows]);
  return publishedSpan(table, registerSpan(table), asked, all);
}
const said = (rows: readonly { startMs: number }[], asked: Period | null = null, all = false) => {
  const { period, emptyYears, ...rest } = valueOf(spanOf(rows, asked, all));
  const { years, months } = snapshotPeriods(period, emptyYears);
  return {
    days: `${formatIsoDate(period.fromMs)}/${formatIsoDate(period.toMs - 1)}`,
    years,
    months,
    emptyYears,
    ...rest,
  };
};
const WEEK = records('2018-12-03', '2018-12-12', 60);
const OLD = records('2015-02-01', '2018-11-01', 1 / 30);

describe('what is published of a register', () => {
  it('is the week that it covers, and no year before it, whatever a few old rows and the command say', () => {
    for (const asked of [null, between('2015-01-01', '2019-01-01'), between('2016-01-01', '2019-06-01')]) {
      expect(said([...OLD, ...WEEK], asked)).toMatchObject({
        days: '2018-12-03/2018-12-11',
        years: [],
        months: [],
        before: 45,
        after: 0,
        narrowedFrom: asked,
      });
    }
  });

  it('is that week also where the old rows are nearly as many as it holds', () => {
    const many = records('2015-02-01', '2018-11-01', 1 / 3);
    expect(registerSpan(tableOf([...many, ...WEEK]))?.rule).toBe('whole');
    expect(said([...many, ...WEEK])).toMatchObject({ days: '2018-12-03/2018-12-11', years: [], before: 456 });
  });

  it("with the operator's word takes in all dated days, but no month and no year that is mostly empty", () => {
    expect(said([...OLD, ...WEEK], between('2015-01-01', '2019-01-01'), true)).toMatchObject({
      years: [],
      months: [],
      days: '2018-12-01/2018-12-11',
    });
    const sparse = [...records('2014-01-01', '2015-01-01', 1), ...records('2015-01-01', '2017-01-01', 30)];
    expect(said(sparse)).toMatchObject({ years: [2015, 2016], days: '2015-01-01/2016-12-31', before: 365 });
    expect(said(sparse, null, true)).toMatchObject({ years: [2015, 2016], emptyYears: [] });
    // Asked about by itself it is an even year: two words of the operator's, and no year beside it to be held against.
    const first = between('2014-01-01', '2015-01-01');
    expect(spanOf(sparse, first).ok).toBe(false);
    expect(said(sparse, first, true)).toMatchObject({ years: [2014], after: 21_930 });
  });

  it('names a year inside that has no data, and does not publish it as one', () => {
    const rows = [
      ...records('2015-01-01', '2016-01-01', 10),
      ...records('2016-01-01', '2016-03-01', 10),
      ...records('2017-01-01', '2018-01-01', 10),
    ];
    const found = said(rows);
    expect(found).toMatchObject({ days: '2015-01-01/2017-12-31', years: [2015, 2017], emptyYears: [2016] });
    // Months have no hole.
    expect(found.months).toHaveLength(36);
  });

  it('is all of an even register, of many records or of few, and what was asked for of it', () => {
    for (const aDay of [1, 40])
      expect(said(records('2015-01-01', '2018-01-01', aDay)).years).toEqual([2015, 2016, 2017]);
    // The first of few records lies on 10 January: its year is whole for whoever says that the register covers it.
    const few = records('2015-01-01', '2018-01-01', 0.1);
    expect(said(few).years).toEqual([2016]);
    expect(said(few, between('2015-01-01', '2018-01-01'))).toMatchObject({
      years: [2015, 2016, 2017],
      narrowedFrom: null,
    });
    expect(said(records('2015-01-01', '2018-01-01', 1), between('2016-01-01', '2017-01-01'))).toMatchObject({
      years: [2016],
      narrowedFrom: null,
      before: 365,
      after: 365,
    });
  });

  it('is nothing where none of the days asked for is covered, and the refusal says which days are', () => {
    expect(spanOf(WEEK, between('2015-01-01', '2016-01-01'))).toEqual({
      ok: false,
      error: {
        code: 'nothing-covered',
        params: { from: '2015-01-01', through: '2015-12-31', first: '2018-12-03', last: '2018-12-11' },
      },
    });
    expect(spanOf([{ startMs: NaN }])).toMatchObject({ ok: false, error: { code: 'no-time' } });
  });

  it('is said in three languages: what was asked for, what lies outside, which years are empty', () => {
    const span = spanInput(valueOf(spanOf([...OLD, ...WEEK], between('2015-01-01', '2019-01-01'))));
    const lines = LOCALES.map((locale) =>
      publishedSpanSentences(messagesFor(locale), locale, { ...span, emptyYears: [2016] }).map((line) =>
        line.replaceAll('\u00a0', ' '),
      ),
    );
    for (const sentences of lines) expect(sentences).toHaveLength(3);
    expect(lines[LOCALES.indexOf('en')]).toEqual([
      'You asked for 2015–2018; of these days the file covers only 3–11 December 2018.',
      'Not in this publication, since they lie outside its days: 45 earlier (from 2015-03-02).',
      'Mostly empty, so not published as years: 2016.',
    ]);
  });
});
