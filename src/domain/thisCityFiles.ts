/** In which numbers files about the served city come. */
import type { Box } from './geometry';
import { OWN_CITY } from './ownCity';
import { UTM_ZONE } from './thisCity';

/** Degrees within which a row's coordinates are taken without a question. */
export const INTAKE_BOX: Box = OWN_CITY?.around ?? { minX: 76.6, maxX: 77.3, minY: 42.9, maxY: 43.6 };
/** A zone that local files come in beside the city's. */
export const OTHER_UTM_ZONE: number = OWN_CITY ? (UTM_ZONE % 60) + 1 : 42;
/** The sheet of the older Gauss-Kruger plane (Pulkovo 1942): EPSG 28400 + zone. */
export const PULKOVO_ZONE: number = UTM_ZONE - 30;
