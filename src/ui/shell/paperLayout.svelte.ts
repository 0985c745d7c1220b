import { flushSync } from 'svelte';
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
