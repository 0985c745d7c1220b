import type { OwnCity } from '../../src/domain/ownCity';

/** On no map, with no real figure; its clock has the strangest summer time there is. */
export const INVENTED: OwnCity = {
  id: 'invented-1',
  name: 'Invented Bay',
  timeZone: 'Australia/Lord_Howe',
  utmZone: 56,
  isSouth: true,
  box: [150.3, -31.7, 150.5, -31.5],
  hull: [
    [150.3, -31.7],
    [150.5, -31.7],
    [150.5, -31.5],
    [150.3, -31.5],
    [150.3, -31.7],
  ],
  districts: null,
};
