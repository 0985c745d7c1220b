import type { Map as Chart } from 'maplibre-gl';
import { metresPerPixelAt } from './scaleBar';
import { TOWN_BOX, type MapHandle } from './view';

/** What the page may ask of the map, without knowing the map's library. */
export function makeHandle(map: Chart): MapHandle {
  return {
    capture: () =>
      new Promise((resolve, reject) => {
        // The drawing buffer is emptied after each frame: it is read inside the frame that fills it.
        map.once('render', () => createImageBitmap(map.getCanvas()).then(resolve, reject));
        map.triggerRepaint();
      }),
    metresPerPixel: () => metresPerPixelAt(map.getCenter().lat, map.getZoom()),
    size: () => ({ width: map.getContainer().clientWidth, height: map.getContainer().clientHeight }),
    showWholeCity: () => {
      const [west, south, east, north] = TOWN_BOX;
      map.fitBounds([[west, south], [east, north]], { padding: 16 });
    },
    flyTo: ([lon, lat], zoom) => void map.flyTo({ center: [lon, lat], zoom: Math.max(zoom ?? 0, map.getZoom()) }),
    focus: () => map.getCanvas().focus(),
    style: () => map.getStyle() ?? null,
  };
}
