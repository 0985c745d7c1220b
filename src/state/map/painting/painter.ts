/** The page's side of the worker that paints grids. */
import { OWN_CITY } from '../../../domain/ownCity';
import type { GridPaint } from '../../../map/gridImage';
import type { GridImage } from '../../../map/mapData';

export interface PaintQuestion {
  readonly name: string;
  readonly of: GridPaint;
}

export interface PaintAnswer extends GridImage {
  readonly name: string;
  readonly image: ImageBitmap;
}

export interface Painter {
  /**
   * Paints beside the page's thread; null = no worker is to be had, or it broke: whoever draws paints by itself. Of one
   * name the next is asked for when the one before has come. Never rejects.
   */
  paint(name: string, of: GridPaint): Promise<GridImage | null>;
  end(): void;
}

/** A worker, started when first asked. */
export function createPainter(): Painter {
  let worker: Worker | null = null;
  let isBroken = typeof Worker === 'undefined' || typeof createImageBitmap === 'undefined';
  const waiting = new Map<string, (image: GridImage | null) => void>();
  const end = (): void => {
    isBroken = true;
    worker?.terminate();
    worker = null;
    for (const done of waiting.values()) done(null);
    waiting.clear();
  };
  const start = (): Worker => {
    // By its name a worker knows the page's city, and with it the plane that grids lie on.
    const name = OWN_CITY ? JSON.stringify(OWN_CITY) : 'painter';
    const made = new Worker(new URL('./paint.worker.ts', import.meta.url), { type: 'module', name });
    made.addEventListener('message', ({ data: { name, image, corners } }: MessageEvent<PaintAnswer>) => {
      waiting.get(name)?.({ image, corners });
      waiting.delete(name);
    });
    made.addEventListener('error', (event) => {
      // Dealt with: whoever draws paints by itself.
      event.preventDefault();
      end();
    });
    made.addEventListener('messageerror', end);
    return made;
  };
  return {
    paint(name, { grid, scale, theme, drawing }) {
      if (isBroken) return Promise.resolve(null);
      const { rows, cols, cellM, originX, originY, values, inside, near } = grid;
      // What else an answer holds does not travel.
      const bare = { rows, cols, cellM, originX, originY, values, inside, ...(near ? { near } : {}) };
      return new Promise((resolve) => {
        waiting.set(name, resolve);
        try {
          worker ??= start();
          const question: PaintQuestion = { name, of: { grid: bare, scale, theme, drawing } };
          worker.postMessage(question, { transfer: [] });
        } catch {
          end();
        }
      });
    },
    end,
  };
}
