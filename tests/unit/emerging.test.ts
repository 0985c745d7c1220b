import { describe, expect, it } from 'vitest';
import { qValues, mostRejected } from '../../src/analysis/chance/falseDiscovery';
import { twoSidedP } from '../../src/analysis/chance/normal';
import { emergingPlaces, type Cube } from '../../src/analysis/emerging/emergingPlaces';
import { timeBins } from '../../src/analysis/emerging/timeBins';
import { getisOrd } from '../../src/analysis/hotspots/getisOrd';
import { randomOf } from '../../src/analysis/chance/random';
import { latticeNeighbours } from '../../src/analysis/lattice/neighbourhood';
import { studyLattice } from '../../src/analysis/lattice/studyLattice';
import { dayOfDate, isoOfDay } from '../../src/domain/clock';
import {
  EMERGING_CLASSES,
  familyOf,
  isUntold,
  MOST_BINS,
  type EmergingAnswer,
  type EmergingMethod,
} from '../../src/domain/emerging';
import { finish } from '../../src/domain/job';
import { LOCALES, messagesFor } from '../../src/i18n';
import { namedRows } from '../../src/map/legend';
import { emerging } from '../../src/questions/emerging/answer';
import { emergingJson, emergingManifest, emergingShapes, emergingTable } from '../../src/questions/emerging/table';
import { words } from '../../src/questions/emerging/words';
import { emergingFeatures, emergingPicture } from '../../src/state/map/emergingCells';

const SIDE = 30;
const SQUARE = { rings: [Float64Array.of(0, 0, 30e3, 0, 30e3, 30e3, 0, 30e3, 0, 0)] };
const lattice = studyLattice(SQUARE, 'square', 1000);
const near = latticeNeighbours(lattice, 'queen');
const METHOD: EmergingMethod = {
  shape: 'square',
  sizeM: 1000,
  step: 'month',
  near: 'queen',
  reach: 'spacetime',
  against: 'bin',
  fdr: 'bh',
};
const cellAt = (col: number, row: number): number => lattice.cellOf(col * 1000 + 500, row * 1000 + 500);

/** A few records everywhere by chance, and more at a place in the bins that are named. */
function cubeOf(bins: number, more: readonly (readonly [col: number, row: number, bins: readonly number[]])[]): Cube {
  const next = randomOf(7);
  const counts = Float64Array.from({ length: bins * lattice.count }, () => Math.floor(next() * 3));
  for (const [col, row, of] of more) for (const bin of of) counts[bin * lattice.count + cellAt(col, row)] += 40;
  return {
    bins,
    ground: new Float64Array(lattice.count).fill(1 / lattice.count),
    counts,
    records: counts,
    follows: Array.from({ length: bins }, (_, bin) => bin > 0),
  };
}

const upTo = (bins: number): readonly number[] => Array.from({ length: bins }, (_, k) => k);

function answerOf(cube: Cube, method: Partial<EmergingMethod> = {}): EmergingAnswer {
  const asked = { ...METHOD, ...method };
  const { count: cells, x, y } = lattice;
  const total = cube.counts.reduce((a, b) => a + b, 0);
  return {
    ...asked,
    ...finish(emergingPlaces(cube, near, asked)),
    x: x.map((value) => value + 650_000),
    y: y.map((value) => value + 4_790_000),
    counts: Float64Array.from({ length: cells }, (_, cell) =>
      upTo(cube.bins).reduce((sum, bin) => sum + cube.counts[bin * cells + cell], 0),
    ),
    last: cube.counts.slice((cube.bins - 1) * cells),
    bins: upTo(cube.bins).map((k) => ({ from: dayOfDate(2023, k + 1), to: dayOfDate(2023, k + 2) })),
    leftOut: 0,
    mask: 'city',
    area: null,
    incidents: total,
    otherDays: 0,
    outside: 0,
    undated: 0,
    isPlane: false,
  };
}

const heldAt = ({ held }: EmergingAnswer, col: number, row: number): string => EMERGING_CLASSES[held[cellAt(col, row)]];

describe('the rate of false finds over a whole cube', () => {
  it('finds the same by one bound as by a q of each', () => {
    const next = randomOf(3);
    for (const rule of ['bh', 'by', 'none'] as const) {
      const p = Float64Array.from({ length: 500 }, (_, k) => (k < 60 ? next() * 0.0002 : next()));
      const q = qValues(p, rule);
      const most = mostRejected(
        p.filter((value) => value <= 0.05),
        p.length,
        rule,
        0.05,
      );
      expect([...p].map((value) => value <= most)).toEqual([...q].map((value) => value <= 0.05));
      expect([...p].some((value) => value <= most)).toBe(true);
    }
    expect(mostRejected(Float64Array.of(0.04), 100, 'bh', 0.05)).toBeLessThan(0);
  });
});

