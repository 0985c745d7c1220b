import type { ownGround as en } from '../en/ownGround';

/** The ground under the figures from a file of the user's own. */
export const ownGround: typeof en = {
  title: 'Картаның негізі',
  hint: 'PMTiles архиві немесе OpenStreetMap-тан GeoJSON түрінде алынған файл картаның негізі бола алады: файлды бетке сүйреп әкеліңіз немесе таңдаңыз. Ол осы браузерде қалады, ешқайда жіберілмейді.',
  choose: 'Файлды таңдау',
  remove: 'Бұл негізді алып тастау',
  notKept: 'Браузер файлды сақтамады: бет қайта жүктелгенде оны қайтадан таңдау керек.',
  opening: 'Картаның негізі ашылып жатыр…',
  problems: {
    unreadable: (file) =>
      `«${file}» файлы оқылмады: архив немесе GeoJSON бүлінген не толық емес. Картаның негізі өзгерген жоқ.`,
    foreign: (file) =>
      `«${file}» файлында картаның негізі ретінде көрсететін ештеңе жоқ. Protomaps схемасындағы немесе растрлық архив, не OpenStreetMap тегтері бар GeoJSON керек (highway, waterway, landuse).`,
    elsewhere: (file) => `«${file}» файлында бұл қала жоқ. Картаның негізі өзгерген жоқ.`,
    large: (file, megabytes) =>
      `«${file}» файлы ${megabytes} МБ-тан үлкен. Одан PMTiles архивін жасаңыз: архивтен көрініп тұрған бөлігі ғана оқылады.`,
  },
  source: (file) => `Картаның негізі: «${file}» файлы`,
  question: {
    title: 'Картаның негізі ме, дерек пе?',
    text: (file) =>
      `«${file}» файлы OpenStreetMap-тан алынғанға ұқсайды: ішінде highway сияқты тегтері бар сызықтар мен пішіндер бар. Оны картаның негізі етіп алуға немесе дерек ретінде оқуға болады.`,
    ground: 'Негіз етіп алу',
    data: 'Дерек ретінде оқу',
  },
};
