import { numbersOf } from '../../numbers';
import type { exporting as en } from '../en/export';

const { int } = numbersOf('kk');

/** What leaves the product as a file. */
export const exporting: typeof en = {
  title: 'Шығарып алу',
  png: 'Сурет (PNG)',
  csv: 'Дәл кесте (CSV)',
  xlsx: 'Кесте (Excel)',
  parquet: 'Кесте (Parquet)',
  geojson: 'GeoJSON файлы',
  kml: 'KML файлы',
  geoparquet: 'GeoParquet файлы',
  tablesAs: 'Кестелер түрі',
  shapesAs: 'Пішіндер түрі',
  excelCsv: 'Excel үшін кесте',
  book: 'Excel кітабы',
  paper: 'Басып шығаруға арналған бет',
  whichTable: 'Қай кесте',
  others: 'Басқа кестелер, пішіндер және файл түрлері',
  incidents: 'Сүзгіден өткен оқиғалар',
  incidentsHint: 'Әр жолда бір оқиға, ол туралы сақталғанның бәрі.',
  rows: (rows) => `${int(rows)} жол`,
  counting: 'жолдар саналып жатыр…',
  excelHint: 'Бағандар сөзбен аталған, сандар дөңгелектелген, бөлгіш таңбалары қазақша Excel оқитындай.',
  bookHint: (tables, rows) => `${int(tables)} кесте, ${int(rows)} жол; бірінші парақта не есептелгені айтылады.`,
  paperHint:
    'Карта, шартты белгілер, сандар және дереккөздер бір бетте; басып шығару терезесінен PDF етіп сақтауға да болады.',
  about: {
    sheet: 'Файл туралы',
    what: 'Не',
    said: 'Мәні',
    words: 'Сөзбен',
    link: 'Осы көрініске сілтеме',
    nothing: 'жоқ',
    manifest: 'Есеп төлқұжаты (JSON)',
  },
  pngHint: 'Атауы, шартты белгілері, масштабы және дереккөздері бар карта.',
  csvHint: 'CSV файлында сандардың барлық таңбасы бар; қасында есеп төлқұжаты болады.',
  geojsonHint:
    'Картадағы пішіндер бойлық пен ендікте; есеп төлқұжаты GeoJSON ішінде, ал басқа түрдегі файлдардың қасында болады.',
  making: 'Файл дайындалып жатыр…',
  done: (file) => `Сақталды: ${file}`,
  failed: 'Файл жасалмады. Қайталап көріңіз немесе басқа түрін таңдаңыз.',
  stopped: 'Тоқтатылды. Ештеңе сақталмады.',
  saveRows: 'Файл ретінде сақтау',
  ownRows: (title) => `Жолдарды сақтау: ${title}`,
  ownRowsHint:
    'Әр жолдан қабылданғаны түгел, сүзгісіз; мұндай файлды қайта қосуға болады. Керек болмаған бағандар, қабылданбаған жолдар және жазба нөмірлері оған кірмейді.',
  mapTitle: (what, period) => `${what}. ${period}`,
  watermark: 'демонстрациялық деректер: нақты оқиғалар емес',
  illustrativePositions: 'орындары шартты (мекенжайлары жарияланбаған)',
  madeWith: (version) => `Qyragy ${version} арқылы жасалды`,
  run: {
    data: 'Деректер',
    dataHash: 'Деректердің бақылау қосындысы (sha256)',
    status: 'Деректер мәртебесі',
    filters: 'Сүзгілер',
    period: 'Кезең',
    compared: 'Салыстырылған кезең',
    version: 'Нұсқа',
    madeAt: 'Жасалған уақыты',
    sources: 'Дереккөздер',
    licence: 'Лицензия',
  },
};
