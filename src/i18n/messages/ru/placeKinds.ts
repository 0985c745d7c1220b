import type { placeKinds as en } from '../en/placeKinds';

/** Names of kinds of places, by the codes of the data; the resident's page loads them without the rest. */
export const placeKinds: typeof en = {
  airport: 'аэропорт',
  bus_station: 'автовокзал',
  crossing: 'перекрёсток',
  hospital: 'больница',
  landmark: 'ориентир',
  mall: 'торговый центр',
  market: 'рынок',
  metro: 'станция метро',
  microdistrict: 'микрорайон',
  park: 'парк',
  railway_station: 'железнодорожный вокзал',
  school: 'школа',
  square: 'площадь',
  stadium: 'стадион',
  street: 'улица',
  university: 'университет',
  stop: 'остановка',
};
