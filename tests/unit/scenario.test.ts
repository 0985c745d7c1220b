import { describe, expect, it } from 'vitest';
import { looksLikeScenario, parseScenario, parseScenarioText } from '../../src/domain/parse/scenario';
import { coveredShare, isReadOnly, scenarioFile, type Scenario } from '../../src/domain/scenario';
import { FIRST_SETUP } from '../../src/domain/siting';
import { ANSWER, SCENARIO } from './scenarioFixture';
import { given } from '../fixtures/given';

type Path = readonly (string | number)[];

/** A copy with one place changed; undefined takes the field out. */
function changed(path: Path, to: unknown, from: unknown = SCENARIO): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(from));
  let at = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  const last = path[path.length - 1];
  if (to === undefined) delete at[last];
  else at[last] = to;
  return copy;
}

const spoken = (path: Path): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    '',
  );

/** Every place of a value, objects and lists included. */
function places(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Array.isArray(value)
    ? value.flatMap((v, i) => places(v, [...path, i]))
    : Object.entries(value).flatMap(([key, v]) => places(v, [...path, key]));
  return [...(path.length > 0 ? [path] : []), ...inner];
}

describe('a scenario written to a file', () => {
  it('is read back the same, note, filter, setup, sites and figures', () => {
    expect(parseScenarioText(scenarioFile(SCENARIO))).toEqual({ ok: true, value: SCENARIO });
  });

  it('is not lost for what nobody sees in a pasted name: that is dropped', () => {
    const pasted: Scenario = { ...SCENARIO, name: 'Plan\u202e\u000b 1', note: 'a\nb\u2066' };
    expect(parseScenarioText(scenarioFile(pasted))).toEqual({
      ok: true,
      value: { ...pasted, name: 'Plan 1', note: 'a\nb' },
    });
  });

  it('keeps every kind of demand and of candidates', () => {
    const setups = [
      FIRST_SETUP,
      {
        ...FIRST_SETUP,
        demand: { kind: 'places', places: ['schools', 'markets'] } as const,
        candidates: { kind: 'crossings' } as const,
      },
      { ...FIRST_SETUP, candidates: { kind: 'busiest', sizeM: 150, top: 500 } as const, objective: 'lscp' as const },
      {
        ...FIRST_SETUP,
        candidates: { kind: 'dataset', id: 'import-posts-1' } as const,
        objective: 'pcenter' as const,
        backup: true,
      },
      { ...FIRST_SETUP, candidates: { kind: 'square', sizeM: 100 } as const, vetoReachM: 600 },
    ];
    for (const setup of setups) {
      const scenario: Scenario = { ...SCENARIO, setup, sites: [], answer: null };
      expect(parseScenarioText(scenarioFile(scenario))).toEqual({ ok: true, value: scenario });
    }
  });

  it('of before vetoes had a reach still opens, and takes the first one', () => {
    const { vetoReachM: _reach, anyway: _anyway, ...older } = SCENARIO.setup;
    expect(parseScenario({ ...(JSON.parse(scenarioFile(SCENARIO)) as object), setup: older })).toEqual({
      ok: true,
      value: { ...SCENARIO, setup: { ...SCENARIO.setup, vetoReachM: null } },
    });
  });

  it('keeps how much of a plan comes back', () => {
    const answer = {
      ...ANSWER,
      betterBy: 3,
      replans: {
        cases: 20,
        withinM: 375,
        rows: [
          { id: 'h1', survived: 20 },
          { id: 'h2', survived: 2 },
        ],
      },
    };
    expect(parseScenarioText(scenarioFile({ ...SCENARIO, answer }))).toEqual({
      ok: true,
      value: { ...SCENARIO, answer },
    });
  });

  it('keeps figures that cannot be said as such: an answer without a plan', () => {
    const answer = {
      ...ANSWER,
      status: 'infeasible' as const,
      objective: NaN,
      bound: NaN,
      gap: NaN,
      sites: [],
      distance: null,
      conflicts: [{ code: 'together' as const, params: {} }],
    };
    const scenario: Scenario = { ...SCENARIO, answer };
    expect(parseScenarioText(scenarioFile(scenario))).toEqual({ ok: true, value: scenario });
  });

  it('leaves fields that are not ours behind, a prototype included', () => {
    const text = scenarioFile(SCENARIO).replace('{', '{"__proto__":{"name":"x"},"run":"me",');
    expect(parseScenarioText(text)).toEqual({ ok: true, value: SCENARIO });
  });
});

