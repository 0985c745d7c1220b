import type { FeatureCollection } from 'geojson';
import { hexagonCentre, hexagonOf, squareCentre, squareOf } from '../../domain/cellOfPoint';
import { cellsByClass, isTooFew, type HotClass, type HotspotsAnswer } from '../../domain/hotspots';
import { capital } from '../../i18n/selection';
import type { Say } from '../../map/layer';
import type { ClassedCells } from '../../map/mapData';
import type { Scale } from '../../map/scales';
import { cellFeatures } from './cellFeatures';

/** Three steps on either side of chance. */
const SCALE: Scale = { kind: 'diverging', breaks: [1, 2, 3] };
/** Of an outlier among unlike neighbours the palest colour of its side, as of nine in ten. */
const STEP: Readonly<Record<HotClass, number>> = {
  'cold-99': -3,
  'cold-95': -2,
  'cold-90': -1,
  none: 0,
  'hot-90': 1,
  'hot-95': 2,
  'hot-99': 3,
  HH: 3,
  HL: 1,
  LH: -1,
  LL: -3,
};
/** Under this it is said to be under it. */
const LEAST_Q = 0.001;

/** Whole cells of a class, with its step in `k` and the cell's number in `id`; of too few records none. */
export function hotFeatures(answer: HotspotsAnswer): FeatureCollection {
  const steps = answer.classes.map((name) => STEP[name]);
  const few = isTooFew(answer);
  return cellFeatures(answer, (cell) => (few ? 0 : steps[answer.held[cell]]));
}

/** The cell of the study area that a place (planar metres) lies in; -1 = it has none there. */
export function hotCellAt(
  { shape, sizeM, x, y }: Pick<HotspotsAnswer, 'shape' | 'sizeM' | 'x' | 'y'>,
  [atX, atY]: readonly [number, number],
): number {
  const { col, row } = (shape === 'hexagon' ? hexagonOf : squareOf)(atX, atY, sizeM);
  const [middleX, middleY] = (shape === 'hexagon' ? hexagonCentre : squareCentre)(col, row, sizeM);
  for (let cell = 0; cell < x.length; cell++) if (x[cell] === middleX && y[cell] === middleY) return cell;
  return -1;
}

/** The answer as the map draws it and says it. */
export function hotPicture(answer: HotspotsAnswer, features: FeatureCollection, { t }: Say): ClassedCells {
  const words = t.hotCells;
  const few = isTooFew(answer);
  const classes = cellsByClass(answer);
  const clear = classes.find(([name]) => name === 'none')?.[1] ?? 0;
  return {
    features,
    scale: SCALE,
    legend: {
      title: words.title(answer.sizeM),
      scale: SCALE,
      rows: few
        ? []
        : classes
            .filter(([name]) => name !== 'none')
            .map(([name, cells]) => ({ k: STEP[name], label: words.row(words.classes[name], cells) })),
      note: few ? words.tooFew : words.clear(clear),
    },
    words: (cell) => {
      const value = answer.q[cell];
      const name = few || Number.isNaN(value) ? words.cannotTell : words.classes[answer.classes[answer.held[cell]]];
      return [
        capital(t.domain.incidents(answer.counts[cell])),
        words.about[answer.stat](lowered(name)),
        ...(few || Number.isNaN(value)
          ? []
          : [words[answer.fdr === 'none' ? 'p' : 'q'](value < LEAST_Q ? null : value)]),
      ].join('\n');
    },
  };
}

const lowered = (name: string): string => name.slice(0, 1).toLocaleLowerCase() + name.slice(1);
