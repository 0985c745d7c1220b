import fc from 'fast-check';
import type { Limits } from '../../src/state/wall/scenes/limits';
import { withoutUnseen } from '../../src/domain/unseen';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n';
import { joined, parsePlaylistText, playlistText } from '../../src/state/wall/playlist/playlistFile';
import { THEME_CHOICES } from '../../src/map/scales';
import {
  DAY_SPANS,
  SCENE_KINDS,
  SCENE_LIMITS,
  USUAL_SETTINGS,
  usualScene,
  type Scene,
  type WallPlan,
} from '../../src/state/wall/scene';
import { FIRST_ADDRESS, fitsAddress, paramsToWall, wallToParams, type WallAddress } from '../../src/state/wall/wallUrl';
import { runs } from '../prove';

const text = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('~', '%7E', '%25~', 'd:almaly~t:', 'Әуезов ауданы: «қалай?» & ?a=b#c\nекінші жол'),
    )
    .map(withoutUnseen)
    .filter((one) => one.length <= maxLength && one.isWellFormed());
const scene: fc.Arbitrary<Scene> = fc.record({
  kind: fc.constantFrom(...SCENE_KINDS),
  seconds: fc.integer(SCENE_LIMITS.seconds),
  district: fc.option(fc.stringMatching(/^[a-z0-9~%:-]{1,20}$/), { nil: null }),
  spans: fc.subarray([...DAY_SPANS], { minLength: 1 }),
  years: fc.option(
    fc
      .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1900, max: 2100 }))
      .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
    { nil: null },
  ),
  title: text(SCENE_LIMITS.title),
  text: text(SCENE_LIMITS.text),
  plan: fc.constant(null),
  limits: fc.constantFrom<Limits>({}, { 1: 90 }, { 7: 5, month: 1_000_000 }),
});
const languages = fc.uniqueArray(fc.constantFrom(...LOCALES), { maxLength: 3 });
const address: fc.Arbitrary<WallAddress> = fc
  .record({
    languages,
    theme: fc.constantFrom(...THEME_CHOICES),
    viewing: fc.option(
      fc.record({
        inches: fc.integer({ min: 20, max: 400 }),
        distanceM: fc.integer({ min: 10, max: 400 }).map((n) => n / 10),
      }),
      { nil: null },
    ),
    key: fc.constantFrom('', 'a key & more', 'ключ'),
    staleAfterDays: fc.option(fc.integer({ min: 0, max: 3660 }), { nil: null }),
    start: fc.integer({ min: 0, max: 500 }),
    scenes: fc.option(fc.array(scene, { minLength: 1, maxLength: 5 }), { nil: null }),
    kept: fc.boolean(),
  })
  .map((one) => (one.kept ? { ...one, scenes: null } : one));
const plan: fc.Arbitrary<WallPlan> = fc.record({
  name: fc.string({ minLength: 1, maxLength: 30 }),
  note: fc.string({ maxLength: 100 }),
  sites: fc.array(fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 })), { maxLength: 4 }),
  radiusM: fc.option(fc.integer({ min: 100, max: 3000 }), { nil: null }),
  coveredBefore: fc.option(
    fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
    { nil: null },
  ),
  coveredAfter: fc.option(
    fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
    { nil: null },
  ),
  status: fc.constantFrom('proved' as const, 'gap' as const, 'stopped' as const, 'infeasible' as const, null),
  shortBy: fc.option(
    fc.integer({ min: 0, max: 50 }).map((n) => n / 100),
    { nil: null },
  ),
  illustrative: fc.boolean(),
  data: fc.string({ maxLength: 40 }),
  changedAtMs: fc.integer({ min: 0, max: 4e12 }),
});

/** Read from an address, words are somebody's. */
const foreign = (one: Scene): Scene =>
  one.title.trim() === '' && one.text.trim() === '' ? one : { ...one, fromAddress: true };

