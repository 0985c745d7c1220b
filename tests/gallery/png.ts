/** Pictures as they are kept: exact where it is flat, in few colours where letters and lines blend into it. */
import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

/** Pixels by rows, each as red, green, blue and opacity, 0-255. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A colour that fills at least so much of a picture is a flat one: a ground, a button, a line; no blend of two. */
const FLAT_SHARE = 0.002;
/** Blends are kept in 16 steps of red, green and blue each, so at most half a step off. */
const STEP = 255 / 15;
const MOST_COLOURS = 256;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Kinds of a PNG's pixels. */
const TRUE_COLOUR = 2;
const INDEXED = 3;

export const readPng = (file: Buffer): Picture => PNG.sync.read(file);

export function wholePng({ width, height, data }: Picture): Buffer {
  const png = new PNG({ width, height });
  png.data = Buffer.from(data);
  return PNG.sync.write(png);
}

/** The colour of a pixel as one number. */
export const colourAt = ({ data }: Picture, pixel: number): number =>
  (data[4 * pixel] << 16) | (data[4 * pixel + 1] << 8) | data[4 * pixel + 2];

/** The colours that make up its grounds, the most frequent first. */
export function flatColours(picture: Picture): readonly number[] {
  const pixels = picture.width * picture.height;
  const counts = new Map<number, number>();
  for (let k = 0; k < pixels; k++) counts.set(colourAt(picture, k), (counts.get(colourAt(picture, k)) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= FLAT_SHARE * pixels)
    .toSorted(([, a], [, b]) => b - a)
    .map(([colour]) => colour);
}

const inSteps = (colour: number): number =>
  [16, 8, 0].reduce((sum, by) => sum | (Math.round(Math.round(((colour >> by) & 255) / STEP) * STEP) << by), 0);

/** The picture in few colours as a PNG, with a palette unless 256 are too few. */
export function smallPng(picture: Picture): Buffer {
  const { width, height } = picture;
  const flat = new Set(flatColours(picture));
  const few = Array.from({ length: width * height }, (_, k) => colourAt(picture, k)).map((colour) =>
    flat.has(colour) ? colour : inSteps(colour),
  );
  // The most frequent ones first: their numbers are alike.
  const palette = [...new Set([...flat, ...few])];
  const index = new Map(palette.map((colour, k) => [colour, k]));
  const isIndexed = palette.length <= MOST_COLOURS;
  const bytes = isIndexed ? 1 : 3;
  const values = isIndexed ? few.map((colour) => index.get(colour) ?? 0) : few;
  const line = 1 + bytes * width;
  const rows = Buffer.alloc(line * height);
  values.forEach((value, k) => rows.writeUIntBE(value, line * Math.floor(k / width) + 1 + bytes * (k % width), bytes));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, isIndexed ? INDEXED : TRUE_COLOUR], 8);
  const colours = Buffer.alloc(3 * palette.length);
  palette.forEach((colour, k) => colours.writeUIntBE(colour, 3 * k, 3));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    ...(isIndexed ? [chunk('PLTE', colours)] : []),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(content.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}
