import type { HealthAnswer } from '../../domain/answers';
import type { Area } from '../../domain/area';
import { NO_FILTER } from '../../domain/filter';
import { lengthDays } from '../../domain/period';
import { coveredDays, type RegisterSpan } from '../../domain/register';
import { missingDays } from '../comparison/whyNoChange';
import { health } from '../health/health';
import { silencesByPart } from '../span/silentRows';
import { rowsOf } from './selection';
import { registerOf, type Study } from './study';
import type { RowsRead } from './studyMemory';

/** What the first look at a file says. Figures of the rows that were read come from intake; built-in data lost none. */
export function answerHealth(study: Study, read: RowsRead | null = null): HealthAnswer {
  const { table, city, districtOfRow } = study;
  const register = registerOf(study);
  return {
    span: register,
    silentDistricts: register ? silentDistricts(study, register) : [],
    emptyDistricts: emptyDistricts(study),
    withoutCategory: read?.withoutCategory ?? 0,
    ...health(
      table,
      read?.rowsRead ?? table.count,
      read?.withCoordinates ?? table.count,
      city.districts.length > 0 ? districtOfRow : null,
      register && coveredDays(register),
      register ? Math.round(lengthDays({ fromMs: register.completeToMs, toMs: register.span.toMs })) : 0,
    ),
  };
}

/** So few records of a district have a chance under this, shared out among the districts looked at. */
const EMPTY_CHANCE = 1e-3;

/**
 * Districts without one record where the file holds so many that, dealt out by inhabitants (by ground where these are
 * not known), chance would leave none of them empty.
 */
function emptyDistricts({ table, city, districtOfRow }: Study): readonly string[] {
  const { districts } = city;
  const counts = districts.map(() => 0);
  let held = 0;
  for (let row = 0; row < table.count; row++) {
    if (districtOfRow[row] < 0) continue;
    counts[districtOfRow[row]]++;
    held++;
  }
  const isKnown = districts.every(({ population }) => population !== null);
  const size = ({ population, areaKm2 }: Area): number => (isKnown ? (population ?? 0) : areaKm2);
  const whole = districts.reduce((sum, district) => sum + size(district), 0);
  return districts
    .filter((district, k) => {
      if (counts[k] > 0 || whole === 0) return false;
      return held * Math.log1p(-size(district) / whole) < Math.log(EMPTY_CHANCE / districts.length);
    })
    .map(({ id }) => id);
}

/** By the rule of the table of districts. */
function silentDistricts(study: Study, register: RegisterSpan): HealthAnswer['silentDistricts'] {
  const { table, city, districtOfRow } = study;
  const { districts } = city;
  return silencesByPart(table, register, rowsOf(study, NO_FILTER), districts.length, (row) => districtOfRow[row])
    .map((silence, k) => ({ id: districts[k].id, ...silence }))
    .filter((silence) => missingDays(silence, register.span) > 0);
}
