import type { Area } from '../../../domain/area';
import type { SnapshotPost } from '../../../domain/snapshot';
import { coverOf } from './cover';
import type { PostsCover } from '../scenes/sheet';

/** A worker that did not come, or says nothing, is not waited for. */
const LONGEST_MS = 20_000;

/**
 * `coverOf` beside the page's own thread, by a worker that lives for this one question: thousands of posts take half a
 * second, and a picture that stops for so long is seen on a wall. Where there is no worker the page does it itself.
 * Never rejects.
 */
export function coverAside(posts: readonly SnapshotPost[], districts: readonly Area[]): Promise<PostsCover | null> {
  if (posts.length === 0 || typeof Worker === 'undefined') return Promise.resolve(coverOf(posts, districts));
  return new Promise((resolve) => {
    let worker: Worker | null = null;
    const end = (cover: PostsCover | null): void => {
      clearTimeout(late);
      worker?.terminate();
      worker = null;
      resolve(cover);
    };
    const alone = (): void => end(coverOf(posts, districts));
    const late = setTimeout(alone, LONGEST_MS);
    try {
      worker = new Worker(new URL('./cover.worker.ts', import.meta.url), { type: 'module', name: 'cover' });
      worker.addEventListener('message', ({ data }: MessageEvent<PostsCover | null>) => end(data), { once: true });
      worker.addEventListener('error', alone, { once: true });
      worker.postMessage({ posts, districts }, { transfer: [] });
    } catch {
      alone();
    }
  });
}
