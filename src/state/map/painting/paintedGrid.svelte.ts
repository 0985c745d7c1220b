import type { DensityGrid } from '../../../domain/answers';
import type { GridLook, GridPaint } from '../../../map/gridImage';
import type { GridPicture } from '../../../map/mapData';
import { isSamePaint } from '../../../map/samePaint';
import type { Painter } from './painter';

/** A picture with the answer that it is of: whose values a pointer reads. */
export interface AnsweredPicture extends GridPicture {
  readonly answer: DensityGrid;
}

/** A grid's figures, and what its picture is painted from. */
interface Asked<P extends GridPicture> {
  readonly picture: P;
  readonly of: GridPaint;
}

const asked = <P extends GridPicture>(picture: P, { theme, drawing }: GridLook): Asked<P> => ({
  picture,
  of: { grid: picture.grid, scale: picture.scale, theme, drawing },
});

/**
 * A grid on the map with the picture that belongs to it. While the next is being painted the one before stays, with
 * its own scale and figures: legend and picture change together. Of those that come while one is painted only the
 * newest is painted next: no picture follows a newer one, and a hand that goes on dragging sees them as they are
 * ready. What else a picture is given with comes back with it.
 */
export class PaintedGrid<P extends GridPicture = GridPicture> {
  readonly #name: string;
  readonly #painter: Painter;
  #wanted: Asked<P> | null = null;
  #isPainting = false;
  /** Counts the times that nothing was to be seen: what was begun before is of another question. */
  #cleared = 0;
  #shown = $state.raw<Asked<P> | null>(null);

  /** `name`: of which pictures one is painted after the other. */
  constructor(name: string, painter: Painter) {
    this.#name = name;
    this.#painter = painter;
  }

  /** What is to be seen from now on; null = nothing, and a picture that is being painted is dropped. */
  want(picture: P | null, look: GridLook): void {
    const next = picture && asked(picture, look);
    const isSame = next && this.#wanted && isSamePaint(next.of, this.#wanted.of);
    if (isSame) return;
    this.#wanted = next;
    if (next) void this.#paint();
    else {
      this.#cleared += 1;
      this.#shown = null;
    }
  }

  /**
   * What can be shown of the picture that is asked for: that very one where it is painted, else the one before with its
   * own figures; null = neither.
   */
  of(picture: P | null, look: GridLook): P | null {
    const shown = this.#shown;
    if (!picture || !shown) return null;
    const { picture: before } = shown;
    if (!isSamePaint(shown.of, asked(picture, look).of)) return before;
    // The newest words about it, over the picture that it has.
    return before.image ? { ...picture, image: before.image } : picture;
  }

  /** True where what is asked for is what is shown. */
  isOf(picture: P | null, look: GridLook): boolean {
    const shown = this.#shown;
    return picture === null || (shown !== null && isSamePaint(shown.of, asked(picture, look).of));
  }

  async #paint(): Promise<void> {
    if (this.#isPainting) return;
    this.#isPainting = true;
    let done: Asked<P> | null = null;
    for (let next = this.#wanted; next && next !== done; next = this.#wanted) {
      const cleared = this.#cleared;
      const image = await this.#painter.paint(this.#name, next.of);
      done = next;
      if (cleared === this.#cleared)
        this.#shown = { of: next.of, picture: image ? { ...next.picture, image } : next.picture };
    }
    this.#isPainting = false;
  }
}
