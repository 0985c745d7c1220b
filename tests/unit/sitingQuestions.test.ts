import { describe, expect, it } from 'vitest';
import { FIRST_SETUP, type PlanSite, type SiteState } from '../../src/domain/siting';
import { SITING, type SitingId, type SitingScreen } from '../../src/questions';
import { SITING_ANSWERS } from '../../src/questions/sitingAnswers';

const SCREEN: SitingScreen = {
  room: 'siting',
  shows: () => false,
  selection: null,
  areFilesHere: true,
  isSuggested: () => false,
  isSearching: () => false,
  isKnown: () => true,
  isInHand: () => false,
};
const site = (id: string, state: SiteState): PlanSite => ({ id, lon: 76.9, lat: 43.2, state, reason: null, note: 'n' });
const SET = {
  setup: { ...FIRST_SETUP, count: 2 },
  sites: [site('a', 'proposed'), site('b', 'checked'), site('c', 'impossible')],
};

/** What is asked while the screen stands so; null = nothing. */
function asked(id: SitingId, screen: Partial<SitingScreen> = {}, set = SET): object | null {
  return SITING.filter((of) => of.id === id)[0].asks({ ...SCREEN, ...screen }, set);
}
const sitesOf = (q: object | null): readonly string[] | null =>
  q && 'sites' in q ? (q.sites as readonly PlanSite[]).map(({ id }) => id) : null;

describe('the questions about sites', () => {
  it('each have an answer, and no answer is without a question', () => {
    expect(Object.keys(SITING_ANSWERS).sort()).toEqual(SITING.map(({ id }) => id).sort());
  });

  it('are asked with the sites they hang on', () => {
    for (const id of ['suggest', 'curve', 'equity'] as const)
      expect([id, sitesOf(asked(id))]).toEqual([id, ['b', 'c']]);
    for (const id of ['standing', 'demand', 'candidates'] as const) expect([id, sitesOf(asked(id))]).toEqual([id, []]);
    for (const id of ['judge', 'backTest', 'survival', 'replans'] as const)
      expect([id, sitesOf(asked(id))]).toEqual([id, ['a', 'b', 'c']]);
    expect(sitesOf(asked('startDrag'))).toEqual(['a', 'b']);
    expect(asked('placeBound')).toBeNull();
    expect(asked('placeBound', { selection: [76.9, 43.2] })).toMatchObject({ at: [76.9, 43.2] });
  });

  it('are not asked without a file that the setup names; what is to be served needs none', () => {
    for (const { id } of SITING)
      expect([id, asked(id, { areFilesHere: false, selection: [76.9, 43.2] }) !== null]).toEqual([id, id === 'demand']);
  });

  it('follow the plan: judged once it is not the suggested one and nobody searches, in its own room', () => {
    expect(asked('judge', { isSuggested: () => true })).toBeNull();
    expect(asked('judge', { isSearching: () => true })).toBeNull();
    expect(asked('judge', { room: 'layers' })).toBeNull();
    expect(asked('judge', {}, { ...SET, sites: [site('c', 'impossible')] })).toBeNull();
  });

  it('ask how much comes back of known plans of incidents, by as many sites as there are, not under the hand', () => {
    expect(asked('replans', { isKnown: () => false })).toBeNull();
    expect(asked('replans', { isInHand: () => true })).toBeNull();
    const places = {
      ...SET,
      setup: { ...FIRST_SETUP, demand: { kind: 'places' as const, places: ['schools'] as const } },
    };
    expect(asked('replans', {}, places)).toBeNull();
    expect(asked('replans')).toMatchObject({ setup: { count: 2 }, sites: [{ note: '' }, { note: '' }, { note: '' }] });
    const ofThree = { ...SET, setup: { ...FIRST_SETUP, count: 3 } };
    expect(asked('replans', { isSuggested: () => true }, ofThree)).toMatchObject({ setup: { count: 3 } });
  });

  it('say nothing of how much comes back of what a ruled-out place left, before the rest is chosen anew', () => {
    const left = { ...SET, setup: { ...FIRST_SETUP, count: 3 } };
    expect(asked('replans', {}, left)).toBeNull();
    const byHand = { ...left, sites: left.sites.slice(0, 2) };
    expect(asked('replans', {}, byHand)).toMatchObject({ setup: { count: 2 } });
  });
});
