import { describe, expect, it } from 'vitest';
import { LOCALES, messagesFor } from '../../src/i18n';
import { wallAge, ageMarks, freshWords } from '../../src/state/wall/freshness';
import { SCENE_KINDS } from '../../src/state/wall/scene';
import { isoText } from '../../src/state/wall/scenes/parts';
import { wallSnapshot } from '../fixtures/wallSnapshot';

describe('the date of the snapshot', () => {
  it('and its age stand beside counts of the snapshot, and never beside figures of other sources, whose date it is not', () => {
    const snapshot = { ...wallSnapshot(), sha256: '0'.repeat(64) };
    const old = wallAge(snapshot, null, Date.UTC(2040, 0, 1));
    expect(old.isPast).toBe(true);
    for (const locale of LOCALES) {
      for (const kind of SCENE_KINDS) {
        const isOther = kind === 'indicators' || kind === 'scenario' || kind === 'text';
        expect([kind, ageMarks(kind, snapshot, old, locale).length]).toEqual([kind, isOther ? 0 : 1]);
        expect([kind, freshWords(kind, snapshot, [], locale).length > 0]).toEqual([kind, !isOther]);
      }
    }
  });

  it('of posts is the day on which the file was made: counts that ended long ago make none of them old', () => {
    const snapshot = { ...wallSnapshot(), madeOn: '2039-12-31', sha256: '0'.repeat(64) };
    const age = wallAge(snapshot, null, Date.UTC(2040, 0, 1));
    for (const locale of LOCALES) {
      expect(ageMarks('posts', snapshot, age, locale)).toEqual([]);
      expect(ageMarks('city', snapshot, age, locale)).toHaveLength(1);
      const old = wallAge(snapshot, null, Date.UTC(2041, 0, 1));
      expect(ageMarks('posts', snapshot, old, locale)).toEqual([
        messagesFor(locale).wallMore.past.published(isoText(locale, '2039-12-31')),
      ]);
    }
  });
});
