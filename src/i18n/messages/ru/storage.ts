import { numbersOf } from '../../numbers';
import type { storage as en } from '../en/storage';

const { int, bytes } = numbersOf('ru');

/** What is kept in this browser. */
export const storage: typeof en = {
  title: 'Хранится на этом устройстве',
  intro: 'Данные хранятся в этом браузере, чтобы следующий запуск обошёлся без сети. Никуда ничего не отправляется.',
  dataset: 'Набор данных',
  rows: 'Строки',
  size: 'Размер',
  builtIn: 'встроен в продукт',
  yours: 'ваш файл',
  period: 'Период',
  use: 'Показать',
  inUse: 'показан сейчас',
  remove: 'Удалить',
  removeConfirm: (title) => `Удалить «${title}» с этого устройства? Файл на вашем диске останется.`,
  removed: (title) => `«${title}» удалён`,
  used: (used, quota) => (quota === null ? `Занято ${bytes(used)}` : `Занято ${bytes(used)} из ${bytes(quota)}`),
  unknownUse: 'Браузер не сообщает, сколько занято.',
  results: (count) => `Сохранено результатов долгих расчётов: ${int(count)}`,
  clearResults: 'Удалить сохранённые результаты',
  clearedResults: 'Сохранённые результаты удалены',
  letGo: (freed) => `Убрать то, что можно загрузить или вычислить заново (${bytes(freed)})`,
  letGoDone: 'Убрано; при следующем запуске с сетью загрузится заново. Ваши данные остались.',
  nothing: 'Пока ничего не хранится.',
  hash: 'Контрольная сумма (sha256)',
  upToDate: 'С прошлого раза ничего не изменилось: ничего не загружалось.',
  fetched: (count) => `Загружено заново наборов данных: ${int(count)}`,
  repaired: 'Повреждённая часть загружена заново.',
  memoryOnly: 'Браузер не разрешает хранить данные (приватное окно?). Они доступны, пока страница открыта.',
};
