/** A city that never was, with posts of which it is known what they did. */
import { randomOf, drawPoisson } from '../../src/analysis/chance/random';
import { evaluateAll, type EvaluatedAll } from '../../src/analysis/evaluation/evaluate';
import { calendarOfDays, monthOfDays } from '../../src/analysis/evaluation/monthsAround';
import type { Intervention } from '../../src/domain/evaluation';
import { finish } from '../../src/domain/job';

const CELL_M = 700;
const SIDE = 22;
const MONTHS = 24;
/** Days of a month of such a plane. */
const MONTH = 30;
const START = 12;
const METHOD = { radiusM: 300, ringM: 125, months: 12 } as const;

export interface City {
  readonly seed: number;
  readonly posts: number;
  /** By what the posts multiply what is recorded within their reach. */
  readonly effect: number;
  /** Variance of what multiplies the rate of a cell from month to month; 0 = chance alone. */
  readonly scatter?: number;
  /** What all of the city is multiplied by in each month, counted from 0. */
  readonly citywide?: (month: number) => number;
  /** Its second year is that of the quarantine. */
  readonly isOf2020?: boolean;
  /** Incidents a month in a middling cell. */
  readonly level?: number;
}

/** Draws the incidents, sets posts where there are many, and judges them. */
export function judgedCity({
  seed,
  posts,
  effect,
  scatter = 0,
  citywide = () => 1,
  level = 5,
  isOf2020 = false,
}: City): EvaluatedAll {
  const next = randomOf(seed);
  const levels = Float64Array.from({ length: SIDE * SIDE }, () => level * Math.exp(0.7 * normal(next)));
  const interventions: Intervention[] = [];
  while (interventions.length < posts) {
    const [x, y] = [CELL_M + next() * CELL_M * (SIDE - 2), CELL_M + next() * CELL_M * (SIDE - 2)];
    const isFar = interventions.every(
      ({ ground }) => ground.kind === 'point' && Math.hypot(ground.x - x, ground.y - y) > 1800,
    );
    if (!isFar || next() > levels[cellAt(x, y)] / (6 * level)) continue;
    interventions.push({
      id: `post-${interventions.length}`,
      name: null,
      ground: { kind: 'point', x, y },
      fromDay: START * MONTH,
      toDay: null,
      isIllustrative: false,
    });
  }
  const [x, y, days]: [number[], number[], number[]] = [[0], [0], [0]];
  for (let month = 0; month < MONTHS; month++)
    for (let cell = 0; cell < levels.length; cell++) {
      const frailty = scatter === 0 ? 1 : gamma(1 / scatter, next) * scatter;
      const count = drawPoisson(levels[cell] * citywide(month) * frailty, next);
      for (let k = 0; k < count; k++) {
        const at = [((cell % SIDE) + next()) * CELL_M, (Math.floor(cell / SIDE) + next()) * CELL_M] as const;
        const isReached =
          month >= START &&
          interventions.some(
            ({ ground }) => ground.kind === 'point' && Math.hypot(ground.x - at[0], ground.y - at[1]) <= METHOD.radiusM,
          );
        if (isReached && next() >= effect) continue;
        x.push(at[0]);
        y.push(at[1]);
        days.push(month * MONTH + Math.floor(next() * MONTH));
      }
    }
  // The last day of the file ends its last month.
  x.push(0);
  y.push(0);
  days.push(MONTHS * MONTH - 1);
  const calendar = calendarOfDays(Float64Array.from(days));
  return finish(
    evaluateAll(
      interventions,
      [],
      {
        events: {
          x: Float64Array.from(x),
          y: Float64Array.from(y),
          month: monthOfDays(calendar, Float64Array.from(days)),
          weight: null,
          district: new Int16Array(x.length).fill(-1),
        },
        calendar,
        isInArea: (px, py) => px >= 0 && py >= 0 && px <= SIDE * CELL_M && py <= SIDE * CELL_M,
        districtAt: () => -1,
        isSilent: () => false,
        quarantine: isOf2020 ? [START * MONTH, MONTHS * MONTH] : null,
      },
      METHOD,
    ),
  );
}

const cellAt = (x: number, y: number): number => Math.floor(y / CELL_M) * SIDE + Math.floor(x / CELL_M);

const normal = (next: () => number): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

/** Marsaglia and Tsang 2000, for shapes of at least 1. */
function gamma(shape: number, next: () => number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = normal(next);
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(1 - next()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v;
  }
}
