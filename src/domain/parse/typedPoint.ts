/** Coordinates in degrees as a person types or pastes them, in three languages. */
import type { LonLat } from '../geometry';

/** More than two coordinates take in any form. */
const LONGEST = 120;

type Axis = 'lat' | 'lon';

interface Label {
  readonly axis: Axis;
  /** 0 = the word names the axis alone ("latitude"). */
  readonly sign: 1 | -1 | 0;
}

/**
 * Words and letters for the four winds and the two axes, small, without points and blanks: «с. ш.» is «сш», «шығыс
 * бойлық» is «шығысбойлық». A letter of another alphabet that looks the same stands for it.
 */
const LABELS: readonly (readonly [RegExp, Axis, Label['sign']])[] = [
  [/^(?:n|north\w*|c|с|сш|се|север\p{L}*|солт\p{L}*)$/u, 'lat', 1],
  [/^(?:s|south\w*|ю|юш|о|ое|юж\p{L}*|юг\p{L}*|оңт\p{L}*)$/u, 'lat', -1],
  [/^(?:lat\w*|ш|шир\p{L}*|ендік\p{L}*)$/u, 'lat', 0],
  [/^(?:e|е|east\w*|b|в|вд|вост\p{L}*|шб|шығ\p{L}*)$/u, 'lon', 1],
  [/^(?:w|west\w*|з|зд|зап\p{L}*|б|бб|бат\p{L}*)$/u, 'lon', -1],
  [/^(?:lon\w*|lng|д|долг\p{L}*|бойл\p{L}*)$/u, 'lon', 0],
];

/** A number with the mark of its unit, or a run of letters, or what parts them. */
const TOKEN =
  /((?<!\d)[+-])?(\d+(?:\.\d+)?)\s*(°|'|"|deg\w*|град\p{L}*|гр|мин\p{L}*|min\w*|сек\p{L}*|sec\w*)?|(\p{L}[\p{L}.\s]*)|((?:[\s,;:/|()=]|-(?!\d)|(?<=\d)-)+)/gu;

const UNIT_OF = (mark: string | undefined): 0 | 1 | 2 | null =>
  mark === undefined ? null : /^(?:°|deg|гр)/.test(mark) ? 0 : /^(?:'|min|мин)/.test(mark) ? 1 : 2;

interface Figure {
  readonly value: number;
  readonly isWhole: boolean;
  readonly isNegative: boolean;
  readonly unit: 0 | 1 | 2 | null;
}

/**
 * Points that a text may mean: degrees with a decimal point or comma, degrees with minutes and seconds, letters of the
 * winds before or behind, either order. Without letters both orders are given, latitude first, where both are on the
 * globe. [] = the text is no pair of coordinates.
 */
export function typedPoints(text: string): readonly LonLat[] {
  const plain = text
    .trim()
    .slice(0, LONGEST + 1)
    .toLowerCase()
    .replace(/[′’‘`´ʹ]/g, "'")
    .replace(/[″”“„ʺ]|''/g, '"')
    .replace(/[º˚]/g, '°')
    .replace(/[−–—]/g, '-')
    .replace(/^geo:/, '');
  if (plain.length > LONGEST || !/\d/.test(plain)) return [];
  const isLonFirst = /^point\b/.test(plain);
  const bare = plain.replace(/^point\s*z?\s*/, '');
  // A comma between digits is a decimal one unless points are: «43,25 76,93», but "43.25,76.93".
  const withCommas = /\d\.\d/.test(bare) ? bare : bare.replace(/(\d),(?=\d)(\d+)/g, '$1.$2');
  const read = pairOf(withCommas) ?? (withCommas === bare ? null : pairOf(bare));
  return read ? pointsOf(read, isLonFirst) : [];
}

interface Angle {
  readonly degrees: number;
  readonly axis: Axis | null;
}

function pairOf(text: string): readonly [Angle, Angle] | null {
  const figures: Figure[] = [];
  /** Each with how many numbers stand before it, and whether a comma parts it from them. */
  const labels: { readonly label: Label; readonly after: number; readonly isParted: boolean }[] = [];
  let end = 0;
  let isParted = false;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index !== end) return null;
    end += match[0].length;
    const [, sign, digits, mark, letters, between] = match;
    if (between !== undefined) {
      isParted ||= /[,;/|]/.test(between);
      continue;
    }
    if (letters !== undefined) {
      const label = labelOf(letters);
      if (!label) return null;
      labels.push({ label, after: figures.length, isParted });
      continue;
    }
    isParted = false;
    figures.push({
      value: Number(digits),
      isWhole: !digits.includes('.'),
      isNegative: sign === '-',
      unit: UNIT_OF(mark),
    });
  }
  if (end !== text.length) return null;
  const split = splitOf(figures);
  const angles = split && [angleOf(figures.slice(0, split)), angleOf(figures.slice(split))];
  if (!angles || angles.some((angle) => angle === null)) return null;
  const sides: [Label[], Label[]] = [[], []];
  labels.forEach(({ label, after, isParted: apart }, k) => {
    if (after !== 0 && after !== split && after !== figures.length) return;
    const second =
      labels.length === 2 ? k === 1 : labels.length === 4 ? k > 1 : after === figures.length || (after > 0 && apart);
    sides[second ? 1 : 0].push(label);
  });
  if (sides[0].length + sides[1].length !== labels.length) return null;
  const [first, second] = [labelled(angles[0]!, sides[0]), labelled(angles[1]!, sides[1])];
  return first && second ? [first, second] : null;
}

function labelOf(letters: string): Label | null {
  const word = letters.replace(/[.\s]/g, '');
  const known = LABELS.find(([form]) => form.test(word));
  return known ? { axis: known[1], sign: known[2] } : null;
}

/** Numbers of the first of the two: by the marks of degrees, else half of them. */
function splitOf(figures: readonly Figure[]): number | null {
  const second = figures.findIndex(({ unit }, k) => k > 0 && unit === 0);
  if (figures[0]?.unit === 0 && second > 0) return second;
  return [2, 4, 6].includes(figures.length) ? figures.length / 2 : null;
}

/** Degrees of up to three numbers, each of its unit; null where one cannot be that. */
function angleOf(figures: readonly Figure[]): number | null {
  if (figures.length === 0 || figures.length > 3) return null;
  let degrees = 0;
  for (const [k, { value, isWhole, isNegative, unit }] of figures.entries()) {
    if (unit !== null && unit !== k) return null;
    if (k > 0 && (value >= 60 || isNegative)) return null;
    if (k < figures.length - 1 && !isWhole) return null;
    degrees += value / 60 ** k;
  }
  return figures[0].isNegative ? -degrees : degrees;
}

function labelled(degrees: number, labels: readonly Label[]): Angle | null {
  const [axis = null, ...others] = [...new Set(labels.map((label) => label.axis))];
  if (others.length > 0) return null;
  const sign = labels.find((label) => label.sign !== 0)?.sign ?? 1;
  return { degrees: degrees * sign, axis };
}

function pointsOf([a, b]: readonly [Angle, Angle], isLonFirst: boolean): readonly LonLat[] {
  if (a.axis !== null && a.axis === b.axis) return [];
  const isKnown = a.axis !== null || b.axis !== null;
  const lonFirst = a.axis === 'lon' || b.axis === 'lat' || isLonFirst;
  const orders: readonly LonLat[] = [
    ...(isKnown && lonFirst ? [] : [[b.degrees, a.degrees] as const]),
    ...(isKnown && !lonFirst ? [] : [[a.degrees, b.degrees] as const]),
  ];
  const found = orders.filter(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90);
  return isLonFirst ? found.toReversed() : found;
}
