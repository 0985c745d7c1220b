import { LOCALES } from '../../src/i18n/locale';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATEGORIES, PLACE_KINDS, SEVERITIES } from '../../src/domain/incident';
import { fromCityClock } from '../../src/domain/clock';
import { POST_KINDS } from '../../src/domain/post';
import {
  FIRST_SETUP,
  PROTECTED_KINDS,
  SITE_REASONS,
  SITE_STATES,
  SITING_OBJECTIVES,
  SITING_RANGES,
  type CandidateSetup,
  type DemandSetup,
  type PlanSite,
  type SitingSetup,
} from '../../src/domain/siting';
import type { Field, FieldKind, Fields } from '../../src/domain/field';
import { SETTINGS_FIELDS } from '../../src/questions';
import { paramsToView, viewToParams } from '../../src/state/view/url';
import { DRAWINGS } from '../../src/map/gridRaster';
import { THEME_CHOICES } from '../../src/map/scales';
import { PLANNER_ROOMS } from '../../src/state/view/rooms';
import { DISTRICT_MEASURES, FIRST_VIEW, LEAST_OPACITY, type View } from '../../src/state/view/view';
import { LAYER_IDS } from '../../src/map/layers';
import type { ChosenThing } from '../../src/domain/chosenThing';
import { DRAWN_LIMITS } from '../../src/domain/drawn';
import type { DrawnGround } from '../../src/domain/drawnGround';
import { outlines } from './drawnRings';
import { runs } from '../prove';

const some = <T>(all: readonly T[]): fc.Arbitrary<readonly T[] | null> =>
  fc.option(fc.subarray([...all]), { nil: null });
const day = fc.integer({ min: 0, max: 1500 }).map((n) => {
  const d = new Date(Date.UTC(2019, 0, 1 + n));
  return fromCityClock(d.getUTCFullYear(), d.getUTCMonth() + 1, d.getUTCDate());
});
const period = fc
  .tuple(day, day)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => ({ fromMs: Math.min(a, b), toMs: Math.max(a, b) }));
const lonLat = fc
  .tuple(fc.integer({ min: 76600, max: 77300 }), fc.integer({ min: 42900, max: 43600 }))
  .map(([a, b]) => [a / 1000, b / 1000] as const);
const breaks = fc
  .uniqueArray(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 6 })
  .map((b) => b.sort((p, q) => p - q));
const drawn: fc.Arbitrary<DrawnGround> = fc.oneof(
  fc.record({ kind: fc.constant('circle' as const), at: lonLat, radiusM: fc.integer({ min: 10, max: 20_000 }) }),
  fc.record({ kind: fc.constant('polygon' as const), points: outlines({ lon: 76.95, lat: 43.25, degrees: 0.3 }, 60) }),
  fc.record({
    kind: fc.constant('strip' as const),
    radiusM: fc.integer({ min: 10, max: 20_000 }),
    points: fc.array(lonLat, { minLength: 2, maxLength: 60 }),
  }),
);
const cell = fc.record({
  kind: fc.constant('cell' as const),
  shape: fc.constantFrom('hexagon' as const, 'square' as const),
  sizeM: fc.integer(DRAWN_LIMITS.cellM),
  at: lonLat,
});
const shapes = fc.array(
  fc.record({
    name: fc.constantFrom('', 'Рынок', 'a;b|c', '50%, ~ :', ';hidden'),
    ground: drawn,
    isHidden: fc.boolean(),
  }),
  { maxLength: 12 },
);
const yesNo = fc.option(fc.boolean(), { nil: null });