describe('the bins of time', () => {
  const all = (): boolean => true;

  it('lie side by side back from the last whole day, months of the calendar or weeks', () => {
    const end = dayOfDate(2024, 3, 31);
    const { bins } = timeBins(end, dayOfDate(2023, 1), 'month', true, ({ from }) => from >= dayOfDate(2023, 1));
    expect(bins.map(({ from, to }) => [isoOfDay(from), isoOfDay(to)]).slice(-2)).toEqual([
      ['2024-01-31', '2024-02-29'],
      ['2024-02-29', '2024-03-31'],
    ]);
    bins.slice(1).forEach(({ from }, k) => expect(from).toBe(bins[k].to));
    const weeks = timeBins(end, end - 70, 'week', true, ({ from }) => from >= end - 70).bins;
    expect(weeks).toHaveLength(10);
    expect(timeBins(end, 0, 'week', true, all).bins).toHaveLength(MOST_BINS);
  });

  it('leave out what is not filled, and count it', () => {
    const { bins, leftOut } = timeBins(140, 0, 'week', false, ({ from }) => from >= 0 && (from < 49 || from >= 63));
    expect([bins.length, leftOut]).toEqual([18, 2]);
  });
});

describe('places over time', () => {
  it('are scored as Gi* says of each bin alone, where nothing else is asked for', () => {
    const cube = cubeOf(10, [[5, 5, [9]]]);
    const found = finish(emergingPlaces(cube, near, { reach: 'space', against: 'bin', fdr: 'none' }));
    const last = getisOrd(cube.counts.slice(9 * lattice.count), near, 'gistar');
    found.z.forEach((z, cell) => expect(z).toBeCloseTo(last[cell], 9));
  });

  it('are scored by the whole cube as one lattice of neighbours in space and time, where that is asked for', () => {
    const cube = cubeOf(10, [[5, 5, [8, 9]]]);
    const found = finish(emergingPlaces(cube, near, { reach: 'spacetime', against: 'cube', fdr: 'bh' }));
    const n = cube.counts.length;
    const mean = cube.counts.reduce((a, b) => a + b, 0) / n;
    const deviation = Math.sqrt(cube.counts.reduce((a, b) => a + b * b, 0) / n - mean * mean);
    for (const [col, row] of [
      [5, 5],
      [0, 0],
      [29, 4],
    ]) {
      let [sum, k] = [0, 0];
      for (let c = Math.max(0, col - 1); c <= Math.min(SIDE - 1, col + 1); c++)
        for (let r = Math.max(0, row - 1); r <= Math.min(SIDE - 1, row + 1); r++)
          for (const bin of [8, 9]) {
            sum += cube.counts[bin * lattice.count + cellAt(c, r)];
            k++;
          }
      const z = (sum - mean * k) / (deviation * Math.sqrt((n * k - k * k) / (n - 1)));
      expect(found.z[cellAt(col, row)]).toBeCloseTo(z, 9);
    }
  });

  it('are new, lasting, on and off, or over, as they were planted', () => {
    const bins = 20;
    const answer = answerOf(
      cubeOf(bins, [
        [2, 2, [19]],
        [9, 2, upTo(20)],
        [2, 9, [3, 4, 11, 12, 19]],
        [9, 9, upTo(18)],
      ]),
      { reach: 'space' },
    );
    expect(heldAt(answer, 2, 2)).toBe('new hot spot');
    expect(heldAt(answer, 9, 2)).toMatch(/^(persistent|intensifying|diminishing) hot spot$/);
    expect(heldAt(answer, 2, 9)).toBe('sporadic hot spot');
    expect(heldAt(answer, 9, 9)).toBe('historical hot spot');
    expect(heldAt(answer, 6, 6)).toBe('no pattern');
  });

  it('do not become new where the whole study area rises alike, but do against all of the time', () => {
    const cube = cubeOf(12, []);
    for (let k = 11 * lattice.count; k < 12 * lattice.count; k++) cube.counts[k] += 3;
    const hot = (answer: EmergingAnswer): number =>
      answer.held.filter((one) => familyOf(EMERGING_CLASSES[one])?.side === 1).length;
    expect(hot(answerOf(cube, { reach: 'space' }))).toBe(0);
    expect(hot(answerOf(cube, { reach: 'space', against: 'cube' }))).toBeGreaterThan(lattice.count / 2);
  });

  it('do not take the bin before a gap for the one before', () => {
    const cube = cubeOf(12, [[5, 5, [10]]]);
    const gap = { ...cube, follows: cube.follows.map((does, bin) => does && bin !== 11) };
    expect(heldAt(answerOf(cube), 5, 5)).toBe('consecutive hot spot');
    expect(heldAt(answerOf(gap), 5, 5)).toBe('no pattern');
  });

  it('have no class on a single record, which the bell curve alone would name', () => {
    const bins = 12;
    const counts = new Float64Array(bins * lattice.count);
    upTo(bins).forEach((bin) => (counts[bin * lattice.count + cellAt(bin, bin)] = 1));
    const cube = { ...cubeOf(bins, []), counts, records: counts };
    const answer = answerOf(cube, { reach: 'space' });
    expect(answer.found.some((one) => familyOf(EMERGING_CLASSES[one])?.family === 'new')).toBe(true);
    expect([...answer.held].every((one) => EMERGING_CLASSES[one] === 'no pattern')).toBe(true);
  });

  it('say nothing, and no number that is none, where every cell holds the same', () => {
    const counts = new Float64Array(10 * lattice.count).fill(2);
    const answer = answerOf({ ...cubeOf(10, []), counts, records: counts });
    expect([...answer.held].every((one) => EMERGING_CLASSES[one] === 'no pattern')).toBe(true);
    expect(JSON.stringify(emergingJson(answer))).not.toMatch(/NaN|null/);
  });
});

