import { formatNumber } from '../../../i18n/numbers';
import { plural } from '../../../i18n/plural';
import { wordsOf, type Said } from './sentences';

const num = (value: number): string => formatNumber('ru', value);
const CASES = { one: 'случай', few: 'случая', many: 'случаев', other: 'случая' };
const cases = (count: number): string => `${num(count)} ${plural('ru', count, CASES)}`;
const days = (count: number): string =>
  `${num(count)} ${plural('ru', count, { one: 'день', few: 'дня', many: 'дней', other: 'дня' })}`;

const said: Said = {
  title: 'Какие случаи идут друг за другом?',
  intro: 'Какие случаи связаны короткими шагами по месту и времени — один за другим?',
  methods: {
    chains: {
      name: 'Цепочки близких повторов',
      formula:
        'два случая связаны, если между ними меньше заданного расстояния и меньше дней; цепочка — всё, что связано прямо или через другие.',
      source: 'Уилер, Ридделл и Хаберман 2021',
    },
  },
  settings: {
    distanceM: 'Шаг короче, м',
    days: 'и меньше, дней',
    metric: 'Расстояние считать',
  },
  choices: { metric: { euclidean: 'по прямой', manhattan: 'по сетке улиц' } },
  twin: {
    verb: 'цепочки повторов: случаи, связанные короткими шагами по месту и времени',
    options: {
      distance: 'шаг короче этого',
      days: 'и занимает меньше дней',
      metric: 'расстояние по прямой или по улицам под прямым углом',
    },
  },
  nothing: 'В области анализа меньше двух случаев с известным днём: цепочек нет.',
  none: (distance, count) =>
    `Нет двух случаев, между которыми меньше ${distance} и одновременно меньше чем ${days(count)}: цепочек нет.`,
  held: (incidents, share, chains) =>
    `${plural('ru', chains, { one: 'В цепочке', few: 'В цепочках', many: 'В цепочках', other: 'В цепочках' })} из двух и более случаев (${num(chains)}) — ${cases(incidents)}, или ${share}.`,
  longest: (incidents, count, extent) =>
    `В самой длинной ${cases(incidents)}; от первого до последнего ${days(count)}, поперёк ${extent}.`,
  tooMuch:
    'Связана половина случаев или больше: такие длинные шаги соединяют то, что ничем не связано. Возьмите короче.',
  undated: (incidents) => `Без дня и потому не учтено: ${cases(incidents)}.`,
  limits:
    'Цепочки возникают и случайно, и тем чаще, чем гуще случаи; больше ли повторов, чем вышло бы случайно, отвечает вопрос «Повторяется ли это рядом?». Одна цепочка не значит, что за случаями стоит один человек.',
  lines: (drawn, chains) =>
    `цепочка: от случая к следующему по времени (${drawn === chains ? drawn : `${drawn} из ${chains}`})`,
  notDrawn: 'На карте их нет: при таких длинных шагах линии закрыли бы город и читались бы как места.',
  notAll: (drawn, chains, most) =>
    `На карте ${drawn} цепочек из ${chains}, начиная с самых длинных; те, в которых больше ${most} случаев, не рисуются: вышел бы клубок.`,
  start: 'её первый случай',
  one: (incidents, from, count) =>
    `Цепочка: ${cases(incidents)}, с ${from}${count === 0 ? ', всё за один день' : `, за ${days(count)}`}`,
  columns: { place: 'Место середины', incidents: 'Случаев', from: 'Первый день', days: 'Дней', extent: 'Поперёк' },
  figures: {
    incidents: 'Случаев с известным днём',
    held: 'Из них в цепочках из двух и более',
    chains: 'Цепочек',
    longest: 'Случаев в самой длинной',
  },
};

export const ru = wordsOf('ru', said);
