import { gridPainter, type GridLook, type GridPaint } from './gridImage';
import type { GridImage, GridPicture } from './mapData';
import { isSamePaint } from './samePaint';

/** Gives a grid its picture at once, on the thread that asks. The last of a name is kept: the same is painted once. */
export type PaintHere = (name: string, picture: GridPicture, look: GridLook) => GridImage;

/** Paints what comes to a map without a picture: on paper, which waits for nothing, and where there is no worker. */
export function paintHere(): PaintHere {
  const paint = gridPainter();
  const last = new Map<string, { readonly of: GridPaint; readonly image: GridImage }>();
  return (name, { grid, scale }, { theme, drawing }) => {
    const of = { grid, scale, theme, drawing };
    const before = last.get(name);
    if (before && isSamePaint(before.of, of)) return before.image;
    const { pixels, width, height, corners } = paint(name, of);
    const image = { image: new ImageData(pixels, width, height), corners };
    last.set(name, { of, image });
    return image;
  };
}
