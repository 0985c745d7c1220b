import type { CoverModel } from '../model/coverModel';

/** Entries up to which a solver is of use: above them its model alone takes longer to write than the time there is. */
const ONE_VALUE_ENTRIES = 1_000_000;
const MANY_VALUES_ENTRIES = 200_000;

/** True for a model small enough to be handed to a mixed-integer solver. */
export const fitsSolver = ({ weight, rowCandidate }: CoverModel): boolean =>
  rowCandidate.length <= (weight ? ONE_VALUE_ENTRIES : MANY_VALUES_ENTRIES);

/**
 * Entries for which a millisecond is time enough: writing a model of more, and the solver's first steps, which look at
 * no clock, would outlast what is left.
 */
const ENTRIES_PER_MS = 200;

/** True when so many entries can be handed to a solver in the time left. */
export const fitsTime = (entries: number, leftMs: number): boolean => entries <= leftMs * ENTRIES_PER_MS;
