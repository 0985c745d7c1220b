import type { Area } from '../../domain/area';
import type { ChosenThing } from '../../domain/chosenThing';
import { crossesItself, DRAWN_LIMITS } from '../../domain/drawn';
import type { CellSize, DrawnGround } from '../../domain/drawnGround';
import type { IncidentFilter } from '../../domain/filter';
import type { LonLat, LonLatMultiPolygon } from '../../domain/geometry';
import { holds } from '../../domain/polygon';
import type { PlaceGround } from '../../domain/placeAnswer';
import type { Stretch } from '../../domain/stretch';
import type { Thing } from '../../domain/thing';
import { distanceToShape } from '../../analysis/place/distanceToShape';
import { onGround } from '../../analysis/place/rowsOfPlace';
import type { KnownStreet } from '../find/streets';
import type { OwnDataset } from './ownPicture';

/** Of a line, what was recorded on either side within so many metres is said to lie along it. */
const ALONG_M = 50;

/** What of the page's data a chosen thing may be one of. */
export interface KnownThings {
  readonly districts: readonly Area[];
  /** Areas of the user's own by whose figures the map goes, and the id of their file. */
  readonly areas: readonly Area[] | null;
  readonly areasDataset: string | null;
  readonly stretches: readonly Stretch[] | null;
  readonly ownRows: readonly OwnDataset[];
  /** The street that was looked for last. */
  readonly street: KnownStreet | null;
}

/** A chosen thing that is here: its ground, by which conditions of a filter it can be asked for, and what it is. */
export interface ThingOnMap {
  readonly chosen: ChosenThing;
  readonly ground: PlaceGround;
  /** Id of the file that an area's ground is one of; null = of the districts, or no area. */
  readonly areas: string | null;
  /** Of an area. */
  readonly borders: LonLatMultiPolygon | null;
  /** null = no filter says this ground exactly. */
  readonly filter: Partial<IncidentFilter> | null;
  readonly is:
    | { readonly area: Area }
    | { readonly stretch: Stretch }
    | { readonly street: KnownStreet }
    | { readonly dataset: OwnDataset; readonly thing: Thing };
}

/**
 * The chosen thing as the page's data hold it; null = nothing is chosen, or it is not here. `at` = the point pressed.
 */
export function thingOnMap(chosen: ChosenThing | null, at: LonLat | null, known: KnownThings): ThingOnMap | null {
  if (!chosen || !at) return null;
  if (chosen.kind === 'district') {
    const area = known.districts.find(({ id }) => id === chosen.id);
    return area
      ? {
          chosen,
          ground: { area: area.id },
          areas: null,
          borders: area.geometry,
          filter: { districts: [area.id] },
          is: { area },
        }
      : null;
  }
  if (chosen.kind === 'area') {
    const area = known.areasDataset === chosen.of && known.areas?.find(({ id }) => id === chosen.id);
    const own = area ? null : ownRow(known.ownRows, ({ info }, { id }) => info.id === chosen.of && id === chosen.id);
    const geometry = area ? area.geometry : own?.thing.shape?.type === 'MultiPolygon' && own.thing.shape.coordinates;
    const is = area ? { area } : own;
    return is && geometry
      ? {
          chosen,
          ground: { area: chosen.id },
          areas: chosen.of,
          borders: geometry,
          filter: polygonFilter(geometry),
          is,
        }
      : null;
  }
  if (chosen.kind === 'street') {
    const { street } = known;
    return street?.nameRu === chosen.id ? alongLine(chosen, street.line.points, { street }) : null;
  }
  const stretch = known.stretches?.find(({ id }) => id === chosen.id);
  if (stretch) return alongLine(chosen, stretch.line, { stretch });
  const own = ownRow(known.ownRows, ({ info }, _, i) => `${info.id} ${i}` === chosen.id);
  const shape = own?.thing.shape;
  if (!own || shape?.type !== 'MultiLineString') return null;
  const line = nearestOf(shape.coordinates, at);
  return line ? alongLine(chosen, line, own) : null;
}

function alongLine(chosen: ChosenThing, points: readonly LonLat[], is: ThingOnMap['is']): ThingOnMap {
  const drawn: DrawnGround = { kind: 'strip', radiusM: ALONG_M, points };
  const filter = points.length > DRAWN_LIMITS.points ? null : { near: null, within: drawn };
  return { chosen, ground: { drawn }, areas: null, borders: null, filter, is };
}

/** An area of one plain outline is a polygon as it can be drawn; holes, parts and more corners no filter says. */
function polygonFilter(geometry: LonLatMultiPolygon): Partial<IncidentFilter> | null {
  const ring = geometry.length === 1 && geometry[0].length === 1 ? geometry[0][0] : [];
  const points = ring.slice(1);
  return points.length < 3 || points.length > DRAWN_LIMITS.points || crossesItself(points)
    ? null
    : { near: null, within: { kind: 'polygon', points } };
}

function ownRow(
  datasets: readonly OwnDataset[],
  isIt: (dataset: OwnDataset, thing: Thing, i: number) => boolean,
): { readonly dataset: OwnDataset; readonly thing: Thing } | null {
  for (const dataset of datasets) {
    const thing = dataset.things.find((one, i) => isIt(dataset, one, i));
    if (thing) return { dataset, thing };
  }
  return null;
}

/** Of a line in parts, that which passes nearest to the point. */
function nearestOf(parts: readonly (readonly LonLat[])[], at: LonLat): readonly LonLat[] | undefined {
  const far = (part: readonly LonLat[]): number =>
    distanceToShape(at, { type: 'MultiLineString', coordinates: [part] }, FAR_M) ?? FAR_M;
  return [...parts].sort((a, b) => far(a) - far(b))[0];
}

/** Beyond any city. */
const FAR_M = 1e6;

/** Whether a point lies on the ground of the chosen thing, or else of the cell that the map shows there. */
export function onShownGround(
  { thing, screen }: { readonly thing: ThingOnMap | null; readonly screen: { readonly cells: CellSize | null } },
  at: LonLat,
): (place: { readonly point: LonLat; readonly x: number; readonly y: number }) => boolean {
  const ground = thing?.ground ?? screen.cells;
  if (!ground) return () => false;
  if ('area' in ground) return ({ point: [lon, lat] }) => holds(thing?.borders ?? [], lon, lat);
  const isOn = onGround(at, ground);
  return ({ point: [lon, lat], x, y }) => isOn(lon, lat, x, y);
}
