import { type CalendarDate, dayNumber, daysBetween, localDate, parseCalendarDate } from '../calendar-date.ts';
import { minorDigits, toMajor } from '../money.ts';
import type { Language } from '../nlu/understanding.ts';

const MS_PER_DAY = 86_400_000;
const MONTHS = 12;
/** A date this far ahead is said with its year: its month comes twice before it. */
const DAYS_WITHOUT_YEAR = 300;
const SPANISH_COUNTRIES = new Set(['AR', 'BO', 'CL', 'CO', 'CR', 'EC', 'ES', 'MX', 'PE', 'PY', 'UY', 'VE']);
const ENGLISH_COUNTRIES = new Set(['AU', 'CA', 'GB', 'IE', 'NZ', 'ZA']);
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
  if (language === 'en' && ENGLISH_COUNTRIES.has(country)) return `en-${country}`;
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
  /** `viernes 10 de enero`, with its year if it is far ahead. */
  readonly date: (date: CalendarDate) => string;
  /** `vie 10 ene`, for narrow places. */
  readonly shortDate: (date: CalendarDate) => string;
  /** `10 ene`, for buttons. */
  readonly dayMonth: (date: CalendarDate) => string;
  /** `enero`, of `2027-01`; empty for what is no month. */
  readonly monthOf: (month: string) => string;
  /** Wall clock of the property; with its date if that is not today. */
  readonly time: (at: number) => string;
  /** The twelve names that `date` uses. */
  readonly monthNames: readonly string[];
};

export function formatOf(
  language: Language,
  property: { readonly country: string; readonly currency: string; readonly timeZone: string },
  now: number,
): Format {
  const locale = localeOf(language, property.country);
  const { currency, timeZone } = property;
  const today = localDate(now, timeZone);
  const yearOf = (date: CalendarDate) =>
    Math.abs(daysBetween(today, date)) > DAYS_WITHOUT_YEAR ? ({ year: 'numeric' } as const) : {};
  const shortDate = (date: CalendarDate) =>
    tidyShort(inUtc(locale, date, { weekday: 'short', day: 'numeric', month: 'short', ...yearOf(date) }));
  return {
    money: (amountMinor) => moneyIn(locale, currency, amountMinor),
    date: (date) =>
      tidyLong(
        language,
        inUtc(locale, date, { weekday: 'long', day: 'numeric', month: 'long', ...yearOf(date) }),
      ),
    shortDate,
    dayMonth: (date) =>
      tidyShort(inUtc(locale, date, { day: 'numeric', month: 'short' })).replace(' de ', ' '),
    monthOf: (month) => {
      const first = parseCalendarDate(`${month}-01`);
      return first ? inUtc(locale, first, { month: 'long' }) : '';
    },
    time: (at) => {
      const clock = dateFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
      const day = localDate(at, timeZone);
      return day === today ? clock.format(at) : `${clock.format(at)} (${shortDate(day)})`;
    },
    monthNames: monthNames(locale),
  };
}

/** Minor units are as many as the currency has: 100 centavos to a peso, none to a Chilean one. */
function moneyIn(locale: string, currency: string, amountMinor: number): string {
  const style = { style: 'currency' as const, currency };
  const amount = toMajor(amountMinor, currency);
  const digits = Number.isInteger(amount) ? 0 : minorDigits(currency);
  const whole = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return numberFormat(locale, { ...style, ...whole })
    .format(amount)
    .replace(/[\u00a0\u202f]/g, ' ');
}

const inUtc = (locale: string, date: CalendarDate, options: Intl.DateTimeFormatOptions): string =>
  dateFormat(locale, { ...options, timeZone: 'UTC' }).format(dayNumber(date) * MS_PER_DAY);

/** Spanish and French write no comma inside a date within a sentence. */
const tidyLong = (language: Language, text: string): string =>
  language === 'es' || language === 'fr' ? text.replaceAll(',', '') : text;

/** `vie, 10 ene.` is narrower without its signs; the dot of a German ordinal stays. */
const tidyShort = (text: string): string => text.replaceAll(',', '').replace(/(\p{L})\./gu, '$1');

const namesOfMonths = new Map<string, readonly string[]>();

function monthNames(locale: string): readonly string[] {
  const known = namesOfMonths.get(locale);
  if (known) return known;
  const format = dateFormat(locale, { month: 'long', timeZone: 'UTC' });
  const names = Array.from({ length: MONTHS }, (_, month) => format.format(Date.UTC(2026, month, 15)));
  namesOfMonths.set(locale, names);
  return names;
}
