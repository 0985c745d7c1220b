/**
 * The one mechanism that draws layers on a map: the base style with the catalogue's parts in it, and what has changed
 * since the last picture. All of it is worked out as plain values; only `LayerDrawing` touches a map.
 */
import type {
  AllLayoutProperties,
  AllPaintProperties,
  GeoJSONSource,
  ImageSource,
  LayerSpecification,
  Map as Chart,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import { CITY_BOX } from '../domain/thisCity';
import type { Corners } from './gridRaster';
import { isShown, SLOTS, type LayerSource, type Made, type MapLayer, type Part, type Picture } from './layer';
import type { GridImage, GridPicture } from './mapData';
import type { PaintHere } from './paintHere';

/** Layers of a base style that never show and never go away: figures of a height are put below its own. */
export const slotLayer = (slot: (typeof SLOTS)[number]): string => `slot-${slot}`;

/** The base style's layers with the parts among them, each below the mark of its height; without one, over all. */
function composed(base: readonly LayerSpecification[], parts: readonly Part[]): LayerSpecification[] {
  const of = (slot: string): LayerSpecification[] => parts.filter((part) => part.slot === slot).map(withoutSlot);
  const below = base.flatMap((layer) => {
    const slot = SLOTS.find((one) => slotLayer(one) === layer.id);
    return slot ? [...of(slot), layer] : [layer];
  });
  return base.some(({ id }) => id === slotLayer('top')) ? below : [...below, ...of('top')];
}

function withoutSlot(part: Part): LayerSpecification {
  const { slot: _, ...layer } = part;
  return layer as LayerSpecification;
}

const [WEST, SOUTH, EAST, NORTH] = CITY_BOX;
/** Where a picture lies of which there is none. */
const NOWHERE: Corners = [
  [WEST, NORTH],
  [EAST, NORTH],
  [EAST, SOUTH],
  [WEST, SOUTH],
];

/** What a source holds in one picture. */
type Held =
  | { readonly kind: 'shapes'; readonly data: Made['data']; readonly spec: SourceSpecification }
  | { readonly kind: 'grid'; readonly image: GridImage | null };

/** Everything that layers put on a map in one picture. */
export interface Drawn {
  readonly sources: ReadonlyMap<string, Held>;
  readonly parts: readonly Part[];
}

/**
 * Works out pictures of some layers, one after the other; what did not change since the last is the same object again,
 * so that whoever draws it need not look inside.
 */
export class Drawer {
  readonly #layers: readonly MapLayer[];
  readonly #made = new Map<string, Made>();
  readonly #paint: PaintHere | undefined;

  /** `paint`: for grids that come without a picture; a map that is given none needs none. */
  constructor(layers: readonly MapLayer[], paint?: PaintHere) {
    this.#layers = layers;
    this.#paint = paint;
  }

  /** What the layers put on a map for this picture. */
  draw(picture: Picture): Drawn {
    const sources = new Map<string, Held>();
    const parts: Part[] = [];
    for (const layer of this.#layers) {
      const shown = isShown(layer, picture);
      for (const [id, source] of Object.entries(layer.sources ?? {}))
        sources.set(id, this.#hold(id, source, picture, shown));
      parts.push(...layer.parts(picture, shown));
    }
    return { sources, parts };
  }

  #hold(id: string, source: LayerSource, picture: Picture, shown: boolean): Held {
    if (source.kind === 'grid') {
      const grid = source.from(picture, shown);
      return { kind: 'grid', image: grid && (grid.image ?? this.#painted(id, grid, picture)) };
    }
    const made = source.made(picture, shown, this.#made.get(id));
    this.#made.set(id, made);
    const { tolerance } = source;
    return {
      kind: 'shapes',
      data: made.data,
      spec: { type: 'geojson', data: made.data, ...(tolerance === undefined ? {} : { tolerance }) },
    };
  }

  /** Where nothing is said of how grids are drawn, each cell as it is. */
  #painted(id: string, grid: GridPicture, { look }: Picture): GridImage | null {
    return this.#paint?.(id, grid, { theme: look.theme, drawing: look.drawing ?? 'cells' }) ?? null;
  }
}

/** A whole style: the base with a picture in it. */
export function styleWith(base: StyleSpecification, { sources, parts }: Drawn): StyleSpecification {
  const own = [...sources].map(([id, held]): [string, SourceSpecification] => [
    id,
    held.kind === 'shapes' ? held.spec : { type: 'image', coordinates: held.image?.corners ?? NOWHERE },
  ]);
  return {
    ...base,
    sources: { ...base.sources, ...Object.fromEntries(own) },
    layers: composed(base.layers, parts),
  };
}

/**
 * Layers on a living map. A picture that comes while the map has no style (at first, or because its drawing context is
 * lost) waits until it has one.
 */
export class LayerDrawing {
  readonly #drawer: Drawer;
  /** False while style and map are ours alone: checking them anew would cost more than drawing them. */
  #validate: boolean;
  #chart: Chart | null = null;
  #ready = false;
  #lost = false;
  #wanted: { readonly base: StyleSpecification; readonly picture: Picture } | null = null;
  #shown: { readonly base: StyleSpecification; readonly picture: Picture; readonly drawn: Drawn } | null = null;
  /** What lies in each source of a grid. */
  readonly #laid = new Map<string, GridImage['image']>();

  constructor(layers: readonly MapLayer[], validate: boolean, paint?: PaintHere) {
    this.#drawer = new Drawer(layers, paint);
    this.#validate = validate;
  }

  /** The style that a map is to be made with; the map then comes to `take`. */
  start(base: StyleSpecification, picture: Picture): StyleSpecification {
    const drawn = this.#drawer.draw(picture);
    this.#wanted = { base, picture };
    this.#shown = { base, picture, drawn };
    return styleWith(base, drawn);
  }

  /** Draws on this map from now on. */
  take(chart: Chart): void {
    this.#chart = chart;
    chart.on('style.load', () => {
      this.#ready = true;
      this.#lost = false;
      // Sources are new: pictures are no part of a style.
      this.#layGrids(null);
      this.#apply();
    });
    chart.on('webglcontextlost', () => {
      this.#ready = false;
      this.#lost = true;
    });
  }

  /** Shows this picture over this base style. */
  show(base: StyleSpecification, picture: Picture): void {
    this.#wanted = { base, picture };
    this.#apply();
  }

  #apply(): void {
    const [chart, wanted, before] = [this.#chart, this.#wanted, this.#shown];
    if (!chart || !wanted || !before || this.#lost) return;
    const isNewBase = wanted.base !== before.base;
    if (!isNewBase && (!this.#ready || wanted.picture === before.picture)) return;
    const drawn = this.#drawer.draw(wanted.picture);
    this.#shown = { ...wanted, drawn };
    if (isNewBase) {
      // Without a style that is drawn there is nothing to compare with, and the map makes it anew.
      chart.setStyle(styleWith(wanted.base, drawn), { diff: true, validate: this.#validate });
      if (this.#ready) this.#layGrids(null);
      return;
    }
    this.#changeSources(chart, before.drawn, drawn);
    this.#changeLayers(
      chart,
      composed(wanted.base.layers, before.drawn.parts),
      composed(wanted.base.layers, drawn.parts),
    );
    this.#layGrids(before.drawn);
  }

  #changeSources(chart: Chart, before: Drawn, now: Drawn): void {
    for (const [id, held] of now.sources) {
      const last = before.sources.get(id);
      if (held.kind === 'shapes' && last?.kind === 'shapes' && held.data !== last.data)
        chart.getSource<GeoJSONSource>(id)?.setData(held.data);
    }
  }

  #changeLayers(chart: Chart, before: readonly LayerSpecification[], now: readonly LayerSpecification[]): void {
    const last = new Map(before.map((layer) => [layer.id, layer]));
    const next = new Set(now.map(({ id }) => id));
    for (const { id } of before) if (!next.has(id) && chart.getLayer(id)) chart.removeLayer(id);
    // From the top down, so that what a new one lies below is already there.
    now.toReversed().forEach((layer, fromTop) => {
      const old = last.get(layer.id);
      if (!old) chart.addLayer(layer, now[now.length - fromTop]?.id);
      else if (old !== layer) change(chart, old, layer);
    });
  }

  /** Hands over the pixels as they are: no address to fetch. Those that lie there since `before` stay. */
  #layGrids(before: Drawn | null): void {
    for (const [id, held] of this.#shown?.drawn.sources ?? []) {
      if (held.kind !== 'grid' || !held.image) continue;
      const { image, corners } = held.image;
      if (before && this.#laid.get(id) === image) continue;
      this.#chart?.getSource<ImageSource>(id)?.updateImage({ image, coordinates: corners });
      const last = this.#laid.get(id);
      this.#laid.set(id, image);
      if (last !== image) drop(last);
    }
  }

  /** The map is gone: nothing of this is drawn any more. */
  end(): void {
    this.#chart = null;
    for (const image of this.#laid.values()) drop(image);
    this.#laid.clear();
  }
}

/** Megabytes beside the heap, of which the collector knows nothing. */
function drop(image: GridImage['image'] | undefined): void {
  if (image instanceof ImageBitmap) image.close();
}

/** Changes what differs between two states of a layer; both are made here, so they are not checked again. */
function change(chart: Chart, before: LayerSpecification, now: LayerSpecification): void {
  const free = { validate: false };
  for (const [name, value] of changed<AllLayoutProperties>(before.layout, now.layout))
    chart.setLayoutProperty(now.id, name, value, free);
  for (const [name, value] of changed<AllPaintProperties>(before.paint, now.paint))
    chart.setPaintProperty(now.id, name, value, free);
  const filter = filterOf(now);
  if (!isAlike(filterOf(before), filter)) chart.setFilter(now.id, filter, free);
}

const filterOf = (layer: LayerSpecification) => ('filter' in layer ? layer.filter : undefined);

/** Properties that differ, with what they are now; what is no more is given up to MapLibre's own value. */
function changed<T extends object>(before: object = {}, now: object = {}): readonly (readonly [keyof T, T[keyof T]])[] {
  const [last, next] = [before, now] as [T, T];
  const names = [...new Set([...Object.keys(last), ...Object.keys(next)])] as (keyof T)[];
  return names.filter((name) => !isAlike(last[name], next[name])).map((name) => [name, next[name]]);
}

/** Values of style properties are small and plain. */
const isAlike = (a: unknown, b: unknown): boolean => Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b);
