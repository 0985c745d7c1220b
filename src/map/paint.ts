/** Small pieces of layer specification that several layers share. */
import type { ExpressionSpecification } from 'maplibre-gl';
import { messagesFor, type Locale } from '../i18n';
import { classOf, classesOf, colourOf, rampOf, type Scale, type Theme } from './scales';

/** Strength of fills whose colours are a legend's, 0 to 1, from the per cent that were chosen (null = nothing was). */
export const opacityOf = (chosen: number | null, hasOtherGround: boolean): number =>
  // The built-in ground has nothing to hide, so colours are exactly the legend's; another map must shine through.
  chosen === null ? (hasOtherGround ? 0.7 : 1) : chosen / 100;

const CLEAR = 'rgba(0,0,0,0)';

export const shown = (on: boolean): { visibility: 'visible' | 'none' } => ({ visibility: on ? 'visible' : 'none' });

/** Fill of areas by their value: an area without a value, or below the first class, stays clear. */
export function fillByValue(
  values: ReadonlyMap<string, number | null> | null,
  scale: Scale | null,
  theme: Theme,
): ExpressionSpecification | string {
  if (!values || !scale || values.size === 0) return CLEAR;
  const colours = new Map(classesOf(scale).map(({ id }) => [id, colourOf(scale, id, theme)]));
  const pairs = [...values].flatMap(([id, value]) => {
    const colour = value === null ? null : (colours.get(classOf(scale, value)) ?? null);
    return colour === null ? [] : [id, colour];
  });
  return pairs.length === 0 ? CLEAR : (['match', ['get', 'id'], ...pairs, CLEAR] as unknown as ExpressionSpecification);
}

/** Fill of features that carry their class in a property, `k` where nothing else is said. */
export function fillByClass(scale: Scale | null, theme: Theme, property = 'k'): ExpressionSpecification | string {
  if (!scale || scale.breaks.length === 0) return CLEAR;
  const colours = rampOf(scale, theme);
  const pairs = classesOf(scale).flatMap(({ id }, index) => [id, colours[index]]);
  return ['match', ['get', property], ...pairs, CLEAR] as unknown as ExpressionSpecification;
}

/** The word for how exact a feature's position is, from its property `position`. */
export function positionWord(locale: Locale): ExpressionSpecification {
  const words = messagesFor(locale).domain.positionsShort;
  return ['match', ['get', 'position'], ...Object.entries(words).flat(), ''] as unknown as ExpressionSpecification;
}
