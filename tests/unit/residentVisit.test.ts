import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/domain/snapshot';
import { dayParts } from '../../src/i18n/dates';
import { sinceVisit } from '../../src/state/resident/visit';

function store() {
  let kept: string | null = null;
  return { getItem: () => kept, setItem: (_: string, text: string) => void (kept = text) };
}
const upTo = (through: string): Snapshot => ({ through }) as Snapshot;

describe('since the last visit', () => {
  it('is told of the day before, however often the page is opened on one day', () => {
    const device = store();
    for (let look = 0; look < 3; look++)
      expect(sinceVisit(device, '2026-03-01', 'medeu', upTo('2026-02-20'), 100)).toMatchObject({
        visitedOn: null,
        isOther: false,
      });
    for (let look = 0; look < 3; look++) {
      expect(sinceVisit(device, '2026-03-09', 'medeu', upTo('2026-03-01'), 107)).toEqual({
        visitedOn: dayParts('2026-03-01'),
        isOther: false,
        change: { how: 'newer', before: dayParts('2026-02-20'), now: dayParts('2026-03-01') },
        counts: { before: 100, now: 107 },
      });
    }
    expect(sinceVisit(device, '2026-03-10', 'medeu', upTo('2026-03-01'), 107)).toMatchObject({
      visitedOn: dayParts('2026-03-09'),
      change: null,
      counts: null,
    });
  });

  it('never calls data unchanged that were replaced by others, withdrawn or counted anew', () => {
    const seen = (through: string | null, count: number | null) => {
      const device = store();
      sinceVisit(device, '2026-08-12', 'almaly', upTo('2026-07-31'), 279);
      return sinceVisit(device, '2026-08-20', 'almaly', through === null ? null : upTo(through), count);
    };
    const before = dayParts('2026-07-31');
    expect(seen('2026-07-14', null)).toMatchObject({
      change: { how: 'replaced', before, now: dayParts('2026-07-14') },
      counts: { before: 279, now: null },
    });
    expect(seen('2026-07-31', 284)).toMatchObject({
      change: { how: 'replaced', before, now: before },
      counts: { before: 279, now: 284 },
    });
    expect(seen(null, null)).toMatchObject({ change: { how: 'replaced', before, now: null }, counts: null });
    expect(seen('2026-07-31', 279)).toMatchObject({ change: null, counts: null });
  });

  it('does not call a visit the first when another was about another district', () => {
    const device = store();
    sinceVisit(device, '2026-03-01', 'medeu', null, null);
    expect(sinceVisit(device, '2026-03-02', 'almaly', null, null)).toMatchObject({ visitedOn: null, isOther: true });
    expect(sinceVisit(device, '2026-03-02', 'almaly', null, null)).toMatchObject({ visitedOn: null, isOther: true });
  });

  it('does not forget what was read by a second look without a network', () => {
    const device = store();
    sinceVisit(device, '2026-03-01', 'medeu', upTo('2026-02-20'), 100);
    sinceVisit(device, '2026-03-01', 'medeu', null, null);
    expect(sinceVisit(device, '2026-03-09', 'medeu', upTo('2026-03-01'), 107)?.counts).toEqual({
      before: 100,
      now: 107,
    });
  });

  it('starts anew from what is not its own, and says nothing where nothing is kept', () => {
    const device = store();
    device.setItem('', '{"day":5}');
    expect(sinceVisit(device, '2026-03-01', 'medeu', null, null)).toMatchObject({ visitedOn: null });
    expect(
      sinceVisit(
        {
          getItem: () => null,
          setItem: () => {
            throw new Error('full');
          },
        },
        '2026-03-01',
        'medeu',
        null,
        null,
      ),
    ).toBeNull();
  });
});
