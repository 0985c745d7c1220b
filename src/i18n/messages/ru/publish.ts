import { numbersOf } from '../../numbers';
import { stopped, stripped } from '../../span';
import type { publish as en } from '../en/publish';

const { int } = numbersOf('ru');

/** What residents may be shown of a dataset: the step before a file leaves the planner. */
export const publish: typeof en = {
  open: 'Опубликовать',
  title: 'Публикация для жителей',
  intro: 'Создаётся один файл, snapshot.json: только числа, для открытой версии. Сами случаи остаются на этом устройстве.',
  example: 'Это демонстрационные данные: события вымышлены. Файл будет примером, и это будет в нём сказано.',
  fields: { title: 'Название', source: 'Кто зарегистрировал случаи', licence: 'Что другим можно делать с числами', precincts: 'Административные участки (GeoJSON), если их публикуют' },
  needed: 'Нужны название, источник и лицензия: они стоят рядом с каждым числом.',
  prepare: 'Посчитать и проверить',
  preparing: 'Считаем и проверяем…',
  stopped: 'Остановлено: ничего не создано.',
  old: 'С тех пор что-то изменено. Посчитайте заново, прежде чем сохранять.',
  will: 'Что будет опубликовано',
  periods: (years, months, days) => `Числа по целым годам (${years}), по месяцам (${int(months)}) и по городу по дням (последние: ${int(days)}).`,
  noYears: 'целых нет',
  places: (districts, fine, merged) => `Места: город, районы (${int(districts)}) и шестиугольники (малые: ${int(fine)}; в семь раз крупнее там, где случаев мало: ${int(merged)}).`,
  closed: 'Прочие правонарушения (среди них половые и против несовершеннолетних) и вред здоровью в жилье считаются только по всему городу.',
  cards: (posts, precincts) => `Посты: ${int(posts)}. Административные участки: ${int(precincts)}.`,
  willNot: 'Что не будет',
  rows: 'Ни одного случая: ни места, ни времени, ни слова из вашего файла.',
  leftOut: (outside, withoutTime) => `Не посчитано: случаи вне районов (${int(outside)}), случаи без времени (${int(withoutTime)}).`,
  postsLeftOut: (count) => `Посты, которые не публикуются, потому что их место условное или примерное: ${int(count)}.`,
  span: {
    narrowed: (asked, period) => stopped(`Запрошено: ${stripped(asked)}; из этих дней файл покрывает только ${period}`),
    outside: 'В публикацию не вошли записи вне её дней: ',
    emptyYears: (years) => `Почти пустые годы как годы не публикуются: ${years}.`,
  },
  columns: { table: 'Таблица', counts: 'Чисел', complementary: 'Выдали бы малое', earlier: 'Из-за прежних публикаций' },
  tables: {
    'city-year': 'Город по годам', 'city-month': 'Город по месяцам', 'city-category': 'Город по категориям и годам', 'city-day': 'Город по дням',
    'city-closed': 'Город, прочие правонарушения', 'district-year': 'Районы по годам', 'district-month': 'Районы по месяцам',
    'district-category': 'Районы по категориям и годам', cell: 'Шестиугольники по годам',
    'city-category-month': 'Город по категориям и месяцам', 'city-recent': 'Город, последние дни по категориям', 'city-time': 'Город по дням недели и часам',
    'district-band': 'Районы по часам', 'district-weekday': 'Районы по дням недели',
  },
  here: 'Показать на страницах этого устройства',
  hereDone: 'Страница для жителей и экран на этом устройстве теперь показывают эти числа.',
  hereFailed: 'Этот браузер ничего не хранит: положите файл рядом со страницами.',
  download: 'Скачать snapshot.json',
  saved: 'Сохранено: snapshot.json. Положите его рядом со страницами открытой версии.',
  sum: 'Контрольная сумма (sha256)',
};
