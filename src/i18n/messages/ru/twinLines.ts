import { numbersOf } from '../../numbers';
import { plural } from '../../plural';
import type { twinLines as en } from '../en/twinLines';

const { int } = numbersOf('ru');
const rowsOf = (count: number): string =>
  `${int(count)} ${plural('ru', count, { one: 'строка', few: 'строки', many: 'строк', other: 'строки' })}`;

/** What the command line says beside its answers. */
export const twinLines: typeof en = {
  help: 'Подсказка: npm run --silent qyragy -- --help',
  read: (file, rows, accepted, duplicates, rejected) =>
    `${file}: ${rowsOf(rows)}, принято ${int(accepted)}, повторов ${int(duplicates)}, отклонено ${int(rejected)}`,
  known: (count) => `из них уже прочитано из файлов раньше: ${int(count)}`,
  replaced: (count) =>
    `заняли место строк с тем же идентификатором и другим содержанием из прежних файлов: ${int(count)}`,
  leftOut: (count, line, why) => `отклонено: ${rowsOf(count)}; первая — строка ${int(line)} файла: ${why}`,
  notStated: (options) =>
    `Не указано: ${options}. На страницах рядом с каждым числом будет стоять «не указано». Скажите, кто зарегистрировал случаи, под каким названием они публикуются и что другим можно делать с числами.`,
  example: { title: 'Пример', source: 'Пример из демонстрационных случаев: случаи не настоящие' },
  unknownWord: (field, word, count) => `незнакомое слово (${field}): «${word}», ${rowsOf(count)}`,
  rates: (areas, without) =>
    `Территорий с показателем: ${areas}${without === '0' ? '' : `; без населения и потому без показателя: ${without}`}. Сами числа — в --format json и csv.`,
  ratesNoNeighbours: 'Показателей по соседям нет: для них нужно --neighbours distance:M или --links FILE.',
  trend: (series, s, z, p) => `Ряд ${series}: S ${s}, z ${z}, p ${p}`,
  trendNone: (series) => `Ряд ${series}: меньше двух значений, сказать нечего`,
  trendShort: (least) => `Если значений меньше ${least}, p неточно: вывод из него не делается.`,
};
