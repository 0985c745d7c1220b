import { CONFOUNDED } from '../../../domain/thisCityFacts';
import type { Snapshot } from '../../../domain/snapshot';
import { formatNumber, messagesFor, wordFor, yearRange } from '../../../i18n';
import { indicatorFigure, readingsOf, sourceWords } from '../../words/indicators';
import { cellsPicture } from './cellsPicture';
import { frameAt, framesOf } from './cellYears';
import {
  CONFOUNDING_FACTS,
  confoundingWords,
  counted,
  countSheet,
  countText,
  factSources,
  placeFilter,
  sourcesOf,
} from './parts';
import type { Scene } from '../scene';
import type { Bar, Moment, Shown, WallData } from './sheet';

/** Published years that a scene asks for. */
export const yearsOf = (snapshot: Snapshot, { years }: Scene): readonly number[] =>
  snapshot.years.filter((year) => !years || (year >= years[0] && year <= years[1]));

/** The cells through the published years, pausing on published facts of each. */
export function cellsShown(data: WallData, moment: Moment): Shown {
  const { snapshot, indicators } = data;
  const { slide, share, locale } = moment;
  const { wall: t, indicators: words, shell } = messagesFor(locale);
  const years = yearsOf(snapshot, slide.scene);
  const frames = framesOf(years, indicators);
  const at = frameAt(frames, share);
  const frame = frames[at];
  const year = frame ? snapshot.years.indexOf(frame.year) : -1;
  const fact = frame?.fact ?? null;
  const total = year >= 0 ? (snapshot.city.yearly[year] ?? null) : null;
  const isConfounded = fact !== null && fact.year === CONFOUNDED?.year;
  // Named from the first stand on: a foot that grew in the middle of the scene would move the map.
  const confounds = frames.some((one) => one.fact !== null && one.fact.year === CONFOUNDED?.year);
  const picture = cellsPicture(data, moment, year);
  return {
    sheet: countSheet(data, moment, t.titles.cells, {
      period: years.length > 0 ? yearRange(locale, years[0], years[years.length - 1]) : shell.notPublished,
      filters: [placeFilter(data, moment), t.filters.open],
      // A bare year would be read as the figure.
      stamp: frame ? t.cells.stamp(String(frame.year)) : '',
      figures: fact
        ? [
            {
              // Beside an example's map a published figure says that it is none of the example's.
              label: t.cells.published(`${wordFor(words.measures, fact.measure)}, ${fact.year}`),
              value: indicatorFigure(locale, fact, indicators),
              verdict: null,
              details: [
                ...(fact.unit === 'per-100k' ? [wordFor(words.units, fact.unit)] : []),
                ...readingsOf(locale, [fact], indicators),
                sourceWords(locale, fact.fact),
              ],
            },
          ]
        : [],
      charts: fact
        ? []
        : [
            {
              title: t.cells.byYear,
              form: 'rows',
              bars: years.map((one): Bar => {
                const value = snapshot.city.yearly[snapshot.years.indexOf(one)] ?? null;
                return {
                  label: String(one),
                  value,
                  text: value === null ? t.count.withheld : formatNumber(locale, value),
                  tone: one === frame?.year ? 'now' : 'past',
                };
              }),
            },
          ],
      sentences: [
        ...(year >= 0 && !fact
          ? [counted(snapshot, locale, `${snapshot.years[year]}: ${countText(locale, total)}.`)]
          : []),
        ...(isConfounded ? confoundingWords(locale) : [t.cells.normal]),
      ],
      sources: [...sourcesOf(snapshot, locale), ...(confounds ? factSources(locale, CONFOUNDING_FACTS) : [])],
    }),
    picture: picture.cells ? { ...picture, cells: { ...picture.cells, legend: t.cells.legend } } : picture,
  };
}
