import { formatNumber } from '../../../i18n/numbers';
import { wordsOf, type Said } from './sentences';

const num = (value: number): string => formatNumber('en', value);
const of = (count: number, one: string, more: string): string => `${num(count)} ${count === 1 ? one : more}`;
const some = (count: number, all: number): string =>
  count === all ? (all === 1 ? 'it' : `all ${num(all)}`) : `${num(count)} of ${num(all)}`;

const said: Said = {
  title: 'Did it help?',
  intro: 'Did incidents fall more where something was done than in places like it where nothing was?',
  settings: {
    of: 'What is judged',
    radiusM: 'It reaches so far, m',
    ringM: 'Ring about it, so many metres more',
    months: 'Whole months before and after, at most',
    startMs: 'First day (of what is drawn)',
    untilMs: 'Last day (of what is drawn), if it ended',
    one: 'Look into row No.',
    file: 'File of interventions',
    grounds: 'Drawn ground',
  },
  choices: { of: { posts: 'posts by their opening', interventions: 'my interventions', drawn: 'what I drew' } },
  methods: {
    evaluate: {
      name: 'Difference in differences by month, and the weighted displacement difference',
      formula:
        'ratio = (target after / before) / (control after / before) by Poisson regression with a robust interval; prevented = fall of the target − fall of its control, the ring likewise added. The control: up to 10 circles of the same size whose two halves of the months before were most like the target’s and where nothing else began or ended.',
      held: 'Of all that is judged at once, false finds are held at 5%.',
      source:
        'Wheeler and Ratcliffe 2018; Bowers and Johnson 2003; Guerette 2009; DerSimonian and Laird 1986; Hartung and Knapp 2001',
    },
  },
  twin: {
    verb: 'whether incidents fell more where something was done than in places like it',
    options: {
      what: 'what is judged: posts by their opening, a file of interventions, or drawn ground',
      radius: 'the target: what lies so near to a point or a line',
      ring: 'the ring goes so far beyond the target',
      months: 'whole months on either side of the start, at most',
      start: 'first day of what is drawn',
      until: 'last day of what is drawn',
      row: 'the row that the text looks into',
      interventions: 'a file of interventions: what, from, to and the place; with --planar x,y,from,to in days',
      drawn: 'drawn ground in place of a file',
      counts:
        'a table zone,before,after[,weight][,area] in place of incidents; zones target, control, ring, ring-control',
      'time-before': 'length of the period before, of --counts',
      'time-after': 'length of the period after, of --counts',
    },
  },
  nothing: {
    posts: 'No posts are known: there is nothing to judge.',
    interventions: 'No interventions are known: add a file of them with place, first day and name, or draw a shape.',
    drawn: 'Nothing is drawn: draw the ground on the map and say its first day below.',
  },
  undated: (count, what) =>
    what === 'drawn'
      ? 'Say the first day of what is drawn: without it there is no before and after.'
      : `${of(count, 'is', 'are')} without a known first day and ${count === 1 ? 'is' : 'are'} not judged.`,
  invented: 'This is an example of the method: the incidents are invented, and it says nothing about Almaty.',
  madeUpPlaces:
    'This is an example of the method: the positions of the posts are illustrative, and it says nothing about Almaty.',
  known: (judged, all) =>
    judged === 0
      ? `None of ${num(all)} can be judged.`
      : `${num(judged)} of ${num(all)} can be held against places like them.`,
  noneTold: 'Whether it helped cannot be told of any of them: something else is mixed in everywhere.',
  notJudged: (reasons) => `Not judged: ${reasons}.`,
  why: {
    'before-data': 'began before the data begin',
    'short-before': 'fewer than 4 whole months before the start',
    'short-after': 'fewer than 4 whole months after the start',
    few: 'fewer than 10 incidents before the start, so that a few decide',
    'no-control': 'fewer than 3 places like it where nothing else changed',
    nowhere: 'outside the study area',
  },
  fewer: (count) => `Incidents became fewer than in places like it, beyond what chance gives: ${num(count)}.`,
  more: (count) => `Incidents became more than in places like it, beyond what chance gives: ${num(count)}.`,
  unclear: (count) =>
    `It cannot be told: ${num(count)}. So small or so uncertain a difference chance alone may have made; that is no proof that nothing changed.`,
  mean: (count, change, low, high) =>
    `On average of the ${num(count)} with which nothing else is mixed: ${change} against places like them (with 95% certainty from ${low} to ${high}).`,
  meanTold: 'So on average the difference is beyond chance.',
  meanUnclear: 'So on average no difference can be told from chance.',
  meanMixed: (count, change, low, high) =>
    `On average of all ${num(count)}, with all that is mixed in: ${change} (from ${low} to ${high}). This is not the effect of what was done alone.`,
  quarantine: (count, all) =>
    `The months of ${some(count, all)} reach into 2020, the year of the quarantine, which the police name first among the causes of that year’s fall. It may have touched places unequally, so no effect is concluded there.`,
  others: (count, all) =>
    `Near ${some(count, all)} something else began or ended in the same months: the two cannot be separated.`,
  otherWay: (count, all) =>
    `${count === all && all === 1 ? 'It' : num(count)} went another way than places like it before the start already: what came after says nothing.`,
  wider: 'Before and after are taken from all days of the data, not from the chosen period alone.',
  limits:
    'Fewer records may also mean fewer reports, and more records that more was seen. Places are like each other in their records alone: works, a closed market or a new road are not known here. What is said is how incidents changed beside what was done, not why.',
  columns: ['No., what, from', 'A month, before → after (at places like it)', 'Difference (95%)', 'What can be told'],
  verdicts: {
    fewer: 'became fewer',
    more: 'became more',
    unclear: 'cannot be told',
    mixed: 'cannot be separated from what else happened',
    none: 'cannot be told',
  },
  post: (number) => `Post ${number}`,
  shape: (number) => `No. ${number}`,
  day: (day) => `day ${day}`,
  row: (name, verdict) => `${name}, looked into: ${verdict}.`,
  compared: (count, before, after) =>
    `Held against ${of(count, 'place', 'places')} like it, over ${of(before, 'month', 'months')} before and ${of(after, 'month', 'months')} after.`,
  change: (change, low, high) => `The change differs from theirs by ${change} (95%: from ${low} to ${high}).`,
  prevented: (count, low, high) =>
    `Incidents prevented, after what moved to the ring or spread there: ${count} (95%: from ${low} to ${high}; below nought = added).`,
  harm: (sum, low, high) => `By the weights of the file: ${sum} (95%: from ${low} to ${high}).`,
  ring: (change, low, high) =>
    `Change of incidents in the ring, against rings of places like it: ${change} (95%: from ${low} to ${high}).`,
  ringUnclear: (value) =>
    `Displacement quotient ${value}; whether anything moved cannot be told: chance alone may have made the change of the ring.`,
  spread: (value) => `Displacement quotient ${value}: no displacement is seen; the ring did no worse than the control.`,
  moved: (value) => `Displacement quotient ${value}: a part of what was prevented may have moved to the ring.`,
  movedMore: (value) => `Displacement quotient ${value}: more may have moved to the ring than was prevented.`,
  noQuotient:
    'The displacement quotient says nothing here: it needs a ring, a control that is not empty, and a target that did better than it.',
  trend: (change, p) =>
    `Before the start it moved against places like it by ${change} a month (p = ${p}; they were chosen to be alike, so this test seldom warns).`,
  stepColumns: ['Months from the start', 'Target to control, the last step before = 1 (95%)'],
  stepsBars: 'Target to control by months from the start; the last step before it = 1. Hollow: before.',
  stepsInQuarantine: 'Some of these months are of 2020, the year of the quarantine.',
  months: (from, to) => (from === to ? from : `${from} to ${to}`),
  figures: {
    all: 'With a known first day',
    judged: 'Of these can be judged',
    places: 'Places that could serve as control',
    mean: 'Mean difference where nothing else is mixed in (95%)',
    meanOfAll: 'Mean of all (95%)',
    apart: 'How far true effects lie apart (logarithm)',
  },
  counts: {
    nothing: 'Nothing was counted: nothing can be said.',
    fewer: 'Incidents became fewer than in the control, beyond what chance gives.',
    more: 'Incidents became more than in the control, beyond what chance gives.',
    unclear: 'Chance alone may have made this difference.',
    noRing: 'Displacement is not in it: that needs a ring and a control of the ring.',
  },
};

export const en = wordsOf('en', said);
