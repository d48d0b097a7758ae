import { call, field, type Journey, parseJson, record, textAt } from './action.ts';
import { dayMonthYear } from './conversation.ts';
import { offerOf } from './next-step.ts';
import { watch } from './phone.ts';
import { guestOf, pick, type Setting, someStay } from './setting.ts';

/** An empty Ogg Opus stream's first page and a number, so that every recording has a hash of its own. */
const RECORDING = 'T2dnUwACAAAAAAAAAAA';

/**
 * A voice note with dates and party, then the reply on the phone. Its media must be fetched from Meta, so that the phone of the
 * outside world sends it; `wamid` comes from there too.
 */
export function* voice(setting: Setting): Journey {
  const property = pick(setting, setting.catalog);
  const waId = guestOf(setting);
  const { checkIn, checkOut } = someStay(setting);
  const transcript = `Hola, hay lugar del ${dayMonthYear(checkIn)} al ${dayMonthYear(checkOut)} para dos`;
  const number = `${setting.guestBase}${setting.iteration}`.padStart(16, '0');
  const audio = { base64: `${RECORDING}${number}A`, transcript, language: 'es' };
  const request = {
    method: 'POST' as const,
    target: 'outside' as const,
    path: `/sim/guests/${waId}/messages`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      to: property.phoneNumberId,
      audio,
      wamid: `wamid.LOAD${setting.runId}.${setting.iteration}.1`,
    }),
  };
  const sent = yield* call('voice_ack', request, (answer) =>
    field(parseJson(answer.body), 'status') === 200 ? null : `${answer.status} ${answer.body.slice(0, 80)}`,
  );
  if (!sent) return;
  const wamid = textAt(parseJson(sent.body), 'wamid');
  const seen = yield* watch(waId, setting.now, ({ answers }) => answers === wamid);
  const offer = seen && offerOf(seen);
  const isRight = offer === 'offers' || offer === 'quote' || offer === 'reading';
  const fault = !seen ? 'no reply' : isRight ? null : `${offer} for a voice note: ${seen.text.slice(0, 60)}`;
  const ms = Math.max(0, (seen?.shownAt ?? setting.now()) - sent.startedAt);
  yield* record('voice_reply', setting.now(), ms, fault);
}
