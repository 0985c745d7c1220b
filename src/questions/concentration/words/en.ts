import type { ConcentrationAnswer } from '../../../domain/answers';
import { NO_VALUE, numbersOf } from '../../../i18n/numbers';
import type { About } from '../../question';
import { sentencesOf } from './sentences';

const { pct, metres } = numbersOf('en');

/** On how little of the city incidents gather. */
export const en = {
  title: 'How much lies in few places?',
  intro: 'The smallest share of the study area that holds a given share of incidents, fullest cells first.',
  incidentsShare: 'Share of incidents',
  areaShare: 'Share of area',
  chance: 'By chance alone',
  chanceHint:
    'The share of area that as many incidents scattered at random would need: few incidents look concentrated even by chance.',
  settings: { cellM: 'Cell' },
  cellsColumn: 'Cells',
  cellOf: (sizeM: number) => `cells of ${metres(sizeM)}`,
  reading: (incidents: number, area: number, mask: string, of = 'of incidents') =>
    `${pct(incidents)} ${of} fall on ${pct(area)} of ${mask}.`,
  smallerCells: 'Smaller cells always give a smaller share: compare only figures of one cell size and one study area.',
  publishedTitle: 'Published for the city',
  published: (areaPct: number, source: string) =>
    `More than half of crimes (non-grave thefts and violence) fall on ${pct(areaPct / 100)} of the city’s area; they gather at stations, the car service centre, bazaars and places of leisure (${source}).`,
  publishedCaution: (mask: string) =>
    `The authors stress that such concentration is normal in every city. Their share is of the whole city’s area, ours is of ${mask}, and cells and kinds of crime differ: the two are not comparable as they stand.`,
  nothing: 'There are no incidents in the study area: nothing to concentrate.',
  tooFew: 'Too few incidents to speak of concentration.',
  tableCaption: 'Share of the study area that holds 25, 50 and 80% of incidents',
  twin: {
    verb: 'share of the area that holds 25, 50 and 80 % of the incidents',
    options: { cell: 'side of the squares (default 250)' },
  },
  sentences: (answers: readonly ConcentrationAnswer[], { ofThem, maskIn }: About) =>
    answers.flatMap((answer) => sentencesOf(en, answer, ofThem, maskIn, pct)),
  caution: (answers: readonly ConcentrationAnswer[]) =>
    answers.some(({ incidents, tooFew }) => incidents > 0 && tooFew) ? en.tooFew : '',
  figures: (answers: readonly ConcentrationAnswer[]) =>
    answers.flatMap(({ cellM, shares }) =>
      shares.map(
        (share) =>
          [`${en.cellOf(cellM)}, ${pct(share.incidents)}`, share.area === null ? NO_VALUE : pct(share.area)] as const,
      ),
    ),
};
