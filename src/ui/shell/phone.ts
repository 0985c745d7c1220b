/**
 * A media query: the window is laid out as a phone's, for it is narrow, or as low as a phone on its side or a laptop at
 * twice the size. What stands in style sheets says the same.
 */
export const PHONE = '(max-width: 760px), (max-height: 480px)';
/** Of them the low ones: what lies over the map stands at its sides, and the legend is folded to its name. */
export const LOW = '(max-height: 480px)';
