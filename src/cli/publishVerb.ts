import { inFile } from '../domain/inFile';
import { formatIsoDate } from '../domain/clock';
import type { KeyObject } from 'node:crypto';
import { basename, join } from 'node:path';
import { registerOf } from '../analysis/answer/study';
import { exposedFault, publish, type Publication, type PublishAbout } from '../analysis/privacy/publish';
import { publishedSpan } from '../analysis/span/publishedSpan';
import { rulesFault } from '../analysis/privacy/rules';
import { finish } from '../domain/job';

import type { Precinct } from '../domain/precinct';
import { spanInput, type PublishedSpan } from '../domain/publishedSpan';
import { err, ok, type TwinFault, type Result } from '../domain/result';
import type { Snapshot } from '../domain/snapshot';
import { snapshotFile } from '../domain/snapshotText';
import { withoutUnseen } from '../domain/unseen';
import { doubtSentence } from '../i18n/doubts';
import { nameIn } from '../i18n';
import { checkSentences, narrowedSentences, withheldSentences, withheldTable } from '../i18n/publishReport';
import { publishedSpanSentences } from '../i18n/span';
import { readPrecincts } from '../intake/points/readPrecincts';
import { builtInRoads } from './builtIn';
import { refused, usage, type Failure } from './fail';
import { openStudy } from './openStudy';
import { COMMON } from './options';
import { outFolder, writeOutFiles } from './outFolder';
import type { Command } from './parseArgs';
import type { Answered } from './print';
import { readRules } from './publishRules';
import { readBytes, type Twin } from './readInput';
import { registerSecret } from './registerSecret';
import { readKey, sha256, signedSnapshot, SNAPSHOT_FILE, SUMMARY_FILE } from './signedFiles';
import { textTable } from './words';

/** Of the options all verbs share, those that say what a file is; a part of a file is never published. */
const TAKEN: ReadonlySet<string> = new Set([
  'incidents',
  'posts',
  'from',
  'to',
  'span',
  'answer',
  'column',
  'format',
  'lang',
  'help',
]);
/** What the publisher says of the file, in letters at most. */
const WORDS = { title: 300, source: 1000, licence: 300 } as const;
const WORD_NAMES = ['title', 'source', 'licence'] as const;
type WordName = (typeof WORD_NAMES)[number];
type PublisherWords = Record<WordName, string | null>;

/**
 * Counts a file, withholds what must not be known, tries to find it out, and writes the snapshot alone into a folder.
 */
export async function publishVerb(command: Command, twin: Twin): Promise<Result<Answered, Failure>> {
  const out = command.values.get('out');
  if (out === undefined) return err(usage('publish-needs-out'));
  const foreign = Object.keys(COMMON).find((name) => !TAKEN.has(name) && given(command, name));
  // Asked before minutes of counting, not after.
  const folder = outFolder(out, twin.cwd, [SNAPSHOT_FILE, SUMMARY_FILE]);
  if (!folder.ok) return err(notWritten(folder.error, twin));
  if (foreign !== undefined) return err(usage('publish-whole-file', { option: foreign }));
  const opened = await openStudy(command, twin, command.values.has('posts'));
  if (!opened.ok) return opened;
  const { study, query, posts, illustrative } = opened.value;
  const covered = publishedSpan(
    study.table,
    registerOf(study),
    query.filter.period,
    command.values.get('span') === 'all',
  );
  if (!covered.ok) return err(refused(covered.error));
  const span = covered.value;
  for (const sentence of publishedSpanSentences(twin.words.m, twin.words.locale, spanInput(span))) twin.say(sentence);
  const keyPath = command.values.get('key');
  const key = keyPath === undefined ? ok(null) : readKey(keyPath, twin);
  if (!key.ok) return key;
  const rules = await readRules(command, twin);
  if (!rules.ok) return rules;
  const unfit = rulesFault(rules.value, study.city.districts);
  if (unfit) return err(refused(unfit));
  // An example hides nothing, and is the same wherever it is made.
  const isOurs = rules.value.secret === null && !illustrative;
  const secret = isOurs ? registerSecret(study.table) : rules.value.secret;
  const about = aboutOf(command, twin, illustrative);
  if (!about.ok) return about;
  const precincts = readPrecinctFile(command, twin);
  if (!precincts.ok) return precincts;
  const roads = builtInRoads();
  if (!roads.ok) return roads;
  // Loaded only now: 3.5 MB.
  const { loadHighs } = await import('../solver/highsSolver');
  const { city, table, districtOfRow } = study;
  const publication = finish(
    publish(
      {
        table,
        districtOfRow,
        districts: city.districts,
        places: city.places,
        roads: roads.value,
        period: span.period,
        emptyYears: span.emptyYears,
      },
      { ...about.value, posts, precincts: precincts.value, rules: { ...rules.value, secret } },
      await loadHighs(),
    ),
  );
  const { m, locale } = twin.words;
  const districtName = (id: string): string => {
    const district = city.districts.find((one) => one.id === id);
    return district ? nameIn(locale, district.names) : id;
  };
  for (const sentence of narrowedSentences(m, locale, publication.report, districtName)) twin.say(sentence);
  for (const doubt of publication.report.doubts)
    twin.say(doubtSentence(twin.words.m.publishForm, twin.words.locale, doubt));
  const exposed = exposedFault(publication, rules.value.previous);
  if (exposed) return err(refused(exposed));
  const rhythmDays = command.numbers.get('rhythm');
  const snapshot = { ...publication.snapshot, ...(rhythmDays === undefined ? {} : { rhythmDays }) };
  const files = await filesOf(snapshot, key.value);
  const written = await writeOutFiles(folder.value, files);
  if (!written.ok) return err(notWritten(written.error, twin));
  return ok(
    answered(publication, span, files, districtName, {
      out,
      secret: secret === null ? 'none' : isOurs ? 'register' : 'operator',
    }),
  );
}

