/**
 * One scene as a picture that loses nothing of what makes it true: title, marks, words, legend, date, sources,
 * watermark.
 */
import type { SnapshotPost } from '../../../domain/snapshot';
import { messagesFor, type Locale } from '../../../i18n';
import { drawMark, FONT, wrap } from '../../../map/exportPng';
import { INK } from '../../../map/ink';
import { legendRows } from '../../../map/legend';
import type { Theme } from '../../../map/scales';
import { drawLegendMark } from '../../../map/symbols';
import { marksOf } from '../../../state/wall/scenes/legendMarks';
import type { Shown, WallPicture } from '../../../state/wall/scenes/sheet';
import { drawWords } from './sceneWords';

export interface PictureInput {
  readonly shown: Shown;
  /** The map as it is drawn, living or still; null = a scene without one. */
  readonly frame: ImageBitmap | null;
  /** All that the snapshot has. */
  readonly posts: readonly SnapshotPost[];
  readonly theme: Theme;
  readonly locale: Locale;
  /** How fresh the data are, in words; also what is stale. */
  readonly fresh: readonly string[];
}

const [WIDTH, HEIGHT, PAD] = [1920, 1080, 40];
const MAP_X = 940;
/** Side of a mark in the legend, and the distance of its lines. */
const [KEY, LEGEND_LINE] = [34, 40];
const LEGEND_FONT = `400 26px ${FONT}`;

/** The picture, 1920 x 1080; null when the browser cannot make one. */
export function scenePicture({ shown, frame, posts, theme, locale, fresh }: PictureInput): HTMLCanvasElement | null {
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
  top = write(
    [sheet.period, ...sheet.filters, ...sheet.marks, ...fresh.slice(1)].filter((word) => word !== '').join(' · '),
    28,
    false,
    PAD,
    top,
    WIDTH - 2 * PAD,
  );
  const attribution = frame ? [messagesFor(locale).shell.attribution] : [];
  const foot = [fresh[0] ?? '', ...sheet.sources, ...attribution].filter((word) => word !== '').join(' · ');
  pen.font = `400 26px ${FONT}`;
  const bottom = HEIGHT - PAD - wrap(pen, foot, WIDTH - 2 * PAD).length * 33;
  write(foot, 26, false, PAD, bottom + 33, WIDTH - 2 * PAD);
  drawWords(pen, sheet, theme, { x: PAD, y: top, width: (frame ? MAP_X : WIDTH) - 2 * PAD, height: bottom - top });
  if (frame) drawMap(pen, frame, picture, posts, theme, locale, top, bottom);
  if (sheet.watermark !== null) {
    pen.save();
    pen.scale(1.7, 1.7);
    drawMark(pen, sheet.watermark, theme, { x: 0, y: top / 1.7, width: WIDTH / 1.7, height: (bottom - top) / 1.7 });
    pen.restore();
  }
  return canvas;
}

function drawMap(
  pen: CanvasRenderingContext2D,
  frame: ImageBitmap,
  picture: WallPicture | null,
  posts: readonly SnapshotPost[],
  theme: Theme,
  locale: Locale,
  top: number,
  bottom: number,
): void {
  const width = WIDTH - MAP_X - PAD;
  const cells = picture?.cells ?? null;
  const marks = picture ? marksOf(picture, posts, locale).filter(({ isDrawn }) => isDrawn) : [];
  pen.font = LEGEND_FONT;
  const rows = [
    ...(cells
      ? legendRows(cells.scale, theme, locale).map(({ colour, label }) => ({
          label,
          draw: (x: number, y: number) => {
            pen.fillStyle = colour;
            pen.fillRect(x, y + 4, KEY, 22);
          },
        }))
      : []),
    ...marks.map(({ mark, label }) => ({
      label,
      draw: (x: number, y: number) => drawLegendMark(pen, mark, theme, x, y - 2, KEY),
    })),
  ];
  const placed = inLines(
    rows.map(({ label }) => KEY + 8 + pen.measureText(label).width),
    width,
  );
  const lines = (cells ? 1 : 0) + (placed.at(-1)?.line ?? -1) + 1;
  const height = bottom - top - lines * LEGEND_LINE - (lines > 0 ? 8 : 0);
  // As much of the frame's middle as has room, its sides in proportion.
  const scale = Math.max(width / frame.width, height / frame.height);
  const [cutWidth, cutHeight] = [width / scale, height / scale];
  pen.drawImage(
    frame,
    (frame.width - cutWidth) / 2,
    (frame.height - cutHeight) / 2,
    cutWidth,
    cutHeight,
    MAP_X,
    top,
    width,
    height,
  );
  const ink = INK[theme];
  const first = bottom - lines * LEGEND_LINE;
  if (cells) {
    pen.font = `600 26px ${FONT}`;
    pen.fillStyle = ink.label;
    pen.fillText(cells.note === '' ? cells.legend : `${cells.legend} (${cells.note})`, MAP_X, first + 26, width);
  }
  rows.forEach(({ label, draw }, k) => {
    const [x, y] = [MAP_X + placed[k].x, first + (placed[k].line + (cells ? 1 : 0)) * LEGEND_LINE];
    draw(x, y);
    pen.font = LEGEND_FONT;
    pen.fillStyle = ink.label;
    pen.fillText(label, x + KEY + 8, y + 24, width - KEY - 8);
  });
}

/** Where pieces of these widths stand, one after another, in lines of so much width. */
function inLines(widths: readonly number[], width: number): readonly { readonly x: number; readonly line: number }[] {
  let [x, line] = [0, 0];
  return widths.map((own) => {
    if (x > 0 && x + own > width) [x, line] = [0, line + 1];
    const at = { x, line };
    x += own + 26;
    return at;
  });
}
