/** The published places as things that can be named: doubles made one, each with all of the ground it may mean. */
import type { LonLat } from '../../domain/geometry';
import { BARE_STREETS, kindOfPlace } from '../naming/placeKind';
import { metresBetween, inOrder, type Extent, type Spot } from './extent';
import { isStreetWord, kindWord } from './placeGenerics';
import { isNear, sounds, stemOf } from './spelling';

export interface PublishedPlace {
  readonly kind: string;
  readonly nameRu: string;
  readonly nameKk: string | null;
  readonly lon: number;
  readonly lat: number;
}

/** A part of a line that has a name of its own: a crossing, or a house. */
interface Part extends Spot {
  readonly nameRu: string;
  readonly nameKk: string | null;
  readonly isHouse: boolean;
}

export interface Named {
  readonly kind: string;
  readonly nameRu: string;
  readonly nameKk: string | null;
  /** Further spellings under which it is published. */
  readonly alsoRu: readonly string[];
  readonly extent: Extent;
  /** Of a line, along it. */
  readonly parts: readonly Part[];
}

/**
 * How far from its published point what is meant may lie, metres. Crossings: where one is published twice, nine of ten
 * are within 100 m of the middle of the two. The others are our own reading of how large such grounds are, on the wide
 * side.
 */
const REACH_M: Readonly<Record<string, number>> = {
  crossing: 100,
  address: 50,
  metro: 100,
  school: 100,
  square: 150,
  hospital: 150,
  mall: 150,
  bus_station: 150,
  railway_station: 200,
  market: 200,
  stadium: 200,
  university: 300,
  park: 300,
  airport: 1_000,
  microdistrict: 400,
};
const USUAL_REACH_M = 150;
/** Kinds of which one point is known and that are much more than it. */
const AREAS: ReadonlySet<string> = new Set(['microdistrict', 'park', 'university', 'airport']);
/**
 * Two spellings of one name so near to each other mean one thing; a name written alike twice is one street wherever it
 * is.
 */
const SAME_M = 1_500;
/** One crossing's stops. */
const SAME_CROSSING_M = 600;

type Fold = (text: string) => string;

interface Street extends Spelled {
  readonly names: string[];
  readonly spots: Spot[];
  readonly parts: Part[];
  nameKk: string | null;
  kind: string;
}

/** `fold` is handed in (i18n/fold), so that analysis stays without languages. */
export function gazetteer(places: readonly PublishedPlace[], fold: Fold): readonly Named[] {
  const rows = places.map((place) => ({ ...place, kind: kindOfPlace(place) }));
  const crossings = crossingsOf(
    rows.filter(({ kind }) => kind === 'crossing'),
    fold,
  );
  const lines = rows.filter(({ kind }) => kind === 'street');
  const others = rows.filter(({ kind }) => kind !== 'crossing' && kind !== 'street');
  const areas = new Set(others.filter(({ kind }) => kind === 'microdistrict').map((row) => sameWords(row, fold)));
  const keyOf = (row: PublishedPlace): string => {
    const asArea = row.kind === 'landmark' ? sameWords({ ...row, kind: 'microdistrict' }, fold) : '';
    return areas.has(asArea) ? asArea : sameWords(row, fold);
  };
  const streets = streetsOf(
    lines,
    others.filter(({ kind }) => kind === 'address'),
    crossings,
    fold,
  );
  return [...crossings, ...streets, ...joined(others, keyOf, SAME_M)];
}

const sidesOf = (name: string): readonly string[] => name.split(/\s*\/\s*|\s+[-–]\s+/);

/**
 * What of a name tells it from others, as it sounds; a lane has its name from the street beside it and is another way.
 */
const wordsOf = (name: string, fold: Fold): readonly string[] =>
  fold(name.replace(/, \d.*$/, ''))
    .split(' ')
    .filter((word) => word !== '' && (!isStreetWord(word) || kindWord(word) === 'переулок'))
    .map(sounds);

interface Spelled {
  /** Without endings. */
  readonly stems: readonly string[];
  readonly run: string;
}
const spelled = (words: readonly string[]): Spelled => ({ stems: words.map(stemOf), run: words.join('') });

