import { indicators } from './residentScene';
import { describe, expect, it } from 'vitest';
import type { Origin } from '../../src/domain/origin';
import { fault } from '../../src/domain/result';
import type { Snapshot } from '../../src/domain/snapshot';
import { LOCALES } from '../../src/i18n';
import { dayParts } from '../../src/i18n/dates';
import { residentMore, residentTrustMessages } from '../../src/i18n/residentLater';
import { residentMessages } from '../../src/i18n/residentMessages';
import type { Trouble } from '../../src/sources/keptFile';
import type { OwnFiles } from '../../src/sources/ownFiles';
import type { Published } from '../../src/sources/published';
import { areaFacts } from '../../src/analysis/resident/areaFacts';
import { areaSections } from '../../src/state/resident/areaSections';
import { firstLines } from '../../src/state/resident/firstLines';
import { needsTrustWords, NO_OWN_FILES, sentenceOf, sourcesOf } from '../../src/state/resident/inForce';
import { trustNotes } from '../../src/state/resident/trustNotes';
import { wallSnapshot } from '../fixtures/wallSnapshot';

const PRECINCT = {
  id: 'p',
  number: '7',
  geometry: [],
  inspector: 'Planted',
  phone: '+7 700 000 00 00',
  receptionHours: null,
  address: null,
  nextMeeting: null,
  photo: null,
};
const snapshot = (mark: string, change: Partial<Snapshot> = {}): Snapshot => ({
  ...wallSnapshot(change),
  sha256: mark.repeat(64),
});
const published = (origin: Origin = 'publisher', trouble: Trouble | null = null): Published => ({
  found: { snapshot: snapshot('a'), origin },
  trouble,
});
const NOTHING: Published = { found: null, trouble: { kind: 'gone' } };
const own: OwnFiles = {
  ...NO_OWN_FILES,
  snapshot: { snapshot: snapshot('b', { through: '2024-12-31' }), origin: 'own' },
  precincts: { precincts: [PRECINCT], origin: 'own' },
};

