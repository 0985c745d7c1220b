import { describe, expect, it } from 'vitest';
import type { Post } from '../../src/domain/post';
import { LOCALES, messagesFor } from '../../src/i18n';
import { postHours, postLines, postOpened } from '../../src/state/words/posts';

const post: Post = {
  id: 'post-007',
  kind: 'stationary',
  lon: 76.94,
  lat: 43.24,
  x: 0,
  y: 0,
  position: 'illustrative',
  openedOn: null,
  hours: 'unknown',
  name: null,
};

describe('what is said of a post', () => {
  it('names what is not known of its hours and its opening, and leaves no line out for it', () => {
    for (const locale of LOCALES) {
      const t = messagesFor(locale);
      const [name, position, hours, opened] = postLines(t, locale, post);
      expect(name).toContain('7');
      expect(position).toBe(t.domain.positions.illustrative);
      expect(hours).toBe(`${t.table.columns.hours}: ${t.domain.hours.unknown}`);
      expect(opened).toBe(`${t.table.columns.openedOn}: ${t.table.openedNotGiven}`);
    }
  });

  it('says hours of the day and the day of opening as they are given', () => {
    const t = messagesFor('en');
    expect(postHours(t, 'en', { ...post, hours: '24h' })).toBe(t.domain.hours.allDay);
    expect(postHours(t, 'en', { ...post, hours: { from: 9, to: 18 } })).toBe(t.domain.hours.range(9, 18));
    expect(postOpened('en', { ...post, openedOn: '2019-09-01' })).toMatch(/2019/);
    // A date that is none is told as it stands: it is no reason to say that none was given.
    expect(postOpened('en', { ...post, openedOn: 'autumn' })).toBe('autumn');
  });
});
