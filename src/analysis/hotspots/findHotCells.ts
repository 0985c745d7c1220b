import { HOT_CLASSES, MORAN_CLASSES, MORAN_LEVEL, type HotCells, type HotMethod } from '../../domain/hotspots';
import type { Job } from '../../domain/job';
import { qValues } from '../chance/falseDiscovery';
import { twoSidedP } from '../chance/normal';
import type { Neighbourhood } from '../lattice/neighbourhood';
import { getisOrd } from './getisOrd';
import { heldClasses, hotClasses } from './hotClasses';
import { localMoran } from './localMoran';

const NEITHER = HOT_CLASSES.indexOf('none');

/** What the cells hold: what is tested, and how many records stand behind it; null = what is tested are no counts. */
interface Held {
  readonly counts: Float64Array;
  readonly records: Float64Array | null;
  /** Each cell's share of the study area. */
  readonly ground: Float64Array;
}

/** z, p, q and class of each cell, by one of the three statistics. */
export function* findHotCells(
  { counts, records, ground }: Held,
  near: Neighbourhood,
  { stat, weights, fdr, permutations, seed }: Omit<HotMethod, 'shape' | 'sizeM' | 'near'>,
): Job<Pick<HotCells, 'i' | 'z' | 'p' | 'q' | 'found' | 'held' | 'classes'>> {
  if (stat === 'moran') {
    const { i, z, p, of } = yield* localMoran(counts, near, weights, { permutations, seed });
    const q = qValues(p, fdr);
    const found = of.map((named, cell) => (q[cell] <= MORAN_LEVEL ? named : 0));
    return { i, z, p, q, found, held: found, classes: MORAN_CLASSES };
  }
  const z = getisOrd(counts, near, stat);
  const p = z.map(twoSidedP);
  const q = qValues(p, fdr);
  yield 0.5;
  const found = hotClasses(z, q);
  const about = (values: Float64Array): Float64Array =>
    near.sums(values).map((sum, cell) => sum + (stat === 'gistar' ? values[cell] : 0));
  const held = records
    ? heldClasses(
        found,
        about(records),
        about(ground),
        records.reduce((a, b) => a + b, 0),
        fdr,
      )
    : found;
  const index = (classes: Int8Array): Uint8Array => Uint8Array.from(classes, (one) => one + NEITHER);
  return { z, p, q, found: index(found), held: index(held), classes: HOT_CLASSES };
}
