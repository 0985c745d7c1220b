import { formatDate } from '../../dates';
import type { ResidentTrustMessages } from '../en/residentTrust';

/** Whose file an answer is made of, where that is not the publisher's signed one; loaded only then. */
export const residentTrust: ResidentTrustMessages = {
  /** Put before every sentence made of such a file. */
  of: {
    own: (sentence) => `Өз файлыңыз: ${sentence}`,
    'own-signed': (sentence) => `Қол қойылған өз файлыңыз: ${sentence}`,
    unsigned: (sentence) => `Қол қойылмаған: ${sentence}`,
    wrong: (sentence) => `Қолтаңба оператордікі емес: ${sentence}`,
    unchecked: (sentence) => `Тексерілмеген: ${sentence}`,
  },
  /** What that means, once. */
  note: {
    own: 'Осы құрылғыда ашылған файлдан алынды, жариялаушыдан емес.',
    'own-signed': 'Осы құрылғыда ашылған файлдан алынды; онда жариялаушының қолтаңбасы бар.',
    unsigned: 'Бұл файлда жариялаушының қолтаңбасы жоқ: оның файлы ма, белгісіз.',
    wrong: 'Бұл файлдағы қолтаңба жариялаушынікі емес немесе файл қол қойылғаннан кейін өзгертілген: оған сенбеңіз.',
    unchecked: 'Бұл файлдың жариялаушыдан екенін осы браузерде тексеру мүмкін болмады.',
  },
  newer: (through) => `Жариялаушыда жаңарақ сандар бар, соңғы күні – ${formatDate('kk', through)}.`,
  other: (through) => `Жариялаушының өз сандарының соңғы күні – ${formatDate('kk', through)}.`,
  back: 'Жарияланғанын көрсету',
  forward: 'Осы құрылғының файлын көрсету',
  ownRefused:
    'Осы құрылғыда сақталған файл көрсетілмейді: оператор тек қол қойылған файлдарды көрсетуге рұқсат береді немесе файл бүлінген.',
  /** Why the newest is not to be had. */
  why: {
    silent: 'Сервермен байланыс жоқ',
    failing: 'Сервер қате туралы хабарлайды',
    gone: 'Жарияланған файл қазір серверде жоқ',
    foreign: 'Жарияланған файлдың орнына басқа нәрсе келді, мысалы желіге кіру беті',
    damaged: 'Жарияланған файл бүлінген',
    newer: 'Жарияланған файлды жаңарақ нұсқа жасаған: оны алу үшін бетті жаңартыңыз',
    unsigned: 'Қазір жарияланған файлда оператордың қолтаңбасы жоқ',
  },
  stillShown: (why, through) =>
    `${why}. Бұл құрылғыда бұрын оқылған дерек көрсетілді, соңғы күні – ${formatDate('kk', through)}.`,
  nothing: (why) => `${why}.`,
  notKept: 'Файл осы бет жабылғанша көрсетіледі: бұл браузер ештеңе сақтамайды.',
};
