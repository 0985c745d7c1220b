import type { EmergingClass } from '../../domain/emerging';

/** From this share of the bins on a place is hot nearly always. */
const NEARLY_ALL = 0.9;

/**
 * The class of one place by the signs of its bins in the order of time (1 hot, -1 cold, 0 neither) and by the sign of
 * the trend of its z (1 rises, -1 falls, 0 none), after the definitions of Esri's emerging hot spot analysis. Where
 * they overlap the first of these stands: new; of nine bins in ten: intensifying, diminishing, historical where the
 * last bin is not one, else persistent; consecutive; oscillating; sporadic. A cold bin before does not speak against
 * new.
 */
export function emergingClass(signs: ArrayLike<number>, trend: number): EmergingClass {
  const bins = signs.length;
  const last = bins > 0 ? signs[bins - 1] : 0;
  let [hot, cold, run] = [0, 0, 0];
  for (let bin = 0; bin < bins; bin++) {
    const sign = signs[bin];
    if (sign > 0) hot++;
    else if (sign < 0) cold++;
    run = sign === last ? run + 1 : 0;
  }
  const held = last > 0 ? hot : cold;
  const side = last > 0 ? 'hot spot' : 'cold spot';
  if (last !== 0 && held === 1) return `new ${side}`;
  const [mostly, mostlySide] = hot >= cold ? ([hot, 'hot spot'] as const) : ([cold, 'cold spot'] as const);
  if (bins > 0 && mostly >= NEARLY_ALL * bins - 1e-9) {
    if (mostlySide !== side || last === 0) return `historical ${mostlySide}`;
    return trend === 0 ? `persistent ${side}` : trend === last ? `intensifying ${side}` : `diminishing ${side}`;
  }
  if (last === 0) return 'no pattern';
  if (run === held) return `consecutive ${side}`;
  return (last > 0 ? cold : hot) > 0 ? `oscillating ${side}` : `sporadic ${side}`;
}
