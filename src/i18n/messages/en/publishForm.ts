import { numbersOf } from '../../numbers';
import { stripped } from '../../span';
import { notStated } from './notStated';

const { int, num, pct } = numbersOf('en');

/** What whoever publishes chooses: how often, how small counts are protected, and what was published before. */
export const publishForm = {
  notStated,
  rhythm: 'Days until the next publication',
  rhythmHint: 'Later than that, the pages say that the data speak of the past.',
  rhythmNeeded: (most: number) => `The days until the next publication are a whole number from 1 to ${int(most)}.`,
  protection: 'Protection of small counts',
  smallest: 'Counts below this are withheld',
  rounding: 'Rounding',
  exact: 'none: counts are exact',
  multiples: (base: number) => `to multiples of ${int(base)}`,
  roundingHint:
    'A second lock. Counts go up or down by a secret of yours, on average rightly; sums no longer add up exactly.',
  forbidsTwo: 'No sum with exactly two withheld counts',
  forbidsTwoHint: 'Otherwise whoever knows one of the two knows the other. More is withheld.',
  before: 'Published before',
  beforeHint:
    'The new file is protected together with these, so that nothing small follows from their differences. Add all that was published of this register, and untick what is of another.',
  nothingBefore: 'Nothing yet.',
  publication: (title: string, period: string, madeOn: string) => `${title}: ${stripped(period)}, made on ${madeOn}`,
  add: 'Add files',
  saveList: 'Save the list',
  forget: (title: string) => `Take off the list: ${title}`,
  forgetShort: 'Take off',
  kept: 'This browser keeps the list. The saved list also holds your secret: keep it where only you can read it.',
  notKept:
    'This browser keeps nothing: save the list, and add it before the next publication. It also holds your secret: keep it where only you can read it.',
  withheld: (least: number, small: number, complementary: number) =>
    `Withheld: counts under ${int(least)} (${int(small)}), and counts that would give one of them away (${int(complementary)}).`,
  withheldEarlier: (earlier: number, difference: number) =>
    `Withheld because of earlier publications: ${int(earlier)} that were withheld then, ${int(difference)} that a correction changed by little.`,
  /** `others`: some are not among them, since earlier publications give them away. */
  checked: (watched: number, least: number, others: boolean) =>
    watched === 0
      ? 'Checked: there is no small count left to be found out.'
      : `Checked: for whoever knows all that is published, each of the ${others ? 'other ' : ''}small counts (${int(watched)}, those included that stand in no file but are parts of published sums or of sums to come) may be 1 and may be ${int(least - 1)}.`,
  /** Incidents that no count holds, of all in the districts and days of the file. */
  otherKinds: (count: number, of: number) =>
    `Of ${int(of)} incidents in the districts and days of this file, ${int(count)} (${pct(count / of, { significant: 2 })}) are of another kind or of none given, or harm done in a dwelling: no count holds them, neither a district’s nor the city’s; the pages say so, with their share in the last whole year where there is one. Where a kind was only not understood, correct that word in your file first: the import lists the words it does not know.`,
  twoWithheld: (count: number) =>
    `Sums with exactly two withheld counts: ${int(count)}. Whoever knows one of the two knows the other.`,
  previous: (counts: number, changed: number) =>
    `Earlier publications: ${int(counts)} of their counts stand, ${int(changed)} were changed by a correction.`,
  known: (count: number) =>
    `Counts withheld here that an earlier publication gave: ${int(count)}. Whoever has that one knows them; they cannot be taken back.`,
  exposedBefore: (count: number) =>
    `Small counts that the earlier publications alone give away: ${int(count)}. Nothing withheld now can mend that.`,
  narrowed: (list: string, more: number) => `These are: ${list}${more > 0 ? `; and ${int(more)} more` : ''}.`,
  raisedLeast: (before: number, least: number) =>
    `The least count was raised from ${int(before)} to ${int(least)}: what was given or could be reckoned under ${int(before)} cannot be taken back. You can publish with ${int(before)} as before, or accept these.`,
  part: 'Part of a published count',
  tablesLeftOut: (tables: string) =>
    `Left out: ${tables}. Beside what was published before, even what they withhold would tell too much.`,
  yearsLeftOut: (years: string) =>
    `Left out as whole years: ${years}. Their months stay. Beside what was published while the year ran, even what its own counts withhold would tell too much; later publications leave it out too.`,
  unsaid: (kinds: string) =>
    `The file does not say from which month these are recorded: ${kinds}. Beside what was published before, that would tell too much.`,
  unsaidSilences: (count: number) =>
    `The file does not say where days without data were found (districts or the whole city: ${int(count)}). Beside what was published before, that would tell too much.`,
  coming: (count: number, list: string, more: number) =>
    `Sums of the year and month under way that must not be published later as they stand: ${int(count)}${list === '' ? '' : ` (${list}${more > 0 ? `; and ${int(more)} more` : ''})`}.`,
  roundingCost: (base: number, mean: number, largest: number, broken: number, sums: number) =>
    `Rounding to multiples of ${int(base)} moves a count by ${num(mean)} on average, by ${int(largest)} at most; ${int(broken)} of ${int(sums)} sums no longer add up.`,
  smallColumn: (least: number) => `Under ${int(least)}`,
  doubts: {
    otherRegister: (title: string, through: string, differing: number, counts: number) =>
      `“${title}” (up to ${stripped(through)}): ${int(differing)} of the ${int(counts)} counts compared are others than in this file. Is it of another register? Then take it off; if it is of this one, leave it.`,
    endsLater: (title: string, through: string) =>
      `“${title}” ends on a later day (${stripped(through)}) than this file. Is this the newest file?`,
    missing: (after: string, before: string, days: number) =>
      `From ${stripped(after)} to ${stripped(before)} nothing was published: ${int(days)} days, longer than usual. Is a file missing from the list? Add it, or small counts may be found by the difference.`,
    leastKept: (asked: number, least: number) =>
      `Counts under ${int(least)} are withheld, not under ${int(asked)}: an earlier publication did so, and what was withheld stays withheld.`,
    roundedOtherwise: (count: number) =>
      `Publications rounded otherwise than this one: ${int(count)}. Where a count stands in both, the two together tell it more exactly.`,
    doubled: (count: number) => `Given twice, counted once: ${int(count)}.`,
  },
  downloadSummary: 'Download snapshot-summary.json',
  savedBoth:
    'Saved and put on the list. Put both files beside the pages of the public edition; to sign them: qyragy sign --key FILE snapshot.json',
};
