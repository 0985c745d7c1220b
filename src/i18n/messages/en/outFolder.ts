import type { TwinFaults } from '../../../domain/faults';
import type { TwinFault } from '../../../domain/result';
import type { WordsOf } from '../../params';

// Imports nothing but types: scripts that run before anything is built say these too.
const raw = <P extends object>(p: P, key: keyof P & string): string => String(p[key] ?? '?');
const because = (p: { readonly why: string }): string => (p.why ? ` (${raw(p, 'why')})` : '');
const KEPT: Readonly<Record<string, string>> = {
  project: 'the project',
  home: 'your home',
  here: 'the folder you are in',
  temporary: 'the folder for temporary files',
  root: 'the root',
};
const kept = (p: TwinFaults['out-kept']): string => KEPT[raw(p, 'kept')] ?? raw(p, 'kept');

/** Why a folder or file is not written (`cli/outFolder.ts`). Keys are fault codes. */
export const outFolder = {
  'out-kept': (p) =>
    `${raw(p, 'file')} is ${p.above ? 'a folder above ' : ''}${kept(p)}, which is never written over: name a folder of its own`,
  'out-is-file': (p) => `${raw(p, 'file')} is a file, not a folder`,
  'out-not-ours': (p) =>
    `${raw(p, 'file')} holds ${raw(p, 'found')}, which we did not put there or somebody changed: name another folder, or empty this one by hand`,
  'out-meanwhile': (p) =>
    `${raw(p, 'file')} holds ${raw(p, 'found')}, which somebody put there or changed meanwhile: the folder is as it was`,
  'out-unseen': (p) => `${raw(p, 'file')} cannot be looked into${because(p)}`,
  'out-no-link': (p) => `${raw(p, 'file')} is a link that leads nowhere`,
  'cannot-write': (p) => `${raw(p, 'file')} cannot be written${because(p)}`,
} satisfies Partial<WordsOf<TwinFaults>>;

/** The same as a sentence for scripts, which speak English alone. */
export const outSentence = ({ code, params }: TwinFault): string =>
  Object.entries(outFolder).find(([known]) => known === code)?.[1](params as never) ?? code;
