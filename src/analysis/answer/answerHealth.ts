import type { HealthAnswer } from '../../domain/answers';
import { NO_FILTER } from '../../domain/filter';
import { lengthDays } from '../../domain/period';
import { coveredDays, type RegisterSpan } from '../../domain/register';
import { missingDays } from '../comparison/whyNoChange';
import { health } from '../health/health';
import { silencesByPart } from '../span/silentRows';
import { rowsOf } from './selection';
import { registerOf, type Study } from './study';

/** What the first look at a file says. Figures of the rows that were read come from intake; built-in data lost none. */
export function answerHealth(
  study: Study,
  read: { readonly rowsRead: number; readonly withCoordinates: number } | null = null,
): HealthAnswer {
  const { table, city, districtOfRow } = study;
  const register = registerOf(study);
  return {
    span: register,
    silentDistricts: register ? silentDistricts(study, register) : [],
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

/** By the rule of the table of districts. */
function silentDistricts(study: Study, register: RegisterSpan): HealthAnswer['silentDistricts'] {
  const { table, city, districtOfRow } = study;
  const { districts } = city;
  return silencesByPart(table, register, rowsOf(study, NO_FILTER), districts.length, (row) => districtOfRow[row])
    .map((silence, k) => ({ id: districts[k].id, ...silence }))
    .filter((silence) => missingDays(silence, register.span) > 0);
}
