import {
  call,
  field,
  fieldAt,
  type HttpAnswer,
  type HttpRequest,
  type Journey,
  listAt,
  parseJson,
  pause,
  textAt,
} from './action.ts';
import { type CatalogProperty, guestOf, pick, type Setting, someStay, thinkTime } from './setting.ts';

const PARTY = 2;

const apiCall = (
  property: CatalogProperty,
  method: HttpRequest['method'],
  path: string,
  body: unknown = null,
  headers: Readonly<Record<string, string>> = {},
): HttpRequest => ({
  method,
  target: 'worker',
  path: `/api/v1${path}`,
  headers: {
    authorization: `Bearer ${property.apiKey}`,
    ...(body === null ? {} : { 'content-type': 'application/json' }),
    ...headers,
  },
  body: body === null ? null : JSON.stringify(body),
});

const wrongStatus = ({ status, body }: HttpAnswer): string => `${status} ${body.slice(0, 80)}`;

function checkStays(answer: HttpAnswer, checkIn: string): string | null {
  const { stays } = Object(parseJson(answer.body));
  if (answer.status !== 200) return wrongStatus(answer);
  if (!Array.isArray(stays)) return 'no list of stays';
  const isRight = stays.every(
    (stay) => textAt(stay, 'checkIn') === checkIn && Number(field(stay, 'totalMinor')) > 0,
  );
  return isRight ? null : 'a stay on other dates or without a price';
}

/** A quote's lines must add up to its total. */
export function checkQuote(quote: unknown): string | null {
  const lines = listAt(quote, 'lines');
  const sum = lines.reduce<number>((total, line) => total + Number(field(line, 'amountMinor')), 0);
  return lines.length > 0 && sum === Number(field(quote, 'totalMinor'))
    ? null
    : 'a quote that does not add up';
}

/** What is free on some dates, and the quote of one of them. */
export function* stays(setting: Setting): Journey {
  const property = pick(setting, setting.catalog);
  const { checkIn, checkOut } = someStay(setting);
  const path = `/availability?checkIn=${checkIn}&checkOut=${checkOut}&adults=${PARTY}`;
  const listed = yield* call('availability', apiCall(property, 'GET', path), (answer) =>
    checkStays(answer, checkIn),
  );
  const found = listAt(parseJson(listed?.body ?? ''), 'stays');
  if (found.length === 0) return;
  yield* pause(thinkTime(setting));
  const accommodationId = textAt(pick(setting, found), 'accommodationId');
  const body = { accommodationId, checkIn, checkOut, adults: PARTY };
  yield* call('quote', apiCall(property, 'POST', '/quotes', body), (answer) =>
    answer.status === 200 ? checkQuote(parseJson(answer.body)) : wrongStatus(answer),
  );
}

/** 201 with a hold, or 409 with what else is free; the code of the hold, null when it was refused. */
export function checkHold(answer: HttpAnswer): string | null {
  const body = parseJson(answer.body);
  if (answer.status === 201) {
    const isHeld = field(body, 'status') === 'held' && /^TQ-/.test(textAt(body, 'code'));
    if (!isHeld || !textAt(body, 'paymentUrl').includes('/pay/')) return 'a 201 that holds nothing';
    return checkQuote(field(body, 'quote'));
  }
  if (answer.status !== 409) return wrongStatus(answer);
  const isRight = textAt(body, 'type').endsWith('dates-taken') && Array.isArray(field(body, 'alternatives'));
  return isRight ? null : wrongStatus(answer);
}

type Wanted = {
  readonly property: CatalogProperty;
  readonly accommodationId: string;
  readonly checkIn: string;
  readonly checkOut: string;
};

export function* holdOf(setting: Setting, wanted: Wanted): Journey<HttpAnswer | null> {
  const { property, ...stay } = wanted;
  const guest = { name: 'Carga', phone: `+${guestOf(setting)}` };
  const key = { 'idempotency-key': `load-${setting.runId}-${setting.iteration}` };
  const request = apiCall(property, 'POST', '/holds', { ...stay, adults: PARTY, guest }, key);
  return yield* call('hold', request, checkHold);
}

export function* hold(setting: Setting): Journey {
  const property = pick(setting, setting.catalog);
  const { id } = pick(setting, property.accommodations);
  const { checkIn, checkOut } = someStay(setting);
  yield* holdOf(setting, { property, accommodationId: id, checkIn, checkOut });
}

const QUERIES = ['sort=-created_at', 'status=held', 'status=confirmed&sort=check_in', 'channel=whatsapp'];

/** A host looks at the newest reservations and at the calendars. */
export function* admin(setting: Setting): Journey {
  const headers = { cookie: setting.adminCookie };
  const ask = (path: string): HttpRequest => ({
    method: 'GET',
    target: 'worker',
    path: `/admin/api${path}`,
    headers,
    body: null,
  });
  const list = ask(`/reservations?limit=50&${pick(setting, QUERIES)}`);
  yield* call('admin_list', list, (answer) => {
    const items = field(parseJson(answer.body), 'items');
    return answer.status === 200 && Array.isArray(items) ? null : wrongStatus(answer);
  });
  yield* pause(thinkTime(setting));
  yield* call('admin_calendar', ask('/calendars'), (answer) => {
    const calendars = listAt(parseJson(answer.body), 'calendars');
    if (answer.status !== 200) return wrongStatus(answer);
    return calendars.length > 0 ? null : 'no calendars';
  });
}

export function* health(): Journey {
  const path = '/health/ready';
  const request = { method: 'GET' as const, target: 'worker' as const, path, headers: {}, body: null };
  yield* call('health', request, (answer) => {
    const status = fieldAt(parseJson(answer.body), 'status');
    return answer.status === 200 && status === 'ready' ? null : wrongStatus(answer);
  });
}
