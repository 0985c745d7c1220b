import { numbersOf } from '../../numbers';
import { plural } from '../../plural';
import type { exporting as en } from '../en/export';

const { int } = numbersOf('ru');
const rowsOf = (rows: number): string =>
  `${int(rows)} ${plural('ru', rows, { one: 'строка', few: 'строки', many: 'строк', other: 'строки' })}`;

/** What leaves the product as a file. */
export const exporting: typeof en = {
  title: 'Выгрузка',
  png: 'Картинка (PNG)',
  csv: 'Точная таблица (CSV)',
  xlsx: 'Таблица (Excel)',
  parquet: 'Таблица (Parquet)',
  geojson: 'Файл GeoJSON',
  kml: 'Файл KML',
  geoparquet: 'Файл GeoParquet',
  tablesAs: 'Таблицы в виде',
  shapesAs: 'Фигуры в виде',
  excelCsv: 'Таблица для Excel',
  excelCsvKind: 'CSV для Excel',
  book: 'Книга Excel',
  paper: 'Страница для печати',
  whichTable: 'Какая таблица',
  others: 'Другие таблицы, фигуры и виды файлов',
  incidents: 'Случаи, прошедшие фильтр',
  incidentsHint: 'По одному в строке, всё, что о них хранится.',
  rows: rowsOf,
  counting: 'считаем строки…',
  excelHint: 'Столбцы названы словами, цифры округлены, разделители такие, какие читает русский Excel.',
  bookHint: (tables, rows) =>
    `${int(tables)} ${plural('ru', tables, { one: 'таблица', few: 'таблицы', many: 'таблиц', other: 'таблицы' })}, ${rowsOf(rows)}; на первом листе сказано, что учтено.`,
  paperHint:
    'Карта, условные обозначения, цифры и источники на одной странице; из окна печати её можно сохранить и как PDF.',
  paperCut: 'Не все таблицы и графики раздела помещаются на этой странице; таблицы можно выгрузить файлами.',
  paperUnfinished: {
    map: 'Когда это печатали, карта ещё не была готова: напечатайте снова.',
    figures: 'Когда это печатали, готовы были не все цифры: напечатайте снова.',
    both: 'Когда это печатали, ни карта, ни все цифры ещё не были готовы: напечатайте снова.',
  },
  about: {
    sheet: 'О файле',
    what: 'Что',
    said: 'Значение',
    words: 'Словами',
    link: 'Ссылка на этот вид',
    nothing: 'нет',
    manifest: 'Паспорт расчёта (JSON)',
  },
  pngHint: 'Карта с заголовком, условными обозначениями, масштабом и источниками.',
  csvHint: 'В CSV все знаки чисел; рядом паспорт расчёта.',
  geojsonHint: 'Фигуры карты в долготе и широте; паспорт расчёта внутри GeoJSON, а у файлов других видов рядом.',
  making: 'Готовим файл…',
  done: (file) => `Сохранено: ${file}`,
  failed: 'Не удалось сделать файл. Повторите или выберите другой вид.',
  stopped: 'Остановлено. Ничего не сохранено.',
  saveRows: 'Сохранить как файл',
  ownRows: (title) => `Сохранить строки: ${title}`,
  ownRowsHint:
    'То, что принято из каждой строки, целиком и без фильтра; такой файл можно добавить снова. Ненужных столбцов, отклонённых строк и номеров записей в нём нет.',
  mapTitle: (what, period) => `${what}. ${period}`,
  watermark: 'демонстрационные данные: события вымышлены',
  illustrativePositions: 'места условные (адреса не опубликованы)',
  madeWith: (version) => `Сделано в Qyragy ${version}`,
  run: {
    data: 'Данные',
    dataHash: 'Контрольная сумма данных (sha256)',
    status: 'Статус данных',
    filters: 'Фильтры',
    period: 'Период',
    compared: 'Сравнение с',
    version: 'Версия',
    madeAt: 'Сделано',
    sources: 'Источники',
    licence: 'Лицензия',
  },
};
