import { describe, expect, it } from 'vitest';
import { FIRST_SETUP, type PlanSite } from '../../src/domain/siting';
import { sitingPicture } from '../../src/questions/siting/picture';
import type { MapData } from '../../src/map/mapData';
import { sites } from '../../src/map/layers/sites';
import { messagesFor } from '../../src/i18n';
import type { Session } from '../../src/state/session.svelte';

const SITE: PlanSite = { id: 'a', lon: 76.9, lat: 43.25, state: 'proposed', reason: null, note: '' };

/** What the picture reads of a session: a plan of one site, of which it is sure, judged or not. */
function sessionWith(known: {
  readonly isJudged: boolean;
  readonly isBeingJudged?: boolean;
  readonly why?: 'gain';
}): Session {
  const idle = { busy: false, news: [], answer: null };
  return {
    t: messagesFor('en'),
    districts: [],
    siting: {
      setup: FIRST_SETUP,
      sites: [SITE],
      plan: [SITE],
      facts: known.isJudged ? { sites: [] } : null,
      doubts: new Map([['a', { why: known.why ?? null }]]),
      drag: { id: null, at: null, live: null },
      answers: { suggest: idle, candidates: idle, judge: { ...idle, busy: known.isBeingJudged ?? false } },
    },
  } as unknown as Session;
}

const isUncertain = (session: Session): boolean | undefined => sitingPicture(session).sites[0].uncertain;

describe('the legend of the plan on the map', () => {
  const legend = (session: Session): readonly string[] =>
    sites
      .marks({ siting: sitingPicture(session) } as unknown as MapData, { t: session.t, locale: 'en' })
      .map(({ label }) => label);

  it('calls sites doubtful only where something speaks against them: of a question not asked yet it says that', () => {
    const t = messagesFor('en');
    const label = (words: string): string => `${t.layers.names.sites}: ${words}`;
    expect(legend(sessionWith({ isJudged: false }))).toContain(label(t.plan.unjudged));
    expect(legend(sessionWith({ isJudged: false }))).not.toContain(label(t.plan.replans.uncertain));
    expect(legend(sessionWith({ isJudged: true, why: 'gain' }))).toContain(label(t.plan.replans.uncertain));
  });
});

describe('a site of the plan on the map', () => {
  it('is drawn as sure where what is known of it says so', () => {
    expect(isUncertain(sessionWith({ isJudged: true }))).toBe(false);
  });

  it('is drawn as uncertain where other data or another question came since: nothing speaks for it', () => {
    expect(isUncertain(sessionWith({ isJudged: false }))).toBe(true);
  });

  it('does not change its look for the moment in which it is judged', () => {
    expect(isUncertain(sessionWith({ isJudged: false, isBeingJudged: true }))).toBe(false);
  });
});
