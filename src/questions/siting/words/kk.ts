import { conflicts } from './kk/conflicts';
import { doubts } from './kk/doubts';
import { room } from './kk/room';
import { sentence } from './kk/sentence';
import { text } from './kk/twin';

export const kk = { room, doubts, conflicts, sentence, text };
