/**
 * What earlier versions of the product wrote still opens and means the same: fixtures/kept holds addresses, files and
 * notes as version 0.1.0 wrote them, each with what that version read from it. They are never made anew.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { IncidentFilter } from '../../src/domain/filter';
import { parseScenarioText } from '../../src/domain/parse/scenario';
import { scenarioFile, type Scenario } from '../../src/domain/scenario';
import type { SitingSetup } from '../../src/domain/siting';
import { readPublications } from '../../src/sources/publications';
import { readWholeSnapshot } from '../../src/sources/published';
import { methodAddress } from '../../src/state/method/methodUrl';
import { readAddress, writeAddress } from '../../src/state/resident/areaUrl';
import { keptPlaces } from '../../src/state/resident/keptPlaces';
import { sinceVisit } from '../../src/state/resident/visit';
import { paramsToView, textToNames, viewToParams } from '../../src/state/view/url';
import { parsePlaylistText, playlistText } from '../../src/state/wall/playlist/playlistFile';
import { paramsToWall, wallToParams } from '../../src/state/wall/wallUrl';
import { FIRST_VIEW, type View } from '../../src/state/view/view';
import { wallSnapshot } from '../fixtures/wallSnapshot';

const text = (file: string): string => readFileSync(new URL(`../fixtures/kept/${file}`, import.meta.url), 'utf8');

/** A filter without the conditions that came since, none of which may be set. */
function filterAsThen({ near, within, ...filter }: IncidentFilter): Omit<IncidentFilter, 'near' | 'within'> {
  expect([near, within]).toEqual([null, null]);
  return filter;
}

/** A view without what came since, all of which stands as at first. */
function viewAsThen({
  chosen,
  shapes,
  drawing,
  opacity,
  twoMaps,
  siting,
  ...view
}: Omit<View, 'settings' | 'mode'>): object {
  expect({ chosen, shapes, drawing, opacity, twoMaps }).toEqual({
    chosen: FIRST_VIEW.chosen,
    shapes: FIRST_VIEW.shapes,
    drawing: FIRST_VIEW.drawing,
    opacity: FIRST_VIEW.opacity,
    twoMaps: FIRST_VIEW.twoMaps,
  });
  return { ...view, siting: { ...siting, setup: setupAsThen(siting.setup) } };
}

/** A question about sites without what came since. */
function setupAsThen({ closedGround, ...setup }: SitingSetup): object {
  expect(closedGround).toEqual([]);
  return setup;
}

/** A scenario with its filter and its question as then. */
const scenarioAsThen = (scenario: Scenario): object => ({
  ...scenario,
  filter: filterAsThen(scenario.filter),
  setup: setupAsThen(scenario.setup),
});

/**
 * The planner's view as version 0.1.0 held it, so that what an address opens can be held against what it opened then.
 */
const asThen = ({ settings, mode, ...now }: View): Readonly<Record<string, unknown>> => ({
  ...viewAsThen(now),
  filter: filterAsThen(now.filter),
  // The table of places is called by what it holds since.
  mode: { kind: mode.kind, tab: mode.room === 'places' ? 'table' : mode.room },
  layers: [...now.layers].sort(),
  binSizeM: settings.bins.sizeM,
  method: settings.density,
  coverage: settings.coverage,
  concentrationCellM: settings.concentration.cellM,
});

/** Which layers are on has no order. */
const sorted = (layers: unknown): unknown => (layers as readonly string[]).toSorted();

/** Addresses that nobody's page wrote and that are read otherwise since, on purpose. */
const SINCE: Readonly<Record<string, object>> = {
  // Words and numbers of a list stand in the product's order, as everywhere else.
  'weekdays=0,3,9,2': { filter: { weekdays: [2, 3] } },
};

interface PlannerAddress {
  readonly name: string;
  readonly address: string;
  /** Where the view differed from the first. */
  readonly view: Readonly<Record<string, unknown>>;
  readonly names?: Readonly<Record<string, string>>;
}
interface Page {
  readonly address: string;
  readonly read: unknown;
}

describe('an address of the planner', () => {
  const { first, addresses } = JSON.parse(text('plannerAddresses.json')) as {
    readonly first: Readonly<Record<string, unknown>>;
    readonly addresses: readonly PlannerAddress[];
  };

  it.each(addresses)('opens what it opened: $name', ({ address, view, names }) => {
    const params = new URLSearchParams(address);
    const opened = asThen(paramsToView(params));
    if (address in SINCE) expect(opened).toMatchObject(SINCE[address]);
    else expect(opened).toEqual({ ...first, ...view, layers: sorted(view['layers'] ?? first['layers']) });
    if (names) expect(Object.fromEntries(textToNames(params.get('names')))).toEqual(names);
  });

  it.each(addresses)('is written so that an open page of that version reads it: $name', ({ name, address, names }) => {
    const typed = name.startsWith('as typed');
    const again = viewToParams(paramsToView(new URLSearchParams(address)));
    // In whatever order: an address is read by its keys.
    const params = (search: URLSearchParams): readonly string[] =>
      [...search].map(([key, text]) => `${key}=${key === 'layers' ? text.split(',').sort().join(',') : text}`).sort();
    if (!typed && !names) expect(params(again)).toEqual(params(new URLSearchParams(address)));
    expect(paramsToView(again)).toEqual(paramsToView(new URLSearchParams(address)));
  });
});

