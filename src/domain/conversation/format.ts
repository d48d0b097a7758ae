import { type CalendarDate, dayNumber, parseCalendarDate } from '../calendar-date.ts';
import type { Language } from '../nlu/understanding.ts';

const MS_PER_DAY = 86_400_000;
const SPANISH_COUNTRIES = new Set(['AR', 'BO', 'CL', 'CO', 'CR', 'EC', 'ES', 'MX', 'PE', 'PY', 'UY', 'VE']);
const LOCALES: Readonly<Record<Language, string>> = {
  es: 'es-AR',
  pt: 'pt-BR',
  en: 'en-US',
  fr: 'fr-FR',
  de: 'de-DE',
  it: 'it-IT',
};

/** The language as it is written in the property's country, where it is spoken there. */
function localeOf(language: Language, country: string): string {
  if (language === 'es' && SPANISH_COUNTRIES.has(country)) return `es-${country}`;
  if (language === 'pt' && country === 'PT') return 'pt-PT';
  if (language === 'en' && country === 'GB') return 'en-GB';
  return LOCALES[language];
}

const formatters = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `n${locale}${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known instanceof Intl.NumberFormat) return known;
  const made = new Intl.NumberFormat(locale, options);
  formatters.set(key, made);
  return made;
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `d${locale}${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known instanceof Intl.DateTimeFormat) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}

/** How a guest of one language reads figures of one property. */
export type Format = {
  /** `$ 128.000`; cents only when there are any. */
  readonly money: (amountMinor: number) => string;
  /** `viernes 10 de enero`. */
  readonly date: (date: CalendarDate) => string;
  /** `vie 10 ene`, for narrow places. */
  readonly shortDate: (date: CalendarDate) => string;
  /** `enero`, of `2027-01`; empty for what is no month. */
  readonly monthOf: (month: string) => string;
  /** Wall clock of the property. */
  readonly time: (at: number) => string;
};

export function formatOf(
  language: Language,
  property: { readonly country: string; readonly currency: string; readonly timeZone: string },
): Format {
  const locale = localeOf(language, property.country);
  const { currency, timeZone } = property;
  return {
    money: (amountMinor) => {
      const digits = amountMinor % 100 === 0 ? 0 : 2;
      const options = {
        style: 'currency' as const,
        currency,
        currencyDisplay: 'narrowSymbol' as const,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      };
      return numberFormat(locale, options)
        .format(amountMinor / 100)
        .replace(/\u00a0|\u202f/g, ' ');
    },
    date: (date) => inUtc(locale, date, { weekday: 'long', day: 'numeric', month: 'long' }),
    shortDate: (date) => inUtc(locale, date, { weekday: 'short', day: 'numeric', month: 'short' }),
    monthOf: (month) => {
      const first = parseCalendarDate(`${month}-01`);
      return first ? inUtc(locale, first, { month: 'long' }) : '';
    },
    time: (at) =>
      dateFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at),
  };
}

const inUtc = (locale: string, date: CalendarDate, options: Intl.DateTimeFormatOptions): string =>
  dateFormat(locale, { ...options, timeZone: 'UTC' })
    .format(dayNumber(date) * MS_PER_DAY)
    .replaceAll(',', '')
    .replaceAll('.', '');
