import { parseLocale, type Locale } from '../i18n/locale';
import { VERBS } from './options';
import { helpText } from './help';
import { parseArgs } from './parseArgs';
import { print } from './print';
import type { Failure } from './fail';
import { wordsOf } from './words';
import { RUN } from './verbs';

/** Runs one command: the answer to stdout, words to stderr. Returns the exit code: 0, 2 asked wrongly, 3 input refused. */
export function main(argv: readonly string[], cwd: string): number {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const asksHelp = argv.includes('--help') || argv[0] === 'help';
  if (asksHelp) {
    const verb = argv.find((word) => Object.hasOwn(VERBS, word)) ?? null;
    process.stdout.write(helpText(verb));
    return 0;
  }
  const locale = localeOf(argv);
  const fail = (failure: Failure): number => {
    say(`qyragy: ${failure.exit === 2 ? failure.message : wordsOf(failure.fault, locale)}`);
    if (failure.exit === 2) say('See npm run --silent qyragy -- --help');
    return failure.exit;
  };
  const command = parseArgs(argv);
  if (!command.ok) return fail(command.error);
  const run = RUN.get(command.value.verb);
  if (!run) return fail({ exit: 2, message: `unknown verb "${command.value.verb}"` });
  const answered = run(command.value, { cwd, nowMs: Date.now(), say });
  if (!answered.ok) return fail(answered.error);
  const text = print(answered.value, command.value.values.get('format') ?? 'json', locale);
  if (!text.ok) return fail(text.error);
  process.stdout.write(text.value);
  return 0;
}

/** The language of words, before the rest of the command is read. */
function localeOf(argv: readonly string[]): Locale {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = argv[at]?.includes('=') ? argv[at].slice('--lang='.length) : argv[at + 1];
  return (at >= 0 ? parseLocale(value) : null) ?? 'en';
}
