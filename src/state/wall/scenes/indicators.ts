import { yearsNotPublished, yearsPublished, type Indicator } from '../../../domain/indicator';
import { messagesFor, type Locale } from '../../../i18n';
import { indicatorFigure, readingsOf } from '../../words/indicators';
import { CONFOUNDING_FACTS, confoundingWords, factSources } from './parts';
import type { Bar, Chart, Moment, Shown, WallData } from './sheet';

/** What the strategy has both targets and figures of. */
export const MEASURES = ['crime-level', 'fatal-accidents'] as const;
const TITLES = { 'crime-level': 'level', 'fatal-accidents': 'accidents' } as const;

/** Published figures beside the strategy's targets; what they cannot show is said in one sentence. */
export function indicatorsShown({ indicators }: WallData, { slide, locale }: Moment): Shown {
  const { wall: t, indicators: words } = messagesFor(locale);
  const shown = indicators.filter(({ measure }) => MEASURES.some((one) => one === measure));
  const years = shown.map(({ year }) => year);
  return {
    sheet: {
      kind: 'indicators',
      title: slide.scene.title === '' ? t.titles.indicators : slide.scene.title,
      period: years.length > 0 ? `${Math.min(...years)}–${Math.max(...years)}` : '',
      filters: [t.filters.published],
      marks: [],
      watermark: null,
      stamp: '',
      figures: [],
      charts: MEASURES.map((measure): Chart => ({
        title: words.charts[TITLES[measure]],
        form: 'rows',
        bars: barsOf(
          shown.filter((i) => i.measure === measure),
          // A year of which another of them has a figure would be expected to have one.
          yearsNotPublished(indicators, measure, yearsPublished(indicators, MEASURES)),
          locale,
          indicators,
        ),
      })),
      sentences: [...confoundingWords(locale), ...readingsOf(locale, shown, indicators)],
      caption: slide.scene.text,
      sources: factSources(locale, [...shown.map(({ fact }) => fact), ...CONFOUNDING_FACTS]),
    },
    picture: null,
  };
}

function barsOf(
  items: readonly Indicator[],
  missing: readonly number[],
  locale: Locale,
  all: readonly Indicator[],
): readonly Bar[] {
  const { wall, shell } = messagesFor(locale);
  const t = wall.indicators;
  const bars = items.map((i) => {
    const year = String(i.year);
    const label = i.kind !== 'target' ? t.actual(year) : i.reading === 'ceiling' ? t.ceiling(year) : t.targetBy(year);
    return {
      year: i.year,
      bar: {
        label,
        value: i.value,
        text: indicatorFigure(locale, i, all),
        tone: i.kind === 'target' ? 'target' : 'now',
      } satisfies Bar,
    };
  });
  const holes = missing.map((year) => ({
    year,
    bar: { label: t.actual(String(year)), value: null, text: shell.notPublished, tone: 'past' } satisfies Bar,
  }));
  return [...bars, ...holes].sort((a, b) => a.year - b.year).map(({ bar }) => bar);
}
