/**
 * The life of a map's drawing context. A browser takes the context away (a driver's crash, memory, sleep) and mostly
 * gives it back within a moment; where it does not, or there never was one, a still picture stands in, and once a
 * minute a new map is tried.
 */
import type { Map as Chart } from 'maplibre-gl';
import { canDraw } from './canDraw';

const RETRY_MS = 60_000;
/** A context that comes back does so within this. */
const RETURN_MS = 3000;
/** A map that has drawn nothing by then does not draw: its worker, or its code, did not come. */
const FIRST_MS = 45_000;

export class MapLife {
  /** A map can be drawn, as far as is known. */
  able = $state(canDraw());
  /** Counts the maps tried: one made for an earlier number is thrown away. */
  tried = $state(0);

  /** Tries anew once a minute while there is no map; the function given back ends that. */
  start(): () => void {
    const clock = setInterval(() => {
      if (this.able || !canDraw()) return;
      this.tried += 1;
      this.able = true;
    }, RETRY_MS);
    return () => clearInterval(clock);
  }

  /** The map is gone for now. */
  lose(): void {
    this.able = false;
  }

  /** Watches a map that was just made; the function given back lets go of it. */
  watch(chart: Chart): () => void {
    let late = setTimeout(() => this.lose(), FIRST_MS);
    const stop = (): void => clearTimeout(late);
    chart.once('style.load', stop);
    letGoOfLost(chart);
    chart.on('webglcontextlost', () => {
      stop();
      late = setTimeout(() => this.lose(), RETURN_MS);
    });
    chart.on('webglcontextrestored', stop);
    return stop;
  }
}

/**
 * MapLibre 6.17 gives a lost context's style up without taking it off its list of those who wait for right-to-left
 * writing, and leaves on the canvas a listener for an error that did not come: each loss would hold the style, and with
 * it the whole map, as long as the page lives.
 */
function letGoOfLost(chart: Chart): void {
  const canvas = chart.getCanvas();
  let style: Chart['style'] | null = null;
  // Before the map itself hears of it: afterwards it has no style any more.
  canvas.addEventListener('webglcontextlost', () => (style = chart.style), { capture: true });
  chart.on('webglcontextlost', () => {
    style?._remove(false);
    style = null;
  });
  chart.on('webglcontextrestored', () => canvas.dispatchEvent(new Event('webglcontextcreationerror')));
}

/** Takes a map away; one whose context is gone may fail at that, and is gone all the same. */
export function removeMap(chart: Chart): void {
  try {
    chart.remove();
  } catch {
    chart.getContainer().replaceChildren();
  }
}
