import { wallTime } from '../domain/clock';
import type { Period } from '../domain/period';
import type { Faults, TwinFaults } from '../domain/faults';
import type { Fault, TwinFault } from '../domain/result';
import { VERB_QUESTIONS, verbOf } from '../questions';
import { VERB_HELP } from '../questions/verbHelp';
import { wordsOf } from '../i18n/faults';
import type { WordsOf } from '../i18n/params';
import { messagesFor, numbersOf, type Locale, type Messages, type PeriodParts } from '../i18n';
import { twin as en } from '../i18n/messages/en/twin';
import { twinHelp as enHelp } from '../i18n/messages/en/twinHelp';
import { twinLines as enLines } from '../i18n/messages/en/twinLines';
import { twinUsage as enUsage } from '../i18n/messages/en/twinUsage';
import { twin as kk } from '../i18n/messages/kk/twin';
import { twinHelp as kkHelp } from '../i18n/messages/kk/twinHelp';
import { twinLines as kkLines } from '../i18n/messages/kk/twinLines';
import { twinUsage as kkUsage } from '../i18n/messages/kk/twinUsage';
import { twin as ru } from '../i18n/messages/ru/twin';
import { twinHelp as ruHelp } from '../i18n/messages/ru/twinHelp';
import { twinLines as ruLines } from '../i18n/messages/ru/twinLines';
import { twinUsage as ruUsage } from '../i18n/messages/ru/twinUsage';

const TWIN = {
  en: { faults: { ...en, ...enUsage }, lines: enLines, help: enHelp },
  kk: { faults: { ...kk, ...kkUsage }, lines: kkLines, help: kkHelp },
  ru: { faults: { ...ru, ...ruUsage }, lines: ruLines, help: ruHelp },
} satisfies Readonly<Record<Locale, unknown>>;

/** One language's words and numbers, for --format text and for what is said on stderr. */
export interface Words {
  readonly locale: Locale;
  readonly m: Messages;
  readonly n: ReturnType<typeof numbersOf>;
  readonly fault: (fault: Fault | TwinFault) => string;
  /** What the command line alone says. */
  readonly lines: typeof enLines;
  readonly help: typeof enHelp;
}

export function wordsFor(locale: Locale): Words {
  const m = messagesFor(locale);
  // Where there is no page, no sentence asks for one to be reloaded.
  const faults = { ...m.errors, ...TWIN[locale].faults } satisfies WordsOf<Faults & TwinFaults>;
  const here: Messages = { ...m, errors: faults };
  return {
    locale,
    m: here,
    n: numbersOf(locale),
    fault: (fault) => wordsOf<Faults & TwinFaults>(m, faults, fault),
    lines: TWIN[locale].lines,
    help: helpOf(locale),
  };
}

/** The help of every verb; questions of the list say their own. */
function helpOf(locale: Locale): typeof enHelp {
  const { help } = TWIN[locale];
  const said = VERB_QUESTIONS.flatMap((of) => {
    const twin = of.shown.words[locale].twin ?? VERB_HELP[of.id]?.[locale].help;
    return twin ? [{ name: verbOf(of), ...twin }] : [];
  });
  return {
    ...help,
    verbs: { ...help.verbs, ...Object.fromEntries(said.map(({ name, verb }) => [name, verb])) },
    options: { ...help.options, ...Object.fromEntries(said.map(({ name, options }) => [name, options])) },
  };
}

export const periodParts = (period: Period | null): PeriodParts | null =>
  period ? { from: wallTime(period.fromMs), to: wallTime(period.toMs) } : null;

/** Rows under a header, columns padded; numbers should come formatted. */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i].length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
      .join('  ')
      .trimEnd();
  return [line(header), ...rows.map(line)].join('\n');
}
