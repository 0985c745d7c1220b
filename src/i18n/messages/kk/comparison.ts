import { numbersOf } from '../../numbers';
import { percentEnding, withEnding } from '../../suffix';
import type { comparison as en } from '../en/comparison';

const { int, signed, signedPct } = numbersOf('kk');

/** One period held against another. */
export const comparison: typeof en = {
  title: 'Салыстыру',
  with: { none: 'салыстырусыз', 'last-year': 'өткен жылдың сәйкес кезеңі', previous: 'алдыңғы кезең' },
  short: { 'last-year': 'өткен жыл', previous: 'алдыңғы кезең' },
  withHints: {
    none: 'Салыстырылмайды.',
    'last-year': 'Полиция есептерінде қабылданған салыстыру: бір жыл бұрынғы дәл сол күндер.',
    previous: 'Ұзақтығы дәл осындай, осы кезең басталғанда аяқталатын кезең.',
  },
  now: 'Қазір',
  before: 'Бұрын',
  difference: 'Айырма',
  change: 'Өзгеріс',
  interval: '95 % сенім аралығы',
  signedCount: (value) => signed(value, { decimals: 0 }),
  ratio: (value) => signedPct(value),
  intervalRange: (low, high) =>
    `${percentEnding(signedPct(low), 'abl')} ${percentEnding(signedPct(high), 'dat')} дейін`,
  tooFew: 'пайыз есептеуге тым аз',
  tooFewHint: (base) => `Бұрынғы саны ${withEnding(base, 'abl')} аз: пайыз шатастырар еді.`,
  noChange: {
    'no-data': 'Салыстырылатын күндердің бір бөлігі бойынша дерек жоқ, сондықтан салыстыру жасалмады.',
    'none-before': 'Бұрынғы кезең бойынша мүлде дерек жоқ, сондықтан салыстыру жасалмады.',
    'still-arriving':
      'Соңғы күндерде жазба әдеттегіден әлдеқайда аз (әлі түсіп жатыр немесе дерек бітеді), сондықтан салыстыру жасалмады.',
    'not-recorded-before': 'Мұндай оқиғалар бұрын жазылмаған, сондықтан салыстыру жасалмады.',
  },
  noChangeOf: (why, parts) =>
    why === 'not-recorded-before'
      ? `Бұрын жазылмаған: ${parts}. Сондықтан бәрі бірге салыстырылмайды.`
      : `Уақыттың бір бөлігінде дерек жоқ: ${parts}. Сондықтан бәрі бірге салыстырылмайды.`,
  noChangeShort: {
    'no-data': 'дерек жоқ',
    'none-before': 'бұрынғы дерек жоқ',
    'still-arriving': 'соңғы күндер толық емес',
    'not-recorded-before': 'бұрын жазылмаған',
  },
  unequalDays: (now, before) => `бұрын ${int(before)} күн, енді ${int(now)} күн, сондықтан күндік саны салыстырылады`,
  offer: (period, base) => `Салыстыру: ${period} — ${base}`,
  words: { more: 'көбірек', fewer: 'азырақ', unclear: 'анық өзгеріс жоқ' },
  wordHint: '«Көбірек» не «азырақ» 95 % сенім аралығына «өзгеріс жоқ» кірмегенде ғана айтылады.',
  comparedPeriod: (period) => `Салыстырылатын кезең: ${period}`,
  notCause: 'Өзгеріс себепті білдірмейді: сан не болғанын айтады, неге болғанын айтпайды.',
};
