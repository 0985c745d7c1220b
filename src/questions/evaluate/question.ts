import type { StudyMask } from '../../domain/area';
import { dayOf } from '../../domain/clock';
import { GROUNDS } from '../../domain/drawn';
import type { DrawnGround } from '../../domain/drawnGround';
import { EVALUATED, type EvaluatedKind, type EvaluateMethod } from '../../domain/evaluation';
import { field, maybe } from '../../domain/field';
import { free, numeric } from '../../domain/option';
import { ABOVE_0, choice, DATE, number, words as text } from '../../domain/value';
import { question, settings } from '../question';
import { evaluateJson, evaluateManifest, evaluateShapes, evaluateTable } from './table';
import { words } from './words';

export interface EvaluateQuestion {
  readonly method: EvaluateMethod;
  readonly of: EvaluatedKind;
  /** What was drawn, with the days of it, of `drawn`. */
  readonly drawn: readonly { readonly name: string; readonly ground: DrawnGround }[];
  readonly fromDay: number | null;
  readonly toDay: number | null;
  readonly one: number | null;
  readonly mask: StudyMask;
}

interface EvaluateSettings extends EvaluateMethod {
  readonly of: EvaluatedKind;
  readonly startMs: number | null;
  readonly untilMs: number | null;
  readonly one: number | null;
  /** The twin's: a file of interventions, and drawn grounds. */
  readonly file: string | null;
  readonly grounds: readonly DrawnGround[] | null;
}

const DIVISOR = numeric({ min: ABOVE_0, max: 1e6 });

const asked = (
  { of, radiusM, ringM, months, startMs, untilMs, one }: EvaluateSettings,
  mask: StudyMask,
  drawn: EvaluateQuestion['drawn'],
): EvaluateQuestion => ({
  method: { radiusM, ringM, months },
  of,
  // Of what is not asked about nothing is said: a shape that moves asks no question of posts anew.
  ...(of === 'drawn'
    ? { drawn, fromDay: startMs === null ? null : dayOf(startMs), toDay: untilMs === null ? null : dayOf(untilMs) }
    : { drawn: [], fromDay: null, toDay: null }),
  one,
  mask,
});

/** Did incidents fall more where something was done than where nothing was? */
export const evaluate = question({
  id: 'evaluate',
  settings: settings<'evaluate', EvaluateSettings>('evaluate', {
    of: field(choice(EVALUATED), { key: 'evaluated', usual: 'posts', option: { name: 'what' } }),
    radiusM: field(number({ min: 50, max: 5000, unit: 'm' }), {
      key: 'evalRadius',
      usual: 300,
      option: { name: 'radius', as: number({ min: ABOVE_0, max: 1e6, unit: 'm' }) },
    }),
    ringM: field(number({ min: 10, max: 5000, unit: 'm' }), {
      key: 'evalRing',
      usual: 125,
      option: { name: 'ring', as: number({ min: ABOVE_0, max: 1e6, unit: 'm' }) },
    }),
    months: field(number({ min: 4, max: 60, whole: true }), {
      key: 'evalMonths',
      usual: 12,
      option: { name: 'months' },
    }),
    startMs: maybe(DATE, { key: 'evalFrom', option: { name: 'start' } }),
    untilMs: maybe(DATE, { key: 'evalTo', option: { name: 'until' } }),
    one: maybe(number({ min: 1, max: 100_000, whole: true }), { key: 'evalOne', option: { name: 'row' } }),
    file: maybe(text(), { option: { name: 'interventions', slot: 'FILE' } }),
    grounds: maybe(GROUNDS, { option: { name: 'drawn', slot: 'circle:...|polygon:...|strip:...' } }),
  }),
  asks: ({ room, mask, drawn }, set): EvaluateQuestion | null =>
    room === 'evaluate'
      ? asked(
          set,
          mask,
          drawn.filter(({ isHidden }) => !isHidden).map(({ name, ground }) => ({ name, ground })),
        )
      : null,
  shown: {
    words,
    room: {
      icon: 'M4 4v16h16M7 10h4M11 10v0M11 10l2 6h6M9 7.5v5M17 13.5v5',
      group: 'explore',
      behind: 'analyse',
    },
    table: evaluateTable,
    files: [{ shapes: evaluateShapes, isOfPosts: true, manifest: evaluateManifest }],
    // The incidents counted are not those of the chosen period, of which a head would tell.
    cut: ({ incidents, outside, area, isWider }) => (isWider ? null : area && { incidents, outside, area }),
    twin: {
      asks: (set, { mask }) => {
        const of = set.grounds !== null ? 'drawn' : set.file !== null ? 'interventions' : set.of;
        return asked(
          { ...set, of },
          mask,
          (set.grounds ?? []).map((ground) => ({ name: '', ground })),
        );
      },
      json: evaluateJson,
      shapes: evaluateShapes,
      saysCompared: true,
      isOfPosts: ({ of, file, grounds }) => of === 'posts' && file === null && grounds === null,
      tables: {
        counts: free('FILE'),
        'time-before': DIVISOR,
        'time-after': DIVISOR,
      },
    },
  },
});
