import { LngLat, type Map as Chart } from 'maplibre-gl';
import { metresPerPixelAt } from './scaleBar';
import type { Camera } from '../domain/geometry';
import { CITY_BOX } from '../domain/thisCity';
import type { MapHandle, Margins } from './view';

/** Longest wait for labels and tiles under way before a picture is taken as things stand. */
const REST_MS = 6000;

/** What the events of a move carry that another map has made. */
interface Placed {
  readonly placed?: 'under way' | 'over';
}

/** Of a move that another map has made, whether it is the last step of it; undefined for a move of this map's own. */
export const placedOf = (event: object): Placed['placed'] => (event as Placed).placed;

/** Until everything asked of the map is drawn: words of another language, a plan just opened. */
function rest(map: Chart): Promise<void> {
  return new Promise((done) => {
    const late = setTimeout(done, REST_MS);
    map.once('idle', () => {
      clearTimeout(late);
      done();
    });
    map.triggerRepaint();
  });
}

/** Between the map's edge and the city, where nothing lies over it. */
const EDGE = 16;

/** Pixels of the map to one of the page on paper, where a page's pixel is 1/96 of an inch. */
const PAPER_RATIO = 3;

/**
 * A copy of the frame just drawn. Browsers print of a map's own canvas the frame that the screen showed last, at the
 * screen's size and scale, whatever was drawn since.
 */
function stillOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const still = document.createElement('canvas');
  [still.width, still.height] = [canvas.width, canvas.height];
  still.className = 'still';
  still.style.cssText = 'position: absolute; inset: 0; width: 100%; height: 100%';
  still.getContext('2d')?.drawImage(canvas, 0, 0);
  return still;
}

/**
 * What the page may ask of the map, without knowing the map's library. `draw` draws at once what the map was given and
 * has not drawn yet; `over` tells what lies over the map now, and `head` is told where a flight over the city will
 * end, before it begins.
 */
export function makeHandle(
  map: Chart,
  draw: () => void = () => undefined,
  over: () => Margins = () => ({ top: 0, bottom: 0 }),
  head: (to: Camera) => void = () => undefined,
): MapHandle {
  return {
    capture: async () => {
      draw();
      await rest(map);
      return new Promise((resolve, reject) => {
        // The drawing buffer is emptied after each frame: it is read inside the frame that fills it.
        map.once('render', () => createImageBitmap(map.getCanvas()).then(resolve, reject));
        map.triggerRepaint();
      });
    },
    metresPerPixel: () => metresPerPixelAt(map.getCenter().lat, map.getZoom()),
    size: () => ({ width: map.getContainer().clientWidth, height: map.getContainer().clientHeight }),
    showWholeCity: () => {
      const [west, south, east, north] = CITY_BOX;
      const { top, bottom, left = 0, right = 0 } = over();
      const to = map.cameraForBounds(
        [
          [west, south],
          [east, north],
        ],
        { padding: { left: EDGE + left, right: EDGE + right, top: EDGE + top, bottom: EDGE + bottom } },
      );
      if (!to?.center || to.zoom === undefined) return;
      const { lng, lat } = LngLat.convert(to.center);
      head({ lon: lng, lat, zoom: to.zoom });
      map.flyTo({ center: [lng, lat], zoom: to.zoom });
    },
    fitPaper: () => {
      draw();
      const before = { center: map.getCenter(), zoom: map.getZoom() };
      const shown = map.getBounds();
      const ratio = map._overridePixelRatio;
      map.setPixelRatio(Math.max(PAPER_RATIO, map.getPixelRatio()));
      map.fitBounds(shown, { padding: 0, animate: false });
      // Names that come in by and by would be printed half there; without fading they are all placed at once.
      const fade = map._fadeDuration;
      map._fadeDuration = 0;
      map.redraw();
      map._fadeDuration = fade;
      const still = stillOf(map.getCanvas());
      map.getCanvasContainer().append(still);
      return () => {
        still.remove();
        map._overridePixelRatio = ratio;
        map.resize();
        map.jumpTo(before);
      };
    },
    flyTo: ([lon, lat], zoom) => void map.flyTo({ center: [lon, lat], zoom: Math.max(zoom ?? 0, map.getZoom()) }),
    focus: () => map.getCanvas().focus(),
    project: ([lon, lat]) => {
      const { x, y } = map.project([lon, lat]);
      return { x, y };
    },
    unproject: ({ x, y }) => {
      const { lng, lat } = map.unproject([x, y]);
      return [lng, lat];
    },
    onview: (tell) => {
      const told = [map.on('move', tell), map.on('resize', tell)];
      return () => told.forEach((one) => one.unsubscribe());
    },
    onmove: (tell) => {
      const say = (event: object, isOver: boolean): void => {
        const { lng, lat } = map.getCenter();
        if (placedOf(event) === undefined) tell({ lon: lng, lat, zoom: map.getZoom() }, isOver);
      };
      const during = map.on('move', (event) => say(event, false));
      const after = map.on('moveend', (event) => say(event, true));
      return () => {
        during.unsubscribe();
        after.unsubscribe();
      };
    },
    place: ({ lon, lat, zoom }, isOver) =>
      void map.jumpTo({ center: [lon, lat], zoom }, { placed: isOver ? 'over' : 'under way' } satisfies Placed),
    style: () => map.getStyle() ?? null,
  };
}
