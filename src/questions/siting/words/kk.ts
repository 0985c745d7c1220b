import { conflicts } from './kk/conflicts';
import { doubts } from './kk/doubts';
import { room } from './kk/room';
import { sentence } from './kk/sentence';

/** Of sites for new posts, in Kazakh. */
export const kk = {
  title: 'Жаңа посттар',
  settings: {},
  files: { sites: room.plan, 'plan-coverage': room.coverage },
  room,
  doubts,
  conflicts,
  sentence,
};
