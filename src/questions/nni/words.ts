import type { Locale } from '../../i18n/locale';
import { NO_VALUE, numbersOf } from '../../i18n/numbers';
import { percentEnding } from '../../i18n/suffix';
import type { NniAnswer } from './table';

/** Under so many incidents a few pairs decide the mean: no conclusion is drawn. */
const LEAST = 50;
/** From this share of shared coordinates on, rounded places may make an index under 1 by themselves. */
const MANY_TOGETHER = 0.05;
/** Standard errors beyond which chance alone comes in one case of twenty. */
const BEYOND_CHANCE = 1.96;

interface Said {
  readonly title: string;
  readonly intro: string;
  readonly area: string;
  readonly perimeter: string;
  readonly tooFew: string;
  readonly nothing: string;
  readonly noArea: string;
  readonly reading: (meanM: string, expectedM: string, index: string) => string;
  readonly closer: string;
  readonly apart: string;
  readonly chance: string;
  readonly cannotTell: string;
  readonly together: (share: string) => string;
  readonly noEdge: string;
  readonly edge: string;
  readonly limits: string;
  readonly figures: {
    readonly index: string;
    readonly mean: string;
    readonly expected: string;
    readonly z: string;
    readonly incidents: string;
    readonly together: string;
    readonly area: string;
    readonly perimeter: string;
  };
  readonly caption: string;
  readonly method: { readonly name: string; readonly formula: string; readonly source: string };
  readonly verb: string;
  readonly options: { readonly area: string; readonly perimeter: string };
}

/** What each language says, put together in the same order. */
function wordsOf(locale: Locale, said: Said) {
  const { num, int, pct } = numbersOf(locale);
  const fine = (value: number): string => num(value, { decimals: 2 });
  const distance = (valueM: number | null): string =>
    valueM === null
      ? NO_VALUE
      : `${num(valueM, { decimals: valueM < 100 ? 1 : 0 })}\u00a0${locale === 'en' ? 'm' : 'м'}`;
  return {
    title: said.title,
    intro: said.intro,
    settings: { areaM2: said.area, perimeterM: said.perimeter },
    caution: ({ incidents }: NniAnswer) => (incidents > 1 && incidents < LEAST ? said.tooFew : ''),
    sentences: (answer: NniAnswer): readonly string[] => {
      const { incidents, meanM, expectedM, index, z, together, perimeterM } = answer;
      if (incidents < 2 || meanM === null) return [said.nothing];
      if (expectedM === null || index === null || z === null) return [said.noArea];
      const isRounded = index < 1 && together / incidents >= MANY_TOGETHER;
      const verdict = isRounded
        ? said.cannotTell
        : Math.abs(z) < BEYOND_CHANCE
          ? said.chance
          : z < 0
            ? said.closer
            : said.apart;
      return [
        said.reading(distance(meanM), distance(expectedM), fine(index)),
        ...(incidents < LEAST ? [] : [verdict]),
        ...(together > 0 ? [said.together(pct(together / incidents))] : []),
        perimeterM === null ? said.noEdge : said.edge,
        said.limits,
      ];
    },
    figures: (answer: NniAnswer) => {
      const { figures } = said;
      const number = (value: number | null): string => (value === null ? NO_VALUE : fine(value));
      return [
        [figures.index, number(answer.index)],
        [figures.mean, distance(answer.meanM)],
        [figures.expected, distance(answer.expectedM)],
        ...(answer.incidents < LEAST ? [] : [[figures.z, number(answer.z)] as const]),
        [figures.incidents, int(answer.incidents)],
        [figures.together, int(answer.together)],
        [figures.area, answer.areaM2 === null ? NO_VALUE : int(answer.areaM2)],
        [figures.perimeter, answer.perimeterM === null ? NO_VALUE : int(answer.perimeterM)],
      ] as const;
    },
    bars: ({ incidents, meanM, expectedM }: NniAnswer) =>
      incidents < LEAST || meanM === null || expectedM === null
        ? null
        : {
            caption: said.caption,
            bars: [
              { label: said.figures.mean, value: meanM, text: distance(meanM) },
              { label: said.figures.expected, value: expectedM, text: distance(expectedM), hollow: true },
            ],
          },
    methods: { nni: said.method },
    twin: { verb: said.verb, options: said.options },
  };
}

