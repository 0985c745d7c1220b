import { describe, expect, test } from 'vitest';
import { finish } from '../../src/domain/job';
import { openFile } from '../../src/intake/formats/openFile';
import { readFile } from '../../src/intake/readFile';

async function read(page: string | Uint8Array, answers: Record<string, string> = {}) {
  const bytes = typeof page === 'string' ? new TextEncoder().encode(page) : page;
  const opened = await openFile(bytes, 'report.xls', { answers });
  if (!opened.ok) return opened.error;
  const result = finish(readFile(opened.value, 'report.xls', { answers }, { nowMs: Date.UTC(2026, 0, 1) }));
  return result.ok ? result.value.preview : result.error;
}

const ROWS =
  '<tr><th>Дата</th><th>Категория<th>lon</th><th>lat</th></tr>' +
  '<tr><td>01.03.2024&nbsp;10:30</td><td><b>кра</b>жа &quot;А&quot;</td><td>76.9</td><td>43.25</td></tr>' +
  '<tr><td>02.03.2024<td>грабёж<td>76.91<td>43.26';

describe('a table of a web page under the name of a workbook', () => {
  test('is read as its rows, tags unclosed or not; scripts, styles and comments are none of it', async () => {
    const page = `<html><head><style>td{}</style><script>"<table><tr><td>1"</script></head><!-- <table> --><table>${ROWS}</table></html>`;
    expect(await read(page)).toMatchObject({
      rowsIn: 2,
      accepted: 2,
      questions: [],
      columns: { date: 'Дата', category: 'Категория', lon: 'lon', lat: 'lat' },
      readWords: [{ word: 'кража "А"', as: 'theft' }],
    });
  });

  test('is asked for where there are several', async () => {
    const page = `<table><tr><td>Отчёт</td></tr></table><table>${ROWS}</table>`;
    expect(await read(page)).toMatchObject({
      questions: [{ code: 'layer', choices: ['1: Дата Категория lon lat (3)', '2: Отчёт (1)'] }],
    });
    expect(await read(page, { layer: '1: Дата Категория lon lat (3)' })).toMatchObject({ accepted: 2, questions: [] });
  });

  test('is read by the encoding that the page names', async () => {
    const letters = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    const page = `<html><meta charset=windows-1251><table>${ROWS.replaceAll('&nbsp;', ' ')}</table>`;
    const bytes = Uint8Array.from(page, (letter) => letters.indexOf(letter));
    expect(await read(bytes)).toMatchObject({ accepted: 2, columns: { date: 'Дата' } });
  });

  test('is no table where the page has none', async () => {
    expect(await read('<!DOCTYPE html><html><p>Ошибка 404</p></html>')).toMatchObject({ code: 'not-text' });
  });
});
