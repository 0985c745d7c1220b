/** Our rule beside those of other tools, on the examples that their authors print. */
import { beforeAll, describe, expect, it } from 'vitest';
import { attack } from '../../src/analysis/privacy/attack';
import { cityBox, type Box } from '../../src/analysis/privacy/box';
import { boxesOf, places, type Frame } from '../../src/analysis/privacy/countSet';
import { protect, type Protected } from '../../src/analysis/privacy/protect';
import type { MipSolver } from '../../src/analysis/siting/mip/mip';
import { finish } from '../../src/domain/job';
import { loadHighs } from '../../src/solver/highsSolver';

let solver: MipSolver;
beforeAll(async () => {
  solver = await loadHighs();
});

/**
 * A printed table of two ways with all its sums: the rows stand as districts, the columns as months, sums over columns
 * as a year that is not over.
 */
interface Printed {
  readonly columns: readonly string[];
  readonly rows: Readonly<Record<string, readonly number[]>>;
  /** Counts under this are withheld. */
  readonly least: number;
}

const monthStart = (month: number): number => Date.UTC(2018, month) / 86_400_000;

function made({ columns, rows, least }: Printed): Protected {
  const frame: Frame = {
    years: [],
    months: columns.map((_, k) => `2018-0${k + 1}`),
    days: [],
    districtIds: Object.keys(rows),
    cellIds: [],
    windows: null,
    absent: [],
    has: { categoryMonths: false, times: false, districtBands: false, districtWeekdays: false },
  };
  const count = ({ district, from, to }: Box): number =>
    Object.entries(rows).reduce(
      (sum, [name, row]) =>
        district === null || district === name
          ? row.reduce((all, value, k) => all + (monthStart(k) >= from && monthStart(k + 1) <= to ? value : 0), sum)
          : sum,
      0,
    );
  return finish(
    protect(
      {
        register: {
          ...cityBox({ from: monthStart(0), to: monthStart(columns.length) }),
          count,
          cells: new Map(),
          leftOut: { withoutTime: 0, outsidePeriod: 0, outsideDistricts: 0 },
          otherKinds: { count: 0, of: 0 },
        },
        ground: new Map(),
        frame,
        current: places(boxesOf(frame)).map(({ value: box, table }) => ({ box, table })),
        earlier: [],
        least,
        secret: null,
        forbidsTwo: false,
      },
      solver,
    ),
  );
}

const nameIn = ({ columns }: Printed, { joint: { entries } }: Protected, entry: number): string => {
  const { district, from, to } = entries[entry].box;
  const column = columns.find((_, k) => from === monthStart(k) && to === monthStart(k + 1));
  return `${district ?? 'Total'} ${column ?? 'Total'}`;
};

function namesOf(printed: Printed, why: string): readonly string[] {
  const one = made(printed);
  return [...one.withheld].flatMap(([entry, reason]) => (reason === why ? [nameIn(printed, one, entry)] : []));
}

/** What our attacker finds of the small counts where these are withheld. */
function foundIn(printed: Printed, names: readonly string[]): readonly string[] {
  const one = made(printed);
  const withheld = new Set(names);
  const { values } = one.joint;
  const knowledge = {
    ...one.knowledge,
    published: (entry: number): number | null => (withheld.has(nameIn(printed, one, entry)) ? null : values[entry]),
    most: (entry: number): number => (values[entry] < printed.least ? printed.least - 1 : Infinity),
  };
  return finish(attack({ ...one, shown: one.blocks.map(() => []), knowledge }, solver)).exposed.map(({ entry }) =>
    nameIn(printed, one, entry),
  );
}

/**
 * GaussSuppression (Langsrud, CRAN), vignette "Small count frequency table suppression": counts of 0 and 1 withheld.
 */
const COUNTRIES: Printed = {
  columns: ['young', 'old'],
  rows: { Iceland: [2, 3], Portugal: [0, 4], Spain: [5, 6] },
  least: 2,
};
/** What its example withholds beside young Portugal's 0, and leaves every sum. */
const THEIRS = ['Iceland young', 'Iceland old', 'Portugal old'];

