import { numbersOf } from '../../numbers';

const { int } = numbersOf('en');

/** All that is kept, in one file; and all of it removed. */
export const project = {
  title: 'Everything in one file',
  intro:
    'Your datasets, scenarios, kept views, the view on the screen, settings and publications in one file: for another device, for a colleague, against the loss of this browser. Nothing is sent anywhere.',
  save: 'Save everything to one file',
  passphrase: 'Passphrase (may be left empty)',
  passphraseHint:
    'With a passphrase the file is encrypted. Write it down: without it nobody can open the file, we neither. Without one, keep the file as safely as the register itself.',
  open: 'Open a project file',
  closed: (file: string) => `${file} is closed by a passphrase.`,
  itsPassphrase: 'Its passphrase',
  unlock: 'Open it',
  holds: (file: string) => `${file} holds:`,
  rows: (title: string, rows: number) => `${title}: ${int(rows)} ${rows === 1 ? 'row' : 'rows'}`,
  scenario: (name: string) => `Scenario “${name}”`,
  withRows: 'With the rows of the files',
  withoutRows:
    'Without the rows it says which files it needs, by name, size and sum. Whoever opens it adds them; until then nothing else is shown in their place. Areas drawn here are in it either way.',
  keptView: (name: string) => `Kept view “${name}”`,
  need: (title: string, rows: number, mark: string) =>
    `${title}: ${int(rows)} ${rows === 1 ? 'row' : 'rows'}, ${mark}; its rows are not in this file`,
  needs: { here: 'here already', missing: 'to be added' },
  others: (count: number) => `Settings and publications: ${int(count)}`,
  nothing: 'It holds no data.',
  standings: { new: 'new', equal: 'here already, equal', named: 'here already under this name, and different' },
  newer:
    'This file was made by a newer version. What this version knows of it can be looked at until the page is closed; nothing of it is kept here, and the file stays as it is.',
  sameNamed: 'Data of the same name',
  both: 'Keep both',
  replace: 'Take the file’s instead',
  take: 'Take it in',
  leave: 'Leave it',
  leftAlone: 'Nothing was changed.',
  taken: (datasets: number, scenarios: number) =>
    `Taken in: ${int(datasets)} ${datasets === 1 ? 'dataset' : 'datasets'}, ${int(scenarios)} ${scenarios === 1 ? 'scenario' : 'scenarios'}.`,
  takenView: 'The view of the file is on the screen.',
  notKept: 'They last until the page is closed.',
  undo: 'Put all back as it was',
  undone: 'All is as it was before.',
  saved: 'The file was made. Keep it where you find it again.',
  leftOut: (titles: string) => `Not in it, since what is kept of them is damaged: ${titles}`,
  remove: 'Remove everything from this device',
  removeAsk:
    'This takes away every dataset, scenario, setting and publication that this browser keeps of this page, and the page’s own files. It cannot be taken back. Files on your disk stay. Save everything to one file first?',
  removeNow: 'Remove everything now',
  removed: 'Everything was removed from this device.',
  removedInPart:
    'Removed, except what another tab still holds. Close the other tabs of this page; then remove what is left in the browser’s settings for this site.',
  startAnew: 'Start anew',
};
