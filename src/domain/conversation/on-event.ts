import { offerAlternatives } from './booking.ts';
import type { ReservationEvent } from './contract.ts';
import { arrivalText } from './existing.ts';
import { newsTemplate } from './replies/templates.ts';
import { languageOf } from './state.ts';
import { type Decision, say, sayText, type Turn } from './turn.ts';

/** News of a reservation, in the guest's words; each comes once. A template goes along for guests who wrote long ago. */
export function onEvent(turn: Turn, event: ReservationEvent): Decision {
  const known = { ...turn, state: { ...turn.state, reservation: event.reservation } };
  const decision = newsOf(known, event);
  const { step } = decision;
  if (step.kind !== 'reply') return decision;
  const body = 'body' in step.reply ? step.reply.body : '';
  return { ...decision, step: { ...step, template: newsTemplate(languageOf(decision.state), body) } };
}

function newsOf(turn: Turn, event: ReservationEvent): Decision {
  const { texts, format } = turn;
  const { reservation } = event;
  const { code } = reservation;
  switch (event.event) {
    case 'payment_settled':
      return settled(turn, event);
    case 'payment_pending':
      return sayText(turn, texts.paymentPending);
    case 'payment_rejected':
      return withLink(turn, texts.paymentRejected, reservation.paymentUrl);
    case 'payment_refunded':
      return sayText(turn, texts.paymentRefunded(format.money(event.amountMinor), code));
    case 'hold_expired':
      return say(
        turn,
        {
          kind: 'buttons',
          body: texts.holdExpired(code),
          buttons: [{ id: 'availability', title: texts.menu.availability }],
        },
        { pending: null },
      );
    case 'hold_reminder': {
      const until = reservation.expiresAt === null ? '' : format.time(reservation.expiresAt);
      return withLink(
        turn,
        texts.holdReminder(code, until, format.money(reservation.depositMinor)),
        reservation.paymentUrl,
      );
    }
    case 'confirmed_by_host':
      return sayText(turn, `${texts.confirmedByHost(code)}\n\n${arrivalText(turn, reservation)}`, {
        pending: null,
        asked: null,
      });
    case 'cancelled_by_host':
      return sayText(
        turn,
        texts.cancelledByHost(code, event.refundMinor > 0 ? format.money(event.refundMinor) : null),
        { pending: null, asked: null },
      );
  }
}

const withLink = (turn: Turn, body: string, url: string | null): Decision =>
  url ? say(turn, { kind: 'link', body, title: turn.texts.buttons.pay, url }) : sayText(turn, body);

function settled(turn: Turn, event: Extract<ReservationEvent, { event: 'payment_settled' }>): Decision {
  const { texts, format } = turn;
  const { reservation, settlement, alternatives, amountMinor } = event;
  const body = texts.settled[settlement](reservation.code, format.money(amountMinor));
  if (settlement === 'confirmed' || settlement === 'retaken') {
    return sayText(turn, `${body}\n\n${arrivalText(turn, reservation)}`, {
      pending: null,
      asked: null,
      offers: [],
    });
  }
  if (settlement === 'refund_dates_taken')
    return offerAlternatives(turn, reservation.stay, alternatives, body);
  return sayText(turn, body);
}