describe('beside GaussSuppression on its own example', () => {
  it('as many more counts are withheld, all of them inside the table, and every sum stays', () => {
    expect(namesOf(COUNTRIES, 'small')).toEqual(['Portugal young']);
    expect(namesOf(COUNTRIES, 'complementary')).toHaveLength(THEIRS.length);
    expect(namesOf(COUNTRIES, 'complementary').filter((name) => name.includes('Total'))).toEqual([]);
  });

  it('our attacker finds nothing in what it leaves, and finds the 0 as soon as one of its three is told', () => {
    const all = ['Portugal young', ...THEIRS];
    expect(foundIn(COUNTRIES, all)).toEqual([]);
    for (const told of THEIRS)
      expect(
        foundIn(
          COUNTRIES,
          all.filter((name) => name !== told),
        ),
      ).toEqual(['Portugal young']);
  });
});

/**
 * easySdcTable (Langsrud, CRAN), vignette "Introduction to easySdcTable", its data z2w: invented clients of eleven
 * municipalities by where their income comes from; counts of 0 to 3 withheld.
 */
const REGIONS: Printed = {
  columns: ['annet', 'arbeid', 'soshjelp', 'trygd'],
  rows: {
    A: [11, 11, 55, 36],
    B: [7, 1, 29, 18],
    C: [5, 8, 35, 25],
    D: [13, 2, 17, 13],
    E: [9, 14, 63, 52],
    F: [12, 9, 24, 22],
    G: [6, 4, 22, 8],
    H: [9, 3, 38, 15],
    I: [3, 0, 9, 2],
    J: [9, 0, 32, 20],
    K: [4, 2, 18, 11],
  },
  least: 4,
};
const SMALL = ['B arbeid', 'D arbeid', 'H arbeid', 'I annet', 'I arbeid', 'I trygd', 'J arbeid', 'K arbeid'];
/**
 * What it prints as withheld beside them: by its method "Gauss", and by sdcTable's own "SIMPLEHEURISTIC_OLD". Every sum
 * stays.
 */
const GAUSS = ['B annet', 'D annet', 'G arbeid', 'G trygd', 'H annet', 'J annet', 'K annet'];
const HEURISTIC = ['B annet', 'D trygd', 'H annet', 'J annet', 'K annet'];

describe('beside easySdcTable and sdcTable on their printed example', () => {
  it('the same counts are small, no more is withheld beside them than by Gauss, and every sum stays', () => {
    expect(namesOf(REGIONS, 'small').toSorted()).toEqual(SMALL);
    const more = namesOf(REGIONS, 'complementary');
    expect(more.length).toBeLessThanOrEqual(GAUSS.length);
    expect(more.filter((name) => name.includes('Total'))).toEqual([]);
    expect(foundIn(REGIONS, [...SMALL, ...more])).toEqual([]);
  });

  it('our attacker finds nothing in what either leaves, and something as soon as one of its counts is told', () => {
    for (const theirs of [GAUSS, HEURISTIC]) {
      expect(foundIn(REGIONS, [...SMALL, ...theirs])).toEqual([]);
      for (const told of theirs)
        expect(foundIn(REGIONS, [...SMALL, ...theirs.filter((name) => name !== told)]), told).not.toEqual([]);
    }
  });
});

/**
 * tau-ARGUS (Statistics Netherlands), hypercube method, as printed in the vignette of rtauargus (INSEE): eight invented
 * records by V1, then by V1 and V2; counts of 0 to 2 withheld.
 */
const ONE_WAY: Printed = { columns: ['V1'], rows: { A: [4], B: [3], C: [1] }, least: 3 };
const TWO_WAYS: Printed = { columns: ['Y', 'Z'], rows: { A: [2, 2], B: [2, 1], C: [0, 1] }, least: 3 };
/** It prints both ways' sums and the empty cell C Y; all else is withheld. */
const ARGUS = ['A Y', 'A Z', 'A Total', 'B Y', 'B Z', 'B Total', 'C Z', 'C Total'];

describe('beside tau-ARGUS on the example that rtauargus prints', () => {
  it('of one way one more count is withheld, as there', () => {
    expect(namesOf(ONE_WAY, 'small')).toEqual(['C V1']);
    expect(namesOf(ONE_WAY, 'complementary')).toHaveLength(1);
    expect(foundIn(ONE_WAY, ['B V1', 'C V1'])).toEqual([]);
  });

  it('of two ways the 0 is withheld, unlike there: who knows that the two other counts of a printed sum of 4 are under 3 knows both', () => {
    expect(foundIn(TWO_WAYS, ARGUS)).toEqual(['A Y', 'B Y']);
    const withheld = ['small', 'complementary'].flatMap((why) => namesOf(TWO_WAYS, why));
    expect(withheld).toEqual(expect.arrayContaining(['C Y']));
    expect(foundIn(TWO_WAYS, withheld)).toEqual([]);
  });
});
