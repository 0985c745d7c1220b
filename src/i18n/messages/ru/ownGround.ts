import type { ownGround as en } from '../en/ownGround';

/** The ground under the figures from a file of the user's own. */
export const ownGround: typeof en = {
  title: 'Основа карты',
  hint: 'Основой может стать архив PMTiles или выгрузка OpenStreetMap в GeoJSON: перетащите файл на страницу или выберите его. Он остаётся в этом браузере и никуда не отправляется.',
  choose: 'Выбрать файл',
  remove: 'Убрать эту основу',
  notKept: 'Браузер не сохранил файл: после перезагрузки его нужно будет выбрать снова.',
  opening: 'Основа открывается…',
  problems: {
    unreadable: (file) => `Файл «${file}» не читается: архив или GeoJSON повреждён или неполон. Основа карты прежняя.`,
    foreign: (file) =>
      `В файле «${file}» нет ничего, что можно показать как основу. Подойдёт архив по схеме Protomaps или с растровыми снимками либо GeoJSON с тегами OpenStreetMap (highway, waterway, landuse).`,
    elsewhere: (file) => `В файле «${file}» нет этого города. Основа карты прежняя.`,
    large: (file, megabytes) =>
      `Файл «${file}» больше ${megabytes} МБ. Сделайте из него архив PMTiles: из архива читается только видимое.`,
  },
  source: (file) => `Основа карты: файл «${file}»`,
  question: {
    title: 'Основа карты или данные?',
    text: (file) =>
      `Файл «${file}» похож на выгрузку OpenStreetMap: линии и контуры с тегами, например highway. Его можно взять как основу карты или прочитать как данные.`,
    ground: 'Взять как основу',
    data: 'Прочитать как данные',
  },
};