describe('an address of the other pages', () => {
  const pages = JSON.parse(text('pageAddresses.json')) as {
    readonly wall: readonly Page[];
    readonly resident: readonly Page[];
    readonly method: readonly { readonly from: string; readonly address: string }[];
  };

  it.each(pages.wall)('the wall: $address', ({ address, read }) => {
    expect(paramsToWall(address)).toEqual(read);
    expect(paramsToWall(`?${wallToParams(paramsToWall(address))}`)).toEqual(read);
  });

  it.each(pages.resident)('the resident’s: $address', ({ address, read }) => {
    expect(readAddress(address, ['medeu', 'almaly'])).toEqual(read);
    const again = readAddress(writeAddress(readAddress(address, ['medeu', 'almaly'])), ['medeu', 'almaly']);
    expect({ ...again, point: null }).toEqual({ ...(read as object), point: null });
  });

  it.each(pages.method)('the method: $address', ({ from, address }) => {
    expect(methodAddress(from, 'ru')).toBe(address);
  });
});

describe('a file', () => {
  const scenario = (file: string): Scenario => {
    const read = parseScenarioText(text(file));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return read.value;
  };

  it('of a scenario opens whole, and is written again as it was', () => {
    const file = 'scenario.qyragy-scenario.json';
    expect(scenarioAsThen(scenario(file))).toEqual(JSON.parse(text('scenario.read.json')));
    expect(scenarioFile(scenario(file)).replace(/\n *"(?:near|within)": null,|\n *"closedGround": \[\],/g, '')).toBe(
      text(file),
    );
    const places = 'scenarioOfPlaces.qyragy-scenario.json';
    expect(scenarioAsThen(JSON.parse(scenarioFile(scenario(places))) as Scenario)).toEqual(JSON.parse(text(places)));
  });

  it('of a scenario from before vetoes had a reach asks as a new question does', () => {
    expect(scenarioAsThen(scenario('scenarioOfBefore.qyragy-scenario.json'))).toEqual(
      JSON.parse(text('scenario.read.json')),
    );
  });

  it('of a playlist opens with every scene, and is written again as it was', () => {
    const read = parsePlaylistText(text('playlist.qyragy-wall.json'));
    expect(read).toEqual({ ok: true, value: JSON.parse(text('playlist.read.json')) });
    if (read.ok) expect(playlistText(read.value)).toBe(text('playlist.qyragy-wall.json'));
  });

  it('of counts and a list of publications open with their sums right', async () => {
    const whole = await readWholeSnapshot(text('snapshot.json'));
    expect(whole).toMatchObject({ ok: true, value: wallSnapshot() });
    const list = await readPublications(text('publications.json'));
    expect(list).toMatchObject({
      ok: true,
      value: { list: [{ snapshot: wallSnapshot() }], secret: '0123456789abcdef0123456789abcdef' },
    });
  });
});

describe('a note of this device', () => {
  const notes = JSON.parse(text('deviceNotes.json')) as Readonly<Record<string, string>>;
  const store = (): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> => ({
    getItem: (key) => notes[key] ?? null,
    setItem: () => undefined,
    removeItem: () => undefined,
  });

  it('of remembered places, of the last visit and of the wall’s playlist is read', () => {
    expect(keptPlaces(store())).toEqual([
      { label: 'Үй', at: [76.9, 43.2], withinM: 500, names: { kk: 'А', ru: 'Б', en: 'C' } },
      { label: 'School', at: [76.95, 43.25], withinM: 1000, names: null },
    ]);
    expect(
      sinceVisit(store(), '2026-02-20', 'medeu', { ...wallSnapshot({ through: '2026-01-31' }), sha256: '' }, 900),
    ).toMatchObject({ visitedOn: { year: 2026, month: 1, day: 20 }, counts: { before: 812, now: 900 } });
    expect(parsePlaylistText(notes['qyragy-wall'] ?? '')).toEqual(parsePlaylistText(text('playlist.qyragy-wall.json')));
    expect(notes['qyragy-wall-through']).toBe('2025-12-31');
  });
});
