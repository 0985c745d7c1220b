import { cityMemory, studyMemory } from '../analysis/answer/studyMemory';
import { finish } from '../domain/job';
import { ok } from '../domain/result';
import type { ShownQuestion } from '../questions';
import { ANSWERS } from '../questions/answers';
import type { Answering } from '../questions/answering';
import { comparison, data, sayOutside, studyArea, textAbout } from './about';
import { openStudy } from './openStudy';
import { readOptions } from './parseArgs';
import type { Verb } from './verb';
import { questionText } from './text';

/** A question of the list as a verb: its settings are the options, its table and its sentences the other formats. */
export const questionVerb =
  (asked: ShownQuestion): Verb =>
  (command, world) => {
    const {
      id,
      of,
      settings: { fields },
      shown,
    } = asked;
    // Which question it is, and so what its answer is like, is known where the list stands.
    const { answer, change } = ANSWERS[id] as unknown as Answering<object, unknown>;
    const set = readOptions(command, fields);
    if (!set.ok) return set;
    const opened = openStudy(command, world, false);
    if (!opened.ok) return opened;
    const { study, query, mask, read } = opened.value;
    const memory = studyMemory(cityMemory(study.city), study, read);
    const question = { ...query, ...shown.twin.asks(set.value, { mask }) };
    const found = finish(answer(memory, question, null));
    const cut = shown.cut?.(found) ?? null;
    if (cut) sayOutside(cut, world);
    return ok({
      json: {
        ...shown.twin.json(found),
        ...(cut ? studyArea(cut) : {}),
        ...change?.(memory, question, found),
        // The whole file is held against no period.
        ...(of === 'dataset' ? {} : comparison(study, query, memory.selection(query))),
        ...data(opened.value),
      },
      text: (words) => questionText(words, asked, found, mask, textAbout(opened.value)),
      table: () => shown.table(found),
    });
  };
