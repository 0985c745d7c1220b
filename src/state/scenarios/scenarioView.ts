import { SCENARIO_FORMAT, SCENARIO_VERSION, type Scenario } from '../../domain/scenario';
import type { DatasetInfo } from '../../workers/api';
import type { Session } from '../session.svelte';
import type { View } from '../view/view';
import { addressOf, type ViewStore } from '../view/viewStore.svelte';
import type { MapSite, SitingPicture } from '../../map/mapData';

/** A link longer than this is cut off by some mail programs and messengers. */
export const LINK_LIMIT = 6000;

/** The data a scenario was made with, if they are among these: by their id, else by their sum. */
function dataOf(all: readonly DatasetInfo[], { dataset }: Scenario): DatasetInfo | null {
  return (
    all.find((d) => d.id === dataset.id) ??
    all.find((d) => dataset.sha256 !== '' && d.provenance.sha256 === dataset.sha256) ??
    null
  );
}

/** What opening a scenario changes in the view. Data that are not here are named, and no other stand in for them. */
export function viewPatch(view: View, all: readonly DatasetInfo[], scenario: Scenario): Partial<View> {
  const data = dataOf(all, scenario);
  const dataset = data?.id ?? scenario.dataset.id;
  const shown = (['sites', 'reach'] as const).filter((layer) => !view.layers.includes(layer));
  return {
    dataset,
    filter: scenario.filter,
    compare: scenario.compare,
    siting: { setup: scenario.setup, sites: scenario.sites },
    layers: [...view.layers, ...shown],
    breaks: dataset === view.dataset ? view.breaks : {},
  };
}

/** The plan on the screen as a scenario; its figures only if they are of this very plan. */
export function currentScenario(
  session: Session,
  id: string,
  name: string,
  note: string,
  nowMs: number,
  program: string,
): Scenario | null {
  const { view, dataset, siting } = session;
  if (!dataset) return null;
  return {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    id,
    name,
    note,
    madeAtMs: nowMs,
    changedAtMs: nowMs,
    dataset: { id: dataset.id, sha256: dataset.provenance.sha256, title: dataset.title },
    filter: view.filter,
    compare: view.compare,
    setup: view.siting.setup,
    sites: view.siting.sites,
    answer: siting.facts,
    program,
  };
}

/** True while the view asks and plans exactly what the scenario holds. */
export function isOnScreen(
  view: View,
  dataset: DatasetInfo | null,
  all: readonly DatasetInfo[],
  scenario: Scenario,
): boolean {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  return (
    (dataOf(all, scenario)?.id ?? '') === (dataset?.id ?? '') &&
    same(sorted(view.filter), sorted(scenario.filter)) &&
    same(sorted(view.siting.setup), sorted(scenario.setup)) &&
    same(view.siting.sites.map(sorted), scenario.sites.map(sorted))
  );
}

/** Keys in one order: a scenario that was read from a file lists them as its reader does. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

/**
 * The search part of an address that opens the scenario's plan: the view with its question and sites, without notes to
 * it and figures.
 */
export function searchOf(
  { view, titles, sizes }: Pick<ViewStore, 'view' | 'titles' | 'sizes'>,
  all: readonly DatasetInfo[],
  scenario: Scenario,
): string {
  const opened: View = {
    ...view,
    ...viewPatch(view, all, scenario),
    dataset: dataOf(all, scenario)?.id ?? scenario.dataset.id,
    mode: { kind: 'planner', room: 'siting' },
    selection: null,
  };
  return `?${addressOf(opened, titles, sizes)}`;
}

/** Two sites are one place: not a metre apart. */
export const samePlace = (
  a: { readonly lon: number; readonly lat: number },
  b: { readonly lon: number; readonly lat: number },
): boolean => Math.abs(a.lon - b.lon) < 1e-5 && Math.abs(a.lat - b.lat) < 1e-5;

/** Both plans on one map: A1, A2 ... in round pins, B1, B2 ... in square ones; a place in both stands once, as AB. */
export function comparedPicture([a, b]: readonly [Scenario, Scenario]): SitingPicture {
  const planned = ({ sites }: Scenario): Scenario['sites'] => sites.filter((site) => site.state !== 'impossible');
  const inB = planned(b);
  const inA = planned(a);
  const first = inA.map((site, i): MapSite => ({
    ...site,
    id: `a ${site.id}`,
    state: 'proposed',
    plan: 'a',
    number: inB.some((other) => samePlace(site, other)) ? 'AB' : `A${i + 1}`,
  }));
  const second = inB
    .map((site, i): MapSite => ({ ...site, id: `b ${site.id}`, state: 'proposed', plan: 'b', number: `B${i + 1}` }))
    .filter((site) => !inA.some((other) => samePlace(site, other)));
  return { sites: [...first, ...second], plans: [a.name, b.name], reachM: null, vetoM: 0, candidates: [], moved: null };
}
