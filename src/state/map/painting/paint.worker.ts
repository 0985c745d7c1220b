/** Paints the pictures of grids beside the page's own thread: see painter.ts. */
import { gridPainter } from '../../../map/gridImage';
import type { PaintAnswer, PaintQuestion } from './painter';

const paint = gridPainter();

// The page hears of an error, not of a promise that is broken: it would wait for the picture for ever.
addEventListener('message', ({ data }: MessageEvent<PaintQuestion>) => void answer(data).catch(reportError));

async function answer({ name, of }: PaintQuestion): Promise<void> {
  const { pixels, width, height, corners } = paint(name, of);
  // Multiplied by its alpha here: the map would do it on the page's thread, pixel by pixel.
  const image = await createImageBitmap(new ImageData(pixels, width, height), { premultiplyAlpha: 'premultiply' });
  const painted: PaintAnswer = { name, image, corners };
  self.postMessage(painted, { transfer: [image] });
}
