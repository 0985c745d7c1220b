/** Storage that breaks at a step: every call that changes or reads a database is counted, and one of them fails. */

type Break = (request: { readonly transaction: IDBTransaction | null }) => void;

/** How a step may fail: the call throws, the whole transaction is taken back, or the disk is full. */
export const BREAKS: Readonly<Record<string, Break>> = {
  'throws an error': () => {
    throw new DOMException('pulled the plug', 'UnknownError');
  },
  'is taken back with all before it': ({ transaction }) => transaction?.abort(),
  'finds the disk full': () => {
    throw new DOMException('no room', 'QuotaExceededError');
  },
};

const STEPS: readonly (readonly [object, readonly string[]])[] = [
  [IDBObjectStore.prototype, ['put', 'add', 'delete', 'clear', 'get', 'getAll', 'getAllKeys', 'openCursor']],
  [IDBIndex.prototype, ['getAll', 'getAllKeys', 'openCursor', 'openKeyCursor', 'count']],
];

/** Does the work with its `at`-th step broken (from 1); answers how many steps were begun. */
export async function broken(at: number, how: Break, work: () => Promise<unknown>): Promise<number> {
  let step = 0;
  const before = STEPS.map(([on, names]) => names.map((name) => [on, name, Reflect.get(on, name)] as const)).flat();
  for (const [on, name, call] of before) {
    Object.defineProperty(on, name, {
      configurable: true,
      writable: true,
      value(this: IDBObjectStore | IDBIndex, ...given: unknown[]) {
        step += 1;
        const { transaction } = 'objectStore' in this ? this.objectStore : this;
        if (step === at) how({ transaction });
        return Reflect.apply(call as () => unknown, this, given);
      },
    });
  }
  try {
    await work();
  } finally {
    for (const [on, name, call] of before)
      Object.defineProperty(on, name, { configurable: true, writable: true, value: call });
  }
  return step;
}
