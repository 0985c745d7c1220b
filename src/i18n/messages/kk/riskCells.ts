import { numbersOf } from '../../numbers';
import type { riskCells as en } from '../en/riskCells';

const { num, int, metres } = numbersOf('kk');

/** Карта, шартты белгілер және меңзер астындағы салыстырмалы тәуекел. */
export const riskCells: typeof en = {
  title: (sizeM) => `Басқа жерлерден неше есе тығыз; ${metres(sizeM)} шаршылар`,
  row: (from, to, count) =>
    `${to === null ? `${num(from)} және көп` : from === 0 ? `${num(to)} дейін` : `${num(from)}–${num(to)}`}: ${int(count)} шаршы`,
  lines:
    'Жіңішке сызық: кездейсоқ мұндай жоғары 20 орынның бірінде болады, жуан сызық — 100-дің бірінде. Түссіз: шамамен басқа жердегідей немесе екеуі де тым аз.',
  tooFew: 'Салыстыруға тым аз: ештеңе боялмаған.',
  times: (times) => `Басқа жерлермен салыстырғандағы тығыздық: ${num(times, { decimals: 2 })} есе`,
  chance: (p) => `Кездейсоқ сондай жоғары болу ықтималдығы: ${p < 0.001 ? '0,001-ден аз' : num(p, { significant: 2 })}`,
  blank: 'Мұнда екеуі де тым аз: айту мүмкін емес',
};
