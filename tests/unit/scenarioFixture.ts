import type { NearbyName } from '../../src/domain/answers';
import { NO_FILTER } from '../../src/domain/filter';
import { SCENARIO_FORMAT, SCENARIO_VERSION, type Scenario } from '../../src/domain/scenario';
import { FIRST_SETUP } from '../../src/domain/siting';
import type { PlannedSite, SitingAnswer } from '../../src/domain/sitingAnswers';

const NEAR: NearbyName = {
  distanceM: 120,
  direction: 'n',
  place: { kind: 'market', nameRu: 'Зелёный базар', nameKk: 'Көк базар' },
  districtId: 'medeu',
};

const site = (id: string, lon: number, lat: number, adds: number): PlannedSite => ({
  id,
  lon,
  lat,
  adds,
  addsAlone: adds + 5,
  lossIfRemoved: adds - 3,
  alternative: { id: `${id}-b`, lon: lon + 0.002, lat, near: NEAR, cost: 4 },
  vetoCost: 2.5,
  vetoProved: true,
  districtId: 'medeu',
  near: NEAR,
  hotSpot: null,
});

export const ANSWER: SitingAnswer = {
  status: 'proved',
  objective: 1234.5,
  bound: 1234.5,
  gap: 0,
  conflicts: [],
  sites: [site('h1', 76.95, 43.26, 60), site('h2', 76.91, 43.24, 41.5)],
  demandWeight: 4000,
  demandPoints: 3900,
  candidates: 812,
  kept: 37,
  coverage: [
    { id: 'medeu', demand: 1500, coveredBefore: 300, coveredAfter: 401.5, sites: 2 },
    { id: 'city', demand: 4000, coveredBefore: 1133, coveredAfter: 1234.5, sites: 2 },
  ],
  distance: { meanM: 640, p90M: 1400 },
  illustrative: true,
  elapsedMs: 88,
};

/** A scenario in which every field holds something. */
export const SCENARIO: Scenario = {
  format: SCENARIO_FORMAT,
  version: SCENARIO_VERSION,
  id: 's-1',
  name: 'Бірінші нұсқа',
  note: 'Ескерту:\nбазар жанында',
  madeAtMs: 1_790_000_000_000,
  changedAtMs: 1_790_000_100_000,
  dataset: { id: 'demo-incidents', sha256: 'ab'.repeat(32), title: 'demo' },
  filter: {
    ...NO_FILTER,
    period: { fromMs: 1_577_815_200_000, toMs: 1_609_437_600_000 },
    categories: ['theft', 'robbery'],
    districts: ['medeu'],
    places: ['street'],
    severities: ['minor'],
    inPublic: true,
    street: false,
    hours: { from: 18, to: 6 },
    weekdays: [1, 7],
    excludedPoints: [[76.9, 43.2]],
  },
  compare: 'last-year',
  setup: {
    ...FIRST_SETUP,
    demand: { kind: 'incidents', weights: 'custom', custom: { theft: 2 }, halfLifeDays: 365, visibleOnly: true },
    districts: ['medeu'],
    forbiddenAreas: 'areas-1',
    closedGround: [{ kind: 'circle', at: [76.9, 43.2], radiusM: 300 }],
    minPerDistrict: 1,
    maxPerDistrict: 3,
    separationM: 400,
  },
  sites: [
    { id: 'h1', lon: 76.95, lat: 43.26, state: 'checked', reason: null, note: '' },
    { id: 'point:76.9,43.2', lon: 76.9, lat: 43.2, state: 'impossible', reason: 'power', note: 'жарық жоқ' },
  ],
  answer: ANSWER,
  program: '0.1.0',
};
