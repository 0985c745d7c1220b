/** All that a person keeps on a device, in one file: what is said of it before it is taken in, and after. */
import type { OwnCity } from './ownCity';
import type { Fault } from './result';
import type { Scenario } from './scenario';

/** Endings of a project's file; a closed one is opened by a passphrase. */
export const PROJECT_ENDING = '.qyragy-project';
export const CLOSED_PROJECT_ENDING = '.qyragy-closed';

/** Whether a file begins as a project does, open or closed: enough to choose who reads it. */
export const looksLikeProject = (start: string): boolean => /^QYRAGY-(PROJECT|SEALED) /.test(start);

/** What to do with data of a name that is here already: keep the ones beside the others, or the file's alone. */
export type SameNamed = 'both' | 'replace';

/** Among a project's notes: the city of the user's own that it is of. No note of a device bears the name. */
export const CITY_OF_PROJECT = 'qyragy-city of the project';

/** Small notes of the device (settings, a playlist, places) by their key. */
export type Notes = Readonly<Record<string, string>>;

/** A file whose rows a project leaves out: whoever opens it knows by this which one to add. */
export interface NeededFile {
  readonly id: string;
  readonly title: string;
  readonly rows: number;
  /** Of the file as it came; null = not known. */
  readonly bytes: number | null;
  readonly sha256: string;
}

/** What of the page goes into a project beside what is kept. */
export interface ProjectBeside {
  /** Parameters of the address of the view on the screen; '' = none. */
  readonly view: string;
  readonly withRows: boolean;
}

/** Notes as they were before; null = there was none. */
export type Restored = Readonly<Record<string, string | null>>;

/** How something in a file stands to what is here: not here, here and equal, or here under this name and other. */
export type Standing = 'new' | 'equal' | 'named';

/** What a project's file holds, before any of it is taken in. */
export interface ProjectLook {
  readonly token: string;
  /** Of a newer program: it can be looked at until the page is closed, and is not kept. */
  readonly isNewer: boolean;
  /** UTC ms. */
  readonly madeAtMs: number;
  readonly program: string;
  /** The city that it is of; null = the built-in one. */
  readonly city: OwnCity | null;
  readonly datasets: readonly {
    readonly title: string;
    readonly rows: number;
    readonly standing: Standing;
  }[];
  readonly scenarios: readonly { readonly name: string; readonly standing: Standing }[];
  /** Names of the kept views. */
  readonly views: readonly string[];
  /** Files whose rows are not in it. */
  readonly needs: readonly (NeededFile & { readonly isHere: boolean })[];
  /** Settings and publications. */
  readonly others: number;
}

export interface ProjectTaken {
  readonly datasets: number;
  readonly scenarios: number;
  /** Scenarios that only this page may hold, since nothing is kept. */
  readonly shown: readonly Scenario[];
  /** Parameters of the address of the view that was on the screen; '' = none. */
  readonly view: string;
  /** For the page to lay down, which alone may. */
  readonly notes: Notes;
  /** Said beside it: what could not be kept. */
  readonly fault: Fault | null;
}
