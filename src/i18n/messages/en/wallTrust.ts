import { numbersOf } from '../../numbers';
import { plural } from '../../plural';

const { int } = numbersOf('en');

/** Whose words, whose file: what the wall says where something on it is not the operator's, or not of today. */
export const wallTrust = {
  /** Words that came by a link. */
  foreign: (words: string) => `Not from the operator: ${words}`,
  titles: {
    own: (title: string) => `Own file: ${title}`,
    'own-signed': (title: string) => `Own file: ${title}`,
    unsigned: (title: string) => `Not signed: ${title}`,
    wrong: (title: string) => `Signature not the operator’s: ${title}`,
  },
  marks: {
    foreign: 'words not from the operator',
    own: 'own file, not published',
    'own-signed': 'own file, signed by the operator',
    unsigned: 'not signed',
    wrong: 'signature not the operator’s',
    unchecked: 'signature could not be checked',
  },
  watermarks: {
    foreign: 'Words from a link · not from the operator',
    own: 'File of this device · not from the publisher',
    'own-signed': 'File of this device · signed by the operator',
    unsigned: 'Not signed by the operator',
    wrong: 'Signature is not the operator’s',
  },
  noOwn: 'The address asks for a file opened on this device, but none is kept here.',
  playlistNewer: 'The playlist was made by a newer version: reload the page to get it. The usual list is shown.',
  /** Why the newest data are not to be had. */
  why: {
    silent: 'No connection to the host',
    failing: (status: number) => `The host reports an error (${status})`,
    gone: 'snapshot.json is not on the host',
    foreign: 'Something else came in place of snapshot.json, such as a log-in page',
    damaged: 'snapshot.json is damaged',
    newer: 'snapshot.json was made by a newer version of this program',
    unsigned: 'snapshot.json does not carry the operator’s signature',
  },
  stillShown: (why: string, date: string, days: number) =>
    `${why}: shown are the last data read, up to ${date} (${int(days)} ${plural('en', days, { one: 'day', other: 'days' })} old).`,
  nothing: (why: string) => `${why}, and this screen keeps no data. It asks again every minute.`,
  nothingLeft: (why: string, date: string) =>
    `${why}, and the last data of this screen, up to ${date}, are not kept any more. It asks again every minute.`,
  editor: {
    foreign: 'The words of this scene came by a link: the screen marks them as not from the operator.',
    adopt: 'These words are ours',
  },
};