describe('what is said and drawn of them', () => {
  const answer = answerOf(
    cubeOf(20, [
      [2, 2, [19]],
      [9, 2, upTo(20)],
      [9, 9, upTo(18)],
    ]),
    { reach: 'space' },
  );

  it('colours each family by a colour of its own, and counts every cell once', () => {
    for (const locale of LOCALES) {
      const features = emergingFeatures(answer);
      const { legend } = emergingPicture(answer, features, { t: messagesFor(locale), locale });
      expect(legend.rows.length).toBeGreaterThan(2);
      for (const theme of ['light', 'dark'] as const)
        expect(new Set(namedRows(legend, theme, 1).map(({ colour }) => colour)).size).toBe(legend.rows.length);
      expect(features.features.length).toBe(
        [...answer.held].filter((one) => EMERGING_CLASSES[one] !== 'no pattern').length,
      );
    }
  });

  it('says of a cell what it is, in how many months, and what it held in the last', () => {
    const { words: of } = emergingPicture(answer, emergingFeatures(answer), { t: messagesFor('en'), locale: 'en' });
    expect(of(cellAt(2, 2)).split('\n').slice(0, 2)).toEqual(['New hot spot', 'More than chance: 1 of 20 months']);
    expect(of(cellAt(2, 2))).toMatch(/In the last month: \d+ recorded incidents/);
  });

  it('names every class in three languages, and tables those that there are', () => {
    for (const locale of LOCALES) {
      const { classes } = messagesFor(locale).emergingCells;
      expect(new Set(Object.values(classes)).size).toBe(EMERGING_CLASSES.length);
      const [table] = words[locale].sentences(answer).flatMap((said) => (typeof said === 'string' ? [] : [said]));
      const named = new Set([...answer.held].map((one) => classes[EMERGING_CLASSES[one]]));
      named.delete(classes['no pattern']);
      expect(table.rows).toHaveLength(named.size);
      expect(new Set(table.rows.map(([row]) => row.split(':')[0]))).toEqual(named);
    }
  });

  it('concludes nothing from too few records or too little time, in three languages, and draws nothing', () => {
    const few = { ...answer, incidents: 99 };
    const short = { ...answer, bins: answer.bins.slice(-9) };
    for (const [of, isShort] of [
      [few, false],
      [short, true],
    ] as const) {
      expect(isUntold(of)).toBe(true);
      expect(emergingFeatures(of).features).toEqual([]);
      for (const locale of LOCALES) {
        const { legend, words: told } = emergingPicture(of, emergingFeatures(of), {
          t: messagesFor(locale),
          locale,
        });
        expect(legend.rows).toEqual([]);
        expect(legend.note).toBe(messagesFor(locale).emergingCells.untold);
        expect(told(0)).toContain(messagesFor(locale).emergingCells.cannotTell);
        const said = words[locale].sentences(of);
        expect(said.every((one) => typeof one === 'string')).toBe(true);
        expect(words[locale].caution(of) !== '').toBe(!isShort);
        if (isShort) expect(said[0]).toContain('9');
      }
    }
    const { classes } = emergingJson(short) as { readonly classes: readonly (string | null)[] };
    expect(classes.every((name) => name === null)).toBe(true);
  });

  it('leaves as a table and as shapes with the same figures, and says how it was found', () => {
    const { header, rows } = emergingTable(answer);
    const { features } = emergingShapes(answer);
    expect(rows).toHaveLength(lattice.count);
    expect(features[5].properties).toEqual(Object.fromEntries(header.map((name, k) => [name, rows[5][k]])));
    expect(emergingManifest(answer)).toMatchObject({
      emerging: { step: 'month', reach: 'space', against: 'bin', fdr: 'bh', leftOut: 0 },
    });
    const buffers = [...(emerging.buffers?.(answer) ?? [])] as ArrayBuffer[];
    expect(new Set(buffers).size).toBe(buffers.length);
  });

  it('counts as hot from the same z on as its p says', () => {
    expect(twoSidedP(1.96)).toBeLessThanOrEqual(0.05);
    expect(twoSidedP(1.95)).toBeGreaterThan(0.05);
  });
});
