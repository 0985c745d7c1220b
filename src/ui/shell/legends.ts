import { isShown, type Classes, type MapLayer, type MarkRow, type Say } from '../../map/layer';
import { layersOf } from '../../map/layers';
import type { MapData } from '../../map/mapData';
import type { Session } from '../../state/session.svelte';
import { isPlanning } from '../../questions';
import { countedNow } from '../../questions/siting/panel/sessionWords';
import { isOfShape } from '../../state/words/deskFigures';
import { withFilter } from '../../state/words/filter';

/** What lies on top comes first. */
const LEGEND = layersOf('planner').toReversed();

/** What the layers that are on say in the legend. */
const said = <T>({ view, t }: Session, say: (layer: MapLayer, words: Say) => T | readonly T[]): readonly T[] =>
  LEGEND.flatMap((layer) => (isShown(layer, view) ? say(layer, { t, locale: view.locale }) : []));

/** What a plan counts of the incidents on the map, where that is not all of them; null = all, or not known. */
export function planCounts(session: Session): string | null {
  const { view, siting, t } = session;
  if (!isPlanning(view.mode.room) || siting.setup.demand.kind !== 'incidents') return null;
  const counted = countedNow(session);
  const shown = session.current(session.answers.summary)?.count ?? 0;
  if (counted && isOfShape(session)) return t.draw.planEverywhere(counted.points);
  return counted && counted.points < shown ? t.desk.planCounts(counted.points, shown) : null;
}

/** Of a density of drawn ground alone, that it is, and what is wrong with it near the edge; null of another. */
function shapeNote(session: Session): string | null {
  if (!isOfShape(session)) return null;
  const { draw } = session.t;
  const { method } = session.answers.density.answered ?? { method: session.view.settings.density };
  return method.edge === 'none' ? draw.legendEdge : draw.legend;
}

/**
 * Legends of the classes of colour on the map now, the same on the screen and in the exported picture; `short` leaves
 * the filter to the chips over the map.
 */
export const legendsOf = (session: Session, data: MapData, titles: 'full' | 'short' = 'full'): readonly Classes[] =>
  said<Classes>(session, ({ classes }, words) => classes?.(data, words) ?? []).map((entry) => ({
    ...entry,
    title: titles === 'full' ? withFilter(session, entry.title) : entry.title,
    note:
      (entry.of === 'density' && [planCounts(session), shapeNote(session), entry.note].filter(Boolean).join('\n')) ||
      entry.note,
  }));

/** Symbols, lines and rings of the layers that are on, each with the word for how exact its positions are. */
export const symbolsOf = (session: Session, data: MapData): readonly MarkRow[] =>
  said<MarkRow>(session, ({ marks }, words) => marks?.(data, words) ?? []);
