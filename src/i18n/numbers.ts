import type { Locale } from './locale';

/** Thin no-break space: groups thousands in Kazakh (docs/glossary.md, rules for strings). */
const THIN_SPACE = '\u202f';
const NO_BREAK_SPACE = '\u00a0';
const MINUS = '\u2212';
/** Stands where a figure cannot be said; never "0", never "NaN". */
export const NO_VALUE = '—';

export interface NumberOptions {
  /** Exactly so many digits after the decimal sign. */
  readonly decimals?: number;
  /** At most so many, zeros at the end dropped; 2 when nothing else is said. */
  readonly maxDecimals?: number;
  /** So many significant digits, zeros at the end dropped. Used alone. */
  readonly significant?: number;
}

const formats = new Map<string, Intl.NumberFormat>();

function intl(locale: Locale, options: NumberOptions): Intl.NumberFormat {
  const { decimals, maxDecimals = 2, significant } = options;
  // Chromium has no Kazakh: it would print root output, so kk is made from the parts of the English form.
  const tag = locale === 'ru' ? 'ru' : 'en';
  const key = `${tag} ${decimals} ${maxDecimals} ${significant}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(
      tag,
      significant === undefined
        ? { minimumFractionDigits: decimals ?? 0, maximumFractionDigits: decimals ?? maxDecimals }
        : { maximumSignificantDigits: significant },
    );
    formats.set(key, format);
  }
  return format;
}

/**
 * A number in words of the locale: kk decimal comma and thin no-break spaces (1 234,5), ru as ICU has it, en 1,234.5.
 * The minus is U+2212 in all three, so that a line never breaks after it. NaN gives a dash.
 */
export function formatNumber(locale: Locale, value: number, options: NumberOptions = {}): string {
  if (Number.isNaN(value)) return NO_VALUE;
  if (!Number.isFinite(value)) return value > 0 ? '∞' : `${MINUS}∞`;
  const text = intl(locale, options)
    .formatToParts(value)
    .map((part) => {
      if (part.type === 'minusSign') return MINUS;
      if (locale !== 'kk') return part.value;
      if (part.type === 'group') return THIN_SPACE;
      return part.type === 'decimal' ? ',' : part.value;
    })
    .join('');
  // A value that rounds to nothing has no sign.
  return /[1-9]/.test(text) ? text : text.replace(MINUS, '');
}

/** The same with a plus where the value is above nothing. */
export function formatSigned(locale: Locale, value: number, options: NumberOptions = {}): string {
  const text = formatNumber(locale, value, options);
  return value > 0 && /[1-9∞]/.test(text) ? `+${text}` : text;
}

/**
 * A share (0.123) as per cent: kk and ru «12,3 %» with a no-break space, en "12.3%". A share of something that would be
 * rounded to none says that it is below the least that is shown: "<0.1%".
 */
export function formatPercent(locale: Locale, share: number, options: NumberOptions = { maxDecimals: 1 }): string {
  if (Number.isNaN(share)) return NO_VALUE;
  const text = formatNumber(locale, share * 100, options);
  const below =
    share > 0 && !/[1-9∞]/.test(text)
      ? `<${formatNumber(locale, 10 ** -(options.decimals ?? options.maxDecimals ?? 2), options)}`
      : text;
  return withPercentSign(locale, below);
}

/** A relative change (-0.213) as signed per cent. */
export function formatSignedPercent(locale: Locale, ratio: number, options: NumberOptions = { decimals: 1 }): string {
  return Number.isNaN(ratio) ? NO_VALUE : withPercentSign(locale, formatSigned(locale, ratio * 100, options));
}

function withPercentSign(locale: Locale, text: string): string {
  return locale === 'en' ? `${text}%` : `${text}${NO_BREAK_SPACE}%`;
}

const UNITS: Record<Locale, { m: string; km: string; km2: string; bytes: readonly string[] }> = {
  kk: { m: 'м', km: 'км', km2: 'км²', bytes: ['байт', 'КБ', 'МБ', 'ГБ'] },
  ru: { m: 'м', km: 'км', km2: 'км²', bytes: ['байт', 'КБ', 'МБ', 'ГБ'] },
  en: { m: 'm', km: 'km', km2: 'km²', bytes: ['bytes', 'KB', 'MB', 'GB'] },
};

const withUnit = (text: string, unit: string): string => (text === NO_VALUE ? text : text + NO_BREAK_SPACE + unit);

/** Metres as people say them: whole metres under 1 km, then kilometres with one decimal. */
export function formatDistance(locale: Locale, metres: number): string {
  const unit = UNITS[locale];
  return Math.abs(metres) < 999.5
    ? withUnit(formatNumber(locale, metres, { decimals: 0 }), unit.m)
    : withUnit(formatNumber(locale, metres / 1000, { maxDecimals: 1 }), unit.km);
}

/** Whole metres, however many: settings such as a radius or a bandwidth. */
export function formatMetres(locale: Locale, metres: number): string {
  return withUnit(formatNumber(locale, metres, { decimals: 0 }), UNITS[locale].m);
}

export function formatArea(locale: Locale, areaKm2: number): string {
  return withUnit(formatNumber(locale, areaKm2, areaKm2 < 1 ? { significant: 2 } : { decimals: 1 }), UNITS[locale].km2);
}

/** Bytes in steps of 1,024. */
export function formatBytes(locale: Locale, bytes: number): string {
  if (!Number.isFinite(bytes)) return NO_VALUE;
  const step = Math.min(3, Math.max(0, Math.floor(Math.log2(Math.max(1, Math.abs(bytes))) / 10)));
  return withUnit(
    formatNumber(locale, bytes / 1024 ** step, { maxDecimals: step === 0 ? 0 : 1 }),
    UNITS[locale].bytes[step],
  );
}

/** The functions above bound to one language, for the messages of that language. */
export function numbersOf(locale: Locale) {
  return {
    num: (value: number, options?: NumberOptions) => formatNumber(locale, value, options),
    int: (value: number) => formatNumber(locale, value, { decimals: 0 }),
    pct: (share: number, options?: NumberOptions) => formatPercent(locale, share, options),
    signedPct: (ratio: number, options?: NumberOptions) => formatSignedPercent(locale, ratio, options),
    signed: (value: number, options?: NumberOptions) => formatSigned(locale, value, options),
    metres: (value: number) => formatMetres(locale, value),
    distance: (value: number) => formatDistance(locale, value),
    bytes: (value: number) => formatBytes(locale, value),
  };
}