/**
 * One place where two streets meet is one crossing, from whichever of the two it is published and however they are
 * spelled.
 */
function crossingsOf(rows: readonly PublishedPlace[], fold: Fold): readonly Named[] {
  const seen: { readonly row: PublishedPlace; readonly sides: readonly Spelled[]; readonly key: string }[] = [];
  const keys = new Map<PublishedPlace, string>();
  rows.forEach((row, k) => {
    const sides = sidesOf(row.nameRu).map((side) => spelled(wordsOf(side, fold)));
    const same = seen.find(
      (other) =>
        metresBetween([row.lon, row.lat], [other.row.lon, other.row.lat]) <= SAME_CROSSING_M &&
        areSameSides(sides, other.sides),
    );
    const key = same?.key ?? String(k);
    seen.push({ row, sides, key });
    keys.set(row, key);
  });
  return joined(rows, (row) => keys.get(row) ?? '', SAME_CROSSING_M);
}

const areSameSides = (some: readonly Spelled[], others: readonly Spelled[]): boolean =>
  some.length === others.length &&
  (some.every((side, k) => isSameName(side, others[k])) ||
    some.every((side, k) => isSameName(side, others[others.length - 1 - k])));

/**
 * Words in any order, endings aside, each kind by one word; a stop called after its microdistrict is that
 * microdistrict.
 */
function sameWords({ kind, nameRu }: PublishedPlace, fold: Fold): string {
  const isArea = kind === 'microdistrict';
  const words = fold(nameRu.replace(/^микр\S*/i, 'микрорайон'))
    .split(' ')
    .map((word) => kindWord(word) ?? stemOf(sounds(word)));
  return `${isArea ? 'area' : kind} ${words
    .filter((word) => !isArea || word !== 'микрорайон')
    .sort()
    .join(' ')}`;
}

