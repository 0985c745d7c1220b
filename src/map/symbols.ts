/**
 * The map's symbols, drawn by code: no sprite file. They differ by shape, not only by colour: a filled shield is a
 * stationary post, a hollow dashed one a planned post, a diamond a mobile point, a triangle a fatal road accident, a
 * pin a site for a new post (a square one of the second plan while two are compared): with a tick once it is checked,
 * hollow and dashed while it is uncertain, hollow and crossed out when it is impossible. The same drawing stands in the
 * legend and in the exported picture.
 */
import { INK } from './ink';
import type { Theme } from './scales';

const SYMBOLS = [
  'stationary',
  'planned',
  'mobile',
  'accident',
  'proposed',
  'uncertain',
  'checked',
  'impossible',
  'second',
] as const;
export type SymbolKind = (typeof SYMBOLS)[number];
/** What a legend can show beside colours: symbols, and samples of lines, rings, points and outlines. */
export type LegendMark =
  | SymbolKind
  | 'stretches'
  | 'rings'
  | 'incidents'
  | 'areas'
  | 'districts'
  | 'whole-districts'
  | 'precincts'
  | 'candidates'
  | 'reach'
  | 'veto'
  | 'gained'
  | 'lost'
  | 'unstudied'
  | 'left-out'
  | 'closed'
  | 'own-points'
  | 'own-lines'
  | 'own-areas'
  | 'found-area'
  | 'found-hatch'
  | 'found-line'
  | 'found-start'
  /** A letter in a ring: a kind of place. */
  | `letter:${string}`;

/** Side of a symbol in CSS pixels. */
export const SYMBOL_SIZE = 22;

type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Name of the image under which the map knows a symbol. */
export const symbolImage = (kind: SymbolKind, theme: Theme): string => `qyragy-${kind}-${theme}`;

/** Reads `symbolImage` back; null for an image that is not ours. */
export function parseSymbolImage(id: string): { readonly kind: SymbolKind; readonly theme: Theme } | null {
  const kind = SYMBOLS.find((k) => id.startsWith(`qyragy-${k}-`));
  const theme = id.endsWith('-dark') ? 'dark' : 'light';
  return kind ? { kind, theme } : null;
}

/** The pattern of ground that a surface says nothing about. */
export const hatchImage = (theme: Theme): string => `qyragy-hatch-${theme}`;

/** Reads \`hatchImage\` back; null for another image. */
export const parseHatchImage = (id: string): Theme | null =>
  id === hatchImage('light') ? 'light' : id === hatchImage('dark') ? 'dark' : null;

/** The pattern of ground whose incidents a filter does not count. */
export const leftOutImage = (theme: Theme): string => `qyragy-left-out-${theme}`;

/** Reads `leftOutImage` back; null for another image. */
export const parseLeftOutImage = (id: string): Theme | null =>
  id === leftOutImage('light') ? 'light' : id === leftOutImage('dark') ? 'dark' : null;

/** The pattern of ground that is closed to new posts. */
export const closedImage = (theme: Theme): string => `qyragy-closed-${theme}`;

/** Reads `closedImage` back; null for another image. */
export const parseClosedImage = (id: string): Theme | null =>
  id === closedImage('light') ? 'light' : id === closedImage('dark') ? 'dark' : null;

/** Side of one piece of the pattern in CSS pixels: the distance of its lines along both axes. */
export const HATCH_SIZE = 9;

/** A veil with thin slanting lines; pieces side by side join. */
export function drawHatch(
  pen: Pen,
  theme: Theme,
  x: number,
  y: number,
  width: number,
  height: number,
  step: number,
): void {
  pen.save();
  pen.beginPath();
  pen.rect(x, y, width, height);
  pen.clip();
  pen.globalAlpha = 0.7;
  pen.fillStyle = INK[theme].veil;
  pen.fill();
  pen.globalAlpha = 1;
  pen.strokeStyle = INK[theme].hatch;
  pen.lineWidth = step / 10;
  pen.beginPath();
  for (let at = -height; at <= width + step; at += step) {
    pen.moveTo(x + at, y + height);
    pen.lineTo(x + at + height, y);
  }
  pen.stroke();
  pen.restore();
}

