import { readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { areaSet } from '../analysis/answer/answerDistricts';
import { cityMemory, studyMemory } from '../analysis/answer/studyMemory';
import { registerOf } from '../analysis/answer/study';
import { formatIsoDate } from '../domain/clock';
import type { IncidentTable } from '../domain/incident';
import { knowsDay } from '../domain/incident';
import { finish } from '../domain/job';
import { OWN_CITY } from '../domain/ownCity';
import type { Period } from '../domain/period';
import { err, ok, type Result } from '../domain/result';
import { filterWords } from '../i18n';
import { askBulletin, type Ask, type Bulletin } from '../papers/bulletin/askBulletin';
import { bulletinSheet } from '../papers/bulletin/bulletinSheet';
import { paperFile } from '../papers/node';
import { ANSWERS } from '../questions/answers';
import type { Answering } from '../questions/answering';
import { changeJson } from '../questions/change/table';
import { firstPlacesJson } from '../questions/firstPlaces/table';
import { knoxJson } from '../questions/knox/table';
import { data } from './about';
import { builtInRoads } from './builtIn';
import { usage, type Failure } from './fail';
import { openStudy } from './openStudy';
import type { Command } from './parseArgs';
import type { Answered } from './print';
import type { Twin } from './readInput';

/** From here, and from the bundle that npm run qyragy makes, alike. */
const STYLES = new URL('../../src/papers/bulletin/bulletin.css', import.meta.url);

/** The weekly bulletin as a file that holds all it shows, in the language of the command; its figures as JSON. */
export async function bulletinVerb(command: Command, world: Twin): Promise<Result<Answered, Failure>> {
  const out = command.values.get('out');
  if (out === undefined) return err(usage('verb-needs', { verb: 'bulletin', option: 'out' }));
  if (command.flags.has('planar')) return err(usage('districts-planar'));
  const opened = await openStudy(command, world, false);
  if (!opened.ok) return opened;
  const roads = builtInRoads();
  if (!roads.ok) return roads;
  const { study, query, mask, areas, read, illustrative } = opened.value;
  const memory = studyMemory(cityMemory(study.city), study, read);
  const own = areas && { key: 'areas', areas, set: areaSet(areas) };
  const ask: Ask = (id, question) => {
    // Which question it is, and so what its answer is like, is known where the list stands.
    const { answer } = ANSWERS[id] as unknown as Answering<object, unknown>;
    return Promise.resolve(finish(answer(memory, question, own)) as never);
  };
  const bulletin = await askBulletin(
    {
      filter: query.filter,
      mask,
      areas: own && own.key,
      register: registerOf(study),
      knowsDays: saysDays(study.table),
    },
    ask,
    (lon, lat) => Promise.resolve(memory.nameAt(lon, lat)),
  );
  const { m, locale } = world.words;
  const { districts } = study.city;
  const file = command.values.get('incidents') ?? 'demo';
  const sheet = bulletinSheet(bulletin, {
    t: m,
    locale,
    nowMs: world.nowMs,
    filter: filterWords(query.filter, (id) => districts.find((district) => district.id === id)?.names),
    source: illustrative ? m.domain.datasets['demo-incidents'] : basename(file),
    attribution: OWN_CITY ? '' : m.shell.attribution,
    isExample: illustrative,
    areas: areas ?? districts,
    districts,
    roads: roads.value,
  });
  try {
    writeFileSync(
      resolve(world.cwd, out),
      paperFile(sheet, m.bulletin.name, locale, readFileSync(STYLES, 'utf8').replaceAll('</', '<\\/')),
    );
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    return err(usage('cannot-write', { file: out, why }));
  }
  return ok({
    json: { file: out, ...bulletinJson(bulletin), ...data(opened.value) },
    text: () => `${out}\n`,
    table: () => ({ header: ['file'], rows: [[out]] }),
  });
}

const saysDays = ({ flags }: IncidentTable): boolean => flags.some(knowsDay);

const dates = (period: Period | null): object | null =>
  period && { from: formatIsoDate(period.fromMs), to: formatIsoDate(period.toMs) };

/** Its figures, each as its own verb says them. */
function bulletinJson({ changes, period, places, emerging, fresh, knox, late, endMs }: Bulletin): object {
  return {
    through: endMs === null ? null : formatIsoDate(endMs - 1),
    leftOutLate: late && { from: formatIsoDate(late.fromMs), days: late.days },
    changes: changes.map((change) => ({
      days: change.days,
      ...dates(change.period),
      previous: changeJson(change.previous),
      lastYear: changeJson(change.lastYear),
    })),
    patternsOf: dates(period),
    places: firstPlacesJson(places),
    newHotSpots: {
      bins: emerging.bins.length,
      cells: fresh.map(({ x, y, at: [lon, lat], count, last }) => ({ x, y, lon, lat, count, last })),
    },
    repeats: knoxJson(knox),
  };
}
