import type { BinsAnswer } from '../../domain/answers';
import { binFeatures } from '../features';
import { INK } from '../ink';
import { EXACT, shapes, type Look, type Part, type Say, type ShapeSource } from '../layer';
import type { MapData } from '../mapData';
import { fillByClass, shown } from '../paint';
import type { Scale } from '../scales';

/** Cells of one shape that have a class; a cell without one is not drawn. */
export const binSource = (shape: BinsAnswer['shape']): ShapeSource =>
  shapes(
    ({ data: { bins } }, on) => (on && bins?.answer.shape === shape ? [bins.answer, bins.scale] : null),
    binFeatures,
    EXACT,
  );

/** Equal cells, coloured by their class. */
export const binPart = (id: string, scale: Scale | undefined, { theme, opacity }: Look, on: boolean): Part => ({
  slot: 'fills',
  id,
  type: 'fill',
  source: id,
  layout: shown(on),
  paint: {
    'fill-color': fillByClass(scale ?? null, theme),
    'fill-opacity': opacity,
    'fill-outline-color': INK[theme].ground,
  },
});

/** How many incidents a cell holds. */
export const binWords = (id: string, { bins }: MapData, { t }: Say): string | null =>
  bins && t.domain.incidents(bins.answer.counts[Number(id)] ?? 0);
