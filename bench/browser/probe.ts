/**
 * Looks at the running page from outside, so that the app needs no code for the clock's sake: questions to the worker
 * with their answers, and surfaces handed to the graphics driver with the frame that shows them.
 */

/** One question of the page to the analysis worker; times by the page's clock. */
export interface AskedTime {
  readonly name: string;
  readonly sentMs: number;
  answeredMs: number;
}

interface Probe {
  asked: AskedTime[];
  /** When a surface was uploaded, and when the frame with it had been drawn to its last pixel. */
  drawn: { readonly uploadMs: number; readonly frameMs: number }[];
  /** When the control was changed. */
  changedMs: number;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Runs in the page before its own scripts; it must not name anything outside itself. */
export function installProbe(): void {
  const probe: Probe = { asked: [], drawn: [], changedMs: 0 };
  window.probe = probe;
  for (const type of ['change', 'input'])
    window.addEventListener(type, () => (probe.changedMs = performance.now()), { capture: true });

  const known = new WeakSet<Worker>();
  const waiting = new Map<string, AskedTime>();
  const send = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]): void {
    const message = args[0] as { id?: string; type?: string; path?: string[] } | null;
    if (message?.type === 'APPLY' && message.id && message.path) {
      if (!known.has(this)) {
        known.add(this);
        this.addEventListener('message', (event: MessageEvent<{ id?: string }>) => {
          const question = waiting.get(event.data?.id ?? '');
          if (question) question.answeredMs = performance.now();
        });
      }
      const question: AskedTime = { name: message.path.join('.'), sentMs: performance.now(), answeredMs: NaN };
      waiting.set(message.id, question);
      probe.asked.push(question);
    }
    Reflect.apply(send, this, args);
  };

  // Only surfaces are this large and written into the picture they replace: a tile or a page of glyphs is a new one or
  // small.
  const isSurface = (source: unknown): boolean =>
    source instanceof ImageData || source instanceof ImageBitmap
      ? source.width * source.height > 50_000
      : ArrayBuffer.isView(source) && source.byteLength > 200_000;
  const watch = (gl: WebGL2RenderingContext): void => {
    const uploadMs = performance.now();
    // The next frame begins after this one was handed over; `finish` waits until the driver has painted all of it.
    requestAnimationFrame(() => {
      gl.finish();
      probe.drawn.push({ uploadMs, frameMs: performance.now() });
    });
  };
  for (const name of ['texImage2D', 'texSubImage2D'] as const) {
    const upload = WebGL2RenderingContext.prototype[name] as (...args: unknown[]) => void;
    Object.defineProperty(WebGL2RenderingContext.prototype, name, {
      value(this: WebGL2RenderingContext, ...args: unknown[]) {
        Reflect.apply(upload, this, args);
        if (isSurface(args.at(-1))) watch(this);
      },
    });
  }
}
