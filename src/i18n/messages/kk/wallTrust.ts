import { numbersOf } from '../../numbers';
import type { wallTrust as en } from '../en/wallTrust';

const { int } = numbersOf('kk');

/** Whose words, whose file: what the wall says where something on it is not the operator's, or not of today. */
export const wallTrust: typeof en = {
  /** Words that came by a link. */
  foreign: (words) => `Оператордан емес: ${words}`,
  titles: {
    own: (title) => `Өз файлы: ${title}`,
    'own-signed': (title) => `Өз файлы: ${title}`,
    unsigned: (title) => `Қол қойылмаған: ${title}`,
    wrong: (title) => `Қолтаңба оператордікі емес: ${title}`,
  },
  marks: {
    foreign: 'сөздер оператордан емес',
    own: 'өз файлы, жарияланбаған',
    'own-signed': 'өз файлы, оператор қол қойған',
    unsigned: 'қол қойылмаған',
    wrong: 'қолтаңба оператордікі емес',
    unchecked: 'қолтаңба тексерілмеді',
  },
  watermarks: {
    foreign: 'Сілтемеден келген сөздер · оператордан емес',
    own: 'Осы құрылғының файлы · жариялаушыдан емес',
    'own-signed': 'Осы құрылғының файлы · оператор қол қойған',
    unsigned: 'Оператор қол қоймаған',
    wrong: 'Қолтаңба оператордікі емес',
  },
  noOwn: 'Мекенжай осы құрылғыда ашылған файлды сұрайды, бірақ мұнда ондай файл жоқ.',
  playlistNewer: 'Көрсетілім тізімін жаңарақ нұсқа жасаған: оны алу үшін бетті жаңартыңыз. Әдеттегісі көрсетілуде.',
  /** Why the newest data are not to be had. */
  why: {
    silent: 'Сервермен байланыс жоқ',
    failing: (status) => `Сервер қате туралы хабарлайды (${status})`,
    gone: 'Серверде snapshot.json файлы жоқ',
    foreign: 'snapshot.json орнына басқа нәрсе келді, мысалы желіге кіру беті',
    damaged: 'snapshot.json файлы бүлінген',
    newer: 'snapshot.json файлын бағдарламаның жаңарақ нұсқасы жасаған',
    unsigned: 'snapshot.json файлында оператордың қолтаңбасы жоқ',
  },
  stillShown: (why, date, days) =>
    `${why}: соңғы оқылған деректер көрсетілуде, соңғы күні – ${date} (содан бері ${int(days)} күн өтті).`,
  nothing: (why) => `${why}, ал бұл экранда сақталған деректер жоқ. Сұрау минут сайын қайталанады.`,
  nothingLeft: (why, date) =>
    `${why}, ал бұл экранның соңғы деректері (соңғы күні – ${date}) енді сақталмаған. Сұрау минут сайын қайталанады.`,
  editor: {
    foreign: 'Бұл көріністің сөздері сілтемемен келді: экранда олардың оператордан емес екені белгіленеді.',
    adopt: 'Бұл біздің сөздеріміз',
  },
};
