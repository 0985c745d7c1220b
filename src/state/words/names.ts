import type { NearbyName } from '../../domain/answers';
import type { Area } from '../../domain/area';
import { OWN_CITY } from '../../domain/ownCity';
import { areaAt, buildLocator } from '../../analysis/areas/locator';
import { messagesFor, type Messages, type PlaceInput, type Locale } from '../../i18n';
import type { Post } from '../../domain/post';
import { postNumber } from '../../domain/postNumber';
import { ROOMS } from '../../questions';
import type { PlainRoom, PlannerRoom } from '../view/rooms';

/** A nearby name with its district's stored case forms, as the sentences of i18n take it. */
export function placeInput(near: NearbyName, districts: readonly Area[]): PlaceInput {
  return { near, district: districts.find((d) => d.id === near.districtId)?.names ?? null };
}

/** A place of which only the degrees are known, and the district or area it lies in. */
export function placeByDegrees(lon: number, lat: number, districts: readonly Area[]): PlaceInput {
  // The ring around the rows of a city of the user's own is no area of it.
  const areas = OWN_CITY && !OWN_CITY.districts ? [] : districts;
  const of = areas.length > 0 ? areas[areaAt(buildLocator(areas), lon, lat)] : undefined;
  return { near: null, district: of?.names ?? null, at: { lon, lat } };
}

/** Whether a place lies outside all districts; a city without districts has no outside. */
export function isOutsideCity(lon: number, lat: number, districts: readonly Area[]): boolean {
  const areas = OWN_CITY && !OWN_CITY.districts ? [] : districts;
  return areas.length > 0 && areaAt(buildLocator(areas), lon, lat) < 0;
}

/** A place in words: "120 m north of X, Y district". */
export function placeWords(t: Messages, near: NearbyName, districts: readonly Area[]): string {
  return t.sentence.place(placeInput(near, districts));
}

/** A post's own name; nameless ones are told apart by their number: "modular police post 12". */
export const postName = (t: Messages, post: Post): string =>
  post.name ?? `${t.domain.postKinds[post.kind]} ${postNumber(post.id)}`;

/** What a room of the panel is called; a question of the list says its own name. */
export function roomTitle(locale: Locale, room: PlannerRoom): string {
  const of = ROOMS.find(({ id }) => id === room);
  return of ? of.shown.words[locale].title : messagesFor(locale).shell.rooms[room as PlainRoom];
}
