import { BESIDE_POST_M } from '../../../domain/siting';

interface Places {
  /** Metres. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** Candidates within 50 m of a post that stays, by index: a second post at the same spot is no proposal. */
export function besidePosts(candidates: Places, posts: Places): readonly number[] {
  const beside: number[] = [];
  for (let j = 0; j < candidates.x.length; j++) {
    for (let k = 0; k < posts.x.length; k++) {
      const [dx, dy] = [candidates.x[j] - posts.x[k], candidates.y[j] - posts.y[k]];
      if (dx * dx + dy * dy > BESIDE_POST_M * BESIDE_POST_M) continue;
      beside.push(j);
      break;
    }
  }
  return beside;
}
