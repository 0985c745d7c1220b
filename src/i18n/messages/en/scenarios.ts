import type { Faults } from '../../../domain/faults';
import { paramsOf, type WordsOf } from '../../params';
import { numbersOf } from '../../numbers';

const { int } = numbersOf('en');
const { text, inFile } = paramsOf('en');

/** Plans kept under a name, compared, sent as files. */
export const scenarios = {
  title: 'Scenarios',
  intro: 'A scenario keeps the plan, its question and its figures under a name, in this browser.',
  saveAs: 'Save as a scenario',
  nameLabel: 'Name of the scenario',
  nameUsual: (number: number) => `Scenario ${int(number)}`,
  copyOf: (name: string) => `${name} (copy)`,
  saved: (name: string) => `Saved: “${name}”`,
  both: (name: string) => `Another tab had changed it meanwhile: yours is kept beside it as “${name}”`,
  saveChanges: 'Save the changes',
  sessionOnly: 'This browser keeps nothing: the scenario lasts until the page is closed. Save it to a file.',
  rename: 'Rename',
  note: 'Notes',
  open: 'Open',
  opened: (name: string) => `Opened: “${name}”. Undo brings the plan before it back.`,
  newer: 'Made by a newer version: it can be looked at and saved to a file as it is, not changed.',
  onScreen: 'on the screen',
  changed: 'changed since',
  duplicate: 'Duplicate',
  remove: 'Delete',
  removed: (name: string) => `Deleted: “${name}”`,
  overwritten: (name: string) => `Saved over the older “${name}”`,
  putBack: 'Put back',
  restored: (name: string) => `Back again: “${name}”`,
  none: 'No scenarios yet. Make a plan and save it under a name.',
  more: (name: string) => `More about “${name}”`,
  sites: (count: number) => `${int(count)} ${count === 1 ? 'site' : 'sites'}`,
  covered: (share: string) => `covered ${share}`,
  notComputed: 'not computed yet',
  computedBy: (version: string) => `figures computed by Qyragy ${version}`,
  made: (when: string) => `made ${when}`,
  toFile: 'Save to a file',
  fromFile: 'Open a file',
  fileHint: 'A scenario file can also be dropped on the page. It holds the plan, not the incidents.',
  link: 'Copy link',
  linkCopied: 'Link copied. It opens this plan; notes and figures are not in it.',
  linkTooLong: (length: number, most: number) =>
    `The link would have ${int(length)} characters, more than ${int(most)}: send the file instead.`,
  compareWith: 'Choose two scenarios to put them side by side.',
  compared: 'Side by side',
  compareRow: (name: string) => `Compare “${name}”`,
  stopCompare: 'End the comparison',
  row: 'Figure',
  rows: {
    status: 'Status',
    goal: 'Goal',
    sites: 'New sites',
    covered: 'Covered',
    share: 'Covered share',
    bound: 'No plan can do better than',
    gap: 'Short of the best possible, at most',
    mean: 'Mean distance',
    p90: 'Nine in ten nearer than',
    data: 'Data',
  },
  points: (amount: string) => `${amount}\u00a0pp`,
  byDistrict: 'Covered share by district',
  siteList: 'Sites',
  inBoth: 'in both',
  onlyA: 'only in A',
  onlyB: 'only in B',
  unlike: 'The two were computed from different data, filters or goals: their figures answer different questions.',
  cost: (amount: string) => `Plan B covers ${amount} less than plan A.`,
  gain: (amount: string) => `Plan B covers ${amount} more than plan A.`,
  even: 'Both plans cover the same.',
  onMap: (letter: string, name: string) => `Plan ${letter}: ${name}`,
};

/** Keys are fault codes. */
export const scenarioFaults = {
  'scenario-foreign': (p) => `${inFile(p)}this is no scenario of Qyragy. Nothing was opened.`,
  'scenario-newer': (p) =>
    `${inFile(p)}the scenario was made by a newer version (${text(p, 'found')}; this one reads ${text(p, 'ours')}). Reload the page to get it.`,
  'scenario-changed': (p) => `“${text(p, 'name')}” was changed in another tab meanwhile. Nothing was written over it.`,
  'scenario-damaged': (p) =>
    `${inFile(p)}the scenario is damaged at ${text(p, 'at')} (expected: ${text(p, 'expected')}). Nothing was changed; ask for the file again.`,
} satisfies Partial<WordsOf<Faults>>;
