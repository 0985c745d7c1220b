/** What the chosen area or line is called, in words. */
import { words as ofPlace } from '../../questions/place/words';
import { nameIn, placeName, quoted } from '../../i18n/names';
import type { ThingOnMap } from '../map/thingOnMap';
import { nameOf, oneOfKind } from '../map/ownPicture';
import type { Session } from '../session.svelte';

/** What the chosen thing is called, and what must be known of where it lies. */
export function thingLines(session: Session, thing: ThingOnMap): readonly string[] {
  const name = thingName(session, thing);
  if (!('street' in thing.is)) return [name];
  const { points, apart } = thing.is.street.line;
  return [name, ofPlace[session.view.locale].streetLine(points.length, apart)];
}

function thingName(session: Session, { chosen, is }: ThingOnMap): string {
  const { t } = session;
  const { locale } = session.view;
  // Of districts the name alone is an adjective, or a place's.
  if (chosen.kind === 'district' && 'area' in is) return t.sentence.place({ near: null, district: is.area.names });
  if ('area' in is) return nameIn(locale, is.area.names);
  if ('street' in is) return quoted(locale, placeName(locale, is.street));
  if ('dataset' in is) return `${oneOfKind(t, is.dataset.kind)}: ${nameOf(t, locale, is.dataset.kind, is.thing)}`;
  const district = session.districtById(is.stretch.districtId);
  const where = district ? [t.sentence.place({ near: null, district: district.names })] : [];
  return `${[`${t.layers.stretch} (${is.stretch.year})`, ...where].join(', ')}: ${t.domain.positionsShort.illustrative}`;
}
