import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n';
import { residentFiles } from '../../src/i18n/residentFiles';
import { residentMethod } from '../../src/i18n/residentMethod';
import { parseSnapshot } from '../../src/domain/parse/snapshot';
import { citationOf } from '../../src/state/method/methodText';
import { countsCsv, countsJson } from '../../src/state/resident/publishedCounts';
import { sourcesOf } from '../../src/state/wall/scenes/parts';
import { geoJson } from './geoFiles';
import { page, publishedYears, textsOf } from './residentScene';

const WORDS = { kk: 'көрсетілмеген', ru: 'не указан', en: 'not stated' };

describe('a published file of which nobody stated title, source and licence', () => {
  it('is one, and every page says so in its own language, whether the file is silent or of a version that put English words there', async () => {
    const silent = publishedYears({ title: null, source: null, licence: null });
    expect(
      parseSnapshot({ ...(geoJson('example-snapshot.json') as object), title: null, source: null, licence: null }),
    ).toMatchObject({ ok: true, value: { title: null, source: null, licence: null } });
    for (const snapshot of [silent, { ...silent, source: 'Not stated', licence: 'Not stated' }])
      for (const locale of LOCALES) {
        const data = textsOf(
          await page(locale, snapshot, { districtId: 'medeu', at: null, visit: undefined } as never),
        ).join('\n');
        const [method, { file }] = [await residentMethod(locale), await residentFiles(locale)];
        const csv = countsCsv({ snapshot, words: file, originNote: null, districtName: String });
        for (const said of [
          data,
          sourcesOf(snapshot, locale).join(),
          citationOf(method, snapshot, 'https://example.org'),
          csv,
        ]) {
          expect(said).toContain(WORDS[locale]);
          expect(said).not.toMatch(locale === 'en' ? /“”|: ;|: \./ : /Not stated|“”|«»|: ;|: \./);
        }
        expect(JSON.parse(countsJson({ snapshot, words: file, originNote: null, districtName: String }))).toMatchObject(
          { about: { title: null, source: null, licence: null } },
        );
      }
  });

  it('is told apart from one whose publisher did say it', async () => {
    for (const locale of LOCALES) {
      const stated = publishedYears();
      expect(sourcesOf(stated, locale).join()).toContain(`${stated.title}, ${stated.source}`);
      expect(citationOf(await residentMethod(locale), stated, '')).not.toContain(WORDS[locale]);
    }
  });
});
