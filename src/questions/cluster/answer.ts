import { timedEvents } from '../../analysis/answer/timedEvents';
import type { StudyQuery } from '../../analysis/answer/study';
import { clustersOf } from '../../analysis/clustering/clustersOf';
import { dbscan } from '../../analysis/clustering/dbscan';
import { outlinesOf } from '../../analysis/clustering/outlines';
import { hdbscan, MOST_OF_HDBSCAN } from '../../analysis/clustering/hdbscan';
import { CLUSTERS_NAMED, type ClusterAnswer, type Clusters } from '../../domain/clusters';
import { part, type Job } from '../../domain/job';
import { toLonLat } from '../../domain/projection';
import { answering } from '../answering';
import type { ClusterQuestion } from './question';

export const cluster = answering({
  *answer(memory, { set, ...q }: StudyQuery & ClusterQuestion): Generator<number, ClusterAnswer, void> {
    const { method, epsM, minPoints, days: within } = set;
    const events = timedEvents(memory, q, method !== 'stdbscan');
    const { x, y, days, outside, undated, area } = yield* part(events, 0, 0.1);
    const areTooMany = method === 'hdbscan' && days.length > MOST_OF_HDBSCAN;
    const found: Job<Clusters> | null = areTooMany
      ? null
      : method === 'hdbscan'
        ? hdbscan(x, y, minPoints)
        : dbscan(x, y, epsM, minPoints, method === 'stdbscan' ? { days, within } : null);
    const { labels, core } = found
      ? yield* part(found, 0.1, 1)
      : { labels: new Int32Array(days.length).fill(-1), core: new Uint32Array(0) };
    const clusters = clustersOf(labels, x, y, days);
    const isPlane = memory.study.isPlane ?? false;
    return {
      ...set,
      labels,
      core,
      clusters,
      outlines: outlinesOf(clusters, labels, x, y, method === 'hdbscan' ? null : epsM),
      near: isPlane ? [] : clusters.slice(0, CLUSTERS_NAMED).map((one) => memory.nameAt(...toLonLat(one.x, one.y))),
      areTooMany,
      isPlane,
      mask: q.mask,
      area,
      incidents: days.length,
      outside,
      undated: method === 'stdbscan' ? undated : 0,
    };
  },
  buffers: ({ labels, core }) => [labels.buffer, core.buffer],
});
