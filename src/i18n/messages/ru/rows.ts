import { paramsOf, type Params } from '../../params';
import type { rows as en } from '../en/rows';

const { text, has } = paramsOf('ru');
const at = (p: Params): string => (has(p, 'column') ? `столбец «${text(p, 'column')}»: ` : '');
const where = (p: Params): string => `${has(p, 'file') ? `${text(p, 'file')}: ` : ''}${has(p, 'line') ? `Строка ${text(p, 'line')}: ` : ''}`;

/** Why a row was set aside, and warnings about a file. Keys are fault codes. */
export const rows: typeof en = {
  'field-count': (p) => `Полей ${text(p, 'found')} вместо ${text(p, 'expected')}. Проверьте разделители и кавычки.`,
  'unclosed-quote': () => 'Кавычка открыта и не закрыта. Закройте её или удвойте.',
  'bad-encoding': () => 'Байты, которые в кодировке файла не означают букв. Сохраните файл в UTF-8.',
  'total-row': (p) => `Строка итога («${text(p, 'value')}»), а не случай.`,
  'no-coordinates': () => 'Нет координат: пусто или 0, 0.',
  'bad-coordinates': (p) => `${at(p)}«${text(p, 'value')}» — не координата. Укажите градусы, например 76,9286.`,
  'outside-area': (p) => `${where(p)}Точка ${text(p, 'lon')}; ${text(p, 'lat')} лежит за пределами Алматы и окрестностей. Проверьте координаты.`,
  'bad-place': (p) => `${where(p)}в «${text(p, 'value')}» нет пригодных координат. Исправьте строку или уберите её.`,
  'duplicate-site-id': (p) => `${where(p)}идентификатор «${text(p, 'value')}» уже стоит в строке выше. Дайте каждому месту свой.`,
  'bad-weight': (p) => `${where(p)}${at(p)}«${text(p, 'value')}» — не вес. Нужно число от 0 до 1\u00a0000\u00a0000\u00a0000\u00a0000.`,
  'bad-date': (p) => `${at(p)}«${text(p, 'value')}» — незнакомая запись даты или несуществующий день. Пишите ДД.ММ.ГГГГ или ГГГГ-ММ-ДД.`,
  'date-before-2000': (p) => `${at(p)}«${text(p, 'value')}» раньше 2000 года. Проверьте год.`,
  'date-in-future': (p) => `${at(p)}«${text(p, 'value')}» — дата в будущем. Проверьте её.`,
  'two-digit-year': (p) => `${at(p)}«${text(p, 'value')}»: год из двух цифр. Напишите все четыре.`,
  'negative-span': (p) => `Конец (${text(p, 'end')}) раньше начала (${text(p, 'start')}).`,
  'no-geometry': () => 'У объекта нет геометрии.',
  'wrong-geometry': (p) => `Геометрия ${text(p, 'type')}, а нужна ${text(p, 'expected')}.`,
  'bad-polygon': () => 'Многоугольник не замкнут, имеет меньше четырёх точек или содержит не числа.',
  'polygon-too-large': () => 'Многоугольник больше любого города.',
  'duplicate-area-id': (p) => `Идентификатор «${text(p, 'value')}» встречается дважды. Дайте каждой территории свой.`,
  'not-a-feature': () => 'Это не объект GeoJSON.',
  'characters-lost': (p) => `Буквы потеряны ещё до загрузки (????), мест: ${text(p, 'count')}. Запросите файл в UTF-8.`,
  'time-unknown': (p) => `Время 00:00 стоит в ${text(p, 'percent')} % строк: считаем, что оно не указано, и по часам эти строки не учитываем.`,
  'repeated-point': (p) => `${text(p, 'percent')} % строк стоят в одной точке (${text(p, 'lon')}; ${text(p, 'lat')}), вероятно, это отделение полиции. Если так, исключите её на вкладке «Качество данных».`,
  'coarse-coordinates': (p) => `Все координаты округлены, знаков после запятой: ${text(p, 'decimals')} (около 1 км или грубее). Малым очагам верить нельзя.`,
  'bulk-point': (p) => `Строк с одинаковым временем и местом: ${text(p, 'count')}; вероятно, внесены разом.`,
  'ignored-columns': (p) => `Столбцы не используются и не хранятся (${text(p, 'count')}): ${text(p, 'columns')}.`,
  'ids-repeated': (p) => `Идентификаторы с разным содержанием повторяются (${text(p, 'count')}): оставлены все строки.`,
  'no-time': () => 'В файле нет дат: периодов нет, показатели на км² даны за всё время.',
  'no-time-of-day': () => 'Ни в одной строке файла нет времени суток: на вопрос по часам ответа нет. Спросите без часов или добавьте время.',
};
