import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATEGORIES, PLACE_KINDS, SEVERITIES } from '../../src/domain/incident';
import { KERNELS } from '../../src/domain/density';
import { fromAlmatyClock } from '../../src/domain/clock';
import { POST_KINDS } from '../../src/domain/post';
import { paramsToView, viewToParams } from '../../src/state/url';
import { BIN_SIZES_M, CELL_SIZES_M, CONCENTRATION_CELLS_M, DISTRICT_MEASURES, FIRST_VIEW, LAYER_IDS, LOCALES, PLANNER_TABS, THEMES, type View } from '../../src/state/view';
import { runs } from '../prove';

const some = <T>(all: readonly T[]): fc.Arbitrary<readonly T[] | null> => fc.option(fc.subarray([...all]), { nil: null });
const day = fc.integer({ min: 0, max: 1500 }).map((n) => {
  const d = new Date(Date.UTC(2019, 0, 1 + n));
  return fromAlmatyClock(d.getUTCFullYear(), d.getUTCMonth() + 1, d.getUTCDate());
});
const period = fc.tuple(day, day).filter(([a, b]) => a !== b).map(([a, b]) => ({ fromMs: Math.min(a, b), toMs: Math.max(a, b) }));
const lonLat = fc.tuple(fc.integer({ min: 76600, max: 77300 }), fc.integer({ min: 42900, max: 43600 })).map(([a, b]) => [a / 1000, b / 1000] as const);
const breaks = fc.uniqueArray(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 6 }).map((b) => b.sort((p, q) => p - q));
const yesNo = fc.option(fc.boolean(), { nil: null });

const anyView: fc.Arbitrary<View> = fc.record({
  mode: fc.constantFrom(...PLANNER_TABS).map((tab) => ({ kind: 'planner' as const, tab })),
  locale: fc.constantFrom(...LOCALES),
  theme: fc.constantFrom(...THEMES),
  dataset: fc.option(fc.stringMatching(/^[a-z0-9-]{1,20}$/), { nil: null }),
  filter: fc.record({
    period: fc.option(period, { nil: null }),
    categories: some(CATEGORIES),
    places: some(PLACE_KINDS),
    severities: some(SEVERITIES),
    districts: some(['almaly', 'medeu', 'turksib']),
    inPublic: yesNo,
    street: yesNo,
    hours: fc.option(fc.record({ from: fc.integer({ min: 0, max: 24 }), to: fc.integer({ min: 0, max: 24 }) }), { nil: null }),
    weekdays: some([1, 2, 3, 4, 5, 6, 7]),
    excludedPoints: fc.array(lonLat, { maxLength: 3 }),
  }),
  compare: fc.constantFrom('none', 'last-year', 'previous'),
  layers: fc.subarray([...LAYER_IDS]),
  districtMeasure: fc.constantFrom(...DISTRICT_MEASURES),
  areas: fc.option(fc.stringMatching(/^[a-z0-9-]{1,20}$/), { nil: null }),
  binSizeM: fc.constantFrom(...BIN_SIZES_M),
  method: fc.record({
    kernel: fc.constantFrom(...KERNELS),
    bandwidth: fc.oneof(fc.integer({ min: 100, max: 1000 }), fc.constantFrom('arcgis' as const, 'scott' as const)),
    cellM: fc.constantFrom(...CELL_SIZES_M),
    edge: fc.constantFrom('none', 'uniform', 'diggle'),
    mask: fc.constantFrom('city', 'built'),
  }),
  coverage: fc.record({ radiusM: fc.integer({ min: 100, max: 3000 }), kinds: fc.subarray([...POST_KINDS]) }),
  concentrationCellM: fc.constantFrom(...CONCENTRATION_CELLS_M),
  breaks: fc.record({ density: breaks, count: breaks }, { requiredKeys: [] }),
  camera: fc.record({ lon: fc.integer({ min: 7660000, max: 7730000 }).map((v) => v / 1e5), lat: fc.integer({ min: 4290000, max: 4360000 }).map((v) => v / 1e5), zoom: fc.integer({ min: 800, max: 1800 }).map((v) => v / 100) }),
  selection: fc.option(lonLat, { nil: null }),
});

describe('the address', () => {
  test('holds the whole view: what is written is read back the same', () => {
    fc.assert(fc.property(anyView, (view) => {
      expect(paramsToView(new URLSearchParams(viewToParams(view).toString()))).toEqual(view);
    }), { numRuns: runs(500) });
  });

  test('of the first view is empty', () => {
    expect(viewToParams(FIRST_VIEW).toString()).toBe('');
  });

  test('with any rubbish in it still opens a valid view', () => {
    const keys = ['tab', 'lang', 'theme', 'from', 'to', 'hours', 'weekdays', 'radius', 'cell', 'bandwidth', 'map', 'at', 'b.density', 'without', 'layers', 'category'];
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...keys), fc.string()), (rubbish) => {
      const view = paramsToView(new URLSearchParams(rubbish));
      expect(paramsToView(viewToParams(view))).toEqual(view);
      expect(view.coverage.radiusM).toBeGreaterThanOrEqual(100);
      expect(view.coverage.radiusM).toBeLessThanOrEqual(3000);
    }), { numRuns: runs(500) });
  });
});
