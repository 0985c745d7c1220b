import { basename } from 'node:path';
import { buildLocator, areaOfRows } from '../analysis/areas/locator';
import { stepsOf } from '../analysis/answer/selection';
import { registerSpan } from '../analysis/span/registerSpan';
import type { Study, StudyQuery } from '../analysis/answer/study';
import { postsOfThings } from '../analysis/coverage/postsOfThings';
import { thingsAsInterventions } from '../analysis/evaluation/interventions';
import { withBuiltGround } from '../analysis/ground/builtGround';
import type { Area } from '../domain/area';
import type { Intervention } from '../domain/evaluation';
import { interventions as kindOfInterventions } from '../domain/kinds/interventions';
import { isDrawnMask, STUDY_MASK } from '../domain/studyMask';
import type { StudyMask } from '../domain/area';
import { OWN_CITY } from '../domain/ownCity';
import type { City } from '../domain/city';
import { mobilePoints } from '../domain/kinds/mobilePoints';
import { withoutCategory } from '../domain/import';
import { knowsDay, knowsTimeOfDay, type IncidentTable } from '../domain/incident';
import type { SelectionStep } from '../domain/selection';
import type { RegisterSpan } from '../domain/register';
import { POST_KINDS, type Post, type PostKind } from '../domain/post';
import { err, fault, ok, type TwinFault, type Result } from '../domain/result';
import { VERB_QUESTIONS, verbOf } from '../questions';
import { words as coverageWords } from '../questions/coverage/words';
import { readNumbers } from '../intake/points/readNumbers';
import { guessKind, noValues } from '../intake/columns/columns';
import type { Intake } from '../intake/file/intake';
import { builtInCity, builtInIncidents, builtInPosts } from './builtIn';
import { refused, usage, type Failure } from './fail';
import type { Command } from './parseArgs';
import { planarCity } from './planarCity';
import { readCompare, readFilter } from './query';
import { kindOfFile, readBytes, readInput, type Twin } from './readInput';
import { readWindow } from './window';

/** Everything a verb needs: the study, the query, and where the data come from. */
export interface OpenStudy {
  readonly study: Study;
  readonly query: StudyQuery;
  /** The filter's conditions in order: what each took away. */
  readonly steps: readonly SelectionStep[];
  readonly mask: StudyMask;
  readonly planar: boolean;
  readonly areas: readonly Area[] | null;
  readonly posts: readonly Post[];
  readonly read: Read | null;
  readonly illustrative: boolean;
}

/** What reading a file of incidents said about it. */
type Read = Pick<Intake, 'rowsRead' | 'withCoordinates' | 'quarantine' | 'preview'>;

interface Rows {
  readonly table: IncidentTable;
  readonly register: RegisterSpan | null;
  readonly read: Read | null;
  readonly demo: boolean;
}

/**
 * Loads what a command names and checks it against the data: districts' ids, dates, masks. `weighted`: rows of the city
 * carry the weights of their file too.
 */
