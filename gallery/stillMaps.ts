/** Knows when the product's maps have drawn all that they were given: a map draws only while something changes. */
import { Map as Chart } from 'maplibre-gl';

/** The maps on the page, each with whether it is at rest. */
const charts = new Map<Chart, boolean>();

/** Call once, before the first map. */
export function watchMaps(): void {
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...given: unknown[]) {
    return kind.startsWith('webgl') && !isDrawable ? null : Reflect.apply(getContext, this, [kind, ...given]);
  } as typeof getContext;
  const { on, remove } = Chart.prototype;
  const follow = (chart: Chart, event: 'render' | 'idle', isAtRest: boolean): void =>
    void on.call(chart, event, () => charts.set(chart, isAtRest));
  // Whoever makes a map listens to it at once.
  Chart.prototype.on = function (this: Chart, ...given: unknown[]) {
    if (!charts.has(this)) {
      charts.set(this, false);
      follow(this, 'render', false);
      follow(this, 'idle', true);
    }
    return Reflect.apply(on, this, given) as never;
  };
  Chart.prototype.remove = function () {
    charts.delete(this);
    remove.call(this);
  };
}

/** True while one of them has something to draw, or a picture that is to lie on it is being painted. */
export const mapsAreBusy = (): boolean =>
  [...charts].some(([chart, isAtRest]) => !isAtRest || !chart.loaded()) ||
  document.querySelector('[data-painted="false"]') !== null;

/** True while a map that is to be drawn here is not there yet: what draws it comes after the words. */
export const mapIsMissing = (box: HTMLElement): boolean =>
  isDrawable && box.querySelector('.maplibregl-canvas') === null;

/** Whether maps can be drawn by the graphics from now on: where not, the product's still ones stand in. */
let isDrawable = true;
export const mapsCanBeDrawn = (): boolean => isDrawable;
export const letMapsBeDrawn = (isAllowed: boolean): void => void (isDrawable = isAllowed);
