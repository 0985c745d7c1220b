import { NO_VALUE, numbersOf } from '../../../i18n/numbers';
import type { en as contract } from './en';
import { sentencesOf } from './sentences';

const { pct, metres } = numbersOf('ru');

/** On how little of the city incidents gather. */
export const ru: typeof contract = {
  title: 'Сколько приходится на немногие места?',
  intro:
    'Наименьшая доля области анализа, на которой собрана данная доля случаев; сначала ячейки, где случаев больше всего.',
  incidentsShare: 'Доля случаев',
  areaShare: 'Доля территории',
  chance: 'При случайном разбросе',
  chanceHint:
    'Какая доля территории понадобилась бы стольким же случаям, разбросанным наугад: когда случаев мало, они выглядят сосредоточенными и случайно.',
  settings: { cellM: 'Ячейка' },
  cellsColumn: 'Ячеек',
  cellOf: (sizeM) => `ячейки ${metres(sizeM)}`,
  reading: (incidents, area, mask, of = 'случаев') =>
    `${pct(incidents)} ${of} приходится на ${pct(area)} области анализа (${mask}).`,
  smallerCells: 'Чем мельче ячейки, тем меньше доля: сравнивайте только цифры одной ячейки и одной области анализа.',
  publishedTitle: 'Опубликовано о городе',
  published: (areaPct, source) =>
    `Более половины преступлений (нетяжкие кражи и насилие) приходится на ${pct(areaPct / 100)} площади города; они собираются у вокзалов, центра обслуживания автовладельцев, базаров и мест отдыха (${source}).`,
  publishedCaution: (mask) =>
    `Авторы подчёркивают: такая концентрация обычна для любого города. Их доля взята от площади всего города, наша — от области анализа (${mask}); ячейки и виды преступлений тоже разные, поэтому напрямую цифры несравнимы.`,
  nothing: 'В области анализа нет случаев: концентрироваться нечему.',
  tooFew: 'Случаев слишком мало, чтобы говорить о концентрации.',
  tableCaption: 'Доля области анализа, на которой собраны 25, 50 и 80 % случаев',
  twin: {
    verb: 'на какой доле территории происходит 25, 50 и 80 % случаев',
    options: { cell: 'сторона квадратов (по умолчанию 250)' },
  },
  sentences: (answers, { ofThem, maskIn }) => answers.flatMap((answer) => sentencesOf(ru, answer, ofThem, maskIn, pct)),
  caution: (answers) => (answers.some(({ incidents, tooFew }) => incidents > 0 && tooFew) ? ru.tooFew : ''),
  figures: (answers) =>
    answers.flatMap(({ cellM, shares }) =>
      shares.map(
        (share) =>
          [`${ru.cellOf(cellM)}, ${pct(share.incidents)}`, share.area === null ? NO_VALUE : pct(share.area)] as const,
      ),
    ),
};
