/** Five fields of a cron expression as the sets of values that fit. */
export type CronExpression = {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly days: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly weekdays: ReadonlySet<number>;
  /** With both given, either fits: as in every cron since Vixie's. */
  readonly isEitherDay: boolean;
  /** IANA. */
  readonly timeZone: string;
};

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const SHORTHANDS: Readonly<Record<string, string>> = {
  '@hourly': '0 * * * *',
  '@daily': '0 0 * * *',
  '@weekly': '0 0 * * 0',
  '@monthly': '0 0 1 * *',
};

function readValue(text: string, names: readonly string[], nameBase: number): number {
  const named = names.indexOf(text.toUpperCase());
  if (named >= 0) return named + nameBase;
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

function valuesOf(
  field: string,
  low: number,
  high: number,
  names: readonly string[] = [],
): Set<number> | null {
  const values = new Set<number>();
  for (const part of field.split(',')) {
    const [range = '', step = '1'] = part.split('/');
    const [from = '', to] = range.split('-');
    const isAll = range === '*';
    const first = isAll ? low : readValue(from, names, low);
    const last = isAll || (to === undefined && part.includes('/')) ? high : readValue(to ?? from, names, low);
    const every = Number(step);
    if (![first, last, every].every(Number.isInteger) || every < 1 || first < low || last > high) return null;
    for (let value = first; value <= last; value += every) values.add(value);
  }
  return values;
}

const isTimeZone = (timeZone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
};

/** Parses `[CRON_TZ=Zone] m h dom mon dow`; null for what is none. */
export function parseCron(text: string): CronExpression | null {
  const [, zone = 'UTC', rest = ''] = /^(?:CRON_TZ=(\S+)\s+)?(.*)$/.exec(text.trim()) ?? [];
  const fields = (SHORTHANDS[rest] ?? rest).split(/\s+/);
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields;
  const minutes = valuesOf(minute, 0, 59);
  const hours = valuesOf(hour, 0, 23);
  const days = valuesOf(day, 1, 31);
  const months = valuesOf(month, 1, 12, MONTHS);
  const weekdays = valuesOf(weekday, 0, 7, WEEKDAYS);
  if (fields.length !== 5 || !minutes || !hours || !days || !months || !weekdays) return null;
  if (!isTimeZone(zone)) return null;
  if (weekdays.has(7)) weekdays.add(0);
  const isEitherDay = day !== '*' && weekday !== '*';
  return { minutes, hours, days, months, weekdays, isEitherDay, timeZone: zone };
}

/** Whether the expression fires in the minute of this instant (Unix ms). */
export function matches(cron: CronExpression, instant: number): boolean {
  const parts = new Map(
    new Intl.DateTimeFormat('en-US', {
      timeZone: cron.timeZone,
      hourCycle: 'h23',
      month: 'numeric',
      day: 'numeric',
      weekday: 'short',
      hour: 'numeric',
      minute: 'numeric',
    })
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const number = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
  const isDay = cron.days.has(number('day'));
  const isWeekday = cron.weekdays.has(WEEKDAYS.indexOf((parts.get('weekday') ?? '').toUpperCase()));
  return (
    cron.minutes.has(number('minute')) &&
    cron.hours.has(number('hour')) &&
    cron.months.has(number('month')) &&
    (cron.isEitherDay ? isDay || isWeekday : isDay && isWeekday)
  );
}
