import { accidents } from './accidents';
import { areas } from './areas';
import { grids } from './grids';
import { incidents } from './incidents';
import { interventions } from './interventions';
import type { DatasetKind } from './kind';
import { mobilePoints } from './mobilePoints';
import { posts } from './posts';
import { precincts } from './precincts';
import { stretches } from './stretches';
import { streets } from './streets';
import { zones } from './zones';

/** Every kind of data that can be added, a line each; a new one is a file like theirs and a line here. */
export const KINDS = [
  incidents,
  posts,
  areas,
  mobilePoints,
  precincts,
  zones,
  grids,
  stretches,
  streets,
  accidents,
  interventions,
] as const satisfies readonly DatasetKind[];
