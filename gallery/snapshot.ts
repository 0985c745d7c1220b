/** A snapshot of invented counts, said to be so: the product's example with posts, which nobody has put there. */
import type { Snapshot } from '../src/domain/snapshot';
import { snapshotFile } from '../src/domain/snapshotText';
import { sha256Hex } from '../src/storage/sha256';
import { fromHost } from './stillPage';

/** The text of its file; `change` puts other values in. */
export async function snapshotText(change: Partial<Snapshot> = {}): Promise<string> {
  const { sha256: _, ...example } = (await (await fromHost('/geo/example-snapshot.json')).json()) as Snapshot;
  const posts: Snapshot['posts'] = [
    { id: 'g-1', kind: 'stationary', name: null, lon: 76.9, lat: 43.24, hours: '24h' },
    { id: 'g-2', kind: 'stationary', name: null, lon: 76.945, lat: 43.255, hours: { from: 8, to: 20 } },
    { id: 'g-3', kind: 'planned', name: null, lon: 76.87, lat: 43.22, hours: 'unknown' },
  ];
  return snapshotFile({ ...example, posts, ...change }, (text) => sha256Hex(new TextEncoder().encode(text)));
}
