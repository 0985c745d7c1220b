/**
 * The map as a picture that can leave the page without losing what makes it true: title, legend with units, scale,
 * sources, and the demonstration mark when the data are made up.
 */
import { formatDistance, type Locale } from '../i18n';
import { INK } from './ink';
import type { LegendRow } from './legend';
import { scaleBar } from './scaleBar';
import type { Theme } from './scales';
import { drawLegendMark, type LegendMark } from './symbols';
import type { MapHandle } from './view';

interface LegendBlock {
  readonly title: string;
  readonly rows: readonly LegendRow[];
  /** Symbols under the block's title, each with its words. */
  readonly symbols?: readonly { readonly kind: LegendMark; readonly label: string }[];
  /** What stands under the rows: values without a colour, too few incidents ... */
  readonly note?: string | null;
}

export interface PictureWords {
  readonly title: string;
  /** The sentence that stands over the map on the screen. */
  readonly subtitle: string;
  readonly legend: readonly LegendBlock[];
  /** Sources and attribution, one line each. */
  readonly sources: readonly string[];
  /** The demonstration mark, or null for real data. */
  readonly mark: string | null;
}

export const FONT = '"Noto Sans", system-ui, sans-serif';
const PAD = 20;
const LEGEND_WIDTH = 250;
const ROW = 20;

/** Composes the frame on the screen with its words; a PNG blob, or null when the browser cannot make one. */
export async function exportPng(
  map: MapHandle,
  words: PictureWords,
  theme: Theme,
  locale: Locale,
): Promise<Blob | null> {
  await document.fonts.ready;
  const frame = await map.capture();
  const canvas = composePicture(frame, map, words, theme, locale);
  frame.close();
  return canvas ? new Promise((resolve) => canvas.toBlob(resolve, 'image/png')) : null;
}

function composePicture(
  frame: ImageBitmap,
  map: MapHandle,
  words: PictureWords,
  theme: Theme,
  locale: Locale,
): HTMLCanvasElement | null {
  const size = map.size();
  const ratio = frame.width / size.width;
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  const width = Math.max(size.width, 480) + LEGEND_WIDTH;
  pen.font = `600 20px ${FONT}`;
  const title = wrap(pen, words.title, width - 2 * PAD);
  pen.font = `14px ${FONT}`;
  const subtitle = wrap(pen, words.subtitle, width - 2 * PAD);
  const titleHeight = title.length * 26;
  const headHeight = PAD + titleHeight + subtitle.length * 19 + 10;
  pen.font = `12px ${FONT}`;
  const sources = words.sources.flatMap((line) => wrap(pen, line, width - 2 * PAD));
  const footHeight = 12 + sources.length * 17 + 12;
  const bodyHeight = Math.max(size.height, legendHeight(pen, words.legend) + 2 * PAD + 60);
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round((headHeight + bodyHeight + footHeight) * ratio);
  pen.scale(ratio, ratio);
  const ink = INK[theme];
  pen.fillStyle = ink.halo;
  pen.fillRect(0, 0, width, headHeight + bodyHeight + footHeight);
  pen.textBaseline = 'alphabetic';
  pen.fillStyle = ink.label;
  pen.font = `600 20px ${FONT}`;
  title.forEach((line, i) => pen.fillText(line, PAD, PAD + 14 + i * 26));
  pen.font = `14px ${FONT}`;
  subtitle.forEach((line, i) => pen.fillText(line, PAD, PAD + titleHeight + 12 + i * 19));
  pen.drawImage(frame, 0, headHeight, size.width, size.height);
  if (words.mark !== null) drawMark(pen, words.mark, theme, { x: 0, y: headHeight, ...size });
  const legendX = width - LEGEND_WIDTH + PAD / 2;
  const below = drawLegend(pen, words.legend, theme, legendX, headHeight + PAD);
  drawScale(pen, map.metresPerPixel(), theme, locale, legendX, below + 24);
  pen.fillStyle = ink.labelQuiet;
  pen.font = `12px ${FONT}`;
  sources.forEach((line, i) => pen.fillText(line, PAD, headHeight + bodyHeight + 22 + i * 17));
  return canvas;
}

