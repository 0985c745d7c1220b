/**
 * Where the names of places stand on the planner's map at rest: whole inside the screen, and beside a post that stands
 * on the place. The base style alone puts each below its sign, where an edge cuts it and a post keeps it off.
 */
import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl';
import type { Feature, FeatureCollection } from 'geojson';
import type { LonLat } from '../domain/geometry';
import type { Locale } from '../i18n';
import { SIGNED_KINDS } from './placeIcons';

/** Which side of a name is put to its point, and how far from it, in ems: right and down. */
type Side = readonly [anchor: string, right: number, down: number];

/** Where the names of places with a sign stand when not below it. */
const SIGNED: Readonly<Record<string, Side>> = {
  west: ['top-right', 0.6, 0.7],
  east: ['top-left', -0.6, 0.7],
  up: ['bottom', 0, -0.7],
  'up-west': ['bottom-right', 0.6, -0.7],
  'up-east': ['bottom-left', -0.6, -0.7],
  // Clear of a post, of its words below it, and of the room that names keep around themselves.
  'beside-west': ['bottom-right', -2, -0.1],
  'beside-east': ['bottom-left', 2, -0.1],
};
/** The same of a place that is all name. */
const BARE: Readonly<Record<string, Side>> = {
  west: ['right', 0, 0],
  east: ['left', 0, 0],
  up: ['bottom', 0, 0],
  'up-west': ['bottom-right', 0, 0],
  'up-east': ['bottom-left', 0, 0],
};

/** The planner's style: `place-labels` by where `placesInSight` says that each name stands. */
export function withNamesInSight(style: StyleSpecification): StyleSpecification {
  return {
    ...style,
    layers: style.layers.map((layer) => {
      if (layer.id !== 'place-labels' || layer.type !== 'symbol') return layer;
      const { layout = {} } = layer;
      return {
        ...layer,
        layout: {
          ...layout,
          'text-anchor': bySide(([anchor]) => anchor, layout['text-anchor']),
          'text-offset': bySide(([, right, down]) => ['literal', [right, down]], layout['text-offset']),
          'text-justify': bySide(([anchor]) => /right|left/.exec(anchor)?.[0] ?? 'center', 'center'),
          // The post lies over the sign, and would keep the name off with it.
          'icon-image': ['case', ['in', 'beside', STANDS], '', layout['icon-image'] ?? ''],
        } as typeof layout,
      };
    }),
  };
}

const STANDS: ExpressionSpecification = ['coalesce', ['get', 'stands'], ''];

const bySide = (value: (side: Side) => unknown, else_: unknown): unknown => {
  const of = (sides: Readonly<Record<string, Side>>): unknown => [
    'match',
    STANDS,
    ...Object.entries(sides).flatMap(([stands, side]) => [stands, value(side)]),
    else_,
  ];
  return ['match', ['get', 'kind'], [...SIGNED_KINDS], of(SIGNED), of(BARE)];
};

/** The screen as it is at rest. */
export interface Sight {
  readonly width: number;
  readonly height: number;
  readonly locale: Locale;
  /** Where a point of the ground is on it, CSS pixels. */
  readonly project: (at: LonLat) => { readonly x: number; readonly y: number };
  /** Points with a sign of their own over the places. */
  readonly over: readonly LonLat[];
}

/** Height of the type, and as parts of it: a letter's width, a line, the way from a sign's middle to its name. */
const TEXT_PX = 13;
const LETTER = 0.62;
const LINE = 1.2;
const BELOW = 0.7;
/** Most and least letters of a full line: a name is broken between words. */
const LINE_LETTERS = [14, 10] as const;
/** A sign so near to a place's lies over it. */
const UNDER_PX = 16;

/**
 * The places with `stands` where a name does not stand as it usually does, without those whose names alone would reach
 * into the screen. The same object again where no name is touched.
 */
export function placesInSight(places: FeatureCollection, sight: Sight): FeatureCollection {
  const over = sight.over.map((at) => ({ ...sight.project(at), named: 0 }));
  let isTouched = false;
  const features = places.features.flatMap((place): readonly Feature[] => {
    if (place.geometry.type !== 'Point') return [place];
    const [lon, lat] = place.geometry.coordinates;
    const stands = standsOf(nameOf(place, sight.locale), isSigned(place), sight.project([lon, lat]), sight, over);
    if (stands === '') return [place];
    isTouched = true;
    return stands === null ? [] : [{ ...place, properties: { ...place.properties, stands } }];
  });
  return isTouched ? { ...places, features } : places;
}

const isSigned = ({ properties }: Feature): boolean => SIGNED_KINDS.includes(String(properties?.['kind']));

function nameOf({ properties }: Feature, locale: Locale): string {
  const name: unknown = (locale === 'kk' ? properties?.['nameKk'] : null) ?? properties?.['nameRu'];
  return typeof name === 'string' ? name : '';
}

/** '' = as usual, null = not at all. */
function standsOf(
  name: string,
  isSigned: boolean,
  { x, y }: { readonly x: number; readonly y: number },
  { width, height }: Sight,
  over: readonly { readonly x: number; readonly y: number; named: number }[],
): string | null {
  const letters = Math.max(...name.split(/\s/).map((word) => word.length), Math.min(name.length, LINE_LETTERS[0]));
  const wide = letters * LETTER * TEXT_PX;
  const high = Math.ceil(name.length / LINE_LETTERS[1]) * LINE * TEXT_PX;
  const [top, bottom] = isSigned ? [0, BELOW * TEXT_PX + high] : [-high / 2, high / 2];
  const isFar = x < -wide / 2 || x > width + wide / 2 || y < -bottom || y > height - top;
  if (isFar) return '';
  if (x < 0 || x > width || y < 0 || y > height) return null;
  const post = isSigned ? over.find((one) => Math.hypot(one.x - x, one.y - y) < UNDER_PX) : undefined;
  if (post) {
    // Two places under one post have a side each.
    const isWest = post.named++ % 2 === 1 || x + 2 * TEXT_PX + wide > width;
    return isWest && x - 2 * TEXT_PX - wide > 0 ? 'beside-west' : 'beside-east';
  }
  const aside = x + wide / 2 > width ? 'west' : x - wide / 2 < 0 ? 'east' : '';
  const up = y + bottom > height ? 'up' : '';
  return up && aside ? `${up}-${aside}` : up || aside;
}
