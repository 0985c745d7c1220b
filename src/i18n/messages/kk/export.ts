import type { exporting as en } from '../en/export';

/** What leaves the product as a file. */
export const exporting: typeof en = {
  title: 'Шығарып алу',
  png: 'Сурет (PNG)',
  csv: 'Кесте (CSV)',
  geojson: 'GeoJSON файлы',
  manifest: 'Есеп төлқұжаты (JSON)',
  pngHint: 'Атауы, шартты белгілері, масштабы және дереккөздері бар карта.',
  csvHint: 'Кестедегі сандар; қасында есеп төлқұжаты болады.',
  geojsonHint: 'Картадағы пішіндер бойлық пен ендікте; ішінде есеп төлқұжаты бар.',
  making: 'Файл дайындалып жатыр…',
  done: (file) => `Сақталды: ${file}`,
  failed: 'Файл жасалмады. Қайталап көріңіз немесе басқа түрін таңдаңыз.',
  mapTitle: (what, period) => `${what}. ${period}`,
  watermark: 'демонстрациялық деректер: нақты оқиғалар емес',
  illustrativePositions: 'орындары шартты (мекенжайлары жарияланбаған)',
  madeWith: (version) => `Qyragy ${version} арқылы жасалды`,
  run: {
    title: 'Бұл қалай есептелді',
    data: 'Деректер',
    dataHash: 'Деректердің бақылау қосындысы (sha256)',
    status: 'Деректер мәртебесі',
    filters: 'Сүзгілер',
    parameters: 'Параметрлер',
    period: 'Кезең',
    compared: 'Салыстырылған кезең',
    version: 'Нұсқа',
    madeAt: 'Жасалған уақыты',
    sources: 'Дереккөздер',
    licence: 'Лицензия',
  },
};
