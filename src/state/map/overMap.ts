/** What lies over the planner's map, and what is free of it. Everything in CSS pixels of the map. Pure. */
import { TOWN_BOX } from '../../domain/thisCity';
import type { Camera } from '../../domain/geometry';
import type { Margins } from '../../map/view';
import { shapeCamera, type Free } from '../draw/shapeCamera';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Laid {
  readonly width: number;
  readonly isNarrow: boolean;
  /** A phone on its side, or a laptop at twice the size: what lies over the map stands at its sides. */
  readonly isLow: boolean;
  /** Height of search box, conditions and cards at the map's top. */
  readonly head: number;
  /** Where they begin. */
  readonly headTop: number;
  /** Conditions stand beside the search box. */
  readonly hasChips: boolean;
  /** Height of the legend's strip at the foot of a phone's map. */
  readonly legend: number;
  /** Of the map's foot, what a sheet and cards over it take. */
  readonly covered: number;
}

/** The search box and the conditions; cards below them are put away. */
const MOST_HEAD = 110;
/** Scale and sources, under the legend. */
const FOOT = 34;
/** Of a low map, what the search box and the pencil take from its left, and the buttons from its right. */
const SEARCH_WIDE = 404;
const BUTTONS_WIDE = 112;
/** A map less wide leaves too little between them. */
const LEAST_WIDE = 640;

/** What lies over the map's edges: the city is shown between. */
export function marginsOver({ width, isNarrow, isLow, head, headTop, hasChips, legend, covered }: Laid): Margins {
  const top = Math.min(head, MOST_HEAD) + headTop;
  if (!isNarrow) return { top, bottom: covered };
  if (isLow && width >= LEAST_WIDE)
    return { top: hasChips ? top : 0, bottom: covered, left: SEARCH_WIDE, right: BUTTONS_WIDE };
  return { top, bottom: covered + FOOT + legend };
}

/** What is free between the margins, never less than a third of the map's height and a quarter of its width. */
export function freeBetween({ width, height }: Size, { top, bottom, left = 0, right = 0 }: Margins): Free {
  return {
    left,
    top: Math.min(top, height / 3),
    width: Math.max(width - left - right, width / 4),
    height: Math.max(height - top - bottom, height / 3),
  };
}

/** The camera that shows the built part of the city in what is free of the map. */
export function townBetween(size: Size, margins: Margins, from: Camera): Camera {
  const free = freeBetween(size, margins);
  return shapeCamera({ box: TOWN_BOX, camera: from, size, free, nearer: true }) ?? from;
}
