import { buildNearest, nearestAll, type NearestColumns } from '../src/analysis/coverage/nearestPost';
import { measure, type Job } from './harness';
import { CITY_BOX, clusteredIncidents, mismatches, scatteredPosts } from './scene';

const posts = scatteredPosts(44);
/** Kept by the app as long as the posts stay the same. */
const index = buildNearest(posts, CITY_BOX);
const RAD = Math.PI / 180;

function job(count: number): Job {
  const { x, y, lon, lat } = clusteredIncidents(count);
  const choice = (answer: unknown): Uint16Array => (answer as NearestColumns<Float32Array>).post;
  return {
    title: `nearest of 44 posts, ${count.toLocaleString('en')} incidents`,
    turns: 7,
    ours: { name: 'candidate grid', run: () => nearestAll(index, x, y) },
    peers: [
      { name: 'the same, grid built each time', run: () => nearestAll(buildNearest(posts, CITY_BOX), x, y) },
      { name: 'every post, typed arrays', run: () => everyPost(x, y) },
      { name: 'every post, haversine (as Turf)', run: () => everyPostOnSphere(lon, lat), caveat: 'a sphere' },
    ],
    compare: (ours, theirs, peer) =>
      mismatches(choice(ours), choice(theirs), peer.includes('haversine') ? Infinity : 0),
  };
}

function everyPost(x: Float64Array, y: Float64Array): NearestColumns<Float32Array> {
  const postX = Float64Array.from(posts, (post) => post.x);
  const postY = Float64Array.from(posts, (post) => post.y);
  const distanceM = new Float32Array(x.length);
  const post = new Uint16Array(x.length);
  for (let i = 0; i < x.length; i++) {
    let best = Infinity;
    let at = 0;
    for (let p = 0; p < postX.length; p++) {
      const dx = postX[p] - x[i];
      const dy = postY[p] - y[i];
      const d2 = dx * dx + dy * dy;
      if (d2 < best) {
        best = d2;
        at = p;
      }
    }
    post[i] = at;
    distanceM[i] = Math.sqrt(best);
  }
  return { distanceM, post };
}

function everyPostOnSphere(lon: Float64Array, lat: Float64Array): NearestColumns<Float32Array> {
  const distanceM = new Float32Array(lon.length);
  const post = new Uint16Array(lon.length);
  for (let i = 0; i < lon.length; i++) {
    let best = Infinity;
    for (let p = 0; p < posts.length; p++) {
      const dLat = (posts[p].lat - lat[i]) * RAD;
      const dLon = (posts[p].lon - lon[i]) * RAD;
      const a =
        Math.sin(dLat / 2) ** 2 + Math.sin(dLon / 2) ** 2 * Math.cos(lat[i] * RAD) * Math.cos(posts[p].lat * RAD);
      const metres = 2 * 6_371_008.8 * Math.atan2(Math.sqrt(a), Math.sqrt(1 - a));
      if (metres < best) {
        best = metres;
        post[i] = p;
      }
    }
    distanceM[i] = best;
  }
  return { distanceM, post };
}

measure([job(100_000), job(1_000_000)]);
