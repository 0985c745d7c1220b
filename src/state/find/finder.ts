/** Everything that the planner's search finds; loaded when somebody begins to look for something. */
import type { FeatureCollection } from 'geojson';
import { areaAt, buildLocator } from '../../analysis/areas/locator';
import { grouped, type Grouped } from '../../analysis/find/grouped';
import { knownLine } from '../../analysis/find/knownLine';
import type { Named } from '../../analysis/resident/gazetteer';
import { searchIndex } from '../../analysis/resident/searchPlaces';
import type { Area } from '../../domain/area';
import type { KeptView } from '../../domain/keptView';
import type { LonLat } from '../../domain/geometry';
import { OWN_CITY } from '../../domain/ownCity';
import { typedPoints } from '../../domain/parse/typedPoint';
import type { Post } from '../../domain/post';
import type { Scenario } from '../../domain/scenario';
import { type ThingShape } from '../../domain/thing';
import { CITY_BOX } from '../../domain/thisCity';
import { LOCALES, messagesFor, nameIn, type Locale } from '../../i18n';
import { fold } from '../../i18n/fold';
import { isPlaceNameRussian, placeName } from '../../i18n/names';
import type { LayerId } from '../../map/layers';
import { nameOf, titleOfKind, type OwnDataset } from '../map/ownPicture';
import { postName } from '../words/names';
import { placeNames } from '../words/placeNames';
import { namedPlaces } from './streets';
import { FIND_GROUPS, type Bounds, type Findable, type FindGroup, type Goes } from './findable';
import { actionsToFind, pageToFind, roomsToFind, settingsToFind, wordsToFind } from './settings';

/** Lines that are seen at once. */
const MOST_FOUND = 8;
/** So many are ranked; a longer list says what to type on. */
const MOST_RANKED = 300;

const NOTHING = { isGuess: false, house: null, isPart: false } as const;

/** What there is to look for beside rooms and settings. */
export interface FindIn {
  /** As `placesToFind` made them. */
  readonly places: readonly Findable[];
  readonly districts: readonly Area[];
  readonly posts: readonly Post[];
  /** Areas of the user's own by their dataset. */
  readonly ownAreas: readonly { readonly id: string; readonly title: string; readonly areas: readonly Area[] }[];
  readonly ownRows: readonly OwnDataset[];
  readonly scenarios: readonly Scenario[];
  readonly views: readonly KeptView[];
}

export interface Findings {
  readonly groups: readonly Grouped<Findable>[];
  readonly shown: number;
  readonly total: number;
  /** Nothing is called so: these have names like it. */
  readonly isGuess: boolean;
  /** A house number that is in no name; its street was found. */
  readonly house: string | null;
  /** Two streets whose crossing is not published. */
  readonly isPart: boolean;
  /** Coordinates were typed, and they lie beyond this city's map. */
  readonly isOutside: boolean;
}

export interface Finder {
  /** What a text means, best first under its headings. */
  find(text: string): Findings;
  /** Those of some ids that are still here, in that order. */
  known(ids: readonly string[]): readonly Findable[];
  /** Which groups have anything in them. */
  readonly groups: readonly FindGroup[];
}

