import { describe, expect, it } from 'vitest';
import { HELD_POINT } from '../../src/sources/deviceNotes';
import { holdPoint, takePoint } from '../../src/state/resident/heldPoint';

function notes() {
  const values = new Map<string, string>();
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, text: string) => void values.set(key, text),
    removeItem: (key: string) => void values.delete(key),
  };
}
const SPOT = { at: [76.93, 43.25], withinM: 30, by: 'crossing' } as const;

describe('the point of an answer that its reader left for the page of the method', () => {
  it('comes back once, with its name in each language, to the same district alone', () => {
    const tab = notes();
    holdPoint(tab, 'almaly', SPOT, (locale) => `${locale}!`);
    const taken = takePoint(tab, 'almaly');
    expect([taken?.spot, taken?.name?.('kk'), taken?.name?.('ru')]).toEqual([SPOT, 'kk!', 'ru!']);
    expect(takePoint(tab, 'almaly')).toBeNull();
    holdPoint(tab, 'almaly', SPOT, null);
    expect(takePoint(tab, 'medeu')).toBeNull();
    expect(tab.values.size).toBe(0);
  });

  it('is nothing where nothing was chosen, or what is held is not ours', () => {
    const tab = notes();
    holdPoint(tab, 'almaly', null, null);
    expect(tab.values.size).toBe(0);
    for (const text of [
      '',
      '7',
      '{',
      '{"districtId":"almaly"}',
      '{"districtId":"almaly","at":[1],"withinM":3,"by":"map"}',
      '{"districtId":"almaly","at":[1,2],"withinM":3,"by":"spell"}',
    ]) {
      tab.setItem(HELD_POINT, text);
      expect(takePoint(tab, 'almaly')).toBeNull();
      expect(tab.values.size).toBe(0);
    }
  });
});
