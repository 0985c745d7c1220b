import type { Allowed } from '../../../domain/faults';
import { paramsOf, raw } from '../../params';
import type { twinUsage as en } from '../en/twinUsage';
import { outFolder } from './outFolder';
import { twinHelp } from './twinHelp';

const { text, has } = paramsOf('kk');

const of = (p: Allowed): string => twinHelp.slots(raw(p, 'of'));

const allowed = (p: Allowed): string => {
  if (p.as === 'list') return `мыналардың бірі немесе үтір арқылы бірнешеуі: ${of(p)}`;
  if (p.as === 'date') return `шын бар күн, ${of(p)}`;
  if (p.as === 'hours') return `${of(p)}, 0–24 аралығындағы бүтін сағаттар, мысалы 18-6`;
  if (p.as === 'number')
    return `${of(p)}, ${p.whole ? 'бүтін ' : ''}сан, ${has(p, 'least') ? `ең азы ${raw(p, 'least')}` : '0-ден үлкен'}, ең көбі ${raw(p, 'most')}`;
  return of(p);
};

/** How a command of the twin is asked wrongly. Keys are fault codes; options stand as they are typed. */
export const twinUsage: typeof en = {
  ...outFolder,
  'verb-none': (p) => `не істеу керегі айтылмаған. Командалар: ${raw(p, 'verbs')}`,
  'verb-unknown': (p) => `«${text(p, 'verb')}» деген команда жоқ. Командалар: ${raw(p, 'verbs')}`,
  'option-not': (p) => `«${text(p, 'value')}» – параметр емес: параметрлер -- белгісінен басталады`,
  'option-unknown': (p) =>
    `${raw(p, 'verb')} командасында --${text(p, 'option')} параметрі жоқ. Параметрлері: ${raw(p, 'options')}`,
  'option-takes-none': (p) => `--${raw(p, 'option')} мән қабылдамайды`,
  'option-needs-value': (p) => `--${raw(p, 'option')} мәні керек: ${allowed(p)}`,
  'option-value': (p) => `--${raw(p, 'option')} мәні «${text(p, 'value')}» бола алмайды. Болатыны: ${allowed(p)}`,
  'option-twice': (p) => `--${raw(p, 'option')} екі рет берілген`,
  'option-long': (p) => `--${raw(p, 'option')} мәні ${raw(p, 'most')} таңбадан ұзын`,
  'option-not-with': (p) =>
    `--${raw(p, 'option')} пен ${raw(p, 'other')} бірге берілмейді. Бірге берілетіні: ${raw(p, 'with')}`,
  'of-out': (p) => `--out: ${raw(p, 'said')}`,
  'publish-needs-out': () => 'publish үшін --out ҚАЛТА керек: snapshot.json сонда жазылады',
  'publish-whole-file': (p) =>
    `publish файлды тұтас санайды: --${raw(p, 'option')} берілмейді (файл қай күндерді қамтитынын --from мен --to айтады)`,
  'import-needs-file': () => 'import үшін ФАЙЛ керек, бір немесе бірнеше',
  'import-no-column': (p) =>
    `--map ${text(p, 'field')}: «${text(p, 'value')}» деген баған жоқ. Бағандар: ${raw(p, 'columns')}`,
  'word-meaning': (p) => `--word: «${text(p, 'value')}» деген түр жоқ. Түрлер: ${raw(p, 'meanings')}`,
  'join-needs-both': () => '--join пен --join-on бірге көрсетіледі: орындар файлы және атаулар тұрған баған',
  'import-out-kind': ({ value, endings }) => `--out: «${value}» — мұндай файл мұнда жазылмайды; жалғаулары: ${endings}`,
  'import-areas-out': () => '--out: аумақтар пішін түрінде жазылады. Болатыны: ФАЙЛ.geojson, ФАЙЛ.kml, ФАЙЛ.parquet',
  'import-over-input': (p) => `--${raw(p, 'option')}: ${text(p, 'file')} оқылатын файл, сондықтан үстінен жазылмайды`,
  'key-needs-out': () => 'key үшін --out ФАЙЛ керек: жабық кілт сонда жазылады',
  'key-exists': (p) => `--out: ${text(p, 'file')} бұрыннан бар, ал кілттің үстінен ешқашан жазылмайды`,
  'key-wrong': (p) => `--key: ${text(p, 'file')} ішінде Ed25519 жабық кілті жоқ (оны qyragy key жасайды)`,
  'sign-needs': () => 'sign үшін --key ФАЙЛ және қол қойылатын файл керек',
  'secret-wrong': (p) =>
    `--secret: ${text(p, 'file')} ішінде 32 он алтылық цифр жоқ (оларды openssl rand -hex 16 жасайды)`,
  'period-empty': (p) => `кезеңде бірде-бір күн жоқ: --from ${text(p, 'from')} --to ${text(p, 'to')} күнінен ерте емес`,
  'district-unknown': (p) =>
    `--${raw(p, 'option')} мәні «${text(p, 'value')}» бола алмайды. Болатыны: ${has(p, 'ids') ? raw(p, 'ids') : 'ештеңе, мұнда аудан жоқ'}`,
  'city-unreadable': (p) =>
    `--city: ${text(p, 'file')} файлында қала жоқ: name, timeZone (America/Chicago) және градуспен box [батыс, оңтүстік, шығыс, солтүстік] керек`,
  'city-nothing-built-in': (p) => `өз қалаңызда дайын ештеңе жоқ: --${raw(p, 'option')} үшін файл керек`,
  'districts-planar': () => 'аудандар бойлық пен ендік бойынша анықталады: --planar параметрімен болмайды',
  'verb-needs': (p) => `${raw(p, 'verb')} командасына --${raw(p, 'option')} керек`,
  'inside-planar': () => '--inside бойлық пен ендік арқылы беріледі: --planar-мен бірге болмайды',
  'closed-ground-planar': () =>
    '--closed-ground бойлық пен ендік арқылы беріледі: --planar не --edges опциясымен бірге болмайды',
  'near-planar': () => '--near бойлық пен ендік арқылы беріледі: --planar-мен бірге болмайды',
  'areas-planar': () => '--areas бойлық пен ендік береді: --planar параметрімен болмайды',
  'window-wrong': (p) =>
    `--window мәні «${text(p, 'value')}» бола алмайды. Болатыны: XMIN,YMIN,XMAX,YMAX – төрт сан, әр MAX өзінің MIN-інен үлкен`,
  'mask-needs-window': () => '--mask window үшін --window XMIN,YMIN,XMAX,YMAX керек',
  'mask-planar': (p) => `--planar болғанда --mask мәні «${text(p, 'value')}» бола алмайды. Болатыны: none, window`,
  'mask-none': (p) =>
    `--mask ${text(p, 'value')} ${raw(p, 'verb')} ішінде ештеңені өзгертпейді: мұнда зерттеу аумағы қолданылмайды; пішін ішіндегі оқиғаларды --inside іріктейді`,
  'mask-not-drawn': (p) =>
    `--mask ${text(p, 'value')} ${raw(p, 'verb')} ішінде ештеңені өзгертпейді: санақты тек сызылған зерттеу аумағы шектейді (circle:..., polygon:..., strip:...)`,
  'incidents-wrong': (p) => `--incidents мәні «${text(p, 'value')}» бола алмайды. Болатыны: оқиғалар файлы, demo`,
  'planar-needs': (p) => `--planar үшін x пен y метрмен жазылған --${raw(p, 'option')} ФАЙЛ керек`,
  'planar-value': (p) =>
    `--planar болғанда --${raw(p, 'option')} мәні «${text(p, 'value')}» бола алмайды. Болатыны: x пен y метрмен жазылған файл`,
  'crossings-planar': () =>
    '--planar болғанда --candidates мәні «crossings» бола алмайды. Болатыны: ФАЙЛ, hex:250, square:250',
  'candidates-wrong': (p) =>
    `--candidates мәні «${text(p, 'value')}» бола алмайды. Болатыны: ФАЙЛ, hex:МЕТР, square:МЕТР, crossings`,
  'candidates-many': (p) =>
    `--candidates ${text(p, 'value')} тым көп орын береді (шегі – ${raw(p, 'most')}). Ұяшықты ірілетіңіз`,
  'bandwidth-wrong': (p) =>
    `--bandwidth мәні «${text(p, 'value')}» бола алмайды. Болатыны: 0-ден үлкен метр, ${raw(p, 'rules')}`,
  'cell-many': (p) => `--cell ${raw(p, 'value')} тым көп ұяшық береді (шегі – ${raw(p, 'most')}). Ұяшықты ірілетіңіз`,
  'table-column': (p) => `${text(p, 'file')}: «${text(p, 'column')}» бағаны жоқ. Бағандар: ${text(p, 'columns')}`,
  'table-count': (p) =>
    `${text(p, 'file')}, деректің ${raw(p, 'row')}-жолы, «${text(p, 'column')}» бағаны: ${raw(p, 'value')} – оқиға саны емес. Болатыны: 0-ден бастап бүтін сандар`,
  'table-row': (p) =>
    `${text(p, 'file')}, деректің ${raw(p, 'row')}-жолы, «${text(p, 'column')}» бағаны: кестеде ${raw(p, 'value')}-жол жоқ. Болатыны: 1 мен ${raw(p, 'most')} аралығы`,
  'table-number': (p) =>
    `${text(p, 'file')}, ${raw(p, 'line')}-жол, «${text(p, 'column')}» бағаны: «${text(p, 'value')}» – сан емес`,
  'table-time': (p) =>
    `${text(p, 'file')}, ${raw(p, 'line')}-жол, «${text(p, 'column')}» бағаны: «${text(p, 'value')}» – уақыт емес`,
  'table-cells': (p) => `${text(p, 'file')}: ұяшықтары (x, y) ${text(p, 'other')} файлындағылармен бірдей емес`,
  'table-area': (p) => `${text(p, 'file')}: ұяшық ауданы ${raw(p, 'value')} бола алмайды. Болатыны: 0-ден үлкен`,
  'zone-unknown': (p) =>
    `${text(p, 'file')}, ${raw(p, 'line')}-жол: «${text(p, 'value')}» – аймақ емес. Болатыны: ${raw(p, 'zones')}`,
  'zone-missing': (p) => `${text(p, 'file')}: «${raw(p, 'zone')}» аймағының бірде-бір жолы жоқ`,
  'edge-needs-area': (p) =>
    `--edge ${raw(p, 'value')} үшін аумақ керек: --mask city, built немесе window (--window параметрімен)`,
  'unit-needs-time': () => '--unit per-km2-year үшін уақыты бар оқиғалар керек. Мұнда болатыны: per-m2, per-km2',
  'sites-incidents': () =>
    '--incidents sites командасына жатпайды: қызмет көрсетілетіні --demand ФАЙЛ|demo арқылы айтылады',
  'sites-posts': () =>
    '--posts sites командасына жатпайды: орнында қалатын посттар --existing ФАЙЛ|stationary арқылы айтылады',
  'sites-need-demand': () => 'sites үшін --demand ФАЙЛ|demo керек (немесе граф: --edges ФАЙЛ)',
  'sites-need-candidates': () => 'sites үшін --candidates ФАЙЛ|hex:250|square:250|crossings керек',
  'edges-alone': (p) =>
    `--${raw(p, 'option')} пен --edges бірге берілмейді: графтың әр төбесіне қызмет көрсетіледі әрі ол пост орны бола алады`,
  'rule-needs-districts': (p) =>
    `--${raw(p, 'option')} үшін ауданы белгілі орындар керек: district бағаны бар файл (--planar) немесе қаладағы орындар`,
  'site-unknown': (p) =>
    `--${raw(p, 'option')} мәні «${text(p, 'value')}» бола алмайды: мұндай id-лі орын жоқ. Id: ${has(p, 'ids') ? raw(p, 'ids') : 'біреуі де жоқ'}`,
};
