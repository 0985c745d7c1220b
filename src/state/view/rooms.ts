import { OWN_CITY } from '../../domain/ownCity';
import { ROOMS, type ShownId } from '../../questions';
import type { RoomGroup } from '../../questions/question';

/** Rooms of the panel that no question of the list brings. */
export type PlainRoom =
  | 'layers'
  | 'filters'
  | 'when'
  | 'places'
  | 'areas'
  | 'analyse'
  | 'indicators'
  | 'scenarios'
  | 'data'
  | 'publish'
  | 'method';
export type PlannerRoom = PlainRoom | ShownId;

/** A door of the rail and the rooms behind it: the first one opens, the others are tabs of its head. */
export type Door = readonly [PlannerRoom, ...PlannerRoom[]];

interface DoorGroup {
  readonly id: RoomGroup | 'aside';
  readonly doors: readonly Door[];
}

/** What a question of the list brings behind a door that is there already. */
const behind = (room: PlainRoom): readonly ShownId[] =>
  ROOMS.filter(({ shown }) => shown.room?.behind === room).map(({ id }) => id);
/** The doors that questions of the list bring. */
const brought = (group: RoomGroup): readonly Door[] =>
  ROOMS.filter(({ shown }) => shown.room?.behind === undefined && shown.room?.group === group).map(({ id }) => [id]);
const door = (room: PlainRoom, ...more: readonly PlainRoom[]): Door => [room, ...more, ...behind(room)];

/** The rail: what one looks at, what one plans, what it all rests on; a question stands where it says. */
export const DOOR_GROUPS: readonly DoorGroup[] = [
  {
    id: 'explore',
    doors: [
      door('layers'),
      door('filters'),
      door('when'),
      door('places'),
      // Published figures are of the built-in city.
      door('areas', ...(OWN_CITY ? [] : (['indicators'] as const))),
      door('analyse'),
      ...brought('explore'),
    ],
  },
  { id: 'plan', doors: [...brought('plan'), door('scenarios')] },
  // Of a city of the user's own nothing is published here.
  { id: 'data', doors: [door('data'), ...brought('data'), ...(OWN_CITY ? [] : [door('publish')])] },
  { id: 'aside', doors: [door('method')] },
];

/** Every room, in the order of the rail. */
export const PLANNER_ROOMS: readonly PlannerRoom[] = DOOR_GROUPS.flatMap(({ doors }) => doors.flat());

/** The door that a room stands behind. */
export const doorOf = (room: PlannerRoom): Door =>
  DOOR_GROUPS.flatMap(({ doors }) => doors).find((one) => one.includes(room)) ?? [room];

/** As many names as the head of a room can show beside each other. */
const MOST_TABS = 4;

/** Behind a door of more rooms than that, the first one lists the others, and their heads show the way back to it. */
export const isListed = (door: Door): boolean => door.length > MOST_TABS;

/** Rooms that stand in addresses under a word of older versions, which read it still. */
export const SPELT_IN_ADDRESSES: Readonly<Partial<Record<PlannerRoom, string>>> = { places: 'table' };