export async function openStudy(
  command: Command,
  twin: Twin,
  needsPosts: boolean,
  weighted = false,
): Promise<Result<OpenStudy, Failure>> {
  const planar = command.flags.has('planar');
  const windowText = command.values.get('window');
  const window = windowText === undefined ? ok(null) : readWindow(windowText, planar);
  if (!window.ok) return window;
  const mask = chooseMask(command, planar, window.value !== null);
  if (!mask.ok) return mask;
  if (planar && command.values.has('areas')) return err(usage('areas-planar'));
  if (planar && command.values.has('near')) return err(usage('near-planar'));
  if (planar && command.values.has('inside')) return err(usage('inside-planar'));
  const rows = await readRows(command, twin, planar, weighted);
  if (!rows.ok) return rows;
  if (command.verb === 'publish' && rows.value.read && rows.value.register === null)
    return err(refused(noDates(rows.value.read)));
  const areas = await readAreaFile(command, twin);
  if (!areas.ok) return areas;
  const city = planar ? ok(planarCity(window.value)) : builtInCity(areas.value);
  if (!city.ok) return city;
  const posts = needsPosts ? await readPostsOption(command, twin, planar) : ok([]);
  if (!posts.ok) return posts;
  const interventions = await readInterventions(command, twin, planar);
  if (!interventions.ok) return interventions;
  const { table, register, read, demo } = rows.value;
  const filter = readFilter(command, {
    districtIds: city.value.districts.map((district) => district.id),
    register,
    timeOfDay: table.flags.some(knowsTimeOfDay),
    day: table.flags.some(knowsDay),
  });
  if (!filter.ok) return filter;
  const study: Study = {
    city: planar || demo ? city.value : withBuiltGround(city.value, table),
    table,
    districtOfRow: districtsOfRows(city.value, table),
    dataPeriod: register?.span ?? null,
    register,
    posts: posts.value,
    interventions: interventions.value,
    isInvented: demo,
    ...(planar ? { isPlane: true } : {}),
    ...(window.value ? { window: window.value } : {}),
  };
  const isCut = isDrawnMask(mask.value) && questionOf(command)?.isCutByStudy;
  const counted = isCut && isDrawnMask(mask.value) ? { ...filter.value, studied: mask.value } : filter.value;
  const steps = stepsOf(study, counted);
  sayUnanswered(steps, twin);
  return ok({
    steps,
    study,
    query: { filter: counted, compare: readCompare(command) },
    mask: mask.value,
    planar,
    // In a city of the user's own they are its districts.
    areas: OWN_CITY ? null : areas.value,
    posts: posts.value,
    read: read && { ...read, withoutCategory: withoutCategory(read.preview.repairs) },
    illustrative: demo,
  });
}

/** A condition that the file cannot answer, or not for every row, is never passed over in silence. */
function sayUnanswered(steps: readonly SelectionStep[], { say, words: { m } }: Twin): void {
  for (const step of steps)
    if (step.missing || step.unknown > 0) say(step.missing ? m.selection.missing(step) : m.selection.partly(step));
}

/** Nothing can be published without dates; what the file has instead, and whether it is one of posts. */
function noDates({ preview: { fileName, allColumns, rowsIn } }: Read): TwinFault {
  return fault('publish-no-dates', {
    file: fileName,
    columns: allColumns.slice(0, 20).join(', '),
    posts: guessKind(allColumns, fileName, rowsIn, noValues) === 'posts' ? 1 : 0,
  });
}

function districtsOfRows(city: City, table: IncidentTable): Int16Array {
  return city.districts.length === 0
    ? new Int16Array(table.count).fill(-1)
    : areaOfRows(buildLocator(city.districts), table.lon, table.lat);
}

const questionOf = ({ verb }: Command): (typeof VERB_QUESTIONS)[number] | undefined =>
  VERB_QUESTIONS.find((of) => verbOf(of) === verb);

/** Verbs that divide by the study area's ground, or lay candidates over it. */
const BY_GROUND = ['density', 'sites', 'bulletin'];

/** ... and questions that say of which ground their answer is. */
const isCutByGround = (command: Command): boolean =>
  BY_GROUND.includes(command.verb) || questionOf(command)?.shown.cut !== undefined;

/** A study area that does nothing is refused: an answer must not seem to be of it. */
function takesMask(command: Command, mask: StudyMask): boolean {
  if (isDrawnMask(mask))
    return command.verb !== 'sites' && (isCutByGround(command) || !!questionOf(command)?.isCutByStudy);
  return mask === 'none' || isCutByGround(command);
}

