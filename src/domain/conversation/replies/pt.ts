import type { Texts } from './texts.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Portuguese of Brazil. */
export const pt: Texts = {
  greetFirst: (property) =>
    `Olá! Sou o assistente automático de ${property} 🌲\nPosso procurar vaga, passar preços e deixar a reserva pronta. Para quais datas e quantas pessoas?`,
  introduction: (property) => `Sou o assistente automático de ${property}.`,
  helloAgain: (name) => (name ? `Olá de novo, ${name}!` : 'Olá de novo!'),
  help: 'Como posso ajudar?',
  goOnWith: (stay) => `Continuamos com a estadia ${stay}?`,
  yourBooking: (code, name, stay, status) => `Você tem a reserva *${code}* (${status}): ${name}, ${stay}.`,
  menu: { availability: 'Ver vagas', booking: 'Minha reserva', person: 'Falar com alguém' },
  askDates: 'Para quais datas? Pode escrever como quiser: “de 10 a 15 de janeiro”, “o fim de semana”…',
  askDatesInMonth: (month) =>
    `Quais dias de ${month}? Me diga a chegada e a saída, ou desde quando e quantas noites.`,
  askCheckIn: (checkOut) => `Que dia vocês chegariam, para sair em ${checkOut}?`,
  askNights: (checkIn) => `Quantas noites, com chegada em ${checkIn}?`,
  askStart: (nights) => `Ótimo, ${nights}. A partir de que dia?`,
  askParty: 'Quantas pessoas são? Me diga quantos adultos e quantas crianças.',
  askPartyAgain: 'Só para eu não errar: quantos adultos e quantas crianças ao todo?',
  askNightsAgain: 'Quantas noites seriam?',
  askDateOrder: 'Qual das duas datas é?',
  askWhichDates: 'Qual destas datas você quis dizer?',
  askDatesAgain: 'Essas datas não batem. Que dia vocês chegam e que dia vão embora?',
  nights: (count) => plural(count, 'noite', 'noites'),
  guests: (adults, children, infants) =>
    [
      plural(adults, 'adulto', 'adultos'),
      children ? plural(children, 'criança', 'crianças') : '',
      infants ? plural(infants, 'bebê', 'bebês') : '',
    ]
      .filter(Boolean)
      .join(', '),
  stay: (checkIn, checkOut, nights) => `de ${checkIn} a ${checkOut} (${nights})`,
  offers: (stay, guests) => `Para ${guests}, ${stay}, tenho estas opções livres. Qual você prefere?`,
  offersButton: 'Ver opções',
  offerRow: (total, capacity) => `${total} no total · até ${capacity} pessoas`,
  tooSmall: (name, capacity) => `${name} é para no máximo ${capacity} pessoas.`,
  alreadyThat: {
    cheapest: 'É a opção mais barata que tenho livre nessas datas.',
    largest: 'É a maior que tenho livre nessas datas.',
  },
  olderQuote: 'Essa proposta já mudou. A última é esta:',
  alternatives: (stay) => `Não tenho mais vaga ${stay}. O mais parecido que tenho:`,
  alternativeRow: (stay, total) => `${stay} · ${total}`,
  noneFree: (stay) =>
    `Não tenho nada livre ${stay}, nem nada parecido nesses dias. Vamos tentar outras datas?`,
  tooMany: (guests, largest, capacity) =>
    `Para ${guests} uma só não basta: a maior é ${largest}, para ${capacity}. Se quiserem se dividir em duas, passo para alguém da equipe montar.`,
  minNights: (nights) =>
    `Nessas datas a estadia mínima é de ${nights}. Acrescentamos noites ou vemos outras datas?`,
  notPossible: 'Nessas datas não consigo fazer a reserva. Vamos tentar outras?',
  rule: {
    base: () => 'Diária',
    weekend: () => 'Fim de semana',
    season: (name) => name,
    season_weekend: (name) => `${name}, fim de semana`,
    extra_guest: () => 'Pessoas adicionais',
    cleaning_fee: () => 'Limpeza final',
    long_stay_discount: () => 'Desconto por estadia longa',
  },
  labelled: (label, value) => `${label}: ${value}`,
  total: 'Total',
  deposit: (percent) => `Sinal para confirmar (${percent}%)`,
  confirmQuote: 'Posso reservar?',
  buttons: {
    reserve: 'Sim, reservar',
    others: 'Ver outras',
    changeDates: 'Mudar datas',
    yes: 'Sim',
    no: 'Não',
    photos: 'Ver fotos',
    morePhotos: 'Outra foto',
    pay: 'Pagar o sinal',
    payBalance: 'Pagar o saldo',
    keep: 'Não, manter',
    cancel: 'Sim, cancelar',
  },
  held: (name, stay, code, until, deposit) =>
    `Pronto! *${name}* está guardada para você, ${stay}.\nCódigo: *${code}*\nPara confirmar, pague o sinal de *${deposit}* até as *${until}* por este link:`,
  heldTotal: (total) => `O total atualizado é ${total}.`,
  heldFooter: 'Sem o sinal, as datas ficam livres de novo.',
  oneMoment: 'Um momento, estou verificando. Já confirmo.',
  settled: {
    confirmed: (code, amount) => `Confirmada! Recebemos o sinal de ${amount}. Sua reserva é a *${code}* 🎉`,
    retaken: (code, amount) =>
      `O pagamento de ${amount} chegou depois do prazo, mas as datas ainda estavam livres: sua reserva *${code}* está confirmada 🎉`,
    balance: (code, amount) => `Pronto! Recebemos o saldo de ${amount}: a reserva *${code}* está toda paga.`,
    refund_dates_taken: (code, amount) =>
      `O pagamento de ${amount} chegou quando a reserva ${code} já tinha expirado e as datas foram ocupadas. Vamos devolver tudo. Alguma destas opções serve?`,
    refund_duplicate: (code, amount) =>
      `A reserva ${code} já estava paga: vamos devolver este segundo pagamento, de ${amount}.`,
    refund_wrong_amount: (code, amount) =>
      `O pagamento de ${amount} não corresponde ao sinal de ${code}, por isso vamos devolver. O link de pagamento continua o mesmo.`,
    refund_wrong_state: (code, amount) =>
      `A reserva ${code} não estava mais válida: vamos devolver o pagamento de ${amount}.`,
  },
  arrival: (address, checkIn, checkOut, balance) =>
    [
      `📍 ${address}`,
      `Check-in a partir das ${checkIn}, check-out até as ${checkOut}.`,
      balance ? `Saldo na chegada: ${balance}.` : '',
    ]
      .filter(Boolean)
      .join('\n'),
  paymentPending: 'O pagamento está em análise. Aviso assim que for aprovado.',
  paymentRejected: 'O pagamento foi recusado. Pode tentar de novo, com outro cartão ou meio, no mesmo link.',
  paymentRefunded: (amount, code) => `Devolvemos ${amount} da reserva ${code}.`,
  holdExpired: (code) =>
    `O prazo do sinal terminou e a reserva ${code} foi liberada. Se ainda quiser, me escreva e vejo se continua livre.`,
  holdReminder: (code, until, deposit) =>
    `Lembrete: a reserva ${code} fica guardada até as ${until}. Falta o sinal de ${deposit}.`,
  confirmedByHost: (code) => `Sua reserva *${code}* está confirmada! 🎉`,
  cancelledByHost: (code, refund) =>
    `Tivemos que cancelar a reserva ${code}.${refund ? ` Devolvemos ${refund}.` : ''} Desculpe o transtorno.`,
  status: {
    held: 'aguardando o sinal',
    confirmed: 'confirmada',
    in_house: 'em andamento',
    checked_out: 'concluída',
    cancelled: 'cancelada',
    expired: 'expirada',
    no_show: 'sem comparecimento',
  },
  booking: (code, status, name, stay, guests) => `Reserva *${code}*: ${status}\n${name}, ${stay}\n${guests}`,
  paid: (paid, balance) => `Pago: ${paid} · Saldo: ${balance}`,
  noBooking: 'Não encontro uma reserva sua. Se tiver o código (por exemplo TQ-…), me mande.',
  codeNotFound: (code) => `Não encontro a reserva ${code}. Pode mandar o código de novo?`,
  askRelease: (code, stay) => `Cancelo a reserva ${code}, ${stay}? Você ainda não pagou nada.`,
  askCancel: (code, stay, refund) =>
    `Cancelo a reserva ${code}, ${stay}? ${refund ? `Pela política de cancelamento devolvemos ${refund}.` : 'Pela política de cancelamento não há devolução.'}`,
  cancelled: (code, refund) =>
    `Pronto, a reserva ${code} foi cancelada.${refund ? ` Devolvemos ${refund} pelo mesmo meio de pagamento.` : ''}`,
  cancelKept: (code) => `Perfeito, a reserva ${code} continua como estava.`,
  notCancellable: (code, status) => `A reserva ${code} está ${status}, então não consigo alterar por aqui.`,
  askMove: (code, stay, name, total, before) =>
    `Mudo a reserva ${code} para *${name}*, ${stay}. O total passa de ${before} para *${total}*. Confirmo?`,
  moved: (code, stay, name) => `Feito: a reserva *${code}* agora é ${name}, ${stay}.`,
  askNewDates: (code) => `Para quais datas passo a reserva ${code}?`,
  howToPay: (deposit, code, until) =>
    `O sinal de ${deposit} da reserva ${code} pode ser pago por este link, até as ${until}:`,
  nothingToPay: 'Você não tem nada pendente de pagamento.',
  paymentNotSeen: (code) =>
    `O pagamento da reserva ${code} ainda não apareceu aqui. Costuma levar alguns minutos: aviso assim que entrar. Se notar algo estranho, passo para uma pessoa.`,
  paymentTrouble:
    'Desculpe pelo transtorno. Vou passar para uma pessoa da equipe resolver o pagamento: ela escreve por aqui assim que puder. Até lá, eu não respondo.',
  receipt: (code, paid, total) =>
    `Comprovante da reserva *${code}*\nPago: ${paid}\nTotal da estadia: ${total}`,
  balanceDue: (code, balance) => `Da reserva ${code} falta um saldo de *${balance}*, a pagar na chegada.`,
  payBalance: (code, balance) =>
    `Da reserva ${code} falta pagar *${balance}*. Pode pagar na chegada ou agora, por este link:`,
  howPaymentsWork: (percent) =>
    `Para confirmar pedimos um sinal de ${percent}%, com cartão ou Mercado Pago, por um link que mando aqui. O restante é pago na chegada.`,
  photosOf: (name, description) => `*${name}*\n${description}`,
  whichPhotos: 'De qual você quer ver fotos?',
  noPhotos: 'Dessa ainda não tenho fotos.',
  amenitiesIn: (name, list) => `*${name}*: ${list}.`,
  amenityYes: (amenity, names) => `Sim: ${amenity} em ${names}.`,
  amenityNo: (amenity) => `Não, ${amenity} não está entre o que oferecemos.`,
  notKnown: 'Isso eu não tenho anotado e prefiro não inventar. Quer que uma pessoa da equipe responda?',
  amenity: {
    wifi: 'wifi',
    kitchen: 'cozinha equipada',
    heating: 'aquecimento',
    linen: 'roupa de cama',
    towels: 'toalhas',
    parking: 'estacionamento',
    grill: 'churrasqueira',
    lake_access: 'acesso ao lago',
    fireplace: 'lareira',
    bathtub: 'banheira',
    washing_machine: 'máquina de lavar',
    dishwasher: 'lava-louças',
    pier: 'píer próprio',
    hot_tub: 'ofurô',
    pool: 'piscina',
    air_conditioning: 'ar-condicionado',
  },
  policies: (checkIn, checkOut) => `Check-in a partir das ${checkIn}, check-out até as ${checkOut}.`,
  policyStep: (days, percent) => `cancelando até ${days} dias antes, devolvemos ${percent}%`,
  policyLater: 'mais perto da data, não há devolução',
  minStay: (nights) => `Estadia mínima: ${nights}; na temporada pode ser mais.`,
  policyNone: 'O sinal não é devolvido.',
  handOff:
    'Vou passar para uma pessoa da equipe: ela escreve por aqui assim que puder. Até lá, eu não respondo.',
  handedBack: 'Voltei: sou o assistente automático. Continuamos?',
  voiceFailed: 'Não consegui ouvir bem o áudio. Pode escrever?',
  voiceTooLong: 'O áudio é muito longo para mim. Pode mandar mais curto ou escrito?',
  media: 'Por enquanto leio texto e ouço áudios. Pode escrever?',
  guestLocation: 'Obrigado! Para chegar, esta é a nossa localização:',
  readBack: (text) => `Não ouvi muito bem. Você disse: “${text}”?`,
  thanks: 'De nada! Qualquer coisa, estou por aqui.',
  no: 'Tudo bem. Procuramos outra coisa?',
  notUnderstood: 'Não entendi bem. É alguma destas coisas?',
  giveUp:
    'Não estou conseguindo entender e não quero tomar seu tempo: passo para uma pessoa da equipe, que escreve por aqui.',
  wrong: 'Os dados se misturaram e prefiro não dizer algo errado: passo para uma pessoa da equipe.',
};
