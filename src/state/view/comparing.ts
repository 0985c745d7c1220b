import type { CompareWith } from '../../domain/filter';
import type { View } from './view';

/** The view held against another period; without one, what only shows a difference goes as well. */
export const comparedWith = ({ layers, districtMeasure }: View, compare: CompareWith): Partial<View> => ({
  compare,
  layers: compare === 'none' ? layers.filter((layer) => layer !== 'difference') : layers,
  districtMeasure: compare === 'none' && districtMeasure === 'change' ? 'outline' : districtMeasure,
});
