/** How far the panel of a phone is open: the figures alone, half of the screen, nearly all of it. */
export const SHEET_HEIGHTS = ['low', 'mid', 'high'] as const;
export type SheetHeight = (typeof SHEET_HEIGHTS)[number];