/** Makes the search; its lists are read once, names in all languages at once. */
export function finder(of: FindIn): Finder {
  const districtIn = districtFinder(of.districts);
  const items: readonly Findable[] = [
    ...of.places,
    ...areasToFind(of),
    ...postsToFind(of.posts, districtIn),
    ...of.ownRows.flatMap((dataset) => rowsToFind(dataset)),
    ...of.scenarios.map(({ id, name }): Findable => ({
      id: `scenario ${id}`,
      group: 'scenario',
      kind: 'scenario',
      names: [name],
      titleIn: () => name,
      detailIn: () => '',
      goes: { to: 'scenario', id },
    })),
    ...of.views.map(({ id, name, note }): Findable => ({
      id: `view ${id}`,
      group: 'view',
      kind: 'view',
      names: [name],
      titleIn: () => name,
      detailIn: () => note.slice(0, 80),
      goes: { to: 'view', id },
    })),
    ...roomsToFind(),
    ...settingsToFind(),
    ...pageToFind(),
    ...actionsToFind(),
  ];
  const index = searchIndex(items, fold);
  const said = wordsToFind();
  const saidIndex = searchIndex(said, fold);
  const byId = new Map([...items, ...said].map((item) => [item.id, item]));
  /** What rooms say so where little or nothing is called so: a label or a sentence of a room, each line once. */
  function alsoSaid(text: string, found: readonly Findable[]): readonly Findable[] {
    const { found: hits, isGuess } = saidIndex.search(text, MOST_RANKED);
    const lineOf = ({ titleIn, detailIn }: Findable): string => `${titleIn('ru')}\n${detailIn('ru', '')}`;
    const seen = new Set(found.map(lineOf));
    return isGuess
      ? []
      : hits.filter((hit) => {
          const isNew = !seen.has(lineOf(hit));
          seen.add(lineOf(hit));
          return isNew;
        });
  }
  function byName(text: string): ReturnType<typeof index.search> {
    const named = index.search(text, MOST_RANKED);
    if (!named.isGuess && named.total >= MOST_FOUND) return named;
    const more = alsoSaid(text, named.isGuess ? [] : named.found);
    if (more.length === 0) return named;
    const found = named.isGuess ? more : [...named.found, ...more];
    return { ...named, found, total: found.length, isGuess: false };
  }
  return {
    groups: FIND_GROUPS.filter((group) => group === 'point' || items.some((item) => item.group === group)),
    known: (ids) => ids.flatMap((id) => byId.get(id) ?? []),
    find: (text) => {
      const typed = typedPoints(text);
      const points = typed.filter(isInCity).map((at) => pointToFind(at, of.districts.length > 0 ? districtIn : null));
      // Two numbers that are no point of the city may be a house or a name.
      const { found, total, isGuess, house, isPart } =
        points.length > 0 ? { ...NOTHING, found: points, total: points.length } : byName(text);
      const groups = grouped(found, MOST_FOUND);
      const shown = groups.reduce((sum, group) => sum + group.items.length, 0);
      return { groups, shown, total, isGuess, house, isPart, isOutside: typed.length > 0 && total === 0 };
    },
  };
}

type DistrictIn = (locale: Locale, at: LonLat) => string;

/** The name of the district that a point lies in; '' where it lies in none. */
function districtFinder(districts: readonly Area[]): DistrictIn {
  const locator = buildLocator(districts);
  return (locale, [lon, lat]) => {
    const district = districts[areaAt(locator, lon, lat)];
    return district ? nameIn(locale, district.names) : '';
  };
}

function isInCity([lon, lat]: LonLat): boolean {
  const [west, south, east, north] = CITY_BOX;
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

const pointToFind = ([lon, lat]: LonLat, districtIn: DistrictIn | null): Findable => ({
  id: `point ${lon} ${lat}`,
  group: 'point',
  kind: 'point',
  names: [''],
  titleIn: (locale) => messagesFor(locale).search.point(lat, lon),
  detailIn: (locale) => (districtIn && (districtIn(locale, [lon, lat]) || messagesFor(locale).search.noDistrict)) || '',
  goes: { to: 'point', lon, lat },
});

/**
 * Places, crossings and streets of the map's file of places (null = this city has none), doubles made one. Takes as
 * long as all the rest, so it is asked for once.
 */
export function placesToFind(places: FeatureCollection | null, districts: readonly Area[]): readonly Findable[] {
  const districtIn = districtFinder(districts);
  return namedPlaces(places).map((place, k): Findable => {
    const { names, oldNameIn } = placeNames(place);
    return {
      id: `place ${place.nameRu} ${k}`,
      group: 'place',
      kind: place.kind,
      names,
      hasHouses: place.extent.kind !== 'point',
      titleIn: (locale) => placeName(locale, place),
      isRussianIn: (locale) => isPlaceNameRussian(locale, place),
      detailIn: (locale, query) => {
        const { domain, search } = messagesFor(locale);
        const old = oldNameIn(query);
        const at = place.extent.kind === 'line' ? null : place.extent.at;
        return [
          (domain.placeKinds as Readonly<Record<string, string>>)[place.kind] ?? '',
          old === null ? '' : search.oldName(old),
          at ? districtIn(locale, at) : '',
        ]
          .filter((part) => part !== '')
          .join(', ');
      },
      goes: wayTo(place),
    };
  });
}

/** A street is drawn through its known points where these make a line; everything else is shown at its point. */
function wayTo({ nameRu, extent }: Named): Goes {
  const line = extent.kind === 'line' ? knownLine(extent.spots) : null;
  if (line) return { to: 'box', box: boundsOf(line.points), street: { nameRu, at: middleOf(line.points) } };
  const spots = extent.kind === 'line' ? extent.spots.map(({ at }) => at) : [extent.at];
  return spots.length > 1 ? { to: 'box', box: boundsOf(spots) } : { to: 'point', lon: spots[0][0], lat: spots[0][1] };
}

/** Of its points that nearest to half its way. */
const middleOf = (points: readonly LonLat[]): LonLat => points[Math.floor(points.length / 2)];

function boundsOf(points: Iterable<LonLat>): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of points) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

