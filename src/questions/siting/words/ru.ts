import { conflicts } from './ru/conflicts';
import { doubts } from './ru/doubts';
import { room } from './ru/room';
import { sentence } from './ru/sentence';
import { text } from './ru/twin';

export const ru = { room, doubts, conflicts, sentence, text };