/** Places of one key that lie near each other as one, at their middle. */
function joined(
  rows: readonly PublishedPlace[],
  keyOf: (row: PublishedPlace) => string,
  withinM: number,
): readonly Named[] {
  const groups = new Map<string, PublishedPlace[][]>();
  for (const row of rows) {
    const key = keyOf(row);
    const near = groups
      .get(key)
      ?.find((group) => group.some((other) => metresBetween([row.lon, row.lat], [other.lon, other.lat]) <= withinM));
    if (near) near.push(row);
    else groups.set(key, [...(groups.get(key) ?? []), [row]]);
  }
  return [...groups.values()].flat().map((group) => {
    const first = group.find(({ kind }) => kind !== 'landmark') ?? group[0];
    const at: LonLat = [mean(group.map(({ lon }) => lon)), mean(group.map(({ lat }) => lat))];
    const spread = group.length < 2 ? 0 : Math.max(...group.map(({ lon, lat }) => metresBetween(at, [lon, lat])));
    const reach = REACH_M[first.kind] ?? USUAL_REACH_M;
    return {
      kind: first.kind,
      nameRu: first.nameRu,
      nameKk: group.find(({ nameKk }) => nameKk !== null)?.nameKk ?? null,
      alsoRu: [...new Set(group.map(({ nameRu }) => nameRu))].filter((name) => name !== first.nameRu),
      extent: { kind: AREAS.has(first.kind) ? 'area' : 'point', at, withinM: Math.max(reach, Math.ceil(spread) + 50) },
      parts: [],
    };
  });
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Every street that is published by itself or as a side of a crossing, spellings of one name made one. */
function streetsOf(
  lines: readonly PublishedPlace[],
  houses: readonly PublishedPlace[],
  crossings: readonly Named[],
  fold: Fold,
): readonly Named[] {
  const byWords = new Map<string, Street>();
  const add = (name: string, nameKk: string | null, kind: string, spot: Spot, part: Part | null): void => {
    const words = wordsOf(name, fold);
    const key = words.join(' ');
    const street = byWords.get(key) ?? { ...spelled(words), names: [], spots: [], parts: [], nameKk: null, kind };
    byWords.set(key, street);
    street.names.push(name);
    if (nameKk !== null && (street.nameKk === null || !street.nameKk.includes(' '))) street.nameKk = nameKk;
    if (part) street.parts.push(part);
    street.spots.push(spot);
  };
  for (const { nameRu, nameKk, lon, lat } of lines)
    add(nameRu.replace(/^\S+ [–] (?=Улица)/, ''), nameKk, 'street', { at: [lon, lat], withinM: USUAL_REACH_M }, null);
  for (const { nameRu, lon, lat } of houses) {
    const spot = { at: [lon, lat] as const, withinM: REACH_M['address'] };
    add(nameRu.replace(/, \d.*$/, ''), null, 'street', spot, { ...spot, nameRu, nameKk: null, isHouse: true });
  }
  const known = new Set(byWords.keys());
  const isStreetName = (side: string): boolean =>
    fold(side).split(' ').some(isStreetWord) ||
    known.has(wordsOf(side, fold).join(' ')) ||
    BARE_STREETS.has(side) ||
    /^\S+(?:ов|ев)а$/.test(side);
  for (const crossing of crossings) {
    const { nameRu, nameKk, extent } = crossing;
    if (extent.kind === 'line') continue;
    const spot = { at: extent.at, withinM: extent.withinM };
    const sidesKk = nameKk === null ? [] : sidesOf(nameKk);
    sidesOf(nameRu).forEach((side, k) => {
      if (isStreetName(side))
        add(side, sidesKk[k] ?? null, 'street', spot, { ...spot, nameRu, nameKk, isHouse: false });
    });
    // Its other spellings name the same streets.
    for (const side of crossing.alsoRu.flatMap(sidesOf)) if (isStreetName(side)) add(side, null, 'street', spot, null);
  }
  return oneOfEach([...byWords.values()]).map((street) => {
    const [nameRu, ...alsoRu] = byUse(street.names, fold);
    return {
      kind: 'street',
      nameRu,
      nameKk: street.nameKk,
      alsoRu,
      extent: { kind: 'line', spots: street.spots },
      parts: inOrder(street.parts),
    };
  });
}

/** Names, most used first; of those used alike one that says what kind of way it is. */
function byUse(names: readonly string[], fold: Fold): readonly string[] {
  const uses = new Map<string, number>();
  for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1);
  const isWhole = (name: string): number => Number(/^[А-ЯЁ]/.test(name) && fold(name).split(' ').some(isStreetWord));
  return [...uses].sort(([a, n], [b, m]) => isWhole(b) - isWhole(a) || m - n).map(([name]) => name);
}

function oneOfEach(streets: readonly Street[]): readonly Street[] {
  const kept: Street[] = [];
  for (const street of [...streets].sort((a, b) => b.spots.length - a.spots.length)) {
    const same = kept
      .map((other) => ({ other, metres: apart(street.spots, other.spots) }))
      .filter(({ other, metres }) => metres <= SAME_M && isSameName(street, other))
      .sort((a, b) => a.metres - b.metres)[0]?.other;
    if (!same) {
      kept.push(street);
      continue;
    }
    same.names.push(...street.names);
    same.spots.push(...street.spots);
    same.parts.push(...street.parts);
    same.nameKk ??= street.nameKk;
  }
  return kept;
}

function apart(some: readonly Spot[], others: readonly Spot[]): number {
  let least = Infinity;
  for (const { at } of some) for (const other of others) least = Math.min(least, metresBetween(at, other.at));
  return least;
}

/** Letters of a name short enough that one other letter makes it another name. */
const SHORT = 6;
const LONG = 10;

const LANE = stemOf(sounds('переулок'));

/** With or without a first name, in another gender or order, together or apart, or a letter off. */
function isSameName(a: Spelled, b: Spelled): boolean {
  if (a.stems.includes(LANE) !== b.stems.includes(LANE)) return false;
  const [few, many] = a.stems.length <= b.stems.length ? [a.stems, b.stems] : [b.stems, a.stems];
  if (few.every((word) => many.includes(word)) && few.includes(many[many.length - 1])) return true;
  const least = Math.min(a.run.length, b.run.length);
  return a.run === b.run || (least >= SHORT && isNear(a.run, b.run, least >= LONG ? 2 : 1));
}
