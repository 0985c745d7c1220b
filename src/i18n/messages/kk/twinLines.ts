import { numbersOf } from '../../numbers';
import type { twinLines as en } from '../en/twinLines';

const { int } = numbersOf('kk');

/** What the command line says beside its answers. */
export const twinLines: typeof en = {
  help: 'Анықтама: npm run --silent qyragy -- --help',
  read: (file, rows, accepted, duplicates, rejected) =>
    `${file}: ${int(rows)} жол, қабылданғаны – ${int(accepted)}, қайталанғаны – ${int(duplicates)}, қабылданбағаны – ${int(rejected)}`,
  known: (count) => `оның ішінде бұрынғы файлдардан оқылып қойғаны: ${int(count)}`,
  replaced: (count) =>
    `бұрынғы файлдардағы идентификаторы бірдей, мазмұны басқа жолдардың орнын алғандар: ${int(count)}`,
  leftOut: (count, line, why) => `қабылданбады: ${int(count)} жол; біріншісі – файлдың ${int(line)}-жолы: ${why}`,
  notStated: (options) =>
    `Көрсетілмегені: ${options}. Беттерде әр санның қасында «көрсетілмеген» деп тұрады. Оқиғаларды кім тіркегенін, қандай атаумен жарияланатынын және сандарды басқалар қалай пайдалана алатынын айтыңыз.`,
  example: { title: 'Мысал', source: 'Көрсету үшін жасалған оқиғалардан алынған мысал: оқиғалар шын емес' },
  unknownWord: (field, word, count) => `белгісіз сөз (${field}): «${word}», ${int(count)} жол`,
  rates: (areas, without) =>
    `Көрсеткіші бар аумақ: ${areas}${without === '0' ? '' : `; халқы, сондықтан көрсеткіші де жоғы: ${without}`}. Сандардың өзі --format json мен csv ішінде.`,
  ratesNoNeighbours: 'Көршілер бойынша көрсеткіш жоқ: оған --neighbours distance:M не --links FILE керек.',
  trend: (series, s, z, p) => `${series}-қатар: S ${s}, z ${z}, p ${p}`,
  trendNone: (series) => `${series}-қатар: екі мән де жоқ, айтуға болмайды`,
  trendShort: (least) => `Мән ${least} саннан аз болса, p дәл емес: одан қорытынды жасалмайды.`,
};
