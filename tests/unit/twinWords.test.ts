import { describe, expect, it } from 'vitest';
import { PUBLISHED_TABLES } from '../../src/domain/publication';
import { wordsFor } from '../../src/cli/words';
import { LOCALES, messagesFor } from '../../src/i18n';
import { checkSentences, withheldSentences, withheldTable, type PublishReportInput } from '../../src/i18n/publishReport';

/** Faults that the command line can meet and whose usual words speak of the page. */
const MET = ['snapshot-newer', 'dataset-missing', 'hash-mismatch'];
const PAGE = { en: /\bpage\b|reload|download|this device/i, ru: /страниц|скачан|устройств/i, kk: /бетті|жүктел|құрылғы/i };

describe('the words of the command line', () => {
  it('ask nobody to reload a page, since there is none, and name the versions all the same', () => {
    for (const locale of LOCALES) {
      const { fault } = wordsFor(locale);
      for (const code of MET) {
        const said = fault({ code, params: { file: 'a.json', found: 9, ours: 1, dataset: 'roads' } });
        expect([code, PAGE[locale].test(said), said]).toEqual([code, false, said]);
        if (code === 'snapshot-newer') expect(said).toMatch(/^a\.json: .*9.*1/);
      }
    }
  });
});

describe('what is said of a publication', () => {
  const report: PublishReportInput = {
    least: 7, check: { watched: 0 }, twoWithheld: 2, previous: { counts: 3, changed: 1, exposed: 1 }, tablesLeftOut: ['city-time'], unsaid: ['fraud'], coming: { notToBePublished: 4 },
    rounding: { base: 3, meanChange: 0.9, largestChange: 2, sums: 9, brokenSums: 5 },
    withheld: PUBLISHED_TABLES.map((table) => ({ table, counts: 10, small: 0, complementary: 1, earlier: 2, difference: 1 })),
  };

  it('is all there in three languages, and without small counts claims to have looked at none', () => {
    for (const locale of LOCALES) {
      const m = messagesFor(locale);
      const checks = checkSentences(m, report);
      expect(checks).toHaveLength(8);
      expect(checks[0].words).not.toMatch(/\d/);
      expect(checkSentences(m, { ...report, check: { watched: 12 } })[0].words).toMatch(/12.*1.*6/);
      expect(withheldSentences(m, report)).toHaveLength(2);
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
      const { rows, empty } = withheldTable(m, { ...report, withheld: report.withheld.map((row) => (['cell', 'city-time'].includes(row.table) ? { ...row, ...none } : row)) });
      expect(rows.map(({ name }) => name)).not.toContain(m.publish.tables.cell);
      expect(rows).toHaveLength(PUBLISHED_TABLES.length - 2);
      expect(empty).toEqual([m.publish.tables.cell]);
    }
  });
});
