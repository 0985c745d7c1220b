import { numbersOf } from '../../../../i18n/numbers';

const { num } = numbersOf('en');

/** What the twin says of a plan in figures, beside the words of the screen (`room`). */
export const text = {
  values: {
    mclp: 'Covered weight',
    decay: 'Covered weight by distance',
    pmedian: 'Weighted sum of distances, m',
    pcenter: 'Largest distance, m',
    lscp: 'New posts',
  },
  bound: (value: string) => `no plan does better than ${value}`,
  demand: (weight: number, points: number) => `All demand: ${num(weight)} (points: ${num(points)})`,
  choice: (candidates: number, kept: number) => `Candidate sites: ${num(candidates)}; posts that stay: ${num(kept)}`,
  keptCovered: 'Covered by the posts that stay',
  comesBack: 'Comes back',
  noPlan: 'no plan was found in the time given (not proved)',
};

/** What --help says of the verb and of its options. */
export const help = {
  verb: 'where new posts should stand: the best plan under rules, with its proof or its gap, and why each site',
  options: {
    demand: 'what is to be served: incidents or weighted points of a file, or the demonstration incidents',
    candidates: 'where a new post may stand: a file, a grid over the built-up area (or --mask), or the crossings',
    existing: 'posts that stand and stay: a file, or the built-in illustrative ones (default none)',
    edges: 'a graph (nodes edges [p]; then u v length) instead of demand and candidates: pmedian, pcenter',
    'closed-ground': 'drawn ground in which no new post may stand, checked sites included',
    objective:
      'mclp most demand within the radius (default), decay the same by distance, pmedian least sum of distances, pcenter least largest distance, lscp fewest posts',
    count: 'new posts (default 7; of a graph its p)',
    radius: 'radius in metres (default 500)',
    'target-share': 'lscp: share of the demand to serve (default 1)',
    'min-per-district': 'least number of new posts in each district that holds a candidate',
    'max-per-district': 'greatest number of new posts in each district',
    separation: 'least distance between new posts, and from those that stay',
    backup: 'mclp, lscp: demand counts when two sites serve it',
    'veto-reach':
      'how far a forbidden site rules out the candidates around it but --must ones, in --forbid and in the cost of a veto (default: one and a half steps of the grid, 300 at least; 0 for --planar and --edges)',
    anyway: 'suggest even of too few incidents to plan by (in the city: 20, and ten for each post asked for)',
    boundary: 'whether a point at exactly the radius is served (default inclusive)',
    must: 'sites that must be in the plan, by comma; they count among the new posts',
    forbid: 'sites that may not be used, by comma',
    'exact-count': 'as many posts as asked for, even where some add nothing (of --planar and --edges always)',
    replans:
      'plans made anew on resampled incidents, to say how much of this one comes back; 0 = none (default 20; of --planar and --edges none)',
    'time-limit': 'time for all of it (default 60)',
  },
};
