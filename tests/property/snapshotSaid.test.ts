/** Whatever a file holds: it is refused, or every page made of it reads whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSnapshot } from '../../src/domain/parse/snapshot';
import { LOCALES } from '../../src/i18n';
import { playedSlides } from '../../src/state/wall/scenes/empty';
import { SCENE_KINDS, usualScene } from '../../src/state/wall/scene';
import { sheetText } from '../../src/state/wall/scenes/sheet';
import { shownAt } from '../../src/state/wall/scenes/shown';
import { slidesOf } from '../../src/state/wall/playlist/slides';
import { wallData } from '../fixtures/wallData';
import { wallRecent, wallSnapshot } from '../fixtures/wallSnapshot';
import { runs } from '../prove';
import { districts, page, point, publishedYears, textsOf } from '../unit/residentScene';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const SUM = { sha256: '0'.repeat(64) };
const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
const WHOLE: readonly Json[] = [
  plain(publishedYears()),
  plain({ ...wallSnapshot(), ...SUM }),
  plain({ ...wallSnapshot(), city: { ...wallSnapshot().city, ...wallRecent() }, ...SUM }),
];

/** What a damaged, hostile or careless file has where a right one has something else. */
const HOSTILE: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json[]>(
    null,
    true,
    false,
    '',
    ' ',
    '0',
    '__proto__',
    '<b>x</b>',
    'javascript:alert(1)',
    '2025-02-30',
    '2025-13-01',
    '0001-01-01',
    '9999-12-31',
    '2025-12-31',
    '24h',
    '\u202e\u0000',
    'я'.repeat(300),
  ),
  fc.constantFrom<Json[]>(null, 0, 5, 6, 10_000_000),
  fc.constantFrom<Json[]>(0, -0, -1, 1, 4, 5, 0.5, 1e21, 1e308, Number.MAX_SAFE_INTEGER, 90, 180, -180, 24),
  fc.constantFrom<Json[]>([], {}, [null], [[]], [5, 5, 5], { from: 24, to: 0 }, { from: 5, to: 5 }),
);
type Step = 'replace' | 'drop' | 'double' | 'empty' | 'cut';
const wound = fc.record({
  way: fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
  step: fc.constantFrom<Step[]>('replace', 'replace', 'replace', 'drop', 'double', 'empty', 'cut'),
  by: HOSTILE,
});

/** The value with one place changed: reached by turning at each list or object by the way's next number. */
function wounded(value: Json, [turn, ...rest]: readonly number[], step: Step, by: Json): Json {
  if (turn === undefined || value === null || typeof value !== 'object') return by;
  const entries = Object.entries(value);
  if (entries.length === 0) return by;
  const k = turn % entries.length;
  const [key, inner] = entries[k];
  const isLast = rest.length === 0 || inner === null || typeof inner !== 'object';
  const isList = Array.isArray(value);
  const whole = isList ? ([...value] as Json[]) : { ...(value as { [key: string]: Json }) };
  const put = (now: Json): Json =>
    (isList ? (whole as Json[]) : (whole as { [key: string]: Json })) && Object.assign(whole, { [key]: now });
  if (!isLast) return put(wounded(inner, rest, step, by));
  switch (step) {
    case 'replace':
      return put(by);
    case 'drop':
      return isList
        ? (whole as Json[]).filter((_, n) => n !== k)
        : Object.fromEntries(entries.filter((_, n) => n !== k));
    case 'double':
      return isList ? [...(whole as Json[]), inner] : put(Array.isArray(inner) ? [...inner, ...inner] : inner);
    case 'empty':
      return put(Array.isArray(inner) ? [] : typeof inner === 'string' ? '' : null);
    case 'cut':
      return put(Array.isArray(inner) ? inner.slice(0, Math.floor(inner.length / 2)) : inner);
  }
}

const BROKEN = /undefined|NaN|\bnull\b|\[object|Infinity|Invalid|\ue000|\ue001|\ue002|\u202e/;

describe('a snapshot with anything in it', () => {
  it('is refused with its place, or gives whole sentences on the resident’s page and on the wall', async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(WHOLE.length - 1),
        fc.array(wound, { minLength: 1, maxLength: 2 }),
        fc.constantFrom(...LOCALES),
        async (k, wounds, locale) => {
          const value = wounds.reduce((now, { way, step, by }) => wounded(now, way, step, by), WHOLE[k]);
          const parsed = parseSnapshot(value);
          if (!parsed.ok) {
            expect(parsed.error.code).toMatch(/^snapshot-/);
            return;
          }
          accepted++;
          const snapshot = parsed.value;
          for (const at of [null, point])
            for (const text of textsOf(await page(locale, snapshot, { districtId: districts[3].id, at })))
              expect(text).not.toMatch(BROKEN);
          const data = wallData(snapshot);
          const slides = playedSlides(
            data,
            slidesOf(
              SCENE_KINDS.map((kind) => ({ ...usualScene(kind), title: 'A', text: 'B' })),
              data.districts.map(({ id }) => id),
            ),
          );
          for (const slide of slides)
            for (const text of sheetText(shownAt(data, { slide, share: 0.5, locale }).sheet))
              expect(text).not.toMatch(BROKEN);
        },
      ),
      { numRuns: runs(150) },
    );
    expect(accepted).toBeGreaterThan(5);
  });
});
