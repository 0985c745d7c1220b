import { paramsOf } from '../../params';
import { numbersOf } from '../../numbers';
import type { scenarioFaults as enFaults, scenarios as en } from '../en/scenarios';

const { int } = numbersOf('kk');
const { text, inFile } = paramsOf('kk');

/** Plans kept under a name, compared, sent as files. */
export const scenarios: typeof en = {
  title: 'Сценарийлер (нұсқалар)',
  intro: 'Сценарий жоспарды, сұрағын және сандарын өз атымен осы браузерде сақтайды.',
  saveAs: 'Сценарий етіп сақтау',
  nameLabel: 'Сценарийдің атауы',
  nameUsual: (number) => `${int(number)}-сценарий`,
  copyOf: (name) => `${name} (көшірмесі)`,
  saved: (name) => `Сақталды: «${name}»`,
  both: (name) => `Осы арада басқа қойынды оны өзгертіпті: сіздікі қасына «${name}» деген атпен сақталды`,
  saveChanges: 'Өзгерісті сақтау',
  sessionOnly: 'Бұл браузер ештеңе сақтамайды: сценарий бет жабылғанша тұрады. Оны файлға сақтап алыңыз.',
  rename: 'Атауын өзгерту',
  note: 'Ескертпелер',
  open: 'Ашу',
  opened: (name) => `Ашылды: «${name}». «Кері қайтару» бұрынғы жоспарды қайтарады.`,
  newer: 'Жаңарақ нұсқа жасаған: оны қарауға және сол күйінде файлға сақтауға болады, өзгертуге болмайды.',
  onScreen: 'экранда',
  changed: 'өзгертілген',
  duplicate: 'Көшірмесін жасау',
  remove: 'Жою',
  removed: (name) => `Жойылды: «${name}»`,
  overwritten: (name) => `Бұрынғысының орнына сақталды: «${name}»`,
  putBack: 'Қайтару',
  restored: (name) => `Қайтарылды: «${name}»`,
  none: 'Сценарий әлі жоқ. Жоспар құрып, оны атаумен сақтаңыз.',
  more: (name) => `«${name}» туралы толығырақ`,
  sites: (count) => `${int(count)} орын`,
  covered: (share) => `қамту ${share}`,
  notComputed: 'әлі есептелмеген',
  computedBy: (version) => `сандарды есептеген Qyragy нұсқасы: ${version}`,
  made: (when) => `жасалған күні ${when}`,
  toFile: 'Файлға сақтау',
  fromFile: 'Файлды ашу',
  fileHint: 'Сценарий файлын бетке сүйреп тастауға да болады. Онда жоспар бар, оқиғалардың өзі жоқ.',
  link: 'Сілтемені көшіру',
  linkCopied: 'Сілтеме көшірілді. Ол осы жоспарды ашады; ескертпелер мен сандар оған кірмейді.',
  linkTooLong: (length, most) =>
    `Сілтеменің ұзындығы ${int(length)} таңба болар еді, шегі – ${int(most)}: оның орнына файлды жіберіңіз.`,
  compareWith: 'Қатар қою үшін екі сценарий таңдаңыз.',
  compared: 'Қатар қойылғаны',
  compareRow: (name) => `«${name}» сценарийін салыстыру`,
  stopCompare: 'Салыстыруды аяқтау',
  row: 'Көрсеткіш',
  rows: {
    status: 'Мәртебесі',
    goal: 'Мақсат',
    sites: 'Жаңа орын',
    covered: 'Қамтылған',
    share: 'Қамтылған үлес',
    bound: 'Ешбір жоспар асып түспейтін шек',
    gap: 'Ең жақсыдан кемдігі, ең көбі',
    mean: 'Орташа қашықтық',
    p90: 'Он жағдайдың тоғызындағы қашықтық, ең көбі',
    data: 'Деректер',
  },
  points: (amount) => `${amount}\u00a0п.т.`,
  byDistrict: 'Аудандар бойынша қамтылған үлес',
  siteList: 'Орындар',
  inBoth: 'екеуінде де бар',
  onlyA: 'тек A жоспарында',
  onlyB: 'тек B жоспарында',
  unlike:
    'Бұл екеуі әртүрлі деректер, сүзгілер немесе мақсаттар бойынша есептелген: сандары әртүрлі сұраққа жауап береді.',
  cost: (amount) => `B жоспарының қамтуы A жоспарынан кем, айырмасы: ${amount}.`,
  gain: (amount) => `B жоспарының қамтуы A жоспарынан артық, айырмасы: ${amount}.`,
  even: 'Екі жоспардың қамтуы бірдей.',
  onMap: (letter, name) => `${letter} жоспары: ${name}`,
};

/** Keys are fault codes. */
export const scenarioFaults: typeof enFaults = {
  'scenario-foreign': (p) => `${inFile(p)}бұл – Qyragy сценарийі емес. Ештеңе ашылған жоқ.`,
  'scenario-newer': (p) =>
    `${inFile(p)}сценарийді жаңарақ нұсқа жасаған (${text(p, 'found')}; бұл нұсқа оқитыны – ${text(p, 'ours')}). Оны алу үшін бетті жаңартыңыз.`,
  'scenario-changed': (p) => `«${text(p, 'name')}» осы арада басқа қойындыда өзгертілген. Үстінен ештеңе жазылған жоқ.`,
  'scenario-damaged': (p) =>
    `${inFile(p)}сценарий бүлінген, орны: ${text(p, 'at')} (күтілгені: ${text(p, 'expected')}). Ештеңе өзгерген жоқ; файлды қайта сұраңыз.`,
};