/** The pattern as pixels for \`addImage\`, at \`ratio\` device pixels per CSS pixel. */
export function hatchPixels(theme: Theme, ratio: number): ImageData {
  return pixels(HATCH_SIZE * ratio, (pen, side) => drawHatch(pen, theme, 0, 0, side, side, side));
}

/** A veil of the colour beyond the city, with dots; pieces side by side join. */
function drawLeftOut(pen: Pen, theme: Theme, x: number, y: number, width: number, height: number, step: number): void {
  pen.globalAlpha = 0.8;
  pen.fillStyle = INK[theme].outside;
  pen.fillRect(x, y, width, height);
  pen.globalAlpha = 1;
  pen.fillStyle = INK[theme].roadMain;
  for (let top = y + step / 2; top < y + height; top += step) {
    for (let left = x + step / 2; left < x + width; left += step) {
      pen.beginPath();
      pen.arc(left, top, step / 10, 0, 2 * Math.PI);
      pen.fill();
    }
  }
}

/** The pattern as pixels for `addImage`, at `ratio` device pixels per CSS pixel. */
export function leftOutPixels(theme: Theme, ratio: number): ImageData {
  return pixels(HATCH_SIZE * ratio, (pen, side) => drawLeftOut(pen, theme, 0, 0, side, side, side));
}

/** Lines that fall where the veil's rise, and no veil: what lies below keeps its colours, overlaps look alike. */
function drawClosed(pen: Pen, theme: Theme, x: number, y: number, width: number, height: number, step: number): void {
  pen.save();
  pen.beginPath();
  pen.rect(x, y, width, height);
  pen.clip();
  pen.strokeStyle = INK[theme].lost;
  pen.lineWidth = step / 7;
  pen.beginPath();
  for (let at = -height; at <= width + step; at += step) {
    pen.moveTo(x + at, y);
    pen.lineTo(x + at + height, y + height);
  }
  pen.stroke();
  pen.restore();
}

/** The pattern as pixels for `addImage`, at `ratio` device pixels per CSS pixel. */
export function closedPixels(theme: Theme, ratio: number): ImageData {
  return pixels(HATCH_SIZE * ratio, (pen, side) => drawClosed(pen, theme, 0, 0, side, side, side));
}

/** Draws a symbol into the square whose north-west corner is (x, y). */
function drawSymbol(pen: Pen, kind: SymbolKind, theme: Theme, x: number, y: number, size: number): void {
  const ink = INK[theme];
  const colour = kind === 'accident' ? ink.accident : isPin(kind) ? ink.site : ink.post;
  const hollow = kind === 'planned' || kind === 'impossible' || kind === 'uncertain';
  pen.save();
  pen.translate(x, y);
  pen.scale(size / 22, size / 22);
  pen.lineJoin = 'round';
  outline(pen, kind);
  // On dark ground posts and falls are the same blue: a wider rim parts them.
  pen.lineWidth = theme === 'dark' ? 6 : 4.4;
  pen.strokeStyle = ink.postRim;
  pen.stroke();
  pen.fillStyle = hollow ? ink.postRim : colour;
  pen.fill();
  pen.lineWidth = 2;
  pen.strokeStyle = colour;
  if (kind === 'planned' || kind === 'uncertain') pen.setLineDash([3, 2]);
  pen.stroke();
  pen.setLineDash([]);
  if (kind !== 'planned') mark(pen, kind, hollow ? colour : ink.postRim);
  if (kind === 'checked') tick(pen, colour, ink.postRim);
  pen.restore();
}

