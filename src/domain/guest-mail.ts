import type { Property } from './accommodation.ts';
import { formatOf } from './conversation/format.ts';
import type { Settlement } from './gate/verbs.ts';
import type { Language } from './nlu/understanding.ts';
import type { Reservation } from './reservation.ts';

/** What a guest of the API hears by mail. */
export type GuestNews = 'confirmed' | 'balance' | 'refunded' | 'ended';
export type Mail = { readonly subject: string; readonly text: string };

type Words = (code: string, stay: string, property: string) => Mail;

const MAILS: Readonly<Record<Language, Readonly<Record<GuestNews, Words>>>> = {
  es: {
    confirmed: (code, stay, at) => ({
      subject: `Reserva confirmada: ${code}`,
      text: `¡Tu reserva ${code} en ${at} está confirmada!\n${stay}`,
    }),
    balance: (code, stay, at) => ({
      subject: `Recibimos el saldo de ${code}`,
      text: `Tu reserva ${code} en ${at} está paga por completo.\n${stay}`,
    }),
    refunded: (code) => ({
      subject: `Devolución del pago de ${code}`,
      text: `No pudimos usar tu pago de la reserva ${code}: te lo devolvemos entero por el mismo medio.`,
    }),
    ended: (code, stay) => ({
      subject: `La reserva ${code} se venció`,
      text: `El plazo de la seña de la reserva ${code} terminó sin el pago, y las fechas se liberaron.\n${stay}`,
    }),
  },
  pt: {
    confirmed: (code, stay, at) => ({
      subject: `Reserva confirmada: ${code}`,
      text: `Sua reserva ${code} em ${at} está confirmada!\n${stay}`,
    }),
    balance: (code, stay, at) => ({
      subject: `Recebemos o saldo da reserva ${code}`,
      text: `Sua reserva ${code} em ${at} está totalmente paga.\n${stay}`,
    }),
    refunded: (code) => ({
      subject: `Devolução do pagamento da reserva ${code}`,
      text: `Não foi possível usar o seu pagamento da reserva ${code}: vamos devolver tudo pelo mesmo meio.`,
    }),
    ended: (code, stay) => ({
      subject: `A reserva ${code} expirou`,
      text: `O prazo do sinal da reserva ${code} terminou sem o pagamento, e as datas ficaram livres de novo.\n${stay}`,
    }),
  },
  en: {
    confirmed: (code, stay, at) => ({
      subject: `Booking confirmed: ${code}`,
      text: `Your booking ${code} at ${at} is confirmed!\n${stay}`,
    }),
    balance: (code, stay, at) => ({
      subject: `We received the balance for ${code}`,
      text: `Your booking ${code} at ${at} is paid in full.\n${stay}`,
    }),
    refunded: (code) => ({
      subject: `Refund for ${code}`,
      text: `We couldn't use your payment for booking ${code}, so we're refunding it in full to the payment method you used.`,
    }),
    ended: (code, stay) => ({
      subject: `Booking ${code} has expired`,
      text: `The time to pay the deposit for booking ${code} ran out, so the dates are free again.\n${stay}`,
    }),
  },
  fr: {
    confirmed: (code, stay, at) => ({
      subject: `Réservation confirmée : ${code}`,
      text: `Votre réservation ${code} (${at}) est confirmée !\n${stay}`,
    }),
    balance: (code, stay, at) => ({
      subject: `Solde reçu pour ${code}`,
      text: `Votre réservation ${code} (${at}) est entièrement réglée.\n${stay}`,
    }),
    refunded: (code) => ({
      subject: `Remboursement de votre paiement pour ${code}`,
      text: `Votre paiement pour la réservation ${code} n’a pas pu être utilisé : nous vous le remboursons intégralement par le même moyen.`,
    }),
    ended: (code, stay) => ({
      subject: `La réservation ${code} a expiré`,
      text: `Le délai pour l’acompte de la réservation ${code} est passé et les dates ont été libérées.\n${stay}`,
    }),
  },
  de: {
    confirmed: (code, stay, at) => ({
      subject: `Reservierung bestätigt: ${code}`,
      text: `Deine Reservierung ${code} (${at}) ist bestätigt!\n${stay}`,
    }),
    balance: (code, stay, at) => ({
      subject: `Restbetrag für ${code} erhalten`,
      text: `Deine Reservierung ${code} (${at}) ist vollständig bezahlt.\n${stay}`,
    }),
    refunded: (code) => ({
      subject: `Erstattung der Zahlung für ${code}`,
      text: `Deine Zahlung für die Reservierung ${code} konnten wir nicht verwenden. Wir erstatten sie vollständig auf demselben Weg.`,
    }),
    ended: (code, stay) => ({
      subject: `Reservierung ${code} ist verfallen`,
      text: `Die Zeit für die Anzahlung der Reservierung ${code} ist um, die Tage sind wieder frei.\n${stay}`,
    }),
  },
  it: {
    confirmed: (code, stay, at) => ({
      subject: `Prenotazione confermata: ${code}`,
      text: `La tua prenotazione ${code} (${at}) è confermata!\n${stay}`,
    }),
    balance: (code, stay, at) => ({
      subject: `Saldo ricevuto per ${code}`,
      text: `La tua prenotazione ${code} (${at}) è interamente pagata.\n${stay}`,
    }),
    refunded: (code) => ({
      subject: `Rimborso del pagamento di ${code}`,
      text: `Non abbiamo potuto usare il tuo pagamento per la prenotazione ${code}: te lo rimborsiamo per intero con lo stesso mezzo.`,
    }),
    ended: (code, stay) => ({
      subject: `La prenotazione ${code} è scaduta`,
      text: `Il tempo per la caparra della prenotazione ${code} è scaduto e le date sono di nuovo libere.\n${stay}`,
    }),
  },
};

export const newsOfSettlement = (settlement: Settlement): GuestNews =>
  settlement === 'balance' ? 'balance' : settlement.startsWith('refund_') ? 'refunded' : 'confirmed';

/** In the guest's language, else the property's first. `now` in epoch milliseconds. */
export function guestMail(
  news: GuestNews,
  { code, stay }: Pick<Reservation, 'code' | 'stay'>,
  guest: { readonly language: Language | null },
  property: Property,
  now: number,
): Mail {
  const language = guest.language ?? property.languages[0];
  const { date } = formatOf(language, property, now);
  return MAILS[language][news](code, `${date(stay.checkIn)} → ${date(stay.checkOut)}`, property.name);
}