export const words = {
  en: wordsOf('en', {
    title: 'Do incidents gather at all?',
    intro: 'Do incidents lie closer to each other than chance would put them?',
    area: 'Area, m² (empty = the study area)',
    perimeter: 'Perimeter, m (empty = no correction for the edge)',
    tooFew: 'Under 50 incidents: a few pairs decide the index, so no conclusion is drawn from it.',
    nothing: 'Fewer than two incidents in the study area: there is no neighbour.',
    noArea: 'The size of the ground is not known: give its area, and the index can be said.',
    reading: (mean, expected, index) =>
      `The nearest other incident is ${mean} away on average; as many scattered at random would have ${expected}. Index: ${index} (1 = as chance puts them).`,
    closer: 'They lie closer together than chance alone would put them.',
    apart: 'They lie farther apart than chance alone would put them.',
    chance: 'Chance alone may well give this.',
    cannotTell: 'Whether they lie closer together than by chance cannot be told: too many share a coordinate.',
    together: (share) =>
      `${share} of them share a coordinate with another: rounded places and a station’s own address draw the index down as true clusters do.`,
    noEdge: 'No correction for the edge of the ground: it needs a perimeter, and ground of one piece.',
    edge: 'The correction for the edge takes the ground for one piece with that perimeter.',
    limits:
      'The index speaks of the whole study area, not of a place or a cause; people and houses gather too. Compare it only within one study area.',
    figures: {
      index: 'Index',
      mean: 'Mean distance to the nearest',
      expected: 'By chance alone',
      z: 'Standard errors from chance (z)',
      incidents: 'Incidents',
      together: 'At a shared coordinate',
      area: 'Area, m²',
      perimeter: 'Perimeter, m',
    },
    method: {
      name: 'Nearest neighbour index of Clark and Evans',
      formula:
        'R = mean distance to the nearest / (0.5·√(A/n)) for n incidents on ground of area A; with a perimeter P, (0.0514 + 0.041/√n)·P/n is added below (Donnelly).',
      source: 'Clark and Evans 1954; Donnelly 1978',
    },
    caption: 'Mean distance to the nearest incident',
    verb: 'nearest neighbour index: do incidents lie closer together than by chance',
    options: {
      area: 'area of the ground (default: the study area)',
      perimeter: 'perimeter of the ground: corrects for its edge',
    },
  }),
  ru: wordsOf('ru', {
    title: 'Собираются ли случаи вместе?',
    intro: 'Расположены ли случаи ближе друг к другу, чем при случайном разбросе?',
    area: 'Площадь, м² (пусто — область анализа)',
    perimeter: 'Периметр, м (пусто — без поправки на край)',
    tooFew: 'Меньше 50 случаев: индекс решают несколько пар, поэтому вывод из него не делается.',
    nothing: 'В области анализа меньше двух случаев: соседа нет.',
    noArea: 'Размер территории неизвестен: укажите площадь, и индекс можно будет назвать.',
    reading: (mean, expected, index) =>
      `От случая до ближайшего другого в среднем ${mean}; у стольких же, разбросанных случайно, было бы ${expected}. Индекс: ${index} (1 — как при случайном разбросе).`,
    closer: 'Они расположены теснее, чем при случайном разбросе.',
    apart: 'Они расположены дальше друг от друга, чем при случайном разбросе.',
    chance: 'Так вполне может выйти и случайно.',
    cannotTell: 'Теснее ли они, чем при случайном разбросе, сказать нельзя: у слишком многих общая координата.',
    together: (share) =>
      `У ${share} из них координата общая с другим случаем: округлённые места и адрес самого отдела снижают индекс так же, как настоящие скопления.`,
    noEdge: 'Поправки на край территории нет: для неё нужен периметр и территория одним куском.',
    edge: 'Поправка на край считает территорию одним куском с этим периметром.',
    limits:
      'Индекс говорит обо всей области анализа, а не о месте и не о причине: люди и дома тоже собираются. Сравнивайте его только в одной области анализа.',
    figures: {
      index: 'Индекс',
      mean: 'Среднее расстояние до ближайшего',
      expected: 'При случайном разбросе',
      z: 'Стандартных ошибок от случайности (z)',
      incidents: 'Случаев',
      together: 'С общей координатой',
      area: 'Площадь, м²',
      perimeter: 'Периметр, м',
    },
    method: {
      name: 'Индекс ближайшего соседа Кларка и Эванса',
      formula:
        'R = среднее расстояние до ближайшего / (0,5·√(A/n)) для n случаев на площади A; с периметром P внизу прибавляется (0,0514 + 0,041/√n)·P/n (Доннелли).',
      source: 'Кларк и Эванс, 1954; Доннелли, 1978',
    },
    caption: 'Среднее расстояние до ближайшего случая',
    verb: 'индекс ближайшего соседа: теснее ли случаи, чем при случайном разбросе',
    options: {
      area: 'площадь территории (по умолчанию область анализа)',
      perimeter: 'периметр территории: поправка на её край',
    },
  }),
  kk: wordsOf('kk', {
    title: 'Оқиғалар жинала ма?',
    intro: 'Оқиғалар бір-біріне кездейсоқ орналасқаннан жақынырақ па?',
    area: 'Аудан, м² (бос — зерттеу аумағы)',
    perimeter: 'Периметр, м (бос — шетке түзету жасалмайды)',
    tooFew: 'Оқиға 50-ден аз: индексті бірнеше жұп шешеді, сондықтан одан қорытынды жасалмайды.',
    nothing: 'Зерттеу аумағында екіден аз оқиға бар: көрші жоқ.',
    noArea: 'Аумақтың көлемі белгісіз: ауданын көрсетсеңіз, индексті айтуға болады.',
    reading: (mean, expected, index) =>
      `Оқиғадан ең жақын басқа оқиғаға дейін орта есеппен ${mean}; сонша оқиға кездейсоқ шашылса, ${expected} болар еді. Индекс: ${index} (1 — кездейсоқ орналасқандай).`,
    closer: 'Олар кездейсоқ шашылғаннан тығызырақ орналасқан.',
    apart: 'Олар кездейсоқ шашылғаннан алшағырақ орналасқан.',
    chance: 'Мұндайды кездейсоқтықтың өзі де бере алады.',
    cannotTell: 'Кездейсоқтықтан тығызырақ па, айту мүмкін емес: тым көбі ортақ координатада тұр.',
    together: (share) =>
      `Олардың ${percentEnding(share, 'poss')} басқа оқиғамен ортақ координатада тұр: дөңгелектелген орындар мен бөлімнің өз мекенжайы индексті нағыз шоғыр сияқты төмендетеді.`,
    noEdge: 'Аумақтың шетіне түзету жасалмады: оған периметр және бір бөлік аумақ керек.',
    edge: 'Шетке түзету аумақты осы периметрі бар бір бөлік деп алады.',
    limits:
      'Индекс бүкіл зерттеу аумағы туралы айтады, орын мен себеп туралы емес: адамдар мен үйлер де жиналады. Оны тек бір зерттеу аумағының ішінде салыстырыңыз.',
    figures: {
      index: 'Индекс',
      mean: 'Ең жақынға дейінгі орташа қашықтық',
      expected: 'Кездейсоқ шашылғанда',
      z: 'Кездейсоқтықтан стандартты қателер (z)',
      incidents: 'Оқиғалар',
      together: 'Ортақ координатада',
      area: 'Аудан, м²',
      perimeter: 'Периметр, м',
    },
    method: {
      name: 'Кларк пен Эванстың ең жақын көрші индексі',
      formula:
        'R = ең жақынға дейінгі орташа қашықтық / (0,5·√(A/n)), мұнда n — оқиға саны, A — аудан; P периметрі берілсе, бөлгішке (0,0514 + 0,041/√n)·P/n қосылады (Доннелли).',
      source: 'Кларк пен Эванс, 1954; Доннелли, 1978',
    },
    caption: 'Ең жақын оқиғаға дейінгі орташа қашықтық',
    verb: 'ең жақын көрші индексі: оқиғалар кездейсоқ шашылғаннан тығызырақ па',
    options: {
      area: 'аумақтың ауданы (әдепкісі зерттеу аумағы)',
      perimeter: 'аумақтың периметрі: шетіне түзету жасайды',
    },
  }),
};
