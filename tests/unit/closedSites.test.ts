import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { numbersOnClosed } from '../../src/domain/closedSites';
import type { MapData } from '../../src/map/mapData';
import { sites as layer } from '../../src/map/layers/sites';
import { handId, type PlanSite } from '../../src/domain/siting';
import { words } from '../../src/questions/siting/words';
import { onClosedWords, siteStateWords, sureWords } from '../../src/questions/siting/words/plan';
import { ANSWER, SCENARIO } from './scenarioFixture';

const CLOSED = { kind: 'circle', at: [76.9, 43.25], radiusM: 300 } as const;
const setup = { ...SCENARIO.setup, closedGround: [CLOSED] };
const site = (id: string, lon: number, state: PlanSite['state'] = 'proposed'): PlanSite => ({
  id,
  lon,
  lat: 43.25,
  state,
  reason: null,
  note: '',
});
const SITES = [site('ruled out', 76.9, 'impossible'), site('a', 76.95), site(handId(76.901, 43.25), 76.901)];
const said = words.en.room;

describe('a kept plan with a site on ground that is closed to new posts', () => {
  it('names the site by its number in the plan, what was ruled out not counted', () => {
    expect(numbersOnClosed({ setup, sites: SITES })).toEqual([2]);
    expect(onClosedWords(said, { setup, sites: SITES })).toBe(said.sitesOnClosed('2'));
  });

  it('is not called the proved best: it may not be', () => {
    expect(sureWords(said, ANSWER, { setup, sites: SITES })).not.toContain(said.statuses.proved);
    expect(sureWords(said, ANSWER, { setup: { ...setup, closedGround: [] }, sites: SITES })).toContain(
      said.statuses.proved,
    );
  });

  it('says nothing of it where no ground is closed', () => {
    expect(onClosedWords(said, { setup: { ...setup, closedGround: [] }, sites: SITES })).toBeNull();
  });
});

describe('a site that a hand set or moved', () => {
  it('is not called proposed, in the list and on the map; what was checked there is', () => {
    const [, found, moved] = SITES;
    expect(siteStateWords(said, found)).toBe(said.states.proposed);
    expect(siteStateWords(said, moved)).toBe(said.byHand);
    expect(siteStateWords(said, { ...moved, state: 'checked' })).toBe(said.states.checked);
    const siting = {
      sites: SITES.map((one, k) => ({ ...one, number: String(k) })),
      reachM: null,
      vetoM: 0,
      candidates: [],
      moved: null,
    };
    const t = messagesFor('en');
    expect(layer.answers.words(moved.id, { siting } as unknown as MapData, { t, locale: 'en' })).toContain(said.byHand);
  });
});
