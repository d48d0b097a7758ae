import { balanceOf } from '../payment.ts';
import type { KnownReservation } from './contract.ts';
import { payableUrl, type Said, statusNow } from './existing.ts';
import { plain } from './place-words.ts';
import { type Decision, handOff, say, sayButtons, sayText, type Turn } from './turn.ts';

/** The second time that a payment does not work, a person takes over. */
export const PAYMENT_TROUBLES_MAX = 2;

type Concern = 'trouble' | 'paid' | 'receipt' | 'balance';

/** What about a payment is meant, by words without accents; the first that fits. */
const CONCERNS: readonly (readonly [Concern, RegExp])[] = [
  [
    'trouble',
    /no (me |nos )?(deja|dejan|funciona|anda|puedo)|no pude|rechaz|\berror\b|doble|dos veces|cobr(aron|o) de mas|nao (consigo|funciona|deixa)|recus|duas vezes|(not|n.t|won.t) (work|let|go)|declin|\bfail|twice|ne (marche|fonctionne)|refus|deux fois|(geht|klappt|funktioniert) nicht|abgelehnt|zweimal|fehler|non (funziona|riesco|va)|rifiutat|due volte/,
  ],
  [
    'paid',
    /\bpague\b|\bpagamos\b|ya (lo |la )?(hice|transferi)|transferi|comprobante|paguei|fiz o pix|comprovante|(have|already|just) paid|i paid|j.ai (paye|regle)|bezahlt|uberwiesen|ho pagato|gia pagato/,
  ],
  [
    'receipt',
    /recibo|factura|ticket|\bnota\b|nota fiscal|receipt|invoice|\brecu\b|rechnung|quittung|beleg|ricevuta|fattura/,
  ],
  [
    'balance',
    /saldo|falta|debo|resta(nte)?|devo|balance|owe|remaining|left to pay|reste|solde|restbetrag|offen|manca/,
  ],
];

const concernOf = (text: string): Concern | null => {
  const said = plain(text).replaceAll('’', "'");
  return CONCERNS.find(([, words]) => words.test(said))?.[0] ?? null;
};

/** How and what to pay, whether it has come, the receipt, the balance; what does not work is a person's. */
export function payment(turn: Turn, { text }: Pick<Said, 'text'>): Decision {
  const { texts, state, facts } = turn;
  const { reservation } = state;
  const concern = concernOf(text);
  if (concern === 'trouble') return handOff(turn, texts.paymentTrouble, 'a payment does not work');
  if (!reservation) return sayText(turn, texts.howPaymentsWork(facts.property.depositPercent));
  if (concern === 'paid' && reservation.paidMinor === 0) return notSeen(turn, reservation);
  if (concern === 'receipt' && reservation.paidMinor > 0) return receipt(turn, reservation);
  return howToPay(turn, reservation);
}

/** Said twice without the money coming, it is looked at by a person. */
function notSeen(turn: Turn, reservation: KnownReservation): Decision {
  const { texts } = turn;
  const paymentTroubles = turn.state.paymentTroubles + 1;
  if (paymentTroubles >= PAYMENT_TROUBLES_MAX)
    return handOff(turn, texts.paymentTrouble, 'a payment that was made has not come');
  const buttons = [
    { id: 'pay', title: texts.buttons.pay },
    { id: 'person', title: texts.menu.person },
  ];
  return sayButtons(turn, texts.paymentNotSeen(reservation.code), buttons, { paymentTroubles });
}

function receipt(turn: Turn, { code, paidMinor, totalMinor }: KnownReservation): Decision {
  const { texts, format } = turn;
  const body = texts.receipt(code, format.money(paidMinor), format.money(totalMinor));
  return sayButtons(turn, body, [{ id: 'person', title: texts.menu.person }]);
}

/** Now by the link, or on arrival. */
function payBalance(turn: Turn, { code, paymentUrl }: KnownReservation, balance: string): Decision {
  const { texts } = turn;
  if (!paymentUrl) return sayText(turn, texts.balanceDue(code, balance));
  const body = texts.payBalance(code, balance);
  return say(turn, { kind: 'link', body, title: texts.buttons.payBalance, url: paymentUrl });
}

function howToPay(turn: Turn, reservation: KnownReservation): Decision {
  const { texts, format, facts } = turn;
  const { code, totalMinor, paidMinor, expiresAt } = reservation;
  const url = payableUrl(turn, reservation);
  if (url && expiresAt !== null) {
    const body = texts.howToPay(format.money(reservation.depositMinor), code, format.time(expiresAt));
    return say(turn, { kind: 'link', body, title: texts.buttons.pay, url });
  }
  const status = statusNow(turn, reservation);
  const balanceMinor = balanceOf({ status, totalMinor, paidMinor });
  if (balanceMinor > 0) return payBalance(turn, reservation, format.money(balanceMinor));
  if (status === 'confirmed' || status === 'in_house') return sayText(turn, texts.nothingToPay);
  return sayText(turn, `${texts.nothingToPay}\n${texts.howPaymentsWork(facts.property.depositPercent)}`);
}
