import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChosenPlace } from '../../src/state/resident/chosenPlace';
import { VisitSteps } from '../../src/state/resident/visitSteps';

/** A browser's list of entries, with what a page may do to it. */
function browser(first: unknown) {
  const entries: { state: unknown; url: string }[] = [{ state: first, url: '' }];
  let at = 0;
  vi.stubGlobal('location', { href: 'http://host/' });
  vi.stubGlobal('history', {
    get state() {
      return entries[at].state;
    },
    pushState: (state: unknown, _: string, url: string) => void entries.splice(++at, Infinity, { state, url }),
    replaceState: (state: unknown, _: string, url = entries[at].url) => void (entries[at] = { state, url }),
  });
  return {
    entries,
    /** Goes some entries on or back, as its buttons do, and gives what the page hears of. */
    travel: (by: number): readonly [unknown, string] => {
      at += by;
      return [entries[at].state, new URL(entries[at].url, 'http://host/').search];
    },
    /** Follows a link to a heading: an entry of the browser's own. */
    hash: (url: string): readonly [unknown, string] => {
      entries.splice(++at, Infinity, { state: null, url });
      return [null, new URL(url, 'http://host/').search];
    },
  };
}
const place = (name: string): ChosenPlace => ({ name }) as unknown as ChosenPlace;
const [home, market] = [place('home'), place('market')];

describe('places of a visit by the steps of the browser’s history', () => {
  beforeEach(() => vi.unstubAllGlobals());
  afterEach(() => vi.unstubAllGlobals());

  it('are found again by back and forward, and hold no place in an entry itself', () => {
    const { entries, travel } = browser(null);
    const steps = new VisitSteps();
    steps.tell('?d=almaly', home, false);
    steps.tell('?d=medeu', market, true);
    expect(steps.go(...travel(-1))).toBe(home);
    expect(steps.go(...travel(1))).toBe(market);
    expect(entries.map(({ state }) => state)).toEqual([{ step: 0 }, { step: 1 }]);
  });

  it('take the place that was asked in an entry’s stead when it is not a new step', () => {
    const { travel } = browser(null);
    const steps = new VisitSteps();
    steps.tell('?d=almaly', home, false);
    steps.tell('?d=medeu', market, false);
    steps.tell('?d=turksib', home, true);
    expect(steps.go(...travel(-1))).toBe(market);
  });

  it('stay where they are for a hash of the same address, and are found again from behind it', () => {
    const { travel, hash } = browser(null);
    const steps = new VisitSteps();
    steps.tell('?d=almaly', home, false);
    expect(steps.go(...hash('?d=almaly#answer'))).toBe('here');
    steps.tell('?d=medeu', market, true);
    expect(steps.go(...travel(-1))).toBe(home);
  });

  it('are nothing for an entry of an earlier load, whose number goes on being counted from', () => {
    const { travel, entries } = browser({ step: 3 });
    const steps = new VisitSteps();
    steps.tell('?d=almaly', home, true);
    expect(entries[1].state).toEqual({ step: 4 });
    expect(steps.go(...travel(-1))).toBeUndefined();
    expect(steps.go('rubbish', '?d=bostandyk')).toBeUndefined();
  });
});
