/** One scene as a picture that loses nothing of what makes it true: title, marks, words, legend, date, sources, watermark. */
import { messagesFor, type Locale } from '../../../i18n';
import { drawMark, FONT, wrap } from '../../../map/exportPng';
import { INK } from '../../../map/ink';
import { legendRows } from '../../../map/legend';
import type { Theme } from '../../../map/scales';
import type { Shown, WallPicture } from '../../../state/wall/sheet';
import { drawWords } from './sceneWords';

export interface PictureInput {
  readonly shown: Shown;
  /** The map as it is drawn; null = a scene without one, or a device that draws none. */
  readonly frame: ImageBitmap | null;
  readonly theme: Theme;
  readonly locale: Locale;
  /** How fresh the data are, in words; also what is stale. */
  readonly fresh: readonly string[];
}

const [WIDTH, HEIGHT, PAD] = [1920, 1080, 40];
const MAP_X = 940;

/** The picture, 1920 x 1080; null when the browser cannot make one. */
export function scenePicture({ shown, frame, theme, locale, fresh }: PictureInput): HTMLCanvasElement | null {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  const { sheet, picture } = shown;
  const ink = INK[theme];
  pen.fillStyle = ink.halo;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  const write = (text: string, size: number, bold: boolean, x: number, y: number, width: number): number => {
    pen.font = `${bold ? 600 : 400} ${size}px ${FONT}`;
    pen.fillStyle = bold ? ink.label : ink.labelQuiet;
    const lines = wrap(pen, text, width);
    lines.forEach((line, k) => pen.fillText(line, x, y + k * size * 1.25, width));
    return y + lines.length * size * 1.25;
  };
  let top = write(sheet.title, 52, true, PAD, PAD + 44, WIDTH - 2 * PAD);
  top = write([sheet.period, ...sheet.filters, ...sheet.marks, ...fresh.slice(1)].filter((word) => word !== '').join(' · '), 28, false, PAD, top, WIDTH - 2 * PAD);
  const attribution = frame ? [messagesFor(locale).shell.attribution] : [];
  const foot = [fresh[0] ?? '', ...sheet.sources, ...attribution].filter((word) => word !== '').join(' · ');
  pen.font = `400 26px ${FONT}`;
  const bottom = HEIGHT - PAD - wrap(pen, foot, WIDTH - 2 * PAD).length * 33;
  write(foot, 26, false, PAD, bottom + 33, WIDTH - 2 * PAD);
  drawWords(pen, sheet, theme, { x: PAD, y: top, width: (frame ? MAP_X : WIDTH) - 2 * PAD, height: bottom - top });
  if (frame) drawMap(pen, frame, picture, theme, locale, top, bottom);
  if (sheet.watermark !== null) {
    pen.save();
    pen.scale(1.7, 1.7);
    drawMark(pen, sheet.watermark, theme, { x: 0, y: top / 1.7, width: WIDTH / 1.7, height: (bottom - top) / 1.7 });
    pen.restore();
  }
  return canvas;
}

function drawMap(pen: CanvasRenderingContext2D, frame: ImageBitmap, picture: WallPicture | null, theme: Theme, locale: Locale, top: number, bottom: number): void {
  const width = WIDTH - MAP_X - PAD;
  const legendHeight = picture?.cells ? 84 : 0;
  const height = bottom - top - legendHeight;
  // As much of the frame's middle as has room, its sides in proportion.
  const scale = Math.max(width / frame.width, height / frame.height);
  const [cutWidth, cutHeight] = [width / scale, height / scale];
  pen.drawImage(frame, (frame.width - cutWidth) / 2, (frame.height - cutHeight) / 2, cutWidth, cutHeight, MAP_X, top, width, height);
  if (!picture?.cells) return;
  const ink = INK[theme];
  pen.font = `600 26px ${FONT}`;
  pen.fillStyle = ink.label;
  pen.fillText(`${picture.cells.legend} (${messagesFor(locale).wall.cells.clear})`, MAP_X, bottom - legendHeight + 36, width);
  pen.font = `400 26px ${FONT}`;
  let x = MAP_X;
  for (const { colour, label } of legendRows(picture.cells.scale, theme, locale)) {
    pen.fillStyle = colour;
    pen.fillRect(x, bottom - 28, 34, 22);
    pen.fillStyle = ink.label;
    pen.fillText(label, x + 42, bottom - 8);
    x += 42 + pen.measureText(label).width + 26;
  }
}
