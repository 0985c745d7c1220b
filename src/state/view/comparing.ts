import type { CompareWith } from '../../domain/filter';
import type { View } from './view';

/** The view held against another period; without one, what only shows a difference goes as well. */
export const comparedWith = ({ layers, districtMeasure, twoMaps }: View, compare: CompareWith): Partial<View> => ({
  compare,
  twoMaps: compare !== 'none' && twoMaps,
  layers: compare === 'none' ? layers.filter((layer) => layer !== 'difference') : layers,
  districtMeasure: compare === 'none' && districtMeasure === 'change' ? 'outline' : districtMeasure,
});

/** Both periods side by side, or one map again: of a change two maps show its two sides, so their density is drawn. */
export function inTwoMaps({ layers }: View, twoMaps: boolean): Partial<View> {
  const shown = layers.includes('density') ? layers : [...layers, 'density' as const];
  return twoMaps && layers.includes('difference')
    ? { twoMaps, layers: shown.filter((layer) => layer !== 'difference') }
    : { twoMaps };
}
