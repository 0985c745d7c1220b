import { describe, expect, it } from 'vitest';
import { reportOf } from '../../src/domain/importReport';
import { importReportCsv, importReportJson } from '../../src/exports/importReport';
import { LOCALES, messagesFor } from '../../src/i18n';
import { readFileNow } from '../../src/intake/readFile';
import { reportWords } from '../../src/state/words/importReport';

const TEXT = [
  'дата;широта;долгота;фабула',
  '01.03.2024;43,25;76,93;=1+1',
  'вчера;43,25;76,93;',
  'завтра;43,25;76,93;',
  '01.03.2024;;;',
].join('\n');

const read = readFileNow(new TextEncoder().encode(TEXT), 'март.csv', {}, { nowMs: Date.UTC(2026, 0, 1) });
if (!read.ok) throw new Error(read.error.code);
const { preview, quarantine } = read.value;
const report = reportOf(preview, quarantine, { sha256: 'ab', importedAt: Date.UTC(2026, 0, 1), known: 0 });

describe('the report of an import', () => {
  it('balances, and counts what was set aside by its reason with the first line of each', () => {
    expect(report).toMatchObject({ rowsIn: 4, imported: 1, known: 0, duplicates: 0, quarantined: 3 });
    expect(report.reasons.map(({ reason, count, line }) => [reason.code, count, line])).toEqual([
      ['bad-date', 2, 3],
      ['no-coordinates', 1, 5],
    ]);
    expect(report.unused).toEqual(['фабула']);
    expect(report.columns).toEqual({ lon: 'долгота', lat: 'широта', date: 'дата' });
  });

  it('leaves as JSON by codes, with no cell of the file', () => {
    const json = importReportJson([report]);
    expect(JSON.parse(json)).toMatchObject({
      form: 'qyragy-import-report',
      version: 1,
      files: [
        { file: 'март.csv', importedAt: '2026-01-01T00:00:00.000Z', reasons: [{ code: 'bad-date', count: 2 }, {}] },
      ],
    });
    expect(json).not.toContain('вчера');
  });

  it.each(LOCALES)('leaves as a table in words of %s, one part a line', (locale) => {
    const messages = messagesFor(locale);
    const csv = importReportCsv([report], reportWords(messages));
    const lines = csv.trimEnd().split('\r\n');
    expect(lines[0]).toBe(
      [
        messages.intake.report.file,
        messages.intake.report.what,
        messages.intake.report.item,
        messages.intake.report.count,
      ].join(','),
    );
    expect(lines[1]).toBe(`март.csv,${messages.intake.counts.rowsIn},,4`);
    expect(lines.every((line) => line.startsWith('март.csv') || line === lines[0])).toBe(true);
    expect(csv).toContain(messages.intake.repairs['decimal-comma']);
  });
});
