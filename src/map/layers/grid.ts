import type { GridPicture } from '../mapData';
import type { Look, Part } from '../layer';
import { shown } from '../paint';

/** A grid as a picture that lies on the map; metres, not pixels, decide what it shows at any zoom. */
export const gridPart = (id: string, picture: GridPicture | null, look: Look, on: boolean): Part => ({
  slot: 'fills',
  id,
  type: 'raster',
  source: `${id}-picture`,
  layout: shown(on && picture !== null),
  paint: {
    // Cells have edges; a smooth picture has none, and its pixels are not to be seen either.
    'raster-resampling': look.drawing === 'smooth' ? 'linear' : 'nearest',
    'raster-fade-duration': 0,
    'raster-opacity': look.opacity,
  },
});
