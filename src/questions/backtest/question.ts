import type { StudyMask } from '../../domain/area';
import { AREA_PERCENTS, BACKTEST_METHODS, type BacktestSettings } from '../../domain/backtest';
import { field } from '../../domain/field';
import { free } from '../../domain/option';
import { stepsOf } from '../../domain/timeStep';
import { ABOVE_0, choice, choices, number, orUsual } from '../../domain/value';
import { question, settings } from '../question';
import { backtestJson, backtestTable } from './table';
import { words } from './words';

const TRAIN = ['3m', '6m', '12m'] as const;
const TEST = ['7d', '28d', '1m', '3m'] as const;
const CELLS_M = [150, 250, 500] as const;

export interface BacktestQuestion {
  readonly set: BacktestSettings;
  readonly mask: StudyMask;
}

/** Would the map of the days before have helped in the days after? Which map would have helped most? */
export const backtest = question({
  id: 'backtest',
  settings: settings<'backtest', BacktestSettings>('backtest', {
    train: field(stepsOf(TRAIN), { key: 'testTrain', usual: '12m', option: { name: 'train', slot: '12m|90d' } }),
    test: field(stepsOf(TEST), { key: 'testNext', usual: '1m', option: { name: 'test', slot: '1m|7d' } }),
    methods: field(orUsual(choices(BACKTEST_METHODS), BACKTEST_METHODS), {
      usual: BACKTEST_METHODS,
      option: { name: 'methods', slot: 'counts,gistar,...' },
    }),
    percent: field(choice<number>(AREA_PERCENTS), { key: 'testShare', usual: 5, option: { name: 'share' } }),
    shape: field(choice(['hexagon', 'square']), { key: 'testShape', usual: 'hexagon', option: { name: 'shape' } }),
    sizeM: field(choice<number>(CELLS_M, 'm'), {
      key: 'testSize',
      usual: 250,
      option: { name: 'size', as: number({ min: ABOVE_0, max: 1e6, unit: 'm' }) },
    }),
    seed: field(number({ min: 0, max: 4_294_967_295, whole: true }), {
      key: 'testSeed',
      usual: 1,
      option: { name: 'seed' },
    }),
  }),
  asks: ({ room, mask }, set): BacktestQuestion | null => (room === 'backtest' ? { set, mask } : null),
  shown: {
    words,
    room: {
      icon: 'M4 20h16M4 20V5M6.5 17.5c1.5-5 4-9 12.5-11M9 12.5l2 2 4.5-5',
      group: 'explore',
      behind: 'analyse',
    },
    table: backtestTable,
    files: [{}],
    cut: ({ incidents, undated, outside, area }) => area && { incidents: incidents + undated, outside, area },
    twin: {
      asks: (set, { mask }) => ({ set, mask }),
      json: backtestJson,
      tables: { pred: free('FILE'), obs: free('FILE') },
    },
  },
});
