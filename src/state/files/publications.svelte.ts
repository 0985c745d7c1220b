import { inFile } from '../../domain/inFile';
import { ledgerText } from '../../domain/publicationLedger';
import type { Fault } from '../../domain/result';
import {
  forgetPublication,
  keepPublications,
  keepSecret,
  keptPublications,
  readPublications,
  type KeptPublication,
} from '../../sources/publications';
import { keepSnapshot } from '../../sources/keepOwnFiles';

/**
 * The publications that the next one must reckon with: those of this browser, and those of files; each may be ticked
 * off.
 */
export class PublicationLedger {
  list = $state.raw<readonly KeptPublication[]>([]);
  /** Texts of those that are of another register: ticked off by whoever publishes. */
  #unticked = $state.raw<ReadonlySet<string>>(new Set());
  fault = $state.raw<Fault | null>(null);
  /** False where this browser keeps nothing: then the list must be saved as a file. */
  isKept = $state(true);
  isRead = $state(false);
  #secret: string | null = null;

  /** Reads what is kept, and draws a secret where there is none. */
  async open(): Promise<void> {
    const kept = await keptPublications();
    this.isKept = kept !== null;
    this.#put(kept?.list ?? []);
    this.#secret = kept?.secret ?? null;
    if (this.#secret === null) await this.#takeSecret(newSecret());
    this.isRead = true;
  }

  /** Those that the next publication is protected together with, the oldest first. */
  get ticked(): readonly KeptPublication[] {
    return this.list.filter((one) => this.isTicked(one));
  }

  isTicked = ({ text }: KeptPublication): boolean => !this.#unticked.has(text);

  tick(one: KeptPublication, isTicked: boolean): void {
    const unticked = new Set(this.#unticked);
    if (isTicked) unticked.delete(one.text);
    else unticked.add(one.text);
    this.#unticked = unticked;
  }

  /** 32 hexadecimal digits, the same in every publication from this browser. */
  get secret(): string {
    this.#secret ??= newSecret();
    return this.#secret;
  }

  /** Takes in files of publications, or of a ledger; the first that is not right is said, and nothing of it taken. */
  async take(files: readonly File[]): Promise<void> {
    this.fault = null;
    for (const file of files) {
      const read = await readPublications(await file.text());
      if (!read.ok) {
        this.fault = inFile(read.error, file.name);
        return;
      }
      if (read.value.secret !== null) await this.#takeSecret(read.value.secret);
      await this.#add(read.value.list);
    }
  }

  /** Remembers that a snapshot was published. */
  async published(text: string): Promise<void> {
    const read = await readPublications(text);
    if (read.ok) await this.#add(read.value.list);
  }

  async forget(one: KeptPublication): Promise<void> {
    this.list = this.list.filter(({ text }) => text !== one.text);
    await forgetPublication(one);
  }

  /** The list as a file. */
  get text(): string {
    return ledgerText({ publications: this.list.map(({ text }) => text), secret: this.secret });
  }

  async #add(added: readonly KeptPublication[]): Promise<void> {
    this.#put([...this.list, ...added]);
    this.isKept = await keepPublications(added);
  }

  #put(list: readonly KeptPublication[]): void {
    const known = new Map(list.map((one) => [one.snapshot.sha256, one]));
    this.list = [...known.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  }

  async #takeSecret(secret: string): Promise<void> {
    this.#secret = secret;
    await keepSecret(secret);
  }
}

const orderOf = ({ snapshot }: KeptPublication): string => `${snapshot.through} ${snapshot.madeOn}`;

const newSecret = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Gives a planner's snapshot to the resident's page and the wall of this device; false where the browser keeps nothing.
 */
export const showHere = (snapshot: string): Promise<boolean> => keepSnapshot(snapshot);
