import { isShown, type Classes, type MapLayer, type MarkRow, type Say } from '../../map/layer';
import { layersOf } from '../../map/layers';
import { below } from '../../map/layers/classes';
import { legendRows, namedRows, type LegendRow } from '../../map/legend';
import type { MapData } from '../../map/mapData';
import { opacityOf } from '../../map/paint';
import type { BreaksOf, Theme } from '../../map/scales';
import type { Session } from '../../state/session.svelte';
import { isPlanning } from '../../questions';
import { countedNow } from '../../questions/siting/panel/sessionWords';
import { isOfShape } from '../../state/words/deskFigures';
import { withFilter } from '../../state/words/filter';

/** What lies on top comes first. */
const LEGEND = layersOf('planner').toReversed();

/** What the layers that are on say in the legend. */
const said = <T>({ view, t, onMap }: Session, say: (layer: MapLayer, words: Say) => T | readonly T[]): readonly T[] =>
  LEGEND.flatMap((layer) => (isShown(layer, onMap) ? say(layer, { t, locale: view.locale }) : []));

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

/** The legend of one layer's colours, in rows that are read from the top. */
export interface LegendBlock {
  readonly id: string;
  /** Under which name its breaks are pinned; null = it has none. */
  readonly of: BreaksOf | null;
  readonly title: string;
  readonly rows: readonly LegendRow[];
  /** In one line they are read from the other end. */
  readonly isTurned: boolean;
  readonly note: string | null;
  /** What stays without a colour, of a surface that leaves its lowest values so. */
  readonly uncoloured: string | null;
}

/** Classes of colour on the map now that have bounds. */
export const classesOf = (session: Session, data: MapData): readonly Classes[] =>
  said<Classes>(session, ({ classes }, words) => classes?.(data, words) ?? []);

/**
 * Legends of the classes of colour on the map now, the same on the screen and in the exported picture; `short` leaves
 * the filter to the chips over the map.
 */
export function legendsOf(
  session: Session,
  data: MapData,
  theme: Theme,
  titles: 'full' | 'short' = 'full',
): readonly LegendBlock[] {
  const opacity = opacityOf(session.view.opacity, session.ground.styleFor !== null);
  const titleOf = (title: string): string => (titles === 'full' ? withFilter(session, title) : title);
  return said<LegendBlock>(session, ({ id, classes, named }, words) => {
    const names = named?.(data);
    if (names) {
      const { title, note } = names;
      return {
        id,
        of: null,
        title: titleOf(title),
        rows: namedRows(names, theme, opacity),
        isTurned: false,
        note,
        uncoloured: null,
      };
    }
    const entry = classes?.(data, words);
    if (!entry) return [];
    const { of, title, scale, note } = entry;
    return {
      id,
      of,
      title: titleOf(title),
      rows: legendRows(scale, theme, words.locale, { ...entry, opacity }),
      isTurned: scale.kind === 'sequential',
      uncoloured: of === 'density' || of === 'bins' ? below(words, scale, entry.times) : null,
      note: (of === 'density' && [planCounts(session), shapeNote(session), note].filter(Boolean).join('\n')) || note,
    };
  });
}

/** Symbols, lines and rings of the layers that are on, each with the word for how exact its positions are. */
export const symbolsOf = (session: Session, data: MapData): readonly MarkRow[] =>
  said<MarkRow>(session, ({ marks }, words) => marks?.(data, words) ?? []);
