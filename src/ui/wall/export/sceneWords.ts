/** The words of a scene on a canvas, in the order in which they stand on the screen. */
import { FONT, wrap } from '../../../map/exportPng';
import { INK } from '../../../map/ink';
import type { Theme } from '../../../map/scales';
import { drawHatch } from '../../../map/symbols';
import { WITHHELD_SIGN, type Bar, type Chart, type Sheet, type Table } from '../../../state/wall/scenes/sheet';

export interface Column {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Sizes as on the screen, in pixels of a picture 1080 high: tables are made larger while there is room, then all words
 * smaller until they have it.
 */
const STEPS: readonly Step[] = [
  ...[2, 1.8, 1.6, 1.4, 1.2].map((table) => ({ table, all: 1 })),
  ...[1, 0.9, 0.8, 0.7, 0.6, 0.5].map((all) => ({ table: all, all })),
];

interface Step {
  readonly table: number;
  readonly all: number;
}

/** Writes the sheet into the column, as large as there is room for. */
export function drawWords(pen: CanvasRenderingContext2D, sheet: Sheet, theme: Theme, column: Column): void {
  const steps = sheet.table ? STEPS : STEPS.filter(({ table, all }) => table === all);
  const step =
    steps.find((one) => new Writer(pen, theme, column, one, false).all(sheet) <= column.height) ??
    steps[steps.length - 1];
  new Writer(pen, theme, column, step, true).all(sheet);
}

class Writer {
  #y: number;
  private readonly step: number;
  private readonly tableStep: number;

  constructor(
    private readonly pen: CanvasRenderingContext2D,
    private readonly theme: Theme,
    private readonly column: Column,
    step: Step,
    private readonly draws: boolean,
  ) {
    this.#y = column.y;
    this.step = step.all;
    this.tableStep = step.table;
  }

  /** Height taken. */
  all(sheet: Sheet): number {
    if (sheet.stamp !== '') this.#text(sheet.stamp, 48, true);
    for (const { label, value, noun, verdict, mark, details } of sheet.figures) {
      this.#text(label, 30, false, true);
      this.#text(
        [noun === undefined ? value : `${value} ${noun}`, mark ?? '', verdict ?? '']
          .filter((word) => word !== '')
          .join('   '),
        value.length > 14 ? 44 : 58,
        true,
      );
      if (details.length > 0) this.#text(details.join(' · '), 27, false, true);
      this.#y += 18 * this.step;
    }
    for (const chart of sheet.charts) this.#chart(chart);
    if (sheet.table) this.#table(sheet.table);
    for (const sentence of sheet.sentences) this.#text(sentence, 36, false);
    if (sheet.caption !== '') for (const line of sheet.caption.split('\n')) this.#text(line, 36, true);
    return this.#y - this.column.y;
  }

  #text(text: string, size: number, bold: boolean, quiet = false): void {
    const { pen, column } = this;
    const px = size * this.step;
    pen.font = `${bold ? 600 : 400} ${px}px ${FONT}`;
    pen.fillStyle = quiet ? INK[this.theme].labelQuiet : INK[this.theme].label;
    pen.textBaseline = 'alphabetic';
    for (const line of wrap(pen, text, column.width)) {
      this.#y += px * 1.28;
      if (this.draws) pen.fillText(line, column.x, this.#y - px * 0.28, column.width);
    }
    this.#y += px * 0.2;
  }