describe('a file opened on this device', () => {
  it('stands for the published one only while in use, and never when it is the same', () => {
    expect(sourcesOf(published(), own)).toMatchObject({
      snapshot: { origin: 'own' },
      precinctsOrigin: 'own',
      usesOwn: true,
    });
    expect(sourcesOf(published(), { ...own, isUnused: true })).toMatchObject({
      snapshot: { origin: 'publisher' },
      precincts: [],
      precinctsOrigin: 'publisher',
      usesOwn: false,
    });
    expect(
      sourcesOf(published(), { ...NO_OWN_FILES, snapshot: { snapshot: snapshot('a'), origin: 'own' } }),
    ).toMatchObject({ snapshot: { origin: 'publisher' }, usesOwn: false });
  });

  it('is named beside every figure and on the inspector’s card, in three languages', async () => {
    for (const locale of LOCALES) {
      const [m, more, t] = await Promise.all([
        residentMessages(locale),
        residentMore(locale),
        residentTrustMessages(locale),
      ]);
      const { snapshot: source, precincts, precinctsOrigin } = sourcesOf(published(), own);
      const shown = source!.snapshot;
      const facts = {
        ...areaFacts(shown, { districtId: 'almaly', point: null, cells: null }, new Map(), precincts, null),
        precinct: precincts[0],
      };
      const names = {
        id: 'almaly',
        ru: 'Алмалинский',
        ruGen: '',
        kk: 'Алмалы',
        en: 'Almaly',
        population: 1,
        atLeast: false,
      };
      const known = {
        district: names as never,
        hasPoint: true,
        snapshot: shown,
        age: null,
        hasPrecincts: true,
        isWhole: true,
        isUnread: false,
        of: sentenceOf(t, source!.origin),
        ofCard: sentenceOf(t, precinctsOrigin),
        cardNote: t.note.own,
      };
      const first = firstLines(m, {
        ...known,
        answer: { district: facts.district, precinct: precincts[0], precincts, post: null },
        now: { year: 2025, month: 1, day: 1 },
      });
      const sections = areaSections(m, more, { ...known, facts, indicators, today: '2025-01-01', visit: null });
      // What is not published of posts is nobody's file.
      for (const { text, label } of first.lines)
        if (label !== m.lines.labels.post) expect(text.startsWith(t.of.own(''))).toBe(true);
      const card = sections.find(({ id }) => id === 'inspector')!;
      expect(card.lines.map(({ text }) => text)).toContain(t.note.own);
      for (const { text } of card.lines) if (/Planted|700/.test(text)) expect(text.startsWith(t.of.own(''))).toBe(true);
      const figures = sections
        .filter(({ id }) => id === 'usual')
        .flatMap(({ lines }) => lines)
        .filter(({ kind }) => kind !== 'head');
      expect(figures.length).toBeGreaterThan(1);
      for (const { text } of figures) expect([text, text.startsWith(t.of.own(''))]).toEqual([text, true]);
    }
  });

  it('is told with the publisher’s newer one and one press to it; once left, one press back', async () => {
    const t = await residentTrustMessages('en');
    expect(trustNotes(t, published(), own)).toEqual({
      lines: [t.note.own, t.newer(dayParts('2025-12-31'))],
      change: 'back',
    });
    const newer: OwnFiles = {
      ...own,
      snapshot: { snapshot: snapshot('b', { through: '2026-12-31' }), origin: 'own-signed' },
    };
    expect(trustNotes(t, published(), newer)).toEqual({
      lines: [t.note['own-signed'], t.note.own, t.other(dayParts('2025-12-31'))],
      change: 'back',
    });
    expect(trustNotes(t, NOTHING, own)).toEqual({ lines: [t.note.own], change: null });
    expect(trustNotes(t, published(), { ...own, isUnused: true })).toEqual({ lines: [], change: 'forward' });
    expect(trustNotes(t, published(), { ...NO_OWN_FILES, precincts: own.precincts })).toEqual({
      lines: [t.note.own],
      change: 'back',
    });
    expect(trustNotes(t, published(), { ...NO_OWN_FILES, isRefused: true })).toEqual({
      lines: [t.ownRefused],
      change: null,
    });
  });
});

describe('a published file', () => {
  it('that is the publisher’s of today needs no word, nor does a host that never had one', () => {
    expect(needsTrustWords(published(), NO_OWN_FILES)).toBe(false);
    expect(needsTrustWords(NOTHING, NO_OWN_FILES)).toBe(false);
    expect(needsTrustWords({ found: null, trouble: null }, NO_OWN_FILES)).toBe(false);
  });

  it('without the operator’s signature, or read before because something is wrong, says so', async () => {
    const t = await residentTrustMessages('en');
    for (const origin of ['unsigned', 'wrong', 'unchecked'] as const) {
      expect(needsTrustWords(published(origin), NO_OWN_FILES)).toBe(true);
      expect(trustNotes(t, published(origin), NO_OWN_FILES)).toEqual({ lines: [t.note[origin]], change: null });
    }
    const through = dayParts('2025-12-31');
    const told: readonly (readonly [Trouble, string])[] = [
      [{ kind: 'silent' }, t.why.silent],
      [{ kind: 'gone' }, t.why.gone],
      [{ kind: 'foreign' }, t.why.foreign],
      [{ kind: 'failing', status: 503 }, t.why.failing],
      [{ kind: 'unreadable', fault: fault('snapshot-newer', { found: 9, ours: 1 }) }, t.why.newer],
      [{ kind: 'unreadable', fault: fault('snapshot-damaged', { at: 'city', expected: 'object' }) }, t.why.damaged],
      [{ kind: 'unreadable', fault: fault('signature-wrong') }, t.why.unsigned],
    ];
    for (const [trouble, why] of told) {
      expect(trustNotes(t, published('publisher', trouble), NO_OWN_FILES).lines).toEqual([t.stillShown(why, through)]);
      if (trouble.kind !== 'gone')
        expect(trustNotes(t, { found: null, trouble }, NO_OWN_FILES).lines).toEqual([t.nothing(why)]);
    }
  });
});