/** Draws a legend's mark into the square whose north-west corner is (x, y). */
export function drawLegendMark(pen: Pen, mark: LegendMark, theme: Theme, x: number, y: number, size: number): void {
  if (isSymbol(mark)) {
    drawSymbol(pen, mark, theme, x, y, size);
    return;
  }
  const ink = INK[theme];
  pen.save();
  pen.translate(x, y);
  pen.scale(size / 22, size / 22);
  if (mark === 'unstudied') {
    drawHatch(pen, theme, 1, 4, 20, 14, 7);
    pen.lineWidth = 1;
    pen.strokeStyle = ink.hatch;
    pen.strokeRect(1.5, 4.5, 19, 13);
    pen.restore();
    return;
  }
  if (mark === 'left-out') {
    drawLeftOut(pen, theme, 1, 4, 20, 14, 7);
    pen.lineWidth = 1;
    pen.strokeStyle = ink.roadMain;
    pen.strokeRect(1.5, 4.5, 19, 13);
    pen.restore();
    return;
  }
  if (mark === 'closed' || mark === 'found-hatch') {
    drawClosed(pen, theme, 1, 4, 20, 14, 7);
    pen.lineWidth = 1;
    pen.strokeStyle = ink.lost;
    pen.strokeRect(1.5, 4.5, 19, 13);
    pen.restore();
    return;
  }
  pen.beginPath();
  pen.lineWidth = 1.6;
  if (mark.startsWith('letter:')) {
    drawLetter(pen, mark.slice('letter:'.length), ink.halo, ink.accident);
  } else if (mark === 'rings') {
    pen.arc(11, 11, 7.5, 0, 2 * Math.PI);
    fillAndStroke(pen, ink.cover, 0.14);
  } else if (mark === 'reach') {
    pen.setLineDash([4, 2]);
    pen.arc(11, 11, 7.5, 0, 2 * Math.PI);
    fillAndStroke(pen, ink.site, 0.1);
  } else if (mark === 'veto') {
    pen.setLineDash([1.6, 2.2]);
    pen.arc(11, 11, 7.5, 0, 2 * Math.PI);
    fillAndStroke(pen, ink.lost, 0.12);
  } else if (mark === 'incidents' || mark === 'candidates' || mark === 'gained' || mark === 'lost') {
    pen.arc(11, 11, mark === 'candidates' ? 2.2 : mark === 'incidents' ? 3 : 4, 0, 2 * Math.PI);
    fillAndStroke(
      pen,
      { incidents: ink.incident, candidates: ink.site, gained: ink.gained, lost: ink.lost }[mark],
      { incidents: 0.55, candidates: 1, gained: 1, lost: 0 }[mark],
    );
  } else if (mark === 'own-points') {
    pen.arc(11, 11, 4.5, 0, 2 * Math.PI);
    fillAndStroke(pen, ink.own, 1);
  } else if (mark === 'found-area') {
    pen.rect(4, 5, 14, 12);
    pen.strokeStyle = ink.label;
    pen.stroke();
  } else if (mark === 'found-start') {
    pen.arc(11, 11, 4, 0, 2 * Math.PI);
    pen.strokeStyle = ink.label;
    pen.stroke();
  } else if (mark === 'own-areas') {
    pen.rect(4, 5, 14, 12);
    fillAndStroke(pen, ink.own, 0.06);
  } else {
    if (mark === 'own-lines') pen.lineWidth = 2.6;
    if (mark === 'districts' || mark === 'precincts') pen.setLineDash([4, 2]);
    if (mark === 'stretches' || mark === 'whole-districts') pen.lineWidth = 3.6;
    pen.moveTo(2, 14);
    pen.lineTo(20, 8);
    pen.strokeStyle =
      mark === 'stretches'
        ? ink.stretch
        : mark === 'areas'
          ? ink.area
          : mark === 'precincts'
            ? ink.precinct
            : mark === 'own-lines'
              ? ink.own
              : mark === 'found-line'
                ? ink.label
                : ink.district;
    pen.stroke();
  }
  pen.restore();
}

const isPin = (kind: SymbolKind): boolean =>
  kind === 'proposed' || kind === 'uncertain' || kind === 'checked' || kind === 'impossible' || kind === 'second';

const isSymbol = (mark: LegendMark): mark is SymbolKind => SYMBOLS.some((kind) => kind === mark);

function fillAndStroke(pen: Pen, colour: string, opacity: number): void {
  pen.fillStyle = colour;
  pen.globalAlpha = opacity;
  pen.fill();
  pen.globalAlpha = 1;
  pen.strokeStyle = colour;
  pen.stroke();
}

/** A letter in a ring, in the middle of 22 units. */
function drawLetter(pen: Pen, letter: string, ground: string, ink: string): void {
  pen.arc(11, 11, 8, 0, 2 * Math.PI);
  pen.fillStyle = ground;
  pen.fill();
  pen.strokeStyle = ink;
  pen.stroke();
  pen.fillStyle = ink;
  pen.font = '600 11px "Noto Sans", sans-serif';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(letter, 11, 11.5);
}

