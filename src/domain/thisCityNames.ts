/**
 * Names of the city that its file of places does not hold: data of one city, as in `thisCity`, loaded with the finder.
 */

/**
 * Stations of docs/facts.md, section 3 that the list of places does not hold (data/facts/metro.csv); the Russian names
 * stand for the Kazakh ones by the table of data/facts/kazakh-generics.json.
 */
export const METRO_STATIONS = (
  [
    ['Метро Жибек Жолы', 'Жібек жолы метро бекеті', 76.9461, 43.2602],
    ['Метро Алмалы', 'Алмалы метро бекеті', 76.9455, 43.2513],
    ['Метро Абай', 'Абай метро бекеті', 76.9496, 43.2425],
    ['Метро Байконур', 'Байқоңыр метро бекеті', 76.9277, 43.2404],
    ['Метро Театр имени Ауэзова', 'М. Әуезов театры метро бекеті', 76.9175, 43.2404],
    ['Метро Алатау', 'Алатау метро бекеті', 76.8976, 43.239],
  ] as const
).map(([nameRu, nameKk, lon, lat]) => ({ kind: 'metro', nameRu, nameKk, lon, lat }) as const);

/**
 * Further names under which a published place is looked for, by its published name; only what no rule of spelling
 * gives.
 *
 * 1. Kazakh forms that are other words or other letters: our own spelling of the same names, read by no native editor.
 * 2. Names of shops and hotels that are published in English, as they sound.
 * 3. English words for what is published in Russian.
 */
export const ALIASES: Readonly<Record<string, readonly string[]>> = {
  'Проспект Суюнбая': ['Сүйінбай даңғылы'],
  'Улица Кунаева': ['Қонаев көшесі'],
  'Улица Сатпаева': ['Сәтбаев көшесі', 'Satbayev'],
  'Улица Шакарима': ['Шәкәрім көшесі'],
  'Улица Шокая': ['Шоқай көшесі'],
  'Улица Утеген батыра': ['Өтеген батыр көшесі'],
  'Микрорайон Хан-Тенгри': ['Хан Тәңірі шағын ауданы'],
  'Микрорайон Казахфильм': ['Қазақфильм шағын ауданы'],
  'Зелёный базар': ['Көк базар', 'Green bazaar'],
  'Железнодорожный вокзал Алматы-1': ['railway station'],
  'Железнодорожный вокзал Алматы-2': ['railway station'],
  'Международный аэропорт Алматы': ['airport', 'әуежай'],
  'Площадь Республики': ['Republic square'],
  'Парк 28 Героев-Панфиловцев': ['Panfilov park', '28 панфиловшы-гвардияшылар саябағы'],
  'Almaty Mall': ['Алматы Молл'],
  'ТРЦ Asia Park': ['Азия парк'],
  'ТРЦ Mega Alma-Ata': ['Мега Алма-Ата'],
  'ТРЦ Silk Way City': ['Силк вей сити', 'Силквэй'],
  'ТЦ Car city': ['Кар сити'],
  'ТРК City Plus': ['Сити плюс'],
  'Супермаркет Small': ['Смолл'],
  'Гостиница Royal Tulip': ['Роял Тюлип', 'Роял Тулип'],
  'ЖК Royal Gardens': ['Роял Гарденс'],
  'Гостиница Medeus Villa': ['Медеус вилла'],
  'Автоцентр Daewoo': ['Дэу'],
  'Автоцентр Hyundai': ['Хёндай', 'Хундай'],
  'Торговый дом Magnit': ['Магнит'],
  'Karl Marx Street': ['Улица Карла Маркса'],
};

/**
 * Old names of streets, by the published name; shown beside a place that was found by one. Фурманова: the-steppe.com on
 * the city council's decision; Мирзояна: the-steppe.com after vlast.kz, "seven streets renamed"; Высоковольтная:
 * kazaknews.kz on 112 renamed streets; Комсомольская, Кирова, Виноградова, Калинина: Wikipedia on Карасай батыра,
 * Богенбай батыра and Кабанбай батыра; Красногвардейский and Старокладбищенская: Wikipedia on the stations Almaty-1 and
 * Almaty-2. Of Ленина two: the avenue (Wikipedia on Dostyq Avenue, until 1995) and the street (the-steppe.com, with the
 * seven); Горького: Wikipedia on проспект Назарбаева. No source was read for Советская, Дзержинского, Коммунистический,
 * Мира.
 */
export const OLD_NAMES: Readonly<Record<string, readonly string[]>> = {
  'Проспект Суюнбая': ['Красногвардейский проспект'],
  'Проспект Назарбаева': ['Улица Фурманова'],
  'Проспект Достык': ['Проспект Ленина'],
  'Улица Бенберина': ['Улица Ленина'],
  'Проспект Жибек Жолы': ['Улица Горького'],
  'Улица Толе би': ['Комсомольская улица'],
  'Улица Богенбай Батыра': ['Улица Кирова'],
  'Улица Карасай батыра': ['Улица Виноградова'],
  'Улица Кабанбай батыра': ['Улица Калинина'],
  'Улица Шафика Чокина': ['Улица Мирзояна'],
  'Улица Баганалы Орда': ['Высоковольтная улица'],
  'Проспект Абылай Хана': ['Старокладбищенская улица'],
};
