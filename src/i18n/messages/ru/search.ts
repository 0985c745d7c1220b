import { OWN_CITY } from '../../../domain/ownCity';
import { quoted } from '../../names';
import { numbersOf } from '../../numbers';
import type { search as en } from '../en/search';

const { int, num } = numbersOf('ru');
const degrees = (value: number): string => `${num(Math.abs(value), { decimals: 5 })}°`;

/** What finds a place, a post, a room or a setting by its name. */
export const search: typeof en = {
  label: 'Поиск',
  placeholder: OWN_CITY ? 'Пост, территория, настройка …' : 'Абая / Байтурсынова, пост 12, радиус …',
  groups: {
    recent: 'Выбирали раньше',
    point: 'Координаты',
    place: 'Места и перекрёстки',
    area: 'Районы и территории',
    post: 'Посты',
    own: 'Ваши строки',
    scenario: 'Сценарии',
    view: 'Сохранённые виды',
    room: 'Разделы',
    setting: 'Настройки',
    action: 'Действия',
  },
  inside: 'Что внутри фигуры',
  onCard: 'на карточке места',
  opening: 'Список названий открывается …',
  none: (query, kinds) => `Названия ${quoted('ru', query)} нет. Что можно найти: ${kinds}.`,
  like: (query) => `Названия ${quoted('ru', query)} нет; вот похожие.`,
  found: (shown, all) => (shown < all ? `Найдено: ${int(all)}, показано: ${int(shown)}` : `Найдено: ${int(all)}`),
  house: (house) => `Где стоит дом ${house}, в нашем списке не указано.`,
  isPart: 'Где эти две улицы пересекаются, в нашем списке не указано; вот сами улицы.',
  outside: 'Точка с такими координатами лежит за пределами карты этого города.',
  noDistrict: 'вне районов',
  oldName: (name) => `прежнее название: ${quoted('ru', name)}`,
  point: (lat, lon) => `${degrees(lat)} ${lat < 0 ? 'ю. ш.' : 'с. ш.'}, ${degrees(lon)} ${lon < 0 ? 'з. д.' : 'в. д.'}`,
  also: {
    autoTheme: 'тема системная как в системе',
    lightTheme: 'светлая тема дневной режим',
    darkTheme: 'тёмная тема ночной режим',
    period: 'дата день месяц год',
    compare: 'прошлый год АППГ изменение сравнить',
    hours: 'ночь ночью вечер утро днём время',
    weekdays: 'выходные будни суббота воскресенье',
    bandwidth: 'радиус сглаживание',
    separation: 'расстояние между',
    vetoReach: 'вето запрет',
    layers: 'карта слой прозрачность',
    data: 'файл загрузить импорт хранилище проект',
    table: 'список строки',
    siting: 'предложить план размещение',
    coverage: 'пробел ближайший',
    health: 'качество проверка',
    draw: 'внутри посчитать начертить измерить площадь',
    card: 'внутри вокруг отобрать здесь',
  },
};
