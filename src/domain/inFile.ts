import type { Faults, InFile, OnLine } from './faults';
import type { Fault } from './result';

/** Codes of faults that may name `Key`, a place that whoever raises them need not know. */
type Placed<Key extends keyof OnLine> = {
  [Code in keyof Faults]: Key extends keyof Faults[Code] ? (undefined extends Faults[Code][Key] ? Code : never) : never;
}[keyof Faults];

/** A fault that can say in which file it was found. */
export type FaultInFile = Fault<Placed<'file'>>;
/** A fault that can say on which line of a file it was found. */
export type FaultOnLine = Fault<Placed<'line'>>;

const placed = <F extends Fault>(reason: F, place: OnLine): F => ({
  ...reason,
  params: { ...place, ...reason.params },
});

/** The same fault, naming the file it was found in; a file it names already stays. */
export const inFile = <F extends FaultInFile>(reason: F, file: Required<InFile>['file']): F => placed(reason, { file });

/** The same fault, naming the line (from 1) it was found on; a line it names already stays. */
export const onLine = <F extends FaultOnLine>(reason: F, line: number): F => placed(reason, { line });
