import { readFileSync } from 'node:fs';
import { finish } from '../../src/domain/job';
import { openCsv } from '../../src/intake/csv/csvTable';
import { Report } from '../../src/intake/report';
import { decode } from '../../src/intake/text/decode';
import { lostLetters } from '../../src/intake/text/utf8';
import { MomentCells, NumberCells, WordCells, dateFirst, dateSecond, dateYear } from '../../src/intake/typed/typedRows';
import { reading } from './reading';

await reading((path) => {
  const file = readFileSync(path);
  const text = decode(new Uint8Array(file.buffer, file.byteOffset, file.length), {});
  if ('code' in text) throw new Error(text.code);
  const lost = lostLetters(text.bytes);
  const opened = openCsv({ ...text, lost }, new Report({}));
  if (!opened.ok || !opened.value.typed) throw new Error('not opened');
  const kinds = ['id', 'moment', 'word', 'word', 'word', 'number', 'number'] as const;
  const { rows, stores } = finish(opened.value.typed(new Map(kinds.map((kind, column) => [column, kind]))));
  const [moments, article, severity, lon, lat] = [1, 2, 3, 5, 6].map((column) => stores.get(column));
  const number = (cells: unknown): number => {
    if (!(cells instanceof NumberCells)) throw new Error('no numbers');
    let total = 0;
    for (let i = 0; i < rows.count; i++) total += cells.values[i];
    return total;
  };
  const word = (cells: unknown): number => {
    if (!(cells instanceof WordCells)) throw new Error('no words');
    const values = Float64Array.from(cells.words.texts(), Number);
    let total = 0;
    for (let i = 0; i < rows.count; i++) total += values[cells.values[i]];
    return total;
  };
  const minutes = (cells: unknown): number => {
    if (!(cells instanceof MomentCells)) throw new Error('no moments');
    const { dates, clocks } = cells;
    const days = new Map<number, number>();
    let total = 0;
    for (let i = 0; i < rows.count; i++) {
      let day = days.get(dates[i]);
      if (day === undefined) {
        day = Date.UTC(dateYear(dates[i]), dateSecond(dates[i]) - 1, dateFirst(dates[i])) / 60_000;
        days.set(dates[i], day);
      }
      total += day + clocks[i] / 60;
    }
    return total;
  };
  return {
    rows: rows.count,
    lon: number(lon),
    lat: number(lat),
    minutes: minutes(moments),
    severity: word(severity),
    article: word(article),
  };
});
