import { conflicts } from './en/conflicts';
import { doubts } from './en/doubts';
import { room } from './en/room';
import { sentence } from './en/sentence';
import { text } from './en/twin';

export const en = { room, doubts, conflicts, sentence, text };
