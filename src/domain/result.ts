/** A value or a typed error: errors are values at the edges of the product, never thrown across them. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });

/**
 * What went wrong, as a code with parameters. Words for it live in i18n (`errors.<code>`),
 * so the same fault reads correctly in three languages and in the twin.
 */
export interface Fault {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export const fault = (code: string, params: Readonly<Record<string, string | number>> = {}): Fault => ({
  code,
  params,
});
