/** The few things used last, by key; the one used longest ago gives way. */
export interface Recent<T> {
  /** The thing of this key, made when it is not at hand. */
  get(key: string, make: () => T): T;
  /** The thing of this key when it is at hand, else null. */
  find(key: string): T | null;
  delete(key: string): void;
  clear(): void;
}

export function recent<T>(limit: number): Recent<T> {
  const kept = new Map<string, T>();
  return {
    get(key, make) {
      const found = kept.get(key);
      const value = found === undefined ? make() : found;
      kept.delete(key);
      kept.set(key, value);
      if (kept.size > limit)
        for (const oldest of kept.keys()) {
          kept.delete(oldest);
          break;
        }
      return value;
    },
    find: (key) => kept.get(key) ?? null,
    delete: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
