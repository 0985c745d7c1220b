import { paramsOf } from '../../params';
import type { twin as en } from '../en/twin';

const { text, inFile } = paramsOf('kk');

/** Faults whose usual words speak of the page, for the command line, where there is none. Keys are fault codes. */
export const twin: typeof en = {
  'dataset-missing': (p) => `${text(p, 'dataset')}: бағдарламаның бұл файлы жоқ. Бағдарламаны қайта орнатыңыз.`,
  'hash-mismatch': (p) =>
    `${text(p, 'dataset')}: бағдарламаның бұл файлы өзгеріп кеткен. Бағдарламаны қайта орнатыңыз.`,
  'snapshot-newer': (p) =>
    `${inFile(p)}жарияланатын деректерді жаңарақ нұсқа жасаған (${text(p, 'found')}; бұл нұсқа оқитыны – ${text(p, 'ours')}). Бағдарламаны жаңартыңыз.`,
  'publish-no-dates': (p) =>
    `Ештеңе жарияланған жоқ: ${inFile(p)}күні жазылған баған табылмады, ал күні жоқ оқиға жарияланбайды. Файлдың бағандары: ${text(p, 'columns')}. ${p.posts === 1 ? 'Бұл посттар файлына ұқсайды: оны --posts арқылы, ал оқиғаларды --incidents арқылы көрсетіңіз.' : 'Күні жазылған бағанды көрсетіңіз: --column date=АТАУЫ.'}`,
};
