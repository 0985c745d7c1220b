import { postLayer } from './posts';

/** Mobile police points: diamonds. */
export const mobile = postLayer('mobile', 3);
