import { describe, expect, it } from 'vitest';
import type { Faults } from '../../src/domain/faults';
import { inFile, onLine } from '../../src/domain/inFile';
import { fault } from '../../src/domain/result';
import type { WordsOf } from '../../src/i18n/params';
import { usage } from '../../src/cli/fail';

// What must not compile is marked so: `npm run check` fails where a mark is no longer needed.
describe('a fault', () => {
  it('takes the parameters of its code', () => {
    expect(fault('offline')).toEqual({ code: 'offline', params: {} });
    expect(fault('edge-count', { line: 4, expected: 3, found: 2 }).params.found).toBe(2);
    expect(usage('option-twice', { option: 'cell' })).toEqual({
      exit: 2,
      fault: { code: 'option-twice', params: { option: 'cell' } },
    });
  });

  it('is a type error where a parameter is missing, misspelt, one too many or of the wrong type', () => {
    const wrong = [
      // @ts-expect-error -- no parameters
      () => fault('edge-count'),
      // @ts-expect-error -- `found` is missing
      () => fault('edge-count', { line: 4, expected: 3 }),
      // @ts-expect-error -- misspelt
      () => fault('dataset-missing', { datset: 'roads' }),
      // @ts-expect-error -- one too many
      () => fault('offline', { file: 'a.csv' }),
      // @ts-expect-error -- a number is asked for
      () => fault('too-many-columns', { count: '9', limit: 3 }),
      // @ts-expect-error -- no such code
      () => fault('no-such-code'),
      // @ts-expect-error -- not of the command line
      () => usage('offline'),
    ];
    expect(wrong).toHaveLength(7);
  });

  it('has words that get its parameters alone', () => {
    const words: Partial<WordsOf<Faults>> = {
      'dataset-missing': (p) => p.dataset,
      // @ts-expect-error -- this fault names no file
      'hash-mismatch': (p) => p.fil,
      // @ts-expect-error -- no such code
      'no-such-code': () => '',
    };
    expect(words['dataset-missing']?.({ dataset: 'roads' })).toBe('roads');
  });

  it('names the file and the line it was found in where its words can say them, and keeps those it names', () => {
    const bad = inFile(onLine(fault('bad-place', { value: 'x' }), 7), 'a.csv');
    expect(bad.params).toEqual({ value: 'x', line: 7, file: 'a.csv' });
    expect(inFile(fault('empty-file', { file: 'b.csv' }), 'a.csv').params.file).toBe('b.csv');
    // @ts-expect-error -- has no words for a file
    expect(inFile(fault('quota'), 'a.csv').code).toBe('quota');
    // @ts-expect-error -- has no words for a line
    expect(onLine(fault('empty-file'), 1).code).toBe('empty-file');
  });
});
