import type { Faults, TwinFaults } from './faults';

/** A value or a typed error: errors are values at the edges of the product, never thrown across them. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });

/** One of a table of codes with the parameters of that code. */
export type Coded<Table, Code extends keyof Table = keyof Table> = {
  [C in Code]: { readonly code: C; readonly params: Readonly<Table[C]> };
}[Code];

/**
 * What went wrong, as a code with its parameters (`Faults`). Words for it live in i18n (`errors.<code>`), so the same
 * fault reads correctly in three languages and in the twin.
 */
export type Fault<Code extends keyof Faults = keyof Faults> = Coded<Faults, Code>;

/** How a command of the twin is asked wrongly. */
export type TwinFault<Code extends keyof TwinFaults = keyof TwinFaults> = Coded<TwinFaults, Code>;

type AllFaults = Faults & TwinFaults;
/** Parameters may be left away where none is required. */
export type Given<P> = Record<never, never> extends P ? [params?: P] : [params: P];

/** A fault of either table: its parameters are those of its code, none missing, none more. */
export const fault = ((code: string, params: object = {}) => ({ code, params })) as <Code extends keyof AllFaults>(
  code: Code,
  ...params: Given<AllFaults[Code]>
) => Coded<AllFaults, Code>;
