import { describe, expect, it } from 'vitest';
import { readSitingAnswer } from '../../src/domain/parse/sitingAnswer';
import { read } from '../../src/domain/parse/shape';
import { conflict, isSiteKey, toldAs, type SitingConflicts } from '../../src/domain/sitingConflict';
import { wordsOf } from '../../src/i18n/faults';
import { LOCALES, messagesFor } from '../../src/i18n';
import type { WordsOf } from '../../src/i18n/params';
import { words } from '../../src/questions/siting/words';
import { ANSWER } from './scenarioFixture';

describe('why no plan meets the rules', () => {
  it('is a type error where a parameter is missing, misspelt, one too many or of the wrong type', () => {
    const wrong = [
      // @ts-expect-error -- no parameters
      () => conflict('must-forbidden'),
      // @ts-expect-error -- `free` is missing
      () => conflict('too-few-candidates', { count: 3 }),
      // @ts-expect-error -- misspelt
      () => conflict('separation', { separatonM: 300, count: 2 }),
      // @ts-expect-error -- one too many
      () => conflict('together', { count: 2 }),
      // @ts-expect-error -- a number is asked for
      () => conflict('district-min-max', { min: '1', max: 2 }),
      // @ts-expect-error -- no such code
      () => conflict('no-such-code'),
    ];
    const said: Partial<WordsOf<SitingConflicts>> = {
      // @ts-expect-error -- this one names no site
      'must-too-many': (p) => String(p.site),
    };
    expect([wrong.length, Object.keys(said)]).toEqual([6, ['must-too-many']]);
  });

  it('names sites and places as its reader knows them, and keeps every other parameter', () => {
    const near = conflict('must-too-near', { a: 4, b: 0, separationM: 300 });
    const named = toldAs(near, (key, value) => (isSiteKey(key) ? `site ${value}` : value));
    expect(named).toEqual({ code: 'must-too-near', params: { a: 'site 4', b: 'site 0', separationM: 300 } });
    const far = conflict('target-out-of-reach', {
      target: 0.9,
      reachable: 0.5,
      unreached: 2,
      unreachedWeight: 7,
      demand0: 11,
    });
    const placed = toldAs(far, (key, value) => (key === 'demand0' ? ['place0', 'Abay'] : value));
    expect(placed.params).not.toHaveProperty('demand0');
    for (const locale of LOCALES)
      expect(wordsOf<SitingConflicts>(messagesFor(locale), words[locale].conflicts, placed)).toMatch(
        /(90.*50|50.*90).*2.*Abay/,
      );
  });

  it('opens from a file that leaves parameters out, and says "?" for them', () => {
    const kept = { ...ANSWER, conflicts: [{ code: 'must-too-many', params: { must: 3 } }] };
    const answer = read('scenario', kept, readSitingAnswer);
    if (!answer.ok) throw new Error(answer.error.code);
    const [found] = answer.value.conflicts;
    expect(wordsOf<SitingConflicts>(messagesFor('en'), words.en.conflicts, found)).toBe(
      'Must-have sites: 3, more than the new posts asked for: ?.',
    );
  });
});
