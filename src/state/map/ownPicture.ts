/** The user's own rows as the map draws them: shapes, what each says, and from which file it is. */
import type { Feature, FeatureCollection, Geometry, LineString, MultiLineString, Point } from 'geojson';
import { kindOf } from '../../domain/kinds';
import type { DatasetKind } from '../../domain/kinds/kind';
import { nameOfThing, type Thing, type ThingList, type ThingShape } from '../../domain/thing';
import { wordFor, type Locale, type Messages } from '../../i18n';
import type { OwnRows, OwnSort } from '../../map/mapData';
import type { DatasetInfo } from '../../workers/api';
import { valueWords } from '../words/things';

/** A dataset of the user's own of a kind without a form of its own, with its first rows. */
export interface OwnDataset extends ThingList {
  readonly info: DatasetInfo;
  readonly kind: DatasetKind;
}

/** Those of the datasets whose rows were read, each with its kind. */
export const ownDatasets = (
  infos: readonly DatasetInfo[],
  lists: readonly (ThingList & { readonly id: string })[],
): readonly OwnDataset[] =>
  infos.flatMap((info) => {
    const list = lists.find(({ id }) => id === info.id);
    const kind = kindOf(info.kind);
    return list && kind ? [{ ...list, info, kind }] : [];
  });

/** What a kind is called, as a title. */
export const titleOfKind = ({ intake }: Messages, { id }: Pick<DatasetKind, 'id'>): string =>
  capital(wordFor(intake.kinds, id));

/** What a row of a kind is called, as its name follows. */
export const oneOfKind = ({ intake }: Messages, { id }: Pick<DatasetKind, 'id'>): string =>
  capital(wordFor(intake.oneOf, id));

/** "Precincts: from your file a.csv". */
export const sourceWords = (t: Messages, { info, kind }: OwnDataset): string =>
  t.own.fromFile(titleOfKind(t, kind), info.title);

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** All that a row says, its name first. */
export function thingWords(t: Messages, locale: Locale, kind: DatasetKind, thing: Thing): string {
  const said = kind.fields.flatMap((field) => {
    const value = thing.values[field.id];
    if (value === undefined || kind.called[0] === field.id) return [];
    return [`${wordFor(t.intake.fields, field.id)}: ${valueWords(t, locale, field, value)}`];
  });
  return [`${oneOfKind(t, kind)}: ${nameOf(t, locale, kind, thing)}`, ...said].join('; ');
}

/** What a row is called, in words where that is a choice. */
export function nameOf(t: Messages, locale: Locale, kind: DatasetKind, thing: Thing): string {
  const field = kind.fields.find(({ id }) => id === kind.called.find((one) => thing.values[one] !== undefined));
  const value = field && thing.values[field.id];
  return field && value !== undefined
    ? valueWords(t, locale, field, value)
    : (nameOfThing(thing, kind.called) ?? thing.id);
}

const SORT: Readonly<Record<ThingShape['type'], OwnSort>> = {
  Point: 'points',
  MultiLineString: 'lines',
  MultiPolygon: 'areas',
};

/**
 * What the layers of the user's own draw; data that stand as posts, and those of a layer of their kind, are not
 * there.
 */
export function ownPicture(
  t: Messages,
  locale: Locale,
  datasets: readonly OwnDataset[],
): Readonly<Record<OwnSort, OwnRows>> {
  const features: Record<OwnSort, Feature[]> = { points: [], lines: [], areas: [] };
  const words: Record<OwnSort, Map<string, string>> = { points: new Map(), lines: new Map(), areas: new Map() };
  const labels: Record<OwnSort, Set<string>> = { points: new Set(), lines: new Set(), areas: new Set() };
  for (const dataset of datasets) {
    const { info, kind, things } = dataset;
    if (kind.layer !== undefined || kind.stands === 'posts') continue;
    things.forEach((thing, i) => {
      if (!thing.shape) return;
      const sort = SORT[thing.shape.type];
      const id = `${info.id} ${i}`;
      features[sort].push(feature({ id, name: nameOf(t, locale, kind, thing) }, geometryOf(thing.shape)));
      words[sort].set(id, thingWords(t, locale, kind, thing));
      labels[sort].add(sourceWords(t, dataset));
    });
  }
  const rows = (sort: OwnSort): OwnRows => ({
    features: { type: 'FeatureCollection', features: features[sort] },
    words: words[sort],
    labels: [...labels[sort]],
  });
  return { points: rows('points'), lines: rows('lines'), areas: rows('areas') };
}

/** The user's own in place of what a built-in layer shows; null = there are none. */
export interface InPlace<G extends Geometry> {
  readonly features: FeatureCollection<G>;
  readonly words: ReadonlyMap<string, string>;
  readonly label: string;
}

/** Rows of the user's own for one of the built-in layers, from all files of the kind. */
function inPlace<G extends Geometry>(
  t: Messages,
  locale: Locale,
  datasets: readonly OwnDataset[],
  layer: DatasetKind['layer'],
  make: (thing: Thing) => { readonly geometry: G; readonly properties: Readonly<Record<string, unknown>> } | null,
): InPlace<G> | null {
  const own = datasets.filter(({ kind }) => kind.layer === layer);
  if (own.length === 0) return null;
  const words = new Map<string, string>();
  const features = own.flatMap(({ info, kind, things }) =>
    things.flatMap((thing, i) => {
      const made = make(thing);
      if (!made) return [];
      const id = `${info.id} ${i}`;
      words.set(id, thingWords(t, locale, kind, thing));
      return [feature({ ...made.properties, id }, made.geometry)];
    }),
  );
  const label = own.map((dataset) => sourceWords(t, dataset)).join('; ');
  return { features: { type: 'FeatureCollection', features }, words, label };
}

export const ownAccidents = (t: Messages, locale: Locale, datasets: readonly OwnDataset[]): InPlace<Point> | null =>
  inPlace(t, locale, datasets, 'accidents', ({ shape }) =>
    shape?.type === 'Point'
      ? { geometry: { type: 'Point', coordinates: [...shape.coordinates] }, properties: {} }
      : null,
  );

export const ownStretches = (
  t: Messages,
  locale: Locale,
  datasets: readonly OwnDataset[],
): InPlace<LineString | MultiLineString> | null =>
  inPlace(t, locale, datasets, 'stretches', ({ shape, values }) =>
    shape?.type === 'MultiLineString'
      ? {
          geometry: geometryOf(shape) as MultiLineString,
          properties: { year: values['year'] ?? '', side: 0, label: String(values['year'] ?? values['name'] ?? '') },
        }
      : null,
  );

const feature = <G extends Geometry>(properties: Readonly<Record<string, unknown>>, geometry: G): Feature<G> => ({
  type: 'Feature',
  properties,
  geometry,
});

/** The same coordinates; the map does not change them. */
const geometryOf = (shape: ThingShape): Geometry => shape as unknown as Geometry;
