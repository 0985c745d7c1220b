import type { StudyMask } from '../../domain/area';
import { KERNELS } from '../../domain/density';
import { field } from '../../domain/field';
import { free } from '../../domain/option';
import { RISK_AGAINST, RISK_BANDWIDTHS, RISK_EDGES, type RiskBandwidth, type RiskMethod } from '../../domain/risk';
import { ABOVE_0, choice, number, numberOr } from '../../domain/value';
import { question, settings } from '../question';
import { riskJson, riskManifest, riskShapes, riskTable } from './table';
import { words } from './words';

export interface RiskQuestion {
  readonly method: RiskMethod;
  readonly mask: StudyMask;
}

/** Where what the filter leaves is denser than all else of the period, or than the same of the period before. */
export const risk = question({
  id: 'risk',
  settings: settings<'risk', RiskMethod>('risk', {
    against: field(choice(RISK_AGAINST), { key: 'riskAgainst', usual: 'others', option: { name: 'against' } }),
    bandwidth: field(choice<RiskBandwidth>(RISK_BANDWIDTHS, 'm'), {
      key: 'riskBandwidth',
      usual: 'os',
      option: { name: 'bandwidth', as: numberOr({ min: ABOVE_0, max: 1e6, unit: 'm' }, ['os']) },
    }),
    kernel: field(choice(KERNELS), { usual: 'gaussian', option: { name: 'kernel' } }),
    edge: field(choice(RISK_EDGES), { key: 'riskEdge', usual: 'uniform', option: { name: 'edge' } }),
    permutations: field(number({ min: 0, max: 9999, whole: true, unit: 'times' }), {
      key: 'riskRuns',
      usual: 99,
      option: { name: 'permutations' },
    }),
    seed: field(number({ min: 0, max: 4_294_967_295, whole: true }), {
      key: 'riskSeed',
      usual: 1,
      option: { name: 'seed' },
    }),
  }),
  asks: ({ room, mask }, method): RiskQuestion | null => (room === 'risk' ? { method, mask } : null),
  shown: {
    words,
    room: {
      icon: 'M4 20h16M4 14c3 0 3-8 6-8s3 10 6 10 3-4 4-4M4 9h3M17 7h3',
      group: 'explore',
      behind: 'analyse',
      surface: 'hotspots',
    },
    table: riskTable,
    files: [{ shapes: riskShapes, manifest: riskManifest }],
    cut: ({ cases, controls, outside, area }) => area && { incidents: cases + controls, outside, area },
    twin: {
      asks: (method, { mask }) => ({ method, mask }),
      json: riskJson,
      shapes: riskShapes,
      saysCompared: true,
      tables: { cases: free('FILE'), controls: free('FILE'), at: free('FILE') },
    },
  },
});
