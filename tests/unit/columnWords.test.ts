import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { spokenColumn } from '../../src/domain/spoken';
import { sheetNames } from '../../src/exports/formats/xlsx';
import { LOCALES } from '../../src/i18n';
import { spokenIn } from '../../src/i18n/columns';

const QUESTIONS = fileURLToPath(new URL('../../src/questions/', import.meta.url));

/** Ids of the columns that the tables of the questions name in their source, by question. */
const headers = readdirSync(QUESTIONS).flatMap((question) => {
  const path = `${QUESTIONS}${question}/table.ts`;
  let source: string;
  try {
    source = readFileSync(path, 'utf8');
  } catch {
    return [];
  }
  const lists = [...source.matchAll(/(?:header:|HEADER =|COLUMNS =)[^[\n]*\[([^\]]*)\]/g)].map(([, list]) => list);
  const ids = lists.flatMap((list) => [...list.matchAll(/'([a-z][a-z0-9_]*)'/g)].map(([, id]) => id));
  return [{ question, ids }];
});

describe('a table that leaves for people', () => {
  it('names every column of every question in words of the language, its stable id behind it', async () => {
    expect(headers.length).toBeGreaterThan(15);
    expect(headers.flatMap(({ ids }) => ids)).toEqual(
      expect.arrayContaining(['wdd', 'observed_pairs', 'extent_m', 'q']),
    );
    for (const locale of LOCALES) {
      const spoken = await spokenIn(locale);
      const raw = headers.flatMap(({ question, ids }) =>
        ids.filter((id) => spokenColumn(spoken, id) === id).map((id) => `${question}: ${id}`),
      );
      expect([locale, raw]).toEqual([locale, []]);
    }
  });

  it('goes by a sheet’s name that is cut at a word, says that it is cut, and is no other’s', () => {
    const long = 'Какие случаи следуют один за другим?';
    const names = sheetNames([long, long, 'Районы', 'A'.repeat(40), 'Слово: ' + 'б'.repeat(40), 'x'.repeat(31)]);
    expect(names).toEqual([
      'Какие случаи следуют один за…',
      'Какие случаи следуют один за… 2',
      'Районы',
      `${'A'.repeat(30)}…`,
      'Слово…',
      'x'.repeat(31),
    ]);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
  });
});
