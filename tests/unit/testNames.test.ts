import { describe, expect, it } from 'vitest';
import { oddTestNames } from '../../scripts/lint/testNames';

describe('names of test files', () => {
  it('are one word in camel case, in a folder that says the kind of test; runes are named before the ending', () => {
    expect(
      oddTestNames(['tests/unit/i18nDates.test.ts', 'tests/browser/siteDrag.svelte.test.ts', 'tests/unit/scene.ts']),
    ).toEqual([]);
  });

  it('are refused with points, dashes, a capital first, another ending or another folder', () => {
    const odd = [
      'tests/unit/i18n.dates.test.ts',
      'tests/unit/i18n-dates.test.ts',
      'tests/unit/Dates.test.ts',
      'tests/unit/dates.spec.ts',
      'tests/unit/inner/dates.test.ts',
      'src/domain/dates.test.ts',
    ];
    expect(oddTestNames([...odd, 'tests/unit/dates.test.ts'])).toEqual(odd);
  });
});
