import { paramsOf, type FaultText } from '../../params';
import type { errors as en } from '../en/errors';

const { text, has, dataset } = paramsOf('kk');
const inFile: FaultText = (p) => (has(p, 'file') ? `${text(p, 'file')}: ` : '');

/** Whole files, storage, data: what is wrong, where, and what to do. Keys are fault codes. */
export const errors: typeof en = {
  'empty-file': (p) => `${inFile(p)}файл бос. Оның сақталғанын тексеріп, қайта таңдаңыз.`,
  'no-rows': (p) => `${inFile(p)}тақырып жолынан төмен бірде-бір жол жоқ. Ештеңе қосылмады.`,
  'no-features': (p) => `${inFile(p)}файлда бірде-бір нысан жоқ. Ештеңе қосылмады.`,
  'file-too-large': (p) => `${inFile(p)}көлемі ${text(p, 'sizeMb')} МБ, шегі – ${text(p, 'limitMb')} МБ. Файлды жылдарға бөліңіз.`,
  'excel-file': (p) => `${inFile(p)}бұл – Excel кітабы. Оны CSV (UTF-8) немесе GeoJSON түрінде сақтап, қайта қосыңыз.`,
  'zip-file': (p) => `${inFile(p)}бұл – мұрағат. Алдымен ашып, ішіндегі файлды қосыңыз.`,
  'pdf-file': (p) => `${inFile(p)}бұл – PDF. Кестені CSV немесе GeoJSON түрінде сұраңыз.`,
  'unreadable-file': (p) => `${inFile(p)}файл оқылмады: ол көшірілген, жойылған немесе бұл – қалта. Оны қайта таңдаңыз.`,
  'too-many-posts': (p) => `${inFile(p)}пост саны ${text(p, 'count')}, шегі – ${text(p, 'limit')}. Бұл оқиғалар файлы емес пе?`,
  'not-text': (p) => `${inFile(p)}бұл мәтіндік файл емес (${text(p, 'kind')}). CSV немесе GeoJSON қосыңыз.`,
  'line-too-long': (p) => `${inFile(p)}${text(p, 'line')}-жолдың ұзындығы ${text(p, 'limitKb')} КБ шегінен асады. Жол соңдары мен тырнақшаларды тексеріңіз.`,
  'too-many-columns': (p) => `${inFile(p)}${text(p, 'count')} баған бар, шегі – ${text(p, 'limit')}. Керекті бағандарды ғана қалдырыңыз.`,
  'no-separator': (p) => `${inFile(p)}тек бір баған табылды: нүктелі үтір де, үтір де, табуляция да жоқ. Файлды CSV түрінде сақтаңыз.`,
  'no-header': (p) => `${inFile(p)}бірінші жолда баған атаулары емес, мәндер тұр («${text(p, 'value')}»). Атаулары бар жол қосыңыз.`,
  'bad-json': (p) => `${inFile(p)}JSON үзілген немесе бүлінген: ${text(p, 'line')}-жол, ${text(p, 'column')}-баған. Файлды қайта жүктеп алыңыз.`,
  'json-too-deep': (p) => `${inFile(p)}JSON ішіндегі деңгей саны ${text(p, 'limit')} шегінен асады. Бұл кәдімгі GeoJSON емес.`,
  'json-string-too-long': (p) => `${inFile(p)}JSON ішіндегі мәтін ${text(p, 'limitKb')} КБ шегінен ұзын. Ол қасиетті алып тастаңыз.`,
  'not-geojson': (p) => `${inFile(p)}бұл JSON – GeoJSON емес (түрі «${text(p, 'value')}»). FeatureCollection керек.`,
  'unsupported-crs': (p) => `${inFile(p)}GeoJSON үшін «${text(p, 'value')}» координат жүйесі қолданылмайды. Файлды WGS 84 (EPSG:4326) жүйесінде шығарыңыз.`,
  'unsupported-coordinate-system': (p) => `${inFile(p)}координаттар «${text(p, 'value')}» жүйесінде. Алдымен оларды WGS 84 бойлығы мен ендігіне ауыстырыңыз.`,
  'refused-by-answer': (p) => `${inFile(p)}сіздің жауабыңыз бойынша қосылмады (${text(p, 'question')}). Ештеңе сақталмады.`,
  'no-usable-rows': (p) => `${inFile(p)}${text(p, 'rows')} жолдың бірде-біреуі жарамайды. Себептері қабылданбаған жолдар тізімінде.`,
  'import-question': (p) => `${inFile(p)}жауапсыз сұрақ қалды: ${text(p, 'question')} (${text(p, 'choices')}). Оған ${text(p, 'option')} арқылы жауап беріңіз.`,
  'edges-header': (p) => `${inFile(p)}${text(p, 'line')}-жол: «${text(p, 'value')}» графта не бар екенін айтпайды. Түйіндер, қабырғалар және қажет болса орындар санын жазыңыз: ең көбі ${text(p, 'nodes')} түйін және ${text(p, 'edges')} қабырға.`,
  'edge-line': (p) => `${inFile(p)}${text(p, 'line')}-жол: «${text(p, 'value')}» – қабырға емес. Екі түйін мен ұзындықты жазыңыз.`,
  'edge-node': (p) => `${inFile(p)}${text(p, 'line')}-жол: «${text(p, 'value')}» деген түйін жоқ. Түйіндердің нөмірі 1 мен ${text(p, 'nodes')} аралығында.`,
  'edge-length': (p) => `${inFile(p)}${text(p, 'line')}-жол: «${text(p, 'value')}» – ұзындық емес. 0 немесе одан үлкен сан керек.`,
  'edge-count': (p) => `${inFile(p)}${text(p, 'line')}-жолда уәде етілген қабырға саны: ${text(p, 'expected')}, файлда ${text(p, 'found')}. Файл бүтін бе?`,
  'siting-too-large': (p) => `Сұрақ тым үлкен: ықтимал орын мен ол қамти алатын нүктенің жұбы ${text(p, 'limit')} шегінен асты. Радиусты кішірейтіңіз, орындар санын азайтыңыз немесе кезеңді қысқартыңыз.`,
  'wrong-kind': (p) => `${inFile(p)}күтілгені: ${text(p, 'expected')}, файлдағысы: ${text(p, 'found')}.`,
  quota: () => 'Браузер бұдан артық орын бермейді. «Деректер және сақтау» қойындысында бір деректер жиынын жойып, қайталаңыз. Жартылай ештеңе сақталған жоқ.',
  'storage-newer': () => 'Бұл құрылғыдағы деректерді жаңарақ нұсқа сақтаған. Оны алу үшін бетті жаңартыңыз; оған дейін бәрі тек оқу үшін ашық.',
  'hash-mismatch': (p) => `${dataset(p)}: алынған файл манифестке сәйкес емес. Бұрынғы деректер қалады; кейінірек қайталаңыз.`,
  'dataset-damaged': (p) => `${dataset(p)}: сақталған деректер бүлінген, сондықтан көрсетілмейді. Олар қайта алынады; өз файлыңызды қайта қосыңыз.`,
  offline: () => 'Желі жоқ, ал бұл деректер құрылғыда әлі сақталмаған. Бір рет желіге қосылыңыз, кейін желісіз де жұмыс істейді.',
  'fetch-failed': (p) => `${text(p, 'file')} алынбады${has(p, 'status') ? ` (${text(p, 'status')})` : ''}. Желіні тексеріп, қайталаңыз.`,
  'storage-unavailable': () => 'Бұл браузер деректерді сақтауға рұқсат бермейді (жеке терезе ме?). Олар бет жабылғанша тұрады.',
  'dataset-missing': (p) => `${dataset(p)}: бұл құрылғыда енді сақталмайды. Файлды қайта қосыңыз.`,
  'worker-failed': () => 'Есептеу үзілді. Қайталап көріңіз; көмектеспесе, бетті жаңартыңыз.',
  'config-invalid': (p) => `config.json жарамсыз${has(p, 'reason') ? ` (${text(p, 'reason')})` : ''}. Кіріктірілген негізгі карта көрсетілді.`,
  'link-invalid': (p) => `Сілтемеде оқуға келмейтін бөлік бар${has(p, 'value') ? ` («${text(p, 'value')}»)` : ''}. Бастапқы көрініс ашылды.`,
  'data-malformed': (p) => `${dataset(p)}: деректер күткендей емес, орны: ${text(p, 'at')}; күтілгені: ${text(p, 'expected')}.`,
  'columns-damaged': (p) => `Деректер бағандары бүлінген (${text(p, 'reason')}). Олар қайта алынады.`,
  'city-borders-open': () => 'Аудан шекаралары тұйық сызық құрамайды. Деректерді қайта жинаңыз.',
  'empty-period': (p) => `Кезең бос (басы ${text(p, 'from')}, соңы ${text(p, 'to')}): соңы басынан кейін болуы керек.`,
  unexpected: (p) => `Бір қате шықты${has(p, 'message') ? `: ${text(p, 'message')}` : ''}. Қайталап көріңіз немесе бетті жаңартыңыз.`,
};

/** For a code without words of its own. */
export const unknownFault = (code: string): string => `Бір қате шықты (коды ${code}). Қайталап көріңіз немесе бетті жаңартыңыз.`;
