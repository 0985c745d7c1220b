import { cityOption } from './cityOfCommand';
import { OWN_CITY } from '../domain/ownCity';
import { LOCALES, parseLocale, type Locale } from '../i18n';
import { speak } from '../questions/spoken';
import { VERBS } from './options';
import { helpText } from './help';
import { parseArgs } from './parseArgs';
import { print } from './print';
import { usage, type Failure } from './fail';
import { wordsFor } from './words';
import { RUN } from './verbs';

/** Where the twin writes: answers to `out`, words to `err`. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const STANDARD: Streams = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};

/**
 * Runs one command called from `cwd`. Gives the exit code: 0 answered, 2 asked wrongly or for what no plan can meet, 3
 * input refused.
 */
export async function main(argv: readonly string[], cwd: string, streams: Streams = STANDARD): Promise<number> {
  const say = (line: string): void => streams.err(`${line}\n`);
  await speak(...LOCALES);
  const words = wordsFor(localeOf(argv));
  if (argv.includes('--help') || argv[0] === 'help') {
    streams.out(helpText(argv.find((word) => Object.hasOwn(VERBS, word)) ?? null, words.help));
    return 0;
  }
  const fail = (failure: Failure): number => {
    say(`qyragy: ${words.fault(failure.fault)}`);
    if (failure.exit === 2) say(words.lines.help);
    return failure.exit;
  };
  const command = parseArgs(argv);
  if (!command.ok) return fail(command.error);
  // Read before all else (cityOfCommand): one that could not be is no reason to answer of another.
  const city = cityOption(argv);
  if (city !== null && OWN_CITY === null) return fail(usage('city-unreadable', { file: city }));
  const run = RUN.get(command.value.verb);
  if (!run) return fail(usage('verb-unknown', { verb: command.value.verb, verbs: [...RUN.keys()].join(', ') }));
  const answered = await run(command.value, { cwd, nowMs: Date.now(), say, words });
  if (!answered.ok) return fail(answered.error);
  const text = print(answered.value, command.value.values.get('format') ?? 'json', words);
  if (!text.ok) return fail(text.error);
  streams.out(text.value);
  return answered.value.isImpossible ? 2 : 0;
}

/** The language of words, before the rest of the command is read. */
function localeOf(argv: readonly string[]): Locale {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = argv[at]?.includes('=') ? argv[at].slice('--lang='.length) : argv[at + 1];
  return (at >= 0 ? parseLocale(value) : null) ?? 'en';
}
