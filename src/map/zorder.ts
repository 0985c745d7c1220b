/**
 * The one z-order of the whole app, bottom to top. Every layer the map ever holds is named here; a component that adds
 * a layer asks `slotAbove` for its place, so the order never depends on which layer was switched on first.
 */
export const Z_ORDER = [
  'background',
  'city-ground',
  'coverage-fill',
  'reach-fill',
  'veto-fill',
  'districts-fill',
  'areas-fill',
  'density',
  'difference',
  'squares',
  'hexagons',
  'unstudied',
  'outside',
  'slot-fills',
  'roads-tertiary',
  'roads-secondary',
  'roads-primary',
  'roads-trunk',
  'districts-casing',
  'districts-line',
  'city-line',
  'coverage-line',
  'reach-line',
  'veto-line',
  'areas-line',
  'stretches-casing',
  'stretches',
  'incidents',
  'candidates',
  'lost',
  'gained',
  'dimmed',
  'slot-lines',
  'street-labels',
  'place-labels',
  'district-labels',
  'hottest-room',
  'hottest-line',
  'areas-labels',
  'stretches-labels',
  'slot-labels',
  'accidents',
  'mobile',
  'planned',
  'stationary',
  'sites',
  'selected-area',
  'selection',
] as const;

/**
 * Of these only the wall draws: the ground beyond the city, a veil over all but the district in the light, and what
 * keeps names off the cells with most incidents.
 */
export const WALL_ONLY: readonly string[] = ['outside', 'dimmed', 'hottest-room', 'hottest-line'];

export type LayerName = (typeof Z_ORDER)[number];

/** Empty layers of the base style that never go away: what is added "below the slot" keeps its place in any style. */
export const SLOTS = ['slot-fills', 'slot-lines', 'slot-labels'] as const;
export type Slot = (typeof SLOTS)[number];

const rank = new Map<string, number>(Z_ORDER.map((id, index) => [id, index]));

/** The slot below which a layer is added, or undefined for the layers above every slot. */
export function slotAbove(id: LayerName): Slot | undefined {
  const own = rank.get(id) ?? -1;
  return SLOTS.find((slot) => (rank.get(slot) ?? -1) > own);
}
