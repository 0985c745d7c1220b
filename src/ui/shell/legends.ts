import { isShown, type Classes, type MapLayer, type MarkRow, type Say } from '../../map/layer';
import { layersOf } from '../../map/layers';
import type { MapData } from '../../map/mapData';
import type { Session } from '../../state/session.svelte';
import { withFilter } from '../../state/words/filter';

/** What lies on top comes first. */
const LEGEND = layersOf('planner').toReversed();

/** What the layers that are on say in the legend. */
const said = <T>({ view, t }: Session, say: (layer: MapLayer, words: Say) => T | readonly T[]): readonly T[] =>
  LEGEND.flatMap((layer) => (isShown(layer, view) ? say(layer, { t, locale: view.locale }) : []));

/** Legends of the classes of colour on the map now, the same on the screen and in the exported picture. */
export const legendsOf = (session: Session, data: MapData): readonly Classes[] =>
  said<Classes>(session, ({ classes }, words) => classes?.(data, words) ?? []).map((entry) => ({
    ...entry,
    title: withFilter(session, entry.title),
  }));

/** Symbols, lines and rings of the layers that are on, each with the word for how exact its positions are. */
export const symbolsOf = (session: Session, data: MapData): readonly MarkRow[] =>
  said<MarkRow>(session, ({ marks }, words) => marks?.(data, words) ?? []);
