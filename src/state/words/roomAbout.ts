import type { Locale, Messages } from '../../i18n';
import { words as concentration } from '../../questions/concentration/words';
import { words as density } from '../../questions/density/words';
import { words as health } from '../../questions/health/words';
import { ROOMS } from '../../questions';
import type { PlannerRoom } from '../view/rooms';

/** What a room of the panel is for, in a sentence or two; '' = its name says it. */
export function roomAbout(t: Messages, locale: Locale, room: PlannerRoom): string {
  const own: Readonly<Partial<Record<PlannerRoom, string>>> = {
    places: t.table.intro,
    areas: t.table.intro,
    indicators: t.indicators.intro,
    scenarios: t.scenarios.intro,
    data: t.storage.intro,
    publish: t.desk.publishIntro,
    method: density[locale].intro,
    concentration: concentration[locale].intro,
    health: health[locale].intro,
  };
  return own[room] ?? ROOMS.find(({ id }) => id === room)?.shown.words[locale].intro ?? '';
}
