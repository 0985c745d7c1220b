/** Our rule beside that of another tool, on the example that its authors print. */
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
 * GaussSuppression (Langsrud, CRAN), vignette "Small count frequency table suppression": two ages by three countries with all their sums,
 * counts of 0 and 1 withheld. Here the ages stand as months, the countries as districts, the sums over ages as a year that is not over.
 */
const COUNTRIES = ['Iceland', 'Portugal', 'Spain'];
const AGES = [[2, 0, 5], [3, 4, 6]];
/** What its example withholds beside young Portugal's 0, and leaves every sum. */
const THEIRS = ['young Iceland', 'old Iceland', 'old Portugal'];
const frame: Frame = {
  years: [], months: ['2018-01', '2018-02'], days: [], districtIds: COUNTRIES, cellIds: [], windows: null, absent: [],
  has: { categoryMonths: false, times: false, districtBands: false, districtWeekdays: false },
};
const days = (month: number): number => Date.UTC(2018, month) / 86_400_000;
const count = ({ district, from, to }: Box): number => AGES.flatMap((row, age) => (days(age) >= from && days(age + 1) <= to ? row : []).filter((_, k) => district === null || district === COUNTRIES[k])).reduce((a, b) => a + b, 0);
const nameOf = ({ box }: Protected['joint']['entries'][number]): string => `${box.from === days(0) ? (box.to === days(2) ? 'all' : 'young') : 'old'} ${box.district ?? 'Total'}`;

describe('beside GaussSuppression on its own example', () => {
  const made = (): Protected => finish(protect({
    register: { ...cityBox({ from: days(0), to: days(2) }), count, cells: new Map(), leftOut: { withoutTime: 0, outsidePeriod: 0, outsideDistricts: 0 } },
    ground: new Map(), frame, current: places(boxesOf(frame)).map(({ value: box, table }) => ({ box, table })), earlier: [], least: 2, secret: null, forbidsTwo: false,
  }, solver));

  it('as many more counts are withheld, all of them inside the table, and every sum stays', () => {
    const { joint: { entries }, withheld } = made();
    const names = (why: string): string[] => [...withheld].flatMap(([entry, reason]) => (reason === why ? [nameOf(entries[entry])] : []));
    expect(names('small')).toEqual(['young Portugal']);
    expect(names('complementary')).toHaveLength(THEIRS.length);
    expect(names('complementary').filter((name) => /Total|all/.test(name))).toEqual([]);
  });

  it('our attacker finds nothing in what it leaves, and finds the 0 as soon as one of its three is told', () => {
    const exposed = (told: readonly string[]): number => {
      const one = made();
      const withheld = new Set(['young Portugal', ...THEIRS].filter((name) => !told.includes(name)));
      const published = (entry: number): number | null => (withheld.has(nameOf(one.joint.entries[entry])) ? null : one.joint.values[entry]);
      return finish(attack({ ...one, shown: one.blocks.map(() => []), knowledge: { ...one.knowledge, published, most: (entry) => (nameOf(one.joint.entries[entry]) === 'young Portugal' ? 1 : Infinity) } }, solver)).exposed.length;
    };
    expect(exposed([])).toBe(0);
    for (const name of THEIRS) expect(exposed([name])).toBe(1);
  });
});
