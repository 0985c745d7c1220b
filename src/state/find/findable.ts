import type { Findable as Named } from '../../analysis/resident/searchPlaces';
import type { LonLat } from '../../domain/geometry';
import type { Locale } from '../../i18n';
import type { LayerId } from '../../map/layers';
import type { ThemeChoice } from '../../map/scales';
import type { Tool } from '../draw/drawing';
import type { PlannerRoom } from '../view/rooms';

/** What can be looked for, in the order of the headings where nothing else decides. */
export const FIND_GROUPS = [
  'point',
  'place',
  'area',
  'post',
  'own',
  'scenario',
  'view',
  'room',
  'setting',
  'action',
] as const;
export type FindGroup = (typeof FIND_GROUPS)[number];

/** West, south, east, north, degrees. */
export type Bounds = readonly [number, number, number, number];

/** What choosing it does. */
export type Goes =
  | {
      readonly to: 'point';
      readonly lon: number;
      readonly lat: number;
      /** Switched on, so that what was looked for is seen. */
      readonly layer?: LayerId;
    }
  | {
      readonly to: 'box';
      readonly box: Bounds;
      readonly layer?: LayerId;
      /** The user's own areas of which it is one. */
      readonly areas?: string;
      /** A street, by its Russian name, and a point of its line. */
      readonly street?: { readonly nameRu: string; readonly at: LonLat };
    }
  | { readonly to: 'room'; readonly room: PlannerRoom }
  | {
      readonly to: 'setting';
      readonly room: PlannerRoom;
      /** By which its control is found in the room. */
      readonly labelIn: (locale: Locale) => string;
    }
  /** What is drawn with on the map; null = the tools are opened, none is in hand. */
  | { readonly to: 'draw'; readonly tool: Tool | null }
  /** What the card of a place offers, of the chosen place or of the middle of the map. */
  | { readonly to: 'card'; readonly labelIn: (locale: Locale) => string }
  /** Of the whole page: done where it is chosen. */
  | { readonly to: 'page'; readonly look: { readonly locale: Locale } | { readonly theme: ThemeChoice } }
  | { readonly to: 'scenario'; readonly id: string }
  | { readonly to: 'view'; readonly id: string };

/** Something with a name that the planner's search finds. */
export interface Findable extends Named {
  /** The same from visit to visit: what was chosen is remembered by it. */
  readonly id: string;
  readonly group: FindGroup;
  readonly titleIn: (locale: Locale) => string;
  /** No name of it in the reader's language is known, so that the Russian one stands. */
  readonly isRussianIn?: (locale: Locale) => boolean;
  /** What it is and where, for the line beside its name. */
  readonly detailIn: (locale: Locale, query: string) => string;
  readonly goes: Goes;
}
