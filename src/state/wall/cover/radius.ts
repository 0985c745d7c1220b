/** Metres that are counted as covered around a published post: walking access, the planner's own first radius. */
export const COVER_RADIUS_M = 500;
