/** What kind of data a file holds: what it is told to be, else what its columns and shapes speak for. */
import { areas as areasKind } from '../../domain/kinds/areas';
import type { ImportKind } from '../../domain/import';
import { kindOf } from '../../domain/kinds';
import type { DatasetKind } from '../../domain/kinds/kind';
import { guessKind } from '../columns/columns';
import { kindsOfShape, looksLikeGrid, mayCount, namesOneOf, tellingKinds, tellsOfCrime } from '../columns/kindGuess';
import { firstRows, valuesOf } from '../rows/firstRows';
import type { RawTable } from '../rows/rawTable';
import type { Context } from './intake';

export const takesShapes = ({ geometry }: DatasetKind): boolean =>
  geometry.includes('area') || geometry.includes('line');

/** Rows of the kind may be of any shape, and none of them is left out for the sake of speed. */
export const isOfShapes = (kind: ImportKind | undefined): boolean => {
  const told = kind === undefined ? null : kindOf(kind);
  return told?.reader === 'things' && takesShapes(told);
};

/** Lines and areas are read from whole features, not from bytes as points are. */
export const isOfAreas = (kind: ImportKind | undefined): boolean =>
  kind !== undefined && !(kindOf(kind)?.geometry.includes('point') ?? false);

/** What a file of lines or areas holds: what its columns speak for, else areas; where that is not plain it is asked. */
export function kindOfShapes(
  table: RawTable,
  of: 'line' | 'area' | 'mixed',
  shapes: readonly unknown[] | null,
  { report }: Context,
): DatasetKind {
  const file = { columns: table.columns, values: valuesOf(table) };
  const geometry = of === 'mixed' ? 'line' : of;
  const told = tellingKinds(file, geometry);
  const cells =
    of === 'area' && shapes && looksLikeGrid(shapes) ? kindsOfShape('area').filter((kind) => kind.isRegular) : [];
  const regular = cells.filter((kind) => namesOneOf(kind, table.columns));
  // Cells with a number that no list knows the name of: what it counts is for a person to say.
  const unnamed = regular.length === 0 && mayCount(file) ? cells : [];
  const named = told.filter(({ surely }) => surely).map(({ kind }) => kind);
  // Names of columns say more than equal shapes.
  const sure = named.length > 0 ? named : regular;
  const perhaps = told.map(({ kind }) => kind);
  const fallback = of === 'area' ? [areasKind] : kindsOfShape(geometry);
  const only = new Set([...sure, ...perhaps, ...unnamed]);
  if (sure.length > 0 && only.size === 1) return sure[0];
  if (of === 'area' && only.size === 0) return areasKind;
  const offered = [...new Set([...sure, ...perhaps, ...fallback, ...unnamed])].map(({ id }) => id);
  const [first, ...others] = offered;
  return kindOf(report.ask('kind', {}, [first, ...others])) ?? areasKind;
}

/**
 * What a table of points, or of no place, holds: what it is told to be, else what its columns and words speak for. A
 * file that speaks for accidents and for crimes is never taken for either unasked.
 */
export function settleKind(
  table: RawTable,
  values: (column: number) => readonly string[],
  { choices, file, report, settings }: Context,
): 'incidents' | 'posts' | DatasetKind {
  if (choices.kind === 'posts' || choices.kind === 'incidents') return choices.kind;
  const told = choices.kind === undefined ? null : kindOf(choices.kind);
  if (told?.reader === 'things') return told;
  if (settings.planar) return 'incidents';
  const judged = { columns: table.columns, values };
  const telling = settings.weighted ? [] : tellingKinds(judged, 'point');
  const guess = guessKind(table.columns, file, firstRows(table, 501).length, values);
  const [only] = telling;
  const isPlain = telling.length === 1 && only.surely && guess !== 'posts' && !tellsOfCrime(judged);
  if (isPlain) return only.kind;
  if (telling.length === 0 && guess !== null) return guess;
  const base = guess === null ? ['incidents', 'posts'] : [guess];
  const offered = telling.map(({ kind }) => kind.id);
  // What is tried before an answer is what speaks for itself; a crime register stays one.
  const [first, ...others] = tellsOfCrime(judged) ? [...base, ...offered] : [...offered, ...base];
  const answer = report.ask('kind', {}, [first, ...others]);
  if (answer === 'posts' || answer === 'incidents') return answer;
  return telling.find(({ kind }) => kind.id === answer)?.kind ?? 'incidents';
}
