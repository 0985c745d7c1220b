/** Makes the snapshot of the public edition in the worker, where the rows are. */
import { formatIsoDate } from '../domain/clock';
import { registerOf } from '../analysis/answer/study';
import type { CityMemory } from '../analysis/answer/studyMemory';
import { publishedSpan } from '../analysis/span/publishedSpan';
import { rulesFault, secretOf, type PublishRules } from '../analysis/privacy/rules';
import { parseRoads } from '../domain/parse/roads';
import { parseSnapshotText } from '../domain/parse/snapshot';

import type { Precinct } from '../domain/precinct';
import type { Prepared } from '../domain/publication';
import { fault, type Fault, type Result } from '../domain/result';
import { snapshotFile } from '../domain/snapshotText';
import { readPrecincts } from '../intake/points/readPrecincts';
import { sha256Hex } from '../storage/sha256';
import type { Answerers } from './answering';
import type { PublishQuestion } from './api';
import { drive } from './drive';
import type { Library } from './library';
import { QuestionFault } from './questionFault';
import type { RunningJob } from './jobs';
import type { Studies } from './studies';

export function publishing(books: Library, studies: Studies, { city }: CityMemory): Answerers<'publish'> {
  async function prepared(
    q: PublishQuestion,
    { isStopped }: RunningJob,
    onProgress: (share: number) => void,
  ): Promise<Prepared | 'cancelled'> {
    const precincts: readonly Precinct[] = q.precincts === null ? [] : valueOf(readPrecincts(q.precincts));
    // Hexagons and the solver are a megabyte that only this question needs.
    const [{ exposedFault, publish }, solve, { study }] = await Promise.all([
      import('../analysis/privacy/publish'),
      loadSolver(),
      studies.of(q.dataset),
    ]);
    const span = valueOf(publishedSpan(study.table, registerOf(study), null, false));
    const rules = rulesOf(q);
    const unfit = rulesFault(rules, city.districts);
    if (unfit) throw new QuestionFault(unfit);
    const input = {
      table: study.table,
      districtOfRow: study.districtOfRow,
      districts: city.districts,
      places: city.places,
      roads: roadsOf(books),
      period: span.period,
      emptyYears: span.emptyYears,
    };
    const about = {
      madeOn: formatIsoDate(Date.now()),
      title: q.title,
      source: q.source,
      licence: q.licence,
      status: books.find(q.dataset)?.status ?? 'imported',
      posts: await books.posts(),
      precincts,
      rules,
    };
    const publication = await drive(publish(input, about, solve), { isCancelled: isStopped, onProgress });
    if (publication === 'cancelled') return publication;
    const { report } = publication;
    const snapshot = { ...publication.snapshot, rhythmDays: q.choice.rhythmDays };
    const exposed = exposedFault(publication, rules.previous);
    if (exposed) throw new QuestionFault(exposed);
    let sha256 = '';
    const text = await snapshotFile(
      snapshot,
      async (words) => (sha256 = await sha256Hex(new TextEncoder().encode(words))),
    );
    return {
      text,
      sha256,
      span,
      years: snapshot.years,
      months: snapshot.months.length,
      days: snapshot.city.daily.length,
      districts: snapshot.districts.length,
      posts: snapshot.posts.length,
      precincts: snapshot.precincts.length,
      report,
    };
  }

  return { publish: (q, job, { share }) => prepared(q, job, share) };
}

/** Each text was read whole by whoever asks; one that is damaged on the way refuses the question. */
function rulesOf({
  choice: { smallestCount, roundedTo, forbidsTwo },
  secret,
  previous,
}: PublishQuestion): PublishRules {
  return {
    smallestCount,
    roundedTo,
    forbidsTwo,
    secret: secret === null ? null : secretOf(secret),
    previous: previous.map((text) => valueOf(parseSnapshotText(text))),
  };
}

/** The programs take milliseconds, so the solver may run here; where it cannot be loaded nothing is published. */
async function loadSolver() {
  try {
    const [{ loadHighs }, { default: wasm }] = await Promise.all([
      import('../solver/highsSolver'),
      import('highs/runtime?url'),
    ]);
    return await loadHighs(() => wasm);
  } catch {
    throw new QuestionFault(fault('worker-failed'));
  }
}

/** Without its roads the city is still published; then nothing is said of what is busy. */
function roadsOf(books: Library) {
  const text = books.text('roads');
  const roads = text === null ? null : parseRoads(JSON.parse(text) as unknown);
  return roads?.ok ? roads.value : [];
}

function valueOf<T>(result: Result<T, Fault>): T {
  if (!result.ok) throw new QuestionFault(result.error);
  return result.value;
}
