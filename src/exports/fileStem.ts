import { formatIsoDate } from '../domain/clock';
import { toParams } from '../domain/field';
import type { IncidentFilter } from '../domain/filter';
import { FILTER_FIELDS } from '../domain/filterFields';
import type { Period } from '../domain/period';

/** What a file's name says. */
interface Named {
  /** What it holds. */
  readonly id: string;
  /** The conditions in force, the period aside; null = it is not of incidents. */
  readonly filter: IncidentFilter | null;
  readonly period: Period | null;
  readonly madeAtMs: number;
}

/** With the longest ending a name stays within 120 signs, so that a folder of Windows holds it. */
const MOST_SIGNS = 104;
/** Stands where a filter is longer than a name can be. */
const AND_MORE = '+etc';

/**
 * Name of an exported file without its ending: what it holds, of which incidents, from its first to its last day, the
 * last one included as in the words of the screen, and the day it was made. Signs that every system takes.
 */
export function fileStem({ id, filter, period, madeAtMs }: Named): string {
  const days = period ? `-${formatIsoDate(period.fromMs)}_${formatIsoDate(period.toMs - 1)}` : '';
  const end = `${days}-made-${formatIsoDate(madeAtMs)}`;
  const begin = `qyragy-${id}`;
  return begin + shortened(filter ? filterInName(filter) : '', MOST_SIGNS - begin.length - end.length) + end;
}

/**
 * What the name of a project's file says that it holds: the dataset on the screen, and how many of the user's others go
 * with it.
 */
export const projectId = (title: string, others: number): string =>
  `project-${nameSigns(title.replace(/\.\w+$/, '')).slice(0, 40)}${others > 0 ? `+${others}` : ''}`;

/** A text in signs that every system takes in a file's name. */
const nameSigns = (text: string): string => text.replace(/[^\p{L}\p{N}.+_-]+/gu, '-');

function filterInName(filter: IncidentFilter): string {
  const { from: _from, to: _to, ...said } = toParams(FILTER_FIELDS, { ...filter, period: null });
  return Object.entries(said)
    .map(([key, text]) => `-${nameSigns(conditionInName(key, text))}`)
    .join('');
}

/** Ground has no name of its own: it is only said that there is a condition. */
const WITHOUT_VALUE: Readonly<Record<string, string>> = { near: 'near', inside: 'drawn', without: 'without-points' };

function conditionInName(key: string, text: string): string {
  if (Object.hasOwn(WITHOUT_VALUE, key)) return WITHOUT_VALUE[key];
  if (text === '') return `no-${key}`;
  if (key === 'public' || key === 'street') return text === 'yes' ? key : `not-${key}`;
  const values = text.replaceAll(',', '+');
  return key === 'hours' || key === 'weekdays' ? `${key}-${values}` : values;
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, Math.max(0, most - AND_MORE.length));
  return cut.slice(0, Math.max(cut.lastIndexOf('+'), cut.lastIndexOf('-'), 0)) + AND_MORE;
}
