/**
 * Path of the folder the app lies in, with a slash at its end: addresses under it mean the same in the page and in a
 * worker.
 */
export const appBase = (): string => new URL(import.meta.env.BASE_URL, location.href).pathname;
