import type { Indicator } from '../../../domain/indicator';

/** One stand of the cells through the years: a year by itself, then the year with each published fact of it. */
export interface Frame {
  readonly year: number;
  readonly fact: Indicator | null;
}

/** Facts the years pause on, in this order: what was measured in the city, in quarantine, in the country. */
const MEASURES = ['crime-level', 'crime-change', 'quarantine-crime-change', 'country-offences-change'];
/** A reader needs about twice as long for a fact as for a picture. */
const WEIGHT = { year: 1, fact: 2 } as const;

/** The frames of the years, oldest first; facts are whole-year figures that were reported or claimed, no targets. */
export function framesOf(years: readonly number[], indicators: readonly Indicator[]): readonly Frame[] {
  return years.flatMap((year): Frame[] => [
    { year, fact: null },
    ...factsOf(year, indicators).map((fact) => ({ year, fact })),
  ]);
}

function factsOf(year: number, indicators: readonly Indicator[]): readonly Indicator[] {
  return MEASURES.flatMap(
    (measure) =>
      indicators.find(
        (i) =>
          i.measure === measure && i.year === year && i.kind !== 'target' && i.months === null && i.unit !== 'times',
      ) ?? [],
  );
}

const weightOf = ({ fact }: Frame): number => (fact ? WEIGHT.fact : WEIGHT.year);

/** A share of the scene's time at which a frame is shown: the middle of its own. */
export function frameMiddle(frames: readonly Frame[], at: number): number {
  const sum = (some: readonly Frame[]): number => some.reduce((total, frame) => total + weightOf(frame), 0);
  return (sum(frames.slice(0, at)) + weightOf(frames[at]) / 2) / sum(frames);
}

/** The frame at a share (0 to 1) of the scene's time; -1 when there is none. */
export function frameAt(frames: readonly Frame[], share: number): number {
  const weights = frames.map(weightOf);
  let left = Math.min(1, Math.max(0, share)) * weights.reduce((sum, weight) => sum + weight, 0);
  const at = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return at >= 0 ? at : frames.length - 1;
}
