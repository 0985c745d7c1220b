import type { Fault } from '../domain/result';

/** Why the twin stops: exit 2 for what was asked wrongly (words here), 3 for an input refused (words in i18n). */
export type Failure =
  | { readonly exit: 2; readonly message: string }
  | { readonly exit: 3; readonly fault: Fault };

export const usage = (message: string): Failure => ({ exit: 2, message });
export const refused = (fault: Fault): Failure => ({ exit: 3, fault });
