import type { TwinFaults } from '../../../domain/faults';
import { raw } from '../../params';
import type { outFolder as en } from '../en/outFolder';

const because = (p: { readonly why: string }): string => (p.why ? ` (${raw(p, 'why')})` : '');
const KEPT: Readonly<Record<string, string>> = {
  project: 'бағдарламаның қалтасы',
  home: 'үй қалтаңыз',
  here: 'қазір тұрған қалтаңыз',
  temporary: 'уақытша файлдар қалтасы',
  root: 'түбір қалта',
};
const ABOVE: Readonly<Record<string, string>> = {
  project: 'бағдарлама қалтасын',
  home: 'үй қалтаңызды',
  here: 'қазір тұрған қалтаңызды',
  temporary: 'уақытша файлдар қалтасын',
  root: 'түбір қалтаны',
};
const kept = (p: TwinFaults['out-kept']): string =>
  p.above ? `${ABOVE[raw(p, 'kept')] ?? raw(p, 'kept')} қамтитын қалта` : (KEPT[raw(p, 'kept')] ?? raw(p, 'kept'));

/** Why a folder or file is not written. Keys are fault codes. */
export const outFolder: typeof en = {
  'out-kept': (p) => `${raw(p, 'file')} – ${kept(p)}, оның үстінен ештеңе жазылмайды. Бөлек қалтаны көрсетіңіз.`,
  'out-is-file': (p) => `${raw(p, 'file')} – қалта емес, файл.`,
  'out-not-ours': (p) =>
    `${raw(p, 'file')} қалтасында ${raw(p, 'found')} бар: оны біз салған жоқпыз немесе біреу өзгерткен. Басқа қалтаны көрсетіңіз немесе мұны өзіңіз тазалаңыз.`,
  'out-meanwhile': (p) =>
    `осы арада ${raw(p, 'file')} қалтасында ${raw(p, 'found')} пайда болды немесе өзгерді: қалта бұрынғы күйінде қалды.`,
  'out-unseen': (p) => `${raw(p, 'file')} ішін қарау мүмкін болмады${because(p)}.`,
  'out-no-link': (p) => `${raw(p, 'file')} сілтемесі ешқайда апармайды.`,
  'cannot-write': (p) => `${raw(p, 'file')} жазылмады${because(p)}.`,
};
