/**
 * A media query: the window is laid out as a phone's, for it is narrow, or as low as a phone on its side or a laptop at
 * twice the size. What stands in style sheets says the same.
 */
export const PHONE = '(max-width: 760px), (max-height: 480px)';
