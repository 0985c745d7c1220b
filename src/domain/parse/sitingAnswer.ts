import type { Lean } from '../answers';
import { DEMAND_CONDITIONS, FILTER_CONDITIONS, type Condition, type SelectionStep } from '../selection';
import { SITING_STATUSES, VISIBLE_BY } from '../siting';
import { SITING_CONFLICTS, type SitingConflict } from '../sitingConflict';
import type { PlanCoverageRow, PlannedSite, Replans, SitingAnswer } from '../sitingAnswers';
import { amount, flag, latitude, listOf, longitude, name, nearby, sayable } from './pieces';
import { field, number, oneOf, orNull, refuse, whole, type Piece } from './shape';

const MOST = Number.MAX_SAFE_INTEGER;

/** The figures of a plan as they were computed; nothing in them is believed to be of the right kind. */
export function readSitingAnswer(piece: Piece): SitingAnswer {
  const of = (key: string): Piece => field(piece, key);
  return {
    status: oneOf(of('status'), SITING_STATUSES),
    objective: sayable(of('objective')),
    bound: sayable(of('bound')),
    gap: sayable(of('gap')),
    conflicts: listOf(of('conflicts'), readConflict),
    sites: listOf(of('sites'), readSite),
    demandWeight: amount(of('demandWeight')),
    demandPoints: whole(of('demandPoints'), 0, MOST),
    ...(of('betterBy').value === undefined ? {} : { betterBy: amount(of('betterBy')) }),
    ...(of('replans').value === undefined ? {} : { replans: readReplans(of('replans')) }),
    ...(of('visibleBy').value === undefined ? {} : { visibleBy: oneOf(of('visibleBy'), VISIBLE_BY) }),
    ...(of('steps').value === undefined ? {} : { steps: listOf(of('steps'), readStep, 40) }),
    candidates: whole(of('candidates'), 0, MOST),
    kept: whole(of('kept'), 0, MOST),
    coverage: listOf(of('coverage'), readCoverage),
    distance: orNull(of('distance'), (p) => ({ meanM: amount(field(p, 'meanM')), p90M: amount(field(p, 'p90M')) })),
    illustrative: flag(of('illustrative')),
    elapsedMs: amount(of('elapsedMs')),
  };
}

function readStep(piece: Piece): SelectionStep {
  const of = (key: string): Piece => field(piece, key);
  return {
    condition: oneOf<Condition>(of('condition'), [...FILTER_CONDITIONS, ...DEMAND_CONDITIONS]),
    applied: flag(of('applied')),
    missing: flag(of('missing')),
    unknown: whole(of('unknown'), 0, MOST),
    before: whole(of('before'), 0, MOST),
    after: whole(of('after'), 0, MOST),
  };
}

function readReplans(piece: Piece): Replans {
  return {
    withinM: orNull(field(piece, 'withinM'), amount),
    cases: whole(field(piece, 'cases'), 1, MOST),
    rows: listOf(field(piece, 'rows'), (row) => ({
      id: name(field(row, 'id')),
      survived: whole(field(row, 'survived'), 0, MOST),
    })),
  };
}

function readConflict(piece: Piece): SitingConflict {
  const params = field(piece, 'params');
  const keys = Object.keys(Object(params.value));
  if (typeof params.value !== 'object' || params.value === null || keys.length > 20) refuse(params, 'object');
  // A sentence says "?" where a file of somebody else leaves a parameter out.
  return {
    code: oneOf(field(piece, 'code'), SITING_CONFLICTS),
    params: Object.fromEntries(keys.map((key) => [key, readParam(field(params, key))])),
  } as SitingConflict;
}

function readParam(piece: Piece): string | number {
  return typeof piece.value === 'string' ? piece.value : number(piece);
}

function readSite(piece: Piece): PlannedSite {
  const of = (key: string): Piece => field(piece, key);
  return {
    ...readPlace(piece),
    adds: orNull(of('adds'), number),
    addsAlone: orNull(of('addsAlone'), number),
    lossIfRemoved: orNull(of('lossIfRemoved'), number),
    alternative: orNull(of('alternative'), (p) => ({
      ...readPlace(p),
      near: orNull(field(p, 'near'), nearby),
      cost: number(field(p, 'cost')),
    })),
    vetoCost: orNull(of('vetoCost'), number),
    vetoProved: flag(of('vetoProved')),
    districtId: orNull(of('districtId'), name),
    near: orNull(of('near'), nearby),
    hotSpot: orNull(of('hotSpot'), nearby),
    ...(of('lean').value === undefined ? {} : { lean: orNull(of('lean'), readLean) }),
  };
}

const readLean = (piece: Piece): Lean => ({
  points: whole(field(piece, 'points'), 0, MOST),
  count: whole(field(piece, 'count'), 0, MOST),
});

const readPlace = (piece: Piece): { readonly id: string; readonly lon: number; readonly lat: number } => ({
  id: name(field(piece, 'id')),
  lon: longitude(field(piece, 'lon')),
  lat: latitude(field(piece, 'lat')),
});

function readCoverage(piece: Piece): PlanCoverageRow {
  return {
    id: name(field(piece, 'id')),
    demand: amount(field(piece, 'demand')),
    coveredBefore: amount(field(piece, 'coveredBefore')),
    coveredAfter: amount(field(piece, 'coveredAfter')),
    sites: whole(field(piece, 'sites'), 0, MOST),
  };
}
