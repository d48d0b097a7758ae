import type { Language } from '../domain/nlu/understanding.ts';

/** What a guest reads at the payment link when there is nothing to pay (any more). */
export type PayTexts = {
  readonly paidTitle: string;
  readonly paid: string;
  readonly endedTitle: string;
  readonly ended: string;
  readonly cancelledTitle: string;
  readonly cancelled: string;
  readonly checkingTitle: string;
  readonly checking: string;
  readonly notFoundTitle: string;
  readonly notFound: string;
  readonly laterTitle: string;
  readonly later: string;
  readonly reservation: string;
  readonly backToWhatsApp: string;
};

export const PAY_TEXTS: Readonly<Record<Language, PayTexts>> = {
  es: {
    paidTitle: '¡Listo, está confirmada!',
    paid: 'Recibimos la seña. Te esperamos; los datos del ingreso están en el chat.',
    endedTitle: 'La reserva venció',
    ended:
      'El tiempo para pagar la seña terminó y las fechas quedaron libres. Escribinos y vemos si siguen disponibles.',
    cancelledTitle: 'La reserva está cancelada',
    cancelled: 'No hay nada para pagar. Si querés otras fechas, escribinos.',
    checkingTitle: 'Estamos verificando el pago',
    checking: 'Apenas se acredite te avisamos por WhatsApp. Podés cerrar esta página.',
    notFoundTitle: 'Este enlace no existe',
    notFound: 'Puede que esté incompleto. Abrilo de nuevo desde el chat.',
    laterTitle: 'No pudimos abrir el pago',
    later: 'Probá de nuevo en un minuto con el mismo enlace. No se cobró nada.',
    reservation: 'Reserva',
    backToWhatsApp: 'Volver a WhatsApp',
  },
  pt: {
    paidTitle: 'Pronto, está confirmada!',
    paid: 'Recebemos o sinal. Esperamos por você; os dados da chegada estão no chat.',
    endedTitle: 'A reserva expirou',
    ended:
      'O tempo para pagar o sinal terminou e as datas ficaram livres. Escreva para nós e vemos se ainda há vaga.',
    cancelledTitle: 'A reserva está cancelada',
    cancelled: 'Não há nada a pagar. Se quiser outras datas, escreva para nós.',
    checkingTitle: 'Estamos verificando o pagamento',
    checking: 'Assim que for aprovado avisamos pelo WhatsApp. Pode fechar esta página.',
    notFoundTitle: 'Este link não existe',
    notFound: 'Talvez esteja incompleto. Abra de novo pelo chat.',
    laterTitle: 'Não conseguimos abrir o pagamento',
    later: 'Tente de novo em um minuto com o mesmo link. Nada foi cobrado.',
    reservation: 'Reserva',
    backToWhatsApp: 'Voltar ao WhatsApp',
  },
  en: {
    paidTitle: 'All set, you are confirmed!',
    paid: 'We received the deposit. See you soon; the arrival details are in the chat.',
    endedTitle: 'This hold has ended',
    ended:
      'The time to pay the deposit is over and the dates are free again. Write to us and we will see if they still are.',
    cancelledTitle: 'This reservation is cancelled',
    cancelled: 'There is nothing to pay. If you would like other dates, write to us.',
    checkingTitle: 'We are checking the payment',
    checking: 'We will tell you on WhatsApp as soon as it is approved. You can close this page.',
    notFoundTitle: 'This link does not exist',
    notFound: 'It may be incomplete. Open it again from the chat.',
    laterTitle: 'We could not open the payment',
    later: 'Try again in a minute with the same link. Nothing was charged.',
    reservation: 'Reservation',
    backToWhatsApp: 'Back to WhatsApp',
  },
  fr: {
    paidTitle: 'C’est confirmé !',
    paid: 'Nous avons reçu l’acompte. À bientôt ; les détails de l’arrivée sont dans la conversation.',
    endedTitle: 'L’option a expiré',
    ended:
      'Le délai pour payer l’acompte est passé et les dates sont de nouveau libres. Écrivez-nous pour vérifier.',
    cancelledTitle: 'La réservation est annulée',
    cancelled: 'Il n’y a rien à payer. Pour d’autres dates, écrivez-nous.',
    checkingTitle: 'Nous vérifions le paiement',
    checking: 'Nous vous prévenons sur WhatsApp dès qu’il est accepté. Vous pouvez fermer cette page.',
    notFoundTitle: 'Ce lien n’existe pas',
    notFound: 'Il est peut-être incomplet. Rouvrez-le depuis la conversation.',
    laterTitle: 'Le paiement n’a pas pu s’ouvrir',
    later: 'Réessayez dans une minute avec le même lien. Rien n’a été débité.',
    reservation: 'Réservation',
    backToWhatsApp: 'Retour à WhatsApp',
  },
  de: {
    paidTitle: 'Alles klar, bestätigt!',
    paid: 'Die Anzahlung ist da. Wir freuen uns; die Angaben zur Anreise stehen im Chat.',
    endedTitle: 'Die Reservierung ist abgelaufen',
    ended: 'Die Zeit für die Anzahlung ist um, die Tage sind wieder frei. Schreib uns, dann sehen wir nach.',
    cancelledTitle: 'Die Reservierung ist storniert',
    cancelled: 'Es ist nichts zu bezahlen. Für andere Daten schreib uns.',
    checkingTitle: 'Wir prüfen die Zahlung',
    checking: 'Sobald sie bestätigt ist, melden wir uns per WhatsApp. Du kannst die Seite schließen.',
    notFoundTitle: 'Diesen Link gibt es nicht',
    notFound: 'Vielleicht ist er unvollständig. Öffne ihn noch einmal aus dem Chat.',
    laterTitle: 'Die Zahlung ließ sich nicht öffnen',
    later: 'Versuch es in einer Minute mit demselben Link noch einmal. Es wurde nichts abgebucht.',
    reservation: 'Reservierung',
    backToWhatsApp: 'Zurück zu WhatsApp',
  },
  it: {
    paidTitle: 'Fatto, è confermata!',
    paid: 'Abbiamo ricevuto la caparra. A presto; i dettagli dell’arrivo sono nella chat.',
    endedTitle: 'La prenotazione è scaduta',
    ended:
      'Il tempo per pagare la caparra è finito e le date sono di nuovo libere. Scrivici e vediamo se lo sono ancora.',
    cancelledTitle: 'La prenotazione è annullata',
    cancelled: 'Non c’è nulla da pagare. Per altre date, scrivici.',
    checkingTitle: 'Stiamo verificando il pagamento',
    checking: 'Appena è approvato ti avvisiamo su WhatsApp. Puoi chiudere questa pagina.',
    notFoundTitle: 'Questo link non esiste',
    notFound: 'Forse è incompleto. Riaprilo dalla chat.',
    laterTitle: 'Non siamo riusciti ad aprire il pagamento',
    later: 'Riprova tra un minuto con lo stesso link. Non è stato addebitato nulla.',
    reservation: 'Prenotazione',
    backToWhatsApp: 'Torna a WhatsApp',
  },
};
