import type { FeatureCollection } from 'geojson';
import { toLonLat } from '../../domain/projection';
import { isDifferent, isTooFewToCompare, RISK_LEVELS, type RiskAnswer } from '../../domain/risk';
import type { Say } from '../../map/layer';
import type { ClassedCells } from '../../map/mapData';
import type { Scale } from '../../map/scales';
import { cellFeatures } from './cellFeatures';

/** How many times as dense, from which on a square has a colour, and stronger ones; below 1 their inverses. */
const TIMES = [1.1, 1.25, 1.5, 2] as const;
const SCALE: Scale = { kind: 'diverging', breaks: [...TIMES] };

function stepOf(logRr: number): number {
  if (Number.isNaN(logRr)) return 0;
  const steps = TIMES.filter((times) => Math.abs(logRr) >= Math.log(times)).length;
  return logRr < 0 ? -steps : steps;
}

/**
 * Squares with the step of their ratio in `k`; the outlines of those above each level of chance, with it in `level`.
 */
export function riskFeatures(answer: RiskAnswer): FeatureCollection {
  if (isTooFewToCompare(answer)) return { type: 'FeatureCollection', features: [] };
  const cells = cellFeatures({ ...answer, shape: 'square' }, (cell) => stepOf(answer.logRr[cell]));
  return {
    type: 'FeatureCollection',
    features: [
      ...cells.features,
      ...(isDifferent(answer) ? RISK_LEVELS.map((level, k) => contour(answer, level, k + 1)) : []),
    ],
  };
}

/** The sides at which squares above the level end. */
function contour({ x, y, p, sizeM }: RiskAnswer, level: number, k: number): FeatureCollection['features'][number] {
  const key = (px: number, py: number): string => `${Math.round(px / sizeM - 0.5)} ${Math.round(py / sizeM - 0.5)}`;
  const above = new Set<string>();
  p.forEach((value, cell) => {
    if (value <= level) above.add(key(x[cell], y[cell]));
  });
  const half = sizeM / 2;
  const coordinates: [number, number][][] = [];
  p.forEach((value, cell) => {
    if (!(value <= level)) return;
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      if (above.has(key(x[cell] + dx * sizeM, y[cell] + dy * sizeM))) continue;
      const [mx, my] = [x[cell] + dx * half, y[cell] + dy * half];
      coordinates.push(
        [-1, 1].map((end) => {
          const [lon, lat] = toLonLat(mx + dy * half * end, my + dx * half * end);
          return [lon, lat];
        }),
      );
    }
  });
  return { type: 'Feature', properties: { level: k }, geometry: { type: 'MultiLineString', coordinates } };
}

/** The answer as the map draws it and says it. */
export function riskPicture(answer: RiskAnswer, features: FeatureCollection, { t }: Say): ClassedCells {
  const words = t.riskCells;
  const few = isTooFewToCompare(answer);
  const counts = new Map<number, number>();
  for (const value of answer.logRr) counts.set(stepOf(value), (counts.get(stepOf(value)) ?? 0) + 1);
  const round = (value: number): number => Math.round(value * 100) / 100;
  const steps = TIMES.map((_, k) => k + 1);
  const rows = [
    ...steps.map((k) => ({ k, from: TIMES[k - 1], to: TIMES[k] ?? null })).toReversed(),
    ...steps.map((k) => ({ k: -k, from: TIMES[k] ? round(1 / TIMES[k]) : 0, to: round(1 / TIMES[k - 1]) })),
  ];
  return {
    features,
    scale: SCALE,
    legend: {
      title: words.title(answer.sizeM),
      scale: SCALE,
      rows: few
        ? []
        : rows
            .filter(({ k }) => (counts.get(k) ?? 0) > 0)
            .map(({ k, from, to }) => ({ k, label: words.row(from, to, counts.get(k) ?? 0) })),
      note: few ? words.tooFew : isDifferent(answer) ? words.lines : words.byChance,
    },
    words: (cell) =>
      Number.isNaN(answer.logRr[cell])
        ? words.blank
        : [words.times(Math.exp(answer.logRr[cell])), words.chance(answer.p[cell])].join('\n'),
  };
}
