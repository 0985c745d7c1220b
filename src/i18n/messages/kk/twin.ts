import { paramsOf, type FaultText } from '../../params';
import type { twin as en } from '../en/twin';

const { text, has, dataset } = paramsOf('kk');
const inFile: FaultText = (p) => (has(p, 'file') ? `${text(p, 'file')}: ` : '');

/** Faults whose usual words speak of the page, for the command line, where there is none. Keys are fault codes. */
export const twin: typeof en = {
  'dataset-missing': (p) => `${dataset(p)}: бағдарламаның бұл файлы жоқ. Бағдарламаны қайта орнатыңыз.`,
  'hash-mismatch': (p) => `${dataset(p)}: бағдарламаның бұл файлы өзгеріп кеткен. Бағдарламаны қайта орнатыңыз.`,
  'snapshot-newer': (p) =>
    `${inFile(p)}жарияланатын деректерді жаңарақ нұсқа жасаған (${text(p, 'found')}; бұл нұсқа оқитыны – ${text(p, 'ours')}). Бағдарламаны жаңартыңыз.`,
  'publish-no-dates': (p) =>
    `Ештеңе жарияланған жоқ: ${inFile(p)}күні жазылған баған табылмады, ал күні жоқ оқиға жарияланбайды. Файлдың бағандары: ${text(p, 'columns')}. ${p['posts'] === 1 ? 'Бұл посттар файлына ұқсайды: оны --posts арқылы, ал оқиғаларды --incidents арқылы көрсетіңіз.' : 'Күні жазылған бағанды көрсетіңіз: --column date=АТАУЫ.'}`,
};
