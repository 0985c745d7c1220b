import { numbersOf } from '../../numbers';
import type { storage as en } from '../en/storage';

const { int, bytes } = numbersOf('kk');

/** What is kept in this browser. */
export const storage: typeof en = {
  title: 'Осы құрылғыда сақталғаны',
  intro: 'Келесі жолы желісіз ашылуы үшін деректер осы браузерде сақталады. Ешқайда ештеңе жіберілмейді.',
  dataset: 'Деректер жиыны',
  rows: 'Жолдар',
  size: 'Көлемі',
  builtIn: 'өніммен бірге келген',
  yours: 'сіздің файлыңыз',
  period: 'Кезең',
  use: 'Көрсету',
  inUse: 'қазір көрсетілген',
  remove: 'Жою',
  removeConfirm: (title) => `«${title}» осы құрылғыдан жойылсын ба? Дискідегі файлыңыз қалады.`,
  removed: (title) => `«${title}» жойылды`,
  used: (used, quota) =>
    quota === null ? `Пайдаланылғаны: ${bytes(used)}` : `Пайдаланылғаны: ${bytes(used)} / ${bytes(quota)}`,
  unknownUse: 'Браузер қанша орын алынғанын айтпайды.',
  results: (count) => `Ұзақ есептердің сақталған ${int(count)} нәтижесі бар`,
  clearResults: 'Сақталған нәтижелерді жою',
  clearedResults: 'Сақталған нәтижелер жойылды',
  letGo: (freed) => `Қайта алуға не есептеуге болатынын алып тастау (${bytes(freed)})`,
  letGoDone: 'Алып тасталды; келесі жолы желі болғанда қайта алынады. Өз деректеріңіз қалды.',
  nothing: 'Әзірге ештеңе сақталмаған.',
  hash: 'Бақылау қосындысы (sha256)',
  upToDate: 'Өткен жолдан бері өзгеріс жоқ: ештеңе қайта алынбады.',
  fetched: (count) => `Қайта алынған деректер жиыны: ${int(count)}`,
  repaired: 'Бүлінген бөлігі қайта алынды.',
  memoryOnly: 'Браузер деректерді сақтауға рұқсат бермейді (жеке терезе ме?). Олар бет жабылғанша тұрады.',
};
