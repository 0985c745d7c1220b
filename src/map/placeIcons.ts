/**
 * Small signs of the kinds of places on the base map, drawn by code: a quiet disc with a white figure that is known
 * from street maps. They say what stands there and nothing else, so they stay grey.
 */
import { INK } from './ink';
import type { Theme } from './scales';

/** Figures on a field of 16 by 16, each a list of outlines; an outline of three numbers is a disc: x, y, radius. */
const FIGURES: Readonly<Record<string, readonly (readonly number[])[]>> = {
  metro: [[4.4, 11, 4.4, 5, 6.2, 5, 8, 8, 9.8, 5, 11.6, 5, 11.6, 11, 10, 11, 10, 7.6, 8, 10.6, 6, 7.6, 6, 11]],
  railway_station: [
    [5, 4.4, 11, 4.4, 11, 10, 5, 10],
    [4.4, 12, 6, 10.4, 7, 10.4, 5.6, 12],
    [11.6, 12, 10, 10.4, 9, 10.4, 10.4, 12],
  ],
  bus_station: [
    [4.2, 5, 11.8, 5, 11.8, 10, 4.2, 10],
    [6, 10.6, 1.1],
    [10, 10.6, 1.1],
  ],
  airport: [
    [
      8, 3.4, 8.8, 6.6, 12.6, 9, 12.6, 10, 8.8, 8.8, 8.6, 11, 9.8, 12.2, 6.2, 12.2, 7.4, 11, 7.2, 8.8, 3.4, 10, 3.4, 9,
      7.2, 6.6,
    ],
  ],
  market: [
    [4, 6.4, 12, 6.4, 11, 11.6, 5, 11.6],
    [5.6, 6, 7.6, 3.8, 8.4, 4.2, 7, 6],
    [10.4, 6, 8.4, 3.8, 7.6, 4.2, 9, 6],
  ],
  mall: [
    [4.6, 6.4, 11.4, 6.4, 11.4, 12, 4.6, 12],
    [6.2, 6, 6.2, 4.2, 9.8, 4.2, 9.8, 6, 9, 6, 9, 5, 7, 5, 7, 6],
  ],
  hospital: [
    [6.9, 4, 9.1, 4, 9.1, 6.9, 12, 6.9, 12, 9.1, 9.1, 9.1, 9.1, 12, 6.9, 12, 6.9, 9.1, 4, 9.1, 4, 6.9, 6.9, 6.9],
  ],
  school: [
    [8, 4.4, 13, 6.8, 8, 9.2, 3, 6.8],
    [5.4, 8.8, 8, 10, 10.6, 8.8, 10.6, 10.8, 8, 12, 5.4, 10.8],
  ],
  university: [
    [8, 3.6, 12.6, 6.4, 3.4, 6.4],
    [4.4, 7.2, 5.8, 7.2, 5.8, 10.6, 4.4, 10.6],
    [7.3, 7.2, 8.7, 7.2, 8.7, 10.6, 7.3, 10.6],
    [10.2, 7.2, 11.6, 7.2, 11.6, 10.6, 10.2, 10.6],
    [3.6, 11.2, 12.4, 11.2, 12.4, 12.4, 3.6, 12.4],
  ],
  stadium: [[3.4, 8, 4.6, 5.6, 8, 4.8, 11.4, 5.6, 12.6, 8, 11.4, 10.4, 8, 11.2, 4.6, 10.4]],
  park: [
    [8, 3.2, 11.6, 8.8, 4.4, 8.8],
    [7.3, 8.8, 8.7, 8.8, 8.7, 12.4, 7.3, 12.4],
  ],
  square: [[5, 5, 11, 5, 11, 11, 5, 11]],
  crossing: [
    [7.2, 1.6, 8.8, 1.6, 8.8, 14.4, 7.2, 14.4],
    [1.6, 7.2, 14.4, 7.2, 14.4, 8.8, 1.6, 8.8],
  ],
  landmark: [[8, 8, 2.2]],
};

/** Kinds of places that have a sign. */
export const SIGNED_KINDS: readonly string[] = Object.keys(FIGURES);

/** Side of a sign in CSS pixels. */
const SIZE = 15;

/** Name of the image under which the map knows the sign of a kind. */
export const placeImage = (kind: string, theme: Theme): string => `qyragy-place-${kind}-${theme}`;

/** Reads `placeImage` back; null for another image. */
export function parsePlaceImage(id: string): { readonly kind: string; readonly theme: Theme } | null {
  const [, kind, theme] = /^qyragy-place-(.+)-(light|dark)$/.exec(id) ?? [];
  return kind !== undefined && kind in FIGURES ? { kind, theme: theme === 'dark' ? 'dark' : 'light' } : null;
}

/** A sign as pixels for `addImage`, at `ratio` device pixels per CSS pixel. */
export function placePixels(kind: string, theme: Theme, ratio: number): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIZE * ratio;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return new ImageData(SIZE * ratio, SIZE * ratio);
  pen.scale((SIZE * ratio) / 16, (SIZE * ratio) / 16);
  disc(pen, 8, 8, 7.6, INK[theme].halo);
  disc(pen, 8, 8, 6.9, INK[theme].labelQuiet);
  for (const outline of FIGURES[kind] ?? []) {
    const [x, y, radius] = outline;
    if (outline.length === 3) {
      disc(pen, x, y, radius, INK[theme].halo);
      continue;
    }
    pen.beginPath();
    for (let k = 0; k < outline.length; k += 2) pen.lineTo(outline[k], outline[k + 1]);
    pen.fillStyle = INK[theme].halo;
    pen.fill();
  }
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

function disc(pen: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fillStyle = colour;
  pen.fill();
}
