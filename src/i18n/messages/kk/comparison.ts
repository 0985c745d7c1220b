import { numbersOf } from '../../numbers';
import { percentEnding, withEnding } from '../../suffix';
import type { comparison as en } from '../en/comparison';

const { signed, signedPct } = numbersOf('kk');

/** One period held against another. */
export const comparison: typeof en = {
  title: 'Салыстыру',
  with: { none: 'салыстырусыз', 'last-year': 'өткен жылдың сәйкес кезеңі', previous: 'алдыңғы кезең' },
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
  intervalRange: (low, high) => `${percentEnding(signedPct(low), 'abl')} ${percentEnding(signedPct(high), 'dat')} дейін`,
  tooFew: 'пайыз есептеуге тым аз',
  tooFewHint: (base) => `Бұрынғы саны ${withEnding(base, 'abl')} аз: пайыз шатастырар еді.`,
  noData: 'салыстырылатын кезең бойынша дерек жоқ',
  noDataHint: 'Салыстырылатын кезең ішінара немесе толығымен деректерден тыс жатыр, сондықтан салыстыру жасалмады.',
  chance: { unlikely: 'кездейсоқтыққа ұқсамайды', possible: 'кездейсоқ болуы мүмкін' },
  chanceHint: 'Екі санның E-тесті бойынша (Krishnamoorthy және Thomson, 2004), p 0,05-тен аз.',
  comparedPeriod: (period) => `Салыстырылатын кезең: ${period}`,
  notCause: 'Өзгеріс себепті білдірмейді: сан не болғанын айтады, неге болғанын айтпайды.',
};
