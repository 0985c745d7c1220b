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

/** The colours of its pixels, each as a number: red the lowest byte, then green and blue. */
export function coloursOf({ data }: Picture): Uint32Array {
  // As they lie in memory, the lowest byte first; of a copy, which begins where it may be read so.
  return new Uint32Array(new Uint8Array(data).buffer).map((pixel) => pixel & 0xffffff);
}

/** The colours that make up its grounds. */
export function flatColours(colours: Uint32Array): ReadonlySet<number> {
  const counts = new Map<number, number>();
  // Most pixels are like the one before.
  for (let from = 0, to = 1; from < colours.length; from = to++) {
    while (to < colours.length && colours[to] === colours[from]) to++;
    counts.set(colours[from], (counts.get(colours[from]) ?? 0) + to - from);
  }
  return new Set([...counts].filter(([, count]) => count >= FLAT_SHARE * colours.length).map(([colour]) => colour));
}

/** Red, green and blue of a colour. */
export const channels = (colour: number): readonly [number, number, number] => [
  colour & 255,
  (colour >> 8) & 255,
  colour >> 16,
];

const inSteps = (colour: number): number => {
  const [red, green, blue] = channels(colour).map((value) => Math.round(Math.round(value / STEP) * STEP));
  return red | (green << 8) | (blue << 16);
};

/** The picture in few colours as a PNG, with a palette unless 256 are too few. */
export function smallPng(picture: Picture): Buffer {
  const { width, height } = picture;
  const colours = coloursOf(picture);
  const flat = flatColours(colours);
  const few = colours.map((colour) => (flat.has(colour) ? colour : inSteps(colour)));
  const palette = [...new Set([...flat, ...few])];
  const index = new Map(palette.map((colour, k) => [colour, k]));
  const isIndexed = palette.length <= MOST_COLOURS;
  const bytes = isIndexed ? 1 : 3;
  const rows = Buffer.alloc((1 + bytes * width) * height);
  few.forEach((colour, k) =>
    rows.set(
      isIndexed ? [index.get(colour) ?? 0] : channels(colour),
      (1 + bytes * width) * Math.floor(k / width) + 1 + bytes * (k % width),
    ),
  );
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, isIndexed ? INDEXED : TRUE_COLOUR], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    ...(isIndexed ? [chunk('PLTE', Buffer.from(palette.flatMap(channels)))] : []),
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
