import { numbersOf } from '../../numbers';

const { int, num, pct, metres, distance } = numbersOf('en');
const posts = (count: number): string => `${int(count)} ${count === 1 ? 'post' : 'posts'}`;

/** Choosing sites for new posts: the question, the plan, its status. */
export const siting = {
  asked: 'What is asked',
  example: 'Method example: says nothing about Almaty’s posts.',
  caution:
    'Recorded crime steers this answer: where more is recorded, more posts are proposed, and where posts stand more is recorded. Hold the plan against what officers and residents know.',
  suggest: (count: number) => `Suggest ${int(count)} ${count === 1 ? 'site' : 'sites'}`,
  suggestFewest: 'Find the fewest posts',
  searching: 'Looking for better sites',
  soFarShort: (share: number) =>
    `So far: a plan at most ${pct(share, { maxDecimals: 1 })} worse than the best possible.`,
  slowGoal: 'With this goal the first plan may take up to a minute.',
  stopping: 'Stopping: the best plan so far stays.',
  soFar: (value: string, bound: string) => `So far: ${value}; no plan can do better than ${bound}.`,
  changed: 'The question has changed since this plan was suggested.',
  count: 'New posts',
  postsCount: (count: number) => posts(count),
  radius: 'Radius',
  target: 'Share to cover',
  goal: 'Goal',
  goals: {
    mclp: 'most covered',
    decay: 'most covered, near counts more',
    pmedian: 'least mean distance',
    pcenter: 'the farthest as near as can be',
    lscp: 'fewest posts for a share',
  },
  goalHints: {
    mclp: 'As much as possible lies within the radius of a post.',
    decay: 'Within the radius, an incident next to a post counts whole, one at the edge nothing.',
    pmedian: 'The distance to the nearest post is as short as possible on average.',
    pcenter: 'The farthest incident is as near to a post as possible.',
    lscp: 'As few new posts as possible, so that the share lies within the radius.',
  },
  rules: 'More rules',
  rulesChanged: (count: number) => `changed: ${int(count)}`,
  rulesReset: 'As at first',
  demand: 'What is to be covered',
  demands: { incidents: 'incidents of the filter', places: 'places to protect' },
  placesToProtect: 'Places',
  allPlaces: 'all',
  weights: 'How an incident counts',
  weightKinds: { count: 'each once', severity: 'by severity', custom: 'own weights' },
  weightHints: {
    count: 'Every incident counts 1.',
    severity: 'Minor 1, medium 2, grave 3, especially grave 5; not stated 1.',
    custom: 'A weight for each kind; nothing written means 1.',
  },
  halfLife: 'Older incidents count less',
  halfLifeNone: 'all the same',
  halfLifeDays: (days: number) => `half after ${int(days)} days`,
  visibleOnly: 'Only what a visible post can affect',
  visibleOnlyHint:
    'As far as the file says it: in the street or in public; without fraud, dwellings and sensitive articles.',
  candidates: 'Where a new post may stand',
  candidateKinds: {
    hexagon: 'hexagons',
    square: 'squares',
    crossings: 'crossings',
    busiest: 'busiest places',
    dataset: 'my file of points',
  },
  candidateSize: 'Grid step',
  candidateTop: 'How many',
  candidateFile: 'File',
  showCandidates: 'Show candidate sites on the map',
  candidatesCount: (count: number) => `${int(count)} candidate ${count === 1 ? 'site' : 'sites'}`,
  districts: 'Districts for new posts',
  forbidden: 'No post inside',
  forbiddenNone: 'no forbidden areas',
  detour: 'Detour along streets',
  detourValue: (factor: number) => (factor === 1 ? 'straight line' : `straight line × ${num(factor)}`),
  detourHint: 'Metres walked for each metre of straight line; in a grid of streets about 1.3.',
  keep: 'Posts that stay',
  keepAll: 'all kinds',
  minPerDistrict: 'At least in each district',
  maxPerDistrict: 'At most in each district',
  noLimit: 'no limit',
  perDistrictHint: 'New posts only; a district without candidate sites is left out.',
  separation: 'Distance between posts, at least',
  separationNone: 'any',
  separationHint: 'Between new posts, and from those that stay.',
  backup: 'Count only what two posts cover',
  backupHint: 'Backup coverage: a second post within the radius. Posts that stay count too.',
  statuses: {
    proved: 'best for these data and rules (proved)',
    gap: (share: number) => `at most ${pct(share, { maxDecimals: 2 })} short of the best possible`,
    stopped: 'stopped (not proved)',
    infeasible: 'no plan meets these rules',
    'too-few': 'too few to plan by',
    nothing: 'no place found that adds anything',
    own: 'your own plan',
  },
  /** Of a goal to be raised, and of one to be lowered. */
  bounds: { upper: 'Upper bound', lower: 'Lower bound' },
  boundHint: 'No plan by these rules can do better.',
  amongCandidates: 'Compared are plans made of the candidate sites; a place between them may do better.',
  goalValue: {
    mclp: 'Covered',
    decay: 'Covered, near counts more',
    pmedian: 'Mean distance',
    pcenter: 'Farthest distance',
    lscp: 'New posts',
  },
  unit: { incidents: 'covered incidents', weight: 'covered weight', places: 'covered places' },
  countedIn: (unit: string) => `Adds, loss and cost are counted in: ${unit}.`,
  countedInAndPosts: (unit: string) => `Adds and loss are counted in: ${unit}; the cost of a veto is more posts.`,
  farthestOnly: 'Only the one farthest incident counts here: a site that does not bring it nearer adds 0 m.',
  ownCount: (sites: number, asked: number) => `Sites in this plan: ${int(sites)}; asked for: ${int(asked)}.`,
  belowTarget: (covered: number, target: number) =>
    `This plan covers ${pct(covered, { maxDecimals: 1 })}, less than the ${pct(target)} asked for.`,
  took: (ms: number) => (ms < 1000 ? `${int(ms)} ms` : `${num(ms / 1000, { maxDecimals: 1 })} s`),
  elapsed: 'Computing time',
  candidatesTried: 'Candidate sites',
  plan: 'The plan',
  noPlan: 'No plan yet. Press the button above, or choose a place on the map and add it.',
  planHint:
    'Drag a pin on the map, or choose a row and move it by arrow keys: 10 m, with Shift 100 m. Enter keeps, Esc puts back, Delete removes.',
  clearPlan: 'Remove all sites',
  columns: { number: 'No.', place: 'Site', adds: 'Adds', loss: 'Loss without it', veto: 'Cost of a veto' },
  columnHints: {
    adds: 'Gain when it joins the posts that stay and the sites above it; the rows add up to the plan’s gain.',
    addsAlone: 'Gain over the posts that stay, if it were the only new one.',
    loss: 'Loss if it is taken away and nothing else is built.',
    swap: 'The other place, beyond the reach of a veto, that can best stand in for it, and the loss then.',
    veto: 'Loss if nothing may be built here and within the reach of a veto, and all other sites are chosen anew.',
  },
  addsAlone: 'Adds alone',
  swap: 'Best swap',
  swapNone: 'no other place by these rules',
  swapCost: (cost: string) => `loss ${cost}`,
  /** Other plans of the same worth. */
  ties: {
    tied: 'Other plans are worth exactly as much. Of equals the one found first is shown; places are gone through from south to north, then from west to east.',
    only: 'No other plan is worth as much.',
    sites: (names: string) => `Another place would do as well for: ${names}`,
    equal: (site: string, other: string) => `${site} (as good: ${other})`,
    same: 'just as good',
  },
  atMost: (cost: string) => `at most ${cost}`,
  betterPlan: (amount: string) =>
    `About the plan as a whole: under the same rules another plan is known that is better by ${amount}. Press the button above to see it.`,
  betterPlanLine: (amount: string) => `Under the same rules another plan is known that is better by ${amount}`,
  few: {
    incidents: (count: number, least: number) =>
      `Suggested although there are too few incidents: ${int(count)}; at least ${int(least)} are needed. Chance may have put every site where it is.`,
    places: (count: number, least: number) =>
      `Suggested although there are too few places to protect: ${int(count)}; at least ${int(least)} needed.`,
  },
  fewMeaning:
    'With so few, a plan would say where these incidents happened to fall, not where a post is needed. Widen the period or the filter, or ask for fewer posts.',
  fewer: {
    covered: (found: number, asked: number) => `${int(found)} of ${int(asked)}: no further place adds an incident.`,
    nearer: (found: number, asked: number) => `${int(found)} of ${int(asked)}: no further place shortens the distance.`,
  },
  suggestAnyway: 'Suggest anyway',
  replans: {
    working: 'Planning anew on resampled incidents',
    unknown: 'How much of it survives the next draw of incidents is not known yet.',
    known: ({
      cases,
      from,
      withinM,
      steady,
      sites,
    }: {
      readonly cases: number;
      readonly from: number;
      readonly withinM: number;
      readonly steady: number;
      readonly sites: number;
    }) =>
      `Re-plans on resampled incidents: ${int(cases)}. Sites that come back (within ${metres(withinM)}) in at least ${int(from)} of them: ${int(steady)} of ${int(sites)}.`,
    weak: (number: number, survived: number, cases: number) =>
      `Site ${int(number)} in ${int(survived)} of ${int(cases)}: uncertain.`,
    small: (sites: string) => `Fewer than 10 incidents added, uncertain: ${sites}.`,
    came: (survived: number, cases: number) =>
      `Came back in ${int(survived)} of ${int(cases)} re-plans on resampled incidents.`,
    uncertain: 'uncertain',
  },
  noOther: 'no plan without it',
  hotSpot: 'Hot spot it answers',
  unnamed: 'a place without a name nearby',
  siteNumber: (number: number) => `Site ${int(number)}`,
  state: 'What is known on the ground',
  states: { proposed: 'proposed', checked: 'checked: must be in', impossible: 'impossible' },
  stateHints: {
    proposed: 'The next suggestion may leave it out.',
    checked: 'The next suggestion must use it.',
    impossible: 'The next suggestion may use neither it nor places within the reach of the veto.',
  },
  reason: 'Reason',
  reasons: {
    power: 'no power supply',
    land: 'land not available',
    pavement: 'no room on the pavement',
    other: 'other',
  },
  reasonNone: 'not stated',
  note: 'Note',
  remove: 'Remove',
  show: 'Show on the map',
  position: 'Coordinates',
  positionHint: 'For example 43.2567, 76.9286',
  positionBad: 'Write latitude and longitude in degrees, within the city.',
  moveHere: 'Move',
  moving: (number: number) => `Site ${int(number)} is under your hand: Enter keeps it here, Esc puts it back.`,
  movedFigures: (covered: string, gained: string, lost: string) =>
    `Covered now: ${covered}; gained ${gained}, lost ${lost}.`,
  impossibleSites: 'Impossible places',
  vetoReach: 'Reach of an impossible place',
  vetoReachNone: 'that place alone',
  vetoReachHint: 'Nothing new is proposed so near to a place ruled out. Checked sites there stay.',
  vetoMeaning: (reachM: number) =>
    reachM > 0
      ? `Nothing new is proposed within ${metres(reachM)} of these places. A checked site inside the circle stays: checking wins.`
      : 'Nothing new is proposed at these very places.',
  whenRuledOut: 'What was known when it was ruled out:',
  coverage: 'Coverage by district',
  coverageColumns: {
    district: 'District',
    demand: 'All',
    before: 'Posts of today',
    after: 'With the plan',
    sites: 'New',
  },
  postsOfToday:
    'Here the posts of today are held against the incidents of the period, open or closed, to plan what comes. The coverage of the period counts a post only from the day it opened, so it can be lower.',
  coverageReading: (radiusM: number, before: number, after: number) =>
    `Covered within ${metres(radiusM)} by the posts of today: ${pct(before)}; with the plan: ${pct(after)}.`,
  distances: (mean: number, p90: number) =>
    `To the nearest post with the plan: ${distance(mean)} on average; nine in ten are nearer than ${distance(p90)}.`,
  addHere: 'Add to the plan',
  isCandidate: 'A candidate site',
  must: 'Must be in',
  ruleOut: 'Impossible',
  legend: {
    gained: 'newly covered',
    lost: 'no longer covered',
    reach: (radiusM: number) => `Reach of new posts: ${metres(radiusM)}`,
    veto: (reachM: number) => `Ruled out, nothing new within ${metres(reachM)}`,
  },
};
