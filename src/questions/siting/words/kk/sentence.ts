import { OWN_CITY } from '../../../../domain/ownCity';
import { insideOf, quoted } from '../../../../i18n/names';
import { numbersOf } from '../../../../i18n/numbers';
import { percentEnding } from '../../../../i18n/suffix';
import type { StepInput } from '../../../../i18n/selection';
import { listed, ownSteps, type SitingSentenceInput } from '../sentenceInput';
import { selection } from '../../../../i18n/messages/kk/selection';

const { int, num, pct, metres } = numbersOf('kk');
const PLACES = { schools: 'мектеп', stops: 'вокзал мен метро бекеті', markets: 'базар' };
const OF_PLACES = { schools: 'мектептердің', stops: 'вокзалдар мен метро бекеттерінің', markets: 'базарлардың' };
const FROM_PLACES = { schools: 'мектептерден', stops: 'вокзалдар мен метро бекеттерінен', markets: 'базарлардан' };

/** What is asked about new posts, in one or two sentences. */
export function sentence(q: SitingSentenceInput): string {
  const where =
    q.districts === null
      ? OWN_CITY
        ? 'қалада'
        : 'құрылыс салынған аумақта'
      : q.districts.map((name) => insideOf('kk', name)).join(', ') || 'бірде-бір ауданда емес';
  const first = listed(
    [
      `${q.objective === 'lscp' ? 'Жаңа посттар' : `${int(q.count)} жаңа пост`} ${where}`,
      goal(q),
      q.kept === 0 ? 'қазір тұрған посттар есепке алынбайды' : `${int(q.kept)} пост орнында қалады`,
    ],
    ', ',
  );
  return `${first}; ${listed([demanded(q), candidates(q), ...rules(q)], '; ')}.`;
}

function goal({ demand, objective, radiusM, detour, targetShare }: SitingSentenceInput): string {
  const named = <T extends string>(
    words: Readonly<Record<'schools' | 'stops' | 'markets', string>>,
    incidents: T,
  ): string => (demand.kind === 'places' ? demand.places.map((p) => words[p]).join(', ') : incidents);
  const line = detour === 1 ? 'түзу сызықпен' : `түзу сызық × ${num(detour)} бойынша`;
  return {
    mclp: `${line} ${metres(radiusM)} радиуста барынша көп ${named(PLACES, 'оқиға')}`,
    decay: `${line} ${metres(radiusM)} радиуста барынша көп ${named(PLACES, 'оқиға')}, жақыны маңыздырақ`,
    pmedian: `${named(FROM_PLACES, 'оқиғалардан')} постқа дейінгі орташа қашықтық ${line} барынша қысқа`,
    pcenter: `${named(OF_PLACES, 'оқиғалардың')} ең алысына дейінгі қашықтық ${line} барынша қысқа`,
    lscp: `${named(OF_PLACES, 'оқиғалардың')} ${percentEnding(pct(targetShare), 'poss')} ${line} ${metres(radiusM)} радиуста болатындай ең азы`,
  }[objective];
}

function demanded({ demand }: SitingSentenceInput): string {
  if (demand.kind === 'places') return 'әр орын бір рет есептеледі';
  const { counted, filter, halfLifeDays } = demand;
  if (!counted) return 'қай оқиға ескерілетіні әзірге белгісіз';
  const inForce = selection.inForce(filter);
  const { applied, silent, undone } = ownSteps(counted.steps);
  const what = listed(
    [
      `${int(counted.rows)} оқиғадан ${int(counted.points)} оқиға ескеріледі${inForce === '' ? '' : ` (${inForce})`}`,
      ...applied.map((step) => selection.inSentence(step, halfLifeDays)),
    ],
    ', ',
  );
  const named = (steps: readonly StepInput[]): string =>
    steps.map((step) => quoted('kk', selection.inSentence(step, null))).join(', ');
  return listed(
    [
      what,
      silent.length > 0 ? `файлда айтылмағандықтан қолданылмады: ${named(silent)}` : null,
      undone.length > 0 ? `қолданылмады: ${named(undone)}` : null,
    ],
    '; ',
  );
}

function candidates({ candidates: { kind, sizeM, top } }: SitingSentenceInput): string {
  const places = {
    hexagon: `қадамы ${metres(sizeM)} алтыбұрыштар торы`,
    square: `қадамы ${metres(sizeM)} шаршылар торы`,
    crossings: 'көше қиылыстары',
    busiest: `оқиға ең көп ${int(top)} орын`,
    dataset: 'файлыңыздағы нүктелер',
  }[kind];
  return `ықтимал орындар: ${places}`;
}

function rules(q: SitingSentenceInput): readonly (string | null)[] {
  return [
    q.hasForbidden ? 'тыйым салынған аумақтардан тыс' : null,
    q.closed === 0 ? null : `картада сызылған ${int(q.closed)} пішіннен тыс`,
    q.minPerDistrict === null ? null : `әр ауданда кемінде ${int(q.minPerDistrict)} пост`,
    q.maxPerDistrict === null ? null : `әр ауданда ең көбі ${int(q.maxPerDistrict)} пост`,
    q.separationM === 0 ? null : `арасы кемінде ${metres(q.separationM)}`,
    q.backup ? 'тек екі пост қамтитыны саналады' : null,
    q.must === 0 ? null : `тексерілген ${int(q.must)} орын міндетті`,
    q.impossible === 0
      ? null
      : q.vetoM === 0
        ? `мүмкін емес ${int(q.impossible)} орын алынбайды`
        : `мүмкін емес ${int(q.impossible)} орын және одан ${metres(q.vetoM)} радиустағы жерлер алынбайды`,
  ];
}