describe('a damaged scenario', () => {
  const damaged = (value: unknown): unknown => {
    const parsed = parseScenario(value);
    return parsed.ok ? 'read' : [parsed.error.code, String(given(parsed.error)['at'])];
  };

  it('is refused by the name of the field, whichever field holds something of another kind', () => {
    for (const path of places(SCENARIO).filter(([first]) => first !== 'format' && first !== 'version')) {
      // A function is of no kind that any field may have.
      const found = damaged(changed(path, () => 'x'));
      expect([path, found]).toEqual([path, ['scenario-damaged', expect.stringContaining(spoken(path))]]);
    }
  });

  it('is refused by the name of a field that must be there and is not', () => {
    const needed: readonly Path[] = [
      ['id'],
      ['name'],
      ['note'],
      ['madeAtMs'],
      ['changedAtMs'],
      ['dataset', 'id'],
      ['dataset', 'sha256'],
      ['compare'],
      ['program'],
      ['sites'],
      ['filter', 'excludedPoints'],
      ['setup', 'demand', 'kind'],
      ['setup', 'candidates', 'sizeM'],
      ['setup', 'objective'],
      ['setup', 'count'],
      ['setup', 'radiusM'],
      ['setup', 'keep'],
      ['setup', 'backup'],
      ['sites', 0, 'state'],
      ['answer', 'status'],
      ['answer', 'coverage', 0, 'demand'],
      ['answer', 'sites', 0, 'lon'],
      ['answer', 'sites', 0, 'vetoProved'],
      ['answer', 'illustrative'],
    ];
    for (const path of needed)
      expect([path, damaged(changed(path, undefined))]).toEqual([path, ['scenario-damaged', spoken(path)]]);
  });

  it('is refused when a value is out of its range', () => {
    const wrong: readonly (readonly [Path, unknown])[] = [
      [['setup', 'radiusM'], 0],
      [['setup', 'radiusM'], 1e9],
      [['setup', 'radiusM'], NaN],
      [['setup', 'count'], 26],
      [['setup', 'count'], 1.5],
      [['setup', 'detour'], 0.5],
      [['setup', 'targetShare'], 1.1],
      [['setup', 'separationM'], -1],
      [['setup', 'candidates', 'sizeM'], 5],
      [['setup', 'demand', 'custom', 'theft'], -2],
      [['setup', 'demand', 'custom', 'murder'], 1],
      [['setup', 'demand', 'halfLifeDays'], 0],
      [['sites', 0, 'lon'], 200],
      [['sites', 0, 'lat'], -91],
      [['filter', 'weekdays', 0], 8],
      [['filter', 'hours', 'from'], 25],
      [['filter', 'period', 'toMs'], 0],
      [['filter', 'excludedPoints', 0], [1]],
      [['name'], ''],
      [['name'], 'x'.repeat(121)],
      [['answer', 'coverage', 0, 'coveredAfter'], Infinity],
      [['answer', 'sites', 0, 'adds'], 'many'],
      [['answer', 'conflicts'], [{ code: 'together', params: { a: {} } }]],
    ];
    for (const [path, value] of wrong)
      expect([path, value, damaged(changed(path, value))]).toEqual([
        path,
        value,
        ['scenario-damaged', expect.stringContaining(spoken(path))],
      ]);
  });

  it('of a newer program whose fields we do not know says so, and of no known version too', () => {
    expect(parseScenario({ ...SCENARIO, version: 9, setup: { goals: ['new'] } })).toEqual({
      ok: false,
      error: { code: 'scenario-newer', params: { found: 9, ours: 1 } },
    });
    for (const version of ['1', null, 0, -1])
      expect(parseScenario({ ...SCENARIO, version })).toMatchObject({
        ok: false,
        error: { code: 'scenario-damaged', params: { at: 'version' } },
      });
  });

  it('that was cut off is damaged, not foreign; anything else is foreign', () => {
    expect(parseScenarioText(scenarioFile(SCENARIO).slice(0, 900))).toMatchObject({
      ok: false,
      error: { code: 'scenario-damaged' },
    });
    for (const text of [
      '',
      'lon,lat\n76.9,43.2',
      '[]',
      'null',
      '"qyragy"',
      '{"type":"FeatureCollection","features":[]}',
      '{"format":"other"}',
    ]) {
      expect([text, parseScenarioText(text)]).toEqual([
        text,
        { ok: false, error: { code: 'scenario-foreign', params: {} } },
      ]);
    }
  });
});

describe('a scenario of a newer program', () => {
  const NEWER = {
    ...(JSON.parse(scenarioFile(SCENARIO)) as object),
    version: 2,
    budget: { tenge: 7, years: [1, 2] },
    sites: SCENARIO.sites.map((site) => ({ ...site, colour: 'blue' })),
  };

  it('opens as far as it is known, to be looked at only, and is written out with all that is not', () => {
    const read = parseScenarioText(JSON.stringify(NEWER));
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value).toMatchObject({ name: SCENARIO.name, sites: SCENARIO.sites });
    expect(isReadOnly(read.value)).toBe(true);
    expect(JSON.parse(scenarioFile(read.value))).toEqual(NEWER);
    // Once more through a file, and under another name in this browser's list.
    const again = parseScenarioText(scenarioFile({ ...read.value, id: 'other' }));
    if (!again.ok) throw new Error(again.error.code);
    expect(JSON.parse(scenarioFile(again.value))).toEqual({ ...NEWER, id: 'other' });
    expect(isReadOnly(SCENARIO)).toBe(false);
  });
});

it('a scenario is told from other files by how it begins', () => {
  expect(looksLikeScenario(scenarioFile(SCENARIO))).toBe(true);
  expect(looksLikeScenario('{"type":"FeatureCollection","features":[]}')).toBe(false);
});

it('the covered share is that of the whole city, and not said where there is no demand', () => {
  expect(coveredShare(ANSWER)).toBeCloseTo(1234.5 / 4000, 12);
  expect(
    coveredShare({ ...ANSWER, coverage: [{ id: 'city', demand: 0, coveredBefore: 0, coveredAfter: 0, sites: 0 }] }),
  ).toBeNull();
  expect(coveredShare(null)).toBeNull();
});
