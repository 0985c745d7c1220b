import { afterEach, describe, expect, it, vi } from 'vitest';
import { OwnGround } from '../../src/state/map/ownGround.svelte';
import { forgetGround, keepGround } from '../../src/sources/groundFile';
import { get, SMALL_STORE } from '../../src/sources/smallStore';
import { pmtilesArchive, vectorTile } from '../fixtures/pmtilesArchive';

const ARCHIVE = pmtilesArchive({
  at: [9, 365, 187],
  tile: vectorTile({
    water: [
      {
        kind: 'polygon',
        properties: { kind: 'lake' },
        at: [
          [0, 0],
          [4096, 0],
          [4096, 4096],
          [0, 4096],
        ],
      },
    ],
  }),
  metadata: { vector_layers: [{ id: 'water' }] },
});
const file = (): File => new File([ARCHIVE.slice()], 'city.pmtiles');

let letGo = (): void => undefined;
/** Keeps whoever comes to the small database waiting, as a busy device does, until it is let go. */
async function hold(): Promise<void> {
  await get('nothing');
  const db = await new Promise<IDBDatabase>((resolve) => {
    const asked = indexedDB.open(SMALL_STORE.database);
    asked.addEventListener('success', () => resolve(asked.result));
  });
  const store = db.transaction(SMALL_STORE.store, 'readwrite').objectStore(SMALL_STORE.store);
  let isHeld = true;
  const again = (): void => {
    if (isHeld) store.get('nothing').addEventListener('success', again);
    else db.close();
  };
  again();
  letGo = () => void (isHeld = false);
}

afterEach(async () => {
  letGo();
  vi.useRealTimers();
  await forgetGround(null);
});

/** Of a busy machine. */
const SLOW = { timeout: 30_000 };

describe('a ground of one’s own on a busy device', () => {
  it('is not said to be there before it is kept: whoever loads the page anew then has it', async () => {
    await hold();
    const ground = new OwnGround();
    const taken = ground.take(file());
    await vi.waitFor(() => expect(ground.map).not.toBeNull(), SLOW);
    expect(ground.busy).toBe(true);
    letGo();
    await taken;
    expect([ground.busy, ground.file?.isKept]).toEqual([false, true]);
    const anew = new OwnGround();
    await anew.restore();
    expect(anew.file?.name).toBe('city.pmtiles');
  });

  it('comes however late it is read', async () => {
    await keepGround(null, file());
    await hold();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const ground = new OwnGround();
    const restored = ground.restore();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(ground.file).toBeNull();
    letGo();
    await restored;
    expect(ground.file?.name).toBe('city.pmtiles');
  });
});
