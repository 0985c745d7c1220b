import type { FeatureCollection } from 'geojson';
import {
  cellsByPattern,
  EMERGING_CLASSES,
  EMERGING_FAMILIES,
  familyOf,
  isUntold,
  type EmergingAnswer,
} from '../../domain/emerging';
import { capital } from '../../i18n/selection';
import type { Say } from '../../map/layer';
import type { ClassedCells } from '../../map/mapData';
import type { Scale } from '../../map/scales';
import { cellFeatures } from './cellFeatures';

/** Four families on either side of chance, the newest strongest. */
const SCALE: Scale = { kind: 'diverging', breaks: [1, 2, 3, 4] };

const STEPS = EMERGING_CLASSES.map((name) => {
  const of = familyOf(name);
  return of ? of.side * (EMERGING_FAMILIES.length - EMERGING_FAMILIES.indexOf(of.family)) : 0;
});

/** Whole cells with a pattern, with its family's step in `k` and the cell's number in `id`; of too little none. */
export function emergingFeatures(answer: EmergingAnswer): FeatureCollection {
  const untold = isUntold(answer);
  return cellFeatures(answer, (cell) => (untold ? 0 : STEPS[answer.held[cell]]));
}

/** The answer as the map draws it and says it: families that some cell is of, the others not. */
export function emergingPicture(answer: EmergingAnswer, features: FeatureCollection, { t }: Say): ClassedCells {
  const words = t.emergingCells;
  const untold = isUntold(answer);
  const { bins, step } = answer;
  const cells = new Map<number, number>();
  cellsByPattern(answer).forEach(([, of], k) => cells.set(STEPS[k], (cells.get(STEPS[k]) ?? 0) + of));
  const named = (['hot', 'cold'] as const).flatMap((side) =>
    EMERGING_FAMILIES.map((family, at) => ({
      k: (side === 'hot' ? 1 : -1) * (EMERGING_FAMILIES.length - at),
      name: words[side][family],
    })),
  );
  return {
    features,
    scale: SCALE,
    legend: {
      title: words.title(answer.sizeM),
      scale: SCALE,
      rows: untold
        ? []
        : named
            .filter(({ k }) => (cells.get(k) ?? 0) > 0)
            .map(({ k, name }) => ({ k, label: words.row(name, cells.get(k) ?? 0) })),
      note: untold ? words.untold : words.clear(cells.get(0) ?? 0),
    },
    words: (cell) =>
      untold
        ? `${capital(t.domain.incidents(answer.counts[cell]))}\n${words.cannotTell}`
        : [
            words.classes[EMERGING_CLASSES[answer.held[cell]]],
            words.hotIn(answer.hot[cell], bins.length, step),
            ...(answer.cold[cell] > 0 ? [words.coldIn(answer.cold[cell], bins.length, step)] : []),
            words.last(t.domain.incidents(answer.last[cell]), step),
          ].join('\n'),
  };
}
