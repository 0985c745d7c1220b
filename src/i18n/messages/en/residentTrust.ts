import { formatDate, type WallParts } from '../../dates';

/** Whose file an answer is made of, where that is not the publisher's signed one; loaded only then. */
export const residentTrust = {
  /** Put before every sentence made of such a file. */
  of: {
    own: (sentence: string) => `Own file: ${sentence}`,
    'own-signed': (sentence: string) => `Own file, signed: ${sentence}`,
    unsigned: (sentence: string) => `Unsigned: ${sentence}`,
    wrong: (sentence: string) => `Not the operator’s signature: ${sentence}`,
    unchecked: (sentence: string) => `Unchecked: ${sentence}`,
  },
  /** What that means, once. */
  note: {
    own: 'From a file opened on this device, not from the publisher.',
    'own-signed': 'From a file opened on this device; it carries the publisher’s signature.',
    unsigned: 'This file does not carry the publisher’s signature: whether it is theirs is not certain.',
    wrong:
      'This file carries a signature that is not the publisher’s, or was changed after it was signed: do not trust it.',
    unchecked: 'Whether this file is the publisher’s could not be checked in this browser.',
  },
  newer: (through: WallParts) => `The publisher has newer counts, up to ${formatDate('en', through)}.`,
  other: (through: WallParts) => `The publisher’s own counts go up to ${formatDate('en', through)}.`,
  back: 'Show what is published',
  forward: 'Show the file of this device',
  ownRefused:
    'A file kept on this device is not shown: the operator lets only signed files be shown, or it is damaged.',
  /** Why the newest is not to be had. */
  why: {
    silent: 'No connection to the host',
    failing: 'The host reports an error',
    gone: 'What was published is not on the host now',
    foreign: 'Something else came in place of what is published, such as a log-in page',
    damaged: 'What is published is damaged',
    newer: 'What is published was made by a newer version: reload the page to get it',
    unsigned: 'What is published now does not carry the operator’s signature',
  },
  stillShown: (why: string, through: WallParts) =>
    `${why}. Shown is what this device read before, up to ${formatDate('en', through)}.`,
  nothing: (why: string) => `${why}.`,
  notKept: 'The file is shown until this page is closed: this browser keeps nothing.',
};

export type ResidentTrustMessages = typeof residentTrust;