/** What is written: the snapshot, and with a key both it and its summary signed. */
async function filesOf(snapshot: Publication['snapshot'], key: KeyObject | null): Promise<ReadonlyMap<string, string>> {
  if (!key) return new Map([[SNAPSHOT_FILE, await snapshotFile(snapshot, sha256)]]);
  const signed = await signedSnapshot(snapshot, key);
  return new Map([
    [SNAPSHOT_FILE, signed.snapshot],
    [SUMMARY_FILE, signed.summary],
  ]);
}

const given = ({ flags, values, lists, numbers, pairs }: Command, name: string): boolean =>
  [flags, values, lists, numbers, pairs].some((options) => options.has(name));

function aboutOf(
  command: Command,
  twin: Twin,
  illustrative: boolean,
): Result<Omit<PublishAbout, 'posts' | 'precincts'>, Failure> {
  const { lines } = twin.words;
  const words: PublisherWords = {
    title: illustrative ? lines.example.title : null,
    source: illustrative ? lines.example.source : null,
    licence: null,
  };
  for (const name of WORD_NAMES) {
    const most = WORDS[name];
    const value = withoutUnseen(command.values.get(name) ?? '').trim() || words[name];
    if (value !== null && value.length > most) return err(usage('option-long', { option: name, most }));
    words[name] = value;
  }
  const missing = notStatedIn(words);
  if (missing.length > 0 && !illustrative) twin.say(lines.notStated(missing.map((name) => `--${name}`).join(', ')));
  return ok({ madeOn: formatIsoDate(twin.nowMs), ...words, status: illustrative ? 'illustrative' : 'imported' });
}

const notStatedIn = (words: Readonly<PublisherWords>): readonly WordName[] =>
  WORD_NAMES.filter((name) => words[name] === null);

const notWritten = (why: TwinFault, { words }: Twin): Failure => usage('of-out', { said: words.fault(why) });

function readPrecinctFile(command: Command, twin: Twin): Result<readonly Precinct[], Failure> {
  const path = command.values.get('precincts');
  if (path === undefined) return ok([]);
  const bytes = readBytes(path, twin);
  if (!bytes.ok) return bytes;
  const read = readPrecincts(new TextDecoder().decode(bytes.value));
  return read.ok ? read : err(refused(inFile(read.error, basename(path))));
}

/** What was written, what was withheld and why, and what the attacker found: nothing. */
function answered(
  { snapshot, report }: Publication,
  { narrowedFrom, before, after, emptyYears }: PublishedSpan,
  files: ReadonlyMap<string, string>,
  districtName: (id: string) => string,
  { out, secret }: { readonly out: string; readonly secret: 'none' | 'register' | 'operator' },
): Answered {
  const text = files.get(SNAPSHOT_FILE) ?? '';
  const path = join(out, SNAPSHOT_FILE);
  const header = ['table', 'counts', 'small', 'complementary', 'earlier', 'difference'];
  const rows = report.withheld.map(({ table, counts, small, complementary, earlier, difference }) => [
    table,
    counts,
    small,
    complementary,
    earlier,
    difference,
  ]);
  const { from, through, years, months, posts, precincts, status } = snapshot;
  const { sha256: sum, signature } = JSON.parse(text) as Snapshot;
  const json = {
    file: path,
    bytes: Buffer.byteLength(text),
    sha256: sum,
    status,
    from,
    through,
    years,
    months: months.length,
    span: {
      asked: narrowedFrom && {
        from: formatIsoDate(narrowedFrom.fromMs),
        through: formatIsoDate(narrowedFrom.toMs - 1),
      },
      before,
      after,
      emptyYears,
    },
    notStated: notStatedIn(snapshot),
    secret,
    districts: snapshot.districts.length,
    ...report,
    posts: posts.length,
    precincts: precincts.length,
    ...(signature ? { signedBy: signature.key, summary: join(out, SUMMARY_FILE) } : {}),
  };
  return {
    json,
    text: ({ m, n, locale }) => {
      const { head, rows: named, empty } = withheldTable(m, report);
      const sentences = [
        ...withheldSentences(m, report),
        ...checkSentences(m, locale, report, districtName).map(({ words }) => words),
      ];
      if (empty.length > 0) sentences.push(m.publish.notInFile(empty.join('; ')));
      return `${path}\n${sentences.join('\n')}\n${textTable(
        head,
        named.map(({ name, counts }) => [name, ...counts.map((count) => n.int(count))]),
      )}\n`;
    },
    table: () => ({ header, rows }),
  };
}