const thingId = fc.constantFrom('almaly', 'stretch-2019-01', 'things-1 4', 'a:b', '№ 7, тар көше');
const chosen: fc.Arbitrary<ChosenThing> = fc.oneof(
  fc.record({ kind: fc.constant('district' as const), id: thingId }),
  fc.record({ kind: fc.constant('area' as const), of: fc.constantFrom('areas-1', 'own 2'), id: thingId }),
  fc.record({ kind: fc.constant('line' as const), id: thingId }),
);
const sizeM = fc.integer(SITING_RANGES.gridM);
const id = fc.stringMatching(/^[a-z0-9-]{1,20}$/);
const demand: fc.Arbitrary<DemandSetup> = fc.oneof(
  fc.record({
    kind: fc.constant('incidents' as const),
    weights: fc.constantFrom('count', 'severity', 'custom'),
    custom: fc
      .dictionary(
        fc.constantFrom(...CATEGORIES),
        fc.integer({ min: 0, max: 100 }).map((w) => w / 4),
      )
      .map((weights) => ({ ...weights })),
    halfLifeDays: fc.option(fc.integer({ min: 1, max: 2000 }), { nil: null }),
    visibleOnly: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('places' as const), places: fc.subarray([...PROTECTED_KINDS]) }),
);
const candidates: fc.Arbitrary<CandidateSetup> = fc.oneof(
  fc.record({ kind: fc.constantFrom('hexagon' as const, 'square' as const), sizeM }),
  fc.constant({ kind: 'crossings' as const }),
  fc.record({ kind: fc.constant('busiest' as const), sizeM, top: fc.integer({ min: 1, max: 5000 }) }),
  fc.record({ kind: fc.constant('dataset' as const), id }),
);
const perDistrict = fc.option(fc.integer({ min: 0, max: 25 }), { nil: null });
const setup: fc.Arbitrary<SitingSetup> = fc.record({
  demand,
  candidates,
  districts: some(['almaly', 'medeu', 'turksib']),
  forbiddenAreas: fc.option(id, { nil: null }),
  closedGround: fc.array(drawn, { maxLength: 12 }),
  objective: fc.constantFrom(...SITING_OBJECTIVES),
  count: fc.integer(SITING_RANGES.count),
  radiusM: fc.integer(SITING_RANGES.radiusM),
  detour: fc.integer({ min: 100, max: 200 }).map((d) => d / 100),
  targetShare: fc.integer({ min: 0, max: 100 }).map((s) => s / 100),
  keep: fc.subarray([...POST_KINDS]),
  minPerDistrict: perDistrict,
  maxPerDistrict: perDistrict,
  separationM: fc.integer(SITING_RANGES.separationM),
  backup: fc.boolean(),
  vetoReachM: fc.option(fc.integer(SITING_RANGES.vetoReachM), { nil: null }),
  anyway: fc.boolean(),
});
const planSite: fc.Arbitrary<PlanSite> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.isWellFormed()),
  lon: fc.integer({ min: 766000000, max: 773000000 }).map((v) => v / 1e7),
  lat: fc.integer({ min: 429000000, max: 436000000 }).map((v) => v / 1e7),
  state: fc.constantFrom(...SITE_STATES),
  reason: fc.option(fc.constantFrom(...SITE_REASONS), { nil: null }),
  note: fc.string({ maxLength: 40 }).filter((text) => text.isWellFormed()),
});

/** Anything that a table of fields allows. */
const anyOf = <S extends object>(fields: Fields<S>): fc.Arbitrary<S> =>
  fc.record(
    Object.fromEntries(
      Object.entries(fields as unknown as Record<string, Field<unknown>>).map(([name, field]) => [
        name,
        anyValue(field),
      ]),
    ),
  ) as unknown as fc.Arbitrary<S>;

function anyValue({ kind, isOptional, keys, usual }: Field<unknown>): fc.Arbitrary<unknown> {
  // The twin's own: it stands in no address.
  if (keys.length === 0) return fc.constant(usual);
  const set = anyOfKind(kind);
  return isOptional ? fc.option(set, { nil: null }) : set;
}

function anyOfKind(kind: FieldKind): fc.Arbitrary<unknown> {
  if (kind.type === 'group') return anyOf(kind.fields);
  if (kind.type === 'choice') return fc.constantFrom(...kind.of);
  if (kind.type === 'choices') return fc.subarray([...kind.of]);
  if (kind.type === 'date') return day;
  // Rising whole hours: the shifts are the one list of numbers among the settings.
  if (kind.type === 'numbers') return fc.subarray([...Array(24).keys()], { minLength: 1, maxLength: 12 });
  if (kind.type !== 'number') throw new Error(`no values of kind ${kind.type}`);
  const number = fc.integer({ min: Math.ceil(kind.min), max: Math.floor(kind.max) });
  return kind.or.length > 0 ? fc.oneof(number, fc.constantFrom(...kind.or)) : number;
}

