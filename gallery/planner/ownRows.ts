/** Invented rows of a person's own, of kinds of which nothing is computed. */
import type { Thing } from '../../src/domain/thing';
import type { DatasetInfo } from '../../src/workers/api';
import { HOLDS_NOTHING } from '../../src/workers/holds';

const info = (id: string, kind: DatasetInfo['kind'], rows: number): DatasetInfo => ({
  id,
  kind,
  title: `${kind}.csv`,
  provenance: { id, status: 'imported', source: `${kind}.csv`, licence: '', sha256: '', period: null },
  status: 'imported',
  rows,
  bytes: 1000,
  period: null,
  register: null,
  has: HOLDS_NOTHING,
  edition: '1',
  kept: true,
});

const RAIDS: readonly Thing[] = [
  {
    id: '1',
    shape: { type: 'Point', coordinates: [76.91, 43.25] },
    values: { what: 'A', where: 'B', from: '2020-03-01', to: '2020-03-31' },
  },
  { id: '2', shape: null, values: { what: 'C', from: '2020-04-05' } },
];
const ACCIDENTS: readonly Thing[] = [
  {
    id: '1',
    shape: { type: 'Point', coordinates: [76.93, 43.24] },
    values: { date: '2020-05-06 07:08:00', type: 'pedestrian', dead: 0, injured: 1 },
  },
];

const LISTS: Readonly<Record<string, readonly Thing[]>> = { 'own-raids': RAIDS, 'own-accidents': ACCIDENTS };

export const OWN_INFOS: readonly DatasetInfo[] = [
  info('own-raids', 'interventions', RAIDS.length),
  info('own-accidents', 'accidents', ACCIDENTS.length),
];

/** The rows of one of them; null = it is none of these. */
export const ownRowsOf = (id: string): readonly Thing[] | null => LISTS[id] ?? null;
