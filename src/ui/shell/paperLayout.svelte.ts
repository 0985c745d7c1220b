import { flushSync, tick } from 'svelte';
import { paperParts } from './paperParts';

/** The desk laid out as one page of paper: the sentence, the map, its legend, the open room, where it comes from. */
export class PaperLayout {
  isOn = $state(false);
  /** What of the open room stands on paper, and that some of it found no room there. */
  parts: readonly Element[] = $state.raw([]);
  isCut = $state(false);
  /** Long words leave little for the map: they are set smaller. */
  isTight = $state(false);
  /** The page is laid out; only then the map takes what is left. */
  isFitted = $state(false);

  /** Done when it returns: the browser prints the page as it stands then. `room` = the open one's content. */
  layOut(page: () => HTMLElement | undefined, room: Element | null): void {
    this.#begin(paperParts(room), true);
    const isOver = (): boolean => {
      const box = page();
      return box !== undefined && box.scrollHeight > box.clientHeight;
    };
    while (this.parts.length > 0 && isOver()) {
      this.parts = this.parts.slice(0, -1);
      this.isCut = true;
      flushSync();
    }
    this.isTight = isOver();
    this.isFitted = true;
    flushSync();
  }

  /**
   * Prints by the page's own button. All is laid out before the browser is asked: it stops the page for as long as its
   * dialog is open, and refuses to make what was never on the screen by then.
   */
  async print(layOut: () => void): Promise<void> {
    await tick();
    await document.fonts.ready;
    layOut();
    window.print();
    if (!this.isOn) return;
    // Not every browser says that it has printed, or that it will not: a hand on the page is past its dialog.
    const heard = new AbortController();
    const back = (): void => {
      if (matchMedia('print').matches) return;
      heard.abort();
      if (this.isOn) this.end();
    };
    for (const sign of ['afterprint', 'pointermove', 'pointerdown', 'keydown'])
      addEventListener(sign, back, { signal: heard.signal });
  }

  /** Back to the screen. */
  end(): void {
    this.#begin([], false);
  }

  #begin(parts: readonly Element[], isOn: boolean): void {
    this.parts = parts;
    [this.isCut, this.isTight, this.isFitted, this.isOn] = [false, false, false, isOn];
    flushSync();
  }
}
