import type { StudyMask } from '../../domain/area';
import { CLUSTER_METHODS, type ClusterMethod } from '../../domain/clusters';
import { field } from '../../domain/field';
import { ABOVE_0, choice, number } from '../../domain/value';
import { question, settings } from '../question';
import { clusterJson, clustersDrawn, clusterShapes, clusterTable } from './table';
import { words } from './words';

export interface ClusterQuestion {
  readonly set: ClusterMethod;
  readonly mask: StudyMask;
}

/** Which incidents belong together, and where do they lie? */
export const cluster = question({
  id: 'cluster',
  settings: settings<'cluster', ClusterMethod>('cluster', {
    method: field(choice(CLUSTER_METHODS), { key: 'clusterMethod', usual: 'dbscan', option: { name: 'method' } }),
    epsM: field(number({ min: ABOVE_0, max: 100_000, unit: 'm' }), {
      key: 'clusterEps',
      usual: 100,
      option: { name: 'eps' },
    }),
    minPoints: field(number({ min: 1, max: 10_000, whole: true, unit: 'incidents' }), {
      key: 'clusterPoints',
      usual: 10,
      option: { name: 'min-points' },
    }),
    days: field(number({ min: 0, max: 1e9, unit: 'days' }), {
      key: 'clusterDays',
      usual: 14,
      option: { name: 'days' },
    }),
  }),
  asks: ({ room, mask }, set): ClusterQuestion | null => (room === 'cluster' ? { set, mask } : null),
  shown: {
    words,
    method: 'method',
    room: {
      icon: 'M4.5 9.5a6 4.5 0 1 0 12 0 6 4.5 0 1 0-12 0M8 9h.01M11 11h.01M13 8h.01M15 18a3 3 0 1 0 6 0 3 3 0 1 0-6 0M17.5 18h.01M19 17h.01M6 19h.01',
      group: 'explore',
      behind: 'analyse',
    },
    table: clusterTable,
    drawn: clustersDrawn,
    files: [{ shapes: clusterShapes }],
    cut: ({ incidents, undated, outside, area }) => area && { incidents: incidents + undated, outside, area },
    twin: { asks: (set, { mask }) => ({ set, mask }), json: clusterJson, shapes: clusterShapes },
  },
});
