import type { placeKinds as en } from '../en/placeKinds';

/** Names of kinds of places, by the codes of the data; the resident's page loads them without the rest. */
export const placeKinds: typeof en = {
  airport: 'әуежай',
  bus_station: 'автовокзал',
  crossing: 'қиылыс',
  hospital: 'аурухана',
  landmark: 'бағдар',
  mall: 'сауда орталығы',
  market: 'базар',
  metro: 'метро бекеті',
  microdistrict: 'шағын аудан',
  park: 'саябақ',
  railway_station: 'теміржол вокзалы',
  school: 'мектеп',
  square: 'алаң',
  stadium: 'стадион',
  street: 'көше',
  university: 'университет',
  stop: 'аялдама',
};