  #chart({ title, form, bars }: Chart): void {
    this.#text(title, 30, true);
    if (form === 'columns') this.#columns(bars);
    else for (const bar of bars) this.#row(bar, bars);
    this.#y += 20 * this.step;
  }

  #table({ head, rows }: Table): void {
    const { pen, column } = this;
    const px = 26 * this.tableStep;
    const font = (bold: boolean): string => `${bold ? 600 : 400} ${px}px ${FONT}`;
    const cells = (
      row: Table['rows'][number],
    ): readonly {
      readonly text: string;
      readonly rest: string;
      readonly bold: boolean;
      readonly shade: number | null;
    }[] =>
      row.cells.map(({ text, note, mark, shade }) => ({
        text,
        rest: [note, mark].filter((part) => part !== '').join(' '),
        bold: mark !== '' || text === WITHHELD_SIGN,
        shade,
      }));
    const first = column.width * 0.26;
    const width = (column.width - first) / Math.max(1, head.length);
    const [pad, high] = [px * 0.3, px * 1.5];
    const widest = (of: (row: Table['rows'][number]) => readonly string[], bold: boolean): number => {
      pen.font = font(bold);
      return Math.max(0, ...rows.flatMap(of).map((text) => pen.measureText(text).width));
    };
    const counts = widest((row) => cells(row).map(({ text }) => text), true);
    const rests = widest((row) => cells(row).map(({ rest }) => rest), false);
    // A size at which figures would be squeezed is none.
    if (counts + (rests > 0 ? rests + 2 * pad : 0) + 2 * pad > width && this.tableStep > this.step)
      this.#y += column.height;
    const write = (text: string, bold: boolean, x: number, most: number): void => {
      pen.font = font(bold);
      pen.fillStyle = INK[this.theme].label;
      pen.fillText(text, x, this.#y, most);
    };
    const isShaded = rows.some((row) => row.cells.some(({ shade }) => shade !== null));
    this.#y += high;
    if (this.draws) head.forEach((word, k) => write(word, true, column.x + first + k * width + pad, width - 2 * pad));
    for (const row of rows) {
      this.#y += high;
      if (!this.draws) continue;
      write(row.label, false, column.x, first - px * 0.5);
      cells(row).forEach(({ text, rest, bold, shade }, k) => {
        const x = column.x + first + k * width;
        pen.globalAlpha = (shade ?? 0) * 0.55;
        pen.fillStyle = INK[this.theme].cover;
        pen.fillRect(x, this.#y - px * 1.2, width, high);
        pen.globalAlpha = 1;
        if (isShaded && text === WITHHELD_SIGN) drawHatch(pen, this.theme, x, this.#y - px * 1.2, width, high, px / 2);
        write(text, bold, x + pad, width - 2 * pad);
        if (rest !== '') write(rest, false, x + counts + 3 * pad, Math.max(px, width - counts - 4 * pad));
      });
    }
    this.#y += 20 * this.step;
  }

  #row(bar: Bar, all: readonly Bar[]): void {
    this.#text(`${bar.label}: ${bar.text}`, 30, false);
    const most = Math.max(...all.map(({ value }) => value ?? 0));
    const height = 16 * this.step;
    if (this.draws && bar.value !== null && most > 0) {
      const width = (this.column.width * bar.value) / most;
      this.pen.strokeStyle = this.pen.fillStyle = INK[this.theme].cover;
      this.pen.lineWidth = 3;
      this.pen.setLineDash(bar.tone === 'target' ? [8, 5] : []);
      if (bar.tone !== 'target') this.pen.fillRect(this.column.x, this.#y, width, height);
      this.pen.strokeRect(this.column.x + 1.5, this.#y + 1.5, Math.max(0, width - 3), height - 3);
      this.pen.setLineDash([]);
    }
    this.#y += height + 10 * this.step;
  }

  #columns(bars: readonly Bar[]): void {
    const { pen, column } = this;
    const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
    const height = 150 * this.step;
    const width = column.width / bars.length;
    const base = this.#y + height;
    if (this.draws) {
      bars.forEach(({ value, tone, label }, k) => {
        const x = column.x + k * width;
        pen.fillStyle = tone === 'now' ? INK[this.theme].cover : INK[this.theme].district;
        const tall = value === null ? 0 : (height * value) / most;
        pen.fillRect(x + 1.5, base - tall, width - 3, tall);
        pen.fillStyle = INK[this.theme].labelQuiet;
        pen.font = `400 ${27 * this.step}px ${FONT}`;
        if (value === null) pen.fillText('×', x + width / 4, base - 4);
        if (label !== '')
          pen.fillText(
            label,
            Math.min(x, column.x + column.width - pen.measureText(label).width),
            base + 30 * this.step,
          );
      });
    }
    this.#y = base + 44 * this.step;
  }
}
