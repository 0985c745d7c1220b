import { formatDate, type WallParts } from '../../dates';
import { numbersOf } from '../../numbers';
import { fieldWords } from './fieldWords';
import type { OtherKindsWords } from './residentMore';
import { notStated } from './notStated';

const { int, pct } = numbersOf('en');
const { other: _, ...kinds } = fieldWords.categories;

/** Figures of the rules, as the code and the published file have them. */
export interface MethodFigures {
  /** Counts below this are withheld. */
  readonly least: number;
  /** null = counts are not rounded, or nothing is published. */
  readonly roundedTo: number | null;
  readonly rhythmDays: number;
  /** The operator promised them; else they are the usual ones. */
  readonly isPromised: boolean;
  /** Per cent that the limits hold. */
  readonly level: number;
  /** Earlier years looked at. */
  readonly mostYears: number;
  /** An earlier count under this has no per cent. */
  readonly leastBase: number;
  /** Incidents that no count by district holds; null = the published file holds no whole year. */
  readonly otherKinds: OtherKindsWords | null;
}

export interface MethodSection {
  readonly id: 'counted' | 'withheld' | 'usual' | 'change' | 'age' | 'rounded' | 'cannot';
  readonly title: string;
  readonly sentences: readonly string[];
}

/** The page of the method, for a journalist: whole sentences, figures from the code. */
export const residentMethod = {
  title: 'How it is counted',
  lead: 'For those who write about these counts: what they are, what they are not, and how to cite them.',
  back: 'Back to the answer',
  skip: 'To the text',
  sections: ({
    least,
    roundedTo,
    rhythmDays,
    isPromised,
    level,
    mostYears,
    leastBase,
    otherKinds,
  }: MethodFigures): readonly MethodSection[] => [
    {
      id: 'counted',
      title: 'What is counted',
      sentences: [
        `Recorded incidents of eight kinds: ${Object.values(kinds).join(', ')}.`,
        'Each record counts as one, by the moment at which it began (Almaty’s clock) and by the district in which it lies.',
        'Every other article, sexual offences and offences against minors among them, what has no kind in the register or one that was not understood, and harm to health in a dwelling are in no count, neither a district’s nor the city’s: how many there are in the whole city is published apart, of whole years alone.',
        ...(otherKinds?.count == null
          ? []
          : [
              `In ${otherKinds.year} these were ${int(otherKinds.count)}${otherKinds.share === null ? '' : `, ${pct(otherKinds.share, { significant: 2 })} of all incidents recorded in the city’s districts`}.`,
            ]),
        'What was not reported or not recorded is not counted.',
      ],
    },
    {
      id: 'withheld',
      title: 'What is withheld, and why',
      sentences: [
        `Counts under ${int(least)}, zero among them, are not published: so few incidents could point to people.`,
        'More counts are withheld where a sum of published ones would give such a count away. So a withheld count need not be small, and it is never to be read as zero.',
        'Where a count that is needed is withheld, the page makes no comparison, and says so.',
        'Single incidents, with their place and hour, are in no file of this page.',
      ],
    },
    {
      id: 'usual',
      title: 'What “as usual” means',
      sentences: [
        `The newest count of twelve whole months is held against earlier counts of equally long times in the same place, ${int(mostYears)} at most. That is for a district; for the hexagon around a place it is the last whole calendar year against the calendar years before.`,
        `“As usual” means that it lies within the limits that hold ${int(level)}% of years in which nothing has changed (a prediction interval around the mean of the earlier years).`,
        'How far years differ is not assumed but estimated: from the place itself and from places of like size in the city, and from the good and bad years of the whole city. It is more than chance alone (variance over mean, quasi-Poisson).',
        `So about ${int(100 - level)} in 100 unchanged years, at most, are called unusual; and with two or three earlier years only great changes are noticed.`,
        'Where even twice the mean of the earlier years would lie within the limits, the page says that it cannot tell, and names the limits and the years; where only half of it would, it says so beside “as usual”.',
        'With one earlier year nothing is judged; nor where days without data, records still arriving or kinds that were not recorded before are among the years compared.',
      ],
    },
    {
      id: 'change',
      title: 'Better or worse than a year earlier',
      sentences: [
        'The last twelve whole months are held against the same months a year earlier; where these cannot be compared, the last calendar year against the one before.',
        `“More” or “fewer” is said only where the ${int(level)}% interval of the change does not hold “no change” (the exact interval of two counts given their sum; Przyborowski and Wilenski 1940, Clopper and Pearson 1934).`,
        `A change in per cent is given from an earlier count of ${int(leastBase)} on.`,
        `This test is against chance alone, and years differ by more than chance: “fewer” here and “as usual” above do not contradict each other. And about ${int(100 - level)} in 100 comparisons without any change are called one by chance.`,
      ],
    },
    {
      id: 'age',
      title: 'When counts are old',
      sentences: [
        isPromised
          ? `The publisher promises newer counts within ${int(rhythmDays)} days of the last day of these. After that the page speaks of the past and says so.`
          : `More than ${int(rhythmDays)} days after the last day of the data the page speaks of the past and says so.`,
        'Posts and precincts are as old as the day on which the file was made; after as many days from then, what is said of them is of the past too.',
      ],
    },
    ...(roundedTo === null
      ? []
      : [
          {
            id: 'rounded' as const,
            title: 'Rounding',
            sentences: [
              `These counts are rounded to multiples of ${int(roundedTo)}, up or down by chance, so that on average they are right: each differs from the true one by ${int(roundedTo - 1)} at most.`,
              'So parts need not add up to their sum: quote the published sum. Where rounding would weigh much beside chance, nothing is compared.',
            ],
          },
        ]),
    {
      id: 'cannot',
      title: 'What this page cannot say',
      sentences: [
        'How dangerous a place is: more incidents are recorded where more people pass, and how many pass is not published.',
        'Why a count rose or fell: a quarantine, a new rule of recording, a new post and chance look alike in counts.',
        'Whether one district is safer than another for the people who live there: those who are counted need not live there.',
        'What will happen: nothing here is a forecast.',
      ],
    },
  ],
  cite: {
    notStated,
    title: 'How to cite',
    /** `title`, `source` and `licence` are the publisher's own words. */
    text: (
      title: string,
      source: string,
      from: WallParts,
      through: WallParts,
      madeOn: WallParts,
      sha256: string,
      address: string,
    ) =>
      `${title}. Source: ${source}. Recorded incidents, ${formatDate('en', from)} to ${formatDate('en', through)}; made on ${formatDate('en', madeOn)}; SHA-256 ${sha256}. ${address}`,
    licence: (licence: string) => `Licence: ${licence}.`,
    none: 'No counts are published here: there is nothing to cite but the facts below.',
    unread: 'The published counts could not be read now: check the connection and open the page again.',
    example: 'Example: the incidents are invented. Do not cite these counts.',
    sum: 'The SHA-256 names the published file to the letter: it is of its JSON without the field sha256, without spaces, the keys sorted.',
    file: 'The whole published file (snapshot.json)',
  },
  sources: {
    title: 'Sources of the published facts',
    methods:
      'Methods: Przyborowski and Wilenski 1940 (two counts); Clopper and Pearson 1934 (limits of a share); McCullagh and Nelder 1989 (quasi-Poisson); Banerjee 1960 (adding reaches); Breslow and Day 1987 (limits of a rate).',
  },
};

export type ResidentMethod = typeof residentMethod;
