import { OWN_CITY } from '../../../domain/ownCity';
import type { Faults, InColumn, OnLine } from '../../../domain/faults';
import { paramsOf, type WordsOf } from '../../params';

const { text, has } = paramsOf('en');
const at = (p: InColumn): string => (has(p, 'column') ? `column “${text(p, 'column')}”: ` : '');
const where = (p: OnLine): string =>
  `${has(p, 'file') ? `${text(p, 'file')}: ` : ''}${has(p, 'line') ? `Line ${text(p, 'line')}: ` : ''}`;

/** Why a row was set aside, and warnings about a file. Keys are fault codes. */
export const rows = {
  'field-count': (p) => `${text(p, 'found')} fields instead of ${text(p, 'expected')}. Check separators and quotes.`,
  'unclosed-quote': () => 'A quote is opened and never closed. Close it or double it.',
  'bad-encoding': () => 'Bytes that are no letters in the file’s encoding. Save the file as UTF-8.',
  'total-row': (p) => `A row of totals (“${text(p, 'value')}”), not an incident.`,
  'no-coordinates': () => 'No coordinates: empty or 0, 0. Fill in its longitude and latitude.',
  'bad-coordinates': (p) => `${at(p)}“${text(p, 'value')}” is no coordinate. Give degrees, for example 76.9286.`,
  'system-untold': (p) =>
    `${where(p)}The numbers ${text(p, 'a')}, ${text(p, 'b')} are no degrees, and their coordinate system was not told.`,
  'outside-area': (p) =>
    `${where(p)}The point ${text(p, 'lon')}, ${text(p, 'lat')} lies outside ${OWN_CITY ? 'the surroundings of this city' : 'Almaty’s surroundings'}. Check the coordinates.`,
  'bad-place': (p) => `${where(p)}“${text(p, 'value')}” has no usable coordinates. Correct the line or leave it out.`,
  'duplicate-site-id': (p) =>
    `${where(p)}the identifier “${text(p, 'value')}” stands on an earlier line too. Give each site its own.`,
  'bad-number': (p) => `${at(p)}“${text(p, 'value')}” is no number.`,
  'number-range': (p) =>
    `${at(p)}“${text(p, 'value')}” is out of range: from ${text(p, 'least')} to ${text(p, 'most')} is expected.`,
  'value-missing': (p) => `${text(p, 'column')}: the cell is empty, and a row of this kind needs it.`,
  'bad-hours': (p) => `${at(p)}“${text(p, 'value')}” are no hours we know. Write 09:00-18:00, 24h, or closed.`,
  'bad-line': () => 'The line has under two points or holds no numbers.',
  'blank-days': (p) =>
    `Rows with a weekday left blank or with a dash, counted as closed on that day: ${text(p, 'count')} (the first on line ${text(p, 'line')}, “${text(p, 'column')}”).`,
  'cells-of-points': (p) =>
    `The file has ${text(p, 'count')} points at equal steps, not areas: each was taken for the middle of a cell of about ${text(p, 'width')} × ${text(p, 'height')} m.`,
  'points-no-cells': (p) =>
    `The file has ${text(p, 'count')} points that stand at no equal steps: no cells can be made of them. They are shown as points; nothing is counted by them, and no rate uses their people.`,
  'schedules-unread': (p) =>
    `${at(p)}hours of ${text(p, 'count')} rows could not be read (the first, on line ${text(p, 'line')}: “${text(p, 'value')}”): they count as not known. Write mon-fri 09:00-18:00; sat 10:00-14:00.`,
  'bad-weight': (p) =>
    `${where(p)}${at(p)}“${text(p, 'value')}” is no weight. A number from 0 to 1,000,000,000,000 is needed.`,
  'bad-date': (p) =>
    `${at(p)}“${text(p, 'value')}” is no date we know, or a day that does not exist. Use YYYY-MM-DD or DD.MM.YYYY.`,
  'bad-time': (p) =>
    `${at(p)}“${text(p, 'value')}” is no time of day we know. Use HH:mm; leave it empty where it is not known.`,
  'date-before-2000': (p) => `${at(p)}“${text(p, 'value')}” is before 2000. Check the year.`,
  'date-in-future': (p) => `${at(p)}“${text(p, 'value')}” lies in the future. Check the date.`,
  'two-digit-year': (p) => `${at(p)}“${text(p, 'value')}” has a year of two digits. Write all four.`,
  'post-closed': (p) => `${at(p)}“${text(p, 'value')}”: this post is closed, so it does not count as standing.`,
  'post-kind-unknown': (p) => `${at(p)}“${text(p, 'value')}” is no kind of post that is known here.`,
  'negative-span': (p) => `The end (${text(p, 'end')}) comes before the start (${text(p, 'start')}).`,
  'no-geometry': () => 'The feature has no geometry.',
  'wrong-geometry': (p) => `The geometry is ${text(p, 'type')}, expected ${text(p, 'expected')}.`,
  'bad-polygon': () => 'The polygon has under three points or holds no numbers.',
  'polygon-no-area': () => 'The polygon holds less than a square metre.',
  'polygon-crossing': (p) =>
    `The outline crosses itself or another part near ${text(p, 'lon')}, ${text(p, 'lat')}: its size and what lies in it would be wrong. Mend it in the program it was drawn in.`,
  'polygon-hole-outside': () =>
    'A hole of the polygon does not lie inside its outer ring. Mend it in the program it was drawn in.',
  'polygon-too-large': () => 'The polygon is larger than any city.',
  'duplicate-area-id': (p) => `The identifier “${text(p, 'value')}” occurs twice. Give each area its own.`,
  'not-a-feature': () => 'This is not a GeoJSON feature.',
  'hidden-rows': (p) =>
    `${text(p, 'count')} rows hidden in the sheet were read too. Take them out of the workbook if they do not belong.`,
  'formulas-unsaved': (p) =>
    `${text(p, 'count')} cells hold a formula without a saved result and are empty here. Open and save the workbook in Excel first.`,
  'system-accuracy': (p) =>
    `${text(p, 'system')} was brought to WGS 84; its places are right to about ${text(p, 'metres')} m.`,
  'answer-cut': (p) =>
    `The service gave only part of its rows (${text(p, 'count')}) and says there are more. Ask it for the rest, page by page.`,
  'address-alone': (p) =>
    `Column “${text(p, 'column')}” holds addresses, and addresses are not looked up: nothing leaves this device. Add columns of longitude and latitude, for example from the map of your department, or give a second file with the places of the names.`,
  'characters-lost': (p) =>
    `Letters were lost before import (????) in ${text(p, 'count')} places. Ask for the file in UTF-8.`,
  'time-unknown': (p) =>
    `The time is 00:00 in ${text(p, 'percent')}% of rows: it is taken as not known, and hours leave these rows out.`,
  'repeated-point': (p) =>
    `${text(p, 'percent')}% of rows stand at one point (${text(p, 'lon')}, ${text(p, 'lat')}), probably an office or a default point. Exclude it under “Data health” if so.`,
  'coarse-coordinates': (p) =>
    `All coordinates are rounded to ${text(p, 'decimals')} decimals (about 1 km or coarser): small hot spots cannot be trusted.`,
  'bulk-point': (p) => `${text(p, 'count')} rows have the same time and place, likely entered in bulk.`,
  'ignored-columns': (p) => `${text(p, 'count')} columns are not used and not kept: ${text(p, 'columns')}.`,
  'ids-repeated': (p) => `${text(p, 'count')} identifiers repeat with different contents: all rows are kept.`,
  'ids-spoilt': (p) =>
    `${at(p)}${text(p, 'count')} identifiers were spoilt by a spreadsheet (the first, “${text(p, 'value')}”, on line ${text(p, 'line')}). Nothing is told apart by them: all these rows are kept. Ask for the file with the identifiers as text.`,
  'articles-elsewhere': (p) =>
    `${at(p)}articles of this country’s law are not known here, so no kind is taken from their numbers. Say under “Words to check” what each article means.`,
  'counts-of-rows': (p) =>
    `${at(p)}the rows stand for ${text(p, 'sum')} incidents, but here every row counts as ONE: ${text(p, 'rows')} in place of ${text(p, 'sum')}. All counts and rates of this file are of rows. Ask for a file with a row for each incident.`,
  'time-unread': (p) =>
    `${at(p)}the column is called a time, but “${text(p, 'value')}” was not understood as one: hours are NOT taken from it, and answers by hour will lack them. If it is the time, say so in the list of columns or ask for the file with times such as 21:40.`,
  'weights-unused': (p) => `${at(p)}weights do not count here: every incident is one. The column is not used.`,
  'row-swapped': (p) =>
    `Longitude and latitude stand the other way round than in the rest of the file (${text(p, 'a')}, ${text(p, 'b')}).`,
  'row-other-system': (p) =>
    `The coordinates are in another system than the rest of the file: ${text(p, 'a')}, ${text(p, 'b')} would be ${text(p, 'system')}.`,
  'row-swappeds': (p) =>
    `${text(p, 'count')} rows have longitude and latitude the other way round than the rest of the file (the first on line ${text(p, 'line')}). They are left out: put them right, or add them as a file of their own.`,
  'row-other-systems': (p) =>
    `${text(p, 'count')} rows have their coordinates in another system than the rest of the file (the first, ${text(p, 'system')}, on line ${text(p, 'line')}). They are left out: convert them, or add them as a file of their own.`,
  'polygon-coordinates': (p) =>
    `${text(p, 'a')}, ${text(p, 'b')} is no longitude and latitude in degrees. Export the areas as WGS 84 (EPSG:4326).`,
  'population-unread': (p) =>
    `${at(p)}${text(p, 'count')} populations could not be read (the first: “${text(p, 'value')}”): these areas get no rate by residents.`,
  'no-time': () => 'The file has no dates: no periods, and rates per km² are of the whole.',
  'join-unmatched': (p) =>
    `${at(p)}column “${text(p, 'column')}”: “${text(p, 'value')}” is not among the named places.`,
  'join-ambiguous': (p) =>
    `${at(p)}column “${text(p, 'column')}”: “${text(p, 'value')}” stands at several of the named places.`,
  'places-unnamed': () => 'The file has coordinates, but no column of names.',
  'joined-positions': (p) =>
    `Places come from ${text(p, 'file')} by “${text(p, 'column')}”: they are where the organ, crossing or address stands, not where it happened. Rows found: ${text(p, 'matched')}; not found: ${text(p, 'unmatched')}; of several places: ${text(p, 'ambiguous')}. A hot spot at such a place may be only the name’s own.`,
  'months-alone': (p) =>
    `Rows dated to a month only: ${text(p, 'count')}. They count for the whole month; answers by weekday and hour leave them out. Choose whole months as the period.`,
  'months-unpublished': () => 'Some rows are dated to a month only: counts by day cannot be published of them.',
  'no-weekday': () =>
    'The file says months and no days: a question by weekdays has no answer. Ask without weekdays, or add the days.',
  'no-time-of-day': () =>
    'No row of the file has a time of day: a question by hours has no answer. Ask without hours, or add the times.',
} satisfies Partial<WordsOf<Faults>>;
