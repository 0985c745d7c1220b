import type { ConcentrationAnswer } from '../../../domain/answers';

interface Said {
  readonly cellOf: (sizeM: number) => string;
  readonly reading: (incidents: number, area: number, mask: string, of: string) => string;
  readonly chance: string;
  readonly nothing: string;
  readonly smallerCells: string;
}

/** The reading of one size of cells, in the same order in every language. */
export function sentencesOf(
  said: Said,
  { cellM, shares }: ConcentrationAnswer,
  ofThem: string,
  maskIn: string,
  pct: (share: number) => string,
): readonly string[] {
  const read = shares.flatMap(({ incidents, area, chance }) =>
    area === null || chance === null
      ? []
      : [`${said.reading(incidents, area, maskIn, ofThem)} ${said.chance}: ${pct(chance)}`],
  );
  return [said.cellOf(cellM), ...(read.length === 0 ? [said.nothing] : read), said.smallerCells];
}
