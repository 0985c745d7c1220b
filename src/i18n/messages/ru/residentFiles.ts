import { weekdayName } from '../../weekdays';
import type { CountedBy, ResidentFiles } from '../en/residentFiles';
import { fieldWords } from './fieldWords';
import { notStated } from './notStated';

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
const { other: _, ...kinds } = fieldWords.categories;

/** Words in the files of published counts. */
const file: ResidentFiles['file'] = {
  notStated,
  columns: [
    'таблица',
    'код',
    'название',
    'код вида',
    'вид',
    'год',
    'месяц',
    'день недели',
    'часы',
    'число',
    'опубликовано или нет',
    'примечание',
  ],
  about: 'о данных',
  tables: {
    year: 'по годам',
    month: 'по месяцам',
    hours: 'по времени суток',
    weekday: 'по дням недели',
    'weekday-hours': 'по дням недели и времени суток',
  },
  city: 'весь город',
  categories: {
    ...kinds,
    all: 'все восемь видов',
    closed: 'считается только по всему городу: прочие статьи, без указанного вида и вред здоровью в жилье',
  },
  weekday: (number) => weekdayName('ru', number),
  hours: (band) => (band === 'unknown' ? 'не записаны' : `${clock(band * 3)}–${clock(band * 3 + 3)}`),
  published: 'опубликовано',
  withheld: 'не публикуется',
  gaps: {
    'no-data': 'за часть дней данных нет: число занижено',
    'still-arriving': 'записи ещё поступали: число занижено',
    'not-recorded-before': 'часть этого времени один из видов ещё не регистрировался',
  },
  labels: {
    title: 'Название',
    source: 'Источник',
    licence: 'Лицензия',
    from: 'Первый день',
    through: 'Последний день',
    completeThrough: 'Записи поступили полностью по',
    madeOn: 'Составлено',
    sha256: 'SHA-256 исходного файла чисел (snapshot.json)',
    smallestCount: 'Наименьшее публикуемое число',
    roundedTo: 'Округлено до кратных',
    status: 'Что это',
    origin: 'Чей файл',
    caution: 'Как читать',
  },
  cautions: [
    'Числа районов – по восьми видам; случаи других видов и без указанного вида есть только в строках города closed.',
    '«Не публикуется» – это не ноль и не обязательно мало: не складывайте его как ноль.',
    'Считаются только зарегистрированные случаи, и там, где проходит много людей, их больше.',
  ],
  example: 'Пример: случаи вымышлены и ничего не говорят о настоящих местах.',
};

const BY: Readonly<Record<CountedBy, string>> = {
  year: 'годам',
  month: 'месяцам',
  kind: 'видам',
  hours: 'времени суток',
  weekday: 'дням недели',
};

export const residentFiles: ResidentFiles = {
  file,
  title: 'Для своих расчётов',
  lead: (by) =>
    `Опубликованные числа города и районов в виде таблицы: по ${new Intl.ListFormat('ru').format(by.map((one) => BY[one]))}.`,
  nothing: 'Опубликованные дни не составляют ни одного целого месяца: таблицы чисел пока нет.',
  csv: 'Числа в CSV',
  json: 'Числа в JSON',
  isPart: 'Числа можно будет сохранить, когда прочитан весь опубликованный файл.',
  saved: (name) => `Сохранено: ${name}`,
  method: 'Как это считается',
};
