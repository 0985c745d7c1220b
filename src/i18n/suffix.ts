import { formatNumber, type NumberOptions } from './numbers';

/** Kazakh cases a number can take: to (-ге), at (-де), from (-ден), whom (-ді), of (-дің). */
export type KazakhCase = 'dat' | 'loc' | 'abl' | 'acc' | 'gen';
/** A percentage is often owned: «қала аумағының 5 %-ы», «5 %-ына». */
export type PercentCase = KazakhCase | 'poss' | 'possDat';
type Endings = readonly [dat: string, loc: string, abl: string, acc: string, gen: string];

const CASES: readonly KazakhCase[] = ['dat', 'loc', 'abl', 'acc', 'gen'];
/** Endings by the last spoken word (docs/glossary.md, rules for strings): бір, екі ... тоғыз. */
const DIGITS: readonly Endings[] = [
  ['ге', 'де', 'ден', 'ді', 'дің'],
  ['ге', 'де', 'ден', 'ді', 'дің'],
  ['ге', 'де', 'ден', 'ні', 'нің'],
  ['ке', 'те', 'тен', 'ті', 'тің'],
  ['ке', 'те', 'тен', 'ті', 'тің'],
  ['ке', 'те', 'тен', 'ті', 'тің'],
  ['ға', 'да', 'дан', 'ны', 'ның'],
  ['ге', 'де', 'ден', 'ні', 'нің'],
  ['ге', 'де', 'ден', 'ді', 'дің'],
  ['ға', 'да', 'дан', 'ды', 'дың'],
];
/** он, жиырма ... тоқсан. */
const TENS: readonly Endings[] = [
  ['ға', 'да', 'нан', 'ды', 'ның'],
  ['ға', 'да', 'дан', 'ны', 'ның'],
  ['ға', 'да', 'дан', 'ды', 'дың'],
  ['қа', 'та', 'тан', 'ты', 'тың'],
  ['ге', 'де', 'ден', 'ді', 'дің'],
  ['қа', 'та', 'тан', 'ты', 'тың'],
  ['ке', 'те', 'тен', 'ті', 'тің'],
  ['ге', 'де', 'нен', 'ді', 'нің'],
  ['ға', 'да', 'нан', 'ды', 'ның'],
];
const HUNDRED: Endings = ['ге', 'де', 'ден', 'ді', 'дің'];
const THOUSAND: Endings = ['ға', 'да', 'нан', 'ды', 'ның'];
const MILLION: Endings = THOUSAND;
const BILLION: Endings = ['қа', 'та', 'тан', 'ты', 'тың'];
/** «пайыз» is always back. */
const PERCENT: Readonly<Record<PercentCase, string>> = {
  dat: 'ға',
  loc: 'да',
  abl: 'дан',
  acc: 'ды',
  gen: 'дың',
  poss: 'ы',
  possDat: 'ына',
};

function endingsOf(whole: number): Endings {
  if (whole % 10 !== 0 || whole === 0) return DIGITS[whole % 10];
  if (whole % 100 !== 0) return TENS[(whole % 100) / 10 - 1];
  if (whole % 1000 !== 0) return HUNDRED;
  if (whole % 1e6 !== 0) return THOUSAND;
  return whole % 1e9 !== 0 ? MILLION : BILLION;
}

/** The ending alone, for a number as it is written: the last spoken word decides; of a decimal, its last digits. */
export function kazakhEnding(written: string, form: KazakhCase): string {
  const [whole = '0', fraction] = written.replace(/[^\d,]/g, '').split(',');
  return endingsOf(Number(fraction ?? whole))[CASES.indexOf(form)];
}

/** «1457,9-ды», «4,6-дан», «37-ге». A noun after the number is better where a sentence allows it. */
export function withEnding(value: number, form: KazakhCase, options?: NumberOptions): string {
  const written = formatNumber('kk', value, options);
  return `${written}-${kazakhEnding(written, form)}`;
}

/** A written percentage with its ending: «47,8 %-ға», «5 %-ы». */
export function percentEnding(written: string, form: PercentCase): string {
  return `${written}-${PERCENT[form]}`;
}
