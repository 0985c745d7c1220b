import type { OutOfReach, SitingConflicts } from '../../../../domain/sitingConflict';
import { paramsOf, placesIn, type WordsOf } from '../../../../i18n/params';

const { text, share, has } = paramsOf('kk');

/** Why no plan meets the rules. Keys are the codes of `SitingConflicts`. */
export const conflicts = {
  'too-few-incidents': (p) =>
    p.of === 'places'
      ? `Жоспарлауға тым аз: қорғалатын орын саны ${text(p, 'incidents')}, кемінде ${text(p, 'least')} керек.`
      : `Жоспарлауға тым аз: іріктемедегі оқиға саны ${text(p, 'incidents')}, кемінде ${text(p, 'least')} керек.`,
  'no-candidates': () => 'Ықтимал орын жоқ: таңдайтын ештеңе жоқ.',
  'too-few-candidates': (p) =>
    `Керек жаңа пост саны: ${text(p, 'count')}; рұқсат етілген ықтимал орын саны: ${text(p, 'free')} ғана.`,
  'must-forbidden': (p) => `«${text(p, 'site')}» орны әрі міндетті, әрі тыйым салынған.`,
  'must-too-many': (p) =>
    `Міндетті орын саны: ${text(p, 'must')}, бұл керек жаңа пост санынан көп: ${text(p, 'count')}.`,
  'must-too-near': (p) =>
    `Міндетті «${text(p, 'a')}» және «${text(p, 'b')}» орындарының арасы ${text(p, 'separationM')} метрден аз.`,
  'must-near-kept': (p) =>
    `Міндетті «${text(p, 'site')}» орны сақталатын постқа ${text(p, 'separationM')} метрден жақын.`,
  'district-min-free': (p) =>
    `${text(p, 'district')}: кемінде ${text(p, 'min')} жаңа пост керек; ондағы рұқсат етілген ықтимал орын саны: ${text(p, 'free')}.`,
  'district-min-total': (p) =>
    `Аудандар бойынша ең аз сандардың қосындысы ${text(p, 'needed')}, бұл керек жаңа пост санынан көп: ${text(p, 'count')}.`,
  'district-max-total': (p) =>
    `Барлық аудан бірге рұқсат ететін сан ${text(p, 'allowed')}, бұл керек жаңа пост санынан аз: ${text(p, 'count')}.`,
  'district-max-must': (p) =>
    `${text(p, 'district')}: міндетті орын саны ${text(p, 'must')}, рұқсат етілгені ең көбі ${text(p, 'max')}.`,
  'district-min-max': (p) => `Бір ауданға ең аз сан (${text(p, 'min')}) ең көп саннан (${text(p, 'max')}) үлкен.`,
  separation: (p) =>
    `Бір-бірінен кемінде ${text(p, 'separationM')} метр қашық орындарды бұл шарттармен жинау мүмкін емес: ${text(p, 'count')} керек.`,
  'target-out-of-reach': (p) => {
    const served = `Барлық ықтимал орын сақталатын посттармен бірге қамтитын үлес – ${share(p, 'reachable')}; мақсат – ${share(p, 'target')}.`;
    const missed = `Ешбір орын жетпейтін нүкте саны: ${text(p, 'unreached')} (салмағы ${text(p, 'unreachedWeight')})${placesOf(p, (more) => `тағы ${more}`)}.`;
    return [served, ...(has(p, 'unreached') ? [missed, ...radii(p)] : [])].join(' ');
  },
  'pcenter-out-of-reach': () => 'Бұл шарттармен кейбір нүктелерге ешбір орыннан жету мүмкін емес.',
  together: () => 'Әр шартты жеке орындауға болады, бәрін бірге орындау мүмкін емес. Біреуін жұмсартыңыз.',
} satisfies WordsOf<SitingConflicts>;

/** The smallest radii that would do. */
function radii(p: Readonly<OutOfReach>): readonly string[] {
  if (!has(p, 'radiusM')) return has(p, 'allRadiusM') ? [] : ['Мақсатқа жететін радиус белгісіз.'];
  const target = `Мақсатқа жететін ең кіші радиус: ${text(p, 'radiusM')} м`;
  if (p.allRadiusM === p.radiusM) return [`${target}; ол барлық нүктені қамтиды.`];
  return [has(p, 'allRadiusM') ? `${target}; барлық нүкте үшін: ${text(p, 'allRadiusM')} м.` : `${target}.`];
}

/** The places named, and how many are not. */
function placesOf(p: Readonly<OutOfReach>, more: (count: string) => string): string {
  const named = placesIn(p);
  const left = p.unreached - named.length;
  return named.length > 0 ? `: ${[...named, ...(left > 0 ? [more(text({ left }, 'left'))] : [])].join('; ')}` : '';
}
