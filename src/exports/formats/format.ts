export type Bytes = Uint8Array<ArrayBuffer>;

/** A kind of file that leaves: its names, and where the code that writes it is, loaded when one is wanted. */
export interface FileFormat<What> {
  readonly id: string;
  /** The first is the one that files get; by all of them a file is known. */
  readonly extensions: readonly [string, ...string[]];
  readonly mediaType: string;
  /** What a spreadsheet needs before the text to know its encoding; programs need none. */
  readonly mark?: string;
  /** The run manifest stands in the file itself, as a foreign member, and not beside it. */
  readonly holdsManifest?: boolean;
  readonly load: () => Promise<{ readonly write: (what: What) => Bytes }>;
}

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);
