import { areaSet } from '../analysis/answer/answerDistricts';
import { cityMemory, studyMemory } from '../analysis/answer/studyMemory';
import { finish } from '../domain/job';
import { err, ok } from '../domain/result';
import type { GeneralVerb, QuestionId } from '../questions';
import { ANSWERS } from '../questions/answers';
import { TABLE_VERBS } from '../questions/verbs';
import type { Answering } from '../questions/answering';
import { comparison, data, sayOutside, studyArea, textAbout } from './about';
import { usage } from './fail';
import { openStudy } from './openStudy';
import { readOptions } from './parseArgs';
import type { Verb } from './verb';
import { questionText } from './text';

/** A question of the list as a verb: its settings are the options, its table and its sentences the other formats. */
export const questionVerb =
  (asked: GeneralVerb): Verb =>
  async (command, world) => {
    const {
      id,
      of,
      settings: { fields },
      shown,
    } = asked;
    const { twin } = shown;
    const set = readOptions(command, fields);
    if (!set.ok) return set;
    const ofTable = TABLE_VERBS[id]?.(command, set.value, world) ?? null;
    if (ofTable) return ofTable;
    const lacked = twin.needs?.find((some) => !some.some((option) => command.values.has(option)));
    if (lacked) return err(usage('verb-needs', { verb: id, option: lacked.join('|--') }));
    if (twin.needsCity && command.flags.has('planar')) return err(usage('districts-planar'));
    const isPlain = command.flags.has('planar') && !command.values.has('posts');
    const { isOfPosts = false } = twin;
    const withPosts =
      isOfPosts === 'where-known'
        ? !isPlain
        : typeof isOfPosts === 'boolean'
          ? isOfPosts
          : isOfPosts(set.value) || command.values.has('posts');
    const opened = await openStudy(command, world, withPosts);
    if (!opened.ok) return opened;
    const { study, query, mask, planar, areas, read } = opened.value;
    const memory = studyMemory(cityMemory(study.city), study, read);
    const own = areas && { key: 'areas', areas, set: areaSet(areas) };
    const question = { ...query, ...twin.asks(set.value, { mask, areas: own && own.key }) };
    const named = twin.area?.(question) ?? null;
    const ids = (areas ?? study.city.districts).map((area) => area.id);
    if (named !== null && !ids.includes(named))
      return err(usage('district-unknown', { option: 'area', value: named, ids: ids.join(', ') }));
    const { answer, beside } = answeringOf(shown.full ?? id);
    const found = finish(answer(memory, question, own));
    const cut = shown.cut?.(found) ?? null;
    if (cut) sayOutside(cut, world);
    const { shapes } = twin;
    return ok({
      json: {
        ...twin.json(found),
        ...(cut ? studyArea(cut) : {}),
        ...beside?.(memory, question, found, own),
        // The whole file is held against no period.
        ...(of === 'dataset' || twin.saysCompared ? {} : comparison(study, query, memory.selection(query))),
        ...data(opened.value),
      },
      text: (words) => questionText(words, asked, found, mask, { ...textAbout(opened.value), ownAreas: areas }),
      table: () => shown.table(found),
      ...(shapes && !planar
        ? {
            geojson: () =>
              typeof shapes === 'function'
                ? shapes(found, areas ?? study.city.districts)
                : shapes.made(found, finish(answeringOf(shapes.of).answer(memory, question, own))),
          }
        : {}),
    });
  };

// Which question it is, and so what its answer is like, is known where the list stands.
const answeringOf = (id: string): Answering<object, unknown> =>
  ANSWERS[id as QuestionId] as unknown as Answering<object, unknown>;
