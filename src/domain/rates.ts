/**
 * About which mean the neighbours' rates scatter: each about its own local one, as spdep's EBlocal has it without
 * `geoda` (Marshall as read by Bailey and Gatrell 1995), or all about the one of the area, as GeoDa has it.
 */
export const LOCAL_VARIANCES = ['spdep', 'geoda'] as const;
export type LocalVariance = (typeof LOCAL_VARIANCES)[number];