const anyView: fc.Arbitrary<View> = fc.record({
  mode: fc.constantFrom(...PLANNER_ROOMS).map((room) => ({ kind: 'planner' as const, room })),
  locale: fc.constantFrom(...LOCALES),
  theme: fc.constantFrom(...THEME_CHOICES),
  dataset: fc.option(fc.stringMatching(/^[a-z0-9-]{1,20}$/), { nil: null }),
  filter: fc.record({
    period: fc.option(period, { nil: null }),
    categories: some(CATEGORIES),
    places: some(PLACE_KINDS),
    severities: some(SEVERITIES),
    districts: some(['almaly', 'medeu', 'turksib']),
    near: fc.option(
      fc.tuple(lonLat, fc.integer({ min: 10, max: 5000 })).map(([[lon, lat], radiusM]) => ({ lon, lat, radiusM })),
      { nil: null },
    ),
    within: fc.option(fc.oneof(drawn, cell), { nil: null }),
    inPublic: yesNo,
    street: yesNo,
    hours: fc.option(fc.record({ from: fc.integer({ min: 0, max: 24 }), to: fc.integer({ min: 0, max: 24 }) }), {
      nil: null,
    }),
    weekdays: some([1, 2, 3, 4, 5, 6, 7]),
    excludedPoints: fc.array(lonLat, { maxLength: 3 }),
  }),
  compare: fc.constantFrom('none', 'last-year', 'previous'),
  twoMaps: fc.boolean(),
  layers: fc.subarray([...LAYER_IDS]),
  districtMeasure: fc.constantFrom(...DISTRICT_MEASURES),
  drawing: fc.constantFrom(...DRAWINGS),
  opacity: fc.option(fc.integer({ min: LEAST_OPACITY, max: 100 }), { nil: null }),
  areas: fc.option(fc.stringMatching(/^[a-z0-9-]{1,20}$/), { nil: null }),
  settings: anyOf(SETTINGS_FIELDS),
  siting: fc.record({ setup, sites: fc.array(planSite, { maxLength: 8 }) }),
  breaks: fc.record({ density: breaks, count: breaks }, { requiredKeys: [] }),
  camera: fc.record({
    lon: fc.integer({ min: 7660000, max: 7730000 }).map((v) => v / 1e5),
    lat: fc.integer({ min: 4290000, max: 4360000 }).map((v) => v / 1e5),
    zoom: fc.integer({ min: 800, max: 1800 }).map((v) => v / 100),
  }),
  shapes,
  selection: fc.option(lonLat, { nil: null }),
  chosen: fc.option(chosen, { nil: null }),
});

describe('the address', () => {
  test('holds the whole view: what is written is read back the same', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(paramsToView(new URLSearchParams(viewToParams(view).toString()))).toEqual(view);
      }),
      { numRuns: runs(500) },
    );
  });

  test('of the first view is empty', () => {
    expect(viewToParams(FIRST_VIEW).toString()).toBe('');
  });

  test('with any rubbish in it still opens a valid view', () => {
    const keys = [
      'room',
      'lang',
      'theme',
      'from',
      'to',
      'hours',
      'weekdays',
      'radius',
      'cell',
      'bandwidth',
      'map',
      'at',
      'b.density',
      'without',
      'layers',
      'category',
      'plan',
      's.from',
      's.goal',
      's.count',
      's.radius',
      's.detour',
      's.target',
      's.keep',
      's.min',
      's.max',
      's.apart',
      's.veto',
      's.custom',
      's.half',
      's.protect',
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), fc.string()), (rubbish) => {
        const view = paramsToView(new URLSearchParams(rubbish));
        expect(paramsToView(viewToParams(view))).toEqual(view);
        expect(view.settings.coverage.radiusM).toBeGreaterThanOrEqual(100);
        expect(view.settings.coverage.radiusM).toBeLessThanOrEqual(3000);
        expect(view.siting.setup.count).toBeGreaterThanOrEqual(1);
        expect(view.siting.setup.count).toBeLessThanOrEqual(25);
      }),
      { numRuns: runs(500) },
    );
  });

  test('writes only the rules of siting that were changed, and a plan of seven sites in under 400 signs', () => {
    const sites = Array.from({ length: 7 }, (_, i): PlanSite => ({
      id: `h${1000 + i}`,
      lon: 76.9286123,
      lat: 43.2567123,
      state: 'proposed',
      reason: null,
      note: '',
    }));
    const params = viewToParams({ ...FIRST_VIEW, siting: { setup: { ...FIRST_SETUP, count: 9 }, sites } });
    expect([...params.keys()]).toEqual(['s.count', 'plan']);
    expect(params.get('plan')?.length).toBeLessThan(400);
  });

  test('with a broken plan keeps the sites that can be read', () => {
    const { sites } = paramsToView(
      new URLSearchParams('plan=76.9,43.2,checked,,h1~x,y~76.9,95~76.8,43.3,nowhere,rain'),
    ).siting;
    expect(sites).toEqual([
      { id: 'h1', lon: 76.9, lat: 43.2, state: 'checked', reason: null, note: '' },
      { id: 'point:76.8,43.3', lon: 76.8, lat: 43.3, state: 'proposed', reason: null, note: '' },
    ]);
  });
});
