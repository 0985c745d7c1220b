import type { NearbyName } from '../domain/answers';
import type { Area } from '../domain/area';
import type { Messages, PlaceInput } from '../i18n';

/** A nearby name with its district's stored case forms, as the sentences of i18n take it. */
export function placeInput(near: NearbyName, districts: readonly Area[]): PlaceInput {
  return { near, district: districts.find((d) => d.id === near.districtId)?.names ?? null };
}

/** A place in words: "120 m north of X, Y district". */
export function placeWords(t: Messages, near: NearbyName, districts: readonly Area[]): string {
  return t.sentence.place(placeInput(near, districts));
}
