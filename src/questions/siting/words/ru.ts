import { conflicts } from './ru/conflicts';
import { doubts } from './ru/doubts';
import { room } from './ru/room';
import { sentence } from './ru/sentence';

/** Of sites for new posts, in Russian. */
export const ru = {
  title: 'Новые посты',
  settings: {},
  files: { sites: room.plan, 'plan-coverage': room.coverage },
  room,
  doubts,
  conflicts,
  sentence,
};
