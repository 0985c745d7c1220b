import { postLayer } from './posts';

/** Posts planned for the year: hollow, dashed shields. */
export const planned = postLayer('planned', 2);
