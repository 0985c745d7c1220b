/** What the chosen area or line is called, in words. */
import { nameIn } from '../../i18n/names';
import type { ThingOnMap } from '../map/thingOnMap';
import { nameOf, oneOfKind } from '../map/ownPicture';
import type { Session } from '../session.svelte';

export function thingName(session: Session, { chosen, is }: ThingOnMap): string {
  const { t } = session;
  const { locale } = session.view;
  // Of districts the name alone is an adjective, or a place's.
  if (chosen.kind === 'district' && 'area' in is) return t.sentence.place({ near: null, district: is.area.names });
  if ('area' in is) return nameIn(locale, is.area.names);
  if ('dataset' in is) return `${oneOfKind(t, is.dataset.kind)}: ${nameOf(t, locale, is.dataset.kind, is.thing)}`;
  const district = session.districtById(is.stretch.districtId);
  const where = district ? [t.sentence.place({ near: null, district: district.names })] : [];
  return `${[`${t.layers.stretch} (${is.stretch.year})`, ...where].join(', ')}: ${t.domain.positionsShort.illustrative}`;
}
