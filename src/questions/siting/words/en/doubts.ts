import { numbersOf } from '../../../../i18n/numbers';

const { int, pct, metres } = numbersOf('en');

/** What else can be asked about a plan for new posts. Each section says what its figures mean. */
export const doubts = {
  compute: 'Compute',
  again: 'Compute anew',
  working: 'Computing',
  old: 'Of an earlier question: the figures below no longer hold.',
  anyPlace: 'Any place on the map',
  anyPlaceMeaning: 'What the best plan could cover at most if one of its posts had to stand at the chosen place.',
  anyPlaceFirst: 'Choose a place on the map.',
  anyPlaceAsk: 'What if a post must stand here?',
  anyPlaceAnswer: {
    mclp: (bound: string) => `A plan that must use this place covers at most ${bound}.`,
    decay: (bound: string) => `A plan that must use this place covers at most ${bound}, near counting more.`,
    pmedian: (bound: string) => `With a plan that must use this place the mean distance is at least ${bound}.`,
    pcenter: (bound: string) => `With a plan that must use this place the worst distance is at least ${bound}.`,
    lscp: (bound: string) => `A plan that must use this place needs at least ${bound}.`,
  },
  anyPlaceBest: (best: string) => `The best plan known: ${best}.`,
  curve: 'How many posts are worth it',
  curveMeaning: (radiusM: number) =>
    `The best plan for each number of new posts from 1 to 25, by what lies within ${metres(radiusM)} of a post. Where the line flattens, one more post brings little.`,
  curveAxis: 'New posts',
  curveLine: 'best plan found',
  curveBound: 'upper bound: no plan is better',
  curvePoint: (count: number, value: string, bound: string) =>
    `${int(count)} ${count === 1 ? 'post' : 'posts'}: ${value}; no plan is better than ${bound}`,
  curveHint: 'Arrow keys move along the curve.',
  curveTable: 'The same as a table',
  curveColumns: { count: 'Posts', value: 'Best plan', more: 'One more brings', bound: 'Upper bound' },
  standing: 'The posts that stand',
  standingMeaning: (radiusM: number) =>
    `By what lies within ${metres(radiusM)}: what would be lost if a post were taken away, and what it would bring if it were moved to the best candidate site. A small loss means that other posts cover the same; it says nothing about what the post is for beyond this.`,
  standingColumns: { post: 'Post', loss: 'Loss without it', gain: 'Gain if moved', to: 'Best place for it' },
  standingNone: 'stays where it is',
  showMore: (count: number) => `Show all ${int(count)}`,
  backTest: 'Check against later data',
  backTestMeaning: 'Each plan is made on the earlier part of the period and measured on the later one.',
  provedNotRight: 'Proved is not right: proof is about the data given, and the future need not resemble them.',
  backTestPeriods: (made: string, measured: string) => `Made on ${made}, measured on ${measured}.`,
  backTestMeasure: (radiusM: number) =>
    `Measured for every plan: the share within ${metres(radiusM)} of a post, whatever the goal.`,
  backTestKept: (share: number) => `Posts that stay alone: ${pct(share)}.`,
  backTestPlans: {
    suggested: 'suggested plan',
    greedy: 'one by one, the best next',
    busiest: 'the fullest cells',
    own: 'your sites',
  },
  backTestColumns: { plan: 'Plan', made: 'When made', after: 'Later' },
  backTestNone: 'The period is too short to be parted in two.',
  survival: 'How steady is each site',
  survivalMeaning:
    'The plan is made anew for radii of 200, 300, 500 and 800 m, for the whole period and for its parts; a site survives where the new plan has one beside it.',
  survivalPeriods:
    'With this goal the radius changes nothing. The plan is made anew for the whole period and for its parts; a site survives where the new plan has one beside it.',
  survivalCases: (cases: number, withinM: number) =>
    `Plans made anew: ${int(cases)}; beside it means within ${metres(withinM)}.`,
  survivalOf: (survived: number, cases: number) => `${int(survived)} of ${int(cases)}`,
  survivalColumns: { site: 'Site', of: 'Survives', where: 'Radius' },
  equity: 'Fairness beside efficiency',
  equityMeaning:
    'What it costs to treat districts alike: the best plan with the same rule in every district, against the plan without the rule.',
  equityLeast: (district: string, share: number) => `Least covered with the plan: ${district}, ${pct(share)}.`,
  equityRules: {
    min: (count: number) => `at least ${int(count)} in each district`,
    max: (count: number) => `at most ${int(count)} in each district`,
  },
  equityCount: (count: number) => `it takes ${int(count)} new posts; the cost is against the best plan of as many`,
  equityColumns: { rule: 'Rule', value: 'Best plan', cost: 'Cost' },
  equityNone: 'no such plan',
  notProved: 'not proved',
  countedIn: (unit: string) => `Counted here: ${unit}.`,
};
