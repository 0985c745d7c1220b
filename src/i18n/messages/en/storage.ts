import { numbersOf } from '../../numbers';

const { int, bytes } = numbersOf('en');

/** What is kept in this browser. */
export const storage = {
  title: 'Kept on this device',
  intro: 'Data are kept in this browser so that the next start needs no network. Nothing is sent anywhere.',
  dataset: 'Dataset',
  rows: 'Rows',
  size: 'Size',
  builtIn: 'comes with the product',
  yours: 'your file',
  period: 'Period',
  use: 'Show',
  inUse: 'shown now',
  rename: 'Rename',
  newName: (title: string) => `New name of “${title}”`,
  keepName: 'Keep the name',
  renamed: (title: string) => `It is called “${title}” now`,
  remove: 'Remove',
  removeConfirm: (title: string) => `Remove “${title}” from this device? The file on your disk stays.`,
  removed: (title: string) => `“${title}” was removed`,
  elsewhere: {
    added: (title: string, rows: number) => `Added in another tab: ${title}, ${int(rows)} records.`,
    changed: (title: string, rows: number) => `Changed in another tab: ${title}, now ${int(rows)} records.`,
    removed: (title: string, _rows: number) => `Removed in another tab: ${title}.`,
    shown: (title: string) => `Shown here: ${title}.`,
    counted: 'The figures here go by it now.',
    show: (title: string) => `Show ${title}`,
  },
  used: (used: number, quota: number | null) =>
    quota === null ? `${bytes(used)} used` : `${bytes(used)} used of ${bytes(quota)}`,
  unknownUse: 'The browser does not say how much is used.',
  results: (count: number) => `${int(count)} kept ${count === 1 ? 'result' : 'results'} of long computations`,
  clearResults: 'Clear kept results',
  clearedResults: 'Kept results cleared',
  letGo: (freed: number) => `Let go of what can be fetched or computed again (${bytes(freed)})`,
  letGoDone: 'It is gone; the next start with a network fetches it again. Your own data stayed.',
  nothing: 'Nothing is kept yet.',
  hash: 'Fingerprint (sha256)',
  upToDate: 'No change since the last visit: nothing was fetched.',
  fetched: (count: number) => `${int(count)} ${count === 1 ? 'dataset' : 'datasets'} fetched anew`,
  repaired: 'A damaged part was restored.',
  memoryOnly: 'The browser does not let us keep data (private window?). They last until the page is closed.',
  mayForgetDays:
    'This browser clears what is kept here after seven days without a visit: your files, scenarios and settings. A file of everything brings them back.',
  mayForgetSpace:
    'This browser has not promised to keep what is stored here: it may clear it when its disk runs full. A file of everything brings it back.',
};
