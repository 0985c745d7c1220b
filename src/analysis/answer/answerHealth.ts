import type { HealthAnswer } from '../../domain/answers';
import { coveredDays } from '../../domain/register';
import { health } from '../health/health';
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
    ...health(
      table,
      read?.rowsRead ?? table.count,
      read?.withCoordinates ?? table.count,
      city.districts.length > 0 ? districtOfRow : null,
      register && coveredDays(register),
    ),
  };
}
