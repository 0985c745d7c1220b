import { binomialUpperTail } from '../comparison/tails';
import type { FalseDiscovery } from '../../domain/hotspots';
import { qValues } from '../chance/falseDiscovery';

/** Rates of false finds below which a cell is hot or cold at 90, 95 and 99 %. */
const LEVELS = [0.1, 0.05, 0.01] as const;

/** -3 cold at 99 % ... 0 neither ... 3 hot at 99 %, by q and the side that z lies on. */
export const hotClasses = (z: Float64Array, q: Float64Array): Int8Array =>
  Int8Array.from(q, (value, cell) => Math.sign(z[cell]) * LEVELS.filter((level) => value <= level).length || 0);

/**
 * The same, but no stronger than the records themselves bear out. A normal p takes the sum about a cell to be spread
 * like a bell; of few records it is not, and a single one far from the others comes out hot at 99 %. So a class is
 * held only where as many records (or as few) on that share of the ground would also be a find if each record had
 * fallen anywhere in the study area with the same chance: the exact binomial tail, doubled for two sides, and q by
 * the same rule with all cells counted as tests.
 *
 * `records`: how many lie in each neighbourhood; `ground`: its share of the study area; `all`: records of the study
 * area.
 */
export function heldClasses(
  classes: Int8Array,
  records: Float64Array,
  ground: Float64Array,
  all: number,
  rule: FalseDiscovery,
): Int8Array {
  const p = Float64Array.from(classes, (found, cell) => {
    if (found === 0) return 1;
    const [k, share] = [records[cell], ground[cell]];
    if (share >= 1) return 1;
    const tail = found > 0 ? binomialUpperTail(k, all, share) : binomialUpperTail(all - k, all, 1 - share);
    return Math.min(1, 2 * tail);
  });
  const by = hotClasses(Float64Array.from(classes), qValues(p, rule));
  return classes.map((found, cell) => Math.sign(found) * Math.min(Math.abs(found), Math.abs(by[cell])));
}
