import type { Result } from '../domain/result';
import type { Failure } from './fail';
import type { Command } from './parseArgs';
import type { Answered } from './print';
import type { Twin } from './readInput';

/** A verb that has to load something first answers later. */
export type Verb = (command: Command, twin: Twin) => Result<Answered, Failure> | Promise<Result<Answered, Failure>>;

/** A verb asked of a table of its own, by settings that were read; null = the command names none. */
export type TableVerb = (command: Command, set: object, twin: Twin) => Result<Answered, Failure> | null;