function areasToFind({ districts, ownAreas }: FindIn): readonly Findable[] {
  const of = (area: Area, dataset: { readonly id: string; readonly title: string } | null): Findable => ({
    id: `area ${dataset?.id ?? ''} ${area.id}`,
    group: 'area',
    kind: dataset ? 'own-area' : 'district',
    names: [nameIn('kk', area.names), nameIn('ru', area.names), area.names.en],
    titleIn: (locale) => nameIn(locale, area.names),
    detailIn: () => dataset?.title ?? '',
    goes: {
      to: 'box',
      box: boundsOf(area.geometry.flatMap(([outer]) => outer)),
      layer: dataset ? 'areas' : 'districts',
      ...(dataset ? { areas: dataset.id } : {}),
    },
  });
  // The ring around the rows of a city of the user's own is no area of it.
  const named = OWN_CITY && !OWN_CITY.districts ? [] : districts;
  return [
    ...named.map((district) => of(district, null)),
    ...ownAreas.flatMap((dataset) => dataset.areas.map((area) => of(area, dataset))),
  ];
}

const postsToFind = (posts: readonly Post[], districtIn: DistrictIn): readonly Findable[] =>
  posts.map((post): Findable => ({
    id: `post ${post.id}`,
    group: 'post',
    kind: 'post',
    names: [
      ...new Set(LOCALES.map((locale) => postName(messagesFor(locale), post))),
      ...LOCALES.map((locale) => messagesFor(locale).domain.postKinds[post.kind]),
    ],
    titleIn: (locale) => postName(messagesFor(locale), post),
    detailIn: (locale) => {
      const { positionsShort } = messagesFor(locale).domain;
      return [
        post.position === 'imported' ? '' : positionsShort[post.position],
        districtIn(locale, [post.lon, post.lat]),
      ]
        .filter((part) => part !== '')
        .join(', ');
    },
    goes: { to: 'point', lon: post.lon, lat: post.lat, layer: post.kind },
  }));

const LAYER_OF: Readonly<Record<ThingShape['type'], LayerId>> = {
  Point: 'own-points',
  MultiLineString: 'own-lines',
  MultiPolygon: 'own-areas',
};

/** Rows of the user's own that lie somewhere; those that stand as posts are among the posts. */
function rowsToFind({ info, kind, things }: OwnDataset): readonly Findable[] {
  if (kind.stands === 'posts') return [];
  return things.flatMap((thing): readonly Findable[] => {
    const { shape } = thing;
    if (!shape) return [];
    const layer = kind.layer ?? LAYER_OF[shape.type];
    return [
      {
        id: `own ${info.id} ${thing.id}`,
        group: 'own',
        kind: kind.id === 'precincts' ? 'precinct' : 'own',
        names: [...new Set(LOCALES.map((locale) => nameOf(messagesFor(locale), locale, kind, thing)))],
        titleIn: (locale) => nameOf(messagesFor(locale), locale, kind, thing),
        detailIn: (locale) => `${titleOfKind(messagesFor(locale), kind)}, ${info.title}`,
        goes: wayToShape(shape, layer, kind.stands === 'areas' ? info.id : undefined),
      },
    ];
  });
}

function wayToShape(shape: ThingShape, layer: LayerId, areas: string | undefined): Goes {
  if (shape.type === 'Point') {
    const [lon, lat] = shape.coordinates;
    return { to: 'point', lon, lat, layer };
  }
  const points =
    shape.type === 'MultiLineString' ? shape.coordinates.flat() : shape.coordinates.flatMap(([outer]) => outer);
  return { to: 'box', box: boundsOf(points), layer, ...(areas === undefined ? {} : { areas }) };
}
