import { paramsOf, type FaultText } from '../../params';
import type { errors as en } from '../en/errors';

const { text, has, dataset } = paramsOf('ru');
const inFile: FaultText = (p) => (has(p, 'file') ? `${text(p, 'file')}: ` : '');

/** Whole files, storage, data: what is wrong, where, and what to do. Keys are fault codes. */
export const errors: typeof en = {
  'empty-file': (p) => `${inFile(p)}файл пуст. Проверьте, сохранён ли он, и выберите его снова.`,
  'no-rows': (p) => `${inFile(p)}под заголовком нет строк. Ничего не добавлено.`,
  'no-features': (p) => `${inFile(p)}в файле нет ни одного объекта. Ничего не добавлено.`,
  'file-too-large': (p) => `${inFile(p)}${text(p, 'sizeMb')} МБ — больше предела ${text(p, 'limitMb')} МБ. Разделите файл по годам.`,
  'excel-file': (p) => `${inFile(p)}это книга Excel. Сохраните её как CSV (UTF-8) или GeoJSON и добавьте снова.`,
  'zip-file': (p) => `${inFile(p)}это архив. Сначала распакуйте его и добавьте файл изнутри.`,
  'pdf-file': (p) => `${inFile(p)}это PDF. Запросите таблицу в CSV или GeoJSON.`,
  'unreadable-file': (p) => `${inFile(p)}файл не читается: он перемещён, удалён или это папка. Выберите его снова.`,
  'too-many-posts': (p) => `${inFile(p)}постов ${text(p, 'count')}, это больше предела ${text(p, 'limit')}. Может быть, это файл случаев?`,
  'not-text': (p) => `${inFile(p)}это не текстовый файл (${text(p, 'kind')}). Добавьте CSV или GeoJSON.`,
  'line-too-long': (p) => `${inFile(p)}строка ${text(p, 'line')} длиннее ${text(p, 'limitKb')} КБ. Проверьте концы строк и кавычки.`,
  'too-many-columns': (p) => `${inFile(p)}столбцов ${text(p, 'count')}, предел ${text(p, 'limit')}. Оставьте только нужные.`,
  'no-separator': (p) => `${inFile(p)}найден только один столбец: нет ни точки с запятой, ни запятой, ни табуляции. Сохраните файл как CSV.`,
  'no-header': (p) => `${inFile(p)}в первой строке значения («${text(p, 'value')}»), а не названия столбцов. Добавьте строку с названиями.`,
  'bad-json': (p) => `${inFile(p)}JSON обрывается или повреждён: строка ${text(p, 'line')}, столбец ${text(p, 'column')}. Скачайте файл снова.`,
  'json-too-deep': (p) => `${inFile(p)}вложенность JSON больше ${text(p, 'limit')} уровней. Это не обычный GeoJSON.`,
  'json-string-too-long': (p) => `${inFile(p)}текст внутри JSON длиннее ${text(p, 'limitKb')} КБ. Уберите это свойство.`,
  'not-geojson': (p) => `${inFile(p)}этот JSON — не GeoJSON (тип «${text(p, 'value')}»). Нужен FeatureCollection.`,
  'unsupported-crs': (p) => `${inFile(p)}система координат «${text(p, 'value')}» в GeoJSON не поддерживается. Выгрузите файл в WGS 84 (EPSG:4326).`,
  'unsupported-coordinate-system': (p) => `${inFile(p)}координаты даны в системе «${text(p, 'value')}». Сначала переведите их в долготу и широту WGS 84.`,
  'refused-by-answer': (p) => `${inFile(p)}не добавлен по вашему ответу (${text(p, 'question')}). Ничего не сохранено.`,
  'no-usable-rows': (p) => `${inFile(p)}из ${text(p, 'rows')} строк не годится ни одна. Причины — в списке отклонённых строк.`,
  'import-question': (p) => `${inFile(p)}остался вопрос: ${text(p, 'question')} (${text(p, 'choices')}). Ответьте через ${text(p, 'option')}.`,
  'edges-header': (p) => `${inFile(p)}строка ${text(p, 'line')}: «${text(p, 'value')}» не говорит, что в графе. Напишите число узлов, рёбер и, если нужно, мест: не больше ${text(p, 'nodes')} узлов и ${text(p, 'edges')} рёбер.`,
  'edge-line': (p) => `${inFile(p)}строка ${text(p, 'line')}: «${text(p, 'value')}» — не ребро. Напишите два узла и длину.`,
  'edge-node': (p) => `${inFile(p)}строка ${text(p, 'line')}: узла «${text(p, 'value')}» нет. Узлы нумеруются от 1 до ${text(p, 'nodes')}.`,
  'edge-length': (p) => `${inFile(p)}строка ${text(p, 'line')}: «${text(p, 'value')}» — не длина. Нужно число от 0.`,
  'edge-count': (p) => `${inFile(p)}строка ${text(p, 'line')} обещает рёбер: ${text(p, 'expected')}, в файле их ${text(p, 'found')}. Файл цел?`,
  'siting-too-large': (p) => `Вопрос слишком велик: больше ${text(p, 'limit')} пар из возможного места и того, что оно может охватить. Возьмите радиус меньше, мест меньше или период короче.`,
  'wrong-kind': (p) => `${inFile(p)}ожидается ${text(p, 'expected')}, а в файле ${text(p, 'found')}.`,
  quota: () => 'Браузер больше не даёт места. Удалите набор данных на вкладке «Данные и хранение» и повторите. Наполовину ничего не сохранено.',
  'storage-newer': () => 'Данные на этом устройстве сохранены более новой версией. Обновите страницу, чтобы её получить; до этого всё открыто только для чтения.',
  'hash-mismatch': (p) => `${dataset(p)}: загруженное не совпадает с манифестом. Прежние данные остаются; повторите позже.`,
  'dataset-damaged': (p) => `${dataset(p)}: сохранённые данные повреждены и не показаны. Они будут загружены заново; свой файл добавьте ещё раз.`,
  offline: () => 'Сети нет, а этих данных на устройстве ещё нет. Подключитесь один раз, потом они работают и без сети.',
  'fetch-failed': (p) => `Не удалось загрузить ${text(p, 'file')}${has(p, 'status') ? ` (${text(p, 'status')})` : ''}. Проверьте сеть и повторите.`,
  'storage-unavailable': () => 'Этот браузер не разрешает хранить данные (приватное окно?). Они доступны, пока страница открыта.',
  'dataset-missing': (p) => `${dataset(p)}: на этом устройстве больше не хранится. Добавьте файл снова.`,
  'worker-failed': () => 'Расчёт оборвался. Повторите; если не поможет, обновите страницу.',
  'config-invalid': (p) => `config.json не годится${has(p, 'reason') ? ` (${text(p, 'reason')})` : ''}. Показана встроенная подложка.`,
  'link-invalid': (p) => `В ссылке есть то, что прочесть нельзя${has(p, 'value') ? ` («${text(p, 'value')}»)` : ''}. Показан первый вид.`,
  'data-malformed': (p) => `${dataset(p)}: данные не такие, как должны быть, место: ${text(p, 'at')}; ожидалось: ${text(p, 'expected')}.`,
  'columns-damaged': (p) => `Столбцы данных повреждены (${text(p, 'reason')}). Они будут загружены заново.`,
  'city-borders-open': () => 'Границы районов не замыкаются в контур. Соберите данные заново.',
  'empty-period': (p) => `Период с ${text(p, 'from')} по ${text(p, 'to')} пуст: конец должен быть позже начала.`,
  unexpected: (p) => `Что-то пошло не так${has(p, 'message') ? `: ${text(p, 'message')}` : ''}. Повторите или обновите страницу.`,
};

/** For a code without words of its own. */
export const unknownFault = (code: string): string => `Что-то пошло не так (код ${code}). Повторите или обновите страницу.`;
