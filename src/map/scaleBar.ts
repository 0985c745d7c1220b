/** A scale bar: the longest round length (1, 2 or 5 times a power of ten metres) that fits. */
export interface ScaleBar {
  readonly lengthM: number;
  readonly widthPx: number;
}

export function scaleBar(metresPerPixel: number, mostPx: number): ScaleBar {
  const most = metresPerPixel * mostPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const lengthM = ([5, 2, 1].find((m) => m * power <= most) ?? 1) * power;
  return { lengthM, widthPx: lengthM / metresPerPixel };
}

const EARTH_CIRCUMFERENCE_M = 40_075_016.686;
/** Side of a world tile in CSS pixels at zoom 0. */
const TILE_PX = 512;

/** Ground length of a CSS pixel of the web Mercator map, metres. */
export function metresPerPixelAt(lat: number, zoom: number): number {
  return (EARTH_CIRCUMFERENCE_M * Math.cos((lat * Math.PI) / 180)) / (TILE_PX * 2 ** zoom);
}
