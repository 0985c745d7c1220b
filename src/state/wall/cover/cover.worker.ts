/** Outlines the ground that posts cover while the wall goes on drawing: see coverAside.ts. */
import type { Area } from '../../../domain/area';
import type { SnapshotPost } from '../../../domain/snapshot';
import { coverOf } from './cover';

addEventListener(
  'message',
  ({ data }: MessageEvent<{ readonly posts: readonly SnapshotPost[]; readonly districts: readonly Area[] }>) => {
    postMessage(coverOf(data.posts, data.districts));
  },
);
