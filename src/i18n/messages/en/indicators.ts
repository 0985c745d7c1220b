import { formatMonth, monthName } from '../../dates';
import { numbersOf } from '../../numbers';
import type { ReadingFigures } from '../../readings';

const { int, num, signedPct } = numbersOf('en');

/** Published figures: what is measured, in what unit, how an unclear source is read. Facts: data/facts. */
export const indicators = {
  title: 'Indicators',
  intro: 'Figures as published, each with its source. What is not published is not shown.',
  kinds: { target: 'target', actual: 'actual', change: 'change', claim: 'claim of the source' },
  kindHints: {
    target: 'Set in the city’s plan.',
    actual: 'Reported as measured.',
    change: 'Against the year before, unless said otherwise.',
    claim: 'Said by an official; not tested here.',
  },
  measures: {
    'crime-level': 'Crime level',
    'fatal-accidents': 'Fatal road accidents (accidents, not deaths)',
    'crime-change': 'Crime in the city',
    'public-places-change': 'Offences recorded in public places',
    'street-crime-change': 'Street crime',
    'fresh-clearance-change': 'Solved while the trail was fresh',
    'patrol-officers-a-day': 'Police officers on patrol a day',
    'national-guard-a-day': 'National Guard on patrol a day',
    'hardest-routes': 'Patrol routes on the hardest stretches',
    'criminogenic-stretches': 'Most criminogenic stretches',
    'stretch-patrol-officers': 'People on patrol on the most criminogenic stretches',
    'stretch-crime-change': 'Crime on the most criminogenic stretches',
    'stretch-clearance-change': 'Solved while the trail was fresh, on the most criminogenic stretches',
    'modular-posts': 'Modular police posts',
    'modular-posts-planned': 'More modular posts, as announced',
    'people-per-precinct-point': 'People for whom one precinct police point is planned',
    'mobile-points': 'Mobile police points opened',
    'patrol-routes': 'Patrol routes',
    'patrol-routes-by-car': 'Patrol routes by car',
    'patrol-routes-on-foot': 'Patrol routes on foot',
    'patrol-zones': 'Patrol zones',
    'stationary-posts': 'Stationary posts',
    'offences-stopped-by-posts': 'Offences stopped by modular posts',
    'crimes-a-day': 'Crimes a day',
    'theft-share': 'Share of thefts among all crimes',
    'area-share-of-half-of-crimes': 'Share of the area that holds half of crimes',
    population: 'Population of the city',
    'country-offences': 'Offences registered in Kazakhstan',
    'country-offences-change': 'Offences registered in Kazakhstan',
    'quarantine-crime-change': 'Crime in quarantine',
    'quarantine-thefts-change': 'Thefts in quarantine',
    'quarantine-street-crime-change': 'Street crime in quarantine',
    'quarantine-road-accidents-change': 'Road accidents in quarantine',
    'quarantine-vehicles-change': 'Vehicles in quarantine',
    'hardest-routes-crime-change': 'Crime on the most criminogenic routes',
  },
  units: {
    'per-100k': 'per 100,000 people',
    percent: '%',
    times: 'times',
    count: '',
    thousand: 'thousand',
    'per-day': 'a day',
  },
  fellTimes: (factor: string) => `fell by a factor of ${factor}`,
  fellByFactor: (factor: string, percent: string) => `fell by a factor of ${factor} (${percent})`,
  readings: {
    'includes-petty-theft': 'We read that petty theft is counted too; by law it is a misdemeanour, not a crime (P19).',
    ceiling: ({ value }: ReadingFigures) =>
      `The source says “not less than ${num(value)}”; we read it as a ceiling (not more than ${num(value)}).`,
    'target-met-before': ({ metIn, year }: ReadingFigures) =>
      `The actual figure of ${metIn} was already below the target of ${year}.`,
    'source-rounding': ({ times, fell, change }: ReadingFigures) =>
      `“${num(times)} times” is the source’s rounding of ${num(fell, { maxDecimals: 1 })} (${signedPct(change)}).`,
    'may-include-administrative': 'May include administrative offences.',
    'share-factor': ({ change }: ReadingFigures) =>
      `We read that the share rose by the factor ${num(1 + change, { maxDecimals: 3 })}; the base is not published.`,
    'base-same-months': ({ year, months: [first, last] }: ReadingFigures) =>
      `The base is understood as ${monthName('en', first)}–${monthName('en', last)} ${year - 1}; this is not the whole year.`,
    'local-not-comparable':
      'On patrolled stretches or routes only and of another period: not comparable with the city as it stands.',
    about: 'The source says “about”.',
    since: ({ year }: ReadingFigures) => `The source says “since ${year}”.`,
    'more-than': 'The source says “more than”.',
    nearly: 'The source says “nearly”.',
    'parts-do-not-sum': 'In the source, car and foot routes do not add up to the total.',
    'posts-sum': ({ value, parts }: ReadingFigures) => `${int(value)} as ${parts.map(int).join(' + ')} is our reading.`,
    'more-than-half': ({ year }: ReadingFigures) =>
      `More than half of non-grave thefts and violence, published in ${year}; the authors stress that such concentration is normal in every city.`,
    quarantine: ({ year }: ReadingFigures) => `In the quarantine of spring ${year}.`,
    'strict-lockdown': ({ year }: ReadingFigures) =>
      `In the chief of police’s words, ${year} was a year of strict lockdown.`,
    'whole-country': 'The whole country, not the city.',
    'since-foot-patrols': ({ year, months: [first] }: ReadingFigures) =>
      `Since foot patrols began, as said in ${formatMonth('en', year, first)}.`,
    'claim-posts-moved': 'The source tells it beside the moving of some posts; it does not show the cause.',
  },
  /** Where each fact comes from, by its number. */
  sources: {
    F: 'Almaty.tv, spring 2021: the mayor’s address on public safety',
    P1: 'tengrinews.kz, 2019',
    P3: 'polisia.kz, early 2021',
    P4: 'krisha.kz, 2021',
    P5: 'almaty.tv, 19 July 2023',
    P6: 'caravan.kz quoting polisia.kz, 2023',
    P7: 'informburo.kz quoting the city police, 2019',
    P8: 'MIND / Maqsut Narikbayev University, Serebrennikov and Kusmanova, February 2024; liter.kz, 4 March 2024',
    P9: 'Bureau of statistics, through locman.kz, tengrinews.kz, khabar.kz',
    P15: 'newsroom.kz quoting energyprom.kz',
    P16: 'vlast.kz quoting the akimat',
    P17: 'mail.kz quoting zakon.kz and polisia.kz, 22 May 2020',
    P18: 'almatydc.kz, 8 April 2022',
  },
  confounding: (year: number) =>
    `The fall of ${year} cannot be put down to the posts alone: the police name quarantine first among its causes, before modular posts and more foot patrols, and that year offences fell in the whole country.`,
  baseNotPublished: 'base not published',
  yearNotPublished: (year: number) => `${year}: not published`,
  monthsOf: (months: string) => `only ${months}`,
  charts: {
    level: 'Crime level per 100,000 people: targets and actual figures',
    accidents: 'Fatal road accidents per 100,000 people',
    changes: 'Change against the year before',
    country: 'Offences registered in Kazakhstan, thousand',
    quarantine: 'The city in quarantine, change',
    patrols: 'Patrols and posts',
  },
};