describe('the wall’s address', () => {
  it('reads back what it wrote, its words as somebody’s', () => {
    fc.assert(
      fc.property(
        address,
        (one) =>
          void expect(paramsToWall(`?${wallToParams(one)}`)).toEqual({
            ...one,
            scenes: one.scenes?.map(foreign) ?? null,
          }),
      ),
      { numRuns: runs(500) },
    );
  });

  it('takes any address without an error, and what it cannot read as usual', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (search) => {
        const read = paramsToWall(search);
        expect(paramsToWall(wallToParams(read))).toEqual(read);
      }),
      { numRuns: runs(500) },
    );
    expect(
      paramsToWall('?mode=wall&lang=xx&theme=pink&start=-3&scene=nothing&scene=city~9999999~s:2.x~y:2020'),
    ).toEqual({ ...FIRST_ADDRESS, scenes: [usualScene('city')] });
  });

  it('is short where nothing is set', () => {
    expect(wallToParams(FIRST_ADDRESS)).toBe('mode=wall');
    expect(
      wallToParams({
        ...FIRST_ADDRESS,
        languages: ['kk', 'ru'],
        theme: 'dark',
        scenes: [{ ...usualScene('district'), district: 'almaly' }],
      }),
    ).toBe('mode=wall&lang=kk.ru&theme=dark&scene=district%7E15%7Ed%3Aalmaly');
  });

  it('leaves long playlists, plans and the operator’s own words to the browser', () => {
    expect(fitsAddress(USUAL_SETTINGS.scenes)).toBe(true);
    expect(fitsAddress([{ ...usualScene('text'), title: 'Briefing' }])).toBe(false);
    expect(fitsAddress([{ ...usualScene('city'), text: 'A caption' }])).toBe(false);
    expect(fitsAddress([{ ...usualScene('text'), title: 'Briefing', fromAddress: true }])).toBe(true);
    expect(fitsAddress(Array.from({ length: 40 }, () => ({ ...usualScene('text'), text: 'сөз '.repeat(30) })))).toBe(
      false,
    );
    fc.assert(
      fc.property(plan, (one) => void expect(fitsAddress([{ ...usualScene('scenario'), plan: one }])).toBe(false)),
      { numRuns: 5 },
    );
  });
});

describe('a playlist’s file', () => {
  const settings = fc.record({
    scenes: fc.array(
      fc.oneof(
        scene,
        plan.map((one): Scene => ({ ...usualScene('scenario'), plan: one })),
      ),
      { minLength: 1, maxLength: 6 },
    ),
    languages,
    viewing: fc.option(
      fc.record({ inches: fc.integer({ min: 20, max: 400 }), distanceM: fc.integer({ min: 1, max: 40 }) }),
      { nil: null },
    ),
    staleAfterDays: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }),
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(
        settings,
        (one) => void expect(parsePlaylistText(playlistText(one))).toEqual({ ok: true, value: one }),
      ),
      { numRuns: runs(300) },
    );
  });

  it('keeps whose the words are, and is read by its format and version', () => {
    const marked = {
      scenes: [{ ...usualScene('text'), title: 'A', fromAddress: true as const }],
      languages: [],
      staleAfterDays: null,
      viewing: null,
    };
    expect(parsePlaylistText(playlistText(marked))).toEqual({ ok: true, value: marked });
    expect(parsePlaylistText('{"format":"qyragy-snapshot","version":1}')).toEqual({
      ok: false,
      error: { code: 'playlist-foreign', params: {} },
    });
    expect(parsePlaylistText('{"format":"qyragy-wall","version":2,"scenes":[{"kind":"hologram"}]}')).toEqual({
      ok: false,
      error: { code: 'playlist-newer', params: { found: 2, ours: 1 } },
    });
    for (const version of [0, 0.5, '1', -1])
      expect(parsePlaylistText(JSON.stringify({ format: 'qyragy-wall', version }))).toMatchObject({
        ok: false,
        error: { params: { at: 'version' } },
      });
  });

  it('opened on a screen leaves what it does not say as it was', () => {
    const before = { ...USUAL_SETTINGS, languages: ['kk', 'ru'] as const, staleAfterDays: 3, viewing: null };
    expect(
      joined(before, { scenes: [usualScene('city')], languages: [], staleAfterDays: null, viewing: null }),
    ).toEqual({ scenes: [usualScene('city')], languages: ['kk', 'ru'], staleAfterDays: 3, viewing: null });
    expect(joined(before, { ...before, languages: ['en'], staleAfterDays: 0 })).toMatchObject({
      languages: ['en'],
      staleAfterDays: 0,
    });
  });

  it('refuses what it cannot read with the place, and fills in what is not said', () => {
    expect(parsePlaylistText('{"scenes":[{"kind":"city"}]}')).toEqual({
      ok: true,
      value: { scenes: [usualScene('city')], languages: [], staleAfterDays: null, viewing: null },
    });
    expect(parsePlaylistText('{}')).toMatchObject({ ok: true, value: { scenes: USUAL_SETTINGS.scenes } });
    for (const [bad, at] of [
      ['{"scenes":[{"kind":"ranking"}]}', 'scenes[0].kind'],
      ['{"scenes":[]}', 'scenes'],
      ['{"scenes":[{"kind":"city","seconds":0}]}', 'scenes[0].seconds'],
      ['{"languages":["de"]}', 'languages[0]'],
      ['{"staleAfterDays":-1}', 'staleAfterDays'],
      ['[', ''],
    ] as const) {
      expect(parsePlaylistText(bad)).toMatchObject({
        ok: false,
        error: { code: 'data-malformed', params: { dataset: 'wall', at } },
      });
    }
  });
});
