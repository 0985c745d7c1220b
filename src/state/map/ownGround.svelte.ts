import { OWN_CITY } from '../../domain/ownCity';
import type { BaseMap } from '../../map/baseMap';
import { isArchive, openGround, type GroundProblem } from '../../map/groundFile';
import { looksLikeOsm } from '../../map/osmDetect';
import { forgetGround, keepGround, keptGround } from '../../sources/groundFile';

/** What a file's beginning says of it as a ground. */
export type GroundGuess = 'ground' | 'maybe' | 'no';

/** As much of a file as is looked at: enough features to tell tags of a map from columns of data. */
const LOOKED_AT_BYTES = 65_536;

/** A PMTiles archive is a ground and nothing else; GeoJSON with tags of a map may be one, and the person is asked. */
export async function guessGround(file: Blob): Promise<GroundGuess> {
  const start = await file
    .slice(0, LOOKED_AT_BYTES)
    .text()
    .catch(() => '');
  return isArchive(start) ? 'ground' : looksLikeOsm(start) ? 'maybe' : 'no';
}

/** A file of the user's own that lies under the figures, kept by this browser until it is taken away. */
export class OwnGround {
  /** What is drawn; null = the ground that is built in, or the operator's. */
  map: BaseMap | null = $state.raw(null);
  file: { readonly name: string; readonly bytes: number; readonly isKept: boolean } | null = $state.raw(null);
  /** The last file that could not be taken. */
  problem: { readonly why: GroundProblem; readonly name: string } | null = $state.raw(null);
  /** A file is being opened, or kept: until then it is not said to be the ground, since a reload would lose it. */
  busy = $state(false);
  readonly #city = OWN_CITY?.id ?? null;

  /** Draws what was kept; one that no longer opens is told and kept no longer. */
  async restore(): Promise<void> {
    const kept = await keptGround(this.#city);
    // One that was dropped meanwhile is the newer.
    if (!kept || this.file || this.busy) return;
    if (!(await this.#draw(kept))) await forgetGround(this.#city);
  }

  /** Takes a file in place of the one before; where it cannot be drawn, that one stays. */
  async take(file: File): Promise<void> {
    if (!(await this.#draw(file))) return;
    const drawn = this.file;
    this.busy = true;
    const isKept = await keepGround(this.#city, file);
    this.busy = false;
    // Refused by the map meanwhile, it is the ground no more.
    if (!isKept && this.file === drawn) this.file = { name: file.name, bytes: file.size, isKept };
  }

  /** The map refused to draw it. */
  refuse(): void {
    if (this.file) this.problem = { why: 'unreadable', name: this.file.name };
    this.map = null;
    this.file = null;
    void forgetGround(this.#city);
  }

  async remove(): Promise<void> {
    this.map = null;
    this.file = null;
    this.problem = null;
    await forgetGround(this.#city);
  }

  async #draw(file: File): Promise<boolean> {
    this.busy = true;
    this.problem = null;
    const opened = await openGround(file);
    this.busy = false;
    if (!opened.ok) {
      this.problem = { why: opened.error, name: file.name };
      return false;
    }
    this.map = opened.value;
    this.file = { name: file.name, bytes: file.size, isKept: true };
    return true;
  }
}
