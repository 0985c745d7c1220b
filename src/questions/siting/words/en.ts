import { conflicts } from './en/conflicts';
import { doubts } from './en/doubts';
import { room } from './en/room';
import { sentence } from './en/sentence';

/** Of sites for new posts, in English. */
export const en = {
  title: 'New posts',
  settings: {},
  files: { sites: room.plan, 'plan-coverage': room.coverage },
  room,
  doubts,
  conflicts,
  sentence,
};
