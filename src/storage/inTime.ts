/** Longest that a page waits for what it can do without: what this device keeps, a check, a count of free room. */
export const OPTIONAL_MS = 3000;

/**
 * What `work` gives, else `otherwise`: when it fails, when it throws at once (storage that is shut off throws already
 * when it is named), and when nothing has come after `limitMs`. Never rejects, so that the page goes on without.
 */
export async function inTime<T, U>(
  work: () => PromiseLike<T> | T,
  otherwise: U,
  limitMs: number = OPTIONAL_MS,
): Promise<T | U> {
  let limit: ReturnType<typeof setTimeout> | undefined;
  try {
    return await Promise.race([
      work(),
      new Promise<U>((resolve) => (limit = setTimeout(() => resolve(otherwise), limitMs))),
    ]);
  } catch {
    return otherwise;
  } finally {
    clearTimeout(limit);
  }
}
