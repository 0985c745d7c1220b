import type { LayerSpecification } from 'maplibre-gl';

const MARK = 'qyragy:over';

/** Put into a layer of a base map: a line that lies over the fills of our figures, as our own roads do. */
export const OVER_FIGURES = { [MARK]: true } as const;

/** Whether a layer is marked so. */
export const isOverFigures = ({ metadata }: LayerSpecification): boolean =>
  typeof metadata === 'object' && metadata !== null && MARK in metadata;
