import { random } from '../unit/areasFixtures';
import type { SitingObjective } from '../../src/domain/siting';

/** A small plane, and every plan of it tried one by one: the reference for the twin's `sites`. */
export interface Plane {
  readonly demand: readonly { readonly x: number; readonly y: number; readonly weight: number }[];
  readonly candidates: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly district: string;
  }[];
  readonly kept: readonly { readonly x: number; readonly y: number }[];
}

export interface Ask {
  readonly objective: SitingObjective;
  readonly count: number;
  readonly radius: number;
  readonly targetShare?: number;
  readonly exclusive?: boolean;
  readonly must?: readonly string[];
  readonly forbid?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly separation?: number;
  readonly backup?: boolean;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points on a raster of 100 m, so that many lie at exactly the radius (3, 4, 5). */
export function randomPlane(seed: number, kept: number): Plane {
  const next = random(seed);
  const step = (): number => 100 * Math.floor(next() * 16);
  const points = (count: number): Point[] => Array.from({ length: count }, () => ({ x: step(), y: step() }));
  return {
    demand: points(40).map((point) => ({ ...point, weight: Math.floor(next() * 6) })),
    candidates: points(9).map((point, k) => ({
      ...point,
      id: `c${k}`,
      district: ['north', 'south', 'west', ''][k % 4],
    })),
    kept: points(kept),
  };
}

export function planeFiles({ demand, candidates, kept }: Plane): Readonly<Record<string, string>> {
  const csv = (header: string, rows: readonly (readonly (string | number)[])[]): string =>
    `${[header, ...rows.map((row) => row.join(','))].join('\n')}\n`;
  return {
    'demand.csv': csv(
      'x,y,weight',
      demand.map(({ x, y, weight }) => [x, y, weight]),
    ),
    'candidates.csv': csv(
      'id,x,y,district',
      candidates.map(({ id, x, y, district }) => [id, x, y, district]),
    ),
    'kept.csv': csv(
      'x,y',
      kept.map(({ x, y }) => [x, y]),
    ),
  };
}

export function argsOf(ask: Ask, plane: Plane): string[] {
  const args = [
    'sites',
    '--planar',
    '--demand',
    'demand.csv',
    '--candidates',
    'candidates.csv',
    '--objective',
    ask.objective,
    '--radius',
    String(ask.radius),
  ];
  const add = (name: string, value: unknown): void =>
    void (value !== undefined && args.push(`--${name}`, String(value)));
  if (plane.kept.length > 0) add('existing', 'kept.csv');
  if (ask.objective !== 'lscp') add('count', ask.count);
  add('target-share', ask.targetShare);
  if (ask.exclusive) add('boundary', 'exclusive');
  add('must', ask.must?.join(','));
  add('forbid', ask.forbid?.join(','));
  add('min-per-district', ask.min);
  add('max-per-district', ask.max);
  add('separation', ask.separation);
  if (ask.backup) args.push('--backup');
  return args;
}

const squared = (a: Point, b: Point): number => (a.x - b.x) ** 2 + (a.y - b.y) ** 2;

/** Worth of a plan in the objective's measure, and for lscp the covered weight. */
export function worth({ demand, candidates, kept }: Plane, ask: Ask, ids: readonly string[]): number {
  const sites: Point[] = [...kept, ...candidates.filter(({ id }) => ids.includes(id))];
  const within = (d2: number): boolean => (ask.exclusive ? d2 < ask.radius ** 2 : d2 <= ask.radius ** 2);
  let sum = 0;
  for (const point of demand) {
    const near = sites.map((site) => squared(site, point));
    const distance = Math.sqrt(Math.min(Infinity, ...near));
    if (ask.objective === 'pcenter') sum = point.weight > 0 ? Math.max(sum, distance) : sum;
    else if (ask.objective === 'pmedian') sum += point.weight > 0 ? point.weight * distance : 0;
    else if (ask.objective === 'decay')
      sum += within(distance ** 2) ? point.weight * Math.max(0, 1 - distance / ask.radius) : 0;
    else sum += near.filter(within).length >= (ask.backup ? 2 : 1) ? point.weight : 0;
  }
  return sum;
}

/** True for a plan that keeps every rule. */
export function keepsRules({ candidates, kept }: Plane, ask: Ask, ids: readonly string[]): boolean {
  const chosen = candidates.filter(({ id }) => ids.includes(id));
  if (ask.must?.some((id) => !ids.includes(id)) || ask.forbid?.some((id) => ids.includes(id))) return false;
  const districts = [...new Set(candidates.map(({ district }) => district))].filter((district) => district !== '');
  const counts = districts.map((district) => chosen.filter((site) => site.district === district).length);
  if (counts.some((count) => count < (ask.min ?? 0) || count > (ask.max ?? Infinity))) return false;
  const apart = (ask.separation ?? 0) ** 2;
  return chosen.every((site, k) => [...kept, ...chosen.slice(k + 1)].every((other) => squared(site, other) >= apart));
}

/** The best value of any plan (posts for lscp); null when no plan keeps the rules. */
export function bestOf(plane: Plane, ask: Ask): number | null {
  const total = plane.demand.reduce((sum, { weight }) => sum + weight, 0);
  let best: number | null = null;
  for (let bits = 0; bits < 1 << plane.candidates.length; bits++) {
    const ids = plane.candidates.filter((_, k) => (bits >> k) & 1).map(({ id }) => id);
    if ((ask.objective !== 'lscp' && ids.length !== ask.count) || !keepsRules(plane, ask, ids)) continue;
    const value = worth(plane, ask, ids);
    if (ask.objective === 'lscp') {
      if (value >= (ask.targetShare ?? 1) * total - 1e-9 && (best === null || ids.length < best)) best = ids.length;
    } else if (best === null || (ask.objective === 'mclp' || ask.objective === 'decay' ? value > best : value < best))
      best = value;
  }
  return best;
}