function chooseMask(command: Command, planar: boolean, hasWindow: boolean): Result<StudyMask, Failure> {
  const asked = STUDY_MASK.fromText(command.values.get('mask') ?? '', 'all');
  if (asked === 'window' && !hasWindow) return err(usage('mask-needs-window'));
  if (planar && asked !== undefined && (asked === 'city' || asked === 'built' || isDrawnMask(asked)))
    return err(usage('mask-planar', { value: asked }));
  if (asked !== undefined && !takesMask(command, asked))
    return err(usage(isDrawnMask(asked) ? 'mask-none' : 'mask-not-drawn', { value: asked, verb: command.verb }));
  return ok(asked ?? (hasWindow ? 'window' : planar ? 'none' : 'built'));
}

async function readRows(
  command: Command,
  twin: Twin,
  planar: boolean,
  weighted: boolean,
): Promise<Result<Rows, Failure>> {
  const name = command.values.get('incidents') ?? 'demo';
  if (name === 'demo') {
    if (planar) return err(usage('planar-needs', { option: 'incidents' }));
    const built = builtInIncidents();
    if (!built.ok) return built;
    twin.say(twin.words.m.exporting.watermark);
    return ok({
      table: built.value.table,
      register: registerSpan(built.value.table, built.value.period),
      read: null,
      demo: true,
    });
  }
  const intake = await readInput(name, 'incidents', command, twin, weighted);
  if (!intake.ok) return intake;
  const { table, ...read } = intake.value;
  if (!table) return err(usage('incidents-wrong', { value: name }));
  return ok({ table, register: registerSpan(table), read, demo: false });
}

async function readAreaFile(command: Command, twin: Twin): Promise<Result<readonly Area[] | null, Failure>> {
  const name = command.values.get('areas');
  if (name === undefined) return ok(null);
  const intake = await readInput(name, 'areas', command, twin);
  return intake.ok ? ok(intake.value.areas ?? []) : intake;
}

/** What was done: a file of that kind; on a plane a table of x, y, from and, where they ended, to, in days. */
async function readInterventions(
  command: Command,
  twin: Twin,
  planar: boolean,
): Promise<Result<readonly Intervention[], Failure>> {
  const name = command.values.get('interventions');
  if (name === undefined) return ok([]);
  if (!planar) {
    const intake = await readInput(name, kindOfInterventions.id, command, twin);
    return intake.ok ? ok(thingsAsInterventions(intake.value.things ?? [])) : intake;
  }
  const bytes = readBytes(name, twin);
  if (!bytes.ok) return bytes;
  const read = readNumbers(bytes.value, basename(name), ['x', 'y', 'from'], ['to']);
  if (!read.ok) return err(refused(read.error));
  const { x, y, from, to } = read.value;
  return ok(
    Array.from(from, (fromDay, k): Intervention => ({
      id: String(k + 1),
      name: null,
      ground: { kind: 'point', x: x[k], y: y[k] },
      fromDay,
      toDay: to ? to[k] : null,
      isIllustrative: false,
    })),
  );
}

async function readPostsOption(
  command: Command,
  twin: Twin,
  planar: boolean,
): Promise<Result<readonly Post[], Failure>> {
  const name = command.values.get('posts') ?? 'stationary';
  const words = name.split(',').map((word) => word.trim());
  const isKinds = words.every((word) => word === 'all' || POST_KINDS.some((kind) => kind === word));
  if (!isKinds) {
    // Hours by weekday are of a kind of their own.
    const isMobile = !planar && (await kindOfFile(name, twin)) === mobilePoints.id;
    const kind = isMobile ? mobilePoints.id : 'posts';
    const intake = await readInput(name, kind, command, twin);
    if (!intake.ok) return intake;
    const { posts = [], things = [] } = intake.value;
    return ok(kind === 'posts' ? posts : postsOfThings(mobilePoints, things));
  }
  if (planar) return err(usage('planar-value', { option: 'posts', value: name }));
  const kinds: readonly PostKind[] = words.includes('all')
    ? POST_KINDS
    : POST_KINDS.filter((kind) => words.includes(kind));
  const built = builtInPosts();
  if (!built.ok) return built;
  twin.say(coverageWords[twin.words.locale].illustrative);
  return ok(built.value.filter((post) => kinds.includes(post.kind)));
}
