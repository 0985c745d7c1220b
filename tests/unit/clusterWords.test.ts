import { describe, expect, it } from 'vitest';
import type { ClusterAnswer } from '../../src/domain/clusters';
import { LOCALES } from '../../src/i18n';
import { words } from '../../src/questions/cluster/words';

/** One cluster among a thousand incidents; nothing else of the answer is said in the caution. */
const answer = (incidents: number, extentM: number): ClusterAnswer => ({
  method: 'dbscan',
  epsM: 100,
  minPoints: 10,
  days: 7,
  labels: new Int32Array(1000),
  core: new Uint32Array(),
  mask: 'none',
  area: null,
  incidents: 1000,
  outside: 0,
  undated: 0,
  clusters: [{ label: 0, incidents, fromDay: null, toDay: null, x: 0, y: 0, extentM }],
  outlines: [],
  near: [null],
  areTooMany: false,
  isPlane: false,
});

describe.each(LOCALES)('what is said of a large cluster in %s', (locale) => {
  const caution = (incidents: number, extentM: number): unknown => words[locale].caution(answer(incidents, extentM));

  it('warns of one that holds a fifth and is wider than a place, and leads to the reach', () => {
    expect(caution(200, 1500)).toMatchObject({ settings: [words[locale].settings.epsM] });
    expect(caution(199, 1500)).toBe('');
  });

  it('calls no busy corner meaningless, however much of a small file it holds', () => {
    expect(caution(233, 362)).toBe('');
    expect(caution(900, 1000)).toBe('');
  });
});
