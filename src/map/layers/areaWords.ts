import { formatNumber, formatSignedPercent, nameIn } from '../../i18n';
import type { Say } from '../layer';
import type { AreaPicture } from '../mapData';

/** An area's name and figure; null where no figure is shown. */
export function areaWords(
  id: string,
  { areas, values, measure, periodYears, days }: AreaPicture,
  { t, locale }: Say,
): string | null {
  const area = areas.find((one) => one.id === id);
  if (!area || !measure) return null;
  if (values && !values.has(id)) return `${nameIn(locale, area.names)}: ${t.draw.leftOutShort}`;
  const value = values?.get(id) ?? null;
  const isShort = periodYears !== undefined && (measure === 'perKm2' || measure === 'per100k');
  if (isShort && value !== null) {
    const unit = t.desk[measure === 'perKm2' ? 'unitInDays' : 'per100kInDays'](days ?? null);
    return `${nameIn(locale, area.names)}, ${unit}: ${formatNumber(locale, value * periodYears, { significant: 3 })}`;
  }
  const figure =
    value === null
      ? t.layers.breaks.noValue
      : measure === 'change'
        ? formatSignedPercent(locale, value)
        : formatNumber(locale, value, { maxDecimals: measure === 'perKm2' ? 1 : 0 });
  return `${nameIn(locale, area.names)}, ${t.layers.districtMeasures[measure]}: ${figure}`;
}
