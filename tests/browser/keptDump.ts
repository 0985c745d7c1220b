/** Databases as a fixture holds them, put back without the product's own code. */
export interface Dump {
  readonly name: string;
  readonly version: number;
  readonly stores: Readonly<
    Record<
      string,
      {
        readonly keyPath: string | string[] | null;
        readonly indexes: readonly {
          readonly name: string;
          readonly keyPath: string | string[];
          readonly unique: boolean;
          readonly multiEntry: boolean;
        }[];
        readonly records: readonly { readonly key?: IDBValidKey; readonly value: unknown }[];
      }
    >
  >;
}

const bytesOf = (base64: string): ArrayBuffer => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)).buffer;

/** A value from the fixture's JSON: bytes and numbers that JSON cannot say stand in it as objects of one key. */
export function unpacked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpacked);
  if (typeof value !== 'object' || value === null) return value;
  const { $bytes, $array, $number } = value as Partial<Record<'$bytes' | '$array' | '$number', string>>;
  if ($number !== undefined) return Number($number);
  if ($bytes !== undefined) return $array === 'Float32Array' ? new Float32Array(bytesOf($bytes)) : bytesOf($bytes);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unpacked(inner)]));
}

/** Puts a database back as it was, without the product's own code. */
export function restore({ name, version, stores }: Dump): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.addEventListener('upgradeneeded', () => {
      for (const [store, { keyPath, indexes, records }] of Object.entries(stores)) {
        const made = request.result.createObjectStore(store, keyPath === null ? {} : { keyPath });
        for (const { name: index, keyPath: path, ...rest } of indexes) made.createIndex(index, path, rest);
        for (const { key, value } of records) made.put(unpacked(value), key);
      }
    });
    request.addEventListener('error', () => reject(request.error ?? new Error(name)));
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
  });
}
