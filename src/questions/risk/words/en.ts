import { wordsOf } from './sentences';

export const en = wordsOf('en', {
  title: 'Where is one kind relatively high?',
  intro: 'Where are the incidents of the filter denser than all others of the period, or than in the period before?',
  settings: {
    against: 'Held against',
    bandwidth: 'Smoothing (deviation of the bell)',
    kernel: 'Kernel',
    edge: 'Edge of the study area',
    permutations: 'Labels dealt by chance',
    seed: 'Number the dealing begins with',
  },
  choices: {
    against: { others: 'all other incidents of the period', before: 'the compared period' },
    bandwidth: { os: 'by rule' },
    edge: { uniform: 'made up for', none: 'not made up for' },
  },
  method: {
    name: 'Log relative risk (Bithell; Kelsall and Diggle)',
    formula:
      'ln(f / g): f and g are the smoothed densities of the incidents of the filter and of those they are held against, with one bell of deviation h for both, each brought to 1 over the study area.',
    held: 'The lines (0.05 and 0.01) are by the asymptotic variance of Hazelton and Davies, each place by itself. Over all, labels are dealt among the same incidents by chance. The rule for h is oversmoothing (Terrell). Squares with under 20 incidents beneath the bell are left blank.',
    source: 'Bithell 1990, 1991; Kelsall and Diggle 1995; Hazelton and Davies 2009; Terrell 1990',
  },
  twin: {
    verb: 'log relative risk: where cases are denser than controls',
    options: {
      against: 'what the cases of the filter are held against',
      bandwidth: 'deviation of the gaussian, radius of another kernel; os = oversmoothing',
      kernel: 'of both densities; of a surface the gaussian alone',
      edge: 'whether the edge of the study area or window is made up for',
      permutations: 'labels dealt by chance over all; 0 = none',
      seed: 'number the dealing begins with',
      cases: 'table of points, in place of incidents',
      controls: 'table of points they are held against',
      at: 'table of places: the log ratio is exact there, in their order',
    },
  },
  noOthers:
    'The filter leaves nothing out, so there is nothing to hold it against. Choose a kind, hours or weekdays in the filters, or hold the period against the compared one:',
  noBefore: 'There is no period before that may be compared: choose one beside the period, or hold against all others:',
  tooFew: (cases, controls) =>
    `Under 50 on one side (${cases} against ${controls}): a few would decide, so nothing is concluded and nothing is drawn.`,
  against: {
    others: (cases, controls) =>
      `${cases} incidents of the filter are held against ${controls} others of the same days.`,
    before: (cases, controls) => `${cases} incidents are held against ${controls} of the compared period.`,
  },
  differs: (runs, p) =>
    `Yes: they are spread otherwise. Of ${runs} dealings of the same labels by chance none or few gave as large a difference (p = ${p}).`,
  chance: (runs, p) =>
    `It cannot be told that they are spread otherwise: of ${runs} dealings by chance many gave as large a difference (p = ${p}). No place is named.`,
  notDealt: 'Whether they are spread otherwise at all is not said: no labels were dealt by chance.',
  higher: (share) =>
    `On ${share} of the coloured ground they are so much denser that chance alone gives it in one place of twenty at most:`,
  none: 'No single place stands above the line of chance.',
  blank: (share) => `${share} of the ground is left blank: too few incidents of both kinds.`,
  limits:
    'It compares shares: a place may be high because there is little else. By chance alone about one place in twenty lies above the outer line, one in a hundred above the inner one.',
  atPlaces: (places, known, cases, controls) =>
    `Log relative risk at ${places} places (known at ${known}), ${cases} cases, ${controls} controls:`,
  columns: {
    place: 'Place',
    times: 'Times as dense as elsewhere',
    p: 'Chance',
    held: 'Incidents, others',
    area: 'Ground',
  },
  heldOf: (cases, controls) => `${cases}, ${controls}`,
  figures: {
    cases: 'Incidents of the filter',
    controls: 'Held against',
    bandwidth: 'Smoothing',
    square: 'Squares of the map',
    higher: 'Squares above the line of 0.05',
    lower: 'Squares below it',
    blank: 'Squares left blank',
  },
});
