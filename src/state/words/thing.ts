/** What the chosen area or line is called, in words. */
import { nameIn } from '../../i18n/names';
import type { ThingOnMap } from '../map/thingOnMap';
import { nameOf, titleOfKind } from '../map/ownPicture';
import type { Session } from '../session.svelte';
import { stretchWords } from './thingsNear';

export function thingName(session: Session, { is }: ThingOnMap): string {
  const { t } = session;
  const { locale } = session.view;
  if ('area' in is) return nameIn(locale, is.area.names);
  if ('dataset' in is) return `${titleOfKind(t, is.dataset.kind)}: ${nameOf(t, locale, is.dataset.kind, is.thing)}`;
  const district = session.districtById(is.stretch.districtId);
  return [stretchWords(t, is.stretch.year), ...(district ? [nameIn(locale, district.names)] : [])].join(', ');
}
