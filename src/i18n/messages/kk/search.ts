import { OWN_CITY } from '../../../domain/ownCity';
import { quoted } from '../../names';
import { numbersOf } from '../../numbers';
import type { search as en } from '../en/search';

const { int, num } = numbersOf('kk');
const degrees = (value: number): string => `${num(Math.abs(value), { decimals: 5 })}°`;

/** What finds a place, a post, a room or a setting by its name. */
export const search: typeof en = {
  label: 'Іздеу',
  placeholder: OWN_CITY ? 'Пост, аумақ, баптау …' : 'Абай / Байтұрсынов, 12-пост, радиус …',
  groups: {
    recent: 'Бұрын таңдалғандар',
    point: 'Координаттар',
    place: 'Орындар мен қиылыстар',
    area: 'Аудандар мен аумақтар',
    post: 'Посттар',
    own: 'Өз жолдарыңыз',
    scenario: 'Сценарийлер',
    view: 'Сақталған көріністер',
    room: 'Бөлімдер',
    setting: 'Баптаулар',
    action: 'Әрекеттер',
  },
  inside: 'Пішіннің ішінде не бар',
  onCard: 'орын карточкасында',
  opening: 'Атаулар тізімі ашылып жатыр …',
  none: (query, kinds) => `${quoted('kk', query)} деген атау жоқ. Мұнда іздеуге болады: ${kinds}.`,
  like: (query) => `${quoted('kk', query)} деген атау жоқ, ұқсастары мынау.`,
  found: (shown, all) =>
    shown < all ? `Табылғаны: ${int(all)}, көрсетілгені: ${int(shown)}` : `Табылғаны: ${int(all)}`,
  house: (house) => `${house}-үйдің қай жерде тұрғаны тізімімізде жоқ.`,
  isPart: 'Бұл екі көшенің қиылысы тізімімізде жоқ, көшелердің өзі көрсетілді.',
  outside: 'Бұл координаттардағы нүкте осы қала картасынан тыс жатыр.',
  noDistrict: 'аудандардан тыс',
  oldName: (name) => `бұрынғы атауы – ${quoted('kk', name)}`,
  point: (lat, lon) => `${degrees(lat)} ${lat < 0 ? 'о. е.' : 'с. е.'}, ${degrees(lon)} ${lon < 0 ? 'б. б.' : 'ш. б.'}`,
  also: {
    autoTheme: 'жүйе тақырыбы',
    lightTheme: 'жарық тақырып күндізгі режим',
    darkTheme: 'қараңғы тақырып түнгі режим',
    period: 'күн ай жыл',
    compare: 'өткен жыл өзгеріс салыстыру',
    hours: 'түн түнде кеш таң күндіз уақыт',
    weekdays: 'демалыс жұмыс сенбі жексенбі',
    bandwidth: 'радиус тегістеу',
    separation: 'арақашықтық',
    vetoReach: 'вето тыйым',
    layers: 'карта қабат мөлдірлік',
    data: 'файл қосу сақтау жоба',
    table: 'тізім жол',
    siting: 'ұсыну жоспар орналастыру',
    coverage: 'ең жақын',
    health: 'сапа тексеру',
    draw: 'ішінде санау сызу өлшеу аудан',
    card: 'ішінде айналасы осы жерде',
  },
};
