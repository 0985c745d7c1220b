import type { exporting as en } from '../en/export';

/** What leaves the product as a file. */
export const exporting: typeof en = {
  title: 'Выгрузка',
  png: 'Картинка (PNG)',
  csv: 'Таблица (CSV)',
  geojson: 'Файл GeoJSON',
  manifest: 'Паспорт расчёта (JSON)',
  pngHint: 'Карта с заголовком, условными обозначениями, масштабом и источниками.',
  csvHint: 'Цифры таблицы; рядом паспорт расчёта.',
  geojsonHint: 'Фигуры карты в долготе и широте; внутри паспорт расчёта.',
  making: 'Готовим файл…',
  done: (file) => `Сохранено: ${file}`,
  failed: 'Не удалось сделать файл. Повторите или выберите другой вид.',
  mapTitle: (what, period) => `${what}. ${period}`,
  watermark: 'демонстрационные данные: события вымышлены',
  illustrativePositions: 'места условные (адреса не опубликованы)',
  madeWith: (version) => `Сделано в Qyragy ${version}`,
  run: {
    title: 'Как это посчитано',
    data: 'Данные',
    dataHash: 'Контрольная сумма данных (sha256)',
    status: 'Статус данных',
    filters: 'Фильтры',
    parameters: 'Параметры',
    period: 'Период',
    compared: 'Сравнение с',
    version: 'Версия',
    madeAt: 'Сделано',
    sources: 'Источники',
    licence: 'Лицензия',
  },
};
