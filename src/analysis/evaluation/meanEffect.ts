import type { MeanEffect } from '../../domain/evaluation';
import { ratioOf } from './byMonth';

/**
 * The mean of effects that may truly differ: weights 1 / (variance + tau²) with tau² by DerSimonian and Laird 1986, its
 * variance by Hartung and Knapp 2001 (the weighted scatter about the mean, not less than the weights alone would give),
 * Student's t with one degree of freedom fewer than there are effects. Logarithms of ratios. null of fewer than two.
 */
export function meanEffect(effects: readonly { readonly log: number; readonly se: number }[]): MeanEffect | null {
  const count = effects.length;
  if (count < 2) return null;
  const fixed = effects.map(({ se }) => 1 / se ** 2);
  const sum = (of: (k: number) => number): number => effects.reduce((all, _, k) => all + of(k), 0);
  const total = sum((k) => fixed[k]);
  const middle = sum((k) => fixed[k] * effects[k].log) / total;
  const heterogeneity = sum((k) => fixed[k] * (effects[k].log - middle) ** 2);
  const tau2 = Math.max(0, (heterogeneity - (count - 1)) / (total - sum((k) => fixed[k] ** 2) / total));
  const weights = effects.map(({ se }) => 1 / (se ** 2 + tau2));
  const all = sum((k) => weights[k]);
  const log = sum((k) => weights[k] * effects[k].log) / all;
  const scatter = sum((k) => weights[k] * (effects[k].log - log) ** 2) / (count - 1);
  const { ratio, interval, p } = ratioOf(log, Math.sqrt(Math.max(1, scatter) / all), count - 1);
  return { count, ratio, interval, p, tau: Math.sqrt(tau2) };
}