/** Breaks a text into lines no wider than `width` with the pen's font. */
export function wrap(pen: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && pen.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function legendHeight(pen: CanvasRenderingContext2D, blocks: readonly LegendBlock[]): number {
  pen.font = `600 13px ${FONT}`;
  return blocks.reduce(
    (sum, b) =>
      sum +
      wrap(pen, b.title, LEGEND_WIDTH - PAD).length * 17 +
      b.rows.reduce((height, row) => height + rowHeight(rowLines(pen, row.label)), 0) +
      (b.symbols?.length ?? 0) * (ROW + 6) +
      noteLines(pen, b).length * 15 +
      18,
    0,
  );
}

/** Words beside a colour or a symbol. */
const rowLines = (pen: CanvasRenderingContext2D, label: string): readonly string[] =>
  wrap(pen, label, LEGEND_WIDTH - PAD - 34);
const rowHeight = (lines: readonly string[]): number => Math.max(ROW, lines.length * 15 + 5);

const noteLines = (pen: CanvasRenderingContext2D, { note }: LegendBlock): readonly string[] =>
  note ? note.split('\n').flatMap((line) => wrap(pen, line, LEGEND_WIDTH - PAD)) : [];

/** Draws the blocks one under the other; returns where they end. */
function drawLegend(
  pen: CanvasRenderingContext2D,
  blocks: readonly LegendBlock[],
  theme: Theme,
  x: number,
  top: number,
): number {
  const ink = INK[theme];
  let y = top;
  for (const block of blocks) {
    pen.fillStyle = ink.label;
    pen.font = `600 13px ${FONT}`;
    for (const line of wrap(pen, block.title, LEGEND_WIDTH - PAD)) {
      pen.fillText(line, x, y + 12);
      y += 17;
    }
    y += 4;
    pen.font = `12px ${FONT}`;
    for (const row of block.rows) {
      pen.fillStyle = row.colour;
      pen.fillRect(x, y, 26, 14);
      pen.fillStyle = ink.label;
      const lines = rowLines(pen, row.label);
      lines.forEach((line, i) => pen.fillText(line, x + 34, y + 11.5 + i * 15));
      y += rowHeight(lines);
    }
    for (const symbol of block.symbols ?? []) {
      drawLegendMark(pen, symbol.kind, theme, x + 2, y - 3, 22);
      pen.fillStyle = ink.label;
      const lines = rowLines(pen, symbol.label);
      lines.forEach((line, i) => pen.fillText(line, x + 34, y + 12 + i * 15));
      y += Math.max(ROW + 6, lines.length * 15 + 8);
    }
    pen.fillStyle = ink.labelQuiet;
    for (const line of noteLines(pen, block)) {
      pen.fillText(line, x, y + 10);
      y += 15;
    }
    y += 14;
  }
  return y;
}

function drawScale(
  pen: CanvasRenderingContext2D,
  metresPerPixel: number,
  theme: Theme,
  locale: Locale,
  x: number,
  y: number,
): void {
  const { lengthM, widthPx } = scaleBar(metresPerPixel, LEGEND_WIDTH - 2 * PAD);
  pen.strokeStyle = INK[theme].label;
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.moveTo(x, y - 5);
  pen.lineTo(x, y);
  pen.lineTo(x + widthPx, y);
  pen.lineTo(x + widthPx, y - 5);
  pen.stroke();
  pen.fillStyle = INK[theme].label;
  pen.font = `12px ${FONT}`;
  pen.fillText(formatDistance(locale, lengthM), x + 4, y - 6);
}

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Repeats the mark over the whole map, so that no part cut out of the picture loses it. */
export function drawMark(pen: CanvasRenderingContext2D, mark: string, theme: Theme, frame: Frame): void {
  pen.save();
  pen.beginPath();
  pen.rect(frame.x, frame.y, frame.width, frame.height);
  pen.clip();
  pen.translate(frame.x, frame.y);
  pen.rotate(-Math.PI / 9);
  pen.font = `600 17px ${FONT}`;
  pen.globalAlpha = 0.22;
  pen.fillStyle = INK[theme].label;
  const step = pen.measureText(mark).width + 90;
  for (let y = 60; y < frame.height + frame.width / 2; y += 150) {
    for (let x = -frame.height / 2 + (y % 300); x < frame.width; x += step) pen.fillText(mark, x, y);
  }
  pen.restore();
}
