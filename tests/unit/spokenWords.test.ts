import { describe, expect, it } from 'vitest';
import { spokenWords } from '../../src/questions/spokenWords';

describe('words of a question, by language', () => {
  it('reads a language once, when it is first spoken, and says nothing in one that was not', async () => {
    const read: string[] = [];
    const from = (locale: string) => async () => {
      read.push(locale);
      return await Promise.resolve({ title: locale });
    };
    const words = spokenWords({ kk: from('kk'), ru: from('ru'), en: from('en') });
    expect(read).toEqual([]);
    expect(() => words.kk).toThrow('kk');
    await words.speak('kk');
    await words.speak('kk');
    expect(words.kk.title).toBe('kk');
    expect(read).toEqual(['kk']);
    expect([words.isSpoken('kk'), words.isSpoken('ru')]).toEqual([true, false]);
    expect(() => words.ru).toThrow('ru');
  });

  it('can be asked for again where a file could not be had', async () => {
    let isThere = false;
    const read = async () => (isThere ? await Promise.resolve('words') : await Promise.reject(new Error('gone')));
    const words = spokenWords({ kk: read, ru: read, en: read });
    await expect(words.speak('ru')).rejects.toThrow('gone');
    expect(words.isSpoken('ru')).toBe(false);
    isThere = true;
    await words.speak('ru');
    expect(words.ru).toBe('words');
  });
});