/** A symbol as pixels for `addImage`, at `ratio` device pixels per CSS pixel. */
export function symbolPixels(kind: SymbolKind, theme: Theme, ratio: number): ImageData {
  return pixels(SYMBOL_SIZE * ratio, (pen, side) => drawSymbol(pen, kind, theme, 0, 0, side));
}

const addresses = new Map<string, string>();

/** A symbol as a `data:` address, for pictures that are no map; drawn once. */
export function symbolAddress(kind: SymbolKind, theme: Theme): string {
  const key = symbolImage(kind, theme);
  const known = addresses.get(key);
  if (known !== undefined) return known;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SYMBOL_SIZE * 6;
  const pen = canvas.getContext('2d');
  if (pen) drawSymbol(pen, kind, theme, 0, 0, canvas.width);
  const address = canvas.toDataURL();
  addresses.set(key, address);
  return address;
}

function pixels(side: number, draw: (pen: Pen, side: number) => void): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return new ImageData(side, side);
  draw(pen, side);
  return pen.getImageData(0, 0, side, side);
}

function outline(pen: Pen, kind: SymbolKind): void {
  pen.beginPath();
  if (kind === 'mobile') {
    polygon(pen, [
      [11, 3],
      [19, 11],
      [11, 19],
      [3, 11],
    ]);
  } else if (kind === 'accident') {
    polygon(pen, [
      [11, 4],
      [19, 18],
      [3, 18],
    ]);
  } else if (kind === 'second') {
    polygon(pen, [
      [4, 2.5],
      [18, 2.5],
      [18, 15],
      [14, 15],
      [11, 20.6],
      [8, 15],
      [4, 15],
    ]);
  } else if (isPin(kind)) {
    pen.moveTo(11, 20.6);
    pen.bezierCurveTo(9, 16.5, 4, 13.5, 4, 9);
    pen.arc(11, 9, 7, Math.PI, 0);
    pen.bezierCurveTo(18, 13.5, 13, 16.5, 11, 20.6);
    pen.closePath();
  } else {
    pen.moveTo(11, 3);
    pen.lineTo(18, 5.5);
    pen.lineTo(18, 11);
    pen.bezierCurveTo(18, 15, 15, 17.6, 11, 19.2);
    pen.bezierCurveTo(7, 17.6, 4, 15, 4, 11);
    pen.lineTo(4, 5.5);
    pen.closePath();
  }
}

function mark(pen: Pen, kind: SymbolKind, colour: string): void {
  pen.fillStyle = colour;
  pen.beginPath();
  if (kind === 'stationary') polygon(pen, STAR);
  else if (kind === 'mobile') pen.arc(11, 11, 2.4, 0, 2 * Math.PI);
  else if (kind === 'impossible') polygon(pen, CROSS);
  else if (kind === 'accident') pen.rect(10, 9, 2, 4.6);
  pen.fill();
}

/** The tick in the pin's corner; the number has the middle. */
function tick(pen: Pen, colour: string, rim: string): void {
  pen.beginPath();
  pen.arc(17.5, 4.5, 4, 0, 2 * Math.PI);
  pen.fillStyle = rim;
  pen.fill();
  pen.lineWidth = 1;
  pen.strokeStyle = colour;
  pen.stroke();
  pen.beginPath();
  pen.moveTo(15.6, 4.6);
  pen.lineTo(17, 6);
  pen.lineTo(19.5, 3.1);
  pen.lineWidth = 1.5;
  pen.stroke();
}

/** Two strokes across the pin's head, as one outline. */
const CROSS: readonly (readonly [number, number])[] = [
  [7.6, 6.8],
  [8.8, 5.6],
  [11, 7.8],
  [13.2, 5.6],
  [14.4, 6.8],
  [12.2, 9],
  [14.4, 11.2],
  [13.2, 12.4],
  [11, 10.2],
  [8.8, 12.4],
  [7.6, 11.2],
  [9.8, 9],
];

const STAR = Array.from({ length: 10 }, (_, i): [number, number] => {
  const radius = i % 2 === 0 ? 4.6 : 1.9;
  const angle = (i * Math.PI) / 5 - Math.PI / 2;
  return [11 + radius * Math.cos(angle), 10.6 + radius * Math.sin(angle)];
});

function polygon(pen: Pen, corners: readonly (readonly [number, number])[]): void {
  corners.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
  pen.closePath();
}
