import { describe, expect, it } from 'vitest';
import { NO_FILTER, type IncidentFilter } from '../../src/domain/filter';
import { LOCALES, messagesFor, type Locale } from '../../src/i18n';
import type { Session } from '../../src/state/session.svelte';
import { FIRST_VIEW, type View } from '../../src/state/view/view';
import { chipsOf, withoutAny } from '../../src/state/words/chips';

/** Something of every field of the filter: a new field does not compile before it is here. */
const SET: { readonly [K in keyof IncidentFilter]: NonNullable<IncidentFilter[K]> } = {
  period: { fromMs: Date.UTC(2019, 11, 31, 18), toMs: Date.UTC(2020, 11, 31, 18) },
  categories: ['theft'],
  places: ['market'],
  severities: ['grave'],
  districts: ['almaly'],
  near: { lon: 76.93, lat: 43.25, radiusM: 250 },
  within: { kind: 'circle', at: [76.93, 43.25], radiusM: 400 },
  inPublic: true,
  street: false,
  hours: { from: 22, to: 6 },
  weekdays: [5, 6],
  excludedPoints: [[76.9, 43.2]],
};
const NAMES = Object.keys(SET) as (keyof IncidentFilter)[];

function sessionOf(view: Partial<View>, locale: Locale = 'en', noChange: 'no-data' | null = null): Session {
  const almaly = { nom: 'Almaly', gen: 'Almaly', dat: 'Almaly', loc: 'Almaly', abl: 'Almaly', prep: 'Almaly' };
  return {
    t: messagesFor(locale),
    store: { view: { ...FIRST_VIEW, locale, ...view } },
    answers: { summary: { isCurrent: true } },
    current: () => ({ noChange }),
    districtById: (id: string) =>
      id === 'almaly' ? { names: { kk: almaly, ru: almaly, en: 'Almaly district' } } : undefined,
  } as unknown as Session;
}

describe('what is in force, as chips', () => {
  it('is one chip for each field of the filter, in words of every language, and without it the field is unset', () => {
    for (const name of NAMES)
      for (const locale of LOCALES) {
        const view = { ...FIRST_VIEW, filter: { ...NO_FILTER, [name]: SET[name] } };
        const [chip, ...others] = chipsOf(sessionOf(view, locale));
        expect([name, locale, others]).toEqual([name, locale, []]);
        expect(chip.words).toMatch(/^\p{L}|^\d/u);
        expect(chip.words).not.toMatch(/undefined|null|NaN/);
        expect(chip.without(view).filter).toEqual(NO_FILTER);
      }
  });

  it('says in the rooms of plans, and there alone, that drawn ground is closed to new posts', () => {
    const { siting } = FIRST_VIEW;
    const closedGround = [{ kind: 'circle', at: [76.93, 43.25], radiusM: 400 }] as const;
    const view: View = { ...FIRST_VIEW, siting: { ...siting, setup: { ...siting.setup, closedGround } } };
    const planning: View = { ...view, mode: { kind: 'planner', room: 'siting' } };
    expect(chipsOf(sessionOf(view))).toEqual([]);
    expect(withoutAny(view)).not.toHaveProperty('siting');
    const [chip, ...others] = chipsOf(sessionOf(planning));
    expect([chip.id, others]).toEqual(['closed', []]);
    expect(chip.without(planning).siting?.setup.closedGround).toEqual([]);
    expect(chipsOf(sessionOf({ ...planning, ...withoutAny(planning) }))).toEqual([]);
  });

  it('leaves the others as they are when one goes, and none when all do', () => {
    const view: View = { ...FIRST_VIEW, filter: SET, compare: 'last-year' };
    const chips = chipsOf(sessionOf(view));
    expect(chips).toHaveLength(NAMES.length + 1);
    for (const chip of chips) {
      const left = chipsOf(sessionOf({ ...view, ...chip.without(view) }));
      expect(left.map(({ id }) => id)).toEqual(chips.map(({ id }) => id).filter((id) => id !== chip.id));
    }
    expect(chipsOf(sessionOf({ ...view, ...withoutAny(view) }))).toEqual([]);
  });

  it('is nothing where nothing is in force', () => {
    expect(chipsOf(sessionOf({}))).toEqual([]);
  });

  it('says of a comparison that is not made why, and takes with it what only shows a difference', () => {
    const view: View = {
      ...FIRST_VIEW,
      compare: 'last-year',
      layers: ['districts', 'difference'],
      districtMeasure: 'change',
    };
    const [chip] = chipsOf(sessionOf(view, 'en', 'no-data'));
    expect(chip.caution).toBe(messagesFor('en').comparison.noChange['no-data']);
    expect(chipsOf(sessionOf(view))[0].caution).toBe('');
    expect(chip.without(view)).toMatchObject({ compare: 'none', layers: ['districts'], districtMeasure: 'outline' });
  });
});
